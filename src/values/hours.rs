//! Opening hours: `ma-vr 9:00-17:00` in a table, and the weekly part of a schedule in JSON (after RRULE of
//! RFC 5545). Hours that are not the same every week cannot be shown as such: they are left out and that is
//! said.

use super::{Problem, Say};
use base::always::Always;
use base::date::Date;
use base::{
    closed::{Closed, Set},
    lists::DayOfWeek,
};

/// Open on these days between these times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// The days of the week.
    pub days: Set<DayOfWeek>,
    /// From: minutes since midnight, 0-1439.
    pub from: u16,
    /// Until: minutes since midnight, 1-1440; smaller than `from` when it goes on past midnight.
    pub to: u16,
    /// The first day on which this holds.
    pub valid_from: Option<Date>,
    /// The last day on which this holds.
    pub valid_to: Option<Date>,
    /// What else there is to say, such as "even weeks".
    pub note: Option<String>,
}

/// Hours on these days; past midnight when the end is before the beginning.
pub fn between(days: Set<DayOfWeek>, from: u16, to: u16) -> Option<Hours> {
    // Midnight as the end is the end of the day.
    let to = if to == 0 { 1440 } else { to };
    (from < 1440 && from != to).then_some(Hours {
        days,
        from,
        to,
        valid_from: None,
        valid_to: None,
        note: None,
    })
}

/// Hours that are not over; those that are, are left out, and that is said.
pub fn current(hours: Hours, say: &mut Say) -> Option<Hours> {
    if hours.valid_to.is_some_and(|last| last < say.today) {
        say.say(Problem::OldHours);
        return None;
    }
    Some(hours)
}

/// The days from one to another, over the weekend if need be.
pub(super) fn from_to(first: DayOfWeek, last: DayOfWeek) -> Set<DayOfWeek> {
    let days = DayOfWeek::IDS.iter().map(|(_, day)| *day);
    days.filter(
        |day| if first <= last { first <= *day && *day <= last } else { *day >= first || *day <= last },
    )
    .collect()
}

/// Minutes since midnight of `9:00`, `9.00`, `9`, `9 uur`, `09:00:00`, `24:00`; a time zone behind it is read
/// over.
pub fn time(text: &str) -> Option<u16> {
    let text = text.trim();
    let text = text.strip_suffix("uur").or_else(|| text.strip_suffix('u')).unwrap_or(text).trim();
    let text = text.split(['z', 'Z', '+']).next().always();
    let mut parts = text.split([':', '.']);
    let mut number = |most: u16| match parts.next() {
        None => Some(0),
        Some(part) if matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit()) => {
            part.parse().ok().filter(|number| *number <= most)
        }
        Some(_) => None,
    };
    let (hour, minute, _) = (number(24)?, number(59)?, number(59)?);
    let minutes = hour * 60 + minute;
    (minutes <= 1440 && parts.next().is_none_or(|_| false)).then_some(minutes)
}

/// The days of `byday`: `MO,TU` or `MO-FR`; none when it counts weeks of a month, as `1MO` does.
pub fn by_day(text: &str) -> Option<Set<DayOfWeek>> {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let text = text.to_ascii_uppercase();
    let day = |name: &str| {
        DAYS.iter().zip(DayOfWeek::IDS).find(|(known, _)| **known == name.trim()).map(|(_, (_, day))| *day)
    };
    let mut days = Set::EMPTY;
    for part in text.split([',', ';']) {
        match part.split_once('-') {
            Some((first, last)) => days = days.with(from_to(day(first)?, day(last)?)),
            None => days.insert(day(part)?),
        }
    }
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_a_schedule() {
        let days = |text| {
            by_day(text)
                .map(|days: Set<DayOfWeek>| days.iter().map(Closed::dutch).collect::<Vec<_>>().join(","))
        };
        assert_eq!(days("MO,WE").as_deref(), Some("ma,wo"));
        assert_eq!(days("mo-fr").as_deref(), Some("ma,di,wo,do,vr"));
        assert_eq!((days("1MO"), days(""), days("maandag")), (None, None, None));
    }
}
