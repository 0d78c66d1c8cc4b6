//! What the build refuses in the tables of the self-check: each way in which a question, a condition, a step,
//! a contact or a rule can be wrong. The hints stand in `hints.rs`.

use std::{collections::BTreeMap, fs, sync::LazyLock};

use tables::{offers, selfcheck, texts};

use crate::copies::{RULES, on_copy, real, says_where};

static OFFERS: LazyLock<Vec<offers::CheckedOffer>> = LazyLock::new(|| {
    offers::load(&real("resources"), &RULES.checks()).unwrap_or_else(|findings| panic!("{findings:?}"))
});

/// The findings on a copy of the real tables in which `old` of a file is `new`, with these texts.
pub fn findings(file: &str, old: &str, new: &str, texts: &BTreeMap<String, String>) -> Vec<String> {
    let (folder, file) = if file == "contacts.toml" { ("", file) } else { ("selfcheck", file) };
    on_copy(folder, file, old, new, |copy| {
        let (tables, contacts) = if folder.is_empty() {
            (copy.join("selfcheck"), copy.join(file))
        } else {
            (copy.to_owned(), real("contacts.toml"))
        };
        selfcheck::load(
            &tables,
            selfcheck::Desks { table: &contacts, offers: &OFFERS },
            &RULES.checks(),
            texts,
        )
        .err()
        .unwrap_or_default()
    })
}

pub fn words() -> BTreeMap<String, String> {
    texts::first(&texts::load(&real("texts")).unwrap_or_else(|findings| panic!("{findings:?}")))
}

/// Each line: what is wrong, in which file, and the finding that says so, with the file and a line.
pub fn refused(cases: &[(&str, &str, &str, &str)]) {
    let words = words();
    for (file, old, new, expected) in cases {
        says_where(&findings(file, old, new, &words), file, expected);
    }
}

pub const HOUSEHOLD: &str = "hints/household.toml";
pub const TASKS: &str = "about = \"tasks has household and limitation and not other_care has wlz_stay\"";

#[test]
fn the_real_tables_are_accepted() {
    assert_eq!(findings("steps.toml", "call_112", "call_112", &words()), Vec::<String>::new());
}

#[test]
fn the_language_of_conditions() {
    let about = |condition: &'static str| (TASKS, condition);
    let conditions = [
        (about("about = \"tasks has Household\""), "\"H\" is not allowed in a condition"),
        (about("about = \"tasks has household and limitation or wlz\""), "\"and\" and \"or\" are mixed"),
        (about("about = \"(tasks has household\""), "expected \")\""),
        (about("about = \"tasks has household)\""), "\")\" is not expected there"),
        (about("about = \"tasks has\""), "an answer is missing at the end"),
        (about("about = \"tasks has (household)\""), "expected an answer, not \"(\""),
        (about("about = \"tasks has any household\""), "expected \"of\" before \"household\""),
        (about("about = \"limitation and and\""), "expected a name, not \"and\""),
        (about("about = \"limitation and\""), "a name is missing at the end"),
        (about("about = \"at most 2 of (need, limitation)\""), "expected \"least\" before \"most\""),
        (about("about = \"at least two of (need, limitation)\""), "\"two\" is not a number"),
        (about("about = \"at least 3 of (need, limitation)\""), "at least 3 of 2 can never be"),
        (about("about = \"at least 0 of (need, limitation)\""), "at least 0 of 2 can never be"),
        (about("about = \"limitatoin\""), "unknown condition \"limitatoin\""),
        (about("about = \"task has household\""), "unknown question \"task\""),
        (about("about = \"tasks has houshold\""), "\"tasks\" has no answer \"houshold\""),
        (about("about = \"tasks is household\""), "\"tasks\" takes \"has\""),
        (about("about = \"age has adult\""), "\"age\" takes \"is\""),
    ];
    let cases: Vec<_> =
        conditions.iter().map(|((old, new), expected)| (HOUSEHOLD, *old, *new, *expected)).collect();
    refused(&cases);
}

