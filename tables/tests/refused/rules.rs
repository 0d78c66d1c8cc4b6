//! Rule tables and texts that are refused.

use std::collections::BTreeMap;

use tables::{rules, texts};

use crate::copies::{on_copy, real, says_where};

/// The findings on a copy of the rule tables in which `old` of a file is `new`.
pub fn broken(file: &str, old: &str, new: &str) -> Vec<String> {
    on_copy("rules", file, old, new, rules::load).err().unwrap_or_default()
}

/// Each line: a file, what stands there, what is wrong instead, and the finding that says so, with a line.
pub fn refused(cases: &[(&str, &str, &str, &str)]) {
    for (file, old, new, expected) in cases {
        says_where(&broken(file, old, new), file, expected);
    }
}

#[test]
fn the_real_tables_are_accepted() {
    assert!(rules::load(&real("rules")).is_ok());
    assert!(texts::load(&real("texts")).is_ok());
}

#[test]
fn broken_tables_are_refused_with_file_and_line() {
    refused(&[
        (
            "regimes/in_force.toml",
            "valid_from = \"2026-01\"",
            "valid_from = \"2026-02\"",
            "gap: 2026-01 to 2026-01 is not covered",
        ),
        (
            "regimes/in_force.toml",
            "valid_to = \"2025-12\"",
            "valid_to = \"2026-03\"",
            "overlap: 2026-01 is covered twice",
        ),
        (
            "regimes/in_force.toml",
            "valid_to = \"2016-12\"",
            "valid_to = \"2016-11\"",
            "gap: 2016-12 to 2016-12 is not covered",
        ),
        (
            "regimes/in_force.toml",
            "valid_to = \"2019-12\"",
            "valid_to = \"2018-12\"",
            "valid_to is before valid_from",
        ),
        ("regimes/in_force.toml", "valid_from = \"2026-01\"", "valid_from = \"2026-1x\"", "is not a month"),
        (
            "regimes/in_force.toml",
            "\"21.80\", source = \"cak2026: tarief 2026\"",
            "\"21.80\"",
            "\"source\" is missing here",
        ),
        (
            "regimes/in_force.toml",
            "cak2026: tarief 2026",
            "nowhere: tarief 2026",
            "unknown document \"nowhere\"",
        ),
        ("regimes/in_force.toml", "cak2026: tarief 2026", "CAK", "is not \"document: place\""),
        (
            "regimes/in_force.toml",
            "value = \"21.80\"",
            "value = \"21,80\"",
            "write 21.80, with a point, in quotes",
        ),
        ("regimes/in_force.toml", "value = \"21.80\"", "value = \"-21.80\"", "is not an amount or rate"),
        (
            "regimes/in_force.toml",
            "price_level = 2026",
            "price_levle = 2026",
            "there is no key \"price_levle\" here, but valid_from",
        ),
        (
            "exemptions.toml",
            "regimes = [\"ivb_bill\"]",
            "regimes = [\"ivb_bil\"]",
            "unknown regime \"ivb_bil\"",
        ),
        ("exemptions.toml", "valid_to = \"2019-12\"", "valid_to = \"2020-12\"", "overlaps an earlier record"),
        (
            "exemptions.toml",
            "when = \"minor\"",
            "when = \"miner\"",
            "\"miner\" is not one of other_contribution",
        ),
        ("support.toml", "id = \"guidance\"", "id = \"household_help\"", "stands twice"),
        (
            "regimes/in_force.toml",
            "id = \"in_force\"\n",
            "id = \"in_force\"\n[[not_covered]]\nvalid_from = \"2016-01\"\nvalid_to = \"2016-12\"\n\
             why = \"not found\"\n",
            "these months are no gap",
        ),
        (
            "start.toml",
            "back = { periods = 39 }",
            "back = { periods = 39, months = 36 }",
            "back is one of periods, months",
        ),
        ("aow_ages.toml", "from = 2030", "from = 2032", "the years follow each other"),
        ("aow_ages.toml", "months = 3", "months = 12", "an age is years with 0 to 11 months"),
        (
            "support.toml",
            "id = \"shelter\"\ncharge = \"own_rules\"",
            "id = \"shelter\"\nguarded = true\ncharge = \"own_rules\"",
            "only a kind that can have a contribution",
        ),
        ("own_costs.toml", "value = \"3000.00\"", "value = \"duizend\"", "is not an amount or rate"),
        ("start.toml", "valid_from = \"2020-01\"", "valid_from = \"2020-03\"", "gap: 2020-01 to 2020-02"),
    ]);
}

#[test]
fn a_mistake_is_said_once_not_in_every_variant() {
    let findings = broken("regimes/ivb_bill.toml", "value = \"328.00\"", "value = \"20.00\"");
    assert_eq!(findings.len(), 1, "{findings:?}");
    let findings = broken("regimes/in_force.toml", "value = \"21.80\"", "value = \"21,80\"");
    assert_eq!(findings.len(), 1, "{findings:?}");
}

#[test]
fn a_language_must_have_every_text() {
    let texts = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    };
    let first = texts(&[("a", "Vraag {number} van {total}"), ("b", "Terug")]);
    let at = |language: &str, key: &str| format!("{language}.toml:{key}");
    assert!(
        texts::differences(
            "en",
            &first,
            &texts(&[("a", "Question {number} of {total}"), ("b", "Back")]),
            &at
        )
        .is_empty()
    );
    for (other, expected) in [
        (texts(&[("a", "Question {number} of {total}")]), "nl.toml:b: \"b\" is missing in en"),
        (texts(&[("a", "Question {number}"), ("b", "Back")]), "en.toml:a: \"a\" has other placeholders"),
        (texts(&[("a", "{total} {number}"), ("b", " ")]), "\"b\" is empty"),
        (texts(&[("a", "{total} {number}"), ("b", "Back"), ("c", "More")]), "\"c\" is not in nl"),
    ] {
        let findings = texts::differences("en", &first, &other, &at);
        assert!(findings.iter().any(|finding| finding.contains(expected)), "{findings:?}");
    }
}
