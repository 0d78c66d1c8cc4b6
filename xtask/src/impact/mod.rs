//! What an edit of the tables changes for example households: a table for whoever reviews it. The engine of a
//! revision and that of the working tree answer the same requests, every month of both.

mod answers;
mod changes;
mod households;
mod table;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};
use xtask::{findings, say};

const FOLDER: &str = "target/impact";

/// `cargo xtask impact [--against <revision>]`.
pub fn impact(revision: &str) -> Result<()> {
    let sh = Shell::new()?;
    let commit = cmd!(sh, "git rev-parse --verify --quiet --end-of-options {revision}'^{commit}'")
        .quiet()
        .read()
        .with_context(|| format!("\"{revision}\" is not a revision of this repository"))?;
    fs::create_dir_all(FOLDER)?;
    let tree = Tree::of(&commit)?;
    let before = build(&tree.0, &Path::new(FOLDER).join("build"), &format!("the tables of {revision}"))?;
    let after = build(Path::new("."), Path::new("target"), "the tables of the working tree")?;
    let households = households::read()?;
    let months = households::months(&[&tree.0, Path::new(".")])?;
    drop(tree);
    say(&format!("Asking {} households for {} months", households.len(), months.len()));
    let requests = households::requests(&households, &months);
    let [before, after] = [answers::ask(&before, &requests)?, answers::ask(&after, &requests)?];
    let changes = changes::changes(&before, &after, households.len(), &months);
    let names: Vec<&str> = households.iter().map(|household| household.name.as_str()).collect();
    print!("{}", table::write(&changes, &names, revision));
    Ok(())
}

/// A checkout of another revision, removed when it is no longer needed.
struct Tree(PathBuf);

impl Tree {
    fn of(commit: &str) -> Result<Tree> {
        let tree = Tree(Path::new(FOLDER).join("tree"));
        tree.remove();
        let folder = &tree.0;
        // What a run that was cut off left behind is still registered; --force takes the place over.
        let sh = Shell::new()?;
        cmd!(sh, "git worktree add --quiet --force --force --detach {folder} {commit}").quiet().run()?;
        Ok(tree)
    }

    fn remove(&self) {
        let folder = &self.0;
        if let (true, Ok(sh)) = (folder.exists(), Shell::new()) {
            let _ = cmd!(sh, "git worktree remove --force {folder}").quiet().run();
        }
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        self.remove();
    }
}

/// Builds `wmo` of a tree. Each tree has a target folder of its own: in one folder cargo takes the one for
/// the other.
fn build(tree: &Path, target: &Path, what: &str) -> Result<PathBuf> {
    say(&format!("Building {what}"));
    let manifest = tree.join("Cargo.toml");
    let sh = Shell::new()?;
    let build =
        cmd!(sh, "cargo build --quiet --locked --bin wmo --target-dir {target} --manifest-path {manifest}");
    let built = build.ignore_status().output()?;
    if !built.status.success() {
        let log = String::from_utf8_lossy(&built.stderr);
        let wrong = findings::told(&log, "error");
        bail!("{what} do not build:\n{}", if wrong.is_empty() { log.into_owned() } else { wrong.join("\n") });
    }
    Ok(target.join("debug").join(format!("wmo{}", std::env::consts::EXE_SUFFIX)))
}
