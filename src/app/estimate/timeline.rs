//! The amounts month by month, from January of last year to December of next year: tariff changes, support
//! that starts, an age that is reached, a cost price that runs out. As a plot with a month to each whole
//! number along the bottom. A proposal is drawn from the month asked for on: earlier it cannot apply any
//! more.

use base::date::Month;
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Facts, Months, Point, Precision, Span, SupportGiven, YearTotal, months},
    rules::Regime,
};

use super::{
    chart_amount::ChartAmount,
    plot::{ChartRow, Plot, Series, top, unbroken},
};

/// The months, and what they add up to.
pub struct Timeline {
    pub plot: Plot,
    /// The first month, at 0.
    pub first: Month,
    /// The stretches of the same amount and the totals a year, of each line.
    pub told: Vec<LineSummary>,
}

/// What a line says in words.
pub struct LineSummary {
    pub regime: &'static Regime,
    /// The month from which a proposal is taken to apply.
    pub applies_from: Option<Month>,
    pub stretches: Vec<Stretch>,
    pub years: Vec<YearTotal>,
}

/// Months in which the same is due.
#[derive(Debug, PartialEq)]
pub struct Stretch {
    pub from: Month,
    pub to: Month,
    pub cell: ChartAmount,
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
        let Some(scheme) = regime.shown(facts.month) else { continue };
        let applies_from = facts.proposals_from.filter(|_| scheme.status.is_proposal());
        let cells = placed(&found, first, applies_from);
        if cells.iter().all(|(.., cell)| matches!(cell, ChartAmount::NotYet | ChartAmount::Unknown)) {
            continue;
        }
        let at = since(first, facts.month);
        let here = cells.iter().rev().find(|(start, ..)| *start <= at).map(|(.., cell)| *cell);
        let ends = cells.iter().any(|(.., cell)| *cell == ChartAmount::NoHelp);
        series.push(Series { regime, scheme, lines: unbroken(steps(&cells)), ends, here });
        told.push(LineSummary {
            regime,
            applies_from,
            stretches: stretches(&found, &cells),
            years: found.years,
        });
        columns.push(cells);
    }
    let here = since(first, facts.month);
    let rows = rows(&columns, here);
    let end = since(first, last) + Decimal::ONE;
    let plot = |series: Vec<Series>| Plot {
        end,
        top: top(&series),
        series,
        here: Some(here),
        rows,
        assumed: Vec::new(),
        settled: start,
    };
    (!series.is_empty()).then(|| Timeline { plot: plot(series), first, told })
}

fn since(first: Month, month: Month) -> Decimal {
    let count = |month: Month| i64::from(month.year()) * 12 + i64::from(month.month());
    Decimal::from(count(month) - count(first))
}

/// Where a period begins and ends along the bottom, and what is due in it. Two periods of four weeks in a
/// month have half of it each.
type Placed = (Decimal, Decimal, ChartAmount);

fn placed(found: &Months, first: Month, applies_from: Option<Month>) -> Vec<Placed> {
    let mut placed = Vec::new();
    for (index, row) in found.rows.iter().enumerate() {
        let same = found.rows.iter().filter(|other| other.month == row.month).count();
        let earlier = found.rows.iter().take(index).filter(|other| other.month == row.month).count();
        let part = |number: usize| Decimal::from(number) / Decimal::from(same.max(1));
        let start = since(first, row.month);
        let cell = match &row.found {
            Ok(found) => ChartAmount::of(found),
            Err(_) if applies_from.is_some_and(|from| row.month < from) => ChartAmount::NotYet,
            Err(_) => ChartAmount::Unknown,
        };
        placed.push((start + part(earlier), start + part(earlier + 1), cell));
    }
    placed
}

/// Steps: each period from its start to its end.
fn steps(cells: &[Placed]) -> Vec<Point> {
    let ends = cells.iter().flat_map(|(from, to, cell)| [(*from, *cell), (*to, *cell)]);
    let point = |(at, cell): (Decimal, ChartAmount)| Point {
        at,
        amount: cell.amount().unwrap_or(Span::ZERO),
        given: if cell.amount().is_some() { SupportGiven::Yes } else { SupportGiven::No },
        precision: Precision::Exact,
        amount_precision: cell.precision(),
    };
    ends.map(point).collect()
}

fn rows(columns: &[Vec<Placed>], here: Decimal) -> Vec<ChartRow> {
    let mut starts: Vec<Decimal> = columns.iter().flatten().map(|(from, ..)| *from).collect();
    starts.sort_unstable();
    starts.dedup();
    let cell = |column: &Vec<Placed>, at: Decimal| {
        column
            .iter()
            .find(|(from, to, _)| *from <= at && at < *to)
            .map_or(ChartAmount::Unknown, |(.., cell)| *cell)
    };
    let row = |at: Decimal| ChartRow {
        at,
        precision: Precision::Exact,
        here: at == here,
        cells: columns.iter().map(|column| cell(column, at)).collect(),
    };
    starts.into_iter().map(row).collect()
}

