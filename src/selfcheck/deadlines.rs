//! What happens after a report to the municipality, and by when at the latest: Wmo 2015 art. 2.3.2, 2.3.3 and
//! 2.3.5, and the Awb for an objection. The steps stand in `static/selfcheck/deadlines.toml`; the dates
//! follow the Algemene termijnenwet. They hold if everybody uses all the time there is; most things can be
//! done sooner.

use super::working_days::last_day;
use crate::rules::*;
use base::date::Date;

include!(concat!(env!("OUT_DIR"), "/deadlines.rs"));

/// Who has to do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The person who asks for support, or who reports for somebody.
    You,
    /// The municipality.
    Municipality,
}

/// How long a step may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// The day of the report.
    Day,
    /// The law names no term.
    Unnamed,
    /// At once; the law names no number of days.
    WithoutDelay,
    /// From the day after the date of the step at this place in [`STEPS`].
    DayAfter(usize),
    /// This many days, from the day after the date of the step at this place in [`STEPS`].
    Within(usize, u32),
}

/// One step, as the table has it.
#[derive(Debug, PartialEq)]
pub struct ProcedureStep {
    /// Its id; its words stand in the texts under `expect.step.<id>`.
    pub id: &'static str,
    /// Who has to do it.
    pub who: Actor,
    /// Whether one calls or asks the municipality for it.
    pub call: bool,
    /// How long it may take.
    pub term: Term,
    /// Whether it belongs to the procedure for everybody, or only to that for urgent cases.
    pub told: Told,
    /// Where the law says so.
    pub source: Source,
}

/// When a step is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Always.
    Always,
    /// Only when it is urgent.
    Urgent,
}

/// One step for a report on a certain day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deadline {
    /// The id of the step; its words stand in the texts under `expect.step.<id>`.
    pub id: &'static str,
    /// Who has to do it.
    pub who: Actor,
    /// Whether one calls or asks the municipality for it.
    pub call: bool,
    /// What kind of term it has; [`Term::DayAfter`] means "from this date", [`Term::Within`] "on this date at
    /// the latest".
    pub term: Term,
    /// The date; `None` where the law names no number of days (or after the year 9999).
    pub date: Option<Date>,
    /// Where the law says so.
    pub source: &'static Source,
}

/// The steps after a report on `day`, in order; `urgent` adds the temporary support of art. 2.3.3, which does
/// not end the ordinary procedure. The date of a step supposes that the one it counts from was done on its
/// own date.
///
/// ```
/// use wmo_zelfcheck::selfcheck::deadlines::deadlines;
///
/// // A report on Friday 20 November 2026. Six weeks later it is New Year's Day, so the investigation
/// // may end on the first working day after it, Monday 4 January (Algemene termijnenwet art. 1).
/// let steps = deadlines("2026-11-20".parse()?, false);
/// let investigation = steps.iter().find(|step| step.id == "investigation").ok_or("no such step")?;
/// assert_eq!(investigation.date, Some("2027-01-04".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn deadlines(day: Date, urgent: bool) -> Vec<Deadline> {
    let mut dates: Vec<Option<Date>> = Vec::with_capacity(STEPS.len());
    for step in STEPS {
        let of = |place: usize| dates.get(place).copied().flatten();
        dates.push(match step.term {
            Term::Day => Some(day),
            Term::Unnamed | Term::WithoutDelay => None,
            Term::DayAfter(place) => of(place).and_then(|date| date.plus_days(1)),
            Term::Within(place, days) => of(place).and_then(|date| last_day(date, days)),
        });
    }
    let told = STEPS.iter().zip(dates).filter(|(step, _)| urgent || step.told == Told::Always);
    told.map(|(step, date)| Deadline {
        id: step.id,
        who: step.who,
        call: step.call,
        term: step.term,
        date,
        source: &step.source,
    })
    .collect()
}

