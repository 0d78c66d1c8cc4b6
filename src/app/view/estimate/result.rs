//! The outcome: what is due now, what would be due under the proposal, what to do next, and how it comes
//! about. What a person came for is in sight; the rest is in folds.

use wmo_zelfcheck::{
    contribution::{Axis, Facts, Outcome, Span, estimate},
    offers::Part,
    rules::{self, Regime},
    text::Key,
};
use yew::Html;

use super::{
    cards::{RECEIPT_BILL, RECEIPT_NOW, RegimeAnswer, bill_card, now_card, sentence, title},
    chart_section::charted,
    cost_prices::prices,
    municipal_rules::local,
    next_steps::next_steps,
    notes::beside_amount,
    plans::plans,
    question::answer_overview,
    receipt::receipt,
    take_along::take_along,
    turning_points::turning,
    what_if::what_if,
};
use crate::app::{
    estimate::{
        facts,
        plot::{MOST, moves},
        questions,
    },
    model::{Focus, Trial, View},
    state::Action,
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::{answer_row, cite, counted_fold, more_ways, old_rules, paragraph_of, section, titled_fold},
    },
};

pub fn result_view(context: &Context) -> Element {
    let answers = &context.state.answers;
    let facts = facts::tried(answers, &context.state.trial, context.state.month);
    let [now, bill] = [Regime::IN_FORCE, Regime::IVB_BILL].map(|regime| estimate(&facts, regime, true));
    // What was not asked yet for the proposal is an offer. Until then there is nothing to draw or to try.
    let left = bill.as_ref().map(|bill| questions::asking_for(&bill.undecided, answers)).unwrap_or_default();
    let whole = left.is_empty();
    el("div", "wmo-page wmo-page--result")
        .child(context.back())
        .child(heading(context, title(&now)))
        .child_if(trying(context))
        .child_if(old_rules(context))
        .child(
            el("div", "wmo-cards")
                .child(el("div", "").child(now_card(context, &facts, &now)).child_if(go_on(context)))
                .child(bill_card(context, &bill, &left)),
        )
        .child(in_sight(context, &facts, [&now, &bill], whole))
        .child(folds(context, &facts, [&now, &bill], whole))
        .child(sources(context, [&now, &bill]))
        .child(el("p", "wmo-soft").text(
            context.fill(Key::ResultRulesVersion, &[("version", &context.language.date(rules::VERSION))]),
        ))
        .child(el("p", "wmo-screen-only").child(context.button(
            classes::BUTTON_LINK,
            Key::AppRestart,
            context.send(Action::Restart),
        )))
}

/// The title, which follows the amount.
fn heading(context: &Context, key: Key) -> Element {
    context.heading(0, "").child(words(context.text(key)))
}

/// The one thing to do: ask for help.
fn go_on(context: &Context) -> Option<Element> {
    let shown = context.state.own.desk.shows(Part::Check);
    let go =
        || context.button(classes::BUTTON, Key::ResultNextButton, context.send(Action::Open(View::Expect)));
    shown.then(|| el("div", classes::BUTTON_GROUP_SCREEN).child(go()))
}

/// The regimes in the chart.
fn shown(context: &Context) -> Vec<&'static Regime> {
    context.state.plans.iter().filter_map(|id| Regime::by_id(id)).take(MOST).collect()
}

/// Whom to ask, the chart, and the receipts; on paper also the answers and how sure it is.
fn in_sight(context: &Context, facts: &Facts, [now, bill]: [&RegimeAnswer; 2], whole: bool) -> Element {
    let left = el("div", "")
        .child(next_steps(context))
        .child_if(whole.then(|| charted(context, facts, &shown(context))));
    let right = el("div", "")
        .child_if(whole.then(|| explained(context, facts, RECEIPT_BILL, bill)).flatten())
        .child_if(explained(context, facts, RECEIPT_NOW, now));
    let on_paper = el("div", "wmo-print-only")
        .child(section(context, "wmo-section", Key::ResultUncertainTitle).children(certainty(
            context,
            [now, bill],
            whole,
        )))
        .child(
            section(context, "wmo-section wmo-no-break", Key::ResultAnswersTitle)
                .child(your_answers(context)),
        );
    // On paper these flow together in two columns.
    el("div", "wmo-paper").child(el("div", "wmo-columns").child(left).child(right)).child(on_paper)
}

