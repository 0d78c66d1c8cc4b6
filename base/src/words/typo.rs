//! Typing errors: optimal string alignment, which counts a letter too many, too few, another one, or two
//! swapped.

/// The longest word that is compared; longer ones are not taken for a typing error of anything.
const LONGEST: usize = 64;

/// How many errors a word may have: none below 4 letters, one, and two from 8 letters.
pub fn allowed_typos(word: &str) -> u8 {
    match word.len() {
        0..4 => 0,
        4..8 => 1,
        8..=LONGEST => 2,
        _ => 0,
    }
}

/// One row of the table of distances.
type Row = [u8; LONGEST + 1];

/// The number of errors between two words if it is at most `most`.
///
/// ```
/// use base::words::{allowed_typos, distance_within};
///
/// // Two letters swapped are one error; a word of nine letters may have two.
/// assert_eq!(distance_within("dagopvnag", "dagopvang", allowed_typos("dagopvnag")), Some(1));
/// assert_eq!(distance_within("oppas", "ontbijt", 2), None);
/// ```
pub fn distance_within(a: &str, b: &str, most: u8) -> Option<u8> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > usize::from(most) || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let (mut two_back, mut back): (Row, Row) = ([0; LONGEST + 1], [0; LONGEST + 1]);
    for (cell, index) in back.iter_mut().zip(0..) {
        *cell = index;
    }
    let mut before_a = None;
    for (&letter_a, number) in a.iter().zip(1..) {
        let mut row: Row = [number; LONGEST + 1];
        let (mut left, mut least, mut before_b) = (number, number, None);
        for (&letter_b, column) in b.iter().zip(1..) {
            let substituted = at(&back, column - 1) + u8::from(letter_a != letter_b);
            let mut cost = substituted.min(at(&back, column) + 1).min(left + 1);
            if before_a == Some(letter_b) && before_b == Some(letter_a) {
                cost = cost.min(at(&two_back, column - 2) + 1);
            }
            if let Some(cell) = row.get_mut(column) {
                *cell = cost;
            }
            (left, least, before_b) = (cost, least.min(cost), Some(letter_b));
        }
        if least > most {
            return None;
        }
        (two_back, back, before_a) = (back, row, Some(letter_a));
    }
    Some(at(&back, b.len())).filter(|distance| *distance <= most)
}

fn at(row: &Row, column: usize) -> u8 {
    row.get(column).copied().unwrap_or(u8::MAX - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_errors() {
        for (a, b, expected) in [
            ("oppas", "oppas", Some(0)),
            ("opas", "oppas", Some(1)),
            ("oppsa", "oppas", Some(1)),
            ("opqas", "oppas", Some(1)),
            ("respijzrg", "respijtzorg", Some(2)),
            ("oppas", "ontbijt", None),
            ("", "ab", Some(2)),
            ("ab", "", Some(2)),
            ("abc", "", None),
            ("ca", "abc", None),
            (&"a".repeat(65), &"a".repeat(65), None),
        ] {
            assert_eq!(distance_within(a, b, 2), expected, "{a} {b}");
        }
        assert_eq!(distance_within("dagopvnag", "dagopvang", 1), Some(1));
        assert_eq!(distance_within("nachtopvang", "dagopvang", 2), None);
    }
}
