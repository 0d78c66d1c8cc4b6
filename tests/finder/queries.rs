//! What people type, and what must come first on the bundled records. `cargo xtask test queries` runs this
//! alone, for whoever adds a lay word: what it says is for people who do not read code.

use std::fs;

use base::closed::Closed;
use serde::Deserialize;
use wmo_zelfcheck::{
    finder::{Finder, Query},
    offers::Offer,
};

use crate::find::finder;

#[derive(Deserialize)]
struct Cases {
    queries: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    first: String,
    record: Option<String>,
}

impl Case {
    /// What is wrong with what is found.
    fn contradicted(&self, finder: &Finder) -> Option<String> {
        let Case { text, first, record } = self;
        let found = finder.find(&Query { text, ..Query::on("2026-11-28".parse().unwrap()) });
        let offers: Vec<&Offer> = found.hits.iter().map(|hit| hit.offer).collect();
        let ids: Vec<&str> = offers.iter().map(|offer| offer.id.as_str()).take(3).collect();
        let of_first = offers.first().map(|offer| serves(offer)).unwrap_or_default();
        let there = record.as_ref().is_none_or(|record| ids.contains(&record.as_str()));
        if of_first.contains(&first.as_str()) && there {
            return None;
        }
        let wanted =
            record.as_ref().map(|record| format!(" with {record} among the first three")).unwrap_or_default();
        Some(format!(
            "\"{text}\" must bring {first} first{wanted}. It brings {}: {}",
            words(&of_first),
            words(&ids)
        ))
    }
}

/// The ids of the forms and needs of an offer.
fn serves(offer: &Offer) -> Vec<&'static str> {
    let forms = offer.forms.iter().map(|form| form.id());
    forms.chain(offer.needs.iter().map(|need| need.id())).collect()
}

fn words(ids: &[&str]) -> String {
    if ids.is_empty() { "nothing".to_owned() } else { ids.join(", ") }
}

#[test]
fn what_people_type_leads_to_the_right_group() {
    leads_to_the_right_group("tests/cases/queries.toml");
}

#[test]
fn and_so_does_what_they_type_in_english() {
    leads_to_the_right_group("tests/cases/queries_en.toml");
}

fn leads_to_the_right_group(file: &str) {
    let cases: Cases = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    assert!(cases.queries.len() >= 60);
    let finder = finder();
    let wrong: Vec<String> = cases.queries.iter().filter_map(|case| case.contradicted(&finder)).collect();
    assert!(wrong.is_empty(), "{file}: {} of {}\n{}", wrong.len(), cases.queries.len(), wrong.join("\n"));
}

#[test]
fn a_query_that_finds_something_else_is_told_in_words() {
    let case = |first: &str, record: Option<&str>| Case {
        text: "scootmobiel".to_owned(),
        first: first.to_owned(),
        record: record.map(str::to_owned),
    };
    let told = |case: &Case| case.contradicted(&finder()).unwrap();
    let other = told(&case("light", None));
    assert!(other.starts_with("\"scootmobiel\" must bring light first. It brings aids"), "{other}");
    let record = told(&case("aids", Some("nl-pgb")));
    let wanted = "must bring aids first with nl-pgb among the first three. It brings aids";
    assert!(record.contains(wanted) && record.contains(": nl-scootmobiel, "), "{record}");
    assert!(case("aids", Some("nl-scootmobiel")).contradicted(&finder()).is_none());
}
