//! Turns the tables in `static/` into Rust constants, and refuses a table that cannot be right: a gap, an
//! overlap, a missing source, an unknown key or a number out of order fails the build with file and line.

mod check;
mod confirm;
mod confirmations;
mod confirmed;
mod dated;
mod deadlines;
mod emit;
mod municipalities;
mod offers;
mod options;
mod records;
mod rules;
mod selfcheck;
mod synonyms;
mod table;
mod texts;
mod translations;
mod variants;

use std::{env, fs, path::Path, process};

fn main() {
    for source in [
        "static/rules",
        "static/selfcheck",
        "static/resources",
        "static/texts",
        "static/options.toml",
        "static/contacts.toml",
        "build",
        "src/text/fingerprint.rs",
        // The lists, folding and stems, which the tables of the finder are checked with.
        "src/resources/closed.rs",
        "src/resources/lists.rs",
        "src/resources/words",
    ] {
        println!("cargo:rerun-if-changed={source}");
    }
    let out = env::var("OUT_DIR").unwrap_or_default();
    match written() {
        Ok(files) => files.iter().for_each(|(name, content)| write(&out, name, content)),
        Err(findings) => {
            for finding in findings {
                println!("cargo::error={finding}");
            }
            process::exit(1);
        }
    }
}

/// The files of constants, by name.
fn written() -> Result<[(&'static str, String); 10], table::Findings> {
    let rules = rules::load(Path::new("static/rules"))?;
    let checks = rules.checks();
    let options = options::load(Path::new("static/options.toml"), &checks)?;
    let texts = texts::load(Path::new("static/texts"))?;
    let first = texts::first(&texts);
    let others = texts.keys().filter(|language| *language != texts::FIRST).cloned();
    let records = translations::load(Path::new("static"), others)?;
    let offers = offers::load(Path::new("static/resources"), &checks)?;
    let desks = selfcheck::Desks { table: Path::new("static/contacts.toml"), offers: &offers };
    let selfcheck = selfcheck::load(Path::new("static/selfcheck"), desks, &checks, &first)?;
    let (deadlines, terms) = deadlines::load(Path::new("static/selfcheck/deadlines.toml"), &first, &checks)?;
    let synonyms = synonyms::load(Path::new("static/resources"), &offers)?;
    let municipalities = municipalities::load(Path::new("static/resources/municipalities.toml"))?;
    Ok([
        ("rules.rs", emit::rules(&rules)),
        ("confirmations.rs", confirmations::write(&checks, rules.confirmations.iter().chain(&terms))),
        ("options.rs", options::write(&options, emit::source)),
        ("texts.rs", texts::emit(&texts, &records)),
        ("deadlines.rs", deadlines::write(&deadlines, emit::source)),
        ("selfcheck.rs", selfcheck::emit::tables(&selfcheck, emit::kind)),
        ("check_words.rs", selfcheck::emit::words(&selfcheck, &first, texts::variant)),
        ("offers.rs", offers::write(&offers)),
        ("synonyms.rs", synonyms::write(&synonyms)),
        ("municipalities.rs", municipalities::write(&municipalities)),
    ])
}

fn write(out: &str, name: &str, content: &str) {
    if let Err(error) = fs::write(Path::new(out).join(name), content) {
        println!("cargo::error=cannot write {name}: {error}");
        process::exit(1);
    }
}
