//! Whole numbers of a field: an age, a category, a position.

use rust_decimal::Decimal;

use super::{Problem, Quoted, Say, clean::clean};

/// An age in whole years, 0-120.
pub fn age(raw: &str, say: &mut Say) -> Option<u8> {
    let text = clean(raw).text;
    if say.is_unknown(&text) {
        return None;
    }
    let whole = text.strip_suffix("jaar").unwrap_or(&text).trim();
    // Spreadsheets and feeds write 18 as 18.0 too.
    let whole = whole
        .split_once(['.', ','])
        .filter(|(_, rest)| rest.bytes().all(|byte| byte == b'0'))
        .map_or(whole, |(whole, _)| whole);
    let age = whole.parse::<u8>().ok().filter(|age| *age <= 120 && !whole.starts_with('+'));
    if age.is_none() {
        say.say(Problem::NotAnAge(Quoted::new(&text)));
    }
    age
}

/// A category of the iWmo, 1-18.
pub fn iwmo(raw: &str, say: &mut Say) -> Option<u8> {
    let text = clean(raw).text;
    if say.is_unknown(&text) {
        return None;
    }
    let code = text.parse().ok().filter(|code| (1..=18).contains(code));
    if code.is_none() {
        say.say(Problem::NotAnIwmo(Quoted::new(&text)));
    }
    code
}

/// Millionths of a degree, from a number as it is written.
pub fn millionths(text: &str, most: i32) -> Option<i32> {
    let degrees: Decimal = text.trim().parse().ok()?;
    let millionths = degrees.checked_mul(Decimal::from(1_000_000))?.trunc();
    i32::try_from(millionths.mantissa()).ok().filter(|value| {
        millionths.scale() == 0 && value.unsigned_abs() <= most.unsigned_abs().saturating_mul(1_000_000)
    })
}
