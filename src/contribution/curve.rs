//! The contribution as a line over income or over assets, drawn from the points where the rules bend:
//! thresholds, maxima, exempt wealth, limits on access, minima limits, the end of a cost price. Nothing is
//! sampled: between two points the amount runs straight, within the cent to which it is rounded down.

use rust_decimal::Decimal;

use super::{Axis, Precision, Reading, Receipt, Situation, Span, SupportGiven, WhyNot, assess, bends::bends};
use crate::rules::{Regime, Scheme};
use base::money::Money;

/// A point of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Euros of income or assets, in whole cents.
    pub at: Decimal,
    /// Euros a period.
    pub amount: Span,
    /// Whether the support is given there.
    pub given: SupportGiven,
    /// Whether `at` rests on a figure that we derived.
    pub precision: Precision,
    /// Whether the amount does.
    pub amount_precision: Precision,
}

const CENT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// The line of a household under a regime, from 0 up to `to`. A jump is two points a cent apart.
///
/// # Errors
/// [`WhyNot`] where the regime has no rules for this month or this support.
///
/// # Example
/// ```
/// use wmo_zelfcheck::{contract::Request, contribution::{Axis, curve}, rules::Regime};
///
/// let json = r#"{"month": "2026-11", "household": "single"}"#;
/// let facts = Request::read(&serde_json::from_str(json)?)?.facts;
/// let situation = facts.situation().ok_or("an answer is unknown")?;
/// let bill = Regime::by_id("ivb_bill").ok_or("no bill")?;
/// let line = curve(&situation, bill, Axis::Income, "90000.00".parse()?).unwrap();
/// // 23.60 up to the threshold of 24,500; 10 % a year of what is above it, until 328.00 is reached
/// // (328.00 - 23.60) x 12 / 10 % = 36,528 further on.
/// let incomes: Vec<String> = line.iter().map(|point| point.at.to_string()).collect();
/// assert_eq!(incomes, ["0.00", "24500.00", "61028.00", "90000.00"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn curve(
    situation: &Situation,
    regime: &'static Regime,
    axis: Axis,
    to: Money,
) -> Result<Vec<Point>, WhyNot> {
    let scheme = regime.scheme(situation.month).ok_or(WhyNot::NotCovered)?;
    let end = to.euros();
    let point = |at: Decimal, precision: Precision| {
        let varied = axis.at(situation, Span::point(at));
        let found = assess(&varied, regime, &mut Receipt::off())?;
        let amount_precision = found.precision();
        Ok(Point { at, amount: found.amount, given: found.given, precision, amount_precision })
    };
    let bends: Vec<_> = bends(situation, scheme, axis)
        .into_iter()
        .map(|(at, precision)| (Money::floor(at).euros(), precision))
        .collect();
    let mut at: Vec<Decimal> = bends.iter().map(|(at, _)| *at).chain([Decimal::ZERO, end]).collect();
    at.retain(|at| (Decimal::ZERO..=end).contains(at));
    at.sort_unstable();
    at.dedup();

    let mut points: Vec<Point> = Vec::new();
    for at in at {
        // Where an exact bend lies at the same place, the place is exact.
        let precision = bends
            .iter()
            .filter(|(bend, _)| *bend == at)
            .map(|(_, precision)| *precision)
            .min()
            .unwrap_or(Precision::Exact);
        let here = point(at, precision)?;
        let before = if at > Decimal::ZERO { point(at - CENT, precision)? } else { here };
        let after = if at < end { point(at + CENT, precision)? } else { here };
        let [jumps_to, jumps_from] = [jump(before, here), jump(here, after)];
        let new = [jumps_to.then_some(before), Some(here), jumps_from.then_some(after)];
        for new in new.into_iter().flatten() {
            if points.last().is_none_or(|last| last.at < new.at) {
                points.push(new);
            }
        }
    }
    let within = |at: Decimal| point(at, Precision::of_formula(scheme, situation));
    for reading in readings(situation, scheme) {
        let owed = |at: Decimal| {
            Ok(assess(
                &Situation { reading, ..axis.at(situation, Span::point(at)) },
                regime,
                &mut Receipt::off(),
            )?
            .is_owed())
        };
        points = ended_by_cost_price(points, &owed, &within)?;
    }
    Ok(straighten(points))
}

