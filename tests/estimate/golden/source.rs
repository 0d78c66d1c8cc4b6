//! The golden cases as they are written by hand: `tests/cases/golden/*.toml`. There "unknown" stands for
//! `null`.

use std::fs;

use serde_json::{Value, json};

/// A household, a regime, and what must come out.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub id: String,
    pub regime: String,
    /// The contract's request, without `regimes`.
    pub request: Value,
    /// `{applies, period, amount, reasons, last_period?}` or `{applies, why_not}`; reasons in the order of
    /// the alphabet.
    pub expected: Value,
}

/// Every case of every file.
pub fn sources() -> Vec<Case> {
    written().into_iter().map(|(.., case)| case).collect()
}

/// Every case with its file and its title.
pub fn written() -> Vec<(String, String, Case)> {
    let mut files: Vec<_> =
        fs::read_dir("tests/cases/golden").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let table: toml::Table = fs::read_to_string(&file)
            .unwrap()
            .parse()
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let title = |written: &toml::Value| written["title"].as_str().unwrap().to_owned();
        cases.extend(
            table["case"]
                .as_array()
                .unwrap()
                .iter()
                .map(|written| (file.display().to_string(), title(written), case(written))),
        );
    }
    cases
}

fn case(written: &toml::Value) -> Case {
    let text = |name: &str| written[name].as_str().unwrap().to_owned();
    Case {
        id: text("id"),
        regime: text("regime"),
        request: with_nulls(&written["request"]),
        expected: expected(&with_nulls(&written["expected"])),
    }
}

fn with_nulls(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) if text == "unknown" => Value::Null,
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Boolean(truth) => json!(truth),
        toml::Value::Array(list) => list.iter().map(with_nulls).collect(),
        toml::Value::Table(table) => {
            table.iter().map(|(key, value)| (key.clone(), with_nulls(value))).collect()
        }
        other => panic!("{other} has no place in a case"),
    }
}

/// `amount` is short for a lowest and highest amount that are equal; `min` without `max` has no maximum.
fn expected(written: &Value) -> Value {
    if let Some(why_not) = written.get("why_not") {
        return json!({"applies": false, "why_not": why_not});
    }
    let [amount, min, max, period, reasons] =
        ["amount", "min", "max", "period", "reasons"].map(|name| written.get(name).cloned());
    let (low, high) = match (amount, min) {
        (Some(amount), None) => (amount.clone(), amount),
        (None, Some(min)) => (min, max.unwrap_or(Value::Null)),
        _ => panic!("either amount, or min and max: {written}"),
    };
    let mut all = json!({"applies": true, "period": period.unwrap_or(json!("month")),
        "amount": {"min": low, "max": high}, "reasons": reasons.unwrap_or(json!([]))});
    if let Some(last) = written.get("last_period") {
        all["last_period"] = last.clone();
    }
    sort_reasons(&mut all);
    all
}

/// The order in which reasons are given says nothing.
pub fn sort_reasons(expected: &mut Value) {
    if let Some(reasons) = expected.get_mut("reasons").and_then(Value::as_array_mut) {
        reasons.sort_by_key(|reason| reason.as_str().unwrap_or_default().to_owned());
    }
}
