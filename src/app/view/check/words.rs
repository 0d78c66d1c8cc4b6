//! The questions of the self-check and their answers in words.

use base::always::Always;
use wmo_zelfcheck::{
    selfcheck::{Given, Hint},
    text::{Key, QuestionWords, carer_words, hint_title, question_words},
};

use crate::app::view::Context;

/// The question, put to the person or to somebody who answers for another.
pub fn title(context: &Context, words: &QuestionWords) -> String {
    let check = &context.state.check;
    let carer = words.title_carer.filter(|_| check.by_carer());
    let other = words.title_other.filter(|_| check.for_other());
    let about = context.text(check.about());
    context.fill(carer.or(other).unwrap_or(words.title), &[("person", about)])
}

/// A text of a tip: to a carer as it stands for carers, with whom they care for.
pub fn told(context: &Context, key: Key) -> String {
    let check = &context.state.check;
    match carer_words(key).filter(|_| check.by_carer()) {
        Some(carer) => context.fill(carer, &[("person", context.text(check.about()))]),
        None => context.text(key).to_owned(),
    }
}

/// What a tip is about.
pub fn title_of(context: &Context, hint: &Hint) -> String {
    hint_title(hint).map(|key| told(context, key)).always()
}

/// The answers to a question in words.
pub fn answers_in_words(context: &Context, place: usize, bits: u16) -> String {
    match context.state.check.answers.given(place) {
        Given::Unknown => context.text(Key::AppUnknown).to_owned(),
        _ => context.language.answers(place, bits).join(", "),
    }
}

/// The question in words.
pub fn question_in_words(context: &Context, place: usize) -> String {
    question_words(place).map(|words| title(context, words)).always()
}