fn folds(context: &Context, facts: &Facts, [now, bill]: [&RegimeAnswer; 2], whole: bool) -> Element {
    let both = [(Regime::IN_FORCE, now), (Regime::IVB_BILL, bill)];
    let taken: Vec<(&'static Regime, &Outcome)> =
        both.into_iter().filter_map(|(regime, answer)| Some((regime, answer.as_ref().ok()?))).collect();
    let shown = shown(context);
    // Where no amount follows income or savings, there is nothing to try.
    let compared: Vec<&'static Regime> =
        both.map(|(regime, _)| regime).into_iter().chain(shown.iter().copied()).collect();
    let to_try = whole && moves(facts, Axis::Income, &compared);
    let content = || el("div", "wmo-fold__content");
    let given = questions::answered(&context.state.answers).len();
    el("div", "wmo-folds")
        .child(counted_fold(
            context,
            1,
            Key::ResultAnswersTitle,
            given,
            content()
                .child(paragraph_of(context.text(Key::ResultAnswersHelp).to_owned()))
                .child(your_answers(context)),
        ))
        .child(titled_fold(
            context,
            Key::ResultUncertainTitle,
            content().children(certainty(context, [now, bill], whole)),
        ))
        .child(titled_fold(context, Key::ResultTakeTitle, take_along(context, facts, &taken)))
        .child_if(to_try.then(|| what_if(context, [now.as_ref().ok(), bill.as_ref().ok()])))
        .child_if(turning(context, facts, &shown))
        .child(local(context))
        .child_if(prices(context, both))
        .child(plans(context, facts))
        .child(titled_fold(context, Key::MoreTitle, content().child(more_ways(context))))
}

/// On paper, where the folds with the sources are closed: all of them together.
fn sources(context: &Context, answers: [&RegimeAnswer; 2]) -> Element {
    let found = answers.into_iter().flatten();
    let cited = found.flat_map(|outcome| {
        let steps = outcome.steps.iter().flatten().filter_map(|step| step.source);
        steps.chain(outcome.assessment.reasons.iter().map(|reason| reason.source))
    });
    // Each document once, with all its places.
    let mut documents: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for source in cited {
        match documents.iter_mut().find(|(title, _)| *title == source.document.title) {
            Some((_, places)) if places.contains(&source.place) => {}
            Some((_, places)) => places.push(source.place),
            None => documents.push((source.document.title, vec![source.place])),
        }
    }
    // Made anew as a whole when it changes: its texts are told apart by their place only.
    let key: String = documents
        .iter()
        .flat_map(|(title, places)| [*title].into_iter().chain(places.iter().copied()))
        .collect();
    let mut line = el("span", "").text(context.text(Key::ResultSources));
    for (number, (title, places)) in documents.into_iter().enumerate() {
        line = line.text(if number == 0 { ": " } else { "; " }).child(context.said(title).words());
        for (number, place) in places.into_iter().enumerate() {
            line = line.text(if number == 0 { ": " } else { ", " }).child(context.place(place).words());
        }
    }
    el("p", "wmo-print-only").child(line.key(&key).text("."))
}

/// Says that the amounts are not those of the answers.
fn trying(context: &Context) -> Option<Element> {
    let back = || {
        context.button(classes::BUTTON_LINK, Key::WhatIfBack, context.send(Action::ForgetTrial(Focus::Title)))
    };
    let changed = context.state.trial != Trial::default();
    changed.then(|| {
        el("p", "wmo-trying")
            .child(el("span", "").text(context.text(Key::WhatIfTrying)))
            .text(" ")
            .child(back())
    })
}

/// The receipt, and the articles behind what decided.
fn explained(context: &Context, facts: &Facts, place: &str, answer: &RegimeAnswer) -> Option<Element> {
    let outcome = answer.as_ref().ok()?;
    let (title, why) = if place == RECEIPT_NOW {
        (Key::ResultReceiptNow, Key::ResultReceiptNowWhy)
    } else {
        (Key::ResultReceiptBill, Key::ResultReceiptBillWhy)
    };
    let reasons = outcome.assessment.reasons.iter().map(|reason| {
        el("div", "wmo-reason")
            .key(reason.rule.id())
            .child(paragraph_of(sentence(context, reason, outcome.assessment.scheme)))
            .child(cite(context, reason.source))
            .into()
    });
    let heading =
        context.heading(1, context.text(title)).attr("id", context.id(place)).attr("tabindex", "-1");
    let section = el("section", "wmo-section").child(heading);
    Some(section.child_if(receipt(context, facts, outcome, why)).children(reasons))
}

fn certainty(context: &Context, [now, bill]: [&RegimeAnswer; 2], whole: bool) -> Vec<Html> {
    let mut lines = vec![context.text(Key::StartNoDecision).to_owned()];
    if bill.is_ok() {
        lines.push(context.text(Key::ResultBillStatus).to_owned());
    }
    for (outcome, on_card) in [(now, true), (bill, whole)] {
        let notes = outcome.iter().flat_map(|outcome| &outcome.assessment.notes);
        let notes = notes.filter(|note| !(on_card && beside_amount(note)));
        lines.extend(notes.map(|uncertain| context.language.note(*uncertain)));
    }
    if now.as_ref().is_ok_and(|outcome| outcome.assessment.amount != Span::ZERO) {
        lines.extend(
            [Key::ResultUncertainLocal, Key::ResultUncertainJudged].map(|line| context.text(line).to_owned()),
        );
    }
    lines.into_iter().map(|line| paragraph_of(line).into()).collect()
}

fn your_answers(context: &Context) -> Element {
    let answers = &context.state.answers;
    let rows = questions::answered(answers).into_iter().map(|question| {
        let (title, mut answer) = answer_overview(context, question);
        if answers.carried.contains(&question) {
            answer = context.fill(Key::ResultCarried, &[("answer", &answer)]);
        }
        answer_row(context, question.name(), title, answer, View::Question(question)).into()
    });
    el("dl", "wmo-answers").children(rows)
}
