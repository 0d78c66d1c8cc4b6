//! Reads a day or a month as people in the Netherlands type it: `13-11-2026`, `13 nov 2026`, `maart 2027`,
//! `3-2027`. The day comes before the month, and the year has four digits.

use std::ops::RangeInclusive;

use crate::{
    date::{Date, Month},
    words::seen,
};

/// Why a typed text is not a day or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTyped {
    /// No day or month at all.
    Unreadable,
    /// A year that has not four digits.
    Year,
    /// A year that is not one of those asked for.
    Range,
    /// A day that its month has not.
    NoSuchDay,
}

/// The names of the months, as long as they can be, in Dutch and English.
const NAMES: [&str; 12] = [
    "januari january",
    "februari february",
    "maart mrt march",
    "april",
    "mei may",
    "juni june",
    "juli july",
    "augustus august",
    "september",
    "oktober october",
    "november",
    "december",
];

/// Reads the day that a person typed, in one of these years.
///
/// # Errors
/// [`NotTyped`] says why the text cannot be a day. What is in doubt is refused, never guessed.
///
/// # Example
/// ```
/// use base::typed_date::{NotTyped, typed_date};
///
/// for typed in ["13-11-2026", "13 nov. 2026", "2026-11-13"] {
///     assert_eq!(typed_date(typed, 2015..=2099), Ok("2026-11-13".parse()?), "{typed}");
/// }
/// // Which century? A browser's own field has the year 26.
/// for typed in ["13-11-26", "0026-11-13"] {
///     assert_eq!(typed_date(typed, 2015..=2099), Err(NotTyped::Year), "{typed}");
/// }
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn typed_date(typed: &str, years: RangeInclusive<u16>) -> Result<Date, NotTyped> {
    let text = seen(typed);
    match pieces(&text)[..] {
        [first, month, last] => date(first, month, last, years),
        _ => Err(NotTyped::Unreadable),
    }
}

/// Reads the month that a person typed, or that of a day, in one of these years.
///
/// # Errors
/// As with [`typed_date`].
///
/// # Example
/// ```
/// use base::typed_date::typed_month;
///
/// for typed in ["2027-03", "2027-3", "03-2027 ", "maart 2027", "mrt. 2027", "14-3-2027"] {
///     assert_eq!(typed_month(typed, 2015..=2099), Ok("2027-03".parse()?), "{typed}");
/// }
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn typed_month(typed: &str, years: RangeInclusive<u16>) -> Result<Month, NotTyped> {
    let text = seen(typed);
    match pieces(&text)[..] {
        [first, last] => {
            let (year, month) = if is_year(first) { (first, last) } else { (last, first) };
            let year = one_of(year, years)?;
            month_number(month).and_then(|month| Month::new(year, month)).ok_or(NotTyped::Unreadable)
        }
        [first, month, last] => date(first, month, last, years).map(Date::month),
        _ => Err(NotTyped::Unreadable),
    }
}

fn pieces(text: &str) -> Vec<&str> {
    text.split([' ', '-', '/', '.', ',', '\'']).filter(|piece| !piece.is_empty()).collect()
}

fn date(first: &str, month: &str, last: &str, years: RangeInclusive<u16>) -> Result<Date, NotTyped> {
    let (year, day) = if is_year(first) { (first, last) } else { (last, first) };
    let (Some(month), true) = (month_number(month), day.len() <= 2 && is_number(day)) else {
        return Err(NotTyped::Unreadable);
    };
    let year = one_of(year, years)?;
    day.parse().ok().and_then(|day| Date::new(year, month, day)).ok_or(NotTyped::NoSuchDay)
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether this is no day or month, by its length.
fn is_year(text: &str) -> bool {
    text.len() > 2 && is_number(text)
}

fn one_of(text: &str, years: RangeInclusive<u16>) -> Result<u16, NotTyped> {
    if !is_number(text) {
        return Err(NotTyped::Unreadable);
    }
    // A browser's own field fills a year of two digits up.
    let year = text.parse().ok().filter(|year: &u16| text.len() == 4 && *year > 99).ok_or(NotTyped::Year)?;
    if years.contains(&year) { Ok(year) } else { Err(NotTyped::Range) }
}

/// By its number or its name, of which the first three letters will do.
fn month_number(text: &str) -> Option<u8> {
    if text.len() <= 2 {
        return text.parse().ok().filter(|month| (1..=12).contains(month) && is_number(text));
    }
    let named = |names: &&str| names.split(' ').any(|name| name.starts_with(text));
    (1..).zip(NAMES).find(|(_, names)| named(names)).map(|(month, _)| month)
}
