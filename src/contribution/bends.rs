//! Where the rules bend: the incomes or assets at which a threshold, a maximum, an exempt amount or a limit
//! lies for this household. Solved from the parameters of the scheme; a point too many does no harm. Each
//! says whether it rests on a figure that we derived, for then it is only about right.

use rust_decimal::Decimal;

use super::{
    Axis, Precision, Receipt, Situation, Span,
    means::{exempt_wealth, with_wealth},
};
use crate::rules::{ExemptForCouple, Formula, Scheme};
use base::money::Money;

/// Euros of income or assets, and how precisely they are known.
pub(super) type Bend = (Decimal, Precision);

/// Unordered and not rounded; some may be negative or beyond any household.
pub(super) fn bends(situation: &Situation, scheme: &Scheme, axis: Axis) -> Vec<Bend> {
    let targets = targets(situation, scheme);
    let over = match axis {
        Axis::Income => over_income,
        Axis::Assets => over_assets,
    };
    // Each reading of how wealth counts has bends of its own.
    let [joint, per_person] =
        situation.open_wealth(scheme).map_or([situation.reading; 2], |(readings, _)| readings);
    let mut bends = over(&Situation { reading: joint, ..*situation }, scheme, &targets);
    if joint != per_person {
        bends.extend(over(&Situation { reading: per_person, ..*situation }, scheme, &targets));
    }
    bends
}

/// The contributory incomes at which the rules bend, before the deduction from income.
fn targets(situation: &Situation, scheme: &Scheme) -> Vec<Bend> {
    let periods = Decimal::from(scheme.period.per_year());
    let group = situation.group();
    let exact = |at: Decimal| (at, Precision::Exact);
    let mut targets = vec![exact(Decimal::ZERO)];
    match &scheme.formula {
        Formula::Flat { .. } => targets.extend(situation.policy.minima.of(group).map(exact)),
        Formula::Ramp { base, rate, threshold, maximum, .. } => {
            // Without figures for this household there is no line.
            if let Some((base, threshold)) = base.of(group).zip(threshold.of(group)) {
                let (start, precision) = (threshold.value, Precision::of(threshold));
                targets.push((start, precision));
                targets.extend(
                    maximum.map(|maximum| {
                        (start + (maximum.value - base.value) * periods / rate.value, precision)
                    }),
                );
            }
        }
        Formula::Share { rate, minimum, maximum, .. } => {
            targets.extend([minimum, maximum].map(|limit| exact(limit.value * periods / rate.value)));
        }
    }
    targets.extend(
        scheme
            .withdrawn
            .iter()
            .filter_map(|withdrawn| withdrawn.above_income)
            .map(|limit| exact(limit.value)),
    );
    let deduction = scheme.means.income_deduction.map_or(Decimal::ZERO, |deduction| deduction.value);
    targets.into_iter().map(|(target, precision)| (target + deduction, precision)).collect()
}

/// The income at which a target is met, with the wealth added as it is for low and for high incomes: the
/// relief of 2018 depends on the income, and ends where its own test does.
fn over_income(situation: &Situation, scheme: &Scheme, targets: &[Bend]) -> Vec<Bend> {
    let mut bends = Vec::new();
    for income in [Decimal::ZERO, Money::LARGEST.euros()] {
        let varied = Axis::Income.at(situation, Span::point(income));
        for total in ends(with_wealth(&varied, &scheme.means, &mut Receipt::off(), &mut Vec::new())) {
            bends.extend(targets.iter().map(|(target, precision)| (target - (total - income), *precision)));
        }
    }
    if let Some(relief) = &scheme.means.aow_relief {
        let exempt = exempt_wealth(situation, &scheme.means).unwrap_or_default();
        for (assets, _) in situation.persons() {
            let limit = relief.income_limit.value
                + (assets.low - exempt).max(Decimal::ZERO) * relief.income_wealth_rate.value;
            bends.push((limit, Precision::Exact));
        }
    }
    bends
}

/// The client's assets at which a target is met: above the exempt amount they count at the wealth rate, and
/// in 2018 at that less the relief, until the relief has its maximum or its income test fails.
fn over_assets(situation: &Situation, scheme: &Scheme, targets: &[Bend]) -> Vec<Bend> {
    let means = &scheme.means;
    let mut exempt = exempt_wealth(situation, means).unwrap_or_default();
    let rest = Axis::Assets.at(situation, Span::ZERO);
    let mut others = with_wealth(&rest, means, &mut Receipt::off(), &mut Vec::new());
    if situation.reading.joint_wealth == Some(true) && means.exempt_for_couple == ExemptForCouple::Open {
        // What the partner leaves of the amount for both; below nothing where the partner has more than that.
        exempt = exempt + exempt - situation.assets[1].low;
        others = situation.income;
    }
    let rate = means.wealth_rate.value;
    let mut slopes = vec![(rate, Decimal::ZERO)];
    let mut bends = vec![(exempt, Precision::Exact)];
    if let Some(relief) = &means.aow_relief {
        slopes.extend([(rate - relief.rate.value, Decimal::ZERO), (rate, relief.maximum.value)]);
        bends.push((exempt + relief.maximum.value / relief.rate.value, Precision::Exact));
        bends.push((
            exempt + (situation.income.low - relief.income_limit.value) / relief.income_wealth_rate.value,
            Precision::Exact,
        ));
    }
    for (slope, off) in slopes.into_iter().filter(|(slope, _)| !slope.is_zero()) {
        for others in ends(others) {
            bends.extend(
                targets
                    .iter()
                    .map(|(target, precision)| (exempt + (target - others + off) / slope, *precision)),
            );
        }
    }
    bends
}

/// The lowest and highest value, which differ where the exempt wealth of a year was not found.
fn ends(span: Span) -> impl Iterator<Item = Decimal> {
    [Some(span.low), span.high.filter(|high| *high != span.low)].into_iter().flatten()
}
