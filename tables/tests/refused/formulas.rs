//! Proposals whose figures contradict each other, and variants that are like nothing or take over what does
//! not fit.

use std::fs;

use tables::rules;

use crate::{copies::on_copy, rules::refused};

#[test]
fn figures_of_proposals_and_variants() {
    refused(&[
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
            "source = \"houdbaarheid: beleidsoptie 18\"\n[[variant.withdrawn]]\nkinds = [\"guidance\"]\n\
             above_income = { value = \"80000.00\", source = \"houdbaarheid: beleidsoptie 18\" }\n\
             safety_net = ",
            "one income limit",
        ),
    ]);
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
