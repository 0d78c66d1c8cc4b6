//! Which kinds of support count for the contribution, and what is charged apart.

use crate::common::{amount, cents, reasons, regime};
use serde_json::json;

/// Nothing is due at any age; that somebody is a minor is no reason while the age is unknown.
#[test]
fn a_reason_holds_in_every_case() {
    let request = json!({"month": "2026-11", "household": "single", "client_age": null,
        "support": [{"kind": "wheelchair"}]});
    let entry = regime(&request, "in_force");
    assert_eq!((cents(&entry["amount"]["max"]), reasons(&entry)), (Some(0), vec!["free_kind".to_owned()]));
}

#[test]
fn kinds_of_support() {
    let with = |kinds: &[&str]| {
        json!({"month": "2026-11", "household": "single",
        "support": kinds.iter().map(|kind| json!({"kind": kind})).collect::<Vec<_>>()})
    };
    for id in ["in_force", "ivb_bill"] {
        assert_eq!(amount(&with(&["wheelchair"]), id), 0);
        assert_eq!(reasons(&regime(&with(&["wheelchair"]), id)), ["free_kind"]);
        assert_eq!(amount(&with(&["client_support"]), id), 0);
        // A scootmobiel is not a wheelchair; several kinds are one amount.
        let one = amount(&with(&["household_help"]), id);
        assert!(one > 0);
        assert_eq!(amount(&with(&["transport_aid"]), id), one);
        assert_eq!(amount(&with(&["household_help", "guidance", "wheelchair", "day_activities"]), id), one);
        for (kinds, code) in [
            (&["sheltered_living"][..], "own_rules"),
            (&["shelter"][..], "own_rules"),
            (&["general_other"][..], "local_charge"),
        ] {
            assert_eq!(regime(&with(kinds), id)["why_not"]["code"], code);
        }
    }
    // An algemene voorziening with a lasting relation counts from 2020 on.
    let general = |month: &str| {
        json!({"month": month, "household": "single",
        "support": [{"kind": "general_lasting"}]})
    };
    assert_eq!(amount(&general("2020-01"), "in_force"), 1900);
    assert_eq!(regime(&general("2019-12"), "in_force")["why_not"]["code"], "local_charge");
}

#[test]
fn other_support_is_charged_apart_and_said_so() {
    let with = |kinds: &[&str]| {
        json!({"month": "2026-11", "household": "single",
        "support": kinds.iter().map(|kind| json!({"kind": kind})).collect::<Vec<_>>()})
    };
    for (kinds, expected, reason) in [
        (&["household_help", "shelter"][..], 2180, "own_rules_apart"),
        (&["household_help", "general_other"][..], 2180, "local_charge_apart"),
        (&["wheelchair", "shelter"][..], 0, "own_rules_apart"),
    ] {
        let entry = regime(&with(kinds), "in_force");
        assert_eq!(cents(&entry["amount"]["max"]), Some(expected), "{kinds:?}");
        assert!(reasons(&entry).contains(&reason.to_owned()), "{kinds:?}: {:?}", reasons(&entry));
    }
}
