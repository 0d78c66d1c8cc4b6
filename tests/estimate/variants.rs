//! The policy options and the intention: what each changes against the bill, and what it leaves alone.

use crate::common::{amount, cents, euros, range, reasons, regime};
use serde_json::{Value, json};
use wmo_zelfcheck::rules::{REGIMES, Regime, Status};

const OPTION_16: [&str; 7] = ["ivb_a", "ivb_b", "ivb_c8", "ivb_c12", "ivb_d", "ivb_e8", "ivb_e12"];

fn household(who: &str, income: i64, assets: i64, kinds: &[&str]) -> Value {
    let support: Vec<Value> = kinds.iter().map(|kind| json!({"kind": kind})).collect();
    json!({"month": "2026-11", "household": who, "client_age": "aow", "income": euros(income), "assets": [euros(assets)], "support": support})
}

fn with(who: &str, income: i64) -> Value {
    household(who, income, 0, &["household_help"])
}

/// `base + rate x (income - threshold) / 12` in whole cents, at most 328: the report's formula, apart from our engine.
fn ramp(income: i64, base: i64, rate_per_mille: i64, threshold: i64) -> i64 {
    (base + (income - threshold).max(0) * rate_per_mille / 12_000).min(32_800)
}

#[test]
fn option_16_by_the_reports_own_parameters() {
    for (who, threshold, lower) in [("single", 2_450_000, 2_177_778), ("couple", 3_390_000, 3_013_333)] {
        for income in (0..9_000_000).step_by(123_457) {
            for (id, base, rate, threshold) in [
                ("ivb_bill", 2360, 100, threshold),
                ("ivb_a", 2920, 100, threshold),
                ("ivb_b", 2360, 125, threshold),
                ("ivb_c8", 2360, 100, threshold),
                ("ivb_c12", 2360, 100, threshold),
                ("ivb_d", 2360, 100, lower),
                ("ivb_e8", 2920, 125, lower),
                ("ivb_e12", 2920, 125, lower),
            ] {
                assert_eq!(amount(&with(who, income), id), ramp(income, base, rate, threshold), "{id} {who} {income}");
            }
        }
    }
}

#[test]
fn the_reports_own_points() {
    // The maximum at about 61,000 and 70,500 (footnote 135); under E at about 50,500 and 58,750. Taken as rounded to 250.
    for (who, id, about) in
        [("single", "ivb_bill", 61_000), ("couple", "ivb_bill", 70_500), ("single", "ivb_e8", 50_500), ("couple", "ivb_e8", 58_750)]
    {
        let reached =
            (about * 100 - 20_000..about * 100 + 20_000).step_by(100).find(|income| amount(&with(who, *income), id) == 32_800).unwrap() / 100;
        assert!((reached - about).abs() <= 125, "{who} {id}: {reached} is not about {about}");
    }
    // A: 5.60 a month, 67.20 a year more for everyone below the maximum; nothing for who pays the maximum already.
    for income in [0, 1_500_000, 2_450_000, 3_000_000, 6_035_000] {
        let yearly = |id| cents(&regime(&with("single", income), id)["per_year"]["min"]).unwrap();
        assert_eq!(yearly("ivb_a") - yearly("ivb_bill"), 6_720, "{income}");
    }
    for id in OPTION_16 {
        assert_eq!(amount(&with("single", 6_102_800), id), 32_800, "{id}");
    }
}

#[test]
fn wealth_counts_only_above_what_is_exempt() {
    for (who, exempt) in [("single", 3_374_800), ("couple", 6_749_600)] {
        let half = |assets: i64| if who == "couple" { json!([euros(assets / 2), euros(assets - assets / 2)]) } else { json!([euros(assets)]) };
        let at = |id: &str, assets: i64| {
            let mut request = with(who, 4_000_000);
            request["assets"] = half(assets);
            if who == "couple" {
                request["partner_age"] = json!("aow");
            }
            amount(&request, id)
        };
        for id in ["ivb_c8", "ivb_c12"] {
            assert_eq!(at(id, exempt), at("ivb_bill", exempt), "{id} {who}");
            assert!(at(id, exempt + 100_000) > at("ivb_bill", exempt + 100_000), "{id} {who}");
        }
    }
    // 100,000 for a single person: 66,252 counts, 4, 8 and 12 % of it is 2,650.08, 5,300.16 and 7,950.24 of income.
    for (id, added) in [("ivb_bill", 265_008), ("ivb_c8", 530_016), ("ivb_c12", 795_024)] {
        assert_eq!(amount(&household("single", 3_000_000, 10_000_000, &["guidance"]), id), ramp(3_000_000 + added, 2360, 100, 2_450_000));
    }
}

