//! Large answers to press: radio buttons or checkboxes with the whole row as target.

use wmo_zelfcheck::text::Key;

use super::{
    Context, classes,
    element::{Element, Handler, On, el},
    question::slot_id,
};
use crate::app::state::{Action, Slot};

/// One answer among several.
pub struct Choice {
    pub label: &'static str,
    pub help: Option<&'static str>,
    pub chosen: bool,
    pub action: Action,
}

/// Whether one or more answers may be chosen.
#[derive(Clone, Copy, PartialEq)]
pub enum Choices {
    One,
    Many,
}

/// The answers of a question whose heading names the group.
pub fn choices(context: &Context, how: Choices, answers: Vec<Choice>) -> Element {
    let mistake = context.state.mistake(Slot::Choice);
    let rows = answers.into_iter().enumerate().map(|(index, choice)| {
        let id = if index == 0 { context.id(slot_id(Slot::Choice)) } else { context.id(&format!("choice-{index}")) };
        row(context, how, id, choice.label, choice.help, choice.chosen, context.send(choice.action)).into()
    });
    let group = el("div", classes::FIELDSET_INNER)
        .attr("role", if how == Choices::One { "radiogroup" } else { "group" })
        .attr("aria-labelledby", context.id("title"))
        .attr("aria-describedby", described(context, mistake.map(|_| "choice-error")))
        .attr_if("aria-invalid", mistake.filter(|_| how == Choices::One).map(|_| "true"))
        .child_if(mistake.map(|mistake| error_message(context, "choice-error", mistake)))
        .children(rows);
    el("div", classes::FIELDSET).child(group)
}

/// One answer: the input, its label, and a line of help.
pub fn row(context: &Context, how: Choices, id: String, label: &'static str, help: Option<&'static str>, chosen: bool, handler: Handler) -> Element {
    let (kind, [plain, marked], input, label_class) = match how {
        Choices::One => ("radio", classes::CHOICE_RADIO, classes::RADIO, classes::LABEL_RADIO),
        Choices::Many => ("checkbox", classes::CHOICE_CHECKBOX, classes::CHECKBOX, classes::LABEL_CHECKBOX),
    };
    let help_id = format!("{id}-help");
    let input = el("input", input)
        .attr("type", kind)
        .attr("id", id.clone())
        .attr("name", context.id("choice"))
        .attr_if("aria-describedby", help.map(|_| help_id.clone()))
        .checked(chosen)
        .on(On::Change, handler);
    let text = el("div", "wmo-choice__text")
        .child(el("label", label_class).attr("for", id).text(label))
        .child_if(help.map(|help| el("div", classes::CHOICE_HELP).attr("id", help_id).text(help)));
    el("div", if chosen { marked } else { plain }).child(input).child(text)
}

/// The ids of what describes an input: the help of the question, and its error if there is one.
pub fn described(context: &Context, error: Option<&str>) -> String {
    match error {
        Some(error) => format!("{} {}", context.id("help"), context.id(error)),
        None => context.id("help"),
    }
}

/// What is wrong, at the field.
pub fn error_message(context: &Context, name: &str, mistake: Key) -> Element {
    el("div", classes::ERROR_MESSAGE).key(name).attr("id", context.id(name)).text(context.text(mistake))
}
