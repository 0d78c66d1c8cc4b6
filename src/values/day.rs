//! A date as people and spreadsheets write it.

use std::ops::RangeInclusive;

use base::{
    date::Date,
    typed_date::{NotTyped, typed_date},
};

use super::{Problem, Quoted, Say, clean::clean};

/// The years of dates in files: what has no end ends in 9999.
const YEARS: RangeInclusive<u16> = 1900..=9999;

/// A date as `2026-11-22` or, as spreadsheets here write it, `22-11-2026`; a time behind it is read over.
pub fn date(raw: &str, say: &mut Say) -> Option<Date> {
    let text = clean(raw).text;
    if say.is_unknown(&text) {
        return None;
    }
    let date = match typed_date(&text, YEARS) {
        Err(NotTyped::Unreadable) => {
            text.split(['T', ' ']).next().and_then(|day| typed_date(day, YEARS).ok())
        }
        read => read.ok(),
    };
    if date.is_none() {
        say.say(Problem::NotADate(Quoted::new(&text)));
    }
    date
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
