//! Finding a municipality by what a person types: its name, another name for it, a place that lies in it,
//! with typing errors.

use base::{
    date::Date,
    words::{allowed_typos, distance_within, fold, only_letters},
};

use super::{
    contact::places,
    record::{FIRST_PROVINCE, MUNICIPALITIES, Municipality, NAMES, NAMES_OF, province_name},
};

/// What a typed name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The municipality, on the date asked for.
    pub municipality: &'static Municipality,
    /// What was recognised, if that is another name than the municipality's: another name for it, a place, or
    /// its name before.
    pub by: Option<&'static str>,
    /// How well it fits.
    pub fit: Fit,
}

/// How well a name fits what was typed; better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is that name, but for accents, capitals and signs.
    Exact,
    /// The name begins so.
    Begins,
    /// A later word of the name begins so.
    Within,
    /// It is that name, or begins so, with typing errors.
    Typo,
}

/// What people write before a name.
const BEFORE: [&str; 4] = ["de gemeente ", "gemeente ", "gem ", "municipality of "];

/// What comes first: the name itself before what is like it, what is typed well before what is not, few
/// typing errors before many, and a municipality before a place that is as near.
type Order = (u8, Fit, u8, bool);

/// The municipalities that a typed name may mean on a date, best first, each once, at most `most`. A place
/// that lies in several gives them all. Nothing typed gives nothing.
///
/// ```
/// use wmo_zelfcheck::offers::municipality::suggest;
///
/// let found = suggest("den haag", "2026-11-28".parse()?, 5);
/// assert_eq!((found[0].municipality.name, found[0].by), ("'s-Gravenhage", Some("Den Haag")));
/// let found = suggest("vinkel", "2026-11-28".parse()?, 5);
/// let names: Vec<&str> = found.iter().map(|one| one.municipality.everyday()).collect();
/// assert_eq!(names, ["Den Bosch", "Bernheze"]);
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn suggest(typed: &str, date: Date, most: usize) -> Vec<Suggestion> {
    let mut found = found(typed, date, nearly);
    // Something typed well has no use for guesses beside it.
    if found.iter().any(|(_, one)| one.fit < Fit::Typo) {
        found.retain(|(_, one)| one.fit < Fit::Typo);
    }
    found.sort_by_key(|(order, one)| (*order, one.municipality.name));
    found.into_iter().map(|(_, one)| one).take(most).collect()
}

/// The municipalities that have this name on a date, or else those in which a place has it: several when it
/// says too little.
///
/// ```
/// use wmo_zelfcheck::offers::municipality::named;
///
/// // A municipality in Gelderland, and a village on Ameland.
/// assert_eq!(named("Buren", "2026-11-28".parse()?).len(), 1);
/// // Two villages.
/// assert_eq!(named("Haren", "2026-11-28".parse()?).len(), 2);
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn named(name: &str, date: Date) -> Vec<Suggestion> {
    let found = found(name, date, |_, _| None);
    let best = found.iter().map(|(order, _)| *order).min();
    found.into_iter().filter(|(order, _)| Some(*order) == best).map(|(_, one)| one).collect()
}

/// All that a typed name may mean: what has it, and what is like it. A province or the word "gemeente" beside
/// it is read over.
fn found(typed: &str, date: Date, like: fn(&str, &str) -> Option<(Fit, u8)>) -> Vec<(Order, Suggestion)> {
    let typed = plain(typed);
    let typed = BEFORE.iter().find_map(|word| typed.strip_prefix(word)).unwrap_or(&typed);
    let typed = typed.strip_suffix(" gemeente").unwrap_or(typed);
    let found = alike(typed, date, like);
    if found.iter().any(|(_, one)| one.fit == Fit::Exact) {
        return found;
    }
    let beside = typed.match_indices(' ').find_map(|(at, _)| {
        let (name, rest) = typed.split_at(at);
        let number = province(rest)?;
        let mut inside = alike(name, date, |_, _| None);
        inside.retain(|(_, one)| one.municipality.province() == number);
        (!inside.is_empty()).then_some(inside)
    });
    beside.unwrap_or(found)
}

/// The number of a province by its name or what is usual for it.
fn province(typed: &str) -> Option<u8> {
    const SHORT: [&str; 12] = [
        "gr gn",
        "friesland fr frl",
        "dr",
        "o ov",
        "fl",
        "gld gl",
        "u ut",
        "nh",
        "zh",
        "z zl zld",
        "nb brabant",
        "l lb",
    ];
    let typed = typed.replace(' ', "");
    let typed = typed.strip_prefix("provincie").unwrap_or(&typed);
    let is = |(number, short): &(u8, &str)| {
        short.split(' ').any(|short| short == typed)
            || province_name(*number).is_some_and(|name| only_letters(name) == typed)
    };
    (FIRST_PROVINCE..).zip(SHORT).find(is).map(|(number, _)| number)
}

/// What has a name, and what is like it.
fn alike(typed: &str, date: Date, like: fn(&str, &str) -> Option<(Fit, u8)>) -> Vec<(Order, Suggestion)> {
    let mut found: Vec<(Order, Suggestion)> = Vec::new();
    if typed.is_empty() {
        return found;
    }
    let own = MUNICIPALITIES.iter().map(|municipality| (municipality.name, municipality.code));
    let own = own.chain(NAMES.lines().zip(NAMES_OF)).map(|name| (name, false));
    let mut name = String::new();
    for ((shown, code), place) in own.chain(places().map(|name| (name, true))) {
        name.clear();
        plain_into(shown, &mut name);
        let fit = if name == typed { Some((Fit::Exact, 0)) } else { like(typed, &name) };
        let Some((fit, errors)) = fit else { continue };
        let Some(municipality) = Municipality::on(code, date) else { continue };
        let by = (shown != municipality.name).then_some(shown);
        let group = match fit {
            Fit::Exact => u8::from(place),
            Fit::Begins | Fit::Within => 2 + u8::from(place),
            Fit::Typo => 4,
        };
        let one = ((group, fit, errors, place), Suggestion { municipality, by, fit });
        match found.iter_mut().find(|(_, other)| other.municipality.code == municipality.code) {
            Some(other) if other.0 <= one.0 => {}
            Some(other) => *other = one,
            None => found.push(one),
        }
    }
    found
}

/// How a name is like what was typed, and with how many errors.
fn nearly(typed: &str, name: &str) -> Option<(Fit, u8)> {
    if name.starts_with(typed) {
        return Some((Fit::Begins, 0));
    }
    if typed.len() >= 3
        && name
            .match_indices(' ')
            .any(|(at, _)| name.get(at + 1..).is_some_and(|rest| rest.starts_with(typed)))
    {
        return Some((Fit::Within, 0));
    }
    let allowed = allowed_typos(typed);
    if allowed == 0 {
        return None;
    }
    // Half a name with an error: as much of it as was typed.
    let begin = name.get(..typed.len()).filter(|_| typed.len() >= 5);
    distance_within(typed, name, allowed)
        .or_else(|| distance_within(typed, begin?, 1))
        .map(|errors| (Fit::Typo, errors))
}

/// A name as words with single spaces: `'s-Gravenhage` is `s gravenhage`.
fn plain(name: &str) -> String {
    let mut out = String::new();
    plain_into(name, &mut out);
    out
}

fn plain_into(name: &str, out: &mut String) {
    for letter in name.chars() {
        if !fold(letter, out) && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
}
