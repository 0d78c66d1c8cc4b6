//! The two cards of the outcome: what is due today, and what would be due under the proposal.

use wmo_zelfcheck::{
    contribution::{ClientAge, Facts, HouseholdFact, Note, Outcome, Reason, ReasonId, Span, WhyNot},
    rules::{self, Charge, Scheme},
    text::{Key, field_label},
};
use yew::Html;

use super::{
    amounts::{amount, amount_line},
    notes::beside_amount,
};
use crate::app::{
    doors,
    estimate::questions,
    model::{EstimateQuestion, View},
    state::Action,
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::{cite, paragraph_of, to_place},
    },
};

pub type RegimeAnswer = Result<Outcome, WhyNot>;

/// Where the receipts stand, for the links to them.
pub const RECEIPT_NOW: &str = "receipt-now";
pub const RECEIPT_BILL: &str = "receipt-bill";

/// The title of the outcome: what is due today in a sentence, where that is nothing.
pub fn title(now: &RegimeAnswer) -> Key {
    match now {
        Ok(outcome) if outcome.assessment.amount == Span::ZERO => Key::ResultTitleNothing,
        Ok(_) => Key::ResultTitleNow,
        Err(_) => Key::ResultTitle,
    }
}

/// What is due today.
pub fn now_card(context: &Context, facts: &Facts, answer: &RegimeAnswer) -> Element {
    let card = el("section", "wmo-card wmo-card--now").attr("aria-labelledby", context.id("title"));
    let outcome = match answer {
        Ok(outcome) => outcome,
        Err(why_not) => return card.children(refused(context, *why_not)),
    };
    let reasons = &outcome.assessment.reasons;
    card.child(amount(context, &outcome.assessment))
        .children(said(context, outcome))
        .child_if(reasons.is_empty().then(|| detail(context, Key::ResultNowDetail, outcome)))
        .child_if(open(context, &outcome.undecided))
        .children(whatever_support(context, facts, &outcome.undecided))
        .child_if(doors::outcome().map(|_| why(context, outcome, RECEIPT_NOW)))
}

/// What would be due under the proposal; with the questions that are left, while it is not worked out.
pub fn bill_card(context: &Context, answer: &RegimeAnswer, left: &[EstimateQuestion]) -> Element {
    let badge = el("span", "wmo-badge")
        // Heard as a sentence of its own.
        .child(el("span", "wmo-hidden").text(context.text(Key::ResultBillBadgeHeard)))
        .text(" ")
        .child(el("span", "").text(context.text(Key::ResultBillBadge)));
    let heading = context.heading(1, context.text(Key::ResultBillTitle)).text(" ").child(badge);
    let card = el("section", "wmo-card wmo-card--bill").child(heading);
    let outcome = match answer {
        Ok(outcome) => outcome,
        Err(why_not) => return card.children(refused(context, *why_not)),
    };
    if left.is_empty() {
        return card
            .child(amount(context, &outcome.assessment))
            .child_if(open(context, &outcome.undecided))
            .children(said(context, outcome))
            .child(detail(context, Key::ResultBillDetail, outcome))
            .child(why(context, outcome, RECEIPT_BILL));
    }
    let count = match left.len() {
        1 => context.text(Key::ResultLeftOne).to_owned(),
        number => context.fill(Key::ResultLeft, &[("number", &number.to_string())]),
    };
    let work_out =
        context.button(classes::BUTTON_SECONDARY, Key::ResultWorkOut, context.send(Action::WorkOut));
    card.child(paragraph_of(context.text(Key::ResultBillLead).to_owned()))
        .child(amount(context, &outcome.assessment))
        .child_if(open(context, &outcome.undecided))
        .child(paragraph_of(count))
        .child(el("div", classes::BUTTON_GROUP_SCREEN).child(work_out))
}

/// What decided the amount, and what is said beside it.
fn said(context: &Context, outcome: &Outcome) -> Vec<Html> {
    let found = &outcome.assessment;
    let reasons = found.reasons.iter().map(|reason| sentence(context, reason, found.scheme));
    let notes = found.notes.iter().filter(|note| beside_amount(note));
    reasons
        .chain(notes.map(|note| context.language.note(*note)))
        .map(|text| paragraph_of(text).into())
        .collect()
}

fn detail(context: &Context, key: Key, outcome: &Outcome) -> Element {
    let year = outcome.assessment.scheme.price_level.to_string();
    el("p", classes::PARAGRAPH_SOFT).child(words(context.fill(key, &[("year", &year)])))
}

/// What the amount still depends on, each to be filled in with one press.
fn open(context: &Context, undecided: &[HouseholdFact]) -> Option<Element> {
    let asks = |fact: &HouseholdFact| {
        let mut all = EstimateQuestion::ALL.into_iter();
        all.find(|question| question.fact() == *fact && questions::applies(*question, &context.state.answers))
    };
    let items: Vec<Html> =
        undecided.iter().filter_map(asks).map(|question| item(context, question).into()).collect();
    (!items.is_empty()).then(|| {
        el("div", "")
            .child(el("p", classes::PARAGRAPH).text(context.text(Key::ResultOpen)))
            .child(el("ul", "wmo-open").children(items))
    })
}

fn item(context: &Context, question: EstimateQuestion) -> Element {
    let go = context.send(Action::Open(View::Question(question)));
    el("li", "wmo-open__item").key(question.name()).child(context.button(
        classes::BUTTON_LINK,
        field_label(question.fact()),
        go,
    ))
}

/// For which support the amount holds, while it is not known which it is.
fn whatever_support(context: &Context, facts: &Facts, undecided: &[HouseholdFact]) -> Vec<Html> {
    if facts.support.is_some() {
        return Vec::new();
    }
    let minor = facts.client_age == Some(ClientAge::Minor);
    let parents = minor.then_some(Note::ParentsMayOwe(rules::LOCAL_MINOR_HOME_ADAPTATION));
    let asked = undecided.contains(&HouseholdFact::Support);
    let go = || context.send(Action::Open(View::Question(EstimateQuestion::Support)));
    let choose = (!asked).then(|| {
        let button = context.button(classes::BUTTON_LINK, Key::QuestionSupportTitle, go());
        el("p", classes::PARAGRAPH_SCREEN).child(button)
    });
    [
        Some(paragraph_of(context.text(Key::ResultSupportOpen).to_owned())),
        parents.map(|note| paragraph_of(context.language.note(note))),
        choose,
    ]
    .into_iter()
    .flatten()
    .map(Html::from)
    .collect()
}

/// "Waarom € 0?", which leads to the receipt.
fn why(context: &Context, outcome: &Outcome, receipt: &str) -> Element {
    let found = &outcome.assessment;
    let known = found.possible.apart().is_none() && found.amount.known().is_some();
    let text = if known {
        context.fill(Key::ResultWhy, &[("amount", &amount_line(context, found))])
    } else {
        context.text(Key::ResultWhyThis).to_owned()
    };
    el("p", classes::PARAGRAPH_SCREEN).child(to_place(context.id(receipt), text))
}

/// What a reason says; beside other support, support that is free is only a part.
pub fn sentence(context: &Context, reason: &Reason, scheme: &Scheme) -> String {
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
