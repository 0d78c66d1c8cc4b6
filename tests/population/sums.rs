//! The sums over households, against populations small enough to add up by hand.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contract::Request,
    contribution::{Household, Span},
    population::{PolicyVariant, WeightedHousehold},
    rules::Regime,
};

use crate::compare;

fn household(weight: &str, json: &str) -> WeightedHousehold {
    let facts = Request::read(&serde_json::from_str(json).unwrap()).unwrap().facts;
    WeightedHousehold { facts, weight: weight.parse().unwrap() }
}

fn euros(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn what_households_pay_is_added_up_by_weight() {
    let households = [
        // 21.00 today; 23.60 under the bill.
        household(
            "3",
            r#"{"month": "2025-06", "household": "single", "client_age": "aow", "income": "18000.00"}"#,
        ),
        // 23.60 + 10 % x 12,000 / 12 = 123.60
        household(
            "1.5",
            r#"{"month": "2025-06", "household": "single", "client_age": "aow", "income": "36500.00"}"#,
        ),
        // Nothing today; 23.60.
        household(
            "2",
            r#"{"month": "2025-06", "household": "couple", "client_age": "aow", "income": "30000.00"}"#,
        ),
    ];
    let results =
        compare(&households, PolicyVariant::of(Regime::IN_FORCE), vec![PolicyVariant::of(Regime::IVB_BILL)]);
    let totals = results[0].totals;
    assert_eq!(totals.households, euros("6.5"));
    // 4.5 x 21.00 x 12
    assert_eq!(totals.before, Span::point(euros("1134")));
    // (3 x 23.60 + 1.5 x 123.60 + 2 x 23.60) x 12
    assert_eq!(totals.after, Span::point(euros("3640.8")));
    assert_eq!(totals.more, euros("6.5"));
    // 2.60, 102.60 and 23.60 a month more.
    let none = Decimal::ZERO;
    assert_eq!(totals.more_by, [euros("3"), none, euros("2"), none, none, euros("1.5")]);
    // 3 x 18,000 + 1.5 x 36,500 + 2 x 30,000 = 168,750
    assert_eq!(
        totals.share_of_income(),
        Some([euros("1134") / euros("168750"), euros("3640.8") / euros("168750")])
    );
    let groups: Vec<_> = results[0]
        .groups
        .iter()
        .map(|group| (group.household, group.income, group.totals.households))
        .collect();
    let (single, couple) = (Some(Household::Single), Some(Household::Couple));
    assert_eq!(
        groups,
        [
            (single, Some((0, Some(20_000))), euros("3")),
            (single, Some((35_000, Some(40_000))), euros("1.5")),
            (couple, Some((30_000, Some(35_000))), euros("2")),
        ]
    );
}

/// An income that is not known gives what is certain, and nobody is counted as paying more who may not.
#[test]
fn an_unknown_income_is_a_range() {
    let unknown = household("1", r#"{"month": "2025-06", "household": "single", "income": null}"#);
    let results = compare(
        &[unknown],
        PolicyVariant::of(Regime::IVB_BILL),
        vec![PolicyVariant::of(Regime::IVB_A), PolicyVariant::of(Regime::IN_FORCE)],
    );
    let under_a = results[0].totals;
    // From 23.60 to 328.00 a month, and from 29.20.
    assert_eq!(under_a.before, Span { low: euros("283.2"), high: Some(euros("3936")) });
    assert_eq!(under_a.after, Span { low: euros("350.4"), high: Some(euros("3936")) });
    assert_eq!((under_a.more, under_a.unclear), (Decimal::ZERO, Decimal::ONE));
    // 21.00 is less than 23.60, whatever the income is.
    assert_eq!(results[1].totals.less, Decimal::ONE);
    assert_eq!(under_a.share_of_income(), None);
    assert_eq!(results[0].groups[0].income, None);
}

/// 2028 is in no table: that household is counted apart, and in no sum.
#[test]
fn a_household_without_an_amount_is_left_out_and_said() {
    let households = [
        household("4", r#"{"month": "2028-01", "household": "single"}"#),
        household("1", r#"{"month": "2025-01", "household": "single"}"#),
    ];
    let results =
        compare(&households, PolicyVariant::of(Regime::IN_FORCE), vec![PolicyVariant::of(Regime::IVB_BILL)]);
    assert_eq!((results[0].totals.left_out, results[0].totals.households), (euros("4"), Decimal::ONE));
    assert_eq!(results[0].totals.before, Span::point(euros("252")));
}
