//! The integration page, `dist/inbouwen.html`: for a municipality's web editor, about the bundle beside it.
//! Its script loads that bundle as any page does, so what it shows is what it tells about; and the panel of
//! the diagnosis.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::Result;
use wmo_zelfcheck::{
    files::{
        everyday,
        fields::{FIELDS, FieldContent, OfferField},
    },
    language::Language,
};

use crate::{files, page, web::made};

const SOURCE: &str = "static/integration";

/// Writes the page, its script and its stylesheet. `integrity` has the hashes of the version's files by name.
pub fn page(dist: &Path, version: &str, integrity: &BTreeMap<String, String>) -> Result<()> {
    let sheet = files::hashed(
        dist,
        "werkblad",
        "js",
        &made(&["xtask/bundle.mjs", &format!("{SOURCE}/sheet.js"), "{}"])?,
    )?;
    // From the script, which stands beside it.
    let beside = sheet.name.trim_start_matches("assets/");
    let known = serde_json::json!({
        "__VERSION__": serde_json::to_string(version)?,
        "__INTEGRITY__": serde_json::to_string(integrity)?,
        "__SHEET__": serde_json::json!({ "url": beside, "integrity": sheet.integrity }).to_string(),
        "__COLUMNS__": columns().to_string(),
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

/// Our columns, for whoever matches the columns of another table with them.
fn columns() -> serde_json::Value {
    let names = |column: &str| {
        let own = everyday().iter().find(|(own, _)| *own == column);
        own.map(|(_, names)| names.split(' ').collect::<Vec<_>>()).unwrap_or_default()
    };
    let words = |field: &OfferField| match field.slot {
        FieldContent::Set(list, ..) | FieldContent::One(list, ..) => (0..).map_while(list.dutch).collect(),
        _ => Vec::new(),
    };
    let column = |field: &OfferField| {
        serde_json::json!({
            "column": field.column, "list": field.slot.is_list(), "names": names(field.column),
            "words": words(field),
        })
    };
    FIELDS.iter().map(column).collect()
}

/// Writes the panel's script and stylesheet into the bundle; the loader fetches them only when it is asked
/// to. The integrity value of the script, which itself has that of the stylesheet.
pub fn diagnosis(bundle: &Path) -> Result<String> {
    let style = made(&["xtask/bundle.mjs", "static/widget/diagnose.css", "{}"])?;
    let known =
        serde_json::json!({ "__DIAGNOSE_STYLE__": serde_json::to_string(&files::integrity(&style))? });
    let script = made(&["xtask/bundle.mjs", "static/widget/diagnose.js", &known.to_string()])?;
    files::write(&bundle.join("diagnose.css"), &style)?;
    files::write(&bundle.join("diagnose.js"), &script)?;
    Ok(files::integrity(&script))
}
