//! Another income, other assets, another household: tried out on the outcome, with the amounts following each
//! step.

use std::rc::Rc;

use base::amount::parse_amount;
use rust_decimal::Decimal;
use web_sys::Event;
use wmo_zelfcheck::{contribution::Outcome, text::Key};

use super::amounts::amount_line;
use crate::app::{
    estimate::{facts, questions},
    model::{Focus, LivesWith, Slot, Trial},
    state::Action,
    view::{
        Context,
        amount_field::{AmountField, amount_field},
        choices::{ChoiceInput, Choices, row},
        classes,
        element::{Element, On, el, target, words},
        parts::titled_fold,
    },
};

/// The panel beside the chart.
pub fn what_if(context: &Context, outcomes: [Option<&Outcome>; 2]) -> Element {
    let answers = facts::with_trial(&context.state.answers, &context.state.trial);
    let trial = &context.state.trial;
    let income = trial.income.as_deref().unwrap_or(&context.state.answers.income.text);
    let assets = trial.assets.as_deref().unwrap_or(&context.state.answers.assets.text);
    let was_couple = context.state.answers.household == Some(LivesWith::Partner);
    let alone = was_couple && trial.household == Some(LivesWith::Nobody) && trial.income.is_none();
    let assumed = trial.household == Some(LivesWith::Partner) && !was_couple;
    let changed = *trial != Trial::default();
    let back = changed.then(|| {
        context.button(
            classes::BUTTON_LINK,
            Key::WhatIfBack,
            context.send(Action::ForgetTrial(Focus::TryOut)),
        )
    });
    let content = el("div", "wmo-fold__content wmo-what-if")
        .attr("role", "group")
        .attr("aria-label", context.text(Key::WhatIfTitle))
        .attr("id", context.id("what-if"))
        .attr("tabindex", "-1")
        .child(slider(context, Slot::TryIncome, Key::WhatIfIncome, income, (100_000, 500)))
        .child(slider(context, Slot::TryAssets, Key::WhatIfAssets, assets, (300_000, 1_000)))
        .child(household(context, answers.household))
        .child_if(assumed.then(|| el("p", classes::PARAGRAPH_SOFT).text(context.text(Key::WhatIfPartner))))
        .child_if(alone.then(|| el("p", classes::PARAGRAPH_SOFT).text(context.text(Key::WhatIfAlone))))
        .child(standing(context, outcomes))
        .child_if(back);
    titled_fold(context, Key::WhatIfTitle, content)
}

/// A field and a slider for the same amount.
fn slider(context: &Context, slot: Slot, label: Key, typed: &str, (least, step): (u32, u32)) -> Element {
    let known = parse_amount(typed).ok().map(|money| money.euros().trunc());
    let end =
        known.map_or(Decimal::ZERO, |known| known * Decimal::new(15, 1)).max(Decimal::from(least)).trunc();
    let act = context.act.clone();
    let slid = move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Type(slot, input.value()));
        }
    };
    let value = known.unwrap_or_default();
    let range = el("input", "wmo-range")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", end.to_string())
        .attr("step", step.to_string())
        .attr("aria-label", context.text(label))
        .attr("aria-valuetext", context.language.euros_with(value, 0))
        .value(value.to_string())
        .on(On::Input, Rc::new(slid));
    let field = AmountField {
        slot,
        label,
        value: typed,
        mistake: questions::wrong_beside(slot, typed),
        described: None,
    };
    el("div", "wmo-what-if__one").child(amount_field(context, &field)).child(range)
}

fn household(context: &Context, lives_with: Option<LivesWith>) -> Element {
    let options = [
        (
            LivesWith::Nobody,
            Key::WhatIfSingle,
            matches!(lives_with, Some(LivesWith::Nobody | LivesWith::SomeoneElse)),
        ),
        (LivesWith::Partner, Key::WhatIfCouple, lives_with == Some(LivesWith::Partner)),
    ];
    let rows = options.map(|(answer, label, chosen)| {
        let id = context.id(if answer == LivesWith::Nobody { "try-single" } else { "try-couple" });
        let handler = context.send(Action::TryHousehold(answer));
        row(
            context,
            ChoiceInput {
                how: Choices::One,
                name: "try-household",
                id,
                label: context.text(label).into(),
                help: None,
                chosen,
                handler,
            },
        )
        .into()
    });
    el("div", "wmo-what-if__household")
        .attr("role", "radiogroup")
        .attr("aria-label", context.text(Key::WhatIfHousehold))
        .children(rows)
}

/// The two amounts in one line, read out when they change.
fn standing(context: &Context, outcomes: [Option<&Outcome>; 2]) -> Element {
    let [now, bill] = outcomes.map(|outcome| match outcome {
        Some(outcome) => amount_line(context, &outcome.assessment),
        None => context.text(Key::ResultUnknownValue).to_owned(),
    });
    let line = context.fill(Key::WhatIfStanding, &[("now", &now), ("bill", &bill)]);
    el("p", "wmo-what-if__standing").attr("role", "status").child(words(line))
}
