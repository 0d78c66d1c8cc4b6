//! The npm package `wmo-zelfcheck`: the versioned folder of `dist/` without its compressed neighbours, which
//! a bundler or a server makes itself. `npm pack` writes the same bytes each time: it sets every time to one
//! fixed moment.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use crate::files::{copy, files_below, write};

/// Packs `<out>/wmo-zelfcheck-<version>.tgz`.
pub fn pack(versioned: &Path, version: &str, notices: &str, out: &Path) -> Result<()> {
    let stage = Path::new("target/npm-package");
    if stage.exists() {
        fs::remove_dir_all(stage)?;
    }
    copy(versioned, stage)?;
    for file in files_below(stage)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "br" || extension == "gz"))
    {
        fs::remove_file(file)?;
    }
    let manifest = fs::read_to_string("static/release/package.json")?;
    let mut manifest: Value =
        serde_json::from_str(&manifest).context("static/release/package.json is not JSON")?;
    manifest["version"] = json!(version);
    write(&stage.join("package.json"), format!("{manifest:#}\n").as_bytes())?;
    for (from, to) in
        [("static/release/README.md", "README.md"), ("LICENSE", "LICENSE"), ("CHANGELOG.md", "CHANGELOG.md")]
    {
        write(&stage.join(to), &fs::read(from)?)?;
    }
    write(&stage.join("licences-of-others.txt"), notices.as_bytes())?;
    fs::create_dir_all(out)?;
    let (sh, out) = (Shell::new()?, fs::canonicalize(out)?);
    sh.change_dir(stage);
    Ok(cmd!(sh, "npm pack --ignore-scripts --silent --pack-destination {out}")
        .quiet()
        .ignore_stdout()
        .run()?)
}
