//! `cases.json`: every case with the version of the rules and what each field means.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::{
    cases::{Case, Topic},
    steps::Words,
};

#[derive(Serialize)]
struct Pack<'a> {
    title: &'a str,
    rules: &'a str,
    licence: &'a str,
    fields: &'a Fields,
    topics: Vec<&'a str>,
    cases: Vec<Entry<'a>>,
}

/// What each field means, engine-neutral: `tests/cases/fields.toml`.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Fields {
    case: BTreeMap<String, String>,
    request: BTreeMap<String, String>,
    #[serde(skip_serializing)]
    pub steps: Words,
    support: BTreeMap<String, String>,
    municipality: BTreeMap<String, String>,
    expected: BTreeMap<String, String>,
    why_not: BTreeMap<String, String>,
    reasons: BTreeMap<String, String>,
    regimes: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Entry<'a> {
    topic: usize,
    #[serde(flatten)]
    case: &'a Case,
}

impl Fields {
    /// From `tests/cases/fields.toml`.
    pub fn read() -> Result<Fields> {
        let path = "tests/cases/fields.toml";
        toml::from_str(&fs::read_to_string(path)?).context(path)
    }
}

/// The whole file.
pub fn write(topics: &[Topic], rules: &str, fields: &Fields) -> Result<String> {
    let cases = topics
        .iter()
        .enumerate()
        .flat_map(|(topic, found)| found.cases.iter().map(move |case| Entry { topic, case }))
        .collect();
    let titles = topics.iter().map(|topic| topic.title.as_str()).collect();
    let pack = Pack {
        title: "Own contribution under the Wmo 2015: test cases",
        rules,
        licence: "EUPL-1.2",
        fields,
        topics: titles,
        cases,
    };
    Ok(serde_json::to_string_pretty(&pack)? + "\n")
}
