//! What the report says in words about who is hit most, over those who are left under the bill.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Span, amount_due},
    population::{GroupTotals, PolicyVariant, SyntheticPopulation, Totals, VariantResult, WeightedHousehold},
    rules::Regime,
};

use crate::{compare, of, option_16};

/// Both kinds of household together, by class of income: where it begins, and its sums.
fn by_income(result: &VariantResult) -> Vec<(u32, Totals)> {
    let mut all: Vec<(u32, Totals)> = Vec::new();
    for GroupTotals { income, totals, .. } in &result.groups {
        let (from, _) = income.expect("a known income");
        match all.iter_mut().find(|(other, _)| *other == from) {
            Some((_, sum)) => *sum = sum.with(totals),
            None => all.push((from, *totals)),
        }
    }
    all.sort_by_key(|(from, _)| *from);
    all
}

/// By how much the contribution rises, as a part of what it was.
fn relative(totals: &Totals) -> Decimal {
    totals.change().0.unwrap() / totals.before.low
}

/// What a household pays more, on average, in euros a month.
fn more_a_month(totals: &Totals) -> Decimal {
    let [before, after] = totals.average().unwrap();
    after.low - before.low
}

/// By how much the share of income that is paid rises.
fn more_of_income(totals: &Totals) -> Decimal {
    let [before, after] = totals.share_of_income().unwrap();
    after - before
}

/// "Alle inkomensgroepen krijgen dan ook te maken met dezelfde stijging", and "de ivb neemt voor de lagere
/// inkomens relatief het sterkste toe" (variant A).
#[test]
fn under_a_everybody_pays_the_same_more_and_lower_incomes_relatively_most() {
    let results = option_16();
    let classes = by_income(of(&results, Regime::IVB_A));
    assert!(classes.len() > 6);
    for pair in classes.windows(2) {
        assert!(relative(&pair[0].1) > relative(&pair[1].1), "from {} and {}", pair[0].0, pair[1].0);
        assert!(more_of_income(&pair[0].1) > more_of_income(&pair[1].1));
    }
    let all = &of(&results, Regime::IVB_A).totals;
    // 29.20 - 23.60 = 5.60 a month for all but a few near the maximum, who pay less than that more.
    let [_, to_ten, ..] = all.more_by;
    assert!(to_ten > all.more * Decimal::new(99, 2) && all.less == Decimal::ZERO);
}

/// "In de varianten A en D neemt de ivb voor de lagere inkomens relatief het sterkste toe." Under D that is
/// so among those who pay more: the lower their income, the larger the part by which their contribution
/// rises. Who is below the lower threshold too pays nothing more, and is not among them.
#[test]
fn under_d_the_lower_incomes_among_those_who_pay_more_are_hit_relatively_most() {
    let pays_more = |household: &WeightedHousehold| {
        let due = |regime| amount_due(&household.facts, regime, None).unwrap().low;
        due(Regime::IVB_D) > due(Regime::IVB_BILL)
    };
    let all = SyntheticPopulation::AfterOutflow.households();
    let hit: Vec<WeightedHousehold> = all.into_iter().filter(pays_more).collect();
    let variants = vec![PolicyVariant::of(Regime::IVB_D)];
    let classes = by_income(&compare(&hit, PolicyVariant::of(Regime::IVB_BILL), variants)[0]);
    let within = |from: u32, to: u32| {
        let classes = classes.iter().filter(|(class, _)| (from..to).contains(class));
        relative(&classes.fold(Totals::default(), |sum, (_, totals)| sum.with(totals)))
    };
    let (low, middle, high) = (within(0, 30_000), within(30_000, 50_000), within(50_000, u32::MAX));
    assert!(low > middle && middle > high, "{low} {middle} {high}");
    // "Deze maatregel raakt een groot deel van de populatie."
    let all = of(&option_16(), Regime::IVB_D).totals;
    assert!(all.more > all.households / Decimal::from(3), "{} of {}", all.more, all.households);
}

