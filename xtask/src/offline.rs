//! What our own page needs without a network: the service worker with the list of the page's files, and the
//! manifest by which a browser installs the page.

use std::{fs, path::Path};

use anyhow::Result;
use serde_json::json;
use wmo_zelfcheck::{language::Language, text::Key};

use crate::{
    files::{self, Asset},
    web::made,
};

const SOURCE: &str = "static/offline/service-worker.js";
/// Beside the pages, because a worker's folder is what it may answer for.
pub const WORKER: &str = "service-worker.js";

/// The names of what stands in the folder. Before anything else is made there, these are the files of our own
/// pages, also those that their script loads later.
pub fn own_files(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for path in files::files_below(dist)? {
        let name = path.strip_prefix(dist)?.display().to_string();
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            names.push(name);
        }
    }
    Ok(names)
}

/// Writes the worker, with the list of those files.
pub fn worker(dist: &Path) -> Result<()> {
    let mut list = Vec::new();
    for name in own_files(dist)? {
        let integrity = files::integrity(&fs::read(dist.join(&name))?);
        list.push((name, integrity));
    }
    let list = json!(list).to_string();
    let version = files::short_hash(format!("{list}{}", fs::read_to_string(SOURCE)?).as_bytes());
    let known = json!({ "__FILES__": list, "__LIST__": json!(version).to_string() });
    files::write(&dist.join(WORKER), &made(&["xtask/bundle.mjs", SOURCE, &known.to_string()])?)
}

/// Writes the manifest; the icon stands beside it.
pub fn manifest(dist: &Path, icon: &Asset) -> Result<Asset> {
    let name = Language::FIRST.text(Key::AppName);
    let beside = icon.name.trim_start_matches("assets/");
    let manifest = json!({
        "name": name,
        "short_name": name,
        "lang": Language::FIRST.code(),
        "start_url": "../",
        "scope": "../",
        "display": "standalone",
        "icons": [{ "src": beside, "sizes": "any", "type": "image/svg+xml" }],
    });
    files::hashed(dist, "manifest", "json", manifest.to_string().as_bytes())
}
