//! The hints: what matters first first, in groups, then what to do with them, what is good to know, and the
//! answers.

use base::always::Always;
use wmo_zelfcheck::{
    offers::{Page, Part},
    selfcheck::{self, HintKind, QUESTIONS},
    text::Key,
};
use yew::Html;

use super::{
    card::card,
    words::{answers_in_words, question_in_words},
};
use crate::app::{
    check::{
        SelfCheck,
        advice::{HintGroup, ShownHint, advice},
    },
    model::{Search, View},
    state::Action,
    view::{
        Context, classes, desk,
        element::{Element, el},
        parts::{answer_row, section, titled_fold, ways_to},
    },
};

pub fn hints_view(context: &Context) -> Element {
    let check = &context.state.check;
    let advice = advice(&check.answers);
    let perhaps = (!advice.perhaps.is_empty()).then(|| {
        titled_fold(
            context,
            Key::CheckWeakTitle,
            el("div", "wmo-fold__content").children(cards(context, &advice.perhaps)),
        )
    });
    el("div", "wmo-page")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::CheckHintsTitle)))
        .child(el("p", classes::LEAD).text(context.text(Key::CheckHintsLead)))
        .child_if(go_on(context, check))
        .children(groups(context, &advice.main))
        .child(next_steps(context))
        .children(groups(context, &advice.more))
        .child(el("div", "wmo-section wmo-folds").child_if(perhaps).child(overview(context, check)))
}

fn groups(context: &Context, groups: &[HintGroup]) -> Vec<Html> {
    let part = |group: &HintGroup| {
        let heading = context.heading(1, context.text(group_title(group.kind)));
        el("section", "wmo-section")
            .key(group.kind.id())
            .child(heading)
            .children(cards(context, &group.hints))
            .into()
    };
    groups.iter().map(part).collect()
}

fn cards(context: &Context, hints: &[ShownHint]) -> Vec<Html> {
    hints.iter().map(|shown| card(context, 2, shown).into()).collect()
}

fn group_title(kind: HintKind) -> Key {
    match kind {
        HintKind::Safety => Key::CheckGroupSafety,
        HintKind::Urgent => Key::CheckGroupUrgent,
        HintKind::Carer => Key::CheckGroupCarer,
        HintKind::Support => Key::CheckGroupSupport,
        HintKind::OwnWays => Key::CheckGroupOwnWays,
        HintKind::OtherLaw => Key::CheckGroupOtherLaw,
        HintKind::Community => Key::CheckGroupCommunity,
        HintKind::Decision => Key::CheckGroupDecision,
        HintKind::Rights => Key::CheckGroupRights,
        HintKind::Notice => Key::CheckGroupNotice,
    }
}

/// Questions that are still open, for who looks at the hints before the end.
fn go_on(context: &Context, check: &SelfCheck) -> Option<Element> {
    let next = check.next();
    (next != View::Hints).then(|| {
        let button =
            context.button(classes::BUTTON_SECONDARY, Key::CheckGoOn, context.send(Action::Open(next)));
        el("div", "wmo-trying wmo-screen-only")
            .child(el("p", classes::PARAGRAPH).text(context.text(Key::CheckNotAll)))
            .child(button)
    })
}

/// What now: the sheet first, then what it costs and what to expect.
fn next_steps(context: &Context) -> Element {
    let sheet = context.button(classes::BUTTON, Key::CheckToSheet, context.send(Action::Open(View::Sheet)));
    let way = |button: Element| el("li", "wmo-ways__item").child(button);
    let estimate = context.state.own.desk.shows(Part::Estimate).then(|| {
        way(context.button(
            classes::BUTTON_LINK,
            Key::CheckToEstimate,
            context.send(Action::Estimate(context.state.check.support())),
        ))
    });
    let near = near(context).map(|search| {
        way(context.button(
            classes::BUTTON_LINK,
            Key::FindNear,
            context.send(Action::Open(View::Find(search))),
        ))
    });
    section(context, "wmo-section wmo-now wmo-screen-only", Key::CheckNextTitle)
        .child(el("p", classes::PARAGRAPH).text(context.text(Key::CheckNextText)))
        .child(el("div", classes::BUTTON_GROUP).child(sheet))
        .child_if(desk::page_line(context, Page::Report))
        .child(ways_to(context, &[(View::Expect, Key::CheckToExpect)]).child_if(estimate).child_if(near))
}

/// What the hints are about, for the finder.
fn near(context: &Context) -> Option<Search> {
    let hints = selfcheck::hints(&context.state.check.answers);
    let needs: Vec<&str> = hints.iter().flat_map(|(hint, _)| hint.needs).copied().collect();
    Search::of_ids(&needs).filter(|_| context.state.own.desk.shows(Part::Finder))
}

/// The answers, each with a way to change it; what does not count any more is marked and kept.
fn overview(context: &Context, check: &SelfCheck) -> Element {
    let counts = |place: &usize| QUESTIONS.get(*place).is_some_and(|question| !question.stop);
    let rows = check.answers.answered().filter(counts).map(|place| {
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
    });
    let restart = context.button(classes::BUTTON_SECONDARY, Key::AppRestart, context.send(Action::Restart));
    let content = el("div", "wmo-fold__content")
        .child(el("dl", "wmo-answers").children(rows))
        .child(el("div", classes::BUTTON_GROUP_SCREEN).child(restart))
        .child(ways_to(context, &[(View::Traces, Key::CheckToTraces)]));
    titled_fold(context, Key::CheckAnswersTitle, content)
}
