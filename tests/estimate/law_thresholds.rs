//! Thresholds to the cent, of each year, and what a tariff is a multiple of.

use crate::common::{amount, euros};
use serde_json::json;
use wmo_zelfcheck::rules::{ByGroup, Formula, Param, REGIMES, Regime};

#[test]
fn every_threshold_to_the_cent() {
    // A cent more income makes a difference as soon as it makes a cent of contribution: 10 % of a euro twenty
    // a year is a cent a month.
    for (household, ages, threshold) in [
        ("single", ["adult", ""], 2_450_000),
        ("couple", ["adult", "adult"], 3_390_000),
        ("couple", ["aow", "aow"], 3_390_000),
    ] {
        let at = |income: i64| {
            let mut request = json!({"month": "2026-11", "household": household, "client_age": ages[0],
                "income": euros(income)});
            if household == "couple" {
                request["partner_age"] = json!(ages[1]);
            }
            amount(&request, "ivb_bill")
        };
        assert_eq!([-1, 0, 1, 119, 120].map(|step| at(threshold + step)), [2360, 2360, 2360, 2360, 2361]);
        let top = threshold + 3_652_800;
        assert_eq!([-1, 0, 1].map(|step| at(top + step)), [32799, 32800, 32800]);
    }
    // The exempt wealth: 4 % of 30 euros a year is 1.20 of income, a cent a month.
    let at = |assets: i64| {
        amount(
            &json!({"month": "2026-11", "household": "single", "income": "24500.00",
                "assets": [euros(assets)]}),
            "ivb_bill",
        )
    };
    assert_eq!([-1, 0, 1, 2999, 3000].map(|step| at(3_374_800 + step)), [2360, 2360, 2360, 2360, 2361]);
}

#[test]
fn the_thresholds_of_past_years_to_the_cent() {
    for regime in REGIMES {
        for scheme in regime.schemes {
            let Formula::Ramp { base, rate, threshold, .. } = &scheme.formula else { continue };
            type Of = fn(&ByGroup) -> Option<&Param>;
            let groups: [(&str, &str, &str, Of); 4] = [
                ("single", "adult", "", |group| group.single_under_aow.as_ref()),
                ("single", "aow", "", |group| group.single_aow.as_ref()),
                ("couple", "adult", "aow", |group| group.couple_under_aow.as_ref()),
                ("couple", "aow", "aow", |group| group.couple_aow.as_ref()),
            ];
            for (household, client, partner, of) in groups {
                let to_cents = |value: rust_decimal::Decimal| {
                    i64::try_from(value * rust_decimal::Decimal::ONE_HUNDRED).unwrap()
                };
                let Some((threshold, base)) = of(threshold).zip(of(base)) else { continue };
                let (threshold, base) = (to_cents(threshold.value), to_cents(base.value));
                let at = |income: i64| {
                    let mut request = json!({"month": scheme.valid.from.to_string(), "household": household,
                        "client_age": client, "income": euros(income), "support": [{"kind": "guidance"}]});
                    if !partner.is_empty() {
                        request["partner_age"] = json!(partner);
                    }
                    amount(&request, regime.id)
                };
                assert_eq!(
                    [-1, 0, 1].map(|step| at(threshold + step)),
                    [base; 3],
                    "{} {household} {client}",
                    scheme.valid.from
                );
                // A hundred euros more: its rate over the periods of the year, rounded down.
                let more = rate.value * rust_decimal::Decimal::from(10_000)
                    / rust_decimal::Decimal::from(scheme.period.per_year());
                assert_eq!(at(threshold + 10_000), base + i64::try_from(more.trunc()).unwrap());
            }
        }
    }
}

#[test]
fn tariffs_are_multiples_of_twenty_cents() {
    // Wmo 2015 art. 2.1.4b(4) from 2020; the 17.50 of 2019 stood in the decree itself.
    for scheme in Regime::IN_FORCE.schemes {
        if let Formula::Flat { amount } = &scheme.formula
            && scheme.price_level > 2019
        {
            assert!((amount.value % rust_decimal::Decimal::new(20, 2)).is_zero(), "{}", amount.value);
        }
    }
}
