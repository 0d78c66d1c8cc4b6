//! What the sources leave open or do not print: that an amount is only about right, that it can be more than
//! help costs, and months without a contribution. Both readings of a couple's wealth are in `ranges`.

use crate::common::{amount, euros, regime};
use serde_json::{Value, json};

fn aid(price: &str) -> Value {
    json!([{"kind": "other_aid", "cost_price": price}])
}

fn with(request: &Value, more: Value) -> Value {
    let mut request = request.clone();
    request.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    request
}

/// An amount says that it is only about right where it depends on the derived threshold, by how much, and
/// nowhere else.
#[test]
fn about_only_where_the_threshold_matters() {
    let within = |household: &str, income: i64, id: &str| {
        let entry = regime(
            &json!({"month": "2026-11", "household": household, "client_age": "aow",
                "income": euros(income)}),
            id,
        );
        let notes = entry["approximate"].as_array().cloned().unwrap_or_default();
        notes
            .iter()
            .find(|note| note["rule"] == "threshold_derived")
            .map(|note| note["within"].as_str().unwrap().to_owned())
    };
    let some = |text: &str| Some(text.to_owned());
    // 100 x 10 % / 12 = 0.83; of a couple 60 x 10 % / 12 = 0.50. From 100 below the threshold to 100 above
    // the maximum.
    for (income, expected) in [
        (0, None),
        (2_440_000, None),
        (2_440_001, some("0.83")),
        (2_450_000, some("0.83")),
        (6_102_800, some("0.83")),
        (6_112_799, some("0.83")),
        (6_112_800, None),
        (9_000_000, None),
    ] {
        assert_eq!(within("single", income, "ivb_bill"), expected, "{income}");
    }
    for (income, expected) in
        [(3_384_000, None), (3_384_001, some("0.50")), (7_048_799, some("0.50")), (7_048_800, None)]
    {
        assert_eq!(within("couple", income, "ivb_bill"), expected, "{income}");
    }
    // B: 100 x 12.5 % / 12 = 1.04. D: 88.89 x 10 % / 12 = 0.74. E: 88.89 and 53.33 x 12.5 % / 12 = 0.93 and
    // 0.56.
    for (household, id, expected) in [
        ("single", "ivb_b", "1.04"),
        ("single", "ivb_d", "0.74"),
        ("single", "ivb_e8", "0.93"),
        ("couple", "ivb_e12", "0.56"),
    ] {
        assert_eq!(within(household, 4_000_000, id), some(expected), "{id}");
    }
    assert_eq!(within("single", 4_000_000, "in_force"), None);
    assert_eq!(within("single", 4_000_000, "wlz_low"), None);
}

/// Where the amount may be more than what the help costs: from 250 a month, or from what the kind costs on
/// average.
#[test]
fn where_a_contribution_can_be_more_than_the_help_costs() {
    let from = |kinds: &[&str], income: &str, id: &str| {
        let support: Vec<Value> = kinds.iter().map(|kind| json!({"kind": kind})).collect();
        let entry = regime(
            &json!({"month": "2026-11", "household": "single", "income": income, "support": support}),
            id,
        );
        let notes = entry["approximate"].as_array().cloned().unwrap_or_default();
        notes
            .iter()
            .find(|note| note["rule"] == "above_cost")
            .map(|note| note["from"].as_str().unwrap().to_owned())
    };
    let some = |text: &str| Some(text.to_owned());
    // 23.60 + 10 % of (51,668 - 24,500) / 12 = 250.00; 1.20 a year more is a cent above it.
    for (kinds, income, expected) in [
        (&["household_help"][..], "51668.00", None),
        (&["household_help"], "51669.20", some("250.00")),
        (&["guidance"], "51669.20", some("250.00")),
        // Transport services cost 1,000 a year, 83.33 a month: 23.60 + 10 % of (31,668 - 24,500) / 12 =
        // 83.33.
        (&["transport_service"], "31660.00", None),
        (&["transport_service"], "31680.00", some("83.33")),
        // The contribution for an aid ends with its cost price.
        (&["other_aid"], "80000.00", None),
        (&["other_aid", "household_help"], "80000.00", some("250.00")),
    ] {
        assert_eq!(from(kinds, income, "ivb_bill"), expected, "{kinds:?} {income}");
        assert_eq!(from(kinds, income, "in_force"), None);
    }
    assert_eq!(from(&["household_help"], "80000.00", "ivb_e12"), some("250.00"));
    assert_eq!(from(&["household_help"], "80000.00", "wlz_low"), None);
}

/// Uitvoeringsbesluit art. 3.10b(3): "each month". A couple that pays from April, an aid of 60 euros from
/// January: if the months without a contribution take nothing off, April and May are 42.00 and 18.00 is left;
/// if they do, January and February took 42.00 off, and nothing is ever paid.
#[test]
fn months_without_a_contribution_and_a_cost_price() {
    let base = json!({"month": "2025-01", "until": "2025-12", "household": "couple", "client_age": "aow",
        "partner_aow_from": "2025-04", "started": "2025-01-01", "support": aid("60.00")});
    let entry = regime(&base, "in_force");
    assert_eq!(entry["total"], json!({"min": "0.00", "max": "42.00"}));
    assert_eq!(entry["years"][0]["total"], entry["total"]);
    let open: Vec<usize> = (0..12)
        .filter(|month| entry["months"][*month]["amount"]["min"] != entry["months"][*month]["amount"]["max"])
        .collect();
    assert_eq!(open, [3, 4], "April and May");
    assert_eq!(entry["months"][4]["approximate"], json!(["cost_price_exempt_months"]));
    assert_eq!(entry["months"][5]["reasons"], json!(["cost_price_paid"]), "in either reading");
    assert!(entry["months"][5].get("approximate").is_none());
    let may = regime(&with(&base, json!({"month": "2025-05", "until": null})), "in_force");
    assert_eq!((&may["amount"]["min"], &may["amount"]["max"]), (&json!("0.00"), &json!("21.00")));
    assert_eq!(
        (&may["last_period"], &may["not_collected"], may.get("last_period_earliest")),
        (&json!("2025-05"), &json!("18.00"), Some(&Value::Null))
    );
    // A dear aid: each month is certain, only its end is not. Twelve months of 21.00 from January; or nine
    // from April, and two of 21.80 of the 63.00 that are left then.
    let dear = with(&base, json!({"month": "2025-05", "until": null, "support": aid("252.00")}));
    let entry = regime(&dear, "in_force");
    assert_eq!(euros(amount(&dear, "in_force")), "21.00");
    assert_eq!(
        (&entry["last_period"], &entry["last_period_earliest"]),
        (&json!("2026-02"), &json!("2025-12"))
    );
    assert_eq!(entry["approximate"][0]["rule"], "cost_price_exempt_months");
    // Without a month that is free nothing is open.
    let paid = with(&base, json!({"partner_age": "aow", "partner_aow_from": null}));
    assert_eq!(regime(&paid, "in_force")["total"], json!({"min": "42.00", "max": "42.00"}));
    assert!(!regime(&paid, "in_force").to_string().contains("exempt_months"));
}
