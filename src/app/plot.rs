//! What the chart shows, without drawing it: the lines of the chosen regimes, where the person stands, the scales, and
//! the rows of the table that says the same. No browser here: tested natively.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Axis, Facts, Field, Household, OtherContribution, PartnerAge, Point, Receipt, Situation, Span, Support, assess, curve},
    money::Money,
    rules::{Kind, Period, Regime},
};

/// A chart of amounts a period.
#[derive(Debug, PartialEq)]
pub struct Plot {
    /// The last value along the bottom, from 0.
    pub end: Decimal,
    /// The highest amount of the scale, from 0.
    pub top: Decimal,
    pub series: Vec<Series>,
    /// Where the person stands along the bottom.
    pub here: Option<Decimal>,
    /// The values of the table, in order: where a line bends, and where the person stands.
    pub rows: Vec<Row>,
    /// Unknown answers that were settled to draw it.
    pub assumed: Vec<Field>,
}

/// The line of a regime.
#[derive(Debug, PartialEq)]
pub struct Series {
    pub regime: &'static Regime,
    pub period: Period,
    /// Unbroken lines; between two of them there is no amount.
    pub lines: Vec<Vec<Point>>,
    /// The amount where the person stands.
    pub here: Option<Span>,
}

/// A row of the table: the amounts of every line at one value.
#[derive(Debug, PartialEq)]
pub struct Row {
    pub at: Decimal,
    pub here: bool,
    pub amounts: Vec<Option<Span>>,
}