/// "In variant B zijn het vooral de middeninkomens die meer gaan betalen."
#[test]
fn under_b_the_middle_incomes_pay_most_more() {
    let results = option_16();
    let classes = by_income(of(&results, Regime::IVB_B));
    let (most, _) = classes.iter().max_by_key(|(_, totals)| more_a_month(totals)).unwrap();
    assert!((30_000..70_000).contains(most), "the class from {most}");
    let ends = [classes.first().unwrap(), classes.last().unwrap()];
    let middle = classes.iter().find(|(from, _)| from == most).unwrap();
    for end in ends {
        assert!(more_a_month(&end.1) < more_a_month(&middle.1) / Decimal::from(3), "from {}", end.0);
    }
}

/// "In variant C gaan vermogenden meer betalen": nobody else does, and nobody pays less.
#[test]
fn under_c_only_the_wealthy_pay_more() {
    let (mut poor, mut wealthy) = (Vec::new(), Vec::new());
    for household in SyntheticPopulation::AfterOutflow.households() {
        let each = household.facts.assets[0].unwrap().euros();
        // Half of 67,496 is 33,748, that of a single person.
        if each > Decimal::from(33_748) { wealthy.push(household) } else { poor.push(household) }
    }
    for regime in [Regime::IVB_C8, Regime::IVB_C12] {
        let totals = |households: &[WeightedHousehold]| {
            compare(households, PolicyVariant::of(Regime::IVB_BILL), vec![PolicyVariant::of(regime)])
                .remove(0)
                .totals
        };
        let (poor, wealthy) = (totals(&poor), totals(&wealthy));
        assert_eq!((poor.more, poor.less), (Decimal::ZERO, Decimal::ZERO));
        assert!(wealthy.more > Decimal::from(10_000) && wealthy.less == Decimal::ZERO, "{}", wealthy.more);
    }
}

/// "Lage en midden inkomens worden in deze variant harder getroffen dan de hoge inkomens" (variant E): as a
/// part of their income. And all pay more, but "huishoudens die al de maximale ivb betaalden" (328 a month).
#[test]
fn under_e_low_and_middle_incomes_are_hit_harder_than_high_ones() {
    let results = option_16();
    for regime in [Regime::IVB_E8, Regime::IVB_E12] {
        let classes = by_income(of(&results, regime));
        let (high, rest): (Vec<_>, Vec<_>) = classes.iter().partition(|(from, _)| *from >= 60_000);
        let together = |classes: &[&(u32, Totals)]| {
            classes.iter().fold(Totals::default(), |sum, (_, totals)| sum.with(totals))
        };
        let (low_and_middle, high) = (together(&rest), together(&high));
        assert!(more_of_income(&low_and_middle) > more_of_income(&high), "{}", regime.id);
        assert!(relative(&low_and_middle) > relative(&high), "{}", regime.id);
    }
}

#[test]
fn who_paid_the_maximum_pays_nothing_more_and_everybody_else_does_under_e() {
    let year = Decimal::from(328 * 12);
    for household in SyntheticPopulation::AfterOutflow.households() {
        for regime in
            [Regime::IVB_A, Regime::IVB_B, Regime::IVB_C12, Regime::IVB_D, Regime::IVB_E8, Regime::IVB_E12]
        {
            let one = std::slice::from_ref(&household);
            let results = compare(one, PolicyVariant::of(Regime::IVB_BILL), vec![PolicyVariant::of(regime)]);
            let totals = results[0].totals;
            if totals.before == Span::point(year).share(household.weight) {
                assert_eq!(totals.same, household.weight, "{} {household:?}", regime.id);
            } else if [Regime::IVB_E8.id, Regime::IVB_E12.id].contains(&regime.id) {
                assert_eq!(totals.more, household.weight, "{} {household:?}", regime.id);
            }
        }
    }
}