#[test]
fn no_variant_of_option_16_is_below_the_bill_and_e_is_above_each() {
    for who in ["single", "couple"] {
        for income in (0..8_000_000).step_by(199_999) {
            for assets in [0, 3_374_800, 9_000_000, 40_000_000] {
                // Both ends: in each reading of how a couple's wealth counts.
                let at = |id: &str| range(&household(who, income, assets, &["guidance"]), id);
                let below = |one: &str, other: &str| at(one).0 <= at(other).0 && at(one).1 <= at(other).1;
                for id in OPTION_16 {
                    assert!(below("ivb_bill", id), "{id} {who} {income} {assets}");
                }
                for id in ["ivb_a", "ivb_b", "ivb_c8", "ivb_d"] {
                    assert!(below(id, "ivb_e8") && below("ivb_e8", "ivb_e12"), "{id} {who} {income} {assets}");
                }
            }
        }
    }
}

#[test]
fn a_wheelchair_is_free_except_under_option_15() {
    let chair = household("single", 3_000_000, 0, &["wheelchair"]);
    for regime in REGIMES.iter().filter(|regime| !regime.schemes[0].comparison) {
        let expected = if regime.id == Regime::IVB_WHEELCHAIR.id { 6943 } else { 0 };
        assert_eq!(amount(&chair, regime.id), expected, "{}", regime.id);
    }
    // "Een eigen bijdrage mag niet meer zijn dan de kostprijs": 100 euros is one month of 69.43, the rest is not collected.
    let mut cheap = chair.clone();
    cheap["support"][0]["cost_price"] = json!("100.00");
    cheap["started"] = json!("2026-10-01");
    let entry = regime(&cheap, "ivb_wheelchair");
    assert_eq!((reasons(&entry), cents(&entry["amount"]["max"])), (vec!["cost_price_paid".to_owned()], Some(0)));
    // Beside other support nothing changes: it is one amount.
    assert_eq!(amount(&household("single", 3_000_000, 0, &["wheelchair", "guidance"]), "ivb_wheelchair"), 6943);
}

fn check(kinds: &[&str], income: i64, id: &str, expected: i64, rules: &[&str], costs: &[&str]) {
    let entry = regime(&household("single", income, 0, kinds), id);
    assert_eq!(cents(&entry["amount"]["max"]), Some(expected), "{id} {kinds:?} {income}");
    assert_eq!(reasons(&entry), rules, "{id} {kinds:?} {income}");
    let found: Vec<&str> = entry["own_cost"].as_array().into_iter().flatten().map(|cost| cost["per_year"].as_str().unwrap()).collect();
    assert_eq!(found, costs, "{id} {kinds:?} {income}");
}

#[test]
fn support_that_leaves_the_wmo() {
    check(&["household_help"], 3_000_000, "no_household_help", 0, &["not_in_wmo"], &["3000.00"]);
    check(&["household_help", "guidance"], 3_000_000, "no_household_help", 6943, &["not_in_wmo_apart"], &["3000.00"]);
    check(&["guidance"], 3_000_000, "no_household_help", 6943, &[], &[]);
    check(&["transport_aid", "home_adaptation"], 3_000_000, "no_aids", 0, &["not_in_wmo"], &["1000.00"]);
    check(&["other_aid", "household_help"], 3_000_000, "no_aids", 6943, &["not_in_wmo_apart"], &["1000.00"]);
    check(&["transport_service"], 3_000_000, "no_aids", 6943, &[], &[]);
    check(&["wheelchair"], 3_000_000, "no_aids", 0, &["free_kind"], &[]);
    check(&["household_help"], 3_000_000, "coalition_2026", 0, &["not_in_wmo"], &["3000.00"]);
    check(&["household_help", "guidance"], 3_000_000, "coalition_2026", 2180, &["not_in_wmo_apart"], &["3000.00"]);
    let entry = regime(&household("single", 3_000_000, 0, &["household_help"]), "coalition_2026");
    assert_eq!((&entry["status"], &entry["approximate"][0]["rule"]), (&json!("intention"), &json!("safety_net")));
}

