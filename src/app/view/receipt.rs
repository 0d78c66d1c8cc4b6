//! The receipt as short lines: label, amount, and behind "waarom?" the reason and the article.

use wmo_zelfcheck::{
    contribution::{Outcome, Span, Step, StepId, Unit},
    text::{Key, step_label, step_why},
};
use yew::prelude::*;

use super::{
    Context,
    parts::{why, words},
    question::reference_year,
};

pub fn receipt(context: &Context, outcome: &Outcome) -> Html {
    let steps = outcome.steps.as_deref().unwrap_or_default();
    // A lone outcome of nothing has no sum to show; the reason says it.
    if steps.len() < 2 {
        return Html::default();
    }
    html! {
        <dl class="wmo-receipt">
            { for steps.iter().filter(|step| shown(step, steps)).map(|step| line(context, step, steps)) }
        </dl>
    }
}

/// Rates and counts stand in the label of the line that uses them; without wealth the income that counts is the income.
fn shown(step: &Step, steps: &[Step]) -> bool {
    match step.id {
        StepId::Rate | StepId::PeriodsPerYear | StepId::WealthRate => false,
        StepId::ContributoryIncome => steps.iter().any(|other| matches!(other.id, StepId::WealthAddition | StepId::IncomeDeduction)),
        _ => true,
    }
}

fn line(context: &Context, step: &Step, steps: &[Step]) -> Html {
    let total = step.id == StepId::Amount;
    let label = match step.id {
        StepId::Income => context.fill(Key::StepIncomeYear, &[("year", &reference_year(context))]),
        StepId::Increase | StepId::Share => context.fill(step_label(step.id), &[("rate", &percent(context, steps, StepId::Rate))]),
        StepId::WealthAddition => context.fill(step_label(step.id), &[("rate", &percent(context, steps, StepId::WealthRate))]),
        _ => context.text(step_label(step.id)).to_owned(),
    };
    let why_key = step_why(step.id);
    html! {
        <div class={classes!("wmo-receipt__line", total.then_some("wmo-receipt__line--total"))} key={step.id.id()}>
            <dt class="wmo-receipt__label">{words(label)}</dt>
            <dd class="wmo-receipt__value">{words(value(context, step))}</dd>
            if step.source.is_some() || why_key != Key::StepWhyOther {
                <dd class="wmo-receipt__why">{ why(context, Key::AppWhyShort, context.text(why_key), step.source) }</dd>
            }
        </div>
    }
}

fn percent(context: &Context, steps: &[Step], id: StepId) -> String {
    steps.iter().find(|step| step.id == id).map(|step| context.language.percent(step.value.low)).unwrap_or_default()
}

fn value(context: &Context, step: &Step) -> String {
    let one = |value| match step.id.unit() {
        Unit::Euro | Unit::EuroPerYear | Unit::EuroPerPeriod => context.language.euros(value),
        Unit::Fraction => context.language.percent(value),
        Unit::Number => context.language.number(value, 0),
    };
    match step.value {
        Span { low, high: Some(high) } if low == high => one(low),
        Span { low, high: Some(high) } => context.fill(Key::ResultRangeValue, &[("low", &one(low)), ("high", &one(high))]),
        Span { high: None, .. } => context.text(Key::ResultUnknownValue).to_owned(),
    }
}
