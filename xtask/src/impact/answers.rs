//! What one build of the engine answers.

use std::{collections::BTreeSet, path::Path};

use anyhow::{Context, Result, ensure};
use rust_decimal::Decimal;
use serde_json::Value;
use xshell::{Shell, cmd};

/// What came out for one household, regime and month.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    Amount(Amount),
    /// The code of the contract's `why_not`.
    Nothing(String),
    /// The request itself was refused: what this engine says about it.
    Refused(String),
}

/// Euros; without a highest there is no maximum.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    pub four_weeks: bool,
    pub period: (Decimal, Option<Decimal>),
    pub year: (Decimal, Option<Decimal>),
}

/// All answers of a build: an entry a request, of the regimes in their order.
pub struct Answers {
    pub regimes: Vec<String>,
    pub lines: Vec<Vec<(String, Outcome)>>,
}

/// Has `wmo` answer the requests.
pub fn ask(wmo: &Path, requests: &str) -> Result<Answers> {
    // It ends with an error when it refuses a request; the answers say which.
    let sh = Shell::new()?;
    let asked = cmd!(sh, "{wmo} estimate").quiet().stdin(requests).ignore_status().read()?;
    let lines = asked.lines().map(read).collect::<Result<Vec<_>>>()?;
    ensure!(!lines.is_empty(), "{} gave no answer", wmo.display());
    let mut seen = BTreeSet::new();
    let all = lines.iter().flatten().map(|(regime, _)| regime);
    let regimes = all.filter(|regime| !regime.is_empty() && seen.insert(regime.as_str())).cloned().collect();
    Ok(Answers { regimes, lines })
}

fn read(line: &str) -> Result<Vec<(String, Outcome)>> {
    let answer: Value = serde_json::from_str(line)?;
    if let Some(message) = answer["error"]["message"].as_str() {
        let field = answer["error"]["field"].as_str().unwrap_or_default();
        return Ok(vec![(String::new(), Outcome::Refused(format!("{field}: {message}")))]);
    }
    let results = answer["results"].as_array().context("an answer without results")?;
    results
        .iter()
        .map(|entry| {
            Ok((entry["regime"].as_str().context("a result without regime")?.to_owned(), outcome(entry)?))
        })
        .collect()
}

fn outcome(entry: &Value) -> Result<Outcome> {
    if entry["applies"] == false {
        return Ok(Outcome::Nothing(entry["why_not"]["code"].as_str().unwrap_or("nothing").to_owned()));
    }
    let range = |name: &str| -> Result<(Decimal, Option<Decimal>)> {
        let euros = |end: &str| entry[name][end].as_str().and_then(|text| text.parse().ok());
        Ok((euros("min").with_context(|| format!("no {name} in {entry}"))?, euros("max")))
    };
    Ok(Outcome::Amount(Amount {
        four_weeks: entry["period"] == "four_weeks",
        period: range("amount")?,
        year: range("per_year")?,
    }))
}
