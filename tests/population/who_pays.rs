//! The answer of the page "Wie betaalt wat?".

use rust_decimal::Decimal;
use serde_json::{Value, json};
use wmo_zelfcheck::contract::WhoPays;

fn answer(question: &Value) -> Result<Value, String> {
    let text = question.to_string();
    let mut out = Vec::new();
    WhoPays::default()
        .answer(&serde_json::from_str(&text).unwrap(), &mut out)
        .map_err(|error| error.to_string())?;
    Ok(serde_json::from_slice(&out).unwrap())
}

fn number(value: &Value) -> Decimal {
    value.as_str().unwrap_or_else(|| panic!("{value}")).parse().unwrap()
}

/// Households, of every kind and class of incomes and over all, add up to all.
#[test]
fn the_sums_over_kinds_and_classes_are_those_of_all() {
    let found = answer(&json!({"question": {"variants": ["ivb_d"]}})).unwrap();
    for figure in ["households", "more", "financing_min"] {
        let sum = |kind: bool, class: bool| -> Decimal {
            let groups = found["groups"].as_array().unwrap().iter();
            let within = groups.filter(|group| {
                group["household"].is_string() == kind && group["income_from"].is_string() == class
            });
            within.map(|group| number(&group[figure])).sum()
        };
        let all = number(&found["all"][figure]);
        for (kind, class) in [(false, false), (true, false), (false, true), (true, true)] {
            // Each of at most 20 figures is rounded to the cent.
            assert!((sum(kind, class) - all).abs() < Decimal::new(2, 1), "{figure} {kind} {class}");
        }
    }
}

/// The report: A saves 108 million by behaviour; at 3,000 euros a person that is 36,000 people, for 5.60 a
/// month. Of a plan of somebody's own it prints nothing, and four times the financing effect stands there;
/// of today's households it assumes nothing.
#[test]
fn behaviour_is_the_reports_assumption() {
    let found = answer(&json!({"question": {"variants": ["ivb_a"]}})).unwrap();
    assert_eq!(found["behaviour"]["people"], "36000.00");
    assert_eq!(found["behaviour"]["printed"], true);
    assert!((number(&found["behaviour"]["more_a_month"]) - Decimal::new(56, 1)).abs() <= Decimal::new(1, 2));
    let own = answer(&json!({"question": {"variants": [{"rate": "0.11"}]}})).unwrap();
    let four_times = number(&own["all"]["financing_min"]) * Decimal::from(4);
    assert!((number(&own["behaviour"]["euros"]) - four_times).abs() < Decimal::new(5, 2));
    let today = answer(&json!({"question": {"population": "today", "variants": ["ivb_a"]}})).unwrap();
    assert_eq!(today["behaviour"], Value::Null);
    let less = answer(&json!({"question": {"variants": [{"rate": "0.05"}]}})).unwrap();
    assert_eq!(less["behaviour"], Value::Null, "of paying less it assumes nothing");
}

/// 537,000 euros of 2024 at 20.60 a month are 2,172.33 households; half of them are half of everything.
#[test]
fn a_municipality_is_the_national_mix_on_a_local_total() {
    let local = |local: Value| answer(&json!({"question": {"variants": ["ivb_a"]}, "local": local}));
    let deventer = local(json!({"thousands": 537, "year": 2024})).unwrap();
    assert_eq!(deventer["local"]["households_today"], "2172.33");
    let [whole, half] = [2_000, 1_000].map(|count| local(json!({"households": count})).unwrap());
    for figure in ["households", "more", "same", "financing_min", "paid_min"] {
        let (whole, half) = (number(&whole["local"][figure]), number(&half["local"][figure]));
        assert!((whole - half * Decimal::TWO).abs() <= Decimal::new(1, 2), "{figure}: {whole} {half}");
    }
    assert_eq!(whole["local"]["average_min"], whole["all"]["average_min"]);
    for (wrong, expected) in [
        (json!({"households": 0}), "/local/households: expected a whole number from 1 to 1000000"),
        (json!({"thousands": 5}), "/local/year: "),
        (json!({"thousands": 5, "year": 1990}), "/local/year: no tariff of this year is known"),
    ] {
        let error = local(wrong).unwrap_err();
        assert!(error.starts_with(expected), "{error}");
    }
}

/// An AOW pensioner without more pays the lowest amount: 23.60 under the bill, 29.20 under A. 30,000 euros is
/// 5,500 above the threshold: 45.83 a month more.
#[test]
fn the_examples_pay_what_the_law_says() {
    let found = answer(&json!({"question": {"variants": ["ivb_a"]}})).unwrap();
    let paid = |place: usize| [&found["examples"][place]["before"], &found["examples"][place]["after"]];
    assert_eq!(paid(0), ["23.60", "29.20"]);
    assert_eq!(paid(1), ["69.43", "75.03"]);
}
