//! The receipt as short lines, label and amount; and behind one fold why each line is there, with the
//! article.

use wmo_zelfcheck::{
    contribution::{Facts, Outcome, ReceiptStep, Span, StepId, Unit},
    rules::{ExemptForCouple, Regime, Scheme},
    text::{Key, derived_label, step_label, step_why},
};

use yew::Html;

use super::question::reference_year;
use crate::app::{
    model::{RulePlace, View},
    state::Action,
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::{cite, paragraph_of},
    },
};

/// The lines, and the fold with this title that explains them.
pub fn receipt(context: &Context, facts: &Facts, outcome: &Outcome, why: Key) -> Option<Element> {
    let scheme = outcome.assessment.scheme;
    let steps = outcome.steps.as_deref().unwrap_or_default();
    let of = |step| ReceiptLine { label: label(context, scheme, step, steps), step };
    let lines: Vec<ReceiptLine> = steps.iter().filter(|step| shown(step, steps)).map(of).collect();
    let list = lines.iter().map(|line| drawn(context, line).into());
    let reasons = lines.iter().filter_map(|line| explained(context, scheme, line, steps)).map(Html::from);
    // A lone outcome of nothing has no sum to show; the reason says it.
    (steps.len() > 1).then(|| {
        el("div", "")
            .child_if(case(context, facts, outcome))
            .child(el("dl", "wmo-receipt").children(list))
            .child(
                el("details", "wmo-why wmo-screen-only")
                    .child(el("summary", "wmo-why__summary").text(context.text(why)))
                    .child(el("div", "wmo-why__content").children(reasons)),
            )
    })
}

/// A line of the receipt with what it says.
struct ReceiptLine<'a> {
    step: &'a ReceiptStep,
    label: String,
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

fn label(context: &Context, scheme: &Scheme, step: &ReceiptStep, steps: &[ReceiptStep]) -> String {
    match step.id {
        StepId::Income => context.fill(Key::StepIncomeYear, &[("year", &reference_year(context))]),
        StepId::WealthExempt if couple(steps) && !open(scheme) => {
            context.text(Key::StepWealthExemptEach).to_owned()
        }
        _ => step_label(context.language, step, steps),
    }
}

fn drawn(context: &Context, line: &ReceiptLine) -> Element {
    let class = if line.step.id == StepId::Amount {
        "wmo-receipt__line wmo-receipt__line--total"
    } else {
        "wmo-receipt__line"
    };
    el("div", class)
        .key(line.step.id.id())
        .child(el("dt", "wmo-receipt__label").child(words(line.label.clone())))
        .child(el("dd", "wmo-receipt__value").child(words(value(context, line.step))))
}

/// Why a line is there, and the way to its rule; nothing where there is nothing to say.
fn explained(
    context: &Context,
    scheme: &'static Scheme,
    line: &ReceiptLine,
    steps: &[ReceiptStep],
) -> Option<Element> {
    let ReceiptLine { step, label } = line;
    let why = step_why(step);
    (step.source.is_some() || why != Key::StepWhyOther).then(|| {
        el("div", "wmo-reason")
            .key(step.id.id())
            .child(el("p", classes::PARAGRAPH_STRONG).child(words(label.clone())))
            .child(paragraph_of(why_text(context, why, scheme, step, steps)))
            .child_if(step.source.map(|source| cite(context, source)))
            .child_if(to_the_rule(context, scheme, step.id, label))
    })
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
