//! A question of the self-check, and the page that interrupts the questions when there is danger: whom to
//! call now, before anything else.

use std::rc::Rc;

use wmo_zelfcheck::{
    selfcheck::{Choice as Many, QUESTIONS, Question},
    text::{Key, QuestionWords, question_words},
};

use super::{card::card, lead, options::options, who, words::title};
use crate::app::{
    check::{CheckAction, advice},
    model::View,
    state::Action,
    view::{
        Context,
        choices::{Choices, choices},
        classes,
        element::{Element, el},
        parts::paragraph,
        question_page::{QuestionPage, page},
    },
};

pub fn check_view(context: &Context, place: usize) -> Element {
    let (Some(question), Some(words)) = (QUESTIONS.get(place), question_words(place)) else {
        return el("div", "");
    };
    if question.stop {
        return danger(context, place, words);
    }
    let how = if question.choice == Many::One { Choices::One } else { Choices::Many };
    let answers = choices(context, how, words.help.is_some(), options(context, place, question, words));
    page(
        context,
        QuestionPage {
            progress: context.state.check.progress,
            title: title(context, words),
            help: words.help.map(|help| context.text(help).to_owned()),
            why: words.why,
            values: &[],
            source: question.source,
            answers: el("div", "").child(answers).children(who::beside(context, place)),
            ready: (place != Question::SAFETY).then_some(View::Hints),
        },
    )
}

/// Whom to call now. The questions go on only if the person wants to.
fn danger(context: &Context, place: usize, words: &QuestionWords) -> Element {
    let advice = advice::advice(&context.state.check.answers);
    let cards = advice.open.iter().map(|shown| card(context, 1, lead::open_below(&advice), shown).into());
    let act = context.act.clone();
    let go_on = Rc::new(move |_| {
        act.emit(Action::Check(CheckAction::Choose(place, 0, true)));
        act.emit(Action::Next);
    });
    el("div", "wmo-page")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::CheckDangerTitle)))
        .child_if(advice.first.as_ref().map(|first| lead::first(context, first)))
        .children(cards)
        .child(
            el("section", "wmo-section")
                .child(context.heading(1, title(context, words)))
                .child(paragraph(context.text(Key::CheckDangerGoOn)))
                .child(
                    el("div", classes::BUTTON_GROUP)
                        .child(context.button(classes::BUTTON_SECONDARY, Key::CheckDangerYes, go_on))
                        .child(context.button(
                            classes::BUTTON_LINK,
                            Key::CheckDangerHints,
                            context.send(Action::Open(View::Hints)),
                        )),
                ),
        )
}