/// The months of a proposal that does not apply yet are not told.
fn stretches(found: &Months, cells: &[Placed]) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    for (row, (.., cell)) in
        found.rows.iter().zip(cells).filter(|(_, (.., cell))| *cell != ChartAmount::NotYet)
    {
        match all.last_mut() {
            Some(last) if last.cell == *cell => last.to = row.month,
            _ => all.push(Stretch { from: row.month, to: row.month, cell: *cell }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use wmo_zelfcheck::{
        contribution::{ClientAge, Started},
        rules::COVERED,
    };

    use super::*;

    fn facts(month: &str) -> Facts {
        Facts {
            client_age: Some(ClientAge::Aow),
            started: Some(Started::On("2024-11-05".parse().unwrap())),
            ..Facts::in_month(month.parse().unwrap())
        }
    }

    fn told(timeline: &Timeline) -> Vec<(String, String, Option<String>)> {
        let amount = |cell: ChartAmount| cell.amount().map(|amount| amount.low.to_string());
        timeline.told[0]
            .stretches
            .iter()
            .map(|part| (part.from.to_string(), part.to.to_string(), amount(part.cell)))
            .collect()
    }

    #[test]
    fn three_years_in_stretches() {
        let law = Regime::IN_FORCE;
        let timeline = timeline(&facts("2025-11"), &[law]).unwrap();
        let some = |text: &str| Some(text.to_owned());
        // Started on 5 November 2024: due from December; 21.00 from January, and then 21.80.
        let expected = [
            ("2024-01", "2024-11", some("0")),
            ("2024-12", "2024-12", some("20.60")),
            ("2025-01", "2025-12", some("21.00")),
            ("2026-01", "2026-12", some("21.80")),
        ];
        assert_eq!(
            told(&timeline),
            expected.map(|(from, to, amount)| (from.to_owned(), to.to_owned(), amount))
        );
        assert_eq!(timeline.plot.rows.len(), 36);
        assert_eq!(
            (
                timeline.plot.here,
                timeline.plot.series[0]
                    .here
                    .and_then(ChartAmount::amount)
                    .map(|amount| amount.low.to_string())
            ),
            (Some(Decimal::from(22)), some("21.00"))
        );
    }

    #[test]
    fn the_year_after_the_tables_is_unknown_and_has_no_line() {
        let last = COVERED.to.unwrap();
        let timeline = timeline(&facts(&last.to_string()), &[Regime::IN_FORCE]).unwrap();
        let unknown = told(&timeline).pop().unwrap();
        let next = |months| last.plus(months).unwrap().to_string();
        assert_eq!(unknown, (next(1), next(12), None));
        assert_eq!((timeline.plot.rows.len(), timeline.plot.series[0].lines.len()), (36, 1));
    }

    #[test]
    fn a_proposal_begins_in_the_month_asked_for() {
        let asked = "2026-11".parse().ok();
        let bill = Regime::IVB_BILL;
        let timeline = timeline(
            &Facts { started: Some(Started::LongAgo), proposals_from: asked, ..facts("2026-11") },
            &[bill],
        )
        .unwrap();
        assert_eq!(told(&timeline), [("2026-11".to_owned(), "2027-12".to_owned(), Some("23.60".to_owned()))]);
        assert_eq!(timeline.told[0].applies_from, asked);
        assert_eq!(timeline.plot.series[0].lines[0][0].at, Decimal::from(22), "no line before it");
        assert!(
            timeline
                .plot
                .rows
                .iter()
                .all(|row| (row.at < Decimal::from(22)) == (row.cells[0] == ChartAmount::NotYet))
        );
    }

    #[test]
    fn months_without_help_have_no_line() {
        let plan = Regime::COALITION_2026;
        let timeline =
            timeline(&Facts { proposals_from: "2026-11".parse().ok(), ..facts("2026-11") }, &[plan]).unwrap();
        assert_eq!(
            (timeline.plot.series[0].lines.len(), timeline.told[0].stretches[0].cell),
            (0, ChartAmount::NoHelp)
        );
    }

    #[test]
    fn four_weeks_and_a_year_without_amounts() {
        let law = Regime::IN_FORCE;
        let adult =
            Facts { client_age: Some(ClientAge::Adult), started: Some(Started::LongAgo), ..facts("2017-05") };
        let timeline = timeline(&adult, &[law]).unwrap();
        assert_eq!(
            timeline.plot.series[0].lines.len(),
            2,
            "2016 and 2018; of 2017 this household has no amounts"
        );
        assert_eq!(timeline.plot.rows.len(), 13 + 12 + 13);
    }
}
