//! Many inputs made by chance, for everything that reads what comes from outside (tests/fuzz).

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// Reads so many inputs of a parser, or of each.
///
/// # Errors
/// A parser that is not there; or an input that made one panic, wait or use memory, which is kept in
/// `target/fuzzed`.
pub fn fuzz(parser: Option<&str>, count: u64) -> Result<()> {
    let sh = Shell::new()?;
    let test = ["--test", "fuzz", "--", "--ignored", "--exact", "long", "--nocapture"];
    let mut run = cmd!(sh, "cargo test --quiet --locked --profile fuzz {test...}");
    if let Some(parser) = parser {
        run = run.env("FUZZ_PARSER", parser);
    }
    let kept =
        "the inputs are in target/fuzzed; one that ended the program, or never ends, is PARSER-current";
    run.env("FUZZ_COUNT", count.to_string()).run().context(kept)
}
