//! When a term that stands in a law ends: the Algemene termijnenwet (Atw). A term that would end on a
//! Saturday, a Sunday or a holiday runs on until the first day that is none of these (art. 1), and a term of
//! three days or more holds at least two such days (art. 2). Holidays are those of art. 3(1) and (2), and the
//! days that the Crown has equated with them (art. 3(3)), as far as they are in
//! `static/selfcheck/deadlines.toml`.

use base::{date::Date, weekday::Weekday};

include!(concat!(env!("OUT_DIR"), "/equated_days.rs"));

/// Terms of fewer days are not lengthened to hold two working days (art. 2).
const SHORT_TERM: u32 = 3;
/// How many working days a longer term holds at least (art. 2).
const AT_LEAST: u32 = 2;

/// The last day of a term of `days` days that begins on the day after `day`; `None` after the year 9999.
///
/// ```
/// use wmo_zelfcheck::selfcheck::working_days::last_day;
///
/// // A week after Friday 18 December 2026 is Christmas Day, then Boxing Day and Sunday: Monday 28 December.
/// assert_eq!(last_day("2026-12-18".parse()?, 7), Some("2026-12-28".parse()?));
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn last_day(day: Date, days: u32) -> Option<Date> {
    let mut end = day.plus_days(days)?;
    if days >= SHORT_TERM {
        let mut seen = 0;
        for later in 1..=days {
            seen += u32::from(is_working_day(day.plus_days(later)?));
        }
        while seen < AT_LEAST {
            end = end.plus_days(1)?;
            seen += u32::from(is_working_day(end));
        }
    }
    while !is_working_day(end) {
        end = end.plus_days(1)?;
    }
    Some(end)
}

/// Whether a term can end on this day.
pub fn is_working_day(date: Date) -> bool {
    let weekend = matches!(date.weekday(), Some(Weekday::Saturday | Weekday::Sunday));
    !weekend && !is_holiday(date) && !is_equated(date)
}

/// Whether it is known which days the Crown equates with a holiday in the year of this date.
pub fn equated_days_known(date: Date) -> bool {
    EQUATED_YEARS.contains(&date.month().year())
}

/// The holidays of art. 3(1), and Good Friday (art. 3(2)).
fn is_holiday(date: Date) -> bool {
    let fixed = matches!((date.month().month(), date.day()), (1, 1) | (5, 5) | (12, 25 | 26));
    fixed || is_kings_day(date) || moves_with_easter(date)
}

/// 27 April; the day before where that is a Sunday.
fn is_kings_day(date: Date) -> bool {
    date.month().month() == 4
        && match date.day() {
            26 => date.weekday() == Some(Weekday::Saturday),
            27 => date.weekday() != Some(Weekday::Sunday),
            _ => false,
        }
}

/// Good Friday, Easter Monday, Ascension Day and Whit Monday.
fn moves_with_easter(date: Date) -> bool {
    let Some(easter) = Date::easter(date.month().year()) else { return false };
    date.plus_days(2) == Some(easter)
        || [1, 39, 50].into_iter().any(|days| easter.plus_days(days) == Some(date))
}

fn is_equated(date: Date) -> bool {
    EQUATED.contains(&(date.month().year(), date.month().month(), date.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn holidays_as_calendars_have_them() {
        // Good Friday, Easter Monday, King's Day, Ascension Day, Whit Monday; the others are fixed.
        for days in [
            ["2025-04-18", "2025-04-21", "2025-04-26", "2025-05-29", "2025-06-09"],
            ["2026-04-03", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25"],
            ["2027-03-26", "2027-03-29", "2027-04-27", "2027-05-06", "2027-05-17"],
            ["2028-04-14", "2028-04-17", "2028-04-27", "2028-05-25", "2028-06-05"],
            ["2029-03-30", "2029-04-02", "2029-04-27", "2029-05-10", "2029-05-21"],
            ["2030-04-19", "2030-04-22", "2030-04-27", "2030-05-30", "2030-06-10"],
        ] {
            let fixed = ["01-01", "05-05", "12-25", "12-26"].map(|day| format!("{}-{day}", &days[0][..4]));
            let all: Vec<&str> = days.into_iter().chain(fixed.iter().map(String::as_str)).collect();
            for day in &all {
                assert!(is_holiday(date(day)), "{day}");
                assert!(!is_working_day(date(day)), "{day}");
            }
            // And no other day of that year.
            let first = date(&format!("{}-01-01", &days[0][..4]));
            let count =
                (0..365).filter_map(|later| first.plus_days(later)).filter(|day| is_holiday(*day)).count();
            assert_eq!(count, all.len(), "{}", days[0]);
        }
    }

    #[test]
    fn what_is_no_holiday() {
        for day in ["2025-04-27", "2026-12-24", "2026-12-31", "2026-02-16", "2026-04-30"] {
            assert!(!is_holiday(date(day)), "{day}");
        }
        // The Friday after Ascension Day is a working day, unless the Crown says otherwise.
        assert!(!is_holiday(date("2026-05-15")) && !is_working_day(date("2026-05-15")));
        assert!(is_working_day(date("2029-05-11")) && !equated_days_known(date("2029-05-11")));
        assert!(equated_days_known(date("2028-12-31")) && !equated_days_known(date("2024-12-31")));
    }

    #[test]
    fn a_term_ends_on_a_working_day() {
        for (day, days, end) in [
            ("2026-11-23", 7, "2026-11-30"),  // Monday to Monday
            ("2026-11-21", 7, "2026-11-30"),  // a Saturday runs on to Monday
            ("2026-11-20", 42, "2027-01-04"), // New Year's Day is a Friday
            ("2026-12-18", 7, "2026-12-28"),  // Christmas on Friday and Saturday
            ("2025-11-21", 42, "2026-01-05"), // 2 January 2026 is equated with a holiday
            ("2027-02-12", 42, "2027-03-30"), // Good Friday, the weekend and Easter Monday
            ("2025-03-15", 42, "2025-04-28"), // King's Day on a Saturday
            ("2026-04-02", 3, "2026-04-08"),  // three days over Easter: two working days, art. 2
            ("2026-04-02", 2, "2026-04-07"),  // two days: only art. 1
        ] {
            assert_eq!(last_day(date(day), days), Some(date(end)), "{day} + {days}");
        }
    }
}
