//! The hints: what matters first first, in groups, with what to do next and the answers they rest on.

use wmo_zelfcheck::{
    rules::Kind,
    selfcheck::{self, HintKind, QUESTIONS, Strength},
    text::Key,
};
use yew::Html;

use super::{
    card::{Cards, card},
    question::{answers_in_words, question_in_words},
};
use crate::app::{
    check::Check,
    look::Search,
    state::{Action, View},
    view::{
        Context, classes,
        element::{Element, el},
        parts::{answer_row, section, titled_fold, ways_to},
    },
};

pub fn hints_view(context: &Context) -> Element {
    let check = &context.state.check;
    let hints = selfcheck::hints(&check.answers);
    let mut shown = Cards::default();
    let mut groups: Vec<(HintKind, Vec<Html>)> = Vec::new();
    let mut weak: Vec<Html> = Vec::new();
    for (hint, strength) in &hints {
        // Information that may not concern this person stands behind a fold, or it would drown what does.
        if *strength == Strength::Perhaps && hint.likely.is_none() && hint.unlikely.is_none() && hint.kind > HintKind::Carer {
            weak.push(card(context, hint, *strength, &mut shown).into());
            continue;
        }
        let card: Html = card(context, hint, *strength, &mut shown).into();
        match groups.last_mut().filter(|(kind, _)| *kind == hint.kind) {
            Some((_, cards)) => cards.push(card),
            None => groups.push((hint.kind, vec![card])),
        }
    }
    let groups = groups.into_iter().map(|(kind, cards)| {
        el("section", "wmo-section").key(kind.id()).child(context.heading(1, context.text(group_title(kind)))).children(cards).into()
    });
    el("div", "wmo-page")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::CheckHintsTitle)))
        .child(el("p", classes::LEAD).text(context.text(Key::CheckHintsLead)))
        .child_if(go_on(context, check))
        .children(groups)
        .child_if((!weak.is_empty()).then(|| titled_fold(context, Key::CheckWeakTitle, el("div", "").children(weak))))
        .child(next_steps(context))
        .child(overview(context, check))
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
fn go_on(context: &Context, check: &Check) -> Option<Element> {
    let next = check.next();
    (next != View::Hints).then(|| {
        let button = context.button(classes::BUTTON_SECONDARY, Key::CheckGoOn, context.send(Action::Open(next)));
        el("div", "wmo-trying wmo-screen-only").child(el("p", classes::PARAGRAPH).text(context.text(Key::CheckNotAll))).child(button)
    })
}

/// What now: the sheet first, then what it costs and what to expect.
fn next_steps(context: &Context) -> Element {
    let sheet = context.button(classes::BUTTON, Key::CheckToSheet, context.send(Action::Open(View::Sheet)));
    let estimate = context.button(classes::BUTTON_LINK, Key::CheckToEstimate, context.send(Action::Estimate(support(context))));
    section(context, "wmo-section wmo-screen-only", Key::CheckNextTitle)
        .child(el("div", classes::BUTTON_GROUP).child(sheet))
        .child(el("ul", "wmo-ways").child(el("li", "wmo-ways__item").child(estimate)))
        .child_if(near(context).map(|search| ways_to(context, &[(View::Find(search), Key::FindNear)])))
        .child(ways_to(context, &[(View::Expect, Key::CheckToExpect), (View::Traces, Key::CheckToTraces)]))
}

/// What the hints are about, for the finder.
fn near(context: &Context) -> Option<Search> {
    let hints = selfcheck::hints(&context.state.check.answers);
    let needs: Vec<&str> = hints.iter().flat_map(|(hint, _)| hint.needs).copied().collect();
    Search::of_ids(&needs)
}

/// The kinds of support that the first hint with any names, to carry over to the estimate.
fn support(context: &Context) -> &'static [Kind] {
    let hints = selfcheck::hints(&context.state.check.answers);
    hints.iter().map(|(hint, _)| hint.support).find(|support| !support.is_empty()).unwrap_or_default()
}

/// The answers, each with a way to change it; what does not count any more is marked and kept.
fn overview(context: &Context, check: &Check) -> Element {
    let counts = |place: &usize| QUESTIONS.get(*place).is_some_and(|question| !question.stop);
    let rows = check.answers.answered().filter(counts).map(|place| {
        let idle = check.answers.idle(place).then(|| context.text(Key::CheckIdle));
        let answer = answers_in_words(context, place, check.answers.bits(place));
        let answer = format!("{answer}{}", idle.map(|idle| format!(" ({idle})")).unwrap_or_default());
        answer_row(context, QUESTIONS.get(place).map_or("", |question| question.id), question_in_words(context, place), answer, View::Check(place))
            .into()
    });
    let restart = context.button(classes::BUTTON_SECONDARY, Key::AppRestart, context.send(Action::Restart));
    let content = el("div", "").child(el("dl", "wmo-answers").children(rows)).child(el("div", classes::BUTTON_GROUP).child(restart));
    titled_fold(context, Key::CheckAnswersTitle, content)
}
