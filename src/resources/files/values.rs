//! Values of the fields: texts, words of closed lists, ages, dates, costs, postal codes. Each reads what people write,
//! says what it cannot read, and never guesses: `None` is "unknown".

use rust_decimal::Decimal;

use super::{
    clean::clean,
    finding::{Problem, Quoted},
    nearest::nearest,
    say::{Say, Words},
};
use crate::{
    date::Date,
    money::Money,
    resources::{Closed, Cost, CostKind, CostUnit, Offer, closed::List},
    text::parse_amount,
};

/// So many values one field may have.
pub const MOST_VALUES: usize = 50;

/// Plain text of at most `limit` characters.
pub fn text(raw: &str, limit: usize, say: &mut Say) -> Option<String> {
    let mut clean = clean(raw);
    if clean.markup {
        say.say(Problem::Markup);
    }
    if clean.unreadable {
        say.say(Problem::Unreadable);
    }
    if let Some((end, _)) = clean.text.char_indices().nth(limit) {
        say.say(Problem::Shortened(limit));
        clean.text.truncate(end);
        // At a space, unless that would take a lot more away.
        let cut = clean.text.rfind(' ').filter(|cut| *cut * 10 > end * 8).unwrap_or(clean.text.len());
        clean.text.truncate(cut);
    }
    (!clean.text.is_empty()).then_some(clean.text)
}

/// Whether a cell says that something is not known.
pub fn is_unknown(text: &str) -> bool {
    text.is_empty() || text.eq_ignore_ascii_case("onbekend") || text.eq_ignore_ascii_case("unknown")
}

/// The place in its list of a Dutch word or an id in lower case.
fn known(word: &str, list: List) -> Option<u8> {
    let place = |words: fn(u8) -> Option<&'static str>| (0..).map_while(words).zip(0..).find(|(known, _)| *known == word).map(|(_, place)| place);
    place(list.dutch).or_else(|| place(list.id))
}

/// Which place in its list a word has. A word that is in neither list is said, with the nearest in the language of the
/// file, also if it is near to one of the other language.
pub fn place_in(raw: &str, list: List, say: &mut Say) -> Option<u8> {
    let word = clean(raw).text.to_lowercase();
    if is_unknown(&word) {
        return None;
    }
    let found = known(&word, list).or_else(|| known(&word.replace('_', " "), list)).or_else(|| known(&word.replace(' ', "_"), list));
    if found.is_none() {
        let (dutch, ids) = ((0..).map_while(list.dutch), (0..).map_while(list.id));
        let near = nearest(&word, &mut dutch.clone().chain(ids.clone())).and_then(|near| known(near, list));
        let (words, all) = if say.words == Words::Dutch { (list.dutch, dutch.collect()) } else { (list.id, ids.collect()) };
        say.say(Problem::NotAllowed(Quoted::new(raw), near.and_then(words), all));
    }
    found
}

/// A value of a closed list as a bit. Of a list of two, `beide` or `both` stands for both.
pub fn bits(raw: &str, list: List, say: &mut Say) -> Option<u16> {
    let word = raw.trim();
    if (list.id)(2).is_none() && (word.eq_ignore_ascii_case("beide") || word.eq_ignore_ascii_case("both")) {
        return Some(0b11);
    }
    place_in(raw, list, say).map(|place| 1 << place)
}

/// An age in whole years, 0-120.
pub fn age(raw: &str, say: &mut Say) -> Option<u8> {
    let text = clean(raw).text;
    if is_unknown(&text) {
        return None;
    }
    let whole = text.strip_suffix("jaar").unwrap_or(&text).trim();
    // Spreadsheets and feeds write 18 as 18.0 too.
    let whole = whole.split_once(['.', ',']).filter(|(_, rest)| rest.bytes().all(|byte| byte == b'0')).map_or(whole, |(whole, _)| whole);
    let age = whole.parse::<u8>().ok().filter(|age| *age <= 120 && !whole.starts_with('+'));
    if age.is_none() {
        say.say(Problem::NotAnAge(Quoted::new(&text)));
    }
    age
}

/// A date as `2026-11-22` or, as spreadsheets here write it, `22-11-2026`; a time behind it is read over.
pub fn date(raw: &str, say: &mut Say) -> Option<Date> {
    let text = clean(raw).text;
    if is_unknown(&text) {
        return None;
    }
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let date = day.parse().ok().or_else(|| day_first(day));
    if date.is_none() {
        say.say(Problem::NotADate(Quoted::new(&text)));
    }
    date
}

