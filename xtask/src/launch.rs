//! `cargo xtask`: installs what the command needs, builds the commands and runs the one that was asked for. A
//! step of its own for two reasons. The commands take minutes to build on a new machine, which is told first
//! what it lacks. And they are built with the tables: a table that is wrong stops their build, and that too
//! must end as a command that failed (1), not as cargo's own 101, and in the words of the tables alone.

use std::{
    env,
    ffi::{OsStr, OsString},
    process::ExitCode,
};

use anyhow::Result;
use xshell::{Shell, cmd};
use xtask::{
    arguments::{Command, HELP},
    findings, say, setup,
};

/// The commands, as cargo is told to build and run them.
const CHOSEN: [&str; 4] = ["--manifest-path", "xtask/Cargo.toml", "--bin", "xtask-commands"];

fn main() -> ExitCode {
    xtask::main(launch)
}

fn launch(command: Command) -> Result<ExitCode> {
    match command {
        Command::Help => print!("{HELP}"),
        Command::Setup { dry_run: true } => setup::tell(&command.needs()?),
        Command::Setup { dry_run: false } => {
            setup::install(&command.needs()?)?;
            setup::tell(&command.needs()?);
        }
        command => {
            setup::install(&command.needs()?)?;
            return commands();
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn commands() -> Result<ExitCode> {
    let (sh, cargo) = (Shell::new()?, env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    // What goes wrong in a command is told by the command itself.
    let done = build(&sh, &cargo)?
        && cmd!(sh, "{cargo} run --quiet {CHOSEN...} -- {arguments...}").quiet().run().is_ok();
    Ok(if done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the commands, and says what the tables say; all that cargo says only where that is not why they do
/// not build.
fn build(sh: &Shell, cargo: &OsStr) -> Result<bool> {
    if !env::current_exe()?.with_file_name(format!("xtask-commands{}", env::consts::EXE_SUFFIX)).exists() {
        say("Building the commands; this takes minutes the first time");
    }
    let built = cmd!(sh, "{cargo} build {CHOSEN...}").quiet().ignore_status().output()?;
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
