//! The example households, and the months that are worth asking about.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::files;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    household: Vec<Household>,
}

/// A household that a reviewer recognises.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Household {
    pub name: String,
    /// As in the contract, without month, regimes and receipt; "unknown" stands for null.
    request: serde_json::Map<String, Value>,
}

/// `tests/cases/households.toml`.
pub fn read() -> Result<Vec<Household>> {
    let path = "tests/cases/households.toml";
    let file: File = toml::from_str(&fs::read_to_string(path)?).context(path)?;
    Ok(file.household)
}

/// From the first to the last month that the tables of any of the trees name.
pub fn months(trees: &[&Path]) -> Result<Vec<String>> {
    let mut named = Vec::new();
    for tree in trees {
        for path in files::files_below(&tree.join("static/rules/regimes"))? {
            let table: toml::Table =
                fs::read_to_string(&path)?.parse().with_context(|| path.display().to_string())?;
            let schemes = table.get("scheme").and_then(toml::Value::as_array).into_iter().flatten();
            named.extend(
                schemes
                    .flat_map(|scheme| {
                        ["valid_from", "valid_to"].map(|key| Some(index(scheme.get(key)?.as_str()?)))
                    })
                    .flatten()
                    .flatten(),
            );
        }
    }
    let (first, last) = (
        named.iter().min().context("no months in static/rules/regimes")?,
        named.iter().max().context("no months")?,
    );
    Ok((*first..=*last).map(|month| format!("{:04}-{:02}", month / 12, month % 12 + 1)).collect())
}

/// Months since the year 0.
pub fn index(month: &str) -> Option<u32> {
    let (year, month) = month.split_once('-')?;
    Some(year.parse::<u32>().ok()? * 12 + month.parse::<u32>().ok()?.checked_sub(1)?)
}

/// JSON Lines: every household in every month, household after household.
pub fn requests(households: &[Household], months: &[String]) -> String {
    let mut lines = String::new();
    for household in households {
        for month in months {
            let mut request = household.request.clone();
            request
                .iter_mut()
                .filter(|(_, value)| **value == "unknown")
                .for_each(|(_, value)| *value = Value::Null);
            request.insert("month".to_owned(), json!(month));
            request.insert("receipt".to_owned(), json!(false));
            lines.push_str(&Value::Object(request).to_string());
            lines.push('\n');
        }
    }
    lines
}
