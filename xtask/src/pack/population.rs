//! `population.json`: the small populations of `tests/cases/population.toml`, as JSON.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    fields: BTreeMap<String, String>,
    case: Vec<PopulationCase>,
}

#[derive(Serialize)]
struct PopulationPack<'a> {
    title: &'a str,
    rules: &'a str,
    licence: &'a str,
    fields: &'a BTreeMap<String, String>,
    cases: &'a [PopulationCase],
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct PopulationCase {
    id: String,
    title: String,
    source: String,
    /// JSON as text in the table; as JSON in the pack, where it is not a text.
    households: Vec<Value>,
    expected: Vec<ExpectedSums>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct ExpectedSums {
    compared_with: String,
    variant: Value,
    paid_before: [String; 2],
    paid: [String; 2],
    counts: BTreeMap<String, String>,
    how: String,
}

/// The whole file.
pub fn write(rules: &str) -> Result<String> {
    let path = "tests/cases/population.toml";
    let mut file: File = toml::from_str(&fs::read_to_string(path)?).context(path)?;
    for case in &mut file.case {
        for household in &mut case.households {
            let text = household.as_str().with_context(|| format!("{path}: {} has no text", case.id))?;
            *household = serde_json::from_str(text).with_context(|| format!("{path}: {text}"))?;
        }
    }
    let pack = PopulationPack {
        title: "Populations for the own contribution under the Wmo 2015",
        rules,
        licence: "EUPL-1.2",
        fields: &file.fields,
        cases: &file.case,
    };
    Ok(serde_json::to_string_pretty(&pack)? + "\n")
}
