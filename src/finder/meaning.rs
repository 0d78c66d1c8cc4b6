//! What lay words mean: a need, a form of respite, for whom, when. The tables stand in
//! `static/resources/synonyms.toml` (Dutch) and `synonyms_*.toml`. Words of other languages stay out of the
//! index: there they would stand nearer to a Dutch typing error, or to the beginning of a Dutch word, than
//! the Dutch word that is meant.

use base::{
    closed::Set,
    lists::{Audience, Frequency, Need, PartOfDay, RespiteForm},
    words::{distance_within, stem, words},
};

include!(concat!(env!("OUT_DIR"), "/synonyms.rs"));

/// What some words mean.
#[derive(Debug, PartialEq, Eq)]
pub struct Meaning {
    /// What is needed, the first need first. Empty: the words only say for whom or when.
    pub needs: &'static [Need],
    /// The form of respite, if the words say one.
    pub form: Option<RespiteForm>,
    /// The id of the bundled record that is meant.
    pub record: Option<&'static str>,
    /// For whom.
    pub audience: Set<Audience>,
    /// When.
    pub moments: Set<PartOfDay>,
    /// How often.
    pub frequency: Set<Frequency>,
    /// Whether whoever says it may be in danger.
    pub danger: bool,
}

/// The single words, as stems.
pub fn single_words() -> impl Iterator<Item = &'static str> {
    SINGLE.lines()
}

/// The meaning of a single word, by its place in [`single_words`].
pub fn of_single(place: u32) -> Option<&'static Meaning> {
    MEANINGS.get(usize::from(*SINGLE_MEANINGS.get(usize::try_from(place).ok()?)?))
}

/// How many single words there are.
pub fn single_count() -> u32 {
    SINGLE_MEANINGS.len() as u32
}

/// The words of other languages, as stems, with what they mean.
fn others() -> impl Iterator<Item = (&'static str, &'static Meaning)> {
    OTHERS
        .lines()
        .zip(&OTHERS_MEANINGS)
        .filter_map(|(word, meaning)| Some((word, MEANINGS.get(usize::from(*meaning))?)))
}

/// The meaning of a stem in another language.
pub fn of_other(stem: &str) -> Option<&'static Meaning> {
    others().find_map(|(word, meaning)| (word == stem).then_some(meaning))
}

/// The meaning of a word of another language that begins so, or else has one typing error (then `true`).
pub fn near_other(stem: &str) -> Option<(&'static Meaning, bool)> {
    let typo =
        |word: &str| stem.len().min(word.len()) >= FORGIVEN && distance_within(stem, word, 1).is_some();
    let begun = others().find(|(word, _)| word.starts_with(stem)).map(|(_, meaning)| (meaning, false));
    begun.or_else(|| others().find(|(word, _)| typo(word)).map(|(_, meaning)| (meaning, true)))
}

/// How many words may stand between two words of a sentence.
const GAP: usize = 2;
/// A word of a sentence, or of another language, from this length may have one typing error.
const FORGIVEN: usize = 6;

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its stem.
    pub stem: String,
    /// Whether it says nothing by itself.
    pub ignored: bool,
    /// Whether a sentence has used it.
    pub used: bool,
}

fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// Whether a folded word says nothing by itself: `de`, `mee`.
pub fn is_ignored(word: &str) -> bool {
    among(IGNORED, word)
}

/// Whether a folded word beside a name only asks for it: `bel`, `nummer`, `van`.
pub fn only_asks(word: &str) -> bool {
    among(ASKING, word)
}

/// Whether a stem only looks like a lay word, or like a compound of one.
pub fn is_plain(stem: &str) -> bool {
    among(PLAIN, stem)
}

/// Whether a compound with this end means what it begins with.
pub fn is_plain_head(stem: &str) -> bool {
    among(HEADS, stem)
}

/// The words of a query, the most that are looked at.
pub fn query_words(text: &str, most: usize) -> Vec<Word> {
    let (mut found, mut buffer) = (Vec::new(), String::new());
    let mut alone = false;
    words(text, &mut buffer, |word| {
        if found.len() < most {
            let other = among(OTHERS_IGNORED, word);
            let ignored = other || among(IGNORED, word) || word.len() < 2;
            alone = other && found.is_empty();
            let mut word = word.to_owned();
            stem(&mut word);
            found.push(Word { stem: word, ignored, used: false });
        }
    });
    // By itself an English "her" or "for" is a Dutch word that is still being typed.
    if alone && let [only] = &mut found[..] {
        only.ignored = false;
    }
    found
}

/// The sentences in a query, longer ones first; their words are marked as used. With each whether it had a
/// typing error.
pub fn sentences(query: &mut [Word]) -> Vec<(&'static Meaning, bool)> {
    let mut found = Vec::new();
    for (sentence, meaning) in SENTENCES.lines().zip(&SENTENCES_MEANINGS) {
        if let Some(with_typo) = take(query, sentence)
            && let Some(meaning) = MEANINGS.get(usize::from(*meaning))
        {
            found.push((meaning, with_typo));
        }
    }
    found
}

/// Looks for a sentence and marks its words. Where one begins is tried at every word.
fn take(query: &mut [Word], sentence: &str) -> Option<bool> {
    let first = sentence.split(' ').next()?;
    for start in 0..query.len() {
        let rest = query.get_mut(start..)?;
        if rest.first().is_some_and(|word| same(word, first).is_some()) {
            let mut with_typo = false;
            let mut places = [0usize; 8];
            let mut at = 0;
            let mut length = 0;
            for (wanted, place) in sentence.split(' ').zip(&mut places) {
                let reach = if length == 0 { 1 } else { GAP + 1 };
                let next = rest
                    .iter()
                    .enumerate()
                    .skip(at)
                    .take(reach)
                    .find_map(|(index, word)| Some((index, same(word, wanted)?)));
                let Some((index, typo)) = next else { break };
                *place = index;
                with_typo |= typo;
                at = index + 1;
                length += 1;
            }
            if length == sentence.split(' ').count() {
                for place in places.iter().take(length) {
                    if let Some(word) = rest.get_mut(*place) {
                        word.used = true;
                    }
                }
                return Some(with_typo);
            }
        }
    }
    None
}

/// Whether a word is the wanted one: `Some(true)` with a typing error.
fn same(word: &Word, wanted: &str) -> Option<bool> {
    if word.used {
        None
    } else if word.stem == wanted {
        Some(false)
    } else {
        (wanted.len() >= FORGIVEN && distance_within(&word.stem, wanted, 1).is_some()).then_some(true)
    }
}
