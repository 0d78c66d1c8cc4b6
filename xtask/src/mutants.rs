//! Mutation testing: small wrong changes of the code that the law stands in, each of which some test must
//! notice. The amounts of the tables are changed by a test of their own (tests/estimate/mutated_tables.rs).
//! Figures: docs/mutation.md.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};
use xtask::say;

const FOLDER: &str = "target/mutants";

/// Tries the mutants, or with `--shard K/N` the K-th of N parts of them, and prints the score and the
/// survivors.
///
/// # Errors
/// The tests fail before anything is changed.
pub fn mutants(shard: Option<&str>) -> Result<()> {
    say("Changing the code of rules, contribution and selfcheck, one small change at a time; \
         all of it takes hours");
    let shard = shard.iter().flat_map(|shard| ["--shard", shard]);
    let sh = Shell::new()?;
    // It ends with an error when a mutant survives; the score says how many.
    cmd!(sh, "target/tools/bin/cargo-mutants mutants --output {FOLDER} --in-place --no-shuffle --caught --colors never {shard...}")
        .ignore_status()
        .run()?;
    let lines = |name: &str| -> Result<Vec<String>> {
        let path = Path::new(FOLDER).join("mutants.out").join(name);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{} is missing: the run broke off", path.display()))?;
        Ok(text.lines().map(str::to_owned).collect())
    };
    let (caught, missed, timeout) = (lines("caught.txt")?, lines("missed.txt")?, lines("timeout.txt")?);
    let noticed = caught.len() + timeout.len();
    let all = noticed + missed.len();
    println!(
        "\n{noticed} of {all} changes noticed ({} of them because nothing ended), {} do not compile",
        timeout.len(),
        lines("unviable.txt")?.len()
    );
    if let Some(promille) = (noticed * 1000).checked_div(all) {
        println!("score: {}.{} %", promille / 10, promille % 10);
    }
    missed.iter().for_each(|mutant| println!("survived: {mutant}"));
    Ok(())
}

/// Changes every amount of the tables and sees that a case, or the second reading, notices.
///
/// # Errors
/// A changed amount that nothing notices.
pub fn tables() -> Result<()> {
    say("Changing every amount of the tables");
    let sh = Shell::new()?;
    Ok(cmd!(sh, "cargo test --quiet --locked --test estimate mutated_tables -- --nocapture").run()?)
}
