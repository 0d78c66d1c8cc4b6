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
    resources::{Closed, Cost, CostKind, CostUnit, Offer, Set, Who},
    text::parse_amount,
};

/// So many values one field may have.
pub const MOST_VALUES: usize = 30;

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

/// A value of a closed list, by its Dutch word or its id.
pub fn closed<T: Closed>(raw: &str, say: &mut Say) -> Option<T> {
    // The lists as words alone: the browser pays for every copy of the rest.
    let number = place_in(raw, say, &mut T::DUTCH.iter().map(|(word, _)| *word), &mut T::IDS.iter().map(|(id, _)| *id));
    T::IDS.get(number?).map(|(_, value)| *value)
}

/// The value with this Dutch word or id, in lower case.
pub fn known<T: Closed>(word: &str) -> Option<T> {
    let number = T::DUTCH.iter().position(|(known, _)| *known == word).or_else(|| T::IDS.iter().position(|(known, _)| *known == word));
    T::IDS.get(number?).map(|(_, value)| *value)
}

/// Which place in its list a word has. A word that is in neither list is said, with the nearest in the language of the
/// file, also if it is near to one of the other language.
#[inline(never)]
fn place_in(raw: &str, say: &mut Say, dutch: &mut dyn Iterator<Item = &'static str>, ids: &mut dyn Iterator<Item = &'static str>) -> Option<usize> {
    let word = clean(raw).text.to_lowercase();
    if is_unknown(&word) {
        return None;
    }
    let (dutch, ids): (Vec<&str>, Vec<&str>) = (dutch.collect(), ids.collect());
    let spaced = word.replace('_', " ");
    let find = |list: &[&str], word: &str| list.iter().position(|known| *known == word);
    let found = find(&dutch, &word).or_else(|| find(&ids, &word)).or_else(|| find(&dutch, &spaced));
    if found.is_none() {
        let near = nearest(&word, &mut dutch.iter().chain(&ids).copied());
        let number = near.and_then(|near| find(&dutch, near).or_else(|| find(&ids, near)));
        let list = if say.words == Words::Dutch { dutch } else { ids };
        say.say(Problem::NotAllowed(Quoted::new(raw), number.and_then(|number| list.get(number)).copied(), list));
    }
    found
}

/// Values of a closed list.
pub fn set<'t, T: Closed>(raw: impl IntoIterator<Item = &'t str>, say: &mut Say) -> Set<T> {
    raw.into_iter().take(MOST_VALUES).filter_map(|raw| closed(raw, say)).collect()
}

/// By whom: `beide` or `both` stands for volunteers and professionals.
pub fn who<'t>(raw: impl IntoIterator<Item = &'t str>, say: &mut Say) -> Set<Who> {
    let both = |word: &str| word.trim().eq_ignore_ascii_case("beide") || word.trim().eq_ignore_ascii_case("both");
    raw.into_iter().take(MOST_VALUES).fold(Set::EMPTY, |found, word| {
        if both(word) { [Who::Volunteer, Who::Professional].into_iter().collect() } else { found.with(set([word], say)) }
    })
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
    Some(priced(amount, unit.and_then(|unit| closed(unit, say))))
}

/// A cost that has no amount, by its Dutch word or id.
pub fn fixed_cost(text: &str) -> Option<Cost> {
    match known(&text.trim().to_lowercase())? {
        CostKind::Free => Some(Cost::Free),
        CostKind::Contribution => Some(Cost::Contribution),
        CostKind::IncomeDependent => Some(Cost::IncomeDependent),
        CostKind::Amount => None,
    }
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

/// The oldest age is not below the youngest.
pub fn check_ages(offer: &Offer, say: &mut Say) {
    if offer.age_from.zip(offer.age_to).is_some_and(|(from, to)| to < from) {
        say.say(Problem::AgesReversed);
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
