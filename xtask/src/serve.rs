//! The app on this machine, with the headers it must have everywhere.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

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
    for folder in ["src", "static", "build"] {
        files.extend(files_below(Path::new(folder))?);
    }
    fingerprint(&files)
}

/// Serves a folder on loopback in the background; the address. Port 0 takes any free one; a port in use, the next.
pub fn start(folder: PathBuf, port: u16) -> Result<String> {
    let ports = if port == 0 { 0..=0 } else { port..=port.saturating_add(20) };
    let server = ports.into_iter().find_map(|port| Server::http(("127.0.0.1", port)).ok()).ok_or_else(|| anyhow!("no free port from {port}"))?;
    let address = format!("http://{}", server.server_addr().to_ip().context("no address")?);
    let server = Arc::new(server);
    // A browser that takes its time over a file must not keep others waiting.
    for _ in 0..16 {
        let (server, folder) = (Arc::clone(&server), folder.clone());
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let _ = answer(&folder, request);
            }
        });
    }
    Ok(address)
}

fn answer(folder: &Path, request: Request) -> Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or("/").trim_start_matches('/').to_owned();
    let path = if path.is_empty() { "index.html".to_owned() } else { path };
    let inside = path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    let file = folder.join(&path);
    if !inside || !file.is_file() || !matches!(request.method(), Method::Get | Method::Head) {
        return Ok(request.respond(with_headers(Response::from_string("Not found").with_status_code(StatusCode(404))))?);
    }
    let accepted =
        request.headers().iter().find(|header| header.field.equiv("Accept-Encoding")).map(|header| header.value.to_string()).unwrap_or_default();
    let encoding =
        [("br", "br"), ("gz", "gzip")].into_iter().find(|(extension, name)| accepted.contains(name) && neighbour(&file, extension).is_file());
    let content = fs::read(encoding.map_or(file.clone(), |(extension, _)| neighbour(&file, extension)))?;
    // A folder of hashed names, or of an exact version.
    let lasting = path.split_once('/').is_some_and(|(folder, _)| folder == "assets" || folder.contains('.'));
    let cache = if lasting { headers::IMMUTABLE } else { headers::REVALIDATE };
    let mut response = with_headers(Response::from_data(content))
        .with_header(header("Content-Type", content_type(&file)))
        .with_header(header("Cache-Control", cache))
        .with_header(header("Vary", "Accept-Encoding"));
    if let Some((_, name)) = encoding {
        response.add_header(header("Content-Encoding", name));
    }
    Ok(request.respond(response)?)
}

fn with_headers<R: std::io::Read>(response: Response<R>) -> Response<R> {
    headers::ALWAYS.into_iter().fold(response, |response, (name, value)| response.with_header(header(name, value)))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("our own headers are well formed: {name}"))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}