/// Six weeks in which somebody can object, from the day after the decision was sent: the last day (Awb art.
/// 6:7, 6:8(1)).
///
/// ```
/// use wmo_zelfcheck::selfcheck::deadlines::last_day_to_object;
///
/// // Sent on Monday 23 November 2026: six weeks later is Monday 4 January 2027.
/// assert_eq!(last_day_to_object("2026-11-23".parse()?), Some("2027-01-04".parse()?));
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn last_day_to_object(sent: Date) -> Option<Date> {
    let Term::Within(_, days) = ProcedureStep::OBJECTION.term else { return None };
    last_day(sent, days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::selfcheck::working_days::is_working_day;

    fn dated(day: &str, urgent: bool) -> Vec<(&'static str, String)> {
        let told = deadlines(day.parse().unwrap(), urgent);
        told.iter()
            .map(|deadline| (deadline.id, deadline.date.map_or("-".to_owned(), |date| date.to_string())))
            .collect()
    }

    #[test]
    fn each_step_gets_its_date() {
        let expected = [
            ("report", "2026-11-23"), // a Monday
            ("confirmation", "-"),
            ("plan", "2026-11-30"),
            ("investigation", "2027-01-04"),
            ("outcome", "-"),
            ("apply", "2027-01-05"),
            ("decision", "2027-01-19"),
            ("objection", "2027-03-02"),
        ];
        assert_eq!(dated("2026-11-23", false), expected.map(|(id, date)| (id, date.to_owned())));
    }

    #[test]
    fn holidays_move_what_counts_from_them() {
        // Reported on Maundy Thursday: the plan until the Thursday after; six weeks end on Ascension Day, and
        // the day after is equated with it.
        let expected = [
            ("report", "2026-04-02"),
            ("confirmation", "-"),
            ("plan", "2026-04-09"),
            ("investigation", "2026-05-18"),
            ("outcome", "-"),
            ("apply", "2026-05-19"),
            ("decision", "2026-06-02"),
            ("objection", "2026-07-14"),
        ];
        assert_eq!(dated("2026-04-02", false), expected.map(|(id, date)| (id, date.to_owned())));
    }

    #[test]
    fn urgent_adds_a_step_and_takes_none_away() {
        let urgent = dated("2026-11-23", true);
        assert_eq!(urgent.len(), dated("2026-11-23", false).len() + 1);
        assert!(urgent.contains(&("urgent", "-".to_owned())));
        let without: Vec<_> = urgent.into_iter().filter(|(id, _)| *id != "urgent").collect();
        assert_eq!(without, dated("2026-11-23", false));
    }

    #[test]
    fn nobody_is_early_and_dates_do_not_run_back() {
        let first: Date = "2025-01-01".parse().unwrap();
        for day in (0..6 * 365).filter_map(|later| first.plus_days(later)) {
            let dates: Vec<Date> = deadlines(day, true).iter().filter_map(|deadline| deadline.date).collect();
            assert!(dates.windows(2).all(|pair| pair[0] <= pair[1]), "{day}");
            for deadline in
                deadlines(day, true).iter().filter(|deadline| matches!(deadline.term, Term::Within(..)))
            {
                assert!(is_working_day(deadline.date.unwrap()), "{day}: {}", deadline.id);
            }
            assert!(
                dates[2] >= day.plus_days(42).unwrap() && dates[2] <= day.plus_days(42 + 5).unwrap(),
                "{day}: {}",
                dates[2]
            );
        }
    }

    #[test]
    fn an_objection_counts_from_the_day_after_sending() {
        for (sent, last) in
            [("2026-11-23", "2027-01-04"), ("2026-11-13", "2026-12-28"), ("2027-01-19", "2027-03-02")]
        {
            assert_eq!(last_day_to_object(sent.parse().unwrap()), last.parse().ok(), "{sent}");
        }
        assert_eq!(last_day_to_object("9999-12-31".parse().unwrap()), None);
    }
}
