//! Figures of somebody's own: they go through the same formula as the tables' own.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Facts, TriedFigures, amount_due},
    population::{PolicyVariant, SyntheticPopulation},
    rules::Regime,
};

use crate::{compare, financing};

fn euros(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn own(regime: &'static Regime, figures: TriedFigures) -> PolicyVariant {
    PolicyVariant { name: "own".to_owned(), regime, tried: Some(figures) }
}

/// The figures of variant E (12 %) typed in by hand do what the table of variant E does, household by
/// household.
#[test]
fn the_figures_of_a_variant_typed_in_are_that_variant() {
    let figures = TriedFigures {
        base: Some(euros("29.20")),
        rate: Some(euros("0.125")),
        // 120 / 135 of 24,500 and 33,900.
        threshold: Some([
            euros("24500") * euros("120") / euros("135"),
            euros("33900") * euros("120") / euros("135"),
        ]),
        wealth_rate: Some(euros("0.12")),
        ..TriedFigures::default()
    };
    let scheme = Regime::IVB_BILL.scheme("2025-01".parse().unwrap()).unwrap();
    let tried = figures.within(scheme);
    for household in SyntheticPopulation::AfterOutflow.households() {
        let typed = amount_due(&household.facts, Regime::IVB_BILL, Some(&tried)).unwrap();
        let table = amount_due(&household.facts, Regime::IVB_E12, None).unwrap();
        // The table's threshold is rounded to the cent.
        assert!((typed.low - table.low).abs() <= euros("0.01"), "{household:?}: {typed:?} {table:?}");
    }
}

/// One figure at a time, for a single person with 40,000 euros of income and 133,748 of wealth: 100,000 above
/// the exempt amount, so 44,000 of contributory income.
#[test]
fn each_figure_does_what_it_says() {
    let facts = Facts {
        income: Some("40000.00".parse().unwrap()),
        assets: [Some("133748.00".parse().unwrap()), Some("0.00".parse().unwrap())],
        ..Facts::in_month("2025-01".parse().unwrap())
    };
    let none = TriedFigures::default();
    let cases = [
        // 23.60 + 10 % x (44,000 - 24,500) / 12
        (none, "186.10"),
        (TriedFigures { base: Some(euros("30")), ..none }, "192.50"),
        (TriedFigures { rate: Some(euros("0.2")), ..none }, "328.00"),
        // 23.60 + 5 % x 19,500 / 12
        (TriedFigures { rate: Some(euros("0.05")), ..none }, "104.85"),
        // 23.60 + 10 % x 20,000 / 12 = 190.2666...
        (TriedFigures { threshold: Some([euros("24000"), euros("90000")]), ..none }, "190.26"),
        // 23.60 + 10 % x (42,000 - 24,500) / 12 = 169.4333...
        (TriedFigures { wealth_rate: Some(euros("0.02")), ..none }, "169.43"),
        // 23.60 + 10 % x (40,000 + 4 % x 83,748 - 24,500) / 12 = 180.6826...
        (TriedFigures { wealth_exempt: Some(euros("50000")), ..none }, "180.68"),
        (TriedFigures { maximum: Some(euros("150")), ..none }, "150.00"),
    ];
    for (figures, expected) in cases {
        let tried = figures.within(Regime::IVB_BILL.scheme(facts.month).unwrap());
        let due = amount_due(&facts, Regime::IVB_BILL, Some(&tried)).unwrap();
        assert_eq!(due.known(), Some(euros(expected)), "{figures:?}");
    }
}

/// Another tariff is paid by who pays the tariff of today, and by nobody else: 10 euros a month more from
/// 502,583 households is 60.3 million.
#[test]
fn a_tariff_is_one_amount_for_everybody_who_pays_today() {
    let variant =
        own(Regime::IN_FORCE, TriedFigures { tariff: Some(euros("31")), ..TriedFigures::default() });
    let households = SyntheticPopulation::Today.households();
    let results = compare(&households, PolicyVariant::of(Regime::IN_FORCE), vec![variant]);
    assert_eq!(financing(&results[0]).round_dp(1), euros("60.3"));
    let exempt =
        r#"{"month": "2025-01", "household": "couple", "client_age": "aow", "partner_age": "adult"}"#;
    let facts = wmo_zelfcheck::contract::Request::read(&serde_json::from_str(exempt).unwrap()).unwrap().facts;
    let tried = results[0].variant.tried.unwrap().within(Regime::IN_FORCE.scheme(facts.month).unwrap());
    assert_eq!(amount_due(&facts, Regime::IN_FORCE, Some(&tried)).unwrap().known(), Some(Decimal::ZERO));
}
