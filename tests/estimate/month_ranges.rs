//! Unknown answers over months: the totals are the exact lowest and highest, against trying every value; and
//! what holds of any household.

use crate::common::{cents, euros, regime};
use serde_json::{Value, json};

type Totals = Vec<(Option<i64>, Option<i64>)>;

/// Every period, every year and the total.
fn totals(request: &Value, id: &str) -> Totals {
    let entry = regime(request, id);
    let list = |name: &str, field: &str| {
        entry[name].as_array().expect("a list").iter().map(|one| one[field].clone()).collect::<Vec<_>>()
    };
    let spans = [list("months", "amount"), list("years", "total"), vec![entry["total"].clone()]].concat();
    spans.iter().map(|span| (cents(&span["min"]), cents(&span["max"]))).collect()
}

/// The hull over all requests.
fn hull(requests: impl Iterator<Item = Value>, id: &str) -> Totals {
    let mut all: Option<Totals> = None;
    for request in requests {
        let new = totals(&request, id);
        all = Some(match all {
            None => new,
            Some(all) => all
                .iter()
                .zip(&new)
                .map(|(a, b)| (a.0.min(b.0), a.1.zip(b.1).map(|(a, b)| a.max(b))))
                .collect(),
        });
    }
    all.expect("a request")
}

fn with(request: &Value, field: &str, value: Value) -> Value {
    let mut request = request.clone();
    request[field] = value;
    request
}

fn check(base: &Value, field: &str, values: &[Value], id: &str) {
    let tried = hull(values.iter().map(|value| with(base, field, value.clone())), id);
    assert_eq!(totals(&with(base, field, Value::Null), id), tried, "{id} {field} {base}");
}

#[test]
fn one_unknown_at_a_time() {
    let words = |words: &[&str]| words.iter().map(|word| json!(word)).collect::<Vec<_>>();
    for (month, until) in [("2019-11", "2020-07"), ("2023-11", "2024-03"), ("2025-11", "2026-12")] {
        let single = json!({"month": month, "until": until, "household": "single", "client_age": "aow",
            "income": "30000.00", "receipt": false});
        let aid = json!([{"kind": "other_aid", "cost_price": "100.00"}]);
        let aided = with(&with(&single, "support", aid), "started", json!("2019-08-15"));
        let mut aged =
            with(&with(&single, "household", json!("couple")), "partner_aow_from", json!("2026-03"));
        aged["started"] = json!("2020-02-02");
        for id in ["in_force", "ivb_bill"] {
            if id == "ivb_bill" && month < "2025" {
                continue;
            }
            for base in [&single, &aided] {
                check(base, "household", &words(&["single", "couple"]), id);
                check(base, "client_age", &words(&["minor", "adult", "aow"]), id);
                check(base, "other_contribution", &words(&["none", "wlz", "sheltered_living"]), id);
                check(base, "shelter_nights", &[json!(0), json!(2)], id);
            }
            check(&aged, "client_age", &words(&["minor", "adult", "aow"]), id);
            let prices: Vec<Value> = (0..1500)
                .map(|euro| json!([{"kind": "other_aid", "cost_price": euros(euro * 250)}]))
                .collect();
            let tried = hull(prices.iter().map(|price| with(&aided, "support", price.clone())), id);
            let unknown = with(&aided, "support", json!([{"kind": "other_aid", "cost_price": null}]));
            assert_eq!(totals(&unknown, id), tried, "{id} {aided}");
        }
    }
}

/// When support began decides how much of the cost price is left, and at which tariff the rest is paid.
#[test]
fn an_unknown_start_with_a_cost_price() {
    let base = json!({"month": "2025-10", "until": "2026-06", "household": "single", "receipt": false,
        "support": [{"kind": "other_aid", "cost_price": "170.00"}]});
    let days = (2018..=2027).flat_map(|year| {
        (1..=12).flat_map(move |month| [1, 15].map(|day| json!(format!("{year}-{month:02}-{day:02}"))))
    });
    check(&base, "started", &days.collect::<Vec<_>>(), "in_force");
}