fn day_first(text: &str) -> Option<Date> {
    let mut parts = text.split(['-', '/', '.']);
    let mut number =
        |lengths: [usize; 2]| parts.next().filter(|part| lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
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

/// A postal code, `1234` or `1234 AB`.
pub fn postcode(raw: &str, say: &mut Say) -> Option<String> {
    let text = clean(raw).text;
    let tight: String = text.chars().filter(|char| *char != ' ').map(|char| char.to_ascii_uppercase()).collect();
    if is_unknown(&text) {
        return None;
    }
    let (digits, letters) = tight.split_at_checked(4).unwrap_or_default();
    let four = digits.len() == 4 && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let two = letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_uppercase()) && !["SA", "SD", "SS"].contains(&letters);
    match (four, letters.is_empty(), two) {
        (true, true, _) => Some(digits.to_owned()),
        (true, false, true) => Some(format!("{digits} {letters}")),
        _ => {
            say.say(Problem::NotAPostcode(Quoted::new(&text)));
            None
        }
    }
}

/// What it costs, as people write it in a table: `gratis`, `4,50 per uur`, `eigen bijdrage`, `inkomensafhankelijk`.
pub fn cost(raw: &str, say: &mut Say) -> Option<Cost> {
    let text = clean(raw).text.to_lowercase();
    if is_unknown(&text) {
        return None;
    }
    if let Some(cost) = fixed_cost(&text) {
        return Some(cost);
    }
    let (amount, unit) = text.split_once(" per ").map_or((text.as_str(), None), |(amount, unit)| (amount, Some(unit)));
    let Ok(amount) = parse_amount(amount) else {
        say.say(Problem::NotACost(Quoted::new(raw)));
        return None;
    };
    Some(priced(amount, unit.and_then(|unit| place_in(unit, List::of::<CostUnit>(), say)).and_then(CostUnit::at)))
}

/// A cost that has no amount, by its Dutch word or id.
pub fn fixed_cost(text: &str) -> Option<Cost> {
    match CostKind::at(known(&text.trim().to_lowercase(), List::of::<CostKind>())?)? {
        CostKind::Free => Some(Cost::Free),
        CostKind::Contribution => Some(Cost::Contribution),
        CostKind::IncomeDependent => Some(Cost::IncomeDependent),
        CostKind::Amount => None,
    }
}

/// The unit of an amount, by its Dutch word or id; other words say nothing that can be compared.
pub fn unit(word: &str) -> Option<CostUnit> {
    CostUnit::at(known(word, List::of::<CostUnit>())?)
}

/// An amount; no amount at all is free.
pub fn priced(amount: Money, unit: Option<CostUnit>) -> Cost {
    if amount == Money::ZERO { Cost::Free } else { Cost::Amount(amount, unit) }
}

/// An amount as JSON has it: `4.5`, `"4.50"`.
pub fn decimal_amount(text: &str) -> Option<Money> {
    let amount: Decimal = text.trim().parse().ok()?;
    let money = Money::floor(amount);
    (money.euros() == amount && amount >= Decimal::ZERO && money <= Money::LARGEST).then_some(money)
}

/// A category of the iWmo, 1-18.
pub fn iwmo(raw: &str, say: &mut Say) -> Option<u8> {
    let text = clean(raw).text;
    if is_unknown(&text) {
        return None;
    }
    let code = text.parse().ok().filter(|code| (1..=18).contains(code));
    if code.is_none() {
        say.say(Problem::NotAnIwmo(Quoted::new(&text)));
    }
    code
}

/// A language by its code of two or three letters, or by the Dutch name of one that is often spoken here.
pub fn language(raw: &str, say: &mut Say) -> Option<String> {
    const NAMES: [(&str, &str); 18] = [
        ("nederlands", "nl"),
        ("engels", "en"),
        ("duits", "de"),
        ("frans", "fr"),
        ("spaans", "es"),
        ("fries", "fy"),
        ("turks", "tr"),
        ("arabisch", "ar"),
        ("pools", "pl"),
        ("oekraïens", "uk"),
        ("russisch", "ru"),
        ("portugees", "pt"),
        ("papiaments", "pap"),
        ("berbers", "ber"),
        ("tigrinya", "ti"),
        ("farsi", "fa"),
        ("somalisch", "so"),
        ("chinees", "zh"),
    ];
    let word = clean(raw).text.to_lowercase();
    if is_unknown(&word) {
        return None;
    }
    if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == word) {
        return Some((*code).to_owned());
    }
    // "nl-NL": the country does not matter here.
    let code = word.split(['-', '_']).next().unwrap_or_default();
    if matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(code.to_owned());
    }
    say.say(Problem::NotALanguage(Quoted::new(raw)));
    None
}

/// Millionths of a degree, from a number as it is written.
pub fn millionths(text: &str, most: i32) -> Option<i32> {
    let degrees: Decimal = text.trim().parse().ok()?;
    let millionths = degrees.checked_mul(Decimal::from(1_000_000))?.trunc();
    i32::try_from(millionths.mantissa())
        .ok()
        .filter(|value| millionths.scale() == 0 && value.unsigned_abs() <= most.unsigned_abs().saturating_mul(1_000_000))
}

/// An offer with a description and no summary gets its first sentence as one.
pub fn summarise(offer: &mut Offer) {
    if offer.summary.is_none()
        && let Some(text) = offer.description.take()
    {
        (offer.summary, offer.description) = sentence(text);
    }
}

/// How much of a text is a sentence of itself: a short text is one; of a long one the first sentence, if it is short.
fn sentence(text: String) -> (Option<String>, Option<String>) {
    /// Characters of a summary.
    const SHORT: usize = 200;
    if text.chars().count() <= SHORT {
        return (Some(text), None);
    }
    let end = text.char_indices().take(SHORT).map(|(index, _)| index).filter(|index| {
        let here = text.get(*index..).unwrap_or_default();
        here.starts_with(". ") || here.starts_with("! ") || here.starts_with("? ")
    });
    // The shortest beginning that says something: "O.a. " does not.
    let end = end.into_iter().find(|end| *end >= 30);
    match end.and_then(|end| text.split_at_checked(end + 1)) {
        Some((first, rest)) => (Some(first.to_owned()), Some(rest.trim_start().to_owned())),
        None => (None, Some(text)),
    }
}
