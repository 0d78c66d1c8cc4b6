//! Turns the tables in `static/` into Rust constants, and refuses a table that cannot be right: a gap, an
//! overlap, a missing source, an unknown key or a number out of order fails the build with file and line.

mod check;
mod emit;
mod municipalities;
mod offers;
mod options;
mod records;
mod rules;
mod synonyms;
mod table;
mod texts;
mod variants;

use std::{env, fs, path::Path, process};

fn main() {
    println!("cargo:rerun-if-changed=static/rules");
    println!("cargo:rerun-if-changed=static/texts");
    println!("cargo:rerun-if-changed=static/options.toml");
    println!("cargo:rerun-if-changed=static/resources");
    println!("cargo:rerun-if-changed=build");
    // The lists, folding and stems, which the tables of the finder are checked with.
    for shared in ["closed.rs", "lists.rs", "words"] {
        println!("cargo:rerun-if-changed=src/resources/{shared}");
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
fn written() -> Result<[(&'static str, String); 6], table::Findings> {
    let rules = rules::load(Path::new("static/rules"))?;
    let options = options::load(Path::new("static/options.toml"), &rules.checks())?;
    let texts = texts::load(Path::new("static/texts"))?;
    let offers = offers::load(Path::new("static/resources"), &rules.checks())?;
    let synonyms = synonyms::load(Path::new("static/resources/synonyms.toml"), &offers)?;
    let municipalities = municipalities::load(Path::new("static/resources/municipalities.toml"))?;
    Ok([
        ("rules.rs", emit::rules(&rules)),
        ("options.rs", options::write(&options, emit::source)),
        ("texts.rs", texts),
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
