//! The line over income and assets is exact: between its points the amount runs straight, to the cent.

use base::{
    date::{Date, Month},
    money::Money,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{
        Axis, Beyond, Change, ClientAge, CostPrice, Facts, Household, Minima, OtherContribution, PartnerAge,
        Point, Policy, Started, Support, What, changes, curve, estimate,
    },
    rules::{Kind, REGIMES, Regime},
};

fn money(cents: u64) -> Money {
    Money::from_cents(cents).unwrap()
}

fn facts(
    month: (u16, u8),
    household: Household,
    ages: (ClientAge, PartnerAge),
    income: u64,
    assets: [u64; 2],
    support: Vec<Support>,
) -> Facts {
    Facts {
        month: Month::new(month.0, month.1).unwrap(),
        household: Some(household),
        client_age: Some(ages.0),
        partner_age: Some(ages.1),
        income: Some(money(income)),
        assets: assets.map(|cents| Some(money(cents))),
        support: Some(support),
        other_contribution: Some(OtherContribution::None),
        shelter_nights: Some(0),
        started: Some(Started::LongAgo),
        notified: None,
        aow_from: [None; 2],
        proposals_from: None,
        policy: Some(Policy::default()),
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
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn between_two_points_the_amount_runs_straight(facts in any_facts(), which in prop_oneof![0..2_usize, 0..REGIMES.len()], over_assets in any::<bool>(), probes in prop::collection::vec(0..40_000_000_u64, 12)) {
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
            prop_assert!(near(found.low, low) && found.high.zip(high).is_none_or(|(a, b)| near(a, b)), "{} {axis:?} at {cents}: {found:?}, line {low} {high:?}\n{points:?}", regime.id);
        }
    }

    /// What is said to change does change, and to the amount that is said.
    #[test]
    fn every_change_leads_to_its_amount(facts in any_facts(), which in prop_oneof![0..2_usize, 0..REGIMES.len()]) {
        let regime: &'static Regime = &REGIMES[which];
        let Ok(found) = changes(&facts, regime) else { return Ok(()) };
        for Change { what, amount, .. } in found {
            let after = match what {
                What::Income(turn) => Facts { income: Some(Money::floor(turn.at)), ..facts.clone() },
                What::Assets(turn) => Facts { assets: [Some(Money::floor(turn.at)), facts.assets[1]], ..facts.clone() },
                What::ClientAow => Facts { client_age: Some(ClientAge::Aow), ..facts.clone() },
                What::PartnerAow => Facts { client_age: Some(ClientAge::Aow), partner_age: Some(PartnerAge::Aow), ..facts.clone() },
                What::Household(household) => {
                    let partner = if facts.client_age == Some(ClientAge::Aow) { PartnerAge::Aow } else { PartnerAge::Adult };
                    Facts { household: Some(household), partner_age: Some(partner), ..facts.clone() }
                }
                What::Wheelchair => Facts { support: Some(vec![Support::of(Kind::Wheelchair)]), ..facts.clone() },
                What::OtherContribution => Facts { other_contribution: Some(OtherContribution::Wlz), ..facts.clone() },
            };
            prop_assert_eq!(estimate(&after, regime, false).unwrap().assessment.amount, amount, "{} {:?}", regime.id, what);
        }
    }
}

