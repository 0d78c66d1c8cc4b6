//! What the launcher and the commands share: which command was asked for, what it needs from outside, and
//! which tests a name means. Small, so that a bare machine is told within seconds what it lacks.

pub mod arguments;
pub mod findings;
pub mod needs;
pub mod packages;
pub mod part;
pub mod setup;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result};

use arguments::Command;

/// One line about what happens now.
pub fn say(what: &str) {
    eprintln!("\x1b[1m==> {what}\x1b[0m");
}

/// All paths are those from the root of the project.
pub fn to_root() -> Result<()> {
    Ok(env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?)
}

/// Does what the arguments ask for; an error ends in one line and the status 1.
pub fn main(work: impl FnOnce(Command) -> Result<ExitCode>) -> ExitCode {
    let asked = || {
        to_root()?;
        let arguments: Vec<String> = env::args().skip(1).collect();
        Command::parse(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    };
    asked().and_then(work).unwrap_or_else(|error| {
        eprintln!("\nxtask: {error:#}");
        ExitCode::FAILURE
    })
}

/// All files below a folder, in a stable order.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files_below(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}
