//! The cases against the tables: a case that the tables contradict is named, so that nobody publishes it.

use anyhow::{Result, bail};
use base::json::Json;
use serde_json::{Value, json};
use wmo_zelfcheck::contract;

use super::cases::{Case, Topic};

/// A longer list is not read; its first cases say what kind of change it is.
const SHOWN: usize = 20;

/// Fails where the tables give something else than a case says.
pub fn check(topics: &[Topic]) -> Result<()> {
    let mut wrong = Vec::new();
    for case in topics.iter().flat_map(|topic| &topic.cases) {
        let (expected, found) = (serde_json::to_value(&case.expected)?, found(case)?);
        if sorted(&expected) != sorted(&found) {
            let (regime, month) = (&case.regime, &case.request.month);
            let (expected, found) = (words(&expected), words(&found));
            let Case { file, id, title, .. } = case;
            wrong.push(format!(
                "{file}: \"{id}\" ({title}): under {regime} in {month} it says {expected}; \
                 the tables give {found}"
            ));
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    let contradicted = wrong.len();
    if contradicted > SHOWN {
        wrong.truncate(SHOWN);
        wrong.push(format!("and {} more", contradicted - SHOWN));
    }
    bail!(
        "the tables contradict {} of the cases in tests/cases/golden. \
         Is the table right? Then correct each case, with its source and how its figure follows:\n{}",
        contradicted,
        wrong.join("\n")
    )
}

/// What the tables give, in the fields of a case.
fn found(case: &Case) -> Result<Value> {
    let mut request = serde_json::to_value(&case.request)?;
    request["regimes"] = json!([case.regime]);
    request["receipt"] = json!(false);
    let request = request.to_string();
    let request: Json = serde_json::from_str(&request)?;
    let mut out = Vec::new();
    if let Err(error) = contract::estimate(&request, &mut out) {
        contract::refuse(&error, &mut out);
    }
    let answer: Value = serde_json::from_slice(&out)?;
    if let Some(refused) = answer.get("error") {
        bail!("case \"{}\" asks what cannot be asked: {} {}", case.id, refused["field"], refused["message"]);
    }
    let entry = &answer["results"][0];
    if entry["applies"] == false {
        return Ok(json!({"applies": false, "why_not": entry["why_not"]["code"]}));
    }
    let reasons: Vec<&Value> =
        entry["reasons"].as_array().into_iter().flatten().map(|reason| &reason["rule"]).collect();
    let mut found =
        json!({"applies": true, "period": entry["period"], "amount": entry["amount"], "reasons": reasons});
    if let Some(last) = entry.get("last_period") {
        found["last_period"] = last.clone();
    }
    Ok(found)
}

/// The order of reasons says nothing.
fn sorted(answer: &Value) -> Value {
    let mut answer = answer.clone();
    if let Some(reasons) = answer["reasons"].as_array_mut() {
        reasons.sort_by_key(ToString::to_string);
    }
    answer
}

/// An answer in a few words: `23.60 to 328.00 a month (maximum)`.
fn words(answer: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or("no limit").to_owned();
    if answer["applies"] == false {
        return format!("no amount ({})", text(&answer["why_not"]));
    }
    let (low, high) = (text(&answer["amount"]["min"]), text(&answer["amount"]["max"]));
    let amount = if low == high { low } else { format!("{low} to {high}") };
    let period = if answer["period"] == "month" { "a month" } else { "each four weeks" };
    let last =
        answer["last_period"].as_str().map(|month| format!(", the last in {month}")).unwrap_or_default();
    let reasons: Vec<String> = answer["reasons"].as_array().into_iter().flatten().map(text).collect();
    let because = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join(", ")) };
    format!("{amount} {period}{last}{because}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::cases::Expected;

    /// The cases that the tables do not contradict. While somebody edits a table it contradicts others, and
    /// these tests must not speak of them.
    fn right() -> Vec<Topic> {
        xtask::to_root().unwrap();
        let mut topics = crate::pack::cases::read().unwrap();
        for topic in &mut topics {
            topic.cases.retain(|case| {
                sorted(&serde_json::to_value(&case.expected).unwrap()) == sorted(&found(case).unwrap())
            });
        }
        topics
    }

    /// A case with another amount than that of the tables, and one that is right.
    #[test]
    fn a_contradicted_case_is_named_and_a_right_one_is_not() {
        let mut topics = right();
        assert!(check(&topics).is_ok());
        let of_2025 = |case: &&mut Case| case.regime == "in_force" && case.request.month.starts_with("2025");
        let case = topics
            .iter_mut()
            .flat_map(|topic| &mut topic.cases)
            .find(of_2025)
            .expect("a case of the law in 2025");
        let (id, before) = (case.id.clone(), words(&serde_json::to_value(&case.expected).unwrap()));
        case.expected = Expected::Nothing { applies: false, why_not: "not_covered".to_owned() };
        let told = check(&topics).unwrap_err().to_string();
        assert!(told.starts_with("the tables contradict 1 of the cases"), "{told}");
        let line = format!(".toml: \"{id}\" (");
        assert!(
            told.contains("tests/cases/golden/")
                && told.contains(&line)
                && told.contains(&format!("it says no amount (not_covered); the tables give {before}")),
            "{told}"
        );
    }

    #[test]
    fn a_long_list_shows_its_first_cases() {
        let mut topics = right();
        let law = topics
            .iter_mut()
            .flat_map(|topic| &mut topic.cases)
            .filter(|case| case.regime == "in_force")
            .take(SHOWN + 3);
        law.for_each(|case| {
            case.expected = Expected::Nothing { applies: false, why_not: "never".to_owned() }
        });
        let told = check(&topics).unwrap_err().to_string();
        assert!(
            told.starts_with("the tables contradict 23 of the cases") && told.ends_with("\nand 3 more"),
            "{told}"
        );
        assert_eq!(told.matches("it says no amount (never)").count(), SHOWN);
    }
}
