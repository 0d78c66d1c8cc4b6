//! The app on this machine, with the headers it must have everywhere.

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use anyhow::{Result, anyhow};
use axum::{
    Router,
    extract::Request,
    handler::HandlerWithoutStateExt,
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
};
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;
use xtask::say;

use crate::{
    dist,
    files::{files_below, fingerprint},
    headers,
};

/// Builds, serves until stopped, and builds again on change when asked to.
pub fn serve(watch: bool, port: u16) -> Result<()> {
    let dist = dist::build()?;
    let address = start(dist.folder, port)?;
    println!("Wmo-zelfcheck: {address}   (stop with Ctrl+C)");
    let mut seen = sources()?;
    loop {
        thread::sleep(Duration::from_millis(500));
        if !watch {
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

/// Serves a folder on loopback in the background; the address. Port 0 takes any free one; a port in use, the
/// next.
pub fn start(folder: PathBuf, port: u16) -> Result<String> {
    let ports = if port == 0 { 0..=0 } else { port..=port.saturating_add(20) };
    let listener = ports
        .into_iter()
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .ok_or_else(|| anyhow!("no free port from {port}"))?;
    listener.set_nonblocking(true)?;
    let address = format!("http://{}", listener.local_addr()?);
    let runtime = Runtime::new()?;
    thread::spawn(move || {
        runtime.block_on(async {
            let files = ServeDir::new(folder)
                .precompressed_br()
                .precompressed_gzip()
                .fallback(not_found.into_service());
            let app = Router::new().fallback_service(files).layer(from_fn(with_headers));
            axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await
        })
    });
    Ok(address)
}

async fn not_found() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "Not found")
}

/// Refuses hidden files, and adds the headers that every answer has and how long a file may be kept.
async fn with_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    // Our names need no escapes, and `%2e` is a point.
    let hidden = path.split('/').any(|part| part.starts_with(['.', '%']));
    let mut response = if hidden { not_found().await.into_response() } else { next.run(request).await };
    if response.status().is_success() {
        // A folder of hashed names, or of an exact version.
        let lasting =
            path.split_once('/').is_some_and(|(folder, _)| folder == "assets" || folder.contains('.'));
        let cache = if lasting { headers::IMMUTABLE } else { headers::REVALIDATE };
        let own = response.headers_mut();
        own.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
        let kind = own
            .get(CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .filter(|kind| kind.starts_with("text/"));
        if let Some(text) = kind.and_then(|kind| format!("{kind}; charset=utf-8").parse().ok()) {
            own.insert(CONTENT_TYPE, text);
        }
    }
    for (name, value) in headers::ALWAYS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use std::{
        env, fs,
        io::{Read, Write},
        net::TcpStream,
        process,
    };

    use super::*;

    /// A folder with files, served; the address without its scheme.
    fn served(name: &str, files: &[(&str, &str)]) -> (PathBuf, String) {
        let folder = env::temp_dir().join(format!("wmo-serve-{name}-{}", process::id()));
        for (name, content) in files {
            crate::files::write(&folder.join(name), content.as_bytes()).unwrap();
        }
        let address = start(folder.clone(), 0).unwrap();
        (folder, address.trim_start_matches("http://").to_owned())
    }

    /// A browser keeps its connections open, and opens several at once: none may wait for another to end.
    #[test]
    fn every_open_connection_is_answered() {
        let (folder, address) = served("open", &[("index.html", "the page")]);
        let mut open: Vec<TcpStream> = (0..40).map(|_| TcpStream::connect(&address).unwrap()).collect();
        for connection in open.iter_mut().rev() {
            connection.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
            connection.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
            let mut answer = [0; 4096];
            let length =
                connection.read(&mut answer).expect("an answer while the other connections stay open");
            let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
            assert!(
                answer.starts_with("HTTP/1.1 200") && answer.contains("content-security-policy"),
                "{answer}"
            );
        }
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn files_have_the_headers_of_their_kind() {
        let script = ("1.0.0/a.js", "plain");
        let (folder, address) = served(
            "kinds",
            &[
                ("index.html", "page"),
                script,
                ("1.0.0/a.js.br", "small"),
                ("1/a.js", "alias"),
                (".secret", "hidden"),
                ("a.wasm", "w"),
            ],
        );
        let with = |request: &str, encodings: &str| {
            let mut connection = TcpStream::connect(&address).unwrap();
            let head = format!(
                "{request} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encodings}\r\n\
                 Connection: close\r\n\r\n"
            );
            connection.write_all(head.as_bytes()).unwrap();
            let mut answer = String::new();
            connection.read_to_string(&mut answer).unwrap();
            answer
        };
        let ask = |request: &str| with(request, "identity");
        let has = |answer: &str, lines: &[&str]| {
            lines.iter().for_each(|line| assert!(answer.contains(line), "{line}\n{answer}"))
        };
        let lasting = format!("cache-control: {}", headers::IMMUTABLE);
        let asked_again = format!("cache-control: {}", headers::REVALIDATE);
        has(
            &ask("GET /"),
            &[
                "200 OK",
                "content-type: text/html; charset=utf-8",
                &asked_again,
                "vary: accept-encoding",
                "\r\n\r\npage",
            ],
        );
        has(&ask("GET /1.0.0/a.js"), &["text/javascript; charset=utf-8", &lasting, "\r\n\r\nplain"]);
        has(
            &with("GET /1.0.0/a.js", "gzip, br"),
            &["text/javascript; charset=utf-8", "content-encoding: br", &lasting, "\r\n\r\nsmall"],
        );
        has(&with("GET /1.0.0/a.js", "gzip"), &["\r\n\r\nplain"]);
        has(&ask("GET /1/a.js"), &["200 OK", &asked_again]);
        has(&ask("GET /a.wasm"), &["content-type: application/wasm\r\n"]);
        assert!(ask("HEAD /1.0.0/a.js").ends_with("\r\n\r\n"));
        for (name, value) in headers::ALWAYS {
            let line = format!("{}: {value}", name.to_lowercase());
            ["GET /", "GET /none", "POST /"].iter().for_each(|request| has(&ask(request), &[&line]));
        }
        for refused in ["/none", "/.secret", "/%2esecret", "/../Cargo.toml", "/1.0.0/../.secret"] {
            has(&ask(&format!("GET {refused}")), &["404 Not Found", "\r\n\r\nNot found"]);
        }
        has(&ask("POST /"), &["405 Method Not Allowed"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
