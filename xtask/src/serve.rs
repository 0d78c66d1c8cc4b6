//! The app on this machine, with the headers it must have everywhere.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail};
use axum::{
    Router,
    extract::Request,
    http::{
        HeaderMap, HeaderName, HeaderValue, Method, StatusCode,
        header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY},
    },
    response::{IntoResponse, Response},
};
use tokio::runtime::Runtime;

use crate::{
    dist,
    files::{files_below, fingerprint, neighbour},
    headers,
    run::say,
};

/// How to serve.
pub struct Options {
    watch: bool,
    port: u16,
}

impl Options {
    pub fn parse(arguments: &[&str]) -> Result<Options> {
        let mut options = Options { watch: false, port: 8017 };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match *argument {
                "--watch" => options.watch = true,
                "--port" => options.port = rest.next().context("--port needs a number")?.parse().context("--port needs a number")?,
                other => bail!("serve does not know {other}"),
            }
        }
        Ok(options)
    }
}

/// Builds, serves until stopped, and builds again on change when asked to.
pub fn serve(options: &Options) -> Result<()> {
    let dist = dist::build()?;
    let address = start(dist.folder, options.port)?;
    println!("Wmo-zelfcheck: {address}   (stop with Ctrl+C)");
    let mut seen = sources()?;
    loop {
        thread::sleep(Duration::from_millis(500));
        if !options.watch {
            continue;
        }
        let now = sources()?;
        if now != seen {
            seen = now;
            match dist::build() {
                Ok(_) => say("Built again; reload the page"),
                Err(error) => eprintln!("xtask: {error:#}"),
            }
        }
    }
}

fn sources() -> Result<String> {
    let mut files = vec![PathBuf::from("index.html")];
    for folder in ["base", "src", "static", "tables"] {
        files.extend(files_below(Path::new(folder))?);
    }
    fingerprint(&files)
}

/// Serves a folder on loopback in the background; the address. Port 0 takes any free one; a port in use, the next.
pub fn start(folder: PathBuf, port: u16) -> Result<String> {
    let ports = if port == 0 { 0..=0 } else { port..=port.saturating_add(20) };
    let listener =
        ports.into_iter().find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok()).ok_or_else(|| anyhow!("no free port from {port}"))?;
    listener.set_nonblocking(true)?;
    let address = format!("http://{}", listener.local_addr()?);
    let runtime = Runtime::new()?;
    thread::spawn(move || {
        runtime.block_on(async {
            let app = Router::new().fallback(move |request: Request| async move { answer(&folder, &request) });
            axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await
        })
    });
    Ok(address)
}

fn answer(folder: &Path, request: &Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let inside = path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    let file = folder.join(path);
    let found = if inside && matches!(*request.method(), Method::GET | Method::HEAD) { file_of(path, &file, request.headers()) } else { None };
    let (status, own, content) = found.unwrap_or_else(|| (StatusCode::NOT_FOUND, HeaderMap::new(), b"Not found".to_vec()));
    let always = headers::ALWAYS.map(|(name, value)| (HeaderName::from_lowercase(name.to_lowercase().as_bytes()), HeaderValue::from_static(value)));
    let mut response = (status, own, content).into_response();
    response.headers_mut().extend(always.into_iter().filter_map(|(name, value)| Some((name.ok()?, value))));
    response
}

/// A file as the browser asks for it, with the headers of its own.
fn file_of(path: &str, file: &Path, asked: &HeaderMap) -> Option<(StatusCode, HeaderMap, Vec<u8>)> {
    if !file.is_file() {
        return None;
    }
    let accepted = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let encoding =
        [("br", "br"), ("gz", "gzip")].into_iter().find(|(extension, name)| accepted.contains(name) && neighbour(file, extension).is_file());
    let content = fs::read(encoding.map_or(file.to_owned(), |(extension, _)| neighbour(file, extension))).ok()?;
    // A folder of hashed names, or of an exact version.
    let lasting = path.split_once('/').is_some_and(|(folder, _)| folder == "assets" || folder.contains('.'));
    let cache = if lasting { headers::IMMUTABLE } else { headers::REVALIDATE };
    let mut own = HeaderMap::new();
    let given = [(CONTENT_TYPE, content_type(file)), (CACHE_CONTROL, cache), (VARY, "Accept-Encoding")];
    for (name, value) in given.into_iter().chain(encoding.map(|(_, name)| (CONTENT_ENCODING, name))) {
        own.insert(name, HeaderValue::from_static(value));
    }
    Some((StatusCode::OK, own, content))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::{
        env,
        io::{Read, Write},
        net::TcpStream,
        process,
    };

    use super::*;

    /// A browser keeps its connections open, and opens several at once: none may wait for another to end.
    #[test]
    fn every_open_connection_is_answered() {
        let folder = env::temp_dir().join(format!("wmo-serve-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "the page").unwrap();
        let address = start(folder.clone(), 0).unwrap();
        let mut open: Vec<TcpStream> = (0..40).map(|_| TcpStream::connect(address.trim_start_matches("http://")).unwrap()).collect();
        for connection in open.iter_mut().rev() {
            connection.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
            connection.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
            let mut answer = [0; 4096];
            let length = connection.read(&mut answer).expect("an answer while the other connections stay open");
            let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
            assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("content-security-policy"), "{answer}");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