/// The chart over income or assets. `None` without an income to stand still while the assets vary.
pub fn plot(facts: &Facts, axis: Axis, regimes: &[&'static Regime]) -> Option<Plot> {
    let (settled, assumed) = settled(facts, axis)?;
    let situation = settled.situation()?;
    let here = match axis {
        Axis::Income => facts.income,
        Axis::Assets => facts.assets[0],
    };
    let end = end(axis, here.unwrap_or(Money::ZERO));
    let mut series = Vec::new();
    for regime in regimes {
        let Ok(points) = curve(&situation, regime, axis, end) else { continue };
        let Some(scheme) = regime.scheme(situation.month) else { continue };
        let here = here.map(|here| amount(&situation, regime, axis, here.euros()));
        series.push(Series { regime, period: scheme.period, lines: vec![points], here });
    }
    let rows = rows(&situation, axis, &series, here.map(Money::euros));
    Some(Plot { end: end.euros(), top: top(&series), series, here: here.map(Money::euros), rows, assumed })
}

/// A round amount above every line.
pub fn top(series: &[Series]) -> Decimal {
    let points = series.iter().flat_map(|series| &series.lines).flatten();
    let highest = points.map(|point| point.amount.high.unwrap_or(point.amount.low)).max().unwrap_or_default();
    above(highest.max(Decimal::from(30)))
}

/// The facts with everything known but what runs along the bottom, and what had to be settled for that.
fn settled(facts: &Facts, axis: Axis) -> Option<(Facts, Vec<Field>)> {
    let mut assumed = Vec::new();
    let mut settled = facts.clone();
    let mut note = |unknown: bool, field: Field| {
        if unknown {
            assumed.push(field);
        }
    };
    note(facts.household.is_none(), Field::Household);
    settled.household = facts.household.or(Some(Household::Single));
    note(facts.household == Some(Household::Couple) && facts.partner_age.is_none(), Field::PartnerAge);
    settled.partner_age = facts.partner_age.or(Some(PartnerAge::Aow));
    note(facts.support.is_none(), Field::Support);
    settled.support = Some(facts.support.clone().unwrap_or_else(|| vec![Support::of(Kind::HouseholdHelp)]));
    note(facts.other_contribution.is_none(), Field::OtherContribution);
    settled.other_contribution = facts.other_contribution.or(Some(OtherContribution::None));
    if axis == Axis::Assets {
        settled.income = Some(facts.income?);
        settled.assets = [Some(Money::ZERO), facts.assets[1].or(Some(Money::ZERO))];
    } else {
        note(facts.assets.contains(&None), Field::Assets);
        settled.income = Some(Money::ZERO);
        settled.assets = facts.assets.map(|assets| assets.or(Some(Money::ZERO)));
    }
    Some((settled, assumed))
}

fn amount(situation: &Situation, regime: &'static Regime, axis: Axis, at: Decimal) -> Span {
    assess(&axis.at(situation, Span::point(at)), regime, &mut Receipt::off()).map_or(Span::ZERO, |found| found.amount)
}

/// The table: where a line bends or jumps, and where the person stands. Of a jump both sides are there, a cent apart.
fn rows(situation: &Situation, axis: Axis, series: &[Series], here: Option<Decimal>) -> Vec<Row> {
    let mut at: Vec<Decimal> = series.iter().flat_map(|series| &series.lines).flatten().map(|point| point.at).chain(here).collect();
    at.sort_unstable();
    at.dedup();
    at.into_iter()
        .map(|at| Row { at, here: Some(at) == here, amounts: series.iter().map(|series| Some(amount(situation, series.regime, axis, at))).collect() })
        .collect()
}

/// How far the chart runs: to where the bill has its maximum, or some way past where the person stands.
fn end(axis: Axis, here: Money) -> Money {
    let least = match axis {
        Axis::Income => 80_000,
        Axis::Assets => 200_000,
    };
    let past = here.euros() * Decimal::new(12, 1);
    Money::floor(above(past.max(Decimal::from(least))).min(Money::LARGEST.euros()))
}

/// The next round number: 1, 2, 4, 5 or 8 times a power of ten.
fn above(value: Decimal) -> Decimal {
    let mut unit = Decimal::ONE;
    while unit * Decimal::TEN < value {
        unit *= Decimal::TEN;
    }
    [1_i64, 2, 4, 5, 8].into_iter().map(|times| unit * Decimal::from(times)).find(|round| *round >= value).unwrap_or(unit * Decimal::TEN)
}

/// Round values from 0 to `end`, at most `count` steps.
pub fn ticks(end: Decimal, count: u32) -> Vec<Decimal> {
    let mut unit = Decimal::ONE;
    while unit * Decimal::TEN < end {
        unit *= Decimal::TEN;
    }
    let most = Decimal::from(count.max(1));
    let steps = [Decimal::new(1, 1), Decimal::new(2, 1), Decimal::new(5, 1), Decimal::ONE, Decimal::TWO, Decimal::from(5), Decimal::TEN];
    let step = steps.into_iter().map(|part| part * unit).find(|step| end / *step <= most).unwrap_or(end);
    let mut ticks = Vec::new();
    let mut at = Decimal::ZERO;
    while at <= end {
        ticks.push(at);
        at += step;
    }
    ticks
}

/// The place of a value on a scale that runs to `end` over `length` pixels, in tenths of a pixel.
pub fn place(value: Decimal, end: Decimal, length: u32) -> Decimal {
    if end.is_zero() { Decimal::ZERO } else { (value * Decimal::from(length) / end).round_dp(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_at_round_numbers() {
        for (value, round) in [(1, 1), (11, 20), (30, 40), (328, 400), (90_000, 100_000), (100_000, 100_000), (100_001, 200_000)] {
            assert_eq!(above(Decimal::from(value)), Decimal::from(round), "{value}");
        }
        let marks = |end: i64, count| ticks(Decimal::from(end), count).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(marks(400, 4), "0 100 200 300 400");
        assert_eq!(marks(80_000, 4), "0 20000 40000 60000 80000");
        assert_eq!(marks(80_000, 2), "0 50000");
        assert_eq!(marks(40, 4), "0 10 20 30 40");
        assert_eq!(place(Decimal::from(30_000), Decimal::from(80_000), 500).to_string(), "187.5");
    }
}
