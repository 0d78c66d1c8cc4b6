//! `cargo xtask`: builds the commands and runs them. A step of its own, because the commands are built with the tables:
//! a table that is wrong stops their build, and that too must end as a command that failed (1), not as cargo's own 101,
//! and in the words of the tables alone.

mod findings;

use std::{
    env, io,
    process::{Command, ExitCode},
};

fn main() -> ExitCode {
    match build().and_then(|built| if built { cargo("run", &["--quiet"]).status().map(|ran| ran.success()) } else { Ok(false) }) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: cannot start cargo: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds the commands, and says what the tables say; all that cargo says only where that is not why they do not build.
fn build() -> io::Result<bool> {
    let built = cargo("build", &[]).output()?;
    let log = String::from_utf8_lossy(&built.stderr);
    for warning in findings::told(&log, "warning") {
        eprintln!("warning: {warning}");
    }
    let wrong = findings::told(&log, "error");
    for finding in &wrong {
        eprintln!("{finding}");
    }
    match wrong.len() {
        0 if !built.status.success() => eprint!("{log}"),
        0 => {}
        1 => eprintln!("\nxtask: mend this first"),
        many => eprintln!("\nxtask: mend these {many} first"),
    }
    Ok(built.status.success())
}

fn cargo(command: &str, options: &[&str]) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    cargo.arg(command).args(options).args(["--manifest-path", manifest, "--bin", "xtask-commands"]);
    if command == "run" {
        cargo.arg("--").args(env::args_os().skip(1));
    }
    cargo
}
