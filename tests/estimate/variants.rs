//! The policy options and the intention: what each changes against the bill, and what it leaves alone.

use crate::common::{amount, cents, euros, range, reasons, regime};
use serde_json::{Value, json};
use wmo_zelfcheck::rules::{OPTIONS, REGIMES, Regime, Status};

pub const OPTION_16: [&str; 7] = ["ivb_a", "ivb_b", "ivb_c8", "ivb_c12", "ivb_d", "ivb_e8", "ivb_e12"];

pub fn household(who: &str, income: i64, assets: i64, kinds: &[&str]) -> Value {
    let support: Vec<Value> = kinds.iter().map(|kind| json!({"kind": kind})).collect();
    json!({"month": "2026-11", "household": who, "client_age": "aow", "income": euros(income),
        "assets": [euros(assets)], "support": support})
}

pub fn with(who: &str, income: i64) -> Value {
    household(who, income, 0, &["household_help"])
}

/// `base + rate x (income - threshold) / 12` in whole cents, at most 328: the report's formula, apart from
/// our engine.
pub fn ramp(income: i64, base: i64, rate_per_mille: i64, threshold: i64) -> i64 {
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
                assert_eq!(
                    amount(&with(who, income), id),
                    ramp(income, base, rate, threshold),
                    "{id} {who} {income}"
                );
            }
        }
    }
}

#[test]
fn the_reports_own_points() {
    // The maximum at about 61,000 and 70,500 (footnote 135); under E at about 50,500 and 58,750. Taken as
    // rounded to 250.
    for (who, id, about) in [
        ("single", "ivb_bill", 61_000),
        ("couple", "ivb_bill", 70_500),
        ("single", "ivb_e8", 50_500),
        ("couple", "ivb_e8", 58_750),
    ] {
        let reached = (about * 100 - 20_000..about * 100 + 20_000)
            .step_by(100)
            .find(|income| amount(&with(who, *income), id) == 32_800)
            .unwrap()
            / 100;
        assert!((reached - about).abs() <= 125, "{who} {id}: {reached} is not about {about}");
    }
    // A: 5.60 a month, 67.20 a year more for everyone below the maximum; nothing for who pays the maximum
    // already.
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
        let half = |assets: i64| {
            if who == "couple" {
                json!([euros(assets / 2), euros(assets - assets / 2)])
            } else {
                json!([euros(assets)])
            }
        };
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
    // 100,000 for a single person: 66,252 counts, 4, 8 and 12 % of it is 2,650.08, 5,300.16 and 7,950.24 of
    // income.
    for (id, added) in [("ivb_bill", 265_008), ("ivb_c8", 530_016), ("ivb_c12", 795_024)] {
        assert_eq!(
            amount(&household("single", 3_000_000, 10_000_000, &["guidance"]), id),
            ramp(3_000_000 + added, 2360, 100, 2_450_000)
        );
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
                    assert!(
                        below(id, "ivb_e8") && below("ivb_e8", "ivb_e12"),
                        "{id} {who} {income} {assets}"
                    );
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
    // "Een eigen bijdrage mag niet meer zijn dan de kostprijs": 100 euros is one month of 69.43, the rest is
    // not collected.
    let mut cheap = chair.clone();
    cheap["support"][0]["cost_price"] = json!("100.00");
    cheap["started"] = json!("2026-10-01");
    let entry = regime(&cheap, "ivb_wheelchair");
    assert_eq!(
        (reasons(&entry), cents(&entry["amount"]["max"])),
        (vec!["cost_price_paid".to_owned()], Some(0))
    );
    // Beside other support nothing changes: it is one amount.
    assert_eq!(
        amount(&household("single", 3_000_000, 0, &["wheelchair", "guidance"]), "ivb_wheelchair"),
        6943
    );
}

#[test]
fn nobody_can_take_an_option_for_law() {
    for regime in REGIMES {
        let expected = match regime.id {
            "in_force" | "wlz_mpt" | "wlz_low" => Some(Status::InForce),
            "ivb_bill" => Some(Status::Bill),
            "coalition_2026" => Some(Status::Intention),
            option if OPTIONS.iter().any(|of_report| of_report.regimes.contains(&option)) => {
                Some(Status::PolicyOption)
            }
            _ => None,
        };
        let is = |status: Status| expected.map_or(status.is_proposal(), |expected| expected == status);
        assert!(regime.schemes.iter().all(|scheme| is(scheme.status)), "{}", regime.id);
    }
    // The exemptions of the bill hold in its variants.
    let mut request = with("single", 3_000_000);
    request["other_contribution"] = json!("wlz");
    for id in OPTION_16 {
        assert_eq!(reasons(&regime(&request, id)), ["other_contribution"]);
    }
}
