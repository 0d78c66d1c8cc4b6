//! What the build refuses in the hints of the self-check and in their words.

use crate::selfcheck::{HOUSEHOLD, TASKS, findings, refused, words};

const ACCESS: &str = "hints/access.toml";
const LIVING: &str = "hints/living.toml";

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
