//! What the build refuses of a language's words for records.

use tables::translations;

use crate::copies::{on_copy, real};

/// What the build says of the words of records when a language's file is changed.
fn broken_records(file: &str, old: &str, new: &str) -> Vec<String> {
    on_copy("", &format!("texts/en/{file}"), old, new, |copy| translations::load(copy, ["en".to_owned()]))
        .err()
        .unwrap_or_default()
}

#[test]
fn every_record_has_its_words_in_every_language_and_no_others() {
    assert!(translations::load(&real(""), ["en".to_owned()]).is_ok());
    for (file, old, new, says) in [
        ("records.toml", "[option.1]\ntitle", "[option.1]\ntitel", "\"option.1.title\" is missing"),
        ("records.toml", "[option.1]\ntitle", "[option.1]\ntitel", "\"option.1.titel\" is of no record"),
        ("records.toml", "[ask.nl-oppas-thuis]", "[ask.nl-oppas]", "\"ask.nl-oppas-thuis.name\" is missing"),
        ("records.toml", "\"gratis\" = \"free of charge\"", "\"gratis\" = \" \"", "\"note.gratis\" is empty"),
        ("records_rules.toml", "[rule.M-01]", "[rule.M-99]", "\"rule.M-01.text\" is missing"),
    ] {
        let findings = broken_records(file, old, new);
        assert!(findings.iter().any(|finding| finding.contains(says)), "{file} {new}: {findings:?}");
    }
}
