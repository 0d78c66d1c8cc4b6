//! Large answers to press: radio buttons or checkboxes with the whole row as target.

use std::borrow::Cow;

use wmo_zelfcheck::text::Key;

use super::{
    Context, classes,
    element::{Element, Handler, On, el},
};
use crate::app::{model::Slot, state::Action};

/// One answer among several.
pub struct AnswerOption {
    pub label: &'static str,
    pub help: Option<Cow<'static, str>>,
    pub chosen: bool,
    pub action: Action,
}

/// Whether one or more answers may be chosen.
#[derive(Clone, Copy, PartialEq)]
pub enum Choices {
    One,
    Many,
}

/// The answers of a question whose heading names the group; `help` says whether a line of help stands below
/// it.
pub fn choices(context: &Context, how: Choices, help: bool, answers: Vec<AnswerOption>) -> Element {
    let mistake = context.state.mistake(Slot::Choice);
    let rows = answers.into_iter().enumerate().map(|(index, choice)| {
        let id =
            if index == 0 { context.id(&Slot::Choice.id()) } else { context.id(&format!("choice-{index}")) };
        let AnswerOption { label, help, chosen, action } = choice;
        row(
            context,
            ChoiceInput {
                how,
                name: "choice",
                id,
                label: label.into(),
                help,
                chosen,
                handler: context.send(action),
            },
        )
        .into()
    });
    let group = el("div", classes::FIELDSET_INNER)
        .attr("role", if how == Choices::One { "radiogroup" } else { "group" })
        .attr("aria-labelledby", context.id("title"))
        .attr_if("aria-describedby", described(context, help, mistake.is_some()))
        .attr_if("aria-invalid", mistake.filter(|_| how == Choices::One).map(|_| "true"))
        .child_if(mistake.map(|mistake| error_message(context, "choice-error", mistake)))
        .children(rows);
    el("div", classes::FIELDSET).child(group)
}

/// The ids of what describes the group.
fn described(context: &Context, help: bool, refused: bool) -> Option<String> {
    let parts: Vec<String> = [(help, "help"), (refused, "choice-error")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, name)| context.id(name))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// One answer to press: the input, its label, and a line of help.
pub struct ChoiceInput {
    pub how: Choices,
    /// The name that radio buttons of one question share.
    pub name: &'static str,
    pub id: String,
    pub label: Cow<'static, str>,
    pub help: Option<Cow<'static, str>>,
    pub chosen: bool,
    pub handler: Handler,
}

pub fn row(context: &Context, row: ChoiceInput) -> Element {
    let (kind, [plain, marked], input, label_class) = match row.how {
        Choices::One => ("radio", classes::CHOICE_RADIO, classes::RADIO, classes::LABEL_RADIO),
        Choices::Many => ("checkbox", classes::CHOICE_CHECKBOX, classes::CHECKBOX, classes::LABEL_CHECKBOX),
    };
    let help_id = format!("{}-help", row.id);
    let input = el("input", input)
        .attr("type", kind)
        .attr("id", row.id.clone())
        .attr("name", context.id(row.name))
        .attr_if("aria-describedby", row.help.as_ref().map(|_| help_id.clone()))
        .checked(row.chosen)
        .on(On::Change, row.handler);
    let text = el("div", "wmo-choice__text")
        .child(el("label", label_class).attr("for", row.id).text(row.label))
        .child_if(row.help.map(|help| el("div", classes::CHOICE_HELP).attr("id", help_id).text(help)));
    el("div", if row.chosen { marked } else { plain }).child(input).child(text)
}

/// What is wrong, at the field.
pub fn error_message(context: &Context, name: &str, mistake: Key) -> Element {
    el("div", classes::ERROR_MESSAGE).key(name).attr("id", context.id(name)).text(context.text(mistake))
}
