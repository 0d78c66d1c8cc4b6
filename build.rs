//! Turns the tables in `static/` into Rust constants (the crate `tables`): a table that cannot be right fails
//! the build with file and line.

use std::{env, fs, path::Path, process};

fn main() {
    for source in [
        "static/rules",
        "static/population",
        "static/selfcheck",
        "static/resources",
        "static/texts",
        "static/options.toml",
        "static/contacts.toml",
        "static/contract.schema.json",
    ] {
        println!("cargo:rerun-if-changed={source}");
    }
    let out = env::var("OUT_DIR").unwrap_or_default();
    let findings = match tables::constants(Path::new("static")) {
        Ok(constants) => {
            for warning in &constants.warnings {
                println!("cargo::warning={warning}");
            }
            constants.files.iter().filter_map(|(name, content)| write(&out, name, content)).collect()
        }
        Err(findings) => findings,
    };
    for finding in &findings {
        println!("cargo::error={finding}");
    }
    if !findings.is_empty() {
        process::exit(1);
    }
}

/// Writes a file of constants; what is wrong when it cannot.
fn write(out: &str, name: &str, content: &str) -> Option<String> {
    fs::write(Path::new(out).join(name), content).err().map(|error| format!("cannot write {name}: {error}"))
}
