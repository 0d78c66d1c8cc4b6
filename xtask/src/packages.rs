//! The npm packages that a folder's lock file names, installed below that folder.

use std::{fs, path::Path};

use anyhow::Result;
use xshell::Shell;

use crate::needs;

const LOCK: &str = "package-lock.json";
/// The lock file that the packages were installed from.
const INSTALLED: &str = "node_modules/.installed-lock";

/// Whether the packages are those of the lock file as it is now.
pub fn there(folder: &str) -> bool {
    let read = |name| fs::read(Path::new(folder).join(name)).ok();
    read(LOCK).is_some_and(|lock| read(INSTALLED) == Some(lock))
}

/// Installs them by the command `how`, in the folder.
pub fn install(folder: &str, how: &str) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(folder);
    needs::line(&sh, how).run()?;
    sh.copy_file(LOCK, INSTALLED)?;
    Ok(())
}
