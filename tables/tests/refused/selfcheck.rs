//! What the build refuses in the tables of the self-check: each way in which a question, a condition, a hint,
//! a step, a contact or a rule can be wrong.

use std::{collections::BTreeMap, fs, sync::LazyLock};

use tables::{offers, selfcheck, texts};

use crate::copies::{RULES, on_copy, real};

static OFFERS: LazyLock<Vec<offers::CheckedOffer>> = LazyLock::new(|| {
    offers::load(&real("resources"), &RULES.checks()).unwrap_or_else(|findings| panic!("{findings:?}"))
});

/// The findings on a copy of the real tables in which `old` of a file is `new`, with these texts.
fn findings(file: &str, old: &str, new: &str, texts: &BTreeMap<String, String>) -> Vec<String> {
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

fn words() -> BTreeMap<String, String> {
    texts::first(&texts::load(&real("texts")).unwrap_or_else(|findings| panic!("{findings:?}")))
}

/// Each line: what is wrong, in which file, and the finding that says so, with the file and a line.
fn refused(cases: &[(&str, &str, &str, &str)]) {
    let words = words();
    for (file, old, new, expected) in cases {
        let findings = findings(file, old, new, &words);
        let found = findings
            .iter()
            .find(|finding| finding.contains(expected))
            .unwrap_or_else(|| panic!("{file}: {new}: {findings:?}"));
        let line = found
            .split(&format!("{file}:"))
            .nth(1)
            .and_then(|rest| rest.split(':').next())
            .and_then(|line| line.parse::<usize>().ok());
        assert!(line.is_some_and(|line| line > 0), "no line in {found}");
    }
}

const HOUSEHOLD: &str = "hints/household.toml";
const ACCESS: &str = "hints/access.toml";
const LIVING: &str = "hints/living.toml";
const TASKS: &str = "about = \"tasks has household and limitation and not other_care has wlz_stay\"";

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
            "[[question]]\nid = \"for_whom\"\nblock = \"who\"\nkind = \"one\"\nanswers = [\"self\"]\nsource = \"wmo: art. 1\"\n\n[[question]]\nid = \"age\"",
            "question \"for_whom\" stands twice",
        ),
        (file, "alone = [\"none\"]", "alone = [\"nothing\"]", "\"nothing\" is no answer of \"safety\""),
        (
            file,
            "[[question]]\nid = \"age\"",
            "[[question]]\nid = \"weather\"\nblock = \"who\"\nkind = \"one\"\nanswers = []\nsource = \"wmo: art. 1\"\n\n[[question]]\nid = \"age\"",
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
            "[[question]]\nid = \"weather\"\nblock = \"who\"\nkind = \"one\"\nanswers = [\"sun\"]\nsource = \"wmo: art. 1\"\n\n[[question]]\nid = \"go_on\"",
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
fn hints() {
    let likely = "likely = \"nobody_takes_over and free_is_short and not wlz and not wlz_probable\"";
    refused(&[
        (HOUSEHOLD, "kind = \"support\"", "kind = \"suport\"", "\"suport\" is not one of"),
        (
            HOUSEHOLD,
            "needs = [\"practical_help\"]",
            "need = [\"practical_help\"]",
            "there is no key \"need\" here",
        ),
        (
            HOUSEHOLD,
            "id = \"children_small\"",
            "id = \"children_light\"",
            "hint \"children_light\" stands twice",
        ),
        (
            HOUSEHOLD,
            "rules = [\"R-05\", \"G-04\"]",
            "rules = []",
            "hint \"children_small\" needs a rule, a source and a next step",
        ),
        (
            ACCESS,
            "sources = [\"wmo: art. 1.2.1\"]",
            "sources = []",
            "hint \"target_group\" needs a rule, a source and a next step",
        ),
        (
            ACCESS,
            "steps = [\"report\", \"carer_desk\"]",
            "steps = []",
            "hint \"carer_voluntary\" needs a rule, a source and a next step",
        ),
        (HOUSEHOLD, "\"tell_housemates\"", "\"tell_neighbours\"", "unknown step \"tell_neighbours\""),
        (HOUSEHOLD, "\"G-04\"", "\"G-40\"", "unknown rule \"G-40\""),
        (HOUSEHOLD, "needs = [\"practical_help\"]", "needs = [\"cleaning\"]", "unknown need \"cleaning\""),
        (
            HOUSEHOLD,
            "support = [\"household_help\"]",
            "support = [\"cleaning\"]",
            "unknown kind of support \"cleaning\"",
        ),
        (
            ACCESS,
            "steps = [\"report\", \"client_support\", \"ask_general\"]",
            "steps = [\"client_support\", \"ask_general\", \"insurer\"]",
            "hint \"target_group\" can say \"probably not\"",
        ),
        (
            ACCESS,
            "steps = [\"report\", \"client_support\", \"ask_general\"]",
            "steps = [\"report\", \"client_support\"]",
            "hint \"target_group\" can say \"probably not\"",
        ),
        (
            HOUSEHOLD,
            TASKS,
            "about = \"tasks has household and tasks has none\"",
            "hint \"household_help\" can never come",
        ),
        (
            HOUSEHOLD,
            likely,
            "likely = \"tasks has none\"",
            "hint \"household_help\" can never have this strength",
        ),
        (
            HOUSEHOLD,
            likely,
            "likely = \"free_is_short\"",
            "hint \"household_help\" can be likely and unlikely at once",
        ),
        (
            HOUSEHOLD,
            "\"wmo: art. 2.3.5(3)\", \"crvb_2019_3940",
            "\"wet: art. 2.3.5(3)\", \"crvb_2019_3940",
            "unknown document \"wet\"",
        ),
        (
            HOUSEHOLD,
            "\"wmo: art. 2.3.5(3)\", \"crvb_2019_3940",
            "\"Wmo\", \"crvb_2019_3940",
            "is not \"document: place\"",
        ),
        (
            ACCESS,
            "unsure = \"always\"\nonly_unsure = true",
            "only_unsure = true",
            "hint \"unsure_needs\" speaks only while something is not known",
        ),
        (
            ACCESS,
            "about = \"limitation\"\nunsure",
            "about = \"limitation\"\nlikely = \"wlz\"\nunsure",
            "hint \"unsure_cause\" speaks only while something is not known",
        ),
    ]);
}

/// A hint is no surer than the weakest rule that it needs: each way in which it could be.
#[test]
fn hints_that_are_surer_than_what_they_rest_on() {
    let (likely, unlikely) = ("likely_by = [\"R-05\", \"R-09\"]", "unlikely_by = [\"R-05\", \"G-18\"]");
    let on = |hint: &str, said: &str, rule: &str, wrong: &str| {
        format!("hint \"{hint}\" says \"{said}\" on rule \"{rule}\", {wrong}")
    };
    let binds_nobody = |kind: &str| format!("which binds nobody ({kind}): \"perhaps\" at most");
    let cases = [
        // A guideline and a report, for "probably" and for "probably not"; and where nothing is named all
        // rules of the hint are needed.
        (
            HOUSEHOLD,
            likely,
            "likely_by = [\"R-05\", \"G-03\"]",
            on("household_help", "probably", "G-03", &binds_nobody("guideline")),
        ),
        (
            HOUSEHOLD,
            unlikely,
            "unlikely_by = [\"G-09\"]",
            on("household_help", "probably not", "G-09", &binds_nobody("guideline")),
        ),
        (HOUSEHOLD, likely, "", on("household_help", "probably", "G-08", &binds_nobody("guideline"))),
        (HOUSEHOLD, unlikely, "", on("household_help", "probably not", "G-14", &binds_nobody("guideline"))),
        (
            LIVING,
            "likely_by = [\"R-02\", \"R-09\"]",
            "likely_by = [\"D-19\"]",
            on("transport_nearby", "probably", "D-19", &binds_nobody("report")),
        ),
        // Advice is no ground, nor a rule that the hint does not carry out, nor one whose law stands nowhere
        // among its sources.
        (
            "hints/carers.toml",
            "likely_by = [\"R-06\", \"D-05-wmo\"]",
            "likely_by = [\"M-03\"]",
            on("respite", "probably", "M-03", "which only points the way"),
        ),
        (
            HOUSEHOLD,
            likely,
            "likely_by = [\"R-04\"]",
            on("household_help", "probably", "R-04", "which is not among its rules"),
        ),
        (
            HOUSEHOLD,
            "\"crvb_2019_3940: rechtsoverweging over huisgenoten\", ",
            "",
            on("household_help", "probably not", "G-18", "and does not cite its document \"crvb_2019_3940\""),
        ),
        (
            HOUSEHOLD,
            likely,
            "likely_by = []",
            "hint \"household_help\" says \"probably\" on no rule".to_owned(),
        ),
        (
            "hints/decision.toml",
            "unlikely = \"pgb is nobody\"",
            "unlikely = \"pgb is nobody\"\nlikely_by = [\"K-07-pgb\"]",
            "hint \"pgb\" never says \"probably\"".to_owned(),
        ),
        // Of a document that is cited it is known what kind of text it is.
        (
            ACCESS,
            "sources = [\"wmo: art. 1.2.1\"]",
            "sources = [\"cak2026: tarief\"]",
            "document \"cak2026\" says no authority".to_owned(),
        ),
        (
            "trace_access.toml",
            "source = \"wmo: art. 1.2.1\"",
            "source = \"cak2026: tarief\"",
            "document \"cak2026\" says no authority".to_owned(),
        ),
    ];
    let cases: Vec<_> =
        cases.iter().map(|(file, old, new, expected)| (*file, *old, *new, expected.as_str())).collect();
    refused(&cases);
    // The kind of text is that of the document: moved to a report, or called an idea, the same rule carries
    // no "probably" any more.
    let carried = "source = \"wmo: art. 2.3.5(3)\"";
    for (new, kind) in [
        ("source = \"houdbaarheid: beleidsoptie 7\"", "report"),
        ("source = \"wmo: art. 2.3.5(3)\"\nstatus = \"idea\"", "idea"),
    ] {
        let findings = findings("trace_access.toml", carried, new, &words());
        let expected = on("support_wheelchair", "probably", "R-09", &binds_nobody(kind));
        assert!(findings.iter().any(|finding| finding.contains(&expected)), "{findings:?}");
    }
}

#[test]
fn words_that_are_missing_or_never_read() {
    for (file, key, expected) in [
        ("questions.toml", "check_question.age.title", "static/texts has no \"check_question.age.title\""),
        ("questions.toml", "check_question.age.why", "static/texts has no \"check_question.age.why\""),
        ("questions.toml", "check_answer.age.adult", "static/texts has no \"check_answer.age.adult\""),
        ("questions.toml", "check_block.who", "static/texts has no \"check_block.who\""),
        ("steps.toml", "check_step.report", "static/texts has no \"check_step.report\""),
        (
            HOUSEHOLD,
            "check_hint.household_help.title",
            "static/texts has no \"check_hint.household_help.title\"",
        ),
        (
            HOUSEHOLD,
            "check_hint.household_help.likely",
            "static/texts has no \"check_hint.household_help.likely\"",
        ),
        (
            HOUSEHOLD,
            "check_hint.household_help.perhaps",
            "static/texts has no \"check_hint.household_help.perhaps\"",
        ),
        (
            HOUSEHOLD,
            "check_hint.household_help.unlikely",
            "static/texts has no \"check_hint.household_help.unlikely\"",
        ),
        (
            HOUSEHOLD,
            "check_hint.children_small.text",
            "static/texts has no \"check_hint.children_small.text\"",
        ),
        (
            ACCESS,
            "check_hint.unsure_needs.perhaps",
            "static/texts has no \"check_hint.unsure_needs.perhaps\"",
        ),
    ] {
        let mut words = words();
        assert!(words.remove(key).is_some(), "no {key}");
        let findings = findings(file, "id", "id", &words);
        assert!(
            findings.iter().any(|finding| finding.contains(file) && finding.contains(expected)),
            "{key}: {findings:?}"
        );
    }
    for part in ["likely", "perhaps", "unlikely"] {
        let mut words = words();
        words.insert(format!("check_hint.children_small.{part}"), "Misschien".into());
        let findings = findings(HOUSEHOLD, "id", "id", &words);
        let expected = format!("hint \"children_small\" never says \"{part}\"");
        assert!(findings.iter().any(|finding| finding.contains(&expected)), "{findings:?}");
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
    let second = "source = \"https://www.kbo-liessel.nl/valys/\", on = \"2026-11-28\", read = \"stored copy\", number = true";
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
