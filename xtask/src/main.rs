//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and what they are made of.
//! Each sets up what it needs, says what it does, and skips what is already there.

mod dist;
mod files;
mod findings;
mod headers;
mod impact;
mod integration;
mod languages;
mod mutants;
mod pack;
mod page;
mod release;
mod run;
mod serve;
mod size;
mod sources;
mod test;
mod tools;
mod web;

use std::{env, path::Path, process::ExitCode};

use anyhow::{Result, bail};

const HELP: &str = "\
The project's own commands:

  cargo xtask serve [--watch] [--port N]   build the release app and serve it on this machine
  cargo xtask test                         every test, browser tests included
  cargo xtask build                        build the release app into dist/
  cargo xtask dist                         the release folder, release/, from dist/: web files, npm package, server samples, documents, sums
  cargo xtask size                         what each file weighs, against size-budget.toml
  cargo xtask pack [--check]               write the published test cases, docs/test-pack, from tests/cases; or see whether they are up to date
  cargo xtask impact [--against REVISION]  what an edit of the tables changes for example households (against: HEAD)
  cargo xtask sources                      every amount, rate, limit, term and date of law beside its second source, and what rests on one
  cargo xtask mutants [--shard K/N]        small wrong changes of the rule code: which of them no test notices; takes hours
  cargo xtask mutants --tables             the same for every amount of the tables; takes seconds
  cargo xtask bench                        the benchmarks; figures go into docs/performance.md by hand
";

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    env::set_current_dir(root)?;
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["serve", options @ ..] => serve::serve(&serve::Options::parse(options)?),
        ["test"] => test::test(),
        ["build"] => dist::build().map(drop),
        ["dist"] => release::release().map(drop),
        ["size"] => size::check(&dist::build()?),
        ["impact", options @ ..] => impact::impact(options),
        ["pack"] => pack::write(),
        ["pack", "--check"] => pack::check(),
        ["sources"] => {
            sources::sources();
            Ok(())
        }
        ["mutants", "--tables"] => mutants::tables(),
        ["mutants", options @ ..] => mutants::mutants(options),
        ["bench"] => test::bench(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("no such command: {}\n\n{HELP}", other.join(" ")),
    }
}
