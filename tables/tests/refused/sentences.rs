//! Sentences that state a rule which has ended or is another.

use std::{fs, path::Path};

use crate::{
    copies::on_copy,
    specialist::{all, line, read, refused, says},
};

const ENDS: (&str, &str, &str) = (
    "rules/exemptions.toml",
    "valid_from = \"2020-01\"\nsource = \"ub2026: art. 3.8(3)(f)\"",
    "valid_from = \"2020-01\"\nvalid_to = \"2026-06\"\nsource = \"ub2026: art. 3.8(3)(f)\"",
);

#[test]
fn a_sentence_that_states_an_ended_exemption_is_found_in_every_language() {
    let wrong = all(ENDS.0, ENDS.1, ENDS.2).err().unwrap();
    let told = "says that \"couple_under_aow\" holds, and in 2026-11 that does not hold: write what holds, \
                and take it off the list in";
    for text in [
        "start.short_exempt",
        "question.partner_age.help",
        "question.partner_age.why",
        "note.couple_under_aow",
    ] {
        for language in ["nl", "en"] {
            let found = wrong.iter().any(|finding| {
                finding.contains(&format!("texts/{language}.toml:"))
                    && finding.contains(&format!("\"{text}\" {told}"))
            });
            assert!(found, "{text} {language}: {wrong:?}");
        }
    }
    says(&wrong, &[&line("texts/nl.toml", "short_exempt = ")]);
    // One that says until when is right, as long as it is.
    let until = |month: &str| {
        on_copy("", ENDS.0, ENDS.1, ENDS.2, |copy: &Path| {
            let path = copy.join("rules/sentences.toml");
            let text = fs::read_to_string(&path).unwrap();
            let dated = format!("exemption = \"couple_under_aow\"\nuntil = \"{month}\"\n");
            fs::write(&path, text.replace("\nexemption = \"couple_under_aow\"\n", &format!("\n{dated}")))
                .unwrap();
            read(copy).err().unwrap_or_default()
        })
    };
    assert_eq!(until("2026-06"), Vec::<String>::new());
    says(
        &until("2026-05"),
        &["says that \"couple_under_aow\" holds until 2026-05, and it still holds after that"],
    );
    says(&until("2026-07"), &["and in 2026-07 that does not hold"]);
}

#[test]
fn each_kind_of_rule_that_a_sentence_states_is_checked() {
    for (file, old, new, told) in [
        (
            "rules/support.toml",
            "id = \"wheelchair\"\ncharge = \"free\"",
            "id = \"wheelchair\"\ncharge = \"contribution\"",
            "\"wheelchair\" is free",
        ),
        (
            "rules/regimes/ivb_bill.toml",
            "status = \"bill\"",
            "status = \"adopted\"",
            "says that ivb_bill is a bill",
        ),
        (
            "rules/sentences.toml",
            "formula = \"flat\"",
            "formula = \"share\"",
            "says that the amount of in_force is a share of the income",
        ),
        (
            "rules/sentences.toml",
            "local_policy = true",
            "local_policy = false",
            "says that a municipality may ask less",
        ),
        (
            "rules/sentences.toml",
            "cost_price = true",
            "cost_price = false",
            "says that the contribution ends with the cost price",
        ),
        (
            "rules/sentences.toml",
            "no_exemption = \"couple_under_aow\"",
            "no_exemption = \"minor\"",
            "\"minor\" does not hold under ivb_bill",
        ),
        (
            "rules/sentences.toml",
            "exemption = \"minor\"",
            "exemption = \"minors\"",
            "there is no \"minors\" in static/rules",
        ),
        (
            "rules/sentences.toml",
            "kind = \"wheelchair\"",
            "kind = \"chair\"",
            "there is no \"chair\" in static/rules",
        ),
        (
            "rules/sentences.toml",
            "regime = \"ivb_bill\"",
            "regime = \"ivb\"",
            "there is no \"ivb\" in static/rules",
        ),
        (
            "rules/sentences.toml",
            "\"start.short_exempt\"",
            "\"start.short\"",
            "there is no text \"start.short\"",
        ),
        (
            "rules/sentences.toml",
            "\"ask.nl-rolstoel.summary\"",
            "\"ask.nl-rolstoel.names\"",
            "there is no text \"ask.nl-rolstoel.names\"",
        ),
        (
            "rules/sentences.toml",
            "apart = [\"reason.minor\"]",
            "apart = [\"reason.minor\", \"reason.x\"]",
            "there is no text \"reason.x\"",
        ),
        (
            "rules/sentences.toml",
            "apart = [\"reason.minor\"]",
            "",
            "\"reason.minor\" may say that \"minor\" holds: put it in `texts` there",
        ),
        ("rules/sentences.toml", "cost_price = true", "", "say with one key which rule these texts state"),
        (
            "rules/sentences.toml",
            "cost_price = true",
            "cost_price = true\nlocal_policy = true",
            "say with one key which rule these texts state",
        ),
    ] {
        refused(file, old, new, &[told]);
    }
    // Of a record too, in its own file and in that of the language.
    let free = "id = \"wheelchair\"\ncharge = \"free\"";
    let wrong =
        all("rules/support.toml", free, "id = \"wheelchair\"\ncharge = \"contribution\"").err().unwrap();
    says(
        &wrong,
        &[
            &line("resources/catalogue.toml", "Voor een rolstoel van de Wmo betaalt"),
            "texts/en/records.toml:",
        ],
    );
}
