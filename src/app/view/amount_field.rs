//! A field for an amount or a date. The state has amounts as they are typed in Dutch, whatever the language
//! in which a person reads on.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::text::Key;

use super::{
    Context,
    choices::error_message,
    classes,
    element::{Element, On, el, target},
};
use crate::app::{model::Slot, state::Action};

/// A field for an amount.
pub struct AmountField<'a> {
    pub slot: Slot,
    pub label: Key,
    /// As it was typed, of an amount the Dutch way.
    pub value: &'a str,
    pub mistake: Option<Key>,
    /// The id of what describes it.
    pub described: Option<String>,
}

pub fn amount_field(context: &Context, field: &AmountField) -> Element {
    let euro = el("span", "wmo-euro__sign").attr("aria-hidden", "true").text("€");
    let input = input(context, field).attr("inputmode", "decimal");
    labelled(context, field, el("div", classes::FORM_FIELD_EURO).child(euro).child(input))
}

/// The input of a field, which sends what is typed.
pub fn input(context: &Context, field: &AmountField) -> Element {
    let (slot, language) = (field.slot, context.language);
    let act = context.act.clone();
    let typed = move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Type(
                slot,
                if slot.is_amount() { language.swapped(&input.value()) } else { input.value() },
            ));
        }
    };
    let value = if slot.is_amount() { language.swapped(field.value) } else { field.value.to_owned() };
    let error = field.mistake.map(|_| context.id(&error_name(slot)));
    let described: Vec<String> = field.described.clone().into_iter().chain(error).collect();
    el("input", if field.mistake.is_some() { classes::TEXTBOX_INVALID } else { classes::TEXTBOX })
        .attr("id", context.id(&slot.id()))
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr_if("aria-describedby", (!described.is_empty()).then(|| described.join(" ")))
        .attr_if("aria-invalid", field.mistake.map(|_| "true"))
        .value(value)
        .on(On::Input, Rc::new(typed))
}

/// An input with its label above it, and what is wrong between the two.
pub fn labelled(context: &Context, field: &AmountField, input: Element) -> Element {
    let id = context.id(&field.slot.id());
    el("div", if field.mistake.is_some() { classes::FORM_FIELD_INVALID } else { classes::FORM_FIELD })
        .child(
            el("div", classes::FORM_FIELD_LABEL)
                .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(field.label))),
        )
        .child_if(field.mistake.map(|mistake| error_message(context, &error_name(field.slot), mistake)))
        .child(input)
}

fn error_name(slot: Slot) -> String {
    format!("{}-error", slot.id())
}
