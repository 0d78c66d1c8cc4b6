//! A date as people and spreadsheets write it.

use base::always::Always;
use base::date::Date;

use super::{Problem, Quoted, Say, clean::clean};

/// A date as `2026-11-22` or, as spreadsheets here write it, `22-11-2026`; a time behind it is read over.
pub fn date(raw: &str, say: &mut Say) -> Option<Date> {
    let text = clean(raw).text;
    if say.is_unknown(&text) {
        return None;
    }
    let day = text.split(['T', ' ']).next().always();
    let date = day.parse().ok().or_else(|| day_first(day));
    if date.is_none() {
        say.say(Problem::NotADate(Quoted::new(&text)));
    }
    date
}

fn day_first(text: &str) -> Option<Date> {
    let mut parts = text.split(['-', '/', '.']);
    let mut number = |lengths: [usize; 2]| {
        parts
            .next()
            .filter(|part| lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let (day, month, year) = (number([1, 2])?, number([1, 2])?, number([4, 4])?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A date that has been: when something was checked. One that has not come yet is left out.
pub fn past_date(raw: &str, say: &mut Say) -> Option<Date> {
    let date = date(raw, say)?;
    if date > say.today {
        say.say(Problem::Future(date));
        return None;
    }
    Some(date)
}
