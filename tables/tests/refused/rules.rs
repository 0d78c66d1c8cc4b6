//! Rule tables and texts that are refused.

use std::{collections::BTreeMap, fs};

use tables::{rules, texts};

use crate::copies::{on_copy, real};

/// The findings on a copy of the rule tables in which `old` of a file is `new`.
fn broken(file: &str, old: &str, new: &str) -> Vec<String> {
    on_copy("rules", file, old, new, rules::load).err().unwrap_or_default()
}

#[test]
fn the_real_tables_are_accepted() {
    assert!(rules::load(&real("rules")).is_ok());
    assert!(texts::load(&real("texts")).is_ok());
}

#[test]
fn broken_tables_are_refused_with_file_and_line() {
    for (file, old, new, expected) in [
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
            "cak2027: tarief 2026",
            "unknown document \"cak2027\"",
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
            "regimes/ivb_bill.toml",
            "value = \"328.00\"",
            "value = \"20.00\"",
            "the maximum is below the base amount",
        ),
        ("regimes/ivb_bill.toml", "value = \"0.10\"", "value = \"10\"", "a rate is a fraction"),
        (
            "regimes/ivb_bill.toml",
            "couple_aow = \"33900.00\"",
            "couple_aow = \"23900.00\"",
            "the threshold of a couple is below",
        ),
        (
            "regimes/wlz_low.toml",
            "value = \"1076.60\"",
            "value = \"76.60\"",
            "the maximum is below the minimum",
        ),
        (
            "regimes/wlz_mpt.toml",
            "value = \"175.80\"",
            "value = \"275.80\"",
            "the reduction is larger than the minimum",
        ),
        ("regimes/wlz_mpt.toml", "id = \"wlz_mpt\"", "id = \"wlz_low\"", "says id \"wlz_low\""),
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
            "id = \"in_force\"\n[[not_covered]]\nvalid_from = \"2016-01\"\nvalid_to = \"2016-12\"\nwhy = \"not found\"\n",
            "these months are no gap",
        ),
        (
            "regimes/in_force.toml",
            ", second = \"drimmelen: 2024\"",
            "",
            "tariff of in_force: name a second source",
        ),
        (
            "regimes/in_force.toml",
            "second = \"cak2026: per 1 januari 2026\"\n",
            "",
            "valid_from of in_force: name a second source",
        ),
        (
            "regimes/in_force.toml",
            ", second = \"drimmelen: 2024\"",
            ", second = \"samen-oost-gelre: 2024\"",
            "of the publisher of the first, \"Samen in Oost Gelre\"",
        ),
        (
            "regimes/in_force.toml",
            ", second = \"drimmelen: 2024\"",
            ", second = \"dremmelen: 2024\"",
            "unknown document \"dremmelen\"",
        ),
        (
            "regimes/in_force.toml",
            ", second = \"drimmelen: 2024\"",
            ", second = \"drimmelen: 2024\", one_source = \"x\"",
            "a second source, and why there is only one",
        ),
        (
            "regimes/in_force.toml",
            "one_source = \"found on the CAK's own page alone; the CAK collects the contribution\"",
            "one_source = \" \"",
            "say why it rests on one source",
        ),
        (
            "regimes/in_force.toml",
            "groups = [\"single_under_aow\", \"couple_aow\"]",
            "groups = [\"couple_aow\"]",
            "the groups without a figure are",
        ),
        (
            "regimes/in_force.toml",
            "second_lacks = { groups = [\"single_under_aow\"]",
            "second_lacks = { groups = [\"singles\"]",
            "\"singles\" is no group with a figure",
        ),
        (
            "exemptions.toml",
            "second = \"ooststellingwerf2020: april en mei 2020\"\n",
            "",
            "exemption of covid_2020: name a second source",
        ),
        (
            "start.toml",
            "back = { periods = 39 }",
            "back = { periods = 39, months = 36 }",
            "back is one of periods, months",
        ),
        (
            "start.toml",
            "second = \"cak2020: vanaf de maand die volgt op de startdatum\"\n",
            "",
            "start_rule of start: name a second source",
        ),
        (
            "support.toml",
            "one_source = \"only the text of the act was found with it\"\n",
            "",
            "charged_from of general_lasting: name a second source",
        ),
        ("aow_ages.toml", "from = 2030", "from = 2032", "the years follow each other"),
        ("aow_ages.toml", "months = 3", "months = 12", "an age is years with 0 to 11 months"),
        (
            "support.toml",
            "id = \"shelter\"\ncharge = \"own_rules\"",
            "id = \"shelter\"\nguarded = true\ncharge = \"own_rules\"",
            "only a kind that can have a contribution",
        ),
        (
            "regimes/ivb_a.toml",
            "like = \"ivb_bill\"",
            "like = \"ivb_bil\"",
            "\"ivb_bil\" is not a regime earlier",
        ),
        (
            "regimes/ivb_a.toml",
            "like = \"ivb_bill\"",
            "like = \"wlz_mpt\"",
            "\"wlz_mpt\" is not a regime earlier",
        ),
        (
            "regimes/ivb_bill.toml",
            "single = \"100.00\"",
            "single = \"0.00\"",
            "an uncertainty is an amount above 0",
        ),
        (
            "regimes/ivb_bill.toml",
            "[scheme.ramp.threshold_uncertainty]\nsingle = \"100.00\"\ncouple = \"60.00\"\n",
            "",
            "how far a derived threshold",
        ),
        (
            "regimes/ivb_a.toml",
            "[variant]",
            "[variant]\nthreshold_uncertainty = { single = \"1.00\", couple = \"1.00\" }",
            "an uncertainty goes with a threshold",
        ),
        (
            "regimes/ivb_bill.toml",
            "exempt_for_couple = \"open\"",
            "exempt_for_couple = \"joint\"",
            "\"joint\" is not one of per_person, open",
        ),
        (
            "regimes/wlz_low.toml",
            "under_aow_exempt = ",
            "exempt_for_couple = \"open\"\nunder_aow_exempt = ",
            "only where the exempt amount is the same for everybody",
        ),
        ("regimes/ivb_bill.toml", "value = \"250.00\"", "value = \"veel\"", "is not an amount or rate"),
        (
            "regimes/ivb_a.toml",
            "single_aow = \"29.20\"",
            "single_aow = \"329.20\"",
            "the maximum is below the base amount",
        ),
        (
            "regimes/ivb_b.toml",
            "like = \"ivb_bill\"",
            "like = \"in_force\"",
            "rate is a figure of a ramp, and \"in_force\" has no ramp from 2019-01",
        ),
        ("regimes/no_aids.toml", "\"transport_aid\"", "\"scooter\"", "unknown kind of support \"scooter\""),
        ("regimes/no_aids.toml", "houdbaarheid: ", "rapport: ", "unknown document"),
        (
            "regimes/income_limit_b.toml",
            "safety_net = ",
            "source = \"houdbaarheid: beleidsoptie 18\"\n[[variant.withdrawn]]\nkinds = [\"guidance\"]\nabove_income = { value = \"80000.00\", source = \"houdbaarheid: beleidsoptie 18\" }\nsafety_net = ",
            "one income limit",
        ),
        ("own_costs.toml", "value = \"3000.00\"", "value = \"duizend\"", "is not an amount or rate"),
        ("start.toml", "valid_from = \"2020-01\"", "valid_from = \"2020-03\"", "gap: 2020-01 to 2020-02"),
    ] {
        let findings = broken(file, old, new);
        let found = findings
            .iter()
            .find(|finding| finding.contains(expected))
            .unwrap_or_else(|| panic!("{file}: {new}: {findings:?}"));
        let at = found.find(&format!("{file}:")).unwrap_or_else(|| panic!("no file in {found}"));
        assert!(
            found[at + file.len() + 1..]
                .split(':')
                .next()
                .unwrap()
                .parse::<usize>()
                .is_ok_and(|line| line > 0),
            "no line in {found}"
        );
    }
}

