//! The texts that go along: for the web editor, the officers of a municipality, and whoever checks the
//! release.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::files;
use crate::files::copy;

/// From our own documentation, as they stand there.
const ALONG: [&str; 12] = [
    "CHANGELOG.md",
    "LICENSE",
    "SECURITY.md",
    "docs/accessibility.md",
    "docs/contract.md",
    "docs/embedding.md",
    "docs/guides.md",
    "docs/municipality-files.md",
    "docs/privacy.md",
    "docs/releases.md",
    "docs/rules.md",
    "docs/theming.md",
];

/// Writes LEESMIJ.txt and the folder documents/.
pub fn write(folder: &Path, version: &str) -> Result<()> {
    let documents = folder.join("documents");
    for path in ALONG.map(Path::new) {
        let name = path.file_name().context("a document has a name")?;
        files::write(
            &documents.join(name),
            &fs::read(path).with_context(|| format!("cannot read {}", path.display()))?,
        )?;
    }
    copy(Path::new("docs/officers"), &documents.join("officers"))?;
    let readme = fs::read_to_string("static/release/LEESMIJ.txt")?.replace("{version}", version);
    files::write(&folder.join("LEESMIJ.txt"), readme.as_bytes())
}
