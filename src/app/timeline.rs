//! The amounts month by month, from January of last year to December of next year: tariff changes, support that starts,
//! an age that is reached, a cost price that runs out. As a plot with a month to each whole number along the bottom.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Facts, Months, Point, Span, YearTotal, months},
    date::Month,
    rules::Regime,
};

use super::plot::{Plot, Row, Series, top};

/// The months, and what they add up to.
pub struct Timeline {
    pub plot: Plot,
    /// The first month, at 0.
    pub first: Month,
    /// The stretches of the same amount and the totals a year, of each line.
    pub told: Vec<Told>,
}

/// What a line says in words.
pub struct Told {
    pub regime: &'static Regime,
    pub stretches: Vec<Stretch>,
    pub years: Vec<YearTotal>,
}

/// Months in which the same is due; `None` where there are no rules.
#[derive(Debug, PartialEq)]
pub struct Stretch {
    pub from: Month,
    pub to: Month,
    pub amount: Option<Span>,
}

/// `None` where no regime has any rules in these years.
pub fn timeline(facts: &Facts, regimes: &[&'static Regime]) -> Option<Timeline> {
    let first = Month::new(facts.month.year().checked_sub(1)?, 1)?;
    let last = Month::new(facts.month.year() + 1, 12)?;
    let start = Facts { month: first, ..facts.clone() };
    let mut series = Vec::new();
    let mut told = Vec::new();
    let mut columns = Vec::new();
    for regime in regimes {
        let found = months(&start, regime, last);
        let Some(scheme) = regime.scheme(facts.month).or(regime.schemes.last()) else { continue };
        let amounts = placed(&found, first);
        let Some(lines) = lines(&amounts) else { continue };
        let at = since(first, facts.month);
        let here = amounts.iter().rev().find(|(start, ..)| *start <= at).and_then(|(.., amount)| *amount);
        series.push(Series { regime, period: scheme.period, lines, here });
        told.push(Told { regime, stretches: stretches(&found), years: found.years });
        columns.push(amounts);
    }
    let here = since(first, facts.month);
    let rows = rows(&columns, here);
    let end = since(first, last) + Decimal::ONE;
    (!series.is_empty()).then(|| Timeline { plot: Plot { end, top: top(&series), series, here: Some(here), rows, assumed: Vec::new() }, first, told })
}

fn since(first: Month, month: Month) -> Decimal {
    let count = |month: Month| i64::from(month.year()) * 12 + i64::from(month.month());
    Decimal::from(count(month) - count(first))
}

/// Where a period begins and ends along the bottom, and what is due in it. Two periods of four weeks in a month have
/// half of it each.
type Placed = (Decimal, Decimal, Option<Span>);

fn placed(found: &Months, first: Month) -> Vec<Placed> {
    let mut placed = Vec::new();
    for (index, row) in found.rows.iter().enumerate() {
        let same = found.rows.iter().filter(|other| other.month == row.month).count();
        let earlier = found.rows.iter().take(index).filter(|other| other.month == row.month).count();
        let part = |number: usize| Decimal::from(number) / Decimal::from(same.max(1));
        let start = since(first, row.month);
        placed.push((start + part(earlier), start + part(earlier + 1), row.found.as_ref().ok().map(|found| found.amount)));
    }
    placed
}

/// Steps: each period from its start to its end. `None` without any amount.
fn lines(amounts: &[Placed]) -> Option<Vec<Vec<Point>>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    let mut broken = true;
    for (from, to, amount) in amounts {
        let Some(amount) = *amount else {
            broken = true;
            continue;
        };
        if std::mem::take(&mut broken) {
            lines.push(Vec::new());
        }
        if let Some(line) = lines.last_mut() {
            line.extend([Point { at: *from, amount }, Point { at: *to, amount }]);
        }
    }
    (!lines.is_empty()).then_some(lines)
}

fn rows(columns: &[Vec<Placed>], here: Decimal) -> Vec<Row> {
    let mut starts: Vec<Decimal> = columns.iter().flatten().map(|(from, ..)| *from).collect();
    starts.sort_unstable();
    starts.dedup();
    let amount = |column: &Vec<Placed>, at: Decimal| column.iter().find(|(from, to, _)| *from <= at && at < *to).and_then(|(.., amount)| *amount);
    starts.into_iter().map(|at| Row { at, here: at == here, amounts: columns.iter().map(|column| amount(column, at)).collect() }).collect()
}

fn stretches(found: &Months) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    for row in &found.rows {
        let amount = row.found.as_ref().ok().map(|found| found.amount);
        match all.last_mut() {
            Some(last) if last.amount == amount => last.to = row.month,
            _ => all.push(Stretch { from: row.month, to: row.month, amount }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use wmo_zelfcheck::{
        contribution::{ClientAge, Household, OtherContribution, PartnerAge, Policy, Started, Support},
        money::Money,
        rules::Kind,
    };

    fn facts(month: &str) -> Facts {
        Facts {
            month: month.parse().unwrap(),
            household: Some(Household::Single),
            client_age: Some(ClientAge::Aow),
            partner_age: Some(PartnerAge::Adult),
            income: Some(Money::ZERO),
            assets: [Some(Money::ZERO); 2],
            support: Some(vec![Support::of(Kind::HouseholdHelp)]),
            other_contribution: Some(OtherContribution::None),
            shelter_nights: Some(0),
            started: Some(Started::On("2025-11-05".parse().unwrap())),
            notified: None,
            aow_from: [None; 2],
            proposals_from: None,
            policy: Some(Policy::default()),
        }
    }

    fn told(timeline: &Timeline) -> Vec<(String, String, Option<String>)> {
        let amount = |amount: Option<Span>| amount.map(|amount| amount.low.to_string());
        timeline.told[0].stretches.iter().map(|part| (part.from.to_string(), part.to.to_string(), amount(part.amount))).collect()
    }

    #[test]
    fn three_years_in_stretches() {
        let law = Regime::by_id("in_force").unwrap();
        let timeline = timeline(&facts("2026-11"), &[law]).unwrap();
        let some = |text: &str| Some(text.to_owned());
        // Started on 5 November 2025: due from December; 21.80 from January; no amounts for 2027.
        let expected = [
            ("2025-01", "2025-11", some("0")),
            ("2025-12", "2025-12", some("21.00")),
            ("2026-01", "2026-12", some("21.80")),
            ("2027-01", "2027-12", None),
        ];
        assert_eq!(told(&timeline), expected.map(|(from, to, amount)| (from.to_owned(), to.to_owned(), amount)));
        assert_eq!(timeline.plot.rows.len(), 36);
        assert_eq!((timeline.plot.here, timeline.plot.series[0].here.map(|amount| amount.low.to_string())), (Some(Decimal::from(22)), some("21.80")));
        assert_eq!(timeline.plot.series[0].lines.len(), 1, "2027 has no line");
    }

    #[test]
    fn four_weeks_and_a_year_without_amounts() {
        let law = Regime::by_id("in_force").unwrap();
        let timeline = timeline(&Facts { started: Some(Started::LongAgo), ..facts("2016-05") }, &[law]).unwrap();
        assert_eq!(timeline.plot.series[0].lines.len(), 2, "2015 and 2017, with 2016 between them");
        assert_eq!(timeline.plot.rows.len(), 13 + 12 + 13);
    }
}
