//! What the chart shows, without drawing it: the lines of the chosen regimes, where the person stands, the
//! scales, and the rows of the table that says the same. No browser here: tested natively.

use base::money::Money;
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{
        Axis, Facts, HouseholdFact, Point, Precision, Receipt, Situation, Span, SupportGiven, assess, curve,
    },
    rules::{Regime, Scheme},
};

use super::{chart_amount::ChartAmount, scale::above, settled::settled};

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
    pub rows: Vec<ChartRow>,
    /// Unknown answers that were settled to draw it, and what as.
    pub assumed: Vec<HouseholdFact>,
    pub settled: Facts,
}

/// The line of a regime.
#[derive(Debug, PartialEq)]
pub struct Series {
    pub regime: &'static Regime,
    pub scheme: &'static Scheme,
    /// Unbroken lines; between two of them there is no amount.
    pub lines: Vec<Vec<Point>>,
    /// Whether there is no help beyond the last line, or nowhere if there is no line.
    pub ends: bool,
    /// What is due where the person stands.
    pub here: Option<ChartAmount>,
}

/// A row of the table: what every line has at one value.
#[derive(Debug, PartialEq)]
pub struct ChartRow {
    pub at: Decimal,
    pub precision: Precision,
    pub here: bool,
    pub cells: Vec<ChartAmount>,
}

/// How many lines can be told apart in one drawing.
pub const MOST: usize = 6;

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
        let here = here.map(|here| cell(&situation, regime, axis, here.euros()));
        let ends = points.last().is_some_and(|last| last.given == SupportGiven::No);
        series.push(Series { regime, scheme, lines: unbroken(points), ends, here });
    }
    let rows = rows(&situation, axis, &series, here.map(Money::euros));
    let top = top(&series);
    Some(Plot { end: end.euros(), top, series, here: here.map(Money::euros), rows, assumed, settled })
}

/// The stretches with help, each with what is due where there is help.
pub fn unbroken(points: Vec<Point>) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    let mut broken = true;
    for point in points {
        let Some(amount) = point.given.amount(point.amount) else {
            broken = true;
            continue;
        };
        if std::mem::take(&mut broken) {
            lines.push(Vec::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(Point { amount, ..point });
        }
    }
    lines
}

