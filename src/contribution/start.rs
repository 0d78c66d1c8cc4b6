//! From when a contribution is due: from the start that the municipality notified, and not too far before the
//! month in which the decision on the contribution was sent (Uitvoeringsbesluit Wmo 2015 art. 3.5(4); until
//! 2019 art. 3.5(1): the day on which it was sent).

use super::{
    Reason, ReasonId,
    facts::Started,
    household_facts::Situation,
    periods::{PeriodDays, periods_before},
};
use crate::rules::{Back, Period, Scheme, StartFrom, StartRule, start_rule};
use base::date::{Date, Month};

impl Back {
    /// The first day over which a decision of `notified` can ask a contribution.
    fn before(self, notified: Date) -> Option<Date> {
        match self {
            Back::Periods(count) => periods_before(notified, count, Period::FourWeeks),
            Back::Months(count) => periods_before(notified, count, Period::Month),
            Back::MonthsFromDay(count) => notified.minus_months(u32::from(count)),
        }
    }
}

/// The first month in which a contribution is due; `None` = long ago.
pub(super) fn first_due(situation: &Situation) -> Option<Month> {
    first_month(situation.started).max(earliest(situation).map(|(date, _)| date.month()))
}

fn first_month(started: Started) -> Option<Month> {
    let Started::On(date) = started else { return None };
    match start_rule(date.month())?.from {
        StartFrom::PeriodOfStart => Some(date.month()),
        StartFrom::NextMonth if date.day() == 1 => Some(date.month()),
        StartFrom::NextMonth => date.month().plus(1),
    }
}

/// The first day over which the decision can still ask a contribution, with the rule that says so.
fn earliest(situation: &Situation) -> Option<(Date, &'static StartRule)> {
    let notified = situation.notified?;
    let rule = start_rule(notified.month())?;
    rule.back.before(notified).map(|date| (date, rule))
}

/// Why nothing is due yet, or no more, in the month of the situation.
pub(super) fn not_due(situation: &Situation, scheme: &Scheme) -> Option<Reason> {
    if situation.started == Started::LongAgo && situation.notified.is_none() {
        return None;
    }
    if first_month(situation.started).is_some_and(|first| situation.month < first) {
        return start_rule(situation.month).map(|rule| reason(ReasonId::NotStarted, rule, scheme));
    }
    let (date, rule) = earliest(situation)?;
    (situation.month < date.month()).then(|| reason(ReasonId::TooLongAgo, rule, scheme))
}

/// The same for one period, which may be four weeks.
pub(super) fn not_due_in(situation: &Situation, term: &PeriodDays, scheme: &Scheme) -> Option<Reason> {
    if !begun(situation.started, term) {
        return start_rule(term.month).map(|rule| reason(ReasonId::NotStarted, rule, scheme));
    }
    let (date, rule) = earliest(situation)?;
    (term.to < date).then(|| reason(ReasonId::TooLongAgo, rule, scheme))
}

fn begun(started: Started, term: &PeriodDays) -> bool {
    let Started::On(date) = started else { return true };
    match start_rule(date.month()).map(|rule| rule.from) {
        Some(StartFrom::PeriodOfStart) => date <= term.to,
        Some(StartFrom::NextMonth) => date <= term.from,
        None => true,
    }
}

fn reason(id: ReasonId, rule: &'static StartRule, scheme: &Scheme) -> Reason {
    // The bill's own rule on the start could not be read; today's is taken to go on.
    let derived = (scheme.status.is_proposal() && !scheme.local_policy)
        .then_some("the rule of today, taken to go on; the draft decree could not be read");
    Reason { rule: id, source: rule.source, derived }
}
