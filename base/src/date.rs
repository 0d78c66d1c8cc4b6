//! Months and dates as the rules use them. The library has no clock: what depends on today comes in as a
//! fact.

use std::{fmt, str::FromStr};

/// A calendar month, `YYYY-MM`. The default is January of the year 0, which no rule covers.
///
/// ```
/// use base::date::Month;
///
/// let november: Month = "2026-11".parse()?;
/// assert_eq!(november.plus(2), Month::new(2027, 1));
/// assert!(november < "2027-01".parse()?);
/// # Ok::<(), base::date::NotADate>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u32);

impl Month {
    /// Month 1-12 of a year; `None` for anything else.
    pub const fn new(year: u16, month: u8) -> Option<Month> {
        if month >= 1 && month <= 12 { Some(Month(year as u32 * 12 + month as u32 - 1)) } else { None }
    }

    /// From the count of months since the year 0, as the tables are written.
    pub const fn from_number(number: u32) -> Month {
        Month(number)
    }

    /// The count of months since the year 0.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The year.
    pub const fn year(self) -> u16 {
        (self.0 / 12) as u16
    }

    /// The month of the year, 1-12.
    pub const fn month(self) -> u8 {
        (self.0 % 12 + 1) as u8
    }

    /// The month `count` months later; `None` after the year 9999.
    pub fn plus(self, count: u32) -> Option<Month> {
        self.0.checked_add(count).map(Month).filter(|month| month.0 < 10_000 * 12)
    }

    /// The month `count` months earlier; `None` before the year 0.
    pub fn minus(self, count: u32) -> Option<Month> {
        self.0.checked_sub(count).map(Month)
    }

    /// Its first day.
    pub const fn first_day(self) -> Date {
        Date { month: self, day: 1 }
    }

    /// Its last day.
    pub const fn last_day(self) -> Date {
        Date { month: self, day: days_in(self) }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Month {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Month, NotADate> {
        let [year, month] = numbers(text, [4, 2]).ok_or(NotADate::Month)?;
        u8::try_from(month).ok().and_then(|month| Month::new(year, month)).ok_or(NotADate::Month)
    }
}

/// A calendar date, `YYYY-MM-DD`.
///
/// ```
/// use base::{date::Date, weekday::Weekday};
///
/// let report: Date = "2026-11-23".parse()?;
/// assert_eq!(report.weekday(), Some(Weekday::Monday));
/// // Six weeks later it is again a Monday.
/// assert_eq!(report.plus_days(42), Some("2027-01-04".parse()?));
/// # Ok::<(), base::date::NotADate>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    month: Month,
    day: u8,
}

impl Date {
    /// Later than any month that can be asked for.
    pub const LAST: Date = Date { month: Month(10_000 * 12 - 2), day: 1 };

    /// A date that exists in the Gregorian calendar; `None` for anything else.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let month = Month::new(year, month)?;
        (day >= 1 && day <= days_in(month)).then_some(Date { month, day })
    }

    /// From the count of months since the year 0 and the day, as the tables are written.
    pub const fn from_numbers(month: u32, day: u8) -> Date {
        Date { month: Month(month), day }
    }

    /// The month in which it falls.
    pub fn month(self) -> Month {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The date `days` days later; `None` after the year 9999.
    pub fn plus_days(self, days: u32) -> Option<Date> {
        let mut month = self.month;
        let mut day = u32::from(self.day) + days;
        while day > u32::from(days_in(month)) {
            day -= u32::from(days_in(month));
            month = month.plus(1)?;
        }
        u8::try_from(day).ok().map(|day| Date { month, day })
    }

    /// The same day `count` months earlier, or the last day of a month that is shorter; `None` before the
    /// year 0.
    pub fn minus_months(self, count: u32) -> Option<Date> {
        let month = self.month.minus(count)?;
        Some(Date { month, day: self.day.min(days_in(month)) })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month, self.day)
    }
}

/// How many days a month has.
pub(crate) const fn days_in(month: Month) -> u8 {
    let year = month.year();
    match month.month() {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Date, NotADate> {
        let [year, month, day] = numbers(text, [4, 2, 2]).ok_or(NotADate::Date)?;
        match (u8::try_from(month), u8::try_from(day)) {
            (Ok(month), Ok(day)) => Date::new(year, month, day).ok_or(NotADate::Date),
            _ => Err(NotADate::Date),
        }
    }
}

/// Numbers of exactly these many digits, joined by `-`.
fn numbers<const N: usize>(text: &str, digits: [usize; N]) -> Option<[u16; N]> {
    let mut parts = text.split('-');
    let mut out = [0; N];
    for (slot, width) in out.iter_mut().zip(digits) {
        let part = parts.next()?;
        if part.len() != width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *slot = part.parse().ok()?;
    }
    parts.next().is_none().then_some(out)
}

/// A text that is not a month or date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotADate {
    /// Expected a month.
    #[error("not a month; write it as \"2026-11\"")]
    Month,
    /// Expected a date.
    #[error("not a date; write it as \"2026-11-22\"")]
    Date,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_dates_that_exist() {
        assert_eq!("2026-11".parse::<Month>().unwrap().to_string(), "2026-11");
        assert_eq!("2026-11".parse::<Month>().unwrap().plus(2).unwrap().to_string(), "2027-01");
        assert_eq!("2024-02-29".parse::<Date>().unwrap().day(), 29);
        for wrong in
            ["2026-13", "2026-00", "26-11", "2026-1", "2026-11-01", "", "2026/11", "+026-11", "２０２６-11"]
        {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
        for (from, days, to) in [
            ("2019-12-30", 1, "2019-12-31"),
            ("2019-12-30", 2, "2020-01-01"),
            ("2020-02-03", 27, "2020-03-01"),
            ("2015-01-01", 365, "2016-01-01"),
        ] {
            assert_eq!(from.parse::<Date>().unwrap().plus_days(days), to.parse().ok(), "{from} + {days}");
        }
        for wrong in ["2026-02-29", "2026-04-31", "2026-11-00", "2026-11", "1900-02-29"] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
    }
}