/// Whether anything is due, or help ends, at any income or any assets: where not, there is nothing to draw or
/// to try.
pub fn moves(facts: &Facts, axis: Axis, regimes: &[&'static Regime]) -> bool {
    plot(facts, axis, regimes).is_some_and(|plot| plot.moves())
}

impl Plot {
    /// Whether a line is anything but a straight one at nothing.
    pub fn moves(&self) -> bool {
        self.series.iter().any(|series| {
            series.ends || series.lines.iter().flatten().any(|point| point.amount != Span::ZERO)
        })
    }
}

/// A round amount above every line.
pub fn top(series: &[Series]) -> Decimal {
    let points = series.iter().flat_map(|series| &series.lines).flatten();
    let highest = points.map(|point| point.amount.high.unwrap_or(point.amount.low)).max().unwrap_or_default();
    above(highest.max(Decimal::from(30)))
}

fn cell(situation: &Situation, regime: &'static Regime, axis: Axis, at: Decimal) -> ChartAmount {
    let found = assess(&axis.at(situation, Span::point(at)), regime, &mut Receipt::off());
    found.map_or(ChartAmount::Unknown, |found| ChartAmount::of(&found))
}

/// The table: where a line bends or jumps, and where the person stands. Of a jump both sides are there, a
/// cent apart.
fn rows(situation: &Situation, axis: Axis, series: &[Series], here: Option<Decimal>) -> Vec<ChartRow> {
    let points = || series.iter().flat_map(|series| &series.lines).flatten();
    // Where help ends the line ends, and the table goes on a cent further.
    let ends = series
        .iter()
        .filter(|series| series.ends)
        .filter_map(|series| series.lines.last()?.last())
        .map(|last| last.at + Decimal::new(1, 2));
    let mut at: Vec<Decimal> = points().map(|point| point.at).chain(here).chain(ends).collect();
    at.sort_unstable();
    at.dedup();
    let derived = |at: Decimal| {
        Some(at) != here && points().any(|point| point.at == at && point.precision == Precision::Derived)
    };
    let precision = |at: Decimal| if derived(at) { Precision::Derived } else { Precision::Exact };
    let cells = |at: Decimal| {
        series.iter().map(|series| cell(situation, series.regime, axis, at).at(precision(at))).collect()
    };
    at.into_iter()
        .map(|at| ChartRow { at, precision: precision(at), here: Some(at) == here, cells: cells(at) })
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

#[cfg(test)]
mod tests {
    use super::*;
    use wmo_zelfcheck::{
        contribution::{ClientAge, Household, PartnerAge, Support},
        rules::Kind,
    };

    fn facts(income: u64, support: &[Kind]) -> Facts {
        Facts {
            client_age: Some(ClientAge::Aow),
            partner_age: None,
            income: Money::from_cents(income * 100),
            support: Some(support.iter().map(|kind| Support::of(*kind)).collect()),
            ..Facts::in_month("2026-11".parse().unwrap())
        }
    }

    fn drawn(facts: &Facts, axis: Axis, regime: &'static Regime) -> Plot {
        plot(facts, axis, &[regime]).unwrap()
    }

    #[test]
    fn no_line_where_there_is_no_help() {
        let help = &[Kind::HouseholdHelp];
        let gone = &drawn(&facts(30_000, help), Axis::Income, Regime::NO_HOUSEHOLD_HELP).series[0];
        assert_eq!((gone.lines.len(), gone.ends, gone.here), (0, true, Some(ChartAmount::NoHelp)));
        let plot = drawn(&facts(75_000, help), Axis::Income, Regime::INCOME_LIMIT_A);
        let limited = &plot.series[0];
        assert_eq!((limited.lines.len(), limited.ends, limited.here), (1, true, Some(ChartAmount::NoHelp)));
        assert_eq!(limited.lines[0].last().map(|point| point.at), Some(Decimal::from(70_000)));
        let cells: Vec<_> = plot
            .rows
            .iter()
            .map(|row| (row.at.to_string(), row.cells[0].amount().map(|amount| amount.low.to_string())))
            .collect();
        let some = |text: &str| Some(text.to_owned());
        let expected = [
            ("0.00", some("23.60")),
            ("24500.00", some("23.60")),
            ("61028.00", some("328.00")),
            ("70000.00", some("328.00")),
            ("70000.01", None),
            ("75000.00", None),
        ];
        assert_eq!(
            cells.iter().map(|(at, amount)| (at.as_str(), amount.clone())).collect::<Vec<_>>(),
            expected
        );
    }

    #[test]
    fn unknown_savings_give_the_range_of_the_card() {
        let unknown = Facts { assets: [None, Some(Money::ZERO)], ..facts(30_000, &[Kind::HouseholdHelp]) };
        let plot = drawn(&unknown, Axis::Income, Regime::IVB_BILL);
        let span = Span { low: Decimal::new(6943, 2), high: Some(Decimal::from(328)) };
        assert_eq!(
            (plot.series[0].here, plot.assumed.as_slice()),
            (Some(ChartAmount::Due(span, Precision::Derived)), &[][..])
        );
    }

    #[test]
    fn a_line_that_may_end_bends_where_the_rules_do() {
        let unknown = Facts { assets: [None, Some(Money::ZERO)], ..facts(30_000, &[Kind::HouseholdHelp]) };
        let plot = drawn(&unknown, Axis::Income, Regime::INCOME_LIMIT_A);
        let points: Vec<_> = plot.series[0].lines[0]
            .iter()
            .map(|point| (point.at.to_string(), point.amount.low.to_string()))
            .collect();
        let expected =
            [("0.00", "23.60"), ("24500.00", "23.60"), ("61028.00", "328.00"), ("70000.00", "328.00")];
        assert_eq!(points, expected.map(|(at, amount)| (at.to_owned(), amount.to_owned())));
        assert!(matches!(plot.series[0].here, Some(ChartAmount::Perhaps(..))));
    }

    #[test]
    fn only_what_is_unknown_is_settled() {
        let couple = Facts {
            household: Some(Household::Couple),
            partner_age: Some(PartnerAge::Aow),
            ..facts(30_000, &[Kind::Guidance])
        };
        assert_eq!(drawn(&couple, Axis::Income, Regime::IVB_BILL).assumed, []);
        let other = Facts { other_contribution: None, ..couple.clone() };
        let plot = drawn(&other, Axis::Income, Regime::IVB_BILL);
        assert_eq!(
            (plot.assumed, plot.settled.support, plot.settled.household),
            (vec![HouseholdFact::OtherContribution], couple.support.clone(), Some(Household::Couple))
        );
        let apart = Facts { assets: [None, None], ..couple };
        assert_eq!(drawn(&apart, Axis::Assets, Regime::IVB_BILL).assumed, [HouseholdFact::Assets]);
    }

    #[test]
    fn nothing_moves_where_nothing_is_ever_due() {
        let law = [Regime::IN_FORCE, Regime::IVB_BILL];
        for (kinds, expected) in [
            (&[Kind::HouseholdHelp][..], true),
            (&[Kind::Wheelchair], false),
            (&[Kind::ShelteredLiving], false),
        ] {
            assert_eq!(moves(&facts(30_000, kinds), Axis::Income, &law), expected, "{kinds:?}");
        }
        assert!(moves(&facts(30_000, &[Kind::Wheelchair]), Axis::Income, &[Regime::IVB_WHEELCHAIR]));
    }
}
