//! What a release was built from and with: enough to build it again and compare.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use super::rust::compiler_version;
use crate::dist::locked;

/// build-info.json
pub fn build_info(version: &str) -> Result<String> {
    let lock: Value = serde_json::from_str(&fs::read_to_string("package-lock.json")?)?;
    let npm = |name: &str| lock["packages"][&format!("node_modules/{name}")]["version"].clone();
    let sh = Shell::new()?;
    let info = json!({
        "version": version,
        "rules": rules()?,
        "commit": commit(),
        "rustc": compiler_version()?,
        "node": cmd!(sh, "node --version").quiet().read()?,
        "wasm-bindgen": locked("wasm-bindgen")?,
        "binaryen": npm("binaryen"),
        "esbuild": npm("esbuild"),
        "purgecss": npm("purgecss"),
    });
    Ok(format!("{info:#}\n"))
}

/// The version of the rule tables.
fn rules() -> Result<String> {
    let table: toml::Table = fs::read_to_string("static/rules/regimes.toml")?.parse()?;
    Ok(table
        .get("version")
        .and_then(|version| version.as_str())
        .context("static/rules/regimes.toml has no version")?
        .to_owned())
}

/// The commit that all of it comes from; none where something is not committed, or where there is no history.
fn commit() -> Option<String> {
    let sh = Shell::new().ok()?;
    let changed = cmd!(sh, "git status --porcelain").quiet().ignore_stderr().read().ok()?;
    let commit = cmd!(sh, "git rev-parse HEAD").quiet().ignore_stderr().read().ok()?;
    changed.is_empty().then_some(commit)
}
