//! Known weaknesses in what is locked: the crates and the standard library against a copy of the RustSec
//! advisory database, and the npm packages by npm, which asks its registry and so only when wanted.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use semver::{Version, VersionReq};
use serde::Deserialize;
use serde_json::Value;
use xshell::{Shell, cmd};
use xtask::{needs::library_source, say};

use super::rust::{compiler_version, locked};
use crate::files::files_below;

#[derive(Deserialize)]
struct Advisory {
    advisory: About,
    versions: Versions,
}

#[derive(Deserialize)]
struct About {
    id: String,
    package: String,
    /// Not a weakness in itself: `unmaintained`, `unsound` or `notice`.
    informational: Option<String>,
    /// The day on which it was taken back.
    withdrawn: Option<String>,
}

#[derive(Deserialize)]
struct Versions {
    patched: Vec<Range>,
    #[serde(default)]
    unaffected: Vec<Range>,
}

/// Such as `>= 1.2.3, < 2.0.0`.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Range(VersionReq);

impl TryFrom<String> for Range {
    type Error = semver::Error;

    fn try_from(text: String) -> Result<Range, semver::Error> {
        text.parse().map(Range)
    }
}

/// Tells every advisory about what is locked, and fails when one is a weakness.
pub fn audit(database: Option<&Path>, npm: bool) -> Result<()> {
    let database = database.map_or_else(usual_place, |given| Ok(given.to_owned()))?;
    let (advisories, packages) = (advisories(&database)?, packages()?);
    let mut weak = 0;
    for (name, version) in &packages {
        for found in advisories.iter().filter(|advisory| advisory.is_about(name, version)) {
            let kind = found.advisory.informational.as_deref().unwrap_or("vulnerability");
            println!("{name} {version}: {} ({kind})", found.advisory.id);
            weak += usize::from(found.advisory.informational.is_none());
        }
    }
    say(&format!(
        "{} packages of Rust against {} advisories: {weak} weaknesses",
        packages.len(),
        advisories.len()
    ));
    if npm {
        weak += npm_audit()?;
    }
    ensure!(weak == 0, "what is locked has {weak} known weaknesses");
    Ok(())
}

impl Advisory {
    fn is_about(&self, name: &str, version: &Version) -> bool {
        let safe = || self.versions.patched.iter().chain(&self.versions.unaffected);
        self.advisory.withdrawn.is_none()
            && self.advisory.package == name
            && !safe().any(|range| range.0.matches(version))
    }
}

/// Where cargo-audit keeps its copy.
fn usual_place() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    Ok(home.context("no CARGO_HOME and no HOME")?.join("advisory-db"))
}

/// All of the database: of crates, and of Rust itself.
fn advisories(database: &Path) -> Result<Vec<Advisory>> {
    if !database.join("crates").is_dir() {
        bail!(
            "{} has no folder crates: name a copy of the RustSec advisory database with --advisories FOLDER",
            database.display()
        );
    }
    let mut found = Vec::new();
    for folder in ["crates", "rust"].map(|name| database.join(name)).iter().filter(|folder| folder.is_dir()) {
        for file in files_below(folder)?.iter().filter(|file| file.extension().is_some_and(|end| end == "md"))
        {
            let text = fs::read_to_string(file)?;
            found.push(read(&text).with_context(|| format!("{} is not as expected", file.display()))?);
        }
    }
    Ok(found)
}

/// The block of TOML at the head of an advisory.
fn read(text: &str) -> Result<Advisory> {
    let text = text.replace("\r\n", "\n");
    let block = text.strip_prefix("```toml\n").and_then(|rest| rest.split_once("\n```"));
    Ok(toml::from_str(block.context("it does not begin with a block of TOML")?.0)?)
}

/// What is locked, with the standard library and what that is made of.
fn packages() -> Result<Vec<(String, Version)>> {
    let library = library_source()?.join("Cargo.lock").display().to_string();
    let mut all = vec![("std".to_owned(), Version::parse(&compiler_version()?)?)];
    for lock in ["Cargo.lock", &library] {
        for package in locked(lock)?.into_iter().filter(|package| package.checksum.is_some()) {
            all.push((package.name, Version::parse(&package.version)?));
        }
    }
    all.sort();
    all.dedup();
    Ok(all)
}

/// How many of the packages of package-lock.json npm knows a weakness of. It says so by failing too.
fn npm_audit() -> Result<usize> {
    let sh = Shell::new()?;
    let answer = cmd!(sh, "npm audit --json").quiet().ignore_status().read()?;
    let answer: Value = serde_json::from_str(&answer).context("npm audit wrote no JSON")?;
    let Some(found) = answer["vulnerabilities"].as_object() else {
        bail!("npm could not ask its registry: {}", answer["message"].as_str().unwrap_or_default())
    };
    for (name, about) in found {
        println!("{name} {}: {}", about["range"], about["severity"]);
    }
    say(&format!("npm: {} weaknesses", found.len()));
    Ok(found.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advisory(more: &str, versions: &str) -> Advisory {
        let head = format!("[advisory]\nid = \"RUSTSEC-2026-0001\"\npackage = \"some\"\n{more}\n");
        read(&format!("```toml\n{head}\n[versions]\n{versions}\n```\n\n# Title\n")).unwrap()
    }

    fn about(advisory: &Advisory, name: &str, version: &str) -> bool {
        advisory.is_about(name, &version.parse().unwrap())
    }

    #[test]
    fn an_advisory_is_about_the_versions_that_are_neither_patched_nor_unaffected() {
        let some = advisory("", "patched = [\">= 1.2.3, < 2.0.0\", \">= 2.1\"]\nunaffected = [\"< 0.5\"]");
        for (version, weak) in [
            ("0.4.9", false),
            ("0.5.0", true),
            ("1.2.2", true),
            ("1.2.3", false),
            ("2.0.0", true),
            ("2.1.0", false),
        ] {
            assert_eq!(about(&some, "some", version), weak, "{version}");
        }
        assert!(!about(&some, "other", "1.0.0"));
        assert!(about(&advisory("", "patched = []"), "some", "9.0.0"));
        assert!(!about(&advisory("withdrawn = \"2026-01-01\"", "patched = []"), "some", "9.0.0"));
    }

    #[test]
    fn what_is_no_advisory_is_refused() {
        assert!(read("# Title").is_err() && read("```toml\nx = 1\n```\n").is_err());
        assert!(advisories(Path::new("static")).is_err());
    }
}