/// Every reading that can end a cost price at a place of its own.
fn readings(situation: &Situation, scheme: &Scheme) -> Vec<Reading> {
    let mut all = vec![situation.reading];
    for open in [Situation::open_wealth, Situation::open_months] {
        let more = |reading: &Reading| open(&Situation { reading: *reading, ..*situation }, scheme);
        all = all
            .iter()
            .flat_map(|reading| more(reading).map_or(vec![*reading], |(readings, _)| readings.to_vec()))
            .collect();
    }
    all
}

/// Whether the amount does more than run on between two points a cent apart.
fn jump(a: Point, b: Point) -> bool {
    differs(a.amount, b.amount) || differs(due(&a), due(&b)) || !a.given.is_like(b.given)
}

/// What is due where there is help; over all cases the lowest may be nothing throughout.
fn due(point: &Point) -> Span {
    point.given.amount(point.amount).unwrap_or(point.amount)
}

fn differs(a: Span, b: Span) -> bool {
    let far = |a: Decimal, b: Decimal| (a - b).abs() > CENT;
    far(a.low, b.low)
        || a.high.zip(b.high).is_some_and(|(a, b)| far(a, b))
        || a.high.is_some() != b.high.is_some()
}

/// A higher amount uses a cost price up sooner: somewhere between two points nothing is due any more. Found
/// to the cent. `owed`: whether anything is, in one reading of what is open.
fn ended_by_cost_price(
    points: Vec<Point>,
    owed: &dyn Fn(Decimal) -> Result<bool, WhyNot>,
    point: &dyn Fn(Decimal) -> Result<Point, WhyNot>,
) -> Result<Vec<Point>, WhyNot> {
    let mut all: Vec<Point> = Vec::new();
    for next in points {
        if let Some(before) = all.last().copied() {
            let (mut low, mut high) = (before.at, next.at);
            if owed(low)? && !owed(high)? {
                while high - low > CENT {
                    let middle = Money::floor((low + high) / Decimal::TWO).euros();
                    if owed(middle)? { low = middle } else { high = middle }
                }
                for at in [low, high] {
                    if before.at < at && at < next.at {
                        all.push(point(at)?);
                    }
                }
            }
        }
        all.push(next);
    }
    Ok(all)
}

/// Leaves out the points on the straight line between their neighbours.
fn straighten(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for (index, here) in points.iter().enumerate() {
        let between = kept.last().zip(points.get(index + 1));
        if between.is_none_or(|(before, after)| !on_line(before, here, after)) {
            kept.push(*here);
        }
    }
    kept
}

fn on_line(before: &Point, here: &Point, after: &Point) -> bool {
    let part = (here.at - before.at) / (after.at - before.at);
    let along = |a: Decimal, b: Decimal| a + (b - a) * part;
    let line = |before: Span, after: Span| Span {
        low: along(before.low, after.low),
        high: before.high.zip(after.high).map(|(a, b)| along(a, b)),
    };
    let alike = here.given.is_like(before.given) && here.given.is_like(after.given);
    alike
        && !differs(here.amount, line(before.amount, after.amount))
        && !differs(due(here), line(due(before), due(after)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The middle of three points is left out where the line runs straight through it, to the cent.
    #[test]
    fn what_lies_on_the_line_is_no_point() {
        let point = |at: u32, cents: i64| Point {
            at: Decimal::from(at),
            amount: Span::point(Decimal::new(cents, 2)),
            given: SupportGiven::Yes,
            precision: Precision::Exact,
            amount_precision: Precision::Exact,
        };
        let kept = |middle: i64| {
            straighten(vec![point(1_000, 2_000), point(2_000, middle), point(4_000, 5_000)]).len()
        };
        assert_eq!([kept(2_950), kept(3_000), kept(3_050)], [3, 2, 3]);
    }
}
