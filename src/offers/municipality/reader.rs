//! Reading which municipality a text names: the one way in for a page's attribute and options, a request and
//! a file.

use std::fmt;

use base::{
    date::Date,
    words::{distance_within, seen},
};

use super::{
    record::Municipality,
    suggest::{named, suggest},
};

/// So many that may be meant are told.
const MOST: usize = 5;

/// No municipality is named, or not one alone: those that may be meant, best first.
///
/// ```
/// use wmo_zelfcheck::offers::municipality::read;
///
/// let unclear = read("Bergen", "2026-11-28".parse()?).unwrap_err();
/// assert_eq!(unclear.to_string(), "which municipality? GM0373 Bergen (NH.), GM0893 Bergen (L.)");
/// # Ok::<(), base::date::NotADate>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear(pub Vec<&'static Municipality>);

impl fmt::Display for Unclear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("there is no such municipality; give its name, or its code as \"GM0344\"");
        }
        f.write_str("which municipality?")?;
        self.0.iter().enumerate().try_for_each(|(place, one)| {
            let comma = if place == 0 { "" } else { "," };
            write!(f, "{comma} {} {}", one.area(), one.name)
        })
    }
}

/// The municipality that a text names on a date, by its code or by its own name, another name for it or that
/// of a place; with the province where several have that name, as in "Bergen (L)".
///
/// ```
/// use wmo_zelfcheck::offers::municipality::read;
///
/// let day = "2026-11-28".parse()?;
/// for typed in ["GM0893", "Bergen (L)", "Gemeente Bergen, Limburg"] {
///     assert_eq!(read(typed, day).map(|one| one.code), Ok(893), "{typed}");
/// }
/// # Ok::<(), base::date::NotADate>(())
/// ```
///
/// # Errors
/// Those that may be meant, where it is none or more than one.
pub fn read(text: &str, date: Date) -> Result<&'static Municipality, Unclear> {
    if let Some(number) = code(text) {
        let found = Municipality::on(number, date);
        return found.ok_or_else(|| Unclear(near(number, date).into_iter().collect()));
    }
    let named = named(text, date);
    let like = match named[..] {
        [ref only] => return Ok(only.municipality),
        [] => suggest(text, date, MOST),
        _ => named,
    };
    let mut like: Vec<_> = like.into_iter().map(|one| one.municipality).collect();
    if like.is_empty() {
        like.extend(short_code(text));
    }
    Err(Unclear(like))
}

/// The number of a code, as the statistics office writes it (`GM0344`) or without its letters (`0344`).
pub fn code(text: &str) -> Option<u16> {
    number(text).filter(|digits| digits.len() == 4)?.parse().ok()
}

/// The municipality with this number, where a spreadsheet took the zeros before it away.
pub fn short_code(text: &str) -> Option<&'static Municipality> {
    Municipality::by_code(number(text)?.parse().ok()?)
}

/// What may be the digits of a code.
fn number(text: &str) -> Option<String> {
    let text = seen(text);
    let digits = text.strip_prefix("gm").unwrap_or(&text).trim_start();
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.to_owned())
}

/// The municipality whose code differs in one digit, or has two swapped; of several the one with the nearest
/// number.
pub fn near(number: u16, date: Date) -> Option<&'static Municipality> {
    let written = format!("{number:04}");
    let near = Municipality::all(date)
        .filter(|one| distance_within(&written, &format!("{:04}", one.code), 1).is_some());
    near.min_by_key(|one| one.code.abs_diff(number))
}
