//! Contribution periods (*bijdrageperioden*), each with its first and last day: a month, or until 2019 four
//! weeks.
//!
//! A year had twelve periods of four weeks and one of four or five, after the week numbers of ISO 8601
//! (Uitvoeringsbesluit Wmo 2015 art. 3.8(3), texts of 2015 to 2019). The decree does not say which one has
//! five; the weeks are counted from week 1, so here it is the last, as in 2015.

use crate::rules::Period;
use base::date::{Date, Month};

/// One contribution period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodDays {
    /// The month it counts for: that of its last day, within the year of its weeks.
    pub month: Month,
    /// A month or four weeks.
    pub period: Period,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

const PER_YEAR: u32 = Period::FourWeeks.per_year() as u32;

/// The periods that count for `month`: one month, or one or two periods of four weeks.
pub(super) fn terms(month: Month, period: Period) -> impl Iterator<Item = PeriodDays> {
    let whole = (period == Period::Month).then(|| PeriodDays {
        month,
        period,
        from: month.first_day(),
        to: month.last_day(),
    });
    let weeks = if period == Period::Month { 0..0 } else { 0..PER_YEAR };
    whole.into_iter().chain(
        weeks
            .filter_map(move |index| four_weeks(month.year(), index))
            .filter(move |term| term.month == month),
    )
}

/// The first day of the period that lies `back` periods before the one in which `date` falls.
pub(super) fn periods_before(date: Date, back: u16, period: Period) -> Option<Date> {
    let back = u32::from(back);
    if period == Period::Month {
        return date.month().minus(back).map(Month::first_day);
    }
    let year = date.month().year();
    // The first days of January can lie in the last week of the year before, the last of December in week 1
    // of the next.
    let mut all = [year.checked_sub(1)?, year, year + 1]
        .into_iter()
        .flat_map(|year| (0..PER_YEAR).map(move |index| (year, index)));
    let (year, index) = all.find(|(year, index)| {
        four_weeks(*year, *index).is_some_and(|term| term.from <= date && date <= term.to)
    })?;
    let number = (u32::from(year) * PER_YEAR + index).checked_sub(back)?;
    four_weeks(u16::try_from(number / PER_YEAR).ok()?, number % PER_YEAR).map(|term| term.from)
}

/// The period of four weeks with this number, from 0, in a year of weeks.
fn four_weeks(year: u16, index: u32) -> Option<PeriodDays> {
    let from = Date::first_monday(year)?.plus_days(28 * index)?;
    let mut to = from.plus_days(27)?;
    // The last one takes in week 53.
    if index + 1 == PER_YEAR && to.plus_days(1)? < Date::first_monday(year + 1)? {
        to = to.plus_days(7)?;
    }
    let month = if to.month().year() == year { to.month() } else { Month::new(year, 12)? };
    Some(PeriodDays { month, period: Period::FourWeeks, from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_year(year: u16) -> Vec<PeriodDays> {
        (1..=12).flat_map(|month| terms(Month::new(year, month).unwrap(), Period::FourWeeks)).collect()
    }

    /// Thirteen that join without a gap, from the Monday of week 1 to the Sunday before week 1 of the next
    /// year.
    #[test]
    fn a_year_has_thirteen_periods_that_join() {
        for (year, first, last) in [
            (2015, "2014-12-29", "2016-01-03"),
            (2016, "2016-01-04", "2017-01-01"),
            (2017, "2017-01-02", "2017-12-31"),
            (2018, "2018-01-01", "2018-12-30"),
            (2019, "2018-12-31", "2019-12-29"),
        ] {
            let terms = of_year(year);
            assert_eq!(terms.len(), 13, "{year}");
            assert_eq!(
                (terms[0].from.to_string(), terms[12].to.to_string()),
                (first.to_owned(), last.to_owned())
            );
            for pair in terms.windows(2) {
                assert_eq!(pair[0].to.plus_days(1), Some(pair[1].from), "{year}");
            }
            assert_eq!(
                terms[12].from.plus_days(27) < Some(terms[12].to),
                year == 2015,
                "only 2015 has 53 weeks"
            );
        }
    }

    #[test]
    fn a_period_counts_for_the_month_of_its_last_day() {
        let ends = |year: u16, month: u8| -> Vec<String> {
            terms(Month::new(year, month).unwrap(), Period::FourWeeks)
                .map(|term| term.to.to_string())
                .collect()
        };
        assert_eq!(ends(2019, 1), ["2019-01-27"]);
        assert_eq!(ends(2019, 12), ["2019-12-01", "2019-12-29"]);
        assert_eq!(ends(2015, 11), ["2015-11-01", "2015-11-29"]);
        assert_eq!(ends(2015, 12), ["2016-01-03"], "the year of its weeks, not January");
    }

    #[test]
    fn counting_back() {
        let back = |date: &str, back: u16, period: Period| {
            periods_before(date.parse().unwrap(), back, period).unwrap().to_string()
        };
        assert_eq!(back("2026-11-22", 12, Period::Month), "2025-11-01");
        // 39 periods are three years of weeks: the same period of three years before.
        assert_eq!(back("2019-05-25", 39, Period::FourWeeks), "2016-05-23");
        assert_eq!(back("2019-12-31", 39, Period::FourWeeks), "2017-01-02");
    }
}
