//! An estimate over months: what the law makes of a start, a birthday, a change of tariff and a cost price.

use crate::common::{ask, cents, euros, regime};
use serde_json::{Value, json};
use wmo_zelfcheck::rules::{COVERED, KNOWN, Regime};

pub fn single(month: &str, until: &str) -> Value {
    json!({"month": month, "until": until, "household": "single", "receipt": false})
}

pub fn with(request: &Value, fields: Value) -> Value {
    let mut request = request.clone();
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub fn aid(price: &str) -> Value {
    json!([{"kind": "other_aid", "cost_price": price}])
}

/// The lowest and highest of a span, in cents.
pub fn span(value: &Value) -> (i64, i64) {
    (cents(&value["min"]).expect("a lowest"), cents(&value["max"]).expect("a highest"))
}

pub fn known(value: &Value) -> i64 {
    let (low, high) = span(value);
    assert_eq!(low, high, "{value}");
    low
}

/// The amount of every period, in cents, with its first reason.
pub fn rows(request: &Value, id: &str) -> Vec<(String, i64, String)> {
    let entry = regime(request, id);
    let row = |row: &Value| {
        let when = row["month"].as_str().or(row["period"]["from"].as_str()).expect("a month or a first day");
        (when.to_owned(), known(&row["amount"]), row["reasons"][0].as_str().unwrap_or_default().to_owned())
    };
    entry["months"].as_array().expect("months").iter().map(row).collect()
}

pub fn total(request: &Value, id: &str) -> i64 {
    let entry = regime(request, id);
    assert_eq!(entry["complete"], true, "{request}");
    known(&entry["total"])
}

/// Where amounts begin and end: the months whose amount differs from the one before, with the amount and its
/// reason.
pub fn changes(request: &Value, id: &str) -> Vec<(String, i64, String)> {
    let mut rows = rows(request, id);
    rows.dedup_by(|b, a| (a.1, &a.2) == (b.1, &b.2));
    rows
}

pub fn change(when: &str, amount: i64, reason: &str) -> (String, i64, String) {
    (when.to_owned(), amount, reason.to_owned())
}

#[test]
fn a_year_at_one_tariff_and_across_a_change() {
    assert_eq!(total(&single("2026-01", "2026-12"), "in_force"), 12 * 2180);
    // December 2025 at 21.00, then eleven months at 21.80.
    let entry = regime(&single("2025-12", "2026-11"), "in_force");
    assert_eq!(known(&entry["total"]), 2100 + 11 * 2180);
    assert_eq!(entry["years"][0]["year"], 2025);
    assert_eq!([known(&entry["years"][0]["total"]), known(&entry["years"][1]["total"])], [2100, 11 * 2180]);
    assert_eq!(entry["months"][0]["price_level"], 2025);
    // As seen from the day of the tables: the year before is past, the year itself is in force.
    let this_year = Regime::IN_FORCE.scheme(KNOWN).unwrap().valid.from;
    let entry = regime(&single(&this_year.minus(1).unwrap().to_string(), &this_year.to_string()), "in_force");
    assert_eq!(
        (&entry["months"][0]["status"], &entry["months"][1]["status"]),
        (&json!("past"), &json!("in_force"))
    );
}

#[test]
fn before_2020_a_year_has_thirteen_periods() {
    let entry = regime(&single("2019-01", "2019-12"), "in_force");
    assert_eq!(known(&entry["total"]), 13 * 1750);
    assert_eq!(entry["months"][0]["period"], json!({"from": "2018-12-31", "to": "2019-01-27"}));
    assert_eq!(entry["months"][12]["period"], json!({"from": "2019-12-02", "to": "2019-12-29"}));
    // From four weeks to months, with nothing due in April and May (Uitvoeringsbesluit art. 3.8(3)(i), text
    // 2021).
    let change_over = regime(&single("2019-12", "2020-06"), "in_force");
    assert_eq!(
        [known(&change_over["years"][0]["total"]), known(&change_over["years"][1]["total"])],
        [2 * 1750, 4 * 1900]
    );
    assert_eq!(rows(&single("2019-12", "2020-06"), "in_force")[5], change("2020-04", 0, "covid_2020"));
    // 2015 had 53 weeks: its last period has five, and is charged once.
    let entry = regime(&single("2015-12", "2015-12"), "in_force");
    assert_eq!(entry["months"].as_array().unwrap().len(), 1);
    assert_eq!(entry["months"][0]["period"], json!({"from": "2015-11-30", "to": "2016-01-03"}));
    assert_eq!(known(&regime(&single("2016-01", "2016-12"), "in_force")["total"]), 13 * 1940);
}

#[test]
fn an_age_reached_on_the_way() {
    // A couple pays nothing until the second of them reaches AOW age, and then one amount.
    let couple = json!({"month": "2025-01", "until": "2025-12", "household": "couple", "client_age": "aow",
        "partner_aow_from": "2025-09"});
    assert_eq!(
        changes(&couple, "in_force"),
        [change("2025-01", 0, "couple_under_aow"), change("2025-09", 2100, "")]
    );
    assert_eq!(total(&couple, "in_force"), 4 * 2100);
    assert_eq!(regime(&couple, "in_force")["months"][8]["approximate"], json!(["aow_month"]));
    let both = json!({"month": "2025-01", "until": "2025-12", "household": "couple",
        "client_aow_from": "2025-11", "partner_aow_from": "2025-09"});
    assert_eq!(total(&both, "in_force"), 2 * 2100);
    // For a single person of today the age changes nothing, so nothing is said of it.
    let alone = with(&single("2025-01", "2025-12"), json!({"client_aow_from": "2025-09"}));
    assert_eq!(total(&alone, "in_force"), 12 * 2100);
    assert!(!regime(&alone, "in_force").to_string().contains("aow_month"));
    // In 2016 it lowered the threshold from 22,486 to 16,887: 15 % of 3,113 over 13 periods is 35.919 more.
    let of_2016 =
        with(&single("2016-01", "2016-12"), json!({"client_aow_from": "2016-06", "income": "20000.00"}));
    let amounts: Vec<i64> = rows(&of_2016, "in_force").iter().map(|row| row.1).collect();
    assert_eq!(amounts, [[1940; 5].as_slice(), &[5531; 8]].concat());
    assert_eq!(regime(&of_2016, "in_force")["months"][5]["approximate"], json!(["aow_month"]));
    // Whether months in which the couple owed nothing take anything off the cost price is open: 42.00 is
    // September and October, or it was gone in February 2025 already.
    let priced = with(&couple, json!({"started": "2025-01-01", "support": aid("42.00")}));
    let entry = regime(&priced, "in_force");
    let row = |month: usize| entry["months"][month - 1]["amount"].clone();
    let open = json!({"min": "0.00", "max": "21.00"});
    assert_eq!(
        [row(8), row(9), row(10), row(11)],
        [json!({"min": "0.00", "max": "0.00"}), open.clone(), open, json!({"min": "0.00", "max": "0.00"})]
    );
    assert_eq!(entry["total"], json!({"min": "0.00", "max": "42.00"}));
    let october = regime(&with(&priced, json!({"month": "2025-10"})), "in_force");
    assert_eq!(
        (&october["last_period"], october.get("last_period_earliest")),
        (&json!("2025-10"), Some(&Value::Null))
    );
}

#[test]
fn months_that_are_not_covered_are_said_and_not_counted() {
    let last = COVERED.to.unwrap();
    let [before, next, after] =
        [last.minus(1), last.plus(1), last.plus(2)].map(|month| month.unwrap().to_string());
    let entry = regime(&single(&before, &after), "in_force");
    assert_eq!(entry["months"][2], json!({"month": next, "why_not": "not_covered"}));
    let tariff = known(&entry["months"][0]["amount"]);
    assert_eq!((known(&entry["total"]), &entry["complete"]), (2 * tariff, &json!(false)));
    assert_eq!(
        (&entry["years"][0]["complete"], &entry["years"][1]),
        (&json!(true), &json!({"year": last.year() + 1, "complete": false}))
    );
    // The first month may be the one without rules.
    let entry = regime(&single("2017-12", "2018-01"), "in_force");
    assert_eq!((&entry["applies"], &entry["months"][0]["why_not"]), (&json!(false), &json!("not_covered")));
    assert_eq!(known(&entry["total"]), 1760);
    // Months may be without an amount for this household only: below AOW age the threshold of 2017 is not
    // known.
    let entry =
        regime(&with(&single("2017-05", "2017-06"), json!({"client_aow_from": "2017-06"})), "in_force");
    assert_eq!(
        (&entry["months"][0]["why_not"], known(&entry["months"][1]["amount"])),
        (&json!("not_covered"), 1750)
    );
    assert_eq!((known(&entry["total"]), &entry["complete"]), (1750, &json!(false)));
    // So they are where the age is unknown; then the total is not of one of the cases alone.
    let entry = regime(&with(&single("2017-12", "2018-01"), json!({"client_age": null})), "in_force");
    assert_eq!(
        (&entry["months"][0], &entry["complete"]),
        (&json!({"month": "2017-12", "why_not": "not_covered"}), &json!(false))
    );
    assert_eq!(span(&entry["total"]), (0, 1760));
    // A charge of the municipality's own until 2020.
    let lasting = with(&single("2019-12", "2020-01"), json!({"support": [{"kind": "general_lasting"}]}));
    assert_eq!(regime(&lasting, "in_force")["months"][0]["why_not"], "local_charge");
    // None has an amount: then there is no total, rather than nothing to pay.
    let none = regime(&single("2017-01", "2017-03"), "in_force");
    assert_eq!((none.get("total"), &none["complete"]), (None, &json!(false)));
}

#[test]
fn nights_count_for_the_month_that_is_asked_for() {
    let request = with(
        &single("2026-01", "2026-03"),
        json!({"shelter_nights": 3, "started": "2026-01-01", "support": aid("43.60")}),
    );
    // January is free. If it takes nothing off, 43.60 is February and March; if it does, February alone.
    let amounts: Vec<(i64, i64)> = regime(&request, "in_force")["months"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| span(&row["amount"]))
        .collect();
    assert_eq!(amounts, [(0, 0), (2180, 2180), (0, 2180)]);
}

#[test]
fn without_until_there_are_no_months() {
    let entry = regime(&json!({"month": "2026-01", "household": "single"}), "in_force");
    assert!(["months", "years", "total", "complete"].iter().all(|name| entry.get(name).is_none()));
}

#[test]
fn refusals_name_the_field() {
    let base = json!({"month": "2026-05", "household": "couple"});
    for (fields, code, field) in [
        (json!({"until": "2026-04"}), "conflict", "/until"),
        (json!({"until": "2029-05"}), "invalid_value", "/until"),
        (json!({"until": "2026"}), "invalid_value", "/until"),
        (json!({"notified": "2026-05"}), "invalid_value", "/notified"),
        (json!({"client_age": "minor", "client_aow_from": "2026-08"}), "conflict", "/client_aow_from"),
        (json!({"client_age": "aow", "client_aow_from": "2026-08"}), "conflict", "/client_aow_from"),
        (json!({"partner_age": "adult", "partner_aow_from": "2026-05"}), "conflict", "/partner_aow_from"),
        (json!({"household": "single", "partner_aow_from": "2026-05"}), "conflict", "/partner_aow_from"),
    ] {
        let error = ask(&with(&base, fields.clone()))["error"].clone();
        assert_eq!((&error["code"], &error["field"]), (&json!(code), &json!(field)), "{fields}");
    }
    for fields in [
        json!({"until": "2026-05"}),
        json!({"until": "2029-04"}),
        json!({"client_age": "aow", "client_aow_from": "2026-05"}),
    ] {
        assert!(ask(&with(&base, fields.clone())).get("error").is_none(), "{fields}");
    }
    assert_eq!(
        regime(&with(&base, json!({"until": "2029-04"})), "ivb_bill")["months"].as_array().unwrap().len(),
        36
    );
}

#[test]
fn a_sum_of_cents_is_exact() {
    // 69.43 a month of an exact 69.4333...: twelve times what is paid, not what was computed.
    let request = with(&single("2026-01", "2026-12"), json!({"income": "30000.00"}));
    assert_eq!(euros(total(&request, "ivb_bill")), "833.16");
}

/// A proposal does not apply before the month from which it is taken to: until then the law takes its own
/// tariffs off.
#[test]
fn a_proposal_applies_from_the_month_that_is_given() {
    let base = json!({"month": "2025-11", "household": "single", "client_age": "aow", "income": "61125.00",
        "started": "2025-01-01", "support": [{"kind": "transport_aid", "cost_price": "1000.00"}]});
    // As if it had applied since January: 3 x 328.00, and the fourth does not fit any more.
    assert_eq!(euros(known(&regime(&base, "ivb_bill")["amount"])), "0.00");
    // January to October of the law are 10 x 21.00; of the 790.00 that are left the bill takes two months.
    let now = with(&base, json!({"proposals_from": "2025-11"}));
    let entry = regime(&now, "ivb_bill");
    assert_eq!(
        (euros(known(&entry["amount"])), entry["last_period"].as_str()),
        ("328.00".to_owned(), Some("2025-12"))
    );
    let step = |id: &str| {
        entry["steps"].as_array().unwrap().iter().find(|step| step["id"] == id).unwrap()["value"].clone()
    };
    assert_eq!(
        [step("cost_price"), step("cost_price_left"), step("deducted"), step("not_collected")],
        ["1000.00", "790.00", "656.00", "134.00"]
    );
    // A couple below AOW age paid nothing under the law. If nothing was taken off then, 1,000.00 is three
    // months; if 210.00 was, 790.00 is two.
    let couple = with(&now, json!({"household": "couple", "client_age": "adult", "income": "70500.00"}));
    let entry = regime(&couple, "ivb_bill");
    assert_eq!(
        (&entry["last_period"], &entry["last_period_earliest"]),
        (&json!("2026-01"), &json!("2025-12"))
    );
    assert_eq!(euros(known(&entry["amount"])), "328.00");
    // The law itself is not concerned, and neither is another law that is shown for comparison.
    for id in ["in_force", "wlz_mpt"] {
        assert_eq!(regime(&now, id)["amount"], regime(&base, id)["amount"], "{id}");
    }
    // Before that month there is no proposal.
    let months = regime(&with(&now, json!({"month": "2025-09", "until": "2025-12"})), "ivb_bill");
    let amounts: Vec<Value> =
        months["months"].as_array().unwrap().iter().map(|row| row["amount"]["max"].clone()).collect();
    assert_eq!(amounts, [Value::Null, Value::Null, json!("328.00"), json!("328.00")], "{months}");
    assert_eq!(regime(&with(&now, json!({"month": "2025-09"})), "ivb_bill")["applies"], false);
    // Nothing left: nothing is due under the bill either.
    let paid = with(&now, json!({"support": [{"kind": "transport_aid", "cost_price": "210.00"}]}));
    assert_eq!(regime(&paid, "ivb_bill")["reasons"][0]["rule"], "cost_price_paid");
}
