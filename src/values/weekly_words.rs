//! Hours of a week as people write them: days and then times, as often as they like. A word that is neither
//! makes it something else.

use base::{
    closed::{Closed, Set},
    lists::DayOfWeek,
};

use super::{
    Problem, Quoted, Say,
    clean::clean,
    hours::{Hours, between, from_to, time},
    pieces::{among, pieces},
};

/// Words that say nothing here.
const FILLERS: &str = "uur u van op elke iedere ieder alle :";

/// Ways to say that it is always open.
const ALWAYS: [&str; 6] = [
    "24/7",
    "dag en nacht",
    "24 uur per dag",
    "24 uur per dag, 7 dagen per week",
    "24 uur per dag en 7 dagen per week",
    "7 dagen per week, 24 uur per dag",
];

/// A word of such a text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Days(Set<DayOfWeek>),
    Time(u16),
    /// From one to another.
    To,
    /// And.
    And,
}

/// Hours in a cell, without the `|` between them: `ma-vr 9:00-17:00`, `ma,wo 9-12 en 13-17`, `elke dinsdag
/// van 10.00 tot 12.00 uur`, `24/7`. Of a cell that says more than that, nothing is taken.
pub fn weekly(raw: &str, say: &mut Say) -> Vec<Hours> {
    let text = clean(raw).text.to_lowercase();
    if say.is_unknown(&text) {
        return Vec::new();
    }
    match written_hours(&text) {
        Some(hours) => hours,
        None => {
            say.say(Problem::NotHours(Quoted::new(raw)));
            Vec::new()
        }
    }
}

/// Reads a text in lower case; `None` where any of it is something else.
fn written_hours(text: &str) -> Option<Vec<Hours>> {
    if ALWAYS.contains(&text.trim_end_matches('.')) {
        return between(every_day(), 0, 1440).map(|hours| vec![hours]);
    }
    let tokens = tokens(text)?;
    let mut rest = &tokens[..];
    let mut hours = Vec::new();
    while !rest.is_empty() {
        let (days, after) = days_first(rest)?;
        rest = after;
        loop {
            let [Token::Time(from), Token::To, Token::Time(to), after @ ..] = rest else { return None };
            hours.push(between(days, *from, *to)?);
            rest = after;
            match rest {
                [Token::And, after @ ..] if !after.is_empty() => rest = after,
                _ => {}
            }
            if !matches!(rest, [Token::Time(_), ..]) {
                break;
            }
        }
    }
    (!hours.is_empty()).then_some(hours)
}

/// The days with which a text begins, and what comes after them.
fn days_first(mut rest: &[Token]) -> Option<(Set<DayOfWeek>, &[Token])> {
    let mut days = Set::EMPTY;
    loop {
        let (more, after) = match rest {
            [Token::Days(first), Token::To, Token::Days(last), after @ ..] => {
                (from_to(only(*first)?, only(*last)?), after)
            }
            [Token::Days(some), after @ ..] => (*some, after),
            _ => break,
        };
        days = days.with(more);
        rest = match after {
            [Token::And, after @ ..] if matches!(after, [Token::Days(_), ..]) => after,
            _ => after,
        };
    }
    (!days.is_empty()).then_some((days, rest))
}

fn only(days: Set<DayOfWeek>) -> Option<DayOfWeek> {
    let mut days = days.iter();
    days.next().filter(|_| days.next().is_none())
}

/// The words and signs of a text; `None` where one of them is none of these.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut spaced = String::new();
    for char in text.replace("tot en met", "-").replace("t/m", "-").chars() {
        match char {
            ',' | ';' | '&' | '+' | '/' => spaced.push_str(" en "),
            '-' | '\u{2013}' | '\u{2014}' => spaced.push_str(" tot "),
            _ => spaced.push(char),
        }
    }
    let mut tokens = Vec::new();
    for word in pieces(&spaced, char::is_whitespace) {
        let word = word.trim_end_matches(['.', ':']);
        let token = match word {
            "en" if tokens.last() == Some(&Token::And) => continue,
            "en" => Token::And,
            "tot" => Token::To,
            _ if word.is_empty() || among(word, FILLERS) => continue,
            _ if word.starts_with(|char: char| char.is_ascii_digit()) => Token::Time(time(word)?),
            _ => Token::Days(days(word)?),
        };
        tokens.push(token);
    }
    Some(tokens)
}