/// The incomes and assets at which the amount turns, in whole euros, with the direction and what it does
/// beyond.
fn turns(facts: &Facts, regime: &'static Regime) -> Vec<(&'static str, i64, bool, Beyond)> {
    changes(facts, regime)
        .unwrap()
        .into_iter()
        .filter_map(|change| match change.what {
            What::Income(turn) => {
                Some(("income", i64::try_from(turn.at.trunc()).unwrap(), turn.above, turn.beyond))
            }
            What::Assets(turn) => {
                Some(("assets", i64::try_from(turn.at.trunc()).unwrap(), turn.above, turn.beyond))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn the_turns_of_the_bill() {
    use Beyond::{Falls, Jumps, Rises, Stays};
    let single = |income: u64, assets: u64| {
        let people = (ClientAge::Aow, PartnerAge::Adult);
        facts(
            (2026, 11),
            Household::Single,
            people,
            income * 100,
            [assets * 100, 0],
            vec![Support::of(Kind::HouseholdHelp)],
        )
    };
    // Below the threshold: from 24,500 it rises, from 61,028 it stays. Assets: 33,748 + 4,500 / 4 % =
    // 146,248, and 33,748 + 41,028 / 4 %.
    assert_eq!(
        turns(&single(20_000, 0), Regime::IVB_BILL),
        [
            ("income", 24_500, true, Rises),
            ("income", 61_028, true, Stays),
            ("assets", 146_248, true, Rises),
            ("assets", 1_059_448, true, Stays)
        ]
    );
    // On the slope: the maximum above, the lowest amount below; assets from the exempt amount on.
    assert_eq!(
        turns(&single(30_000, 0), Regime::IVB_BILL),
        [
            ("income", 61_028, true, Stays),
            ("income", 24_500, false, Stays),
            ("assets", 33_748, true, Rises),
            ("assets", 809_448, true, Stays)
        ]
    );
    // Exactly at the threshold more income is more at once.
    assert_eq!(turns(&single(24_500, 0), Regime::IVB_BILL).first(), Some(&("income", 24_500, true, Rises)));
    // At the maximum only less income changes anything.
    assert_eq!(
        turns(&single(80_000, 0), Regime::IVB_BILL),
        [("income", 61_028, false, Falls), ("income", 24_500, false, Stays)]
    );
    assert_eq!(turns(&single(61_028, 0), Regime::IVB_BILL).first(), Some(&("income", 61_028, false, Falls)));
    // The limit on access: a cent above 70,000.
    assert_eq!(
        turns(&single(65_000, 0), Regime::INCOME_LIMIT_A).first(),
        Some(&("income", 70_000, true, Jumps))
    );
    assert_eq!(
        turns(&single(75_000, 0), Regime::INCOME_LIMIT_A).first(),
        Some(&("income", 70_000, false, Jumps))
    );
    // Today's tariff knows no income.
    assert_eq!(turns(&single(30_000, 50_000), Regime::IN_FORCE), []);
}

/// Both readings of a couple's exempt wealth have their own bends: 33,748 for each, and 67,496 less the
/// partner's 20,000.
#[test]
fn the_turns_of_a_couple_in_both_readings() {
    use Beyond::{Rises, Stays};
    let people = (ClientAge::Aow, PartnerAge::Aow);
    let couple = facts(
        (2026, 11),
        Household::Couple,
        people,
        4_000_000,
        [0, 2_000_000],
        vec![Support::of(Kind::HouseholdHelp)],
    );
    // The maximum at 70,428: 33,748 + 30,428 / 4 % = 794,448, and 47,496 + 760,700 = 808,196.
    assert_eq!(
        turns(&couple, Regime::IVB_BILL),
        [
            ("income", 70_428, true, Stays),
            ("income", 33_900, false, Stays),
            ("assets", 33_748, true, Rises),
            ("assets", 47_496, true, Rises),
            ("assets", 794_448, true, Rises),
            ("assets", 808_196, true, Stays),
        ]
    );
    // Only in one reading, in both, only in the other.
    let found = changes(&couple, Regime::IVB_BILL).unwrap();
    let perhaps: Vec<bool> = found
        .iter()
        .filter_map(|change| if let What::Assets(turn) = change.what { Some(turn.perhaps) } else { None })
        .collect();
    assert_eq!(perhaps, [true, false, true, false]);
}

#[test]
fn what_else_changes_the_outcome() {
    let found = |facts: &Facts, regime: &'static Regime| -> Vec<(What, String)> {
        let named = |change: Change| (change.what, Money::floor(change.amount.low).to_string());
        changes(facts, regime).unwrap().into_iter().map(named).collect()
    };
    let scooter = vec![Support::of(Kind::TransportAid)];
    let couple = facts(
        (2025, 11),
        Household::Couple,
        (ClientAge::Aow, PartnerAge::Adult),
        4_000_000,
        [0, 0],
        scooter.clone(),
    );
    assert_eq!(
        found(&couple, Regime::IN_FORCE),
        [(What::PartnerAow, "21.00".to_owned()), (What::Household(Household::Single), "21.00".to_owned())]
    );
    let single = facts(
        (2025, 11),
        Household::Single,
        (ClientAge::Adult, PartnerAge::Adult),
        2_000_000,
        [0, 0],
        scooter,
    );
    assert_eq!(
        found(&single, Regime::IN_FORCE),
        [
            (What::Household(Household::Couple), "0.00".to_owned()),
            (What::Wheelchair, "0.00".to_owned()),
            (What::OtherContribution, "0.00".to_owned())
        ]
    );
}