/// A higher amount uses the cost price up sooner, so neither end of the income gives the highest total. Every
/// cent is tried.
#[test]
fn an_unknown_income_with_a_cost_price() {
    for (started, support) in [
        ("2025-08-01", json!([{"kind": "other_aid", "cost_price": "997.13"}])),
        (
            "2026-02-10",
            json!([{"kind": "other_aid", "cost_price": "411.07"},
                {"kind": "home_adaptation", "cost_price": "263.59"}]),
        ),
    ] {
        let base = json!({"month": "2025-12", "until": "2026-07", "household": "single", "started": started,
            "support": support, "receipt": false});
        // 1.20 a year is one cent a month, from 24,500 where the bill begins to 61,028 where it ends.
        let incomes = |upto: i64| {
            (0..)
                .map(|step| 2_450_000 + 120 * step)
                .take_while(move |cents| *cents <= upto)
                .map(|cents| json!(euros(cents)))
        };
        check(&base, "income", &incomes(6_102_800).collect::<Vec<_>>(), "ivb_bill");
    }
}

/// Over three years 850.00 is paid in 34 months of 25.00; at 23.60 it lasts all 36, 849.60. From 283.34 a
/// third month is more than is left, so that 566.68 is the lowest.
#[test]
fn the_lowest_total_is_just_above_a_third_of_the_cost_price() {
    let request = json!({"month": "2025-01", "until": "2027-12", "household": "single", "income": null,
        "started": "2025-01-01", "receipt": false,
        "support": [{"kind": "other_aid", "cost_price": "850.00"}]});
    assert_eq!(regime(&request, "ivb_bill")["total"], json!({"min": "566.68", "max": "850.00"}));
}

/// Above an income of 70,000 there is no access: then nothing is due, and no amount between nothing and the
/// base is.
#[test]
fn an_unknown_income_with_a_limit_on_access() {
    let base = json!({"month": "2025-12", "until": "2026-03", "household": "single", "started": "2025-12-01",
        "receipt": false, "support": [{"kind": "other_aid", "cost_price": "45.00"}]});
    let incomes = [
        (0..6_102_800).step_by(12_000).collect::<Vec<i64>>(),
        (2_450_000..2_800_000).step_by(120).collect(),
        vec![7_000_000, 7_000_001],
    ]
    .concat();
    let incomes: Vec<Value> = incomes.into_iter().map(|cents| json!(euros(cents))).collect();
    check(&base, "income", &incomes, "income_limit_b");
    // An aid that is not paid off in these months: at least four times 23.60 below the limit, nothing above
    // it.
    let dear = with(&base, "support", json!([{"kind": "other_aid", "cost_price": "4500.00"}]));
    check(
        &dear,
        "income",
        &["0.00", "61028.00", "70000.00", "70000.01"].map(|income| json!(income)),
        "income_limit_b",
    );
    assert_eq!(
        regime(&with(&dear, "income", Value::Null), "income_limit_b")["total"],
        json!({"min": "0.00", "max": "1312.00"})
    );
}

/// Of an unknown income the lowest total is that of the lowest income, also across years with other rules.
#[test]
fn an_unknown_income_across_rules() {
    let base = json!({"month": "2018-11", "until": "2019-02", "household": "single",
        "client_aow_from": "2018-12",
        "municipality": {"minima_limits": {"single_aow": "22000.00"}}, "receipt": false});
    let known = hull(
        [0, 1_747_400, 2_199_999, 2_200_000, 2_287_300]
            .iter()
            .map(|cents| with(&base, "income", json!(euros(*cents)))),
        "in_force",
    );
    let unknown = totals(&with(&base, "income", Value::Null), "in_force");
    let lows = |totals: &Totals| totals.iter().map(|span| span.0).collect::<Vec<_>>();
    assert_eq!(lows(&unknown), lows(&known));
    // In 2018 there was no maximum, so there is none over the whole; of 2019 there is.
    let highs: Vec<Option<i64>> = unknown.iter().rev().take(3).map(|span| span.1).collect();
    assert_eq!(highs, [None, Some(2 * 1750), None]);
}

