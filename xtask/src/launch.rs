//! `cargo xtask`: builds the commands and runs them. A step of its own, because the commands are built with the tables:
//! a table that is wrong stops their build, and that too must end as a command that failed (1), not as cargo's own 101.

use std::{
    env,
    process::{Command, ExitCode},
};

fn main() -> ExitCode {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let mut commands = Command::new(cargo);
    commands.args(["run", "--quiet", "--manifest-path", manifest, "--bin", "xtask-commands", "--"]).args(env::args_os().skip(1));
    match commands.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: cannot start cargo: {error}");
            ExitCode::FAILURE
        }
    }
}
