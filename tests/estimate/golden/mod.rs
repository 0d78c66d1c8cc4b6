//! The golden cases: what independent reasoning from the sources says of 300 households, against the engine,
//! and the three published forms of those cases read back: the same cases, which need not run again.

mod feature;
mod openfisca;
pub mod source;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use source::{Case, sources, written};
use wmo_zelfcheck::{
    contribution::ReasonId,
    rules::{EXEMPTIONS, REGIMES, Regime},
};

use crate::common;

/// A file of the published pack.
fn published(name: &str) -> String {
    let path = format!("{}/docs/test-pack/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{path}: {error}; make it with: cargo xtask pack"))
}

/// What the engine answers, in the words of the cases.
fn answer(case: &Case) -> Value {
    let entry = common::regime(&case.request, &case.regime);
    if entry["applies"] == false {
        return json!({"applies": false, "why_not": entry["why_not"]["code"]});
    }
    let mut reasons = common::reasons(&entry);
    reasons.sort();
    let mut found =
        json!({"applies": true, "period": entry["period"], "amount": entry["amount"], "reasons": reasons});
    if let Some(last) = entry.get("last_period") {
        found["last_period"] = last.clone();
    }
    found
}

/// An answer in a few words: `21.80 to 328.00 a month (maximum)`.
fn words(answer: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or("no limit").to_owned();
    if answer["applies"] == false {
        return format!("no amount: {}", text(&answer["why_not"]));
    }
    let (low, high) = (text(&answer["amount"]["min"]), text(&answer["amount"]["max"]));
    let amount = if low == high { low } else { format!("{low} to {high}") };
    let reasons: Vec<String> = answer["reasons"].as_array().into_iter().flatten().map(text).collect();
    let last =
        answer["last_period"].as_str().map(|month| format!(", the last in {month}")).unwrap_or_default();
    format!(
        "{amount} a {}{last} ({})",
        text(&answer["period"]).replace("four_weeks", "period of four weeks"),
        reasons.join(", ")
    )
}

/// The same cases, whatever their order.
fn assert_same(name: &str, read: &[Case]) {
    let by_id =
        |cases: &[Case]| cases.iter().map(|case| (case.id.clone(), case.clone())).collect::<BTreeMap<_, _>>();
    let (read_ids, wanted) = (by_id(read), by_id(&sources()));
    assert_eq!(read_ids.len(), read.len(), "{name} has an id twice");
    assert_eq!(
        read_ids.keys().collect::<Vec<_>>(),
        wanted.keys().collect::<Vec<_>>(),
        "{name} has other cases; run: cargo xtask pack"
    );
    for (id, case) in wanted {
        assert_eq!(read_ids[&id], case, "{name}: {id}");
    }
}

#[test]
fn every_golden_case() {
    let written = written();
    let wrong: Vec<String> = written
        .iter()
        .filter_map(|(file, title, case)| {
            let (found, regime, month) = (answer(case), &case.regime, &case.request["month"]);
            let (told, expected) = (words(&found), words(&case.expected));
            let case_words = || {
                format!(
                    "{file}: \"{}\" ({title})\n  {regime} in {month}: the case says {expected}\n  and the \
                     tables give {told}",
                    case.id
                )
            };
            (found != case.expected).then(case_words)
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "the tables contradict {} of {} cases:\n{}",
        wrong.len(),
        written.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_cases_cover_the_rules() {
    let cases = sources();
    assert!(cases.len() >= 300, "{} cases", cases.len());
    for regime in REGIMES {
        let of_regime: Vec<&Case> = cases
            .iter()
            .filter(|case| case.regime == regime.id && case.expected["applies"] == true)
            .collect();
        // A variant that only takes support out has no amounts of its own in other years than those of the
        // regime it is like.
        let schemes = if regime.id == Regime::IN_FORCE.id || regime.id.starts_with("wlz") {
            regime.schemes
        } else {
            &regime.schemes[..1]
        };
        for scheme in schemes {
            let covered = of_regime
                .iter()
                .any(|case| scheme.valid.contains(case.request["month"].as_str().unwrap().parse().unwrap()));
            assert!(covered, "tests/cases/golden has no case of {} from {} on", regime.id, scheme.valid.from);
        }
    }
    // Each reason that can decide, decides somewhere.
    let seen: std::collections::BTreeSet<&str> = cases
        .iter()
        .flat_map(|case| case.expected["reasons"].as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect();
    // No case has the day on which the decision was sent.
    let of_the_engine =
        ReasonId::OF_THE_ENGINE.iter().copied().filter(|reason| *reason != ReasonId::TooLongAgo);
    let exemptions = EXEMPTIONS.iter().map(|exemption| ReasonId::Exemption(exemption.id));
    let known: std::collections::BTreeSet<&str> = of_the_engine.chain(exemptions).map(ReasonId::id).collect();
    for reason in &known {
        assert!(seen.contains(reason), "tests/cases/golden has no case with the reason {reason}");
    }
    assert_eq!(seen, known);
}

/// Why what was published before an edit of the tables fails.
const OLD: &str = "docs/test-pack was written from the tables of another day. When no case is contradicted, \
                   run: cargo xtask pack";

#[test]
fn the_published_json() {
    let pack: Value = serde_json::from_str(&published("cases.json")).unwrap();
    assert_eq!(pack["rules"], wmo_zelfcheck::rules::VERSION, "{OLD}");
    let text = |case: &Value, field: &str| {
        case[field].as_str().unwrap_or_else(|| panic!("no {field} in {case}")).to_owned()
    };
    let cases: Vec<Case> = pack["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| {
            assert!(
                !text(&case["source"], "title").is_empty()
                    && !text(&case["source"], "place").is_empty()
                    && !text(case, "how").is_empty()
            );
            let mut expected = case["expected"].clone();
            source::sort_reasons(&mut expected);
            Case {
                id: text(case, "id"),
                regime: text(case, "regime"),
                request: case["request"].clone(),
                expected,
            }
        })
        .collect();
    // Every field that a case uses is described.
    let fields = |name: &str| pack["fields"][name].as_object().unwrap().clone();
    let (request, expected) = (fields("request"), fields("expected"));
    let described = |object: &Value, fields: &Map<String, Value>| {
        object.as_object().unwrap().keys().all(|key| fields.contains_key(key))
    };
    assert!(
        cases.iter().all(|case| described(&case.request, &request) && described(&case.expected, &expected))
    );
    assert_same("cases.json", &cases);
}

#[test]
fn the_published_yaml() {
    let text = published("openfisca.yaml");
    assert!(text.contains(&format!("Rules: {}", wmo_zelfcheck::rules::VERSION)), "{OLD}");
    assert_same("openfisca.yaml", &openfisca::read(&text));
}

#[test]
fn the_published_feature() {
    let text = published("wmo.feature");
    assert!(text.contains(&format!("Rules: {}", wmo_zelfcheck::rules::VERSION)), "{OLD}");
    assert_same("wmo.feature", &feature::read(&text));
}
