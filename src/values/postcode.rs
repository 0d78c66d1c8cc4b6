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
