//! What would change the outcome: the incomes and assets at which the amount turns, and other answers.

use base::money::Money;
use wmo_zelfcheck::{
    contribution::{
        Axis, Beyond, Change, ClientAge, Facts, Household, Minima, PartnerAge, Policy, Support, What,
        changes, curve,
    },
    rules::{Kind, Regime},
};

use crate::curve::facts;

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

/// Other answers that lead to another amount.
fn others(facts: &Facts, regime: &'static Regime) -> Vec<What> {
    let all = changes(facts, regime).unwrap().into_iter().map(|change| change.what);
    all.filter(|what| !matches!(what, What::Income(_) | What::Assets(_))).collect()
}

fn single(month: (u16, u8), age: ClientAge, euros: u64) -> Facts {
    let help = vec![Support::of(Kind::HouseholdHelp)];
    facts(month, Household::Single, (age, PartnerAge::Adult), euros * 100, [0, 0], help)
}

#[test]
fn a_change_is_told_only_of_whom_it_can_befall() {
    // With a partner there would be another income, which nobody gave.
    assert_eq!(
        others(&single((2026, 11), ClientAge::Adult, 30_000), Regime::IVB_BILL),
        [What::OtherContribution]
    );
    // In 2018 the amount depended on AOW age. Who lives alone has no partner who reaches it.
    assert_eq!(
        others(&single((2018, 5), ClientAge::Adult, 30_000), Regime::IN_FORCE),
        [What::ClientAow, What::OtherContribution]
    );
    // A minor owes nothing, with whomever they live.
    assert_eq!(others(&single((2026, 11), ClientAge::Minor, 0), Regime::IN_FORCE), []);
}

/// At a municipality's limit itself the amount is open, a cent above it is due: that is one jump, not two.
#[test]
fn two_jumps_a_cent_apart_are_one() {
    let minima = Minima { single_aow: Some(Money::from_cents(2_500_000).unwrap()), ..Minima::default() };
    let policy = Some(Policy { minima, ..Policy::default() });
    let facts = Facts { policy, ..single((2026, 11), ClientAge::Aow, 20_000) };
    let of_income = |turn: &(&str, i64, bool, Beyond)| turn.0 == "income";
    let turns: Vec<_> = turns(&facts, Regime::IN_FORCE).into_iter().filter(of_income).collect();
    assert_eq!(turns, [("income", 25_000, true, Beyond::Jumps)]);
}

/// The exempt wealth of 2023 was not found, so 50,000 adds nothing or 4 % of all of it: the limit can be met
/// at both incomes.
#[test]
fn an_unknown_exempt_amount_gives_two_points() {
    let minima = Minima { single_aow: Some(Money::from_cents(2_500_000).unwrap()), ..Minima::default() };
    let mut facts = single((2023, 5), ClientAge::Aow, 20_000);
    facts.policy = Some(Policy { minima, ..Policy::default() });
    facts.assets[0] = Some(Money::from_cents(5_000_000).unwrap());
    let line = curve(
        &facts.situation().unwrap(),
        Regime::IN_FORCE,
        Axis::Income,
        Money::from_cents(4_000_000).unwrap(),
    );
    let at: Vec<i64> = line.unwrap().iter().map(|point| i64::try_from(point.at.trunc()).unwrap()).collect();
    assert!(at.contains(&23_000) && at.contains(&25_000), "{at:?}");
}
