//! The integration page, `dist/inbouwen.html`: for a municipality's web editor, about the bundle beside it.
//! Its script loads that bundle as any page does, so what it shows is what it tells about; and the panel of
//! the diagnosis.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::Result;
use wmo_zelfcheck::language::Language;

use crate::{files, page, web::made};

const SOURCE: &str = "static/integration";

/// Writes the page, its script and its stylesheet. `integrity` has the hashes of the version's files by name.
pub fn page(dist: &Path, version: &str, integrity: &BTreeMap<String, String>) -> Result<()> {
    let known = serde_json::json!({
        "__VERSION__": serde_json::to_string(version)?,
        "__INTEGRITY__": serde_json::to_string(integrity)?,
    })
    .to_string();
    let script = files::hashed(
        dist,
        "inbouwen",
        "js",
        &made(&["xtask/bundle.mjs", &format!("{SOURCE}/index.js"), &known])?,
    )?;
    let style = files::hashed(
        dist,
        "inbouwen",
        "css",
        &made(&["xtask/bundle.mjs", &format!("{SOURCE}/inbouwen.css"), "{}"])?,
    )?;
    let icon = files::hashed(dist, "icon", "svg", &fs::read("static/icon.svg")?)?;
    let named = [("script", &script), ("style", &style), ("icon", &icon)];
    let assets = page::assets(&named);
    let page = page::fill(
        &fs::read_to_string(format!("{SOURCE}/inbouwen.html"))?,
        Language::FIRST,
        |name| match name {
            "version" => Some(version.to_owned()),
            "generation" => version.split('.').next().map(str::to_owned),
            file => integrity.get(file).cloned().or_else(|| assets(file)),
        },
    )?;
    files::write(&dist.join("inbouwen.html"), page.as_bytes())
}

/// Writes the panel's script and stylesheet into the bundle; the loader fetches them only when it is asked
/// to.
pub fn diagnosis(bundle: &Path) -> Result<()> {
    for name in ["diagnose.js", "diagnose.css"] {
        files::write(
            &bundle.join(name),
            &made(&["xtask/bundle.mjs", &format!("static/widget/{name}"), "{}"])?,
        )?;
    }
    Ok(())
}
