//! The lowest and highest of every period, year and total over all cases of an estimate over months.

use super::{
    Assessment, Note, PossibleAmounts, Reason, SupportGiven, WhyNot, periods::PeriodDays, span::Span,
    support::Charged,
};
use crate::rules::Scheme;
use base::date::Month;

/// An estimate over months.
#[derive(Debug, Clone, PartialEq)]
pub struct Months {
    /// Every period, in order.
    pub rows: Vec<PeriodRow>,
    /// Every calendar year of it.
    pub years: Vec<YearTotal>,
    /// All of it.
    pub total: Total,
}

/// One period. The amount of its assessment spans all cases; its reasons are those that hold in each.
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodRow {
    /// The month that it counts for.
    pub month: Month,
    /// Its days; `None` where the tables do not cover the month.
    pub term: Option<PeriodDays>,
    /// What is due, or why there is no amount.
    pub found: Result<Assessment, WhyNot>,
}

/// What is due over several periods.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// Euros; `None` when no period has an amount.
    pub amount: Option<Span>,
    /// Whether every period has an amount.
    pub complete: bool,
}

/// The total of the periods that lie in one calendar year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearTotal {
    /// The year.
    pub year: u16,
    /// What is due in it.
    pub total: Total,
}

impl Months {
    /// What holds where two readings of the rules are possible; `open` is said of the periods in which they
    /// differ.
    pub(super) fn or(self, other: Months, open: Note) -> Months {
        let total = |one: Total, two: Total| Total {
            amount: one.amount.zip(two.amount).map(|(one, two)| one.hull(two)),
            ..one
        };
        let row = |(one, two): (PeriodRow, PeriodRow)| match (one.found, two.found) {
            (Ok(first), Ok(second)) => PeriodRow { found: Ok(first.or(second, open)), ..one },
            (found, _) => PeriodRow { found, ..one },
        };
        let year =
            |(one, two): (YearTotal, YearTotal)| YearTotal { total: total(one.total, two.total), ..one };
        Months {
            rows: self.rows.into_iter().zip(other.rows).map(row).collect(),
            years: self.years.into_iter().zip(other.years).map(year).collect(),
            total: total(self.total, other.total),
        }
    }
}

/// A period that is asked for; without rules where the tables do not cover its month.
#[derive(Debug, Clone, Copy)]
pub(super) struct PeriodSlot {
    pub month: Month,
    pub rules: Option<(&'static Scheme, PeriodDays)>,
}

/// What is found for a slot, before any cost price.
pub(super) type SlotAmount = Result<(Assessment, Charged), WhyNot>;

/// Takes in one case after the other.
pub(super) struct Hull {
    /// What each slot has: the span and the notes of all cases, the reasons that hold in each.
    found: Vec<Option<Result<Assessment, WhyNot>>>,
    /// Of each year, and after them of all years.
    totals: Vec<Option<Span>>,
    years: Vec<u16>,
    /// Slots without an amount in the cases that the totals are of: those with the fewest.
    missing: usize,
    /// Whether other answers than income, assets and cost price are unknown: then reasons differ from case to
    /// case.
    many: bool,
}

impl Hull {
    pub fn new(slots: &[PeriodSlot], many: bool) -> Hull {
        let mut years: Vec<u16> = slots.iter().map(|slot| slot.month.year()).collect();
        years.dedup();
        Hull {
            found: slots.iter().map(|_| None).collect(),
            totals: Vec::new(),
            years,
            missing: usize::MAX,
            many,
        }
    }

    /// Takes in a case: what was found for each slot, and what is paid in it.
    pub fn add(&mut self, slots: &[PeriodSlot], cells: &[SlotAmount], line: &[(Span, Option<Reason>)]) {
        for ((all, cell), (amount, paid)) in self.found.iter_mut().zip(cells).zip(line) {
            take_in(all, cell, *amount, *paid);
        }
        let missing = cells.iter().filter(|cell| cell.is_err()).count();
        if missing > self.missing {
            return;
        }
        let sum = |year: Option<u16>| {
            let of_year = slots.iter().zip(cells).zip(line).filter(|((slot, cell), _)| {
                cell.is_ok() && year.is_none_or(|year| slot.month.year() == year)
            });
            of_year.map(|(_, (amount, _))| *amount).reduce(Span::plus)
        };
        let sums: Vec<Option<Span>> =
            self.years.iter().map(|year| sum(Some(*year))).chain([sum(None)]).collect();
        if missing < self.missing {
            self.missing = missing;
            self.totals = sums;
        } else {
            for (all, new) in self.totals.iter_mut().zip(sums) {
                *all = all.zip(new).map(|(all, new)| all.hull(new));
            }
        }
    }

    pub fn into_months(self, slots: Vec<PeriodSlot>) -> Months {
        let many = self.many;
        let row = |(slot, found): (PeriodSlot, Option<Result<Assessment, WhyNot>>)| {
            let mut found = found.unwrap_or(Err(WhyNot::NotCovered));
            if let Ok(found) = found.as_mut().map_err(|_| ())
                && many
                && found.amount.known().is_none()
            {
                found.reasons.clear();
            }
            PeriodRow { month: slot.month, term: slot.rules.map(|(_, term)| term), found }
        };
        let rows: Vec<PeriodRow> = slots.into_iter().zip(self.found).map(row).collect();
        let complete = |year: Option<u16>| {
            rows.iter().all(|row| row.found.is_ok() || year.is_some_and(|year| row.month.year() != year))
        };
        let mut totals = self.totals.into_iter();
        let years = self
            .years
            .iter()
            .map(|year| YearTotal {
                year: *year,
                total: Total { amount: totals.next().flatten(), complete: complete(Some(*year)) },
            })
            .collect();
        let total = Total { amount: totals.next().flatten(), complete: complete(None) };
        Months { rows, years, total }
    }
}

/// Widens the span of a slot by one more case; a reason stays only if it holds in each.
fn take_in(
    all: &mut Option<Result<Assessment, WhyNot>>,
    cell: &SlotAmount,
    amount: Span,
    paid: Option<Reason>,
) {
    let (found, _) = match cell {
        Ok(found) => found,
        Err(why_not) => {
            all.get_or_insert(Err(*why_not));
            return;
        }
    };
    let possible = possible(found, amount);
    match all {
        Some(Ok(all)) => {
            all.possible = all.possible.or(possible);
            all.given = SupportGiven::either([(all.given, all.amount), (found.given, amount)]);
            all.amount = all.amount.hull(amount);
            let holds =
                |reason: &Reason| found.reasons.contains(reason) && !(paid.is_some() && reason.sets_amount());
            all.reasons.retain(|reason| holds(reason) || paid == Some(*reason));
            for note in &found.notes {
                if !all.notes.contains(note) {
                    all.notes.push(*note);
                }
            }
        }
        _ => {
            let mut found = Assessment { amount, possible, ..found.clone() };
            if let Some(paid) = paid {
                found.reasons.retain(|reason| !reason.sets_amount());
                found.reasons.push(paid);
            }
            *all = Some(Ok(found));
        }
    }
}

/// Which amounts are possible of what a cost price leaves of the amount of a period.
fn possible(found: &Assessment, left: Span) -> PossibleAmounts {
    if left == found.amount {
        return found.possible;
    }
    // With a cost price that is not known the rest may have been paid.
    let unknown = left.low.is_zero() && left.high == found.amount.high;
    if unknown {
        PossibleAmounts { nothing: true, owed: found.possible.owed }
    } else {
        PossibleAmounts::every(left)
    }
}
