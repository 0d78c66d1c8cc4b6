//! The crates in the module, as cargo resolves them for the browser's target, and the standard library built
//! with them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use xshell::{Shell, cmd};
use xtask::needs::library_source;

use super::components::{Component, texts};

const TARGET: &str = "wasm32-unknown-unknown";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    source: Option<String>,
    manifest_path: String,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

/// A package in a lock file; what is not from a registry has no sum.
#[derive(Deserialize)]
pub struct Locked {
    pub name: String,
    pub version: String,
    pub checksum: Option<String>,
}

/// The crates from the registry that are compiled into the module; not those that run while compiling.
pub fn crates() -> Result<Vec<Component>> {
    let found = compiled("Cargo.toml", "web")?;
    components(&found, "Cargo.lock", false)
}

/// The standard library of the compiler, and the crates that it is made of.
pub fn standard_library() -> Result<Vec<Component>> {
    let library = library_source()?.display().to_string();
    let found = compiled(&format!("{library}/std/Cargo.toml"), "optimize_for_size")?;
    components(&found, &format!("{library}/Cargo.lock"), true)
}

/// The packages that cargo compiles for the browser with one feature.
fn compiled(manifest: &str, feature: &str) -> Result<Vec<Package>> {
    let sh = Shell::new()?;
    sh.set_var("RUSTC_BOOTSTRAP", "1");
    let chosen = ["--locked", "--manifest-path", manifest, "--no-default-features", "--features", feature];
    let tree = cmd!(
        sh,
        "cargo tree --target {TARGET} --edges normal,no-proc-macro --prefix none --format '{p}' {chosen...}"
    );
    let metadata = cmd!(sh, "cargo metadata --format-version 1 --filter-platform {TARGET} {chosen...}");
    let names: BTreeSet<(String, String)> =
        tree.quiet().read()?.lines().filter_map(name_and_version).collect();
    let metadata: Metadata =
        serde_json::from_str(&metadata.quiet().read()?).context("cargo metadata is not as expected")?;
    let found: Vec<Package> = metadata
        .packages
        .into_iter()
        .filter(|package| names.contains(&(package.name.clone(), package.version.clone())))
        .collect();
    ensure!(
        found.len() == names.len(),
        "cargo tree names {} packages of {manifest}, cargo metadata knows {} of them",
        names.len(),
        found.len()
    );
    Ok(found)
}

/// `serde v1.0.229 (*)` -> `serde`, `1.0.229`
fn name_and_version(line: &str) -> Option<(String, String)> {
    let mut words = line.split_whitespace();
    Some((words.next()?.to_owned(), words.next()?.trim_start_matches('v').to_owned()))
}

/// Packages without a source are our own, or the library's, which have the version of the compiler.
fn components(packages: &[Package], lock: &str, library: bool) -> Result<Vec<Component>> {
    let sums: BTreeMap<(String, String), String> = locked(lock)?
        .into_iter()
        .filter_map(|locked| Some(((locked.name, locked.version), locked.checksum?)))
        .collect();
    let compiler = compiler_version()?;
    let mut found = Vec::new();
    for package in packages {
        let own = package.source.is_none();
        // The stand-ins through which the library names itself hold no code.
        if own && (!library || package.name.starts_with("rustc-std-workspace")) {
            continue;
        }
        let version = if own { compiler.clone() } else { package.version.clone() };
        let folder = Path::new(&package.manifest_path).parent().context("a manifest has a folder")?;
        found.push(Component {
            purl: if own {
                format!("pkg:github/rust-lang/rust@{version}#library/{}", package.name)
            } else {
                format!("pkg:cargo/{}@{version}", package.name)
            },
            name: package.name.clone(),
            licence: package
                .license
                .clone()
                .with_context(|| format!("{} {version} names no licence", package.name))?,
            hash: sums
                .get(&(package.name.clone(), package.version.clone()))
                .map(|sum| ("SHA-256", sum.clone())),
            authors: package.authors.join(", "),
            texts: texts(folder)?,
            version,
        });
    }
    Ok(found)
}

/// The packages of a lock file.
pub fn locked(lock: &str) -> Result<Vec<Locked>> {
    let read: Lock =
        toml::from_str(&fs::read_to_string(lock)?).with_context(|| format!("{lock} is not as expected"))?;
    Ok(read.package)
}

/// `1.95.0`
pub fn compiler_version() -> Result<String> {
    let sh = Shell::new()?;
    let shown = cmd!(sh, "rustc --version").quiet().read()?;
    Ok(shown.split_whitespace().nth(1).context("rustc tells no version")?.to_owned())
}