#[test]
fn questions() {
    let file = "questions.toml";
    refused(&[
        (file, "block = \"tried\"", "block = \"trying\"", "unknown block \"trying\""),
        (file, "kind = \"one\"", "kind = \"some\"", "\"some\" is not one of"),
        (file, "only_if = \"danger\"", "only_when = \"danger\"", "there is no key \"only_when\" here"),
        (
            file,
            "source = \"wmo: art. 2.3.3\"",
            "source = \"wmo2015: art. 2.3.3\"",
            "unknown document \"wmo2015\"",
        ),
        (
            file,
            "[[question]]\nid = \"age\"",
            "[[question]]\nid = \"for_whom\"\nblock = \"who\"\nkind = \"one\"\nanswers = [\"self\"]\n\
             source = \"wmo: art. 1\"\n\n[[question]]\nid = \"age\"",
            "question \"for_whom\" stands twice",
        ),
        (file, "alone = [\"none\"]", "alone = [\"nothing\"]", "\"nothing\" is no answer of \"safety\""),
        (
            file,
            "[[question]]\nid = \"age\"",
            "[[question]]\nid = \"weather\"\nblock = \"who\"\nkind = \"one\"\nanswers = []\n\
             source = \"wmo: art. 1\"\n\n[[question]]\nid = \"age\"",
            "a question has 1 to 16 answers",
        ),
        (
            file,
            "[\"cleaning\", ",
            "[\"windows\", \"cleaning\", ",
            "static/texts has no \"check_answer.chores.windows\"",
        ),
        (file, "only_if = \"danger\"", "only_if = \"dangerous\"", "unknown condition \"dangerous\""),
        (
            file,
            "[[question]]\nid = \"go_on\"",
            "[[question]]\nid = \"weather\"\nblock = \"who\"\nkind = \"one\"\nanswers = [\"sun\"]\n\
             source = \"wmo: art. 1\"\n\n[[question]]\nid = \"go_on\"",
            "no hint depends on question \"weather\"",
        ),
        (
            file,
            "only_if = \"safety has violence\"",
            "only_if = \"safety has violence and safety has none\"",
            "question \"violence_kind\" can never come",
        ),
    ]);
}

#[test]
fn circles() {
    for (file, old, new) in [
        ("conditions.toml", "cares = \"for_whom is carer", "cares = \"need or for_whom is carer"),
        ("questions.toml", "only_if = \"need\"", "only_if = \"need and limitation\""),
    ] {
        let findings = findings(file, old, new, &words());
        assert!(
            findings.iter().any(|finding| finding.contains("lead back to themselves")),
            "{new}: {findings:?}"
        );
    }
}

#[test]
fn steps_contacts_and_rules() {
    let traces = "trace_access.toml";
    refused(&[
        ("steps.toml", "id = \"call_113\"", "id = \"call_112\"", "step \"call_112\" stands twice"),
        ("steps.toml", "contact = \"alarm\"", "contact = \"alarms\"", "unknown contact \"alarms\""),
        ("contacts.toml", "offer = \"nl-112\"", "offer = \"nl-911\"", "there is no record \"nl-911\""),
        (
            "contacts.toml",
            "offer = \"nl-112\"",
            "offer = \"nl-wmo-loket\"",
            "leads to a record without a number and without an address",
        ),
        ("contacts.toml", "name = \"Alarmnummer\"", "name = \" \"", "a text is empty"),
        ("contacts.toml", "name = \"Alarmnummer\"", "phone = \"112\"", "there is no key \"phone\" here"),
        (
            "contacts.toml",
            "name = \"Alarmnummer\"",
            "checked_on = \"2026-11-28\"",
            "there is no key \"checked_on\" here",
        ),
        (traces, "id = \"R-02\"", "id = \"R-01\"", "rule \"R-01\" stands twice"),
        (traces, "id = \"R-02\"", "id = \"R-99\"", "no hint carries out rule \"R-99\": say why in a note"),
        (traces, "status = \"idea\"", "status = \"law\"", "\"law\" is not one of"),
        (
            traces,
            "text = \"De gemeente onderzoekt wat iemand op eigen kracht kan verbeteren.\"",
            "text = \" \"",
            "a text is empty",
        ),
        (traces, "source = \"wmo: art. 1.2.1\"", "source = \"wet: art. 1.2.1\"", "unknown document \"wet\""),
    ]);
}

/// Enough for a desk that nobody needs in danger: its own page. A hint on safety may not lead to it.
#[test]
fn no_hint_on_safety_leads_to_a_number_of_one_source() {
    let second = "source = \"https://www.kbo-liessel.nl/valys/\", on = \"2026-11-28\", \
                  read = \"stored copy\", number = true";
    let named_only = second.strip_suffix(", number = true").unwrap();
    let findings = on_copy("", "contacts.toml", "offer = \"nl-112\"", "offer = \"nl-valys\"", |copy| {
        let national = fs::read_to_string(copy.join("resources/national.toml")).unwrap();
        assert!(national.contains(second));
        fs::write(copy.join("resources/national.toml"), national.replace(second, named_only)).unwrap();
        let offers = offers::load(&copy.join("resources"), &RULES.checks())
            .unwrap_or_else(|findings| panic!("{findings:?}"));
        let desks = selfcheck::Desks { table: &copy.join("contacts.toml"), offers: &offers };
        selfcheck::load(&copy.join("selfcheck"), desks, &RULES.checks(), &words()).err().unwrap_or_default()
    });
    let expected = "a hint on safety leads to \"alarm\", whose number rests on one source";
    assert!(
        findings.iter().any(|finding| finding.contains("steps.toml:") && finding.contains(expected)),
        "{findings:?}"
    );
}
