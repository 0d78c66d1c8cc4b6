//! Options of the report that are refused.

use std::fs;

use tables::options;

use crate::copies::{RULES, on_copy, real};

/// The findings on a copy of the real options in which `old` is `new`.
fn broken_options(old: &str, new: &str) -> Vec<String> {
    on_copy("", "options.toml", old, new, |copy| options::load(&copy.join("options.toml"), &RULES.checks()))
        .err()
        .unwrap_or_default()
}

#[test]
fn broken_options_are_refused_with_their_line() {
    assert_eq!(broken_options("number = 25", "number = 25"), Vec::<String>::new(), "the real options");
    for (old, new, expected) in [
        ("number = 7\n", "number = 6\n", "option 6 stands where 7 belongs"),
        ("number = 25\n", "number = 26\n", "option 26 stands where 25 belongs"),
        ("title = \"Gezond ouder worden\"", "title = \" \"", "a text is empty"),
        (
            "figures = [\"44 gemeenten (centrumgemeenten) zorgen nu voor de opvang.\"]",
            "figures = [\"\"]",
            "a text is empty",
        ),
        ("since = { text = \"Het", "since = { txt = \"Het", "there is no key \"txt\" here"),
        (
            "source = \"houdbaarheid: beleidsoptie 9\"",
            "source = \"houdbarheid: beleidsoptie 9\"",
            "unknown document \"houdbarheid\"",
        ),
        (
            "source = \"vng2026: Actualiteit: het coalitieakkoord\"",
            "source = \"VNG\"",
            "is not \"document: place\"",
        ),
        (
            "vng_is_silent = true\n\n[[option]]\nnumber = 10",
            "\n[[option]]\nnumber = 10",
            "option 9 has neither of `vng` and `vng_is_silent`",
        ),
        (
            "since = { text",
            "vng_is_silent = true\nsince = { text",
            "option 17 has both of `vng` and `vng_is_silent`",
        ),
        (
            "vng = { text = \"Volgens de VNG kan het toezicht nog beter, om fraude met zorg te voorkomen.\"",
            "vng = { text = \"\"",
            "a text is empty",
        ),
        (
            "regimes = [\"ivb_wheelchair\"]",
            "regimes = [\"ivb_weelchair\"]",
            "unknown regime \"ivb_weelchair\"",
        ),
        ("status = \"dropped\"", "status = \"law\"", "\"law\" is not one of"),
    ] {
        let findings = broken_options(old, new);
        let found = findings
            .iter()
            .find(|finding| finding.contains(expected))
            .unwrap_or_else(|| panic!("{new}: {findings:?}"));
        let line = found
            .split(".toml:")
            .nth(1)
            .and_then(|rest| rest.split(':').next())
            .and_then(|line| line.parse::<usize>().ok());
        assert!(line.is_some_and(|line| line > 10), "no line in {found}");
    }
}

#[test]
fn all_25_options_must_be_there() {
    let text = fs::read_to_string(real("options.toml")).unwrap();
    let (kept, _) = text.split_once("[[option]]\nnumber = 25").unwrap();
    let findings = broken_options(text.strip_prefix(kept).unwrap(), "");
    assert!(
        findings.iter().any(|finding| finding.contains("the report has 25 options, not 24")),
        "{findings:?}"
    );
}