/// The days that a word means: `ma`, `maandag`, `dinsdagochtend`, `werkdagen`, `dagelijks`.
fn days(word: &str) -> Option<Set<DayOfWeek>> {
    const FULL: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    match word {
        "dag" | "dagen" | "dagelijks" => return Some(every_day()),
        "werkdag" | "werkdagen" | "doordeweeks" => {
            return Some(from_to(DayOfWeek::Monday, DayOfWeek::Friday));
        }
        "weekend" => return Some(from_to(DayOfWeek::Saturday, DayOfWeek::Sunday)),
        _ => {}
    }
    let part = ["ochtend", "middag", "avond"].iter().find_map(|part| word.strip_suffix(part));
    let word = part.unwrap_or(word);
    let mut known = DayOfWeek::DUTCH.iter().zip(FULL);
    known
        .find(|((short, _), full)| *short == word || *full == word)
        .map(|((_, day), _)| [*day].into_iter().collect())
}

fn every_day() -> Set<DayOfWeek> {
    from_to(DayOfWeek::Monday, DayOfWeek::Sunday)
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

    fn check(raw: &str, expected: Option<&str>) {
        let mut findings = Findings::default();
        let hours = weekly(
            raw,
            &mut Say::new(&mut findings, "2026-11-25".parse().unwrap(), Words::Dutch, Position::START),
        );
        let said = findings.take();
        let written = hours.iter().map(|hours| {
            let days: Vec<&str> = hours.days.iter().map(Closed::dutch).collect();
            format!("{} {}-{}", days.join(","), hours.from, hours.to)
        });
        let written = written.collect::<Vec<_>>().join("|");
        assert_eq!(
            (written.as_str(), said.is_empty()),
            (expected.unwrap_or_default(), expected.is_some()),
            "{raw}"
        );
    }

    #[test]
    fn hours_as_people_write_them() {
        check("ma-vr 9:00-17:00", Some("ma,di,wo,do,vr 540-1020"));
        check("za 10.00 - 12.00 uur", Some("za 600-720"));
        check("maandag t/m woensdag: 9-12 en 13-17", Some("ma,di,wo 540-720|ma,di,wo 780-1020"));
        check("ma, wo en vr 9:00 tot 12:00", Some("ma,wo,vr 540-720"));
        check("vr-ma 22:00-8:00", Some("ma,vr,za,zo 1320-480"));
        check("elke dag 0:00-24:00", Some("ma,di,wo,do,vr,za,zo 0-1440"));
        check("zo 20:00-0:00", Some("zo 1200-1440"));
        check("elke dinsdag van 10.00 tot 12.00 uur", Some("di 600-720"));
        check("dinsdagochtend 9.30 – 11.30 uur", Some("di 570-690"));
        check("ma t/m do 8.30-17.00, vr 8.30-12.30", Some("ma,di,wo,do 510-1020|vr 510-750"));
        check("ma 13-15 en do 19.00-20.30 uur", Some("ma 780-900|do 1140-1230"));
        check("vr 19-22 u, za 14-17 u", Some("vr 1140-1320|za 840-1020"));
        check("werkdagen 9-17", Some("ma,di,wo,do,vr 540-1020"));
        check("ma/wo/vr 10-15", Some("ma,wo,vr 600-900"));
        check("24/7", Some("ma,di,wo,do,vr,za,zo 0-1440"));
        check("dag en nacht", Some("ma,di,wo,do,vr,za,zo 0-1440"));
        check("24 uur per dag, 7 dagen per week", Some("ma,di,wo,do,vr,za,zo 0-1440"));
        check("onbekend", Some(""));
        check("", Some(""));
        for wrong in [
            "ma",
            "altijd",
            "9:00-17:00",
            "ma 9:00-9:00",
            "ma 25:00-26:00",
            "ma 9:60-10:00",
            "xx 9:00-10:00",
            "ma 9:00",
            "ma-vr 9:00-17:00-18:00",
            "ma 24:00-3:00",
            "é 9-10",
            "elke 1e maandag 10-12",
            "om de week dinsdag 10-12",
            "even weken ma 10-12",
            "ma 9-12 (niet in vakanties)",
            "ma 9-12, za op afspraak",
            "25 december 12.00 uur",
            "april t/m oktober: wo 9-12",
            "wo 9-12 vanaf september",
            "ma 9-12 en",
            "ma-vr",
            "ma 9:00:00:00-10",
        ] {
            check(wrong, None);
        }
    }
}
