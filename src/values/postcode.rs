//! A Dutch postal code.

use super::{Problem, Quoted, Say, clean::clean};

/// A postal code, `1234` or `1234 AB`.
pub fn postcode(raw: &str, say: &mut Say) -> Option<String> {
    let text = clean(raw).text;
    let tight: String =
        text.chars().filter(|char| *char != ' ').map(|char| char.to_ascii_uppercase()).collect();
    if say.is_unknown(&text) {
        return None;
    }
    let (digits, letters) = tight.split_at_checked(4).unwrap_or_default();
    let four =
        digits.len() == 4 && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let two = letters.len() == 2
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && !["SA", "SD", "SS"].contains(&letters);
    match (four, letters.is_empty(), two) {
        (true, true, _) => Some(digits.to_owned()),
        (true, false, true) => Some(format!("{digits} {letters}")),
        _ => {
            say.say(Problem::NotAPostcode(Quoted::new(&text)));
            None
        }
    }
}

/// The four digits of a postal code as a person types it: `7411`, `7411 AB`. The letters are not kept. `None`
/// where it is not, or not yet, a postal code.
///
/// ```
/// use wmo_zelfcheck::values::postcode_area;
///
/// assert_eq!(postcode_area(" 7411ab"), Some(7411));
/// assert_eq!((postcode_area("741"), postcode_area("0411"), postcode_area("74112")), (None, None, None));
/// ```
pub fn postcode_area(typed: &str) -> Option<u16> {
    let (digits, rest) = typed.trim().split_at_checked(4)?;
    let letters = rest.trim_start();
    let area = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let fits = area && letters.len() <= 2 && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then(|| digits.parse().ok()).flatten()
}
