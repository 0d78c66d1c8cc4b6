//! Sentences that state a rule which has ended or is another.

use std::fs;

use crate::{
    copies::real,
    specialist::{all, line, refused, says},
};

/// What the build says when sentences state an exemption that has ended, here one of the past: what holds now
/// is the specialist's to end, and no test may rest on it. `until` is a key of that rule, or nothing.
fn states_an_ended_exemption(until: &str) -> Vec<String> {
    let rule = format!(
        "\n[[rule]]\nexemption = \"covid_2020\"\n{until}\ntexts = [\"start.short_exempt\"]\n\n[[rule]]\n"
    );
    all("rules/sentences.toml", "\n[[rule]]\n", &rule).err().unwrap_or_default()
}

#[test]
fn a_sentence_that_states_an_ended_exemption_is_found_in_every_language() {
    let wrong = states_an_ended_exemption("");
    let regimes = fs::read_to_string(real("rules/regimes.toml")).unwrap();
    let (_, version) = regimes.split_once("version = \"").unwrap();
    let told = format!(
        "\"start.short_exempt\" says that \"covid_2020\" holds, and in {} that does not hold: write what \
         holds, and take it off the list in",
        &version[..7]
    );
    for language in ["nl", "en"] {
        let file = format!("texts/{language}.toml");
        says(&wrong, &[&format!("{}{told}", line(&file, "short_exempt = "))]);
    }
    // One that says until when is right, as long as it is.
    let until = |month: &str| states_an_ended_exemption(&format!("until = \"{month}\""));
    assert_eq!(until("2020-05"), Vec::<String>::new());
    says(&until("2020-04"), &["says that \"covid_2020\" holds until 2020-04, and it still holds after that"]);
    says(&until("2020-06"), &["and in 2020-06 that does not hold"]);
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
