//! The outcome: what is due now, what would be due under the proposal, and how that comes about.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Axis, Facts, Outcome, Precision, Reason, ReasonId, Span, WhyNot, estimate},
    rules::{self, Charge, Period, Regime, Scheme},
    text::{Key, field_label, per_period},
};
use yew::Html;

use super::{
    chart_section::charted, cost_prices::prices, municipal_rules::local, notes::beside_amount, plans::plans,
    question::answer_overview, receipt::receipt, take_along::take_along, turning_points::turning,
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
        parts::{answer_row, cite, more_links, paragraph_of, section},
    },
};

type Answer = Result<Outcome, WhyNot>;

pub fn result_view(context: &Context) -> Element {
    let facts = facts::tried(&context.state.answers, &context.state.trial, context.state.month);
    let [now, bill] = [Regime::IN_FORCE, Regime::IVB_BILL].map(|regime| estimate(&facts, regime, true));
    let both = [(Regime::IN_FORCE, &now), (Regime::IVB_BILL, &bill)];
    let shown: Vec<&'static Regime> =
        context.state.plans.iter().filter_map(|id| Regime::by_id(id)).take(MOST).collect();
    // Where no amount follows income or savings, there is nothing to try.
    let compared: Vec<&'static Regime> =
        both.map(|(regime, _)| regime).into_iter().chain(shown.iter().copied()).collect();
    let moves = moves(&facts, Axis::Income, &compared);
    let taken: Vec<(&'static Regime, &Outcome)> =
        both.into_iter().filter_map(|(regime, answer)| Some((regime, answer.as_ref().ok()?))).collect();
    let left = el("div", "")
        .child(charted(context, &facts, &shown))
        .child_if(moves.then(|| what_if(context, [now.as_ref().ok(), bill.as_ref().ok()])))
        .child_if(turning(context, &facts, &shown));
    let right = el("div", "")
        .child_if(explained(context, &facts, Key::ResultReceiptBill, &bill))
        .child_if(explained(context, &facts, Key::ResultReceiptNow, &now))
        .child_if(certainty(context, &now, &bill));
    let folds = el("div", "wmo-folds")
        .child(plans(context, &facts))
        .child(local(context))
        .child_if(prices(context, both));
    // On paper these flow together in two columns.
    let paper =
        el("div", "wmo-paper").child(el("div", "wmo-columns").child(left).child(right)).child(folds).child(
            el("div", "wmo-columns").child(your_answers(context)).child(take_along(context, &facts, &taken)),
        );
    el("div", "wmo-page wmo-page--result")
        .child(context.back())
        .child(context.heading(0, context.text(Key::ResultTitle)))
        .child_if(trying(context))
        .child(el("div", "wmo-cards").child(card(context, Card::Now, &now)).child(card(
            context,
            Card::Bill,
            &bill,
        )))
        .child(paper)
        .child(more_links(context))
        .child(sources(context, [&now, &bill]))
        .child(el("p", "wmo-soft").text(
            context.fill(Key::ResultRulesVersion, &[("version", &context.language.date(rules::VERSION))]),
        ))
}

/// On paper, where the folds with the sources are closed: all of them together.
fn sources(context: &Context, answers: [&Answer; 2]) -> Element {
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

#[derive(Clone, Copy, PartialEq)]
enum Card {
    Now,
    Bill,
}

fn card(context: &Context, which: Card, answer: &Answer) -> Element {
    let (class, title) = match which {
        Card::Now => ("wmo-card wmo-card--now", Key::ResultNowTitle),
        Card::Bill => ("wmo-card wmo-card--bill", Key::ResultBillTitle),
    };
    let badge =
        (which == Card::Bill).then(|| el("span", "wmo-badge").text(context.text(Key::ResultBillBadge)));
    let heading = context.heading(1, context.text(title)).text(" ").child_if(badge);
    let lines = match answer {
        Ok(outcome) => amount_and_reason(context, which, outcome),
        Err(why_not) => refused(context, *why_not),
    };
    el("section", class).child(heading).children(lines)
}

fn amount_and_reason(context: &Context, which: Card, outcome: &Outcome) -> Vec<Html> {
    let found = &outcome.assessment;
    let year = found.scheme.price_level.to_string();
    let mut lines: Vec<Html> =
        vec![amount(context, found.amount, found.precision(), found.scheme.period).into()];
    if !outcome.undecided.is_empty() {
        lines.push(paragraph_of(narrow(context, outcome)).into());
    }
    lines.extend(
        found.reasons.iter().map(|reason| paragraph_of(sentence(context, reason, found.scheme)).into()),
    );
    lines.extend(
        found
            .notes
            .iter()
            .filter(|note| beside_amount(note))
            .map(|note| paragraph_of(context.language.note(*note)).into()),
    );
    if which == Card::Bill || found.reasons.is_empty() {
        let detail = if which == Card::Now { Key::ResultNowDetail } else { Key::ResultBillDetail };
        lines.push(
            el("p", classes::PARAGRAPH_SOFT).child(words(context.fill(detail, &[("year", &year)]))).into(),
        );
    }
    lines
}

fn amount(context: &Context, amount: Span, precision: Precision, period: Period) -> Element {
    let euros = |value: Decimal| {
        el("data", classes::AMOUNT)
            .attr("value", value.to_string())
            .child(words(context.language.euros(value)))
            .into()
    };
    let small = |class, key| el("span", class).text(context.text(key)).into();
    let mut parts: Vec<Html> = Vec::new();
    if precision == Precision::Derived {
        parts.push(small("wmo-amount__to", Key::ResultAbout));
    }
    if amount.high.is_none() {
        parts.push(small("wmo-amount__to", Key::ResultFrom));
    }
    parts.push(euros(amount.low));
    if let Some(high) = amount.high.filter(|high| *high != amount.low) {
        parts.push(small("wmo-amount__to", Key::ResultTo));
        parts.push(euros(high));
    }
    parts.push(small("wmo-amount__per", per_period(period)));
    parts.into_iter().fold(el("p", "wmo-amount"), |line, part| line.child(part).text(" "))
}

/// "Vul uw inkomen en uw spaargeld in om het precies te weten."
fn narrow(context: &Context, outcome: &Outcome) -> String {
    let fields: Vec<String> =
        outcome.undecided.iter().map(|field| context.text(field_label(*field)).to_owned()).collect();
    context.fill(Key::ResultNarrow, &[("fields", &context.language.list(&fields))])
}

/// What a reason says; beside other support, support that is free is only a part.
fn sentence(context: &Context, reason: &Reason, scheme: &Scheme) -> String {
    let other = context.state.answers.support.iter().any(|kind| kind.rule().charge != Charge::Free);
    if reason.rule == ReasonId::FreeKind && other {
        return context.text(Key::ReasonFreeKindApart).to_owned();
    }
    context.language.reason(reason, scheme)
}

fn refused(context: &Context, why_not: WhyNot) -> Vec<Html> {
    let month = context.language.month(context.state.month);
    let (text, source) = match why_not {
        WhyNot::NotCovered => (Key::ResultNotCovered, None),
        WhyNot::NotForHousehold => (Key::ResultNotForHousehold, None),
        WhyNot::OwnRules(source) => (Key::ResultOwnRules, Some(source)),
        WhyNot::LocalCharge(source) => (Key::ResultLocalCharge, Some(source)),
    };
    let title = el("p", classes::PARAGRAPH_STRONG).child(words(context.text(Key::ResultNoAmount)));
    let text = paragraph_of(context.fill(text, &[("month", &month)]));
    [Some(title), Some(text), source.map(|source| cite(context, source))]
        .into_iter()
        .flatten()
        .map(Html::from)
        .collect()
}

/// The receipt, and the articles behind what decided.
fn explained(context: &Context, facts: &Facts, title: Key, answer: &Answer) -> Option<Element> {
    let outcome = answer.as_ref().ok()?;
    let reasons = outcome.assessment.reasons.iter().map(|reason| {
        el("div", "wmo-reason")
            .key(reason.rule.id())
            .child(paragraph_of(sentence(context, reason, outcome.assessment.scheme)))
            .child(cite(context, reason.source))
            .into()
    });
    Some(section(context, "wmo-section", title).child_if(receipt(context, facts, outcome)).children(reasons))
}

fn certainty(context: &Context, now: &Answer, bill: &Answer) -> Option<Element> {
    let mut lines = vec![Key::StartNoDecision];
    if bill.is_ok() {
        lines.push(Key::ResultBillStatus);
    }
    let mut lines: Vec<String> = lines.into_iter().map(|line| context.text(line).to_owned()).collect();
    for outcome in [now, bill].into_iter().flatten() {
        lines.extend(
            outcome
                .assessment
                .notes
                .iter()
                .filter(|note| !beside_amount(note))
                .map(|uncertain| context.language.note(*uncertain)),
        );
    }
    if now.as_ref().is_ok_and(|outcome| outcome.assessment.amount != Span::ZERO) {
        lines.extend(
            [Key::ResultUncertainLocal, Key::ResultUncertainJudged].map(|line| context.text(line).to_owned()),
        );
    }
    let lines: Vec<Html> = lines.into_iter().map(|line| paragraph_of(line).into()).collect();
    (!lines.is_empty())
        .then(|| section(context, "wmo-section wmo-wash", Key::ResultUncertainTitle).children(lines))
}

fn your_answers(context: &Context) -> Element {
    let rows = questions::questions(&context.state.answers).into_iter().map(|question| {
        let (title, answer) = answer_overview(context, question);
        answer_row(context, question.name(), title, answer, View::Question(question)).into()
    });
    section(context, "wmo-section wmo-no-break", Key::ResultAnswersTitle)
        .child(el("p", classes::PARAGRAPH_SCREEN).text(context.text(Key::ResultAnswersHelp)))
        .child(el("dl", "wmo-answers").children(rows))
}
