//! Whatever comes from outside is read without a panic, and within time and memory. Inputs are the
//! repository's own cases, changed by chance that is the same every time.
//!
//! `cargo test --test fuzz` reads the first inputs of each parser; `cargo xtask fuzz [PARSER] [COUNT]` many.

mod app;
mod chance;
mod found;
mod mutate;
mod parsers;
mod pieces;
mod run;
mod seeds;
mod tree;
mod zipped;

// Two readers belong to programs: that of spreadsheets to the command line, that of links to the app.
#[path = "../../src/bin/wmo/cell.rs"]
#[allow(dead_code)]
mod cell;
#[path = "../../src/bin/wmo/ods.rs"]
#[allow(dead_code)]
mod ods;
#[path = "../../src/bin/wmo/sheet.rs"]
#[allow(dead_code)]
mod sheet;
#[path = "../../src/bin/wmo/zip.rs"]
#[allow(dead_code)]
mod zip;

use std::env;

use parsers::named;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

// The first inputs of each parser: so many take a second at most.

#[test]
fn estimate() {
    run::short(named("estimate"), 300);
}

#[test]
fn population() {
    run::short(named("population"), 3_000);
}

#[test]
fn household() {
    run::short(named("household"), 3_000);
}

#[test]
fn check() {
    run::short(named("check"), 2_000);
}

#[test]
fn find() {
    run::short(named("find"), 1_000);
}

#[test]
fn own() {
    run::short(named("own"), 2_000);
}

#[test]
fn table() {
    run::short(named("table"), 1_000);
}

#[test]
fn offers() {
    run::short(named("offers"), 1_000);
}

#[test]
fn sheet() {
    run::short(named("sheet"), 300);
}

#[test]
fn mapping() {
    run::short(named("mapping"), 5_000);
}

#[test]
fn link() {
    run::short(named("link"), 10_000);
}

#[test]
fn typed() {
    run::short(named("typed"), 5_000);
}

#[test]
fn place() {
    run::short(named("place"), 1_000);
}

#[test]
fn cell() {
    run::short(named("cell"), 1_000);
}

/// A parser without a test above would be left out.
#[test]
fn every_parser_has_a_short_run() {
    for parser in &parsers::PARSERS {
        assert!(include_str!("main.rs").contains(&format!("run::short(named(\"{}\"),", parser.name)));
    }
}

/// `cargo xtask fuzz` says which parser, or all, how many inputs, and from which number on.
#[test]
#[ignore = "takes as long as it is told to"]
fn long() {
    let number = |name| env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let (from, count) = (number("FUZZ_FROM").unwrap_or_default(), number("FUZZ_COUNT").unwrap_or(10_000));
    let wrong: u64 = match env::var("FUZZ_PARSER") {
        Ok(name) => run::long(named(&name), from, count),
        Err(_) => parsers::PARSERS.iter().map(|parser| run::long(parser, from, count)).sum(),
    };
    assert_eq!(wrong, 0, "inputs went wrong: they are in target/fuzzed");
}
