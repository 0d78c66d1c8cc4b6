//! Figures and dates of law that rest on one source without a reason, or on two of one publisher.

use crate::rules::{broken, refused};

#[test]
fn a_figure_of_the_law_has_a_second_source_or_says_why_not() {
    refused(&[
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
    ]);
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