#[test]
fn a_variant_of_a_variant_keeps_what_it_inherits() {
    let loaded = on_copy(
        "rules",
        "regimes/income_limit_b.toml",
        "like = \"ivb_bill\"",
        "like = \"no_household_help\"",
        |copy| {
            let path = copy.join("regimes/income_limit_b.toml");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, text.replace("\"household_help\", ", "")).unwrap();
            rules::load(copy)
        },
    );
    let loaded = loaded.unwrap_or_else(|findings| panic!("{findings:?}"));
    let (_, schemes) = loaded.regimes.iter().find(|(id, _)| id == "income_limit_b").unwrap();
    let kinds = schemes[0]
        .record
        .withdrawn
        .iter()
        .flat_map(|withdrawn| &withdrawn.kinds)
        .map(|kind| kind.get_ref().as_str());
    assert_eq!(
        kinds.collect::<Vec<_>>(),
        ["household_help", "transport_aid", "home_adaptation", "other_aid"]
    );
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

#[test]
fn a_document_of_the_law_has_a_publisher() {
    let findings = broken("documents.toml", "publisher = \"gemeente Drimmelen\"\n", "");
    assert!(
        findings
            .iter()
            .any(|finding| finding.contains("in_force.toml:") && finding.contains("who is the publisher")),
        "{findings:?}"
    );
}
