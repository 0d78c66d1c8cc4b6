//! The questions of the self-check and their answers in words.

use base::always::Always;
use wmo_zelfcheck::{
    selfcheck::Given,
    text::{Key, QuestionWords, question_words},
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
