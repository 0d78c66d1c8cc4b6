//! The line over income and assets is exact: between its points the amount runs straight, to the cent.

use base::{
    date::{Date, Month},
    money::Money,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{
        Axis, Change, ClientAge, CostPrice, Facts, Household, Minima, OtherContribution, PartnerAge, Point,
        Policy, Started, Support, What, changes, curve, estimate,
    },
    rules::{Kind, REGIMES, Regime},
};

fn money(cents: u64) -> Money {
    Money::from_cents(cents).unwrap()
}

/// A household that had its support for long, of which all is known.
pub fn facts(
    month: (u16, u8),
    household: Household,
    ages: (ClientAge, PartnerAge),
    income: u64,
    assets: [u64; 2],
    support: Vec<Support>,
) -> Facts {
    Facts {
        household: Some(household),
        client_age: Some(ages.0),
        partner_age: Some(ages.1),
        income: Some(money(income)),
        assets: assets.map(|cents| Some(money(cents))),
        support: Some(support),
        ..Facts::in_month(Month::new(month.0, month.1).unwrap())
    }
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let months = prop::sample::select(vec![
        (2015, 4),
        (2016, 4),
        (2018, 4),
        (2018, 5),
        (2018, 6),
        (2019, 4),
        (2022, 4),
        (2025, 4),
        (2026, 4),
        (2027, 2),
    ]);
    let people = prop::sample::select(vec![
        (Household::Single, (ClientAge::Adult, PartnerAge::Adult)),
        (Household::Single, (ClientAge::Aow, PartnerAge::Adult)),
        (Household::Couple, (ClientAge::Aow, PartnerAge::Aow)),
        (Household::Couple, (ClientAge::Aow, PartnerAge::Adult)),
    ]);
    let support = prop::sample::select(vec![
        vec![Support::of(Kind::HouseholdHelp)],
        vec![Support::of(Kind::HouseholdHelp), Support::of(Kind::Guidance)],
        vec![Support { cost_price: CostPrice::Known(money(400_000)), ..Support::of(Kind::OtherAid) }],
        vec![
            Support { cost_price: CostPrice::Known(money(25_000)), ..Support::of(Kind::TransportAid) },
            Support::of(Kind::HouseholdHelp),
        ],
    ]);
    let started = prop::sample::select(vec![Started::LongAgo, Started::On(Date::new(2025, 1, 1).unwrap())]);
    let limits = prop::sample::select(vec![None, Some(2_000_000_u64)]);
    (months, people, support, started, limits, 0..12_000_000_u64, 0..30_000_000_u64, 0..20_000_000_u64)
        .prop_map(|(month, (household, ages), support, started, limit, income, assets, partner)| {
            let minima = Minima {
                single_under_aow: limit.map(money),
                single_aow: limit.map(money),
                couple_aow: limit.map(money),
            };
            Facts {
                started: Some(started),
                policy: Some(Policy { minima, ..Policy::default() }),
                ..facts(month, household, ages, income, [assets, partner], support)
            }
        })
}

/// The place of a regime; half of the time one of the first two, which people look at most.
fn any_regime() -> impl Strategy<Value = usize> {
    prop_oneof![0..2_usize, 0..REGIMES.len()]
}

