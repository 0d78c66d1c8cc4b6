//! The numbers in a cell as people fill it in: several of them, with what to press or when to ring behind
//! them. What may be a person's name is left out.

use super::{
    MOST_VALUES, Problem, Quoted, Say,
    clean::clean,
    contact::{digits, is_phone, phone},
    pieces::{among, bare, pieces},
};

/// Words before a number that say no more than that it is one.
const LABELS: &str = "t tel telefoon telefoonnummer tel.nr telnr nummer bel mobiel";

/// Words of a hint that helps who rings, beside those of a day or an hour.
const HINTS: &str = "keuze kies toets optie menu whatsapp sms spoed nacht avond ochtend middag weekend uur \
    balie receptie kantoor dagelijks werkdagen lokaal gratis bereikbaar ma di wo do vr za zo";

/// The most bytes of a hint.
const LONGEST_HINT: usize = 80;

/// Each number of a cell, with the hint behind it: `0800 1234 (keuze 2)`, `14 030, kies 3`, `030 1234567 of
/// 06 12345678`. Of anything else it is said that it is no number.
pub fn phones(raw: &str, say: &mut Say) -> Vec<(String, Option<String>)> {
    let text = clean(raw).text;
    let text = text.strip_prefix("tel:").unwrap_or(&text).trim();
    if !say.of_file || text.is_empty() || is_phone(text) || say.is_unknown(text) {
        return phone(text, say).map(|number| (number, None)).into_iter().collect();
    }
    let mut found: Vec<(String, Option<String>)> = Vec::new();
    let mut said = false;
    let parted = text.replace(" of ", ",").replace(" en ", ",");
    for part in pieces(&parted, |char| matches!(char, ',' | ';' | '|' | '/')) {
        let (number, rest) = first_number(part);
        if let Some(number) = number {
            found.push((number.to_owned(), None));
        }
        let rest = bare(&rest);
        if rest.is_empty() || among(&rest.to_lowercase(), LABELS) {
            continue;
        }
        match found.last_mut() {
            Some((_, note)) if is_hint(rest) && note.as_ref().is_none_or(String::is_empty) => {
                *note = Some(rest.to_owned());
            }
            Some((_, Some(note))) if is_hint(rest) && note.len() < LONGEST_HINT => {
                note.push_str(", ");
                note.push_str(rest);
            }
            _ => {
                said = true;
                say.say(Problem::NotAPhone(Quoted::new(rest)));
            }
        }
    }
    found.truncate(MOST_VALUES);
    if found.is_empty() && !said {
        say.say(Problem::NotAPhone(Quoted::new(text)));
    }
    found
}

/// The first number in a text, and what stands around it.
fn first_number(text: &str) -> (Option<&str>, String) {
    let between = |char| !matches!(char, '0'..='9' | ' ' | '-' | '(' | ')' | '.' | '+' | '\u{2013}');
    for run in pieces(text, between) {
        let (Some(first), Some(last)) = (
            run.find(|char: char| matches!(char, '0'..='9' | '+' | '(')),
            run.rfind(|char: char| char.is_ascii_digit()),
        ) else {
            continue;
        };
        let number = run.get(first..=last).unwrap_or_default();
        // In a sentence three or four digits are an hour or a year.
        let short = digits(number).len() <= 4 && number != text.trim();
        if !short && is_phone(number) {
            return (Some(number), text.replacen(number, " ", 1));
        }
    }
    (None, text.to_owned())
}

/// Whether a text only says what to press or when to ring. A capital further on may be that of a name.
fn is_hint(text: &str) -> bool {
    let words = pieces(text, |char| !char.is_alphanumeric());
    let known = |word: &str| among(&word.to_lowercase(), HINTS);
    let named = |word: &&str| word.starts_with(char::is_uppercase) && !known(word);
    text.len() <= LONGEST_HINT && words.iter().any(|word| known(word)) && !words.iter().skip(1).any(named)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            place::Position,
            say::{Findings, Words},
        },
        *,
    };

    /// What is read, and how many findings there are.
    fn check(raw: &str, expected: &[(&str, Option<&str>)], said: usize) {
        let mut findings = Findings::default();
        let today = "2026-11-25".parse().unwrap();
        let mut about = Say::of_file(&mut findings, today, Words::Dutch, Position::START);
        let read = phones(raw, &mut about.field(Position::START, "telefoon"));
        let read: Vec<_> = read.iter().map(|(number, note)| (number.as_str(), note.as_deref())).collect();
        assert_eq!((read.as_slice(), findings.take().len()), (expected, said), "{raw}");
    }

    #[test]
    fn numbers_as_people_fill_them_in() {
        check("0800 1234 (keuze 2)", &[("0800 1234", Some("keuze 2"))], 0);
        check("14 030, kies 3", &[("14 030", Some("kies 3"))], 0);
        check("012 345 67 01 of 06-12345678", &[("012 345 67 01", None), ("06-12345678", None)], 0);
        check("012-3456701/06-12345678", &[("012-3456701", None), ("06-12345678", None)], 0);
        check("Tel. 012 345 67 01", &[("012 345 67 01", None)], 0);
        check("(012) 345 67 01", &[("(012) 345 67 01", None)], 0);
        check("012 345 67 01 (ma, wo 9-12 uur)", &[("012 345 67 01", Some("ma, wo 9-12 uur"))], 0);
        check("012 345 67 01, vanaf 10.00 uur", &[("012 345 67 01", Some("vanaf 10.00 uur"))], 0);
        check("+31 (0)12 345 67 01", &[("+31 (0)12 345 67 01", None)], 0);
        check("n.v.t.", &[], 0);
        // A name is left out; the number stays.
        check("012 345 67 01 (Jan)", &[("012 345 67 01", None)], 1);
        check("012 345 67 01, kies 2 voor Marja", &[("012 345 67 01", None)], 1);
        // Half of a longer number is none.
        check("012 345 67 01 23", &[], 1);
        check("23 012 345 67 01", &[], 1);
        check("zie website", &[], 1);
        check("sinds 1995", &[], 1);
        check("bel", &[], 1);
    }
}
