//! Where nothing may be due and the rest begins higher up: the gap is the one that is left when every value
//! is tried one by one.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use wmo_zelfcheck::rules::REGIMES;

use crate::common::{cents, regime};

/// What `amount_if_owed` says, in cents.
fn if_owed(entry: &Value) -> Option<(i64, i64)> {
    let owed = entry.get("amount_if_owed")?;
    Some((cents(&owed["min"]).unwrap(), cents(&owed["max"]).unwrap()))
}

/// Every amount that the request can come to with these values for its unknown answers.
fn every_amount(request: &Value, id: &str, unknown: &[(&str, Vec<Value>)]) -> BTreeSet<i64> {
    let Some(((field, values), rest)) = unknown.split_first() else {
        let entry = regime(request, id);
        // Where no text says that an exemption goes on, nothing may be due as well.
        let free = entry["approximate"].to_string().contains("couple_under_aow").then_some(0);
        return [cents(&entry["amount"]["min"]), cents(&entry["amount"]["max"]), free]
            .into_iter()
            .flatten()
            .collect();
    };
    let mut all = BTreeSet::new();
    for value in values {
        let mut request = request.clone();
        request[field] = value.clone();
        if request["household"] == "single" {
            request.as_object_mut().unwrap().remove("partner_age");
        }
        all.extend(every_amount(&request, id, rest));
    }
    all
}

/// The amounts above nothing, where nothing is among them and they do not begin at it.
fn gap(amounts: &BTreeSet<i64>) -> Option<(i64, i64)> {
    let owed: Vec<i64> = amounts.iter().copied().filter(|amount| *amount > 0).collect();
    amounts.contains(&0).then_some((*owed.first()?, *owed.last()?))
}

fn unknowns() -> Vec<(&'static str, Vec<Value>)> {
    let incomes =
        ["0.00", "19999.99", "20000.00", "24500.00", "30000.00", "70000.00", "70000.01", "900000.00"];
    // Two of them lift an income of 30,000 to the limit on access, in either reading of a couple's wealth.
    let assets = ["0.00", "33748.00", "60000.00", "1033748.00", "1067496.00", "9000000.00"];
    let support = [
        json!([{"kind": "household_help"}]),
        json!([{"kind": "wheelchair"}]),
        json!([{"kind": "transport_service"}]),
        json!([{"kind": "personal_care"}]),
        json!([{"kind": "general_lasting"}]),
        json!([{"kind": "home_adaptation"}]),
        json!([{"kind": "home_adaptation", "cost_price": "0.00"}]),
    ];
    vec![
        ("household", vec![json!("single"), json!("couple")]),
        ("client_age", vec![json!("minor"), json!("adult"), json!("aow")]),
        ("partner_age", vec![json!("adult"), json!("aow")]),
        ("support", support.to_vec()),
        ("other_contribution", vec![json!("none"), json!("wlz")]),
        ("income", incomes.iter().map(|income| json!(income)).collect()),
        ("assets", assets.iter().map(|assets| json!([assets])).collect()),
    ]
}

#[test]
fn the_gap_is_that_of_every_value_tried() {
    let known = json!({"month": "2026-11", "household": "couple", "client_age": "aow", "partner_age": "aow",
        "income": "30000.00", "assets": ["0.00"], "support": [{"kind": "guidance"}],
        "other_contribution": "none", "municipality": {"minima_limits": {"couple_aow": "20000.00"}}});
    let mut gaps = 0;
    for unknown in [
        &[][..],
        &["other_contribution"],
        &["support"],
        &["partner_age"],
        &["income"],
        &["client_age", "assets"],
        &["household", "partner_age", "income"],
        &["support", "income"],
        &["other_contribution", "income", "assets"],
    ] {
        let fields: Vec<_> = unknowns().into_iter().filter(|(field, _)| unknown.contains(field)).collect();
        let mut request = known.clone();
        for field in unknown {
            request[*field] = Value::Null;
        }
        for id in REGIMES.iter().map(|regime| regime.id) {
            let gap = gap(&every_amount(&known, id, &fields));
            assert_eq!(if_owed(&regime(&request, id)), gap, "{id} {unknown:?}");
            gaps += usize::from(gap.is_some());
        }
    }
    assert!(gaps > 20, "{gaps} gaps were tried");
}

#[test]
fn the_bill_may_leave_a_couple_below_aow_age_free() {
    let couple =
        json!({"month": "2026-11", "household": "couple", "client_age": "aow", "income": "40000.00"});
    let entry = regime(&couple, "ivb_bill");
    assert_eq!((cents(&entry["amount"]["min"]), if_owed(&entry)), (Some(7443), Some((7443, 7443))));
    // The same where it is only one of the cases.
    let either = json!({"month": "2026-11", "household": null, "client_age": "aow", "partner_age": "adult",
        "income": "40000.00"});
    assert_eq!(if_owed(&regime(&either, "ivb_bill")), Some((7443, 15276)));
    let both = json!({"month": "2026-11", "household": "couple", "client_age": "aow", "partner_age": "aow",
        "income": "40000.00"});
    assert_eq!(if_owed(&regime(&both, "ivb_bill")), None);
}

#[test]
fn a_cost_price_leaves_a_gap() {
    let mut aid = json!({"month": "2026-11", "household": "single",
        "support": [{"kind": "other_aid", "cost_price": null}]});
    assert_eq!(if_owed(&regime(&aid, "in_force")), Some((2180, 2180)));
    assert_eq!(if_owed(&regime(&aid, "ivb_bill")), Some((2360, 2360)));
    // After 23 months of the bill 1,000 euros are used up by any amount above 43.47.
    aid["support"][0]["cost_price"] = json!("1000.00");
    aid["started"] = json!("2025-01-01");
    aid["income"] = Value::Null;
    assert_eq!(if_owed(&regime(&aid, "ivb_bill")), Some((2360, 4347)));
    assert_eq!(if_owed(&regime(&aid, "in_force")), None, "enough is left under today's tariff");
}

#[test]
fn what_is_certain_has_no_gap() {
    for (request, id) in [
        (json!({"month": "2026-11", "household": "single"}), "in_force"),
        (json!({"month": "2026-11", "household": "single", "income": null}), "ivb_bill"),
        (json!({"month": "2026-11", "household": "couple"}), "in_force"),
        (json!({"month": "2016-04", "household": "single", "income": null}), "in_force"),
    ] {
        assert_eq!(regime(&request, id).get("amount_if_owed"), None, "{request} {id}");
    }
}
