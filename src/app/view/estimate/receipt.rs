//! The receipt as short lines: label, amount, and behind "waarom?" the reason and the article.

use wmo_zelfcheck::{
    contribution::{Facts, Outcome, ReceiptStep, Span, StepId, Unit},
    rules::{ExemptForCouple, Regime, Scheme},
    text::{Key, derived_label, step_label, step_why},
};

use super::question::reference_year;
use crate::app::{
    model::{RulePlace, View},
    state::Action,
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::{paragraph_of, why_with},
    },
};

pub fn receipt(context: &Context, facts: &Facts, outcome: &Outcome) -> Option<Element> {
    let steps = outcome.steps.as_deref().unwrap_or_default();
    // A lone outcome of nothing has no sum to show; the reason says it.
    let lines = steps
        .iter()
        .filter(|step| shown(step, steps))
        .map(|step| line(context, outcome.assessment.scheme, step, steps).into());
    let list = (steps.len() > 1).then(|| el("dl", "wmo-receipt").children(lines));
    list.map(|list| el("div", "").child_if(case(context, facts, outcome)).child(list))
}

/// Of which case the receipt is, where several are possible.
fn case(context: &Context, facts: &Facts, outcome: &Outcome) -> Option<Element> {
    let case = context.language.case(&facts.settled_by_a_case(), outcome.case.as_deref()?);
    (!case.is_empty()).then(|| paragraph_of(context.fill(Key::ResultCase, &[("case", &case)])))
}

/// Rates and counts stand in the label of the line that uses them; without wealth the income that counts is
/// the income.
fn shown(step: &ReceiptStep, steps: &[ReceiptStep]) -> bool {
    match step.id {
        StepId::Rate | StepId::PeriodsPerYear | StepId::WealthRate => false,
        StepId::ContributoryIncome => {
            steps.iter().any(|other| matches!(other.id, StepId::WealthAddition | StepId::IncomeDeduction))
        }
        StepId::Maximum => steps.last().is_some_and(|amount| amount.value.high == step.value.high),
        _ => true,
    }
}

fn line(context: &Context, scheme: &'static Scheme, step: &ReceiptStep, steps: &[ReceiptStep]) -> Element {
    let label = match step.id {
        StepId::Income => context.fill(Key::StepIncomeYear, &[("year", &reference_year(context))]),
        StepId::WealthExempt if couple(steps) && !open(scheme) => {
            context.text(Key::StepWealthExemptEach).to_owned()
        }
        _ => step_label(context.language, step, steps),
    };
    let why_key = step_why(step);
    let explained = step.source.is_some() || why_key != Key::StepWhyOther;
    let rule = to_the_rule(context, scheme, step.id, &label);
    let why = explained.then(|| {
        why_with(
            context,
            Key::AppWhyShort,
            why_text(context, why_key, scheme, step, steps),
            step.source,
            rule,
        )
    });
    el(
        "div",
        if step.id == StepId::Amount {
            "wmo-receipt__line wmo-receipt__line--total"
        } else {
            "wmo-receipt__line"
        },
    )
    .key(step.id.id())
    .child(el("dt", "wmo-receipt__label").child(words(label)))
    .child(el("dd", "wmo-receipt__value").child(words(value(context, step))))
    .child_if(why.map(|why| el("dd", "wmo-receipt__why").child(why)))
}

/// Why a line is there; of a figure that we derived, also that it is ours.
fn why_text(
    context: &Context,
    key: Key,
    scheme: &Scheme,
    step: &ReceiptStep,
    steps: &[ReceiptStep],
) -> String {
    let ours = step.derived.and(step.id.part()).map(derived_label);
    let unclear =
        (step.id == StepId::WealthExempt && couple(steps) && open(scheme)).then_some(Key::RulesOpenWealth);
    let texts = [Some(key), ours, unclear].into_iter().flatten().map(|key| context.text(key));
    texts.collect::<Vec<_>>().join(" ")
}

fn couple(steps: &[ReceiptStep]) -> bool {
    steps.iter().any(|other| other.id == StepId::AssetsPartner)
}

/// Whether it is not clear how the exempt wealth of a couple counts.
fn open(scheme: &Scheme) -> bool {
    scheme.means.exempt_for_couple == ExemptForCouple::Open
}

/// "Bekijk deze regel": the rule of the line among all rules.
fn to_the_rule(context: &Context, scheme: &'static Scheme, step: StepId, label: &str) -> Option<Element> {
    let regime = Regime::of(scheme)?.id;
    let open = context.send(Action::Open(View::Rules(Some(RulePlace {
        regime,
        month: scheme.valid.from,
        part: step.part(),
    }))));
    let name = format!("{}: {label}", context.text(Key::RulesThisRule));
    let button = context.button(classes::BUTTON_LINK, Key::RulesThisRule, open).attr("aria-label", name);
    Some(el("p", "wmo-screen-only").child(button))
}

fn value(context: &Context, step: &ReceiptStep) -> String {
    let one = |value| match step.id.unit() {
        Unit::Euro | Unit::EuroPerYear | Unit::EuroPerPeriod => context.language.euros(value),
        Unit::Fraction => context.language.percent(value),
        Unit::Number => context.language.number(value, 0),
    };
    match step.value {
        Span { low, high: Some(high) } if low == high => one(low),
        Span { low, high: Some(high) } => {
            context.fill(Key::ResultRangeValue, &[("low", &one(low)), ("high", &one(high))])
        }
        Span { high: None, .. } => context.text(Key::ResultUnknownValue).to_owned(),
    }
}
