//! Slips of whoever writes a table in an ordinary editor, and that the build names them in their words and
//! not in those of the reader of the format.

use tables::{rules, texts};

use crate::copies::on_copy;

const COSTS: &str = "own_costs.toml";

/// What the build says of the rules in which `old` of a file is `new`.
fn told(file: &str, old: &str, new: &str) -> Vec<String> {
    on_copy("rules", file, old, new, rules::load).err().unwrap_or_default()
}

#[test]
fn a_sign_that_is_missing_or_too_much_is_named() {
    let (id, list, figure) = ("id = \"household_help\"", "[\"household_help\"]", "{ value = \"3000.00\",");
    for (old, new, expected) in [
        (id, "id = \"household_help", "a quote is missing: a text stands between two"),
        (id, "id = household_help\"", "a quote is missing: a text stands between two"),
        (id, "id = household_help", "belongs in straight quotes, \"like this\""),
        (id, "id = income", "belongs in straight quotes"),
        (id, "id = tarief", "belongs in straight quotes"),
        (id, "id = 2027-01", "belongs in straight quotes"),
        (id, "id = \u{201c}household_help\u{201d}", "belongs in straight quotes"),
        (id, "id: \"household_help\"", "write name = value"),
        (id, "id = \"household\\help\"", "write / instead of \\ in a text"),
        (id, "id = \"household\" help\"", "this line goes on after its value: is a quote too many?"),
        (list, "[\"household_help\"", "a comma is missing between two values, or a ] or a quote"),
        (list, "\"household_help\"", "it should be a list: texts in quotes between [ and ]"),
        (figure, "{ value = \"3000.00\"", "a comma is missing between two keys, or a quote, or the }"),
        (
            figure,
            "\"3000.00\" #",
            "\"3000.00\" needs its source beside it: write { value = \"3000.00\", source = ",
        ),
        (figure, "3000.00 #", "3000.00 needs its source beside it: write { value = \"3000.00\", source = "),
        ("price_level = 2023", "price_level = \"2023\"", "it should be a whole number, without quotes"),
        ("[[own_cost]]", "[[own_cost]", "a heading of a record ends with ]]"),
    ] {
        let found = told(COSTS, old, new);
        assert!(found.len() == 1 && found[0].contains(expected), "{new}: {found:?}");
        assert!(found[0].contains("own_costs.toml:"), "{found:?}");
    }
    let found = told("regimes/in_force.toml", "local_policy = true", "local_policy = \"true\"");
    assert!(
        found[0].ends_with("\"true\" cannot stand here: it should be true or false, without quotes"),
        "{found:?}"
    );
}

/// A rate as people say it, told once.
#[test]
fn a_percentage_is_told_how_it_is_written() {
    for (new, expected) in [
        ("8 %", "\"8 %\" is a percentage, and a rate is a fraction: 8 % is 0.08"),
        ("8", "a rate is a fraction above 0 and at most 1, not 8: 8 % is 0.08"),
    ] {
        let found = told("regimes/ivb_b.toml", "value = \"0.125\"", &format!("value = \"{new}\""));
        assert!(found.len() == 1 && found[0].ends_with(expected), "{found:?}");
    }
}

/// A month that is none is told once: neither as an overlap nor as an end before the begin.
#[test]
fn a_month_that_is_none_is_told_alone() {
    for key in ["valid_from = \"2026-01\"", "valid_to = \"2026-12\""] {
        let (name, _) = key.split_once(" = ").unwrap();
        let found = told("regimes/in_force.toml", key, &format!("{name} = \"januari 2026\""));
        assert!(found[0].contains("\"januari 2026\" is not a month (YYYY-MM)"), "{found:?}");
        assert!(!found.iter().any(|finding| finding.contains("0000")), "{found:?}");
        assert!(!found.iter().any(|finding| finding.contains("before valid_from")), "{found:?}");
    }
}

/// A forgotten sentence is told with the file in which it is to be written.
#[test]
fn a_sentence_that_a_language_lacks_has_its_file() {
    let usual = "nl/check_hints_household.toml";
    for (file, old, new, expected) in [
        (
            usual,
            "[check_hint.household_help]",
            "[check_hint.household_help]\nnewer = \"X\"",
            "\"check_hint.household_help.newer\" is missing in en: write it in ",
        ),
        (
            "nl.toml",
            "\n[regime]\n",
            "\n[regime]\nown = \"X\"\n",
            "\"regime.own\" is missing in en: write it in ",
        ),
    ] {
        let found = on_copy("texts", file, old, new, texts::load).err().unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        let (_, there) = found[0].split_once(expected).unwrap_or_else(|| panic!("{found:?}"));
        assert!(there.ends_with(&file.replace("nl", "en")), "{there}");
    }
}

/// Nor does a file that cannot be read make all of its sentences missing or too many.
#[test]
fn a_file_that_cannot_be_read_is_told_alone() {
    let found = on_copy("texts", "nl/check_hints_household.toml", "title = \"", "title = ", texts::load)
        .err()
        .unwrap();
    assert!(found.len() == 1 && found[0].contains("nl/check_hints_household.toml:"), "{found:?}");
}