#[test]
fn access_ends_above_seventy_thousand() {
    // "Meer dan 70.000": exactly 70,000 keeps access.
    check(&["household_help"], 7_000_000, "income_limit_a", 32_800, &["maximum"], &[]);
    check(&["household_help"], 7_000_001, "income_limit_a", 0, &["no_access"], &["3000.00"]);
    check(&["household_help", "guidance"], 7_000_001, "income_limit_a", 32_800, &["no_access_apart", "maximum"], &["3000.00"]);
    check(&["guidance"], 9_000_000, "income_limit_a", 32_800, &["maximum"], &[]);
    check(&["transport_aid"], 9_000_000, "income_limit_a", 32_800, &["maximum"], &[]);
    check(&["transport_aid", "household_help"], 9_000_000, "income_limit_b", 0, &["no_access"], &["1000.00", "3000.00"]);
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
fn nobody_can_take_an_option_for_law() {
    for regime in REGIMES {
        let expected = match regime.id {
            "in_force" | "wlz_mpt" | "wlz_low" => [Status::InForce, Status::Past].as_slice(),
            "ivb_bill" => &[Status::Bill],
            "coalition_2026" => &[Status::Intention],
            _ => &[Status::PolicyOption],
        };
        assert!(regime.schemes.iter().all(|scheme| expected.contains(&scheme.status)), "{}", regime.id);
    }
    // The exemptions of the bill hold in its variants.
    let mut request = with("single", 3_000_000);
    request["other_contribution"] = json!("wlz");
    for id in OPTION_16 {
        assert_eq!(reasons(&regime(&request, id)), ["other_contribution"]);
    }
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
    let chair = regime(&household("single", 3_000_000, 0, &["household_help", "wheelchair"]), "no_household_help");
    assert_eq!(reasons(&chair), ["free_kind", "not_in_wmo_apart"]);
    // With an unknown income: nothing is due only where there is no help.
    let mut unknown = help.clone();
    unknown["income"] = Value::Null;
    assert_eq!(given(&unknown, "income_limit_a"), ("perhaps".to_owned(), json!({"min": "23.60", "max": "328.00"})));
    unknown["household"] = Value::Null;
    assert_eq!(given(&unknown, "income_limit_a"), ("perhaps".to_owned(), json!({"min": "23.60", "max": "328.00"})));
    // The line and the changes say it too, also where nothing is due on either side of the limit.
    for other in ["none", "wlz"] {
        let mut around = household("single", 6_500_000, 0, &["household_help"]);
        around["other_contribution"] = json!(other);
        around["curve"] = json!({"along": "income", "to": "90000.00"});
        around["changes"] = json!(true);
        let entry = regime(&around, "income_limit_a");
        let points: Vec<(&str, Option<&str>)> =
            entry["curve"].as_array().unwrap().iter().map(|point| (point["at"].as_str().unwrap(), point["given"].as_str())).collect();
        assert_eq!(points[points.len() - 3..], [("70000.00", None), ("70000.01", Some("no")), ("90000.00", Some("no"))], "{other}");
        let jump = &entry["changes"][0];
        assert_eq!((&jump["at"], &jump["beyond"], &jump["given"]), (&json!("70000.01"), &json!("jumps"), &json!("no")), "{other}");
    }
}

#[test]
fn who_cannot_pay_keeps_help_under_the_intention_and_the_label_says_so() {
    let label = |id: &str, kinds: &[&str]| regime(&household("single", 3_000_000, 0, kinds), id)["reasons"][0]["label"].as_str().unwrap().to_owned();
    for kinds in [&["household_help"][..], &["household_help", "guidance"]] {
        assert!(label("coalition_2026", kinds).contains("als u die niet zelf kunt betalen"), "{kinds:?}");
        assert!(!label("no_household_help", kinds).contains("als u die niet zelf kunt betalen"), "{kinds:?}");
    }
}
