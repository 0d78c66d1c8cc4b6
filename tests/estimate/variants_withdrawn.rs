//! Options and the intention that take support out of the Wmo, or end access to it.

use crate::common::{amount, cents, range, reasons, regime};
use crate::variants::*;
use serde_json::{Value, json};

fn check(kinds: &[&str], income: i64, id: &str, expected: i64, rules: &[&str], costs: &[&str]) {
    let entry = regime(&household("single", income, 0, kinds), id);
    assert_eq!(cents(&entry["amount"]["max"]), Some(expected), "{id} {kinds:?} {income}");
    assert_eq!(reasons(&entry), rules, "{id} {kinds:?} {income}");
    let found: Vec<&str> = entry["own_cost"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|cost| cost["per_year"].as_str().unwrap())
        .collect();
    assert_eq!(found, costs, "{id} {kinds:?} {income}");
}

#[test]
fn support_that_leaves_the_wmo() {
    check(&["household_help"], 3_000_000, "no_household_help", 0, &["not_in_wmo"], &["3000.00"]);
    check(
        &["household_help", "guidance"],
        3_000_000,
        "no_household_help",
        6943,
        &["not_in_wmo_apart"],
        &["3000.00"],
    );
    check(&["guidance"], 3_000_000, "no_household_help", 6943, &[], &[]);
    check(&["transport_aid", "home_adaptation"], 3_000_000, "no_aids", 0, &["not_in_wmo"], &["1000.00"]);
    check(&["other_aid", "household_help"], 3_000_000, "no_aids", 6943, &["not_in_wmo_apart"], &["1000.00"]);
    check(&["transport_service"], 3_000_000, "no_aids", 6943, &[], &[]);
    check(&["wheelchair"], 3_000_000, "no_aids", 0, &["free_kind"], &[]);
    check(&["household_help"], 3_000_000, "coalition_2026", 0, &["not_in_wmo"], &["3000.00"]);
    check(
        &["household_help", "guidance"],
        3_000_000,
        "coalition_2026",
        2180,
        &["not_in_wmo_apart"],
        &["3000.00"],
    );
    let entry = regime(&household("single", 3_000_000, 0, &["household_help"]), "coalition_2026");
    assert_eq!(
        (&entry["status"], &entry["approximate"][0]["rule"]),
        (&json!("intention"), &json!("safety_net"))
    );
}

#[test]
fn access_ends_above_seventy_thousand() {
    // "Meer dan 70.000": exactly 70,000 keeps access.
    check(&["household_help"], 7_000_000, "income_limit_a", 32_800, &["maximum"], &[]);
    check(&["household_help"], 7_000_001, "income_limit_a", 0, &["no_access"], &["3000.00"]);
    check(
        &["household_help", "guidance"],
        7_000_001,
        "income_limit_a",
        32_800,
        &["no_access_apart", "maximum"],
        &["3000.00"],
    );
    check(&["guidance"], 9_000_000, "income_limit_a", 32_800, &["maximum"], &[]);
    check(&["transport_aid"], 9_000_000, "income_limit_a", 32_800, &["maximum"], &[]);
    check(
        &["transport_aid", "household_help"],
        9_000_000,
        "income_limit_b",
        0,
        &["no_access"],
        &["1000.00", "3000.00"],
    );
    check(&["guidance"], 9_000_000, "income_limit_b", 32_800, &["maximum"], &[]);
    check(&["transport_service"], 9_000_000, "income_limit_b", 32_800, &["maximum"], &[]);
    check(&["guidance", "day_activities"], 9_000_000, "income_limit_c", 0, &["no_access"], &["7000.00"]);
    check(&["wheelchair"], 9_000_000, "income_limit_c", 0, &["free_kind"], &[]);
    // Wealth counts too: 4 % of 250,000 above the exempt 33,748 is 10,000.
    let rich = household("single", 6_000_000, 28_374_800, &["household_help"]);
    assert_eq!(amount(&rich, "income_limit_a"), 32_800);
    let richer = household("single", 6_000_000, 28_374_900, &["household_help"]);
    assert_eq!(reasons(&regime(&richer, "income_limit_a")), ["no_access"]);
    // An unknown income: from nothing to what a couple with exactly 70,000 pays, which is below the maximum.
    let mut unknown = household("couple", 0, 0, &["household_help"]);
    unknown["income"] = Value::Null;
    assert_eq!(range(&unknown, "income_limit_a"), (0, Some(ramp(7_000_000, 2360, 100, 3_390_000))));
    // With support that stays, one never pays less than the lowest amount.
    unknown["support"] = json!([{"kind": "household_help"}, {"kind": "guidance"}]);
    assert_eq!(range(&unknown, "income_limit_a"), (2360, Some(32_800)));
}

