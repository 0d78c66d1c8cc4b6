//! Which offer is asked for by its name or its telephone number: all words of the name, in any case, with or
//! without spaces, with small errors, and with words around it that only ask ("bel", "nummer van"). A
//! number is never corrected.

use base::words::{allowed_typos, distance_within, words};

use crate::finder::{
    dictionary::WordTable,
    meaning::{is_ignored, only_asks},
};
use crate::offers::Offer;

/// From this length a name may have errors.
const FORGIVEN: usize = 5;

/// The names and numbers of all offers, each as one word.
#[derive(Debug, Default)]
pub(super) struct Names {
    known: WordTable,
    /// Of each name which letters it has, one bit each: tells most names apart without comparing them.
    letters: Vec<u32>,
    /// Name and offer.
    of: Vec<(u32, u32)>,
}

impl Names {
    /// Adds the names and numbers of an offer.
    pub fn add(&mut self, number: u32, offer: &Offer) {
        for name in std::iter::once(&offer.name).chain(&offer.former_names) {
            self.name(number, name);
        }
        for phone in &offer.phones {
            self.name(number, &phone.number);
        }
    }

    /// Adds a name of an offer.
    pub fn name(&mut self, number: u32, name: &str) {
        let joined = dialled(cut(name).concat());
        if joined.is_empty() {
            return;
        }
        let name = self.known.intern(&joined);
        if self.letters.len() < self.known.len() {
            self.letters.push(letters(&joined));
        }
        self.of.push((name, number));
    }

    /// After the last name.
    pub fn finish(mut self) -> Names {
        self.of.sort_unstable();
        self.of.dedup();
        self
    }

    /// The offers that a text calls, by their places, and whether errors in the name were forgiven. A text of
    /// `known` words has none.
    pub fn called(&self, text: &str, known: impl Fn(&str) -> bool) -> (Vec<usize>, bool) {
        let all = cut(text);
        let asks = |word: &&String| only_asks(word);
        let before = all.iter().take_while(asks).count();
        let after = all.iter().rev().take_while(asks).count();
        let core = all.get(before..all.len().saturating_sub(after)).unwrap_or_default();
        let [whole, joined] = [all.concat(), core.concat()].map(dialled);
        // "Ik wil mee" asks for no name, "bel MEE" does.
        let around = || all.iter().take(before).chain(all.iter().rev().take(after));
        let common = core.iter().all(|word| is_ignored(word)) && around().all(|word| is_ignored(word));
        let named = || self.known.get(&joined).filter(|_| !common);
        if let Some(name) = self.known.get(&whole).or_else(named) {
            return (self.offers(name), false);
        }
        let nearly = if core.iter().all(|word| known(word)) { None } else { self.nearly(&joined) };
        nearly.map_or((Vec::new(), false), |name| (self.offers(name), true))
    }

    fn offers(&self, name: u32) -> Vec<usize> {
        let from = self.of.partition_point(|(other, _)| *other < name);
        let rest = self.of.get(from..).unwrap_or_default();
        rest.iter().take_while(|(other, _)| *other == name).map(|(_, offer)| *offer as usize).collect()
    }

    /// The name with the fewest errors.
    fn nearly(&self, typed: &str) -> Option<u32> {
        if typed.len() < FORGIVEN || typed.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (most, own) = (allowed_typos(typed), letters(typed));
        let near =
            (0..).zip(&self.letters).filter(|(_, other)| (own ^ **other).count_ones() <= 2 * u32::from(most));
        near.filter_map(|(name, _)| Some((distance_within(typed, self.known.word(name), most)?, name)))
            .min()
            .map(|(_, name)| name)
    }
}

/// The folded words of a text.
fn cut(text: &str) -> Vec<String> {
    let (mut found, mut buffer) = (Vec::new(), String::new());
    words(text, &mut buffer, |word| found.push(word.to_owned()));
    found
}

/// A number as one dials it here: without the code of the country.
fn dialled(joined: String) -> String {
    let digits = joined.bytes().all(|byte| byte.is_ascii_digit());
    let national = ["0031", "31"].iter().find_map(|code| joined.strip_prefix(code)).filter(|_| digits);
    match national.filter(|rest| rest.len() >= 9) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => joined,
    }
}

fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |found, letter| found | 1 << (letter - b'a'))
}
