//! How fast the built page is on an old phone, beside a plain Preact page and what peers weigh. All pages
//! lie in one folder, which one server serves.

use std::{fs, path::Path};

use anyhow::Result;
use xshell::{Shell, cmd};
use xtask::needs::chromium;

use crate::{dist, files, serve};

/// The pages beside our own, compressed as ours are.
const PAGES: &str = "target/speed/pages";
/// `dist/` and those pages.
const SITE: &str = "target/speed/site";

/// Measures a part, or all, and prints a table.
pub fn speed(part: Option<&str>) -> Result<()> {
    let dist = dist::build()?;
    for folder in [PAGES, SITE] {
        let _ = fs::remove_dir_all(folder);
    }
    let (sh, folder) = (Shell::new()?, &dist.folder);
    cmd!(sh, "node benches/speed/pages.mjs {folder} {PAGES}").quiet().run()?;
    files::compress_all(Path::new(PAGES))?;
    for from in [folder, Path::new(PAGES)] {
        files::copy(from, Path::new(SITE))?;
    }
    let node = cmd!(sh, "node benches/speed.mjs {part...}").env("CHROMIUM", chromium()?);
    Ok(node.env("ADDRESS", serve::start(SITE.into(), 0)?).quiet().run()?)
}
