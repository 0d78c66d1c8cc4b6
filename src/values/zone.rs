//! Times of a feed that say their zone: `09:00Z` is in UTC, an hour or two before the clock here.

use base::{
    date::{Date, Month},
    weekday::Weekday,
};

use super::hours::time;

/// A time by the clock here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zoned {
    /// Minutes since midnight; none when it is on the day before or after.
    pub minutes: Option<u16>,
    /// Whether the text named a zone.
    pub named: bool,
}

/// Reads a time as it is on a day: without a zone it is that of the clock here.
pub fn zoned(text: &str, on: Date) -> Option<Zoned> {
    let text = text.trim();
    let Some(at) = text.find(['z', 'Z', '+', '-']) else {
        return Some(Zoned { minutes: Some(time(text)?), named: false });
    };
    let (written, zone) = text.split_at_checked(at)?;
    let ahead = match zone.split_at_checked(1)? {
        ("+", ahead) => i32::from(time(ahead)?),
        ("-", behind) => -i32::from(time(behind)?),
        (_, rest) => rest.is_empty().then_some(0)?,
    };
    let minutes = i32::from(time(written)?) - ahead + here(on);
    Some(Zoned { minutes: u16::try_from(minutes).ok().filter(|minutes| *minutes <= 1440), named: true })
}

/// Minutes that the clock in the Netherlands is ahead of UTC on a day.
fn here(on: Date) -> i32 {
    if clock(on).is_multiple_of(2) { 60 } else { 120 }
}

/// Whether the clock stays the same from a day to another.
pub fn one_clock(first: Date, last: Date) -> bool {
    clock(first) == clock(last)
}

/// How often the clock was changed: even in winter time, which goes on over the end of the year. It changes
/// on the last Sundays of March and October.
fn clock(on: Date) -> u32 {
    let year = u32::from(on.month().year());
    let from = |month: u8| last_sunday(on.month().year(), month).is_some_and(|sunday| on >= sunday);
    year * 2 + u32::from(from(3)) + u32::from(from(10))
}

fn last_sunday(year: u16, month: u8) -> Option<Date> {
    let last = Month::new(year, month)?.last_day();
    (0..7)
        .filter_map(|back| Date::new(year, month, last.day() - back))
        .find(|day| day.weekday() == Some(Weekday::Sunday))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, on: &str) -> Option<u16> {
        zoned(text, on.parse().unwrap())?.minutes
    }

    #[test]
    fn a_time_in_utc_is_later_here() {
        // 2026: the clock changed on 29 March and 25 October.
        for (on, hour) in [
            ("2026-01-15", 10),
            ("2026-03-28", 10),
            ("2026-03-29", 11),
            ("2026-07-01", 11),
            ("2026-10-24", 11),
            ("2026-10-25", 10),
            ("2026-12-31", 10),
        ] {
            assert_eq!(read("09:00Z", on), Some(hour * 60), "{on}");
        }
        assert_eq!(read("23:30Z", "2026-01-15"), None);
        assert_eq!(read("09:00", "2026-01-15"), Some(540));
        assert_eq!(read("09:00+01:00", "2026-01-15"), Some(540));
        assert_eq!(read("09:00+02:00", "2026-07-15"), Some(540));
        assert_eq!(read("09:00:00-05:00", "2026-01-15"), Some(900));
        assert_eq!(read("09:00+x", "2026-01-15"), None);
        assert_eq!(read("negen uur", "2026-01-15"), None);
    }

    #[test]
    fn one_winter_has_one_clock() {
        let one = |first: &str, last: &str| one_clock(first.parse().unwrap(), last.parse().unwrap());
        assert!(one("2026-10-25", "2027-03-27") && one("2026-03-29", "2026-10-24"));
        assert!(!one("2026-10-24", "2026-10-25") && !one("2026-01-01", "2027-01-01"));
    }
}