#[test]
fn no_help_is_no_contribution_of_nothing() {
    let given = |request: &Value, id: &str| {
        let entry = regime(request, id);
        (entry["given"].as_str().unwrap_or("yes").to_owned(), entry["amount_if_given"].clone())
    };
    let help = household("single", 3_000_000, 0, &["household_help"]);
    for id in ["no_household_help", "coalition_2026"] {
        assert_eq!(given(&help, id), ("no".to_owned(), Value::Null), "{id}");
    }
    assert_eq!(given(&household("single", 7_000_001, 0, &["household_help"]), "income_limit_a").0, "no");
    for (request, id) in [
        (help.clone(), "ivb_bill"),
        (household("single", 7_000_000, 0, &["household_help"]), "income_limit_a"),
        (household("single", 3_000_000, 0, &["household_help", "guidance"]), "no_household_help"),
        (household("single", 3_000_000, 0, &["household_help", "wheelchair"]), "no_household_help"),
    ] {
        assert_eq!(given(&request, id).0, "yes", "{id} {request}");
    }
    // A wheelchair that stays is a part that stays, though nothing is due for it.
    let chair =
        regime(&household("single", 3_000_000, 0, &["household_help", "wheelchair"]), "no_household_help");
    assert_eq!(reasons(&chair), ["free_kind", "not_in_wmo_apart"]);
    // With an unknown income: nothing is due only where there is no help.
    let mut unknown = help.clone();
    unknown["income"] = Value::Null;
    assert_eq!(
        given(&unknown, "income_limit_a"),
        ("perhaps".to_owned(), json!({"min": "23.60", "max": "328.00"}))
    );
    // What it costs whoever gets none is told where that is possible.
    assert_eq!(regime(&unknown, "income_limit_a")["own_cost"][0]["per_year"], "3000.00");
    unknown["household"] = Value::Null;
    assert_eq!(
        given(&unknown, "income_limit_a"),
        ("perhaps".to_owned(), json!({"min": "23.60", "max": "328.00"}))
    );
    // The line and the changes say it too, also where nothing is due on either side of the limit.
    for other in ["none", "wlz"] {
        let mut around = household("single", 6_500_000, 0, &["household_help"]);
        around["other_contribution"] = json!(other);
        around["curve"] = json!({"along": "income", "to": "90000.00"});
        around["changes"] = json!(true);
        let entry = regime(&around, "income_limit_a");
        let points: Vec<(&str, Option<&str>)> = entry["curve"]
            .as_array()
            .unwrap()
            .iter()
            .map(|point| (point["at"].as_str().unwrap(), point["given"].as_str()))
            .collect();
        assert_eq!(
            points[points.len() - 3..],
            [("70000.00", None), ("70000.01", Some("no")), ("90000.00", Some("no"))],
            "{other}"
        );
        let jump = &entry["changes"][0];
        assert_eq!(
            (&jump["at"], &jump["beyond"], &jump["given"]),
            (&json!("70000.01"), &json!("jumps"), &json!("no")),
            "{other}"
        );
    }
}

#[test]
fn who_cannot_pay_keeps_help_under_the_intention_and_the_label_says_so() {
    let label = |id: &str, kinds: &[&str]| {
        regime(&household("single", 3_000_000, 0, kinds), id)["reasons"][0]["label"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    for kinds in [&["household_help"][..], &["household_help", "guidance"]] {
        assert!(label("coalition_2026", kinds).contains("als u die niet zelf kunt betalen"), "{kinds:?}");
        assert!(!label("no_household_help", kinds).contains("als u die niet zelf kunt betalen"), "{kinds:?}");
    }
}
