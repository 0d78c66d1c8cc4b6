//! Turns the tables in `static/` into Rust constants, and refuses a table that cannot be right: a gap, an
//! overlap, a missing source, an unknown key or a number out of order fails the build with file and line.

mod check;
mod emit;
mod rules;
mod table;
mod texts;
mod variants;

use std::{env, fs, path::Path, process};

fn main() {
    println!("cargo:rerun-if-changed=static/rules");
    println!("cargo:rerun-if-changed=static/texts");
    println!("cargo:rerun-if-changed=build");
    let out = env::var("OUT_DIR").unwrap_or_default();
    let written = rules::load(Path::new("static/rules")).and_then(|rules| Ok((emit::rules(&rules), texts::load(Path::new("static/texts"))?)));
    match written {
        Ok((rules, texts)) => {
            write(&out, "rules.rs", &rules);
            write(&out, "texts.rs", &texts);
        }
        Err(findings) => {
            for finding in findings {
                println!("cargo::error={finding}");
            }
            process::exit(1);
        }
    }
}

fn write(out: &str, name: &str, content: &str) {
    if let Err(error) = fs::write(Path::new(out).join(name), content) {
        println!("cargo::error=cannot write {name}: {error}");
        process::exit(1);
    }
}
