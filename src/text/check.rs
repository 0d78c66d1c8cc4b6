//! The words of the self-check's questions, hints and next steps, found by their place in the tables.

use super::Key;
use crate::language::Language;
use crate::{
    rules::Authority,
    selfcheck::{HINTS, Hint, QUESTIONS, Strength},
};
use base::always::Always;

/// The words of a question.
#[derive(Debug)]
pub struct QuestionWords {
    /// The question.
    pub title: Key,
    /// The question when somebody answers for another.
    pub title_other: Option<Key>,
    /// The question when somebody who cares for another answers, and it is about themselves.
    pub title_carer: Option<Key>,
    /// A line of help.
    pub help: Option<Key>,
    /// Why it is asked.
    pub why: Key,
    /// Each answer, and a line of help.
    pub answers: &'static [(Key, Option<Key>)],
}

/// The words of a hint.
#[derive(Debug)]
struct HintWords {
    title: Key,
    text: Option<Key>,
    likely: Option<Key>,
    perhaps: Option<Key>,
    unlikely: Option<Key>,
    looks_at: Option<Key>,
}

include!(concat!(env!("OUT_DIR"), "/check_words.rs"));

/// The words of the question at a place.
pub fn question_words(place: usize) -> Option<&'static QuestionWords> {
    QUESTION_WORDS.get(place)
}

/// What a part of the conversation is about, as it stands after "over".
pub fn block_about(block: u8) -> Option<Key> {
    BLOCK_WORDS.get(usize::from(block)).copied()
}

/// What to do, by the place of the step.
pub fn step_words(step: u8) -> Option<Key> {
    STEP_WORDS.get(usize::from(step)).copied()
}

/// The sentence in the box, by the place of the lead.
pub fn lead_words(lead: usize) -> Option<Key> {
    LEAD_WORDS.get(lead).copied().flatten()
}

/// The label of an answer.
pub fn answer_words(place: usize, answer: usize) -> Option<Key> {
    question_words(place)?.answers.get(answer).map(|(label, _)| *label)
}

/// What a carer reads in the place of a text about who cares: it says "you", and names whom they care for.
pub fn carer_words(key: Key) -> Option<Key> {
    CARER_WORDS.iter().find(|(of, _)| *of == key).map(|(_, carer)| *carer)
}

fn words(hint: &Hint) -> Option<&'static HintWords> {
    let place = HINTS.iter().position(|other| std::ptr::eq(other, hint))?;
    HINT_WORDS.get(place)
}

/// What a hint is about.
pub fn hint_title(hint: &Hint) -> Option<Key> {
    words(hint).map(|words| words.title)
}

/// The sentence of a hint that is so sure.
pub fn hint_text(hint: &Hint, strength: Strength) -> Option<Key> {
    let words = words(hint)?;
    match strength {
        Strength::Applies => words.text,
        Strength::Likely => words.likely,
        // Information without strengths has one text, whatever is unknown.
        Strength::Perhaps => words.perhaps.or(words.text),
        Strength::Unlikely => words.unlikely,
    }
}

/// What kind of text something stands in, in one or two words.
pub fn authority_words(authority: Authority) -> Key {
    match authority {
        Authority::Act => Key::CheckAuthorityAct,
        Authority::Decree => Key::CheckAuthorityDecree,
        Authority::Ruling => Key::CheckAuthorityRuling,
        Authority::Guideline => Key::CheckAuthorityGuideline,
        Authority::Explanation => Key::CheckAuthorityExplanation,
        Authority::Report => Key::CheckAuthorityReport,
        Authority::Ours => Key::CheckAuthorityOurs,
        Authority::History => Key::CheckAuthorityHistory,
        Authority::Idea => Key::CheckAuthorityIdea,
    }
}

impl Language {
    /// What a hint that is so sure says: its sentence, and after it what it is where it binds nobody, so that
    /// nobody can forget that.
    pub fn hint(self, hint: &Hint, strength: Strength) -> String {
        let said = hint_text(hint, strength).map_or("", |key| self.text(key));
        self.with_standing(said, hint, strength)
    }

    /// A sentence of a hint that is so sure, and after it what it is where it binds nobody.
    pub fn with_standing(self, said: &str, hint: &Hint, strength: Strength) -> String {
        match hint.authority(strength).filter(|(authority, _)| !authority.binds()) {
            None => said.to_owned(),
            Some((authority, partly)) => format!("{said} {}", self.standing(authority, partly)),
        }
    }

    fn standing(self, authority: Authority, partly: bool) -> String {
        let told = match authority {
            Authority::Guideline => Key::CheckToldGuideline,
            Authority::Ours => Key::CheckToldOurs,
            Authority::Idea => Key::CheckToldIdea,
            _ => Key::CheckToldReport,
        };
        self.fill(told, &[("part", self.text(if partly { Key::CheckToldPart } else { Key::CheckToldAll }))])
    }
}

/// What the municipality will look at.
pub fn hint_looks_at(hint: &Hint) -> Option<Key> {
    words(hint)?.looks_at
}

/// The title and the text of a step after a report.
pub fn expect_words(id: &str) -> Option<(Key, Key)> {
    Some((super::expect_step(&format!("{id}.title"))?, super::expect_step(&format!("{id}.text"))?))
}

/// How sure a hint is, in a word; nothing for what simply holds.
pub fn strength_words(strength: Strength) -> Option<Key> {
    match strength {
        Strength::Applies => None,
        Strength::Likely => Some(Key::CheckStrengthLikely),
        Strength::Perhaps => Some(Key::CheckStrengthPerhaps),
        Strength::Unlikely => Some(Key::CheckStrengthUnlikely),
    }
}

impl Language {
    /// The answers of `bits` to the question at a place, one after the other.
    pub fn answers(self, place: usize, bits: u16) -> Vec<&'static str> {
        let count = QUESTIONS.get(place).map(|question| question.answers.len()).always();
        (0..count)
            .filter(|answer| bits & (1 << answer) != 0)
            .filter_map(|answer| answer_words(place, answer))
            .map(|key| self.text(key))
            .collect()
    }
}
