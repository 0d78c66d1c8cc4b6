//! What of others is in the files that a browser gets: the crates compiled into the module, the Rust standard
//! library that is compiled with them, and the npm packages whose styles are in the stylesheet.
//!
//! The list is of what goes into the compiler. The linker drops code that nothing calls, so it may name more
//! than is there.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{rust, styles};

/// One piece of others' work.
pub struct Component {
    pub name: String,
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
    /// Where it comes from, as a package URL.
    pub purl: String,
    /// Of the package as the registry has it: `("SHA-256", hexadecimal digits)`.
    pub hash: Option<(&'static str, String)>,
    pub authors: String,
    /// The licence texts that its package brings: file name and text.
    pub texts: Vec<(String, String)>,
}

/// Everything shipped, sorted by name.
pub fn shipped() -> Result<Vec<Component>> {
    let mut all = rust::crates()?;
    all.extend(rust::standard_library()?);
    all.extend(styles::packages()?);
    all.sort_by(|left, right| left.purl.cmp(&right.purl));
    all.dedup_by(|left, right| left.purl == right.purl);
    Ok(all)
}

/// The licence files in a package's folder.
pub fn texts(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let upper = name.to_uppercase();
        let is_licence = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|start| upper.starts_with(start));
        if is_licence && path.is_file() {
            let text = String::from_utf8_lossy(&fs::read(&path)?).replace("\r\n", "\n");
            found.push((name, text));
        }
    }
    found.sort();
    Ok(found)
}