/// The amount on the line, lowest and highest.
fn on_line(points: &[Point], at: Decimal) -> (Decimal, Option<Decimal>) {
    let index = points.iter().position(|point| point.at >= at).expect("within the line");
    let (before, after) = (&points[index.saturating_sub(1)], &points[index]);
    if after.at == before.at {
        return (after.amount.low, after.amount.high);
    }
    let part = (at - before.at) / (after.at - before.at);
    let along = |a: Decimal, b: Decimal| a + (b - a) * part;
    (
        along(before.amount.low, after.amount.low),
        before.amount.high.zip(after.amount.high).map(|(a, b)| along(a, b)),
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn between_two_points_the_amount_runs_straight(
        facts in any_facts(),
        which in any_regime(),
        over_assets in any::<bool>(),
        probes in prop::collection::vec(0..40_000_000_u64, 12),
    ) {
        let regime: &'static Regime = &REGIMES[which];
        let axis = if over_assets { Axis::Assets } else { Axis::Income };
        let situation = facts.situation().unwrap();
        let Ok(points) = curve(&situation, regime, axis, money(40_000_000)) else { return Ok(()) };
        // Twice as many where the wealth of a couple can be read in two ways.
        prop_assert!(points.len() <= 20, "{points:?}");
        prop_assert!(points.windows(2).all(|pair| pair[0].at < pair[1].at));
        let near = points.iter().flat_map(|point| {
            let cents = u64::try_from((point.at * Decimal::ONE_HUNDRED).trunc()).unwrap();
            [cents.saturating_sub(2), cents.saturating_sub(1), cents, cents + 1, cents + 2]
        });
        for cents in probes.into_iter().chain(near).filter(|cents| *cents <= 40_000_000) {
            let varied = match axis {
                Axis::Income => Facts { income: Some(money(cents)), ..facts.clone() },
                Axis::Assets => Facts { assets: [Some(money(cents)), facts.assets[1]], ..facts.clone() },
            };
            let found = estimate(&varied, regime, false).unwrap().assessment.amount;
            let (low, high) = on_line(&points, money(cents).euros());
            let near = |a: Decimal, b: Decimal| (a - b).abs() <= Decimal::new(21, 3);
            prop_assert!(
                near(found.low, low) && found.high.zip(high).is_none_or(|(a, b)| near(a, b)),
                "{} {axis:?} at {cents}: {found:?}, line {low} {high:?}\n{points:?}",
                regime.id
            );
        }
    }

    /// What is said to change does change, and to the amount that is said.
    #[test]
    fn every_change_leads_to_its_amount(facts in any_facts(), which in any_regime()) {
        let regime: &'static Regime = &REGIMES[which];
        let Ok(found) = changes(&facts, regime) else { return Ok(()) };
        for Change { what, amount, .. } in found {
            let mut after = facts.clone();
            match what {
                What::Income(turn) => after.income = Some(Money::floor(turn.at)),
                What::Assets(turn) => after.assets[0] = Some(Money::floor(turn.at)),
                What::ClientAow => after.client_age = Some(ClientAge::Aow),
                What::PartnerAow => {
                    after.client_age = Some(ClientAge::Aow);
                    after.partner_age = Some(PartnerAge::Aow);
                }
                What::Household(household) => {
                    let aow = facts.client_age == Some(ClientAge::Aow);
                    after.household = Some(household);
                    after.partner_age = Some(if aow { PartnerAge::Aow } else { PartnerAge::Adult });
                }
                What::Wheelchair => after.support = Some(vec![Support::of(Kind::Wheelchair)]),
                What::OtherContribution => after.other_contribution = Some(OtherContribution::Wlz),
            }
            let found = estimate(&after, regime, false).unwrap().assessment.amount;
            prop_assert_eq!(found, amount, "{} {:?}", regime.id, what);
        }
    }
}

/// A point that lies on the line between its neighbours is left out. From 33,748 on the wealth of a single
/// person counts; with 10,000 of income nothing rises before (24,500 - 10,000) / 4 % = 362,500 more. The
/// maximum is (328.00 - 23.60) x 12 / 10 % / 4 % = 913,200 further on.
#[test]
fn a_line_has_no_point_too_many() {
    let ages = (ClientAge::Aow, PartnerAge::Adult);
    let support = vec![Support::of(Kind::HouseholdHelp)];
    let facts = facts((2026, 11), Household::Single, ages, 1_000_000, [0, 0], support);
    let situation = facts.situation().unwrap();
    let line = curve(&situation, Regime::IVB_BILL, Axis::Assets, money(200_000_000)).unwrap();
    let at: Vec<String> = line.iter().map(|point| point.at.to_string()).collect();
    assert_eq!(at, ["0", "396248.00", "1309448.00", "2000000.00"]);
}
