//! The figures that are printed.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Facts, Household},
    population::{EFFECTS, MODEL, PrintedEffect, SyntheticPopulation},
    rules::Regime,
};

use crate::{financing, of, option_16};

fn count(population: SyntheticPopulation) -> Decimal {
    population.households().iter().map(|household| household.weight).sum()
}

#[test]
fn the_fitted_effects_are_within_a_million_and_a_half() {
    let results = option_16();
    let fitted: Vec<&PrintedEffect> = EFFECTS.iter().filter(|effect| !effect.held_out).collect();
    assert_eq!(fitted.len(), 5);
    for effect in fitted {
        let ours = financing(of(&results, effect.regime));
        let off = (ours - Decimal::from(effect.financing)).abs();
        assert!(
            off <= Decimal::new(15, 1),
            "{}: {ours} million, printed {}",
            effect.regime.id,
            effect.financing
        );
    }
}

#[test]
fn the_effects_that_were_held_out_are_within_four_percent() {
    let results = option_16();
    let held_out: Vec<&PrintedEffect> = EFFECTS.iter().filter(|effect| effect.held_out).collect();
    let ids: Vec<&str> = held_out.iter().map(|effect| effect.regime.id).collect();
    assert_eq!(ids, ["ivb_e8", "ivb_e12"]);
    for effect in held_out {
        let (ours, printed) = (financing(of(&results, effect.regime)), Decimal::from(effect.financing));
        assert!((ours - printed).abs() <= printed * Decimal::new(4, 2), "{}: {ours}", effect.regime.id);
    }
}

/// 28 million, which may be 27.5 to 28.5, over twelve times 5.60: 409,226 to 424,107 households.
#[test]
fn as_many_households_are_below_the_maximum_as_the_report_implies() {
    let below = of(&option_16(), Regime::IVB_A).totals.more;
    assert!((409_000..=424_000).contains(&u32::try_from(below.trunc()).unwrap()), "{below}");
}

/// "Dit heeft tot gevolg dat de combinatie hiervan tot een hogere opbrengst leidt dan de som" (variant E).
#[test]
fn variant_e_brings_in_more_than_its_parts() {
    let results = option_16();
    for (whole, wealth) in [(Regime::IVB_E8, Regime::IVB_C8), (Regime::IVB_E12, Regime::IVB_C12)] {
        let parts: Decimal = [Regime::IVB_A, Regime::IVB_B, wealth, Regime::IVB_D]
            .into_iter()
            .map(|part| financing(of(&results, part)))
            .sum();
        let ours = financing(of(&results, whole));
        assert!(ours > parts, "{}: {ours}, its parts {parts}", whole.id);
    }
}

/// The classes that CBS publishes come back, and together 114,589,000 / (12 x 19.00) = 502,583 households.
#[test]
fn the_population_of_today_is_the_published_revenue() {
    let households = SyntheticPopulation::Today.households();
    let bounds = MODEL.revenue.classes.iter().map(|class| class.from);
    let ends = bounds.clone().skip(1).chain([u32::MAX]);
    for ((from, to), class) in bounds.zip(ends).zip(MODEL.revenue.classes) {
        let within = |facts: &Facts| {
            let gross = facts.income.unwrap().euros() / MODEL.fitted.income_share;
            gross >= Decimal::from(from) && gross < Decimal::from(to)
        };
        let ours: Decimal = households.iter().filter(|one| within(&one.facts)).map(|one| one.weight).sum();
        let published = Decimal::from(class.thousands) * Decimal::from(1000) / Decimal::from(228);
        assert!((ours - published).abs() < Decimal::ONE, "from {from}: {ours}, published {published}");
    }
    assert_eq!(count(SyntheticPopulation::Today).round(), Decimal::from(502_583));
}

/// People only leave: nobody is in the second population who is not in the first.
#[test]
fn the_population_after_the_outflow_is_a_part_of_that_of_today() {
    let (today, after) =
        (SyntheticPopulation::Today.households(), SyntheticPopulation::AfterOutflow.households());
    let mut left = after.iter();
    let mut next = left.next();
    for one in &today {
        if let Some(same) = next.filter(|other| other.facts == one.facts) {
            assert!(same.weight <= one.weight, "{one:?}");
            next = left.next();
        }
    }
    assert_eq!(next, None, "households that are not in the population of today");
    assert!(count(SyntheticPopulation::AfterOutflow) < count(SyntheticPopulation::Today));
    assert!(today.iter().any(|one| one.facts.household == Some(Household::Couple)));
}

/// The numbers are the same on every machine: no float is in them.
#[test]
fn the_population_does_not_change_by_itself() {
    assert_eq!(SyntheticPopulation::Today.households(), SyntheticPopulation::Today.households());
}
