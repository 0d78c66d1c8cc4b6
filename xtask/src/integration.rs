//! The integration page, `dist/inbouwen.html`: for a municipality's web editor, about the bundle beside it. Its script
//! imports the loader of the same release by its address, so the page shows the very files it tells about.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::{
    files::{self, Asset},
    run::{command, run},
};

const SOURCE: &str = "static/integration";

/// Writes the page, its script and its stylesheet. `integrity` has the hashes of the version's files by name.
pub fn page(dist: &Path, work: &Path, version: &str, integrity: &BTreeMap<String, String>, icon: &Asset) -> Result<()> {
    let bundled = |entry: &str, extension: &str| -> Result<Asset> {
        let out = work.join(entry);
        let mut bundle = command("node", ["xtask/integration.mjs", &format!("{SOURCE}/{entry}")]);
        run(bundle.arg(&out).arg(version).arg(serde_json::to_string(integrity)?))?;
        files::hashed(dist, "inbouwen", extension, &fs::read(out)?)
    };
    let (script, style) = (bundled("index.js", "js")?, bundled("inbouwen.css", "css")?);
    let template = fs::read_to_string(format!("{SOURCE}/inbouwen.html"))?;
    let page = fill(&template, |name| {
        Some(match name {
            "version" => version,
            "generation" => version.split('.').next()?,
            "script" => &script.name,
            "script-integrity" => &script.integrity,
            "style" => &style.name,
            "style-integrity" => &style.integrity,
            "icon" => &icon.name,
            file => integrity.get(file)?,
        })
    })?;
    files::write(&dist.join("inbouwen.html"), page.as_bytes())
}

/// `[[name]]` by its value; a name without one is an error.
fn fill<'a>(template: &str, value: impl Fn(&str) -> Option<&'a str>) -> Result<String> {
    let mut pieces = template.split("[[");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("]]").context("inbouwen.html: [[ without ]]")?;
        let Some(value) = value(name) else { bail!("inbouwen.html: nothing is called [[{name}]]") };
        out.push_str(value);
        out.push_str(rest);
    }
    Ok(out)
}
