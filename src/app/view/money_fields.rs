//! Fields for amounts, typed the Dutch way, with "weet ik niet" beside them.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use wmo_zelfcheck::text::Key;

use super::{
    Context,
    choices::{Choices, described, error_message, row},
    classes,
    element::{Element, On, el},
    question::slot_id,
};
use crate::app::{
    flow::Question,
    state::{Action, LivesWith, Slot},
};

pub fn income_field(context: &Context) -> Element {
    let income = &context.state.answers.income;
    el("div", "").child(field(context, Slot::Income, Key::QuestionIncomeLabel, &income.text)).child(unknown(
        context,
        Question::Income,
        income.unknown,
    ))
}

pub fn assets_fields(context: &Context) -> Element {
    let answers = &context.state.answers;
    let couple = answers.household == Some(LivesWith::Partner);
    el("div", "")
        .child(field(context, Slot::Assets, Key::QuestionAssetsLabel, &answers.assets.text))
        .child_if(couple.then(|| field(context, Slot::AssetsPartner, Key::QuestionAssetsLabelPartner, &answers.assets_partner)))
        .child(unknown(context, Question::Assets, answers.assets.unknown))
}

fn field(context: &Context, slot: Slot, label: Key, value: &str) -> Element {
    let name = slot_id(slot);
    let id = context.id(name);
    let mistake = context.state.mistake(slot);
    let error = format!("{name}-error");
    let (field_class, input_class) =
        if mistake.is_some() { (classes::FORM_FIELD_INVALID, classes::TEXTBOX_INVALID) } else { (classes::FORM_FIELD, classes::TEXTBOX) };
    let link = context.link.clone();
    let typed = move |event: Event| {
        if let Some(input) = target(&event) {
            link.send_message(Action::Type(slot, input.value()));
        }
    };
    let input = el("input", input_class)
        .attr("id", id.clone())
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", described(context, mistake.map(|_| error.as_str())))
        .attr_if("aria-invalid", mistake.map(|_| "true"))
        .value(value.to_owned())
        .on(On::Input, Rc::new(typed));
    let euro = el("span", "wmo-euro__sign").attr("aria-hidden", "true").text("€");
    el("div", field_class)
        .child(el("div", classes::FORM_FIELD_LABEL).child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(label))))
        .child_if(mistake.map(|mistake| error_message(context, &error, mistake)))
        .child(el("div", classes::FORM_FIELD_EURO).child(euro).child(input))
}

fn unknown(context: &Context, question: Question, chosen: bool) -> Element {
    let link = context.link.clone();
    let changed = move |event: Event| {
        if let Some(input) = target(&event) {
            link.send_message(Action::Unknown(question, input.checked()));
        }
    };
    row(context, Choices::Many, context.id("unknown"), context.text(Key::AppUnknown), None, chosen, Rc::new(changed))
}

fn target(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
