//! The answers to a question, to press.

use wmo_zelfcheck::{
    selfcheck::{Choice, Given, Question},
    text::{Key, QuestionWords},
};

use crate::app::{
    check::CheckAction,
    state::Action,
    view::{Context, choices::AnswerOption},
};

pub fn options(
    context: &Context,
    place: usize,
    question: &Question,
    words: &QuestionWords,
) -> Vec<AnswerOption> {
    let answers = &context.state.check.answers;
    let bits = answers.bits(place);
    let mut options: Vec<AnswerOption> = words
        .answers
        .iter()
        .zip(0u32..)
        .map(|((label, help), bit)| {
            let chosen = bits & (1 << bit) != 0;
            let on = question.choice == Choice::One || !chosen;
            let action = Action::Check(CheckAction::Choose(place, bit, on));
            AnswerOption {
                label: context.text(*label),
                help: help.map(|help| context.text(help).into()),
                chosen,
                action,
            }
        })
        .collect();
    let unknown = answers.given(place) == Given::Unknown;
    let action = Action::Check(CheckAction::Unknown(place, question.choice == Choice::One || !unknown));
    options.push(AnswerOption { label: context.text(Key::AppUnknown), help: None, chosen: unknown, action });
    options
}
