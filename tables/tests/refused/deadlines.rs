//! Steps after a report that are refused.

use tables::{deadlines, texts};

use crate::copies::{RULES, on_copy, real};

/// The findings on a copy of the real steps after a report in which `old` is `new`.
fn broken_deadlines(old: &str, new: &str) -> Vec<String> {
    let words = texts::first(&texts::load(&real("texts")).unwrap());
    let load =
        |copy: &std::path::Path| deadlines::load(&copy.join("deadlines.toml"), &words, &RULES.checks());
    on_copy("selfcheck", "deadlines.toml", old, new, load).err().unwrap_or_default()
}

#[test]
fn broken_deadlines_are_refused() {
    assert_eq!(broken_deadlines("[equated]", "[equated]"), Vec::<String>::new(), "the real steps");
    for (old, new, expected) in [
        ("id = \"plan\"", "id = \"report\"", "step \"report\" stands twice"),
        ("id = \"plan\"", "id = \"plans\"", "static/texts has no \"expect.step.plans.title\""),
        ("term = \"day\"", "term = \"unnamed\"", "the first step, and no other, is on the day itself"),
        ("term = \"unnamed\"", "term = \"day\"", "the first step, and no other, is on the day itself"),
        ("after = \"report\"\n", "", "say from which step the term runs"),
        (
            "term = \"unnamed\"",
            "term = \"unnamed\"\nafter = \"report\"",
            "only a term that runs from a step has \"after\"",
        ),
        ("after = \"report\"", "after = \"objection\"", "\"after\" names no earlier step"),
        ("after = \"report\"", "after = \"confirmation\"", "\"after\" names a step without a date"),
        ("days = 7", "days = 7\nweeks = 1", "has one of them, and at most twelve weeks"),
        ("weeks = 6", "weeks = 13", "has one of them, and at most twelve weeks"),
        ("term = \"day\"", "term = \"day\"\ndays = 1", "only a term within days or weeks has them"),
        ("source = \"awb: art. 6:7 en 6:8(1)\"", "source = \"abw: art. 6:7\"", "unknown document \"abw\""),
        ("date = \"2025-05-30\"", "date = \"2024-05-30\"", "outside the years that are known"),
        ("date = \"2025-05-30\"", "date = \"30 mei 2025\"", "is not a date"),
        ("who = \"you\"", "who = \"council\"", "\"council\" is not one of"),
        ("second = \"dalfsen: persoonlijk plan\"\n", "", "term of plan: name a second source"),
        (
            "second = \"sterfgeval: titels van de besluiten\"\n",
            "",
            "equated_day of equated: name a second source",
        ),
    ] {
        let findings = broken_deadlines(old, new);
        assert!(findings.iter().any(|finding| finding.contains(expected)), "{new}: {findings:?}");
    }
}
