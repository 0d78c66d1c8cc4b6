//! The release folder: what a municipality's web manager downloads. It is made from `dist/` and the sources
//! alone, with no date and no path of this machine in it, so that the same commit gives the same bytes
//! wherever it is built.
//!
//! `SHA256SUMS` lists every file; whoever builds the same commit compares it with theirs (docs/releases.md).

mod about;
mod audit;
mod components;
mod documents;
mod licences;
mod npm;
mod rust;
mod sbom;
mod styles;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
pub use audit::audit;
use sha2::{Digest, Sha256};
use xtask::say;

use crate::{dist, files, web};

const SUMS: &str = "SHA256SUMS";

/// Builds the app and makes the release folder.
pub fn release() -> Result<PathBuf> {
    let dist = dist::build()?;
    let folder = make(&dist.folder)?;
    println!("{}", folder.display());
    Ok(folder)
}

/// Makes the release folder of a build.
pub fn make(dist: &Path) -> Result<PathBuf> {
    assemble(dist, Path::new("release"))
}

/// The release twice, from the same `dist/`, in two folders: every byte must be the same.
pub fn check(dist: &Path) -> Result<PathBuf> {
    let folder = make(dist)?;
    let again = assemble(dist, Path::new("target/release-again"))?;
    let (first, second) = (fs::read_to_string(folder.join(SUMS))?, fs::read_to_string(again.join(SUMS))?);
    let differing: Vec<&str> =
        first.lines().filter(|line| !second.lines().any(|other| other == *line)).collect();
    ensure!(first == second, "two releases from the same dist/ differ:\n{}", differing.join("\n"));
    Ok(folder)
}

/// Makes `<parent>/wmo-zelfcheck-<version>`; what stood there is replaced.
fn assemble(dist: &Path, parent: &Path) -> Result<PathBuf> {
    let version = web::version()?;
    let folder = parent.join(format!("wmo-zelfcheck-{version}"));
    if !dist.join(&version).is_dir() {
        bail!(
            "{} has no folder {version}: the version in Cargo.toml is not the one that was built",
            dist.display()
        );
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot replace {}", folder.display()))?;
    }
    say(&format!("Making the release folder {}", folder.display()));
    let web = folder.join("web");
    files::copy(dist, &web)?;
    // Not among what a new version is copied over.
    fs::rename(web.join(web::MUNICIPALITY), folder.join(web::MUNICIPALITY))?;
    files::copy(Path::new("static/server"), &folder.join("server"))?;
    cms(&folder.join("cms"), &version)?;
    let shipped = components::shipped()?;
    licences::allowed(&shipped)?;
    let notices = licences::notices(&shipped);
    documents::write(&folder, &version)?;
    files::write(&folder.join("documents/licences-of-others.txt"), notices.as_bytes())?;
    files::write(&folder.join("documents/sbom.cdx.json"), sbom::bom(&version, &shipped).as_bytes())?;
    files::write(&folder.join("build-info.json"), about::build_info(&version)?.as_bytes())?;
    npm::pack(&dist.join(&version), &version, &notices, &folder.join("npm"))?;
    fs::write(folder.join(SUMS), sums(&folder)?)?;
    Ok(folder)
}

/// What goes into WordPress and Drupal, with the version of the release.
fn cms(to: &Path, version: &str) -> Result<()> {
    files::copy(Path::new("static/cms"), to)?;
    for name in ["wordpress/wmo-zelfcheck/wmo-zelfcheck.php", "drupal/wmo_zelfcheck/wmo_zelfcheck.info.yml"] {
        let file = to.join(name);
        files::write(&file, fs::read_to_string(&file)?.replace("{version}", version).as_bytes())?;
    }
    Ok(())
}

/// The lines that `sha256sum --check` reads, in the order of the paths.
fn sums(folder: &Path) -> Result<String> {
    let mut lines = String::new();
    for file in files::files_below(folder)? {
        let path = file.strip_prefix(folder)?.display().to_string();
        lines += &format!("{}  {path}\n", hex(&Sha256::digest(fs::read(&file)?)));
    }
    Ok(lines)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
