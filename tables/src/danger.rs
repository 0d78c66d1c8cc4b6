//! What people say when there is danger, as it stands in `static/resources/danger.toml`: sets of words, and
//! patterns of who does what to whom, each with where these signs are described; written as constants for
//! `src/finder/told.rs`, which reads a text by them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    path::Path,
};

use base::words::words;
use serde::Deserialize;
use toml::Spanned;

use crate::offers::CheckedOffer;
use crate::table::{Faults, Table};

/// What a step is beside the number of its item, and a word beside its number; as in `src/finder/told.rs`.
const FAR: u16 = 1 << 15;
const NOT: u16 = 1 << 14;
const LAST: u16 = 1 << 13;
const LAST_OF_ITEM: u16 = 1 << 14;

/// The items of each set, with `|` between.
type Sets = BTreeMap<String, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    set: BTreeMap<String, Vec<String>>,
    danger: Vec<Danger>,
    harmless: Vec<Harmless>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Danger {
    number: Spanned<String>,
    source: Spanned<String>,
    say: Vec<Spanned<String>>,
    #[serde(default)]
    unless: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Harmless {
    say: Vec<Spanned<String>>,
}

/// The checked table.
#[derive(Default)]
pub struct Patterns {
    /// Choices of words and, by `@` and its number, of other choices; with spaces between.
    words: Vec<String>,
    /// Items: choices of phrases, which are words that stand next to each other.
    items: Vec<Vec<Vec<u16>>>,
    /// A number, what tells of its danger, and what takes that away.
    rows: Vec<(String, Vec<u16>, Vec<u16>)>,
    harmless: Vec<u16>,
}

/// Reads and checks `danger.toml`.
///
/// # Errors
/// A number that is no record, a row without a source, a set that is not there, a pattern without a word.
pub fn load(path: &Path, offers: &[CheckedOffer]) -> Result<Patterns, Faults> {
    let (table, file) = Table::read::<File>(path)?;
    let (mut patterns, mut findings) = (Patterns::default(), Faults::new());
    let sets: Sets = file.set.iter().map(|(name, items)| (name.clone(), items.join("|"))).collect();
    for row in &file.danger {
        let (number, at) = (row.number.get_ref(), row.number.span().start);
        if !offers.iter().any(|offer| offer.offer.id.get_ref() == number) {
            findings.push(table.finding(at, format!("there is no record \"{number}\"")));
        }
        if row.source.get_ref().trim().is_empty() {
            findings.push(table.finding(at, "say where these signs are described (source)"));
        }
        let mut steps = |say| patterns.steps(&table, &sets, say, &mut findings);
        let (say, unless) = (steps(&row.say), steps(&row.unless));
        patterns.rows.push((number.clone(), say, unless));
    }
    for row in &file.harmless {
        let steps = patterns.steps(&table, &sets, &row.say, &mut findings);
        patterns.harmless.extend(steps);
    }
    if patterns.items.len().max(patterns.words.len()) >= usize::from(LAST) {
        findings.push(format!("{}:1: more than {LAST} items or words", table.name));
    }
    if findings.is_empty() { Ok(patterns) } else { Err(findings) }
}

impl Patterns {
    /// The steps of some patterns.
    fn steps(
        &mut self,
        table: &Table,
        sets: &Sets,
        say: &[Spanned<String>],
        findings: &mut Faults,
    ) -> Vec<u16> {
        let mut steps = Vec::new();
        for pattern in say {
            match self.pattern(sets, pattern.get_ref()) {
                Ok(found) => steps.extend(found),
                Err(message) => findings.push(table.finding(pattern.span().start, message)),
            }
        }
        steps
    }

    fn pattern(&mut self, sets: &Sets, pattern: &str) -> Result<Vec<u16>, String> {
        let (mut steps, mut far) = (Vec::new(), 0);
        for group in pattern.split_whitespace() {
            if group == ".." {
                far = FAR;
            } else if let Some(not) = group.strip_prefix('!') {
                steps.push(NOT | self.item(sets, not)?);
            } else {
                steps.push(std::mem::take(&mut far) | self.item(sets, group)?);
            }
        }
        if steps.iter().all(|step| step & NOT != 0) {
            return Err(format!("\"{pattern}\" has no word"));
        }
        steps.last_mut().into_iter().for_each(|step| *step |= LAST);
        Ok(steps)
    }

    /// The number of an item: its single words as one choice, then its phrases.
    fn item(&mut self, sets: &Sets, item: &str) -> Result<u16, String> {
        let mut found = vec![vec![self.choice(sets, item, &mut Vec::new())?]];
        let mut phrases = BTreeSet::new();
        add_phrases(sets, item, &mut phrases);
        for phrase in phrases {
            let choice = |word| self.choice(sets, word, &mut Vec::new());
            found.push(phrase.split('_').map(choice).collect::<Result<_, _>>()?);
        }
        Ok(numbered(&mut self.items, found))
    }

    /// The number of a choice of single words, folded, beginnings (`a*`) and sets (`@kin`): these are choices
    /// too, each named by its number. `within`: the sets that it is in.
    fn choice<'a>(
        &mut self,
        sets: &'a Sets,
        choice: &'a str,
        within: &mut Vec<&'a str>,
    ) -> Result<u16, String> {
        let mut found = BTreeSet::new();
        for one in choice.split('|').filter(|one| !one.contains('_')) {
            let Some(name) = one.strip_prefix('@') else {
                found.insert(word(one)?);
                continue;
            };
            let set = sets.get(name).filter(|_| !within.contains(&name));
            let set = set.ok_or_else(|| format!("there is no set \"{name}\", or it holds itself"))?;
            within.push(name);
            found.insert(format!("@{}", self.choice(sets, set, within)?));
            within.pop();
        }
        Ok(numbered(&mut self.words, found.into_iter().collect::<Vec<_>>().join(" ")))
    }
}