/// Over many households: periods add up to years and years to the total, each month is what it is asked
/// alone, and never more is paid than the cost price.
#[test]
fn what_holds_of_any_household() {
    for month in ["2020-01", "2021-12", "2024-05", "2025-07"] {
        for (client, partner) in
            [("adult", None), ("aow", None), ("aow", Some("aow")), ("aow", Some("adult"))]
        {
            for (started, price) in [
                (None, None),
                (Some("2019-10-20"), Some("333.33")),
                (Some("2025-09-30"), Some("600.00")),
                (None, Some("75.00")),
            ] {
                for income in ["0.00", "29000.00", "90000.00"] {
                    let mut request = json!({"month": month, "household": "single", "client_age": client,
                        "income": income, "receipt": false});
                    if let Some(partner) = partner {
                        request["household"] = json!("couple");
                        request["partner_age"] = json!(partner);
                    }
                    if let Some(started) = started {
                        request["started"] = json!(started);
                    }
                    if let Some(price) = price {
                        request["support"] = json!([{"kind": "transport_aid", "cost_price": price}]);
                    }
                    for id in ["in_force", "ivb_bill", "coalition_2026", "wlz_mpt"] {
                        holds(&request, id, price);
                    }
                }
            }
        }
    }
}

fn holds(request: &Value, id: &str, price: Option<&str>) {
    let first: Vec<u32> =
        request["month"].as_str().unwrap().split('-').map(|part| part.parse().unwrap()).collect();
    let later = |count: u32| {
        let number = first[0] * 12 + first[1] - 1 + count;
        format!("{}-{:02}", number / 12, number % 12 + 1)
    };
    let entry = regime(&with(request, "until", json!(later(17))), id);
    let rows = entry["months"].as_array().unwrap();
    let sum = |rows: &mut dyn Iterator<Item = &Value>| {
        rows.filter_map(|row| cents(&row["amount"]["max"])).sum::<i64>()
    };
    let mut of_years = 0;
    for year in entry["years"].as_array().unwrap() {
        let within = sum(&mut rows
            .iter()
            .filter(|row| row["month"].as_str().unwrap().starts_with(&year["year"].to_string())));
        assert_eq!(cents(&year["total"]["max"]).unwrap_or(0), within, "{request} {id}");
        of_years += within;
    }
    assert_eq!(cents(&entry["total"]["max"]).unwrap_or(0), of_years);
    // Only whether a month without a contribution takes anything off is open; then fewer months are paid, all
    // of them earlier.
    let lowest = rows.iter().filter_map(|row| cents(&row["amount"]["min"])).sum::<i64>();
    assert_eq!(cents(&entry["total"]["min"]).unwrap_or(0), lowest);
    assert!(lowest == of_years || entry.to_string().contains("cost_price_exempt_months"), "{request} {id}");
    if let Some(price) = price
        && !id.starts_with("wlz")
    {
        assert!(of_years <= cents(&json!(price)).unwrap(), "{of_years} of {price}: {request} {id}");
    }
    // Without a start date a month by itself is always the first of its cost price.
    if request.get("started").is_none() && price.is_some() {
        return;
    }
    for (index, row) in rows.iter().enumerate() {
        let alone = regime(&with(request, "month", json!(later(index as u32))), id);
        assert_eq!(row.get("amount"), alone.get("amount"), "{index} {request} {id}");
        if let Some(reasons) = row["reasons"].as_array() {
            assert_eq!(
                reasons.clone(),
                crate::common::reasons(&alone).iter().map(|rule| json!(rule)).collect::<Vec<_>>(),
                "{index} {request} {id}"
            );
        }
    }
}
