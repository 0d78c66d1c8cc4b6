//! The project's own commands, built with the texts and tables of the product. `launch.rs` starts them when
//! what they need is there; each skips what is already made.

mod cbs;
mod dist;
mod files;
mod fuzz;
mod headers;
mod impact;
mod integration;
mod languages;
mod mutants;
mod offline;
mod pack;
mod page;
mod pays;
mod population;
mod release;
mod serve;
mod size;
mod sources;
mod speed;
mod split;
mod test;
mod web;

use std::process::ExitCode;

use anyhow::Result;
use xtask::arguments::{Command, HELP};

fn main() -> ExitCode {
    xtask::main(|command| run(command).map(|()| ExitCode::SUCCESS))
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve { watch, port } => serve::serve(watch, port),
        Command::Test(wanted) => test::test(&wanted),
        Command::Build => dist::build().map(drop),
        Command::Audit { advisories, npm } => release::audit(advisories.as_deref(), npm),
        Command::Dist => release::release().map(drop),
        Command::Size => size::check(&dist::build()?),
        Command::Bench => test::bench(),
        Command::Speed { part } => speed::speed(part.as_deref()),
        Command::Journey => test::journey(),
        Command::Impact { against } => impact::impact(&against),
        Command::Pack { check: false } => pack::write(),
        Command::Pack { check: true } => pack::check(),
        Command::Sources => {
            sources::sources();
            Ok(())
        }
        Command::Cbs { file } => cbs::cbs(&file),
        Command::Population => population::population(),
        Command::Fuzz { parser, count } => fuzz::fuzz(parser.as_deref(), count),
        Command::Mutants { shard } => mutants::mutants(shard.as_deref()),
        Command::MutatedTables => mutants::tables(),
        // The launcher does these itself.
        Command::Help | Command::Setup { .. } => {
            print!("{HELP}");
            Ok(())
        }
    }
}
