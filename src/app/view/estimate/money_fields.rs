//! The fields for income and savings, with "weet ik niet" beside them.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::text::Key;

use crate::app::{
    model::{EstimateQuestion, LivesWith, Slot},
    state::Action,
    view::{
        Context,
        amount_field::{AmountField, amount_field},
        choices::{ChoiceInput, Choices, row as choice_row},
        element::{Element, el, target},
    },
};

pub fn income_field(context: &Context) -> Element {
    let income = &context.state.answers.income;
    el("div", "").child(field(context, Slot::Income, Key::QuestionIncomeLabel, &income.text)).child(unknown(
        context,
        EstimateQuestion::Income,
        income.unknown,
    ))
}

pub fn assets_fields(context: &Context) -> Element {
    let answers = &context.state.answers;
    let couple = answers.household == Some(LivesWith::Partner);
    el("div", "")
        .child(field(context, Slot::Assets, Key::QuestionAssetsLabel, &answers.assets.text))
        .child_if(couple.then(|| {
            field(context, Slot::AssetsPartner, Key::QuestionAssetsLabelPartner, &answers.assets_partner)
        }))
        .child(unknown(context, EstimateQuestion::Assets, answers.assets.unknown))
}

fn field(context: &Context, slot: Slot, label: Key, value: &str) -> Element {
    let help = Some(context.id("help"));
    amount_field(
        context,
        &AmountField { slot, label, value, mistake: context.state.mistake(slot), described: help },
    )
}

fn unknown(context: &Context, question: EstimateQuestion, chosen: bool) -> Element {
    let act = context.act.clone();
    let changed = move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Unknown(question, input.checked()));
        }
    };
    let row = ChoiceInput {
        how: Choices::Many,
        name: "unknown",
        id: context.id("unknown"),
        label: context.text(Key::AppUnknown).into(),
        help: None,
        chosen,
        handler: Rc::new(changed),
    };
    choice_row(context, row)
}
