//! The tips: one thing to do first, at most three tips open below it, the sheet, and the rest folded: what
//! further questions could decide, other tips by subject, and the answers.

use base::always::Always;
use wmo_zelfcheck::{
    offers::{Page, Part},
    selfcheck::{self, QUESTIONS},
    text::Key,
};
use yew::Html;

use super::{
    card::{How, card, leads_nearby},
    further, lead,
    words::{answers_in_words, question_in_words},
};
use crate::app::{
    check::{
        SelfCheck,
        advice::{Advice, ShownTip, Subject, advice},
    },
    model::{Search, View},
    state::Action,
    view::{
        Context, classes, desk,
        element::{Element, el},
        keep,
        parts::{answer_row, counted_fold, section, ways_to},
    },
};

pub fn hints_view(context: &Context) -> Element {
    let check = &context.state.check;
    let advice = advice(&check.answers);
    let key = if check.by_carer() { Key::CheckOpenTitleCarer } else { Key::CheckOpenTitle };
    let title = context.fill(key, &[("person", context.text(check.about()))]);
    let open = (!advice.open.is_empty()).then(|| {
        el("section", "wmo-section").child(context.heading(1, title)).children(cards(
            context,
            lead::open_below(&advice),
            &advice.open,
        ))
    });
    let more = advice.more.iter().map(|(subject, tips)| {
        let content = el("div", "wmo-fold__content").children(cards(context, How::Title, tips));
        counted_fold(context, 2, subject_title(*subject), tips.len(), content).into()
    });
    el("div", "wmo-page wmo-page--tips")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::CheckHintsTitle)))
        .child_if(go_on(context, check))
        .child_if(advice.first.as_ref().map(|first| lead::first(context, first)))
        .child_if(open)
        .child(next_steps(context, &advice))
        .child_if(further::further(context))
        .child(
            section(context, "wmo-section wmo-folds", Key::CheckMoreTitle)
                .children(more)
                .child(overview(context, check)),
        )
        .child_if(keep::save(context))
        .child(el("p", classes::PARAGRAPH_SOFT).text(context.text(Key::CheckHintsLead)))
}

fn cards(context: &Context, how: How, tips: &[ShownTip]) -> Vec<Html> {
    tips.iter().map(|shown| card(context, 2, how, shown).into()).collect()
}

fn subject_title(subject: Subject) -> Key {
    match subject {
        Subject::Help => Key::CheckSubjectHelp,
        Subject::Decision => Key::CheckSubjectDecision,
        Subject::Rights => Key::CheckSubjectRights,
        Subject::Notice => Key::CheckSubjectNotice,
    }
}

/// The first questions that are still open, for who looks at the tips before the end.
fn go_on(context: &Context, check: &SelfCheck) -> Option<Element> {
    let next = check.next();
    (next != View::Hints).then(|| {
        let button = context.button(classes::BUTTON_LINK, Key::CheckGoOn, context.send(Action::Open(next)));
        el("p", "wmo-trying wmo-screen-only")
            .child(el("span", "").text(context.text(Key::CheckNotAll)))
            .text(" ")
            .child(button)
    })
}

/// What now: the sheet first, then what happens, what is near and what it costs.
fn next_steps(context: &Context, advice: &Advice) -> Element {
    let sheet = context.button(classes::BUTTON, Key::CheckToSheet, context.send(Action::Open(View::Sheet)));
    let way = |button: Element| el("li", "wmo-ways__item").child(button);
    let estimate = context.state.own.desk.shows(Part::Estimate).then(|| {
        way(context.button(
            classes::BUTTON_LINK,
            Key::CheckToEstimate,
            context.send(Action::Estimate(Vec::new())),
        ))
    });
    // A tip above leads there already.
    let told = advice.open.iter().any(|shown| leads_nearby(shown.hint));
    let near = near(context).filter(|_| !told).map(|search| {
        way(context.button(
            classes::BUTTON_LINK,
            context.near(Key::FindNear, Key::FindLook),
            context.send(Action::Open(View::Find(search))),
        ))
    });
    el("section", "wmo-section wmo-screen-only")
        .child(el("div", classes::BUTTON_GROUP).child(sheet))
        .child_if(desk::page_line(context, Page::Report))
        .child(ways_to(context, &[(View::Expect, Key::CheckToExpect)]).child_if(estimate).child_if(near))
}

/// What the tips are about, for the finder.
fn near(context: &Context) -> Option<Search> {
    let hints = selfcheck::hints(&context.state.check.answers);
    let needs: Vec<&str> = hints.iter().flat_map(|(hint, _)| hint.needs).copied().collect();
    Search::of_ids(&needs).filter(|_| context.state.own.desk.shows(Part::Finder))
}

/// The answers, each with a way to change it; what does not count any more is marked and kept.
fn overview(context: &Context, check: &SelfCheck) -> Element {
    let counts = |place: &usize| QUESTIONS.get(*place).is_some_and(|question| !question.stop);
    let rows: Vec<Html> = check
        .answers
        .answered()
        .filter(counts)
        .map(|place| {
            let idle = check.answers.idle(place).then(|| context.text(Key::CheckIdle));
            let answer = answers_in_words(context, place, check.answers.bits(place));
            let answer = format!("{answer}{}", idle.map(|idle| format!(" ({idle})")).unwrap_or_default());
            answer_row(
                context,
                QUESTIONS.get(place).map(|question| question.id).always(),
                question_in_words(context, place),
                answer,
                View::Check(place),
            )
            .into()
        })
        .collect();
    let count = rows.len();
    let restart = context.button(classes::BUTTON_SECONDARY, Key::AppRestart, context.send(Action::Restart));
    let content = el("div", "wmo-fold__content")
        .child(el("dl", "wmo-answers").children(rows))
        .child(el("div", classes::BUTTON_GROUP_SCREEN).child(restart))
        .child(ways_to(context, &[(View::Traces, Key::CheckToTraces)]));
    counted_fold(context, 2, Key::CheckAnswersTitle, count, content)
}
