//! Days of the week.

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
    pub(crate) fn from_number(number: u32) -> Weekday {
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

    pub(crate) fn number(self) -> u8 {
        self as u8
    }

    pub(crate) fn after(self, days: u32) -> Weekday {
        Weekday::from_number(u32::from(self.number()) + days)
    }
}

/// The day of the week of 1 January (Gauss); `None` for the year 0.
pub(crate) fn new_year(year: u16) -> Option<Weekday> {
    let before = u32::from(year.checked_sub(1)?);
    // Gauss counts from Sunday; six more and it counts from Monday.
    Some(Weekday::from_number(1 + 5 * (before % 4) + 4 * (before % 100) + 6 * (before % 400) + 6))
}
