//! What is said beside an amount: what a municipality may ask besides, what no data on income mean, and what
//! is assumed of the bill.

use crate::common::{notes, range, regime};
use serde_json::{Value, json};

#[test]
fn what_a_municipality_may_ask_besides_is_said() {
    let of = |age: &str, kinds: &[&str], policy: Value| {
        let support: Vec<Value> = kinds.iter().map(|kind| json!({"kind": kind})).collect();
        json!({"month": "2026-11", "household": "single", "client_age": age, "support": support,
            "municipality": policy})
    };
    for (age, kinds, policy, expected) in [
        // Wmo 2015 art. 2.1.5: the parents may owe a contribution for a home adaptation.
        ("minor", &["home_adaptation"][..], json!({}), &["parents_may_owe"][..]),
        ("minor", &["home_adaptation"], json!({"minor_home_adaptation": true}), &[]),
        ("minor", &["other_aid"], json!({}), &[]),
        ("aow", &["home_adaptation"], json!({}), &[]),
        // Uitvoeringsbesluit art. 3.8(1): transport may have a tariff of its own.
        ("aow", &["transport_service"], json!({}), &["transport_tariff"]),
        ("aow", &["transport_service", "guidance"], json!({"transport_own_tariff": true}), &[]),
        ("minor", &["transport_service"], json!({}), &[]),
        ("aow", &["guidance"], json!({}), &[]),
    ] {
        assert_eq!(notes(&of(age, kinds, policy.clone()), "in_force"), expected, "{age} {kinds:?} {policy}");
    }
}

/// Decree 2026 art. 3.10(1): without the data, and with an ordinance on minima, nothing is due. Of whoever
/// does not know their own income that is only said; the collector mostly knows it. The text of 2025 sets the
/// full amount.
#[test]
fn an_unknown_income_and_a_collector_without_data() {
    let of = |month: &str, fields: Value| {
        let mut request = json!({"month": month, "household": "single", "income": "19000.00",
            "municipality": {"minima_limits": {"single_under_aow": "20000.00"}}});
        for (name, value) in fields.as_object().unwrap() {
            request[name] = value.clone();
        }
        request
    };
    for (month, fields, expected, told) in [
        ("2026-11", json!({"income": null}), (0, 2180), &["no_income_data"][..]),
        ("2026-11", json!({"assets": null}), (0, 2180), &["no_income_data"]),
        ("2026-11", json!({}), (0, 0), &[]),
        ("2026-11", json!({"income": null, "municipality": {}}), (2180, 2180), &[]),
        ("2025-11", json!({"income": null}), (0, 2100), &[]),
    ] {
        let request = of(month, fields);
        assert_eq!(
            (range(&request, "in_force"), notes(&request, "in_force")),
            ((expected.0, Some(expected.1)), told.iter().map(|note| (*note).to_owned()).collect()),
            "{request}"
        );
    }
}

#[test]
fn what_is_assumed_of_the_bill_is_said() {
    // In a past month, in which the exemption of the law holds whenever it ends.
    let couple = |partner: &str| {
        json!({"month": "2025-11", "household": "couple", "client_age": "aow",
        "partner_age": partner})
    };
    assert_eq!(notes(&couple("adult"), "ivb_bill"), ["couple_under_aow"]);
    assert_eq!(notes(&couple("aow"), "ivb_bill"), [""; 0]);
    assert_eq!(notes(&couple("adult"), "in_force"), [""; 0]);
    // The exemptions of today are taken over for the bill; of the law itself nothing is assumed.
    let minor = json!({"month": "2026-11", "household": "single", "client_age": "minor"});
    let late = json!({"month": "2026-11", "household": "single", "started": "2026-11-20"});
    for request in [&minor, &late] {
        let label = |id: &str| regime(request, id)["reasons"][0]["label"].as_str().unwrap().to_owned();
        assert!(label("ivb_bill").contains("Dit nemen wij aan"), "{request}");
        assert!(!label("in_force").contains("Dit nemen wij aan"), "{request}");
    }
    let of_2017 = json!({"month": "2017-05", "household": "single", "started": "2017-08-20"});
    assert!(
        regime(&of_2017, "in_force")["reasons"][0].get("derived").is_none(),
        "a past law is no assumption"
    );
}
