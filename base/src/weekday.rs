//! Days of the week: of a date, of the first week of a year, and of Easter.

use crate::date::{Date, Month, days_in};

/// A day of the week, in the order of ISO 8601.
///
/// ```
/// use base::{date::Date, weekday::Weekday};
///
/// assert_eq!(Date::new(2026, 12, 25).and_then(Date::weekday), Some(Weekday::Friday));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weekday {
    /// maandag
    Monday,
    /// dinsdag
    Tuesday,
    /// woensdag
    Wednesday,
    /// donderdag
    Thursday,
    /// vrijdag
    Friday,
    /// zaterdag
    Saturday,
    /// zondag
    Sunday,
}

impl Weekday {
    /// 0 is Monday; whole weeks are left out.
    fn from_number(number: u32) -> Weekday {
        match number % 7 {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    fn number(self) -> u8 {
        self as u8
    }

    fn after(self, days: u32) -> Weekday {
        Weekday::from_number(u32::from(self.number()) + days)
    }
}

impl Date {
    /// The day of the week; `None` in the year 0.
    pub fn weekday(self) -> Option<Weekday> {
        let year = self.month().year();
        let before: u32 = (1..self.month().month())
            .filter_map(|month| Month::new(year, month))
            .map(|month| u32::from(days_in(month)))
            .sum();
        Some(new_year(year)?.after(before + u32::from(self.day()) - 1))
    }

    /// The Monday on which week 1 of a year begins (ISO 8601: the week of 4 January).
    pub fn first_monday(year: u16) -> Option<Date> {
        let fourth = new_year(year)?.after(3).number();
        if fourth < 4 { Date::new(year, 1, 4 - fourth) } else { Date::new(year - 1, 12, 35 - fourth) }
    }

    /// Easter Sunday of a year (the anonymous Gregorian computation, also known as Meeus/Jones/Butcher).
    pub fn easter(year: u16) -> Option<Date> {
        let year_number = u32::from(year);
        let (golden, century, in_century) = (year_number % 19, year_number / 100, year_number % 100);
        let correction = century - (century + 8) / 25 + 1;
        let moon = (19 * golden + century - century / 4 - correction / 3 + 15) % 30;
        let sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
        let late = (golden + 11 * moon + 22 * sunday) / 451;
        Date::new(year, 3, 1)?.plus_days(moon + sunday + 21 - 7 * late)
    }
}

/// The day of the week of 1 January (Gauss); `None` for the year 0.
fn new_year(year: u16) -> Option<Weekday> {
    let before = u32::from(year.checked_sub(1)?);
    // Gauss counts from Sunday; six more and it counts from Monday.
    Some(Weekday::from_number(1 + 5 * (before % 4) + 4 * (before % 100) + 6 * (before % 400) + 6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_as_any_calendar_with_week_numbers_has_them() {
        for (year, monday) in [
            (2015, "2014-12-29"),
            (2016, "2016-01-04"),
            (2017, "2017-01-02"),
            (2018, "2018-01-01"),
            (2019, "2018-12-31"),
            (2020, "2019-12-30"),
        ] {
            assert_eq!(Date::first_monday(year).unwrap().to_string(), monday);
        }
    }

    #[test]
    fn days_of_the_week_and_easter_as_calendars_have_them() {
        // Easter Sundays as printed in calendars; the first and the last possible date and the two exceptions
        // of 1954 and 1981 are in it.
        for easter in [
            "1818-03-22",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2038-04-25",
        ] {
            let date: Date = easter.parse().unwrap();
            assert_eq!(Date::easter(date.month().year()), Some(date));
            assert_eq!(date.weekday(), Some(Weekday::Sunday), "{easter}");
        }
        for (date, weekday) in [
            ("1900-01-01", Weekday::Monday),
            ("2000-02-29", Weekday::Tuesday),
            ("2024-12-31", Weekday::Tuesday),
            ("2025-01-01", Weekday::Wednesday),
            ("2026-11-22", Weekday::Sunday),
            ("2026-12-26", Weekday::Saturday),
            ("2027-04-27", Weekday::Tuesday),
            ("2028-02-29", Weekday::Tuesday),
            ("2030-12-31", Weekday::Tuesday),
        ] {
            assert_eq!(date.parse::<Date>().unwrap().weekday(), Some(weekday), "{date}");
        }
    }
}