/// Adds the phrases of an item as they stand (`next_to`), those of its sets too.
fn add_phrases(sets: &Sets, item: &str, phrases: &mut BTreeSet<String>) {
    for choice in item.split('|') {
        if choice.contains('_') {
            phrases.insert(choice.to_owned());
        } else if let Some(set) = choice.strip_prefix('@').and_then(|name| sets.get(name)) {
            add_phrases(sets, set, phrases);
        }
    }
}

/// The number of a thing in a list: a new one, unless it is there.
fn numbered<T: PartialEq>(list: &mut Vec<T>, thing: T) -> u16 {
    let known = list.iter().position(|other| *other == thing);
    if known.is_none() {
        list.push(thing);
    }
    known.unwrap_or(list.len() - 1) as u16
}

/// A word, folded, with its star.
fn word(choice: &str) -> Result<String, String> {
    let (stem, star) = choice.strip_suffix('*').map_or((choice, ""), |stem| (stem, "*"));
    let (mut found, mut buffer) = (Vec::new(), String::new());
    words(stem, &mut buffer, |word| found.push(word.to_owned()));
    match &found[..] {
        [] if choice == "*" => Ok(choice.to_owned()), // any word
        [word] => Ok(format!("{word}{star}")),
        _ => Err(format!("\"{choice}\" is not one word")),
    }
}

/// The content of `danger.rs`.
pub fn write(patterns: &Patterns) -> String {
    let mut out = String::from("// Written by the build from static/resources/danger.toml; do not edit.\n");
    let words = patterns.words.join("\n");
    let _ = writeln!(out, "/// Choices of words, one choice a line.\nstatic WORDS: &str = {words:?};");
    let items: Vec<u16> = patterns.items.iter().flat_map(|item| flat(item)).collect();
    let _ = writeln!(out, "/// The phrases of each item.\nstatic ITEMS: &[u16] = &{items:?};");
    let _ = writeln!(out, "static ROWS: [Row; {}] = [", patterns.rows.len());
    for (number, say, unless) in &patterns.rows {
        let _ = writeln!(out, "Row {{ number: {number:?}, say: &{say:?}, unless: &{unless:?} }},");
    }
    let _ = writeln!(out, "];\nstatic HARMLESS: &[u16] = &{:?};", patterns.harmless);
    out
}

/// An item as the numbers of its words: the last of each phrase and of the item say so.
fn flat(item: &[Vec<u16>]) -> Vec<u16> {
    let mut flat = Vec::new();
    for phrase in item {
        flat.extend(phrase);
        flat.last_mut().into_iter().for_each(|word| *word |= LAST);
    }
    flat.last_mut().into_iter().for_each(|word| *word |= LAST_OF_ITEM);
    flat
}
