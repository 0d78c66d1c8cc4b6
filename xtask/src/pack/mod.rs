//! The published test pack: the golden cases as JSON, OpenFisca's YAML and Gherkin, and small populations, so
//! that other engines can run them. Their sources are `tests/cases/golden` and `tests/cases/population.toml`;
//! `cargo xtask test` checks that the published files are what those give.

mod cases;
mod contradicted;
mod feature;
mod json;
mod openfisca;
mod population;
mod request;
mod steps;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use wmo_zelfcheck::rules::VERSION;
use xtask::say;

use crate::files;

const FOLDER: &str = "docs/test-pack";

/// Writes the published files.
pub fn write() -> Result<()> {
    for (name, content) in generate().context("nothing is written")? {
        files::write(&Path::new(FOLDER).join(name), content.as_bytes())?;
        say(&format!("Written: {FOLDER}/{name}"));
    }
    Ok(())
}

/// Fails when the tables contradict a case, and names each.
pub fn agree() -> Result<()> {
    contradicted::check(&cases::read()?)
}

/// Fails when a published file is not what the cases give now.
pub fn check() -> Result<()> {
    for (name, content) in generate()? {
        let path = Path::new(FOLDER).join(name);
        if fs::read_to_string(&path).ok().as_ref() != Some(&content) {
            bail!("{} is not what the golden cases give; run: cargo xtask pack", path.display());
        }
    }
    Ok(())
}

fn generate() -> Result<[(&'static str, String); 4]> {
    let topics = cases::read()?;
    contradicted::check(&topics)?;
    let fields = json::Fields::read()?;
    Ok([
        ("cases.json", json::write(&topics, VERSION, &fields)?),
        ("openfisca.yaml", openfisca::write(&topics, VERSION)?),
        ("population.json", population::write(VERSION)?),
        ("wmo.feature", feature::write(&topics, VERSION, &fields.steps)?),
    ])
}
