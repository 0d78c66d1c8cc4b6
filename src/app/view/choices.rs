//! Large answers to press: radio buttons or checkboxes with the whole row as target.

use wmo_zelfcheck::text::Key;
use yew::prelude::*;

use super::{Context, classes, question::slot_id};
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
pub fn choices(context: &Context, how: Choices, answers: Vec<Choice>) -> Html {
    let mistake = context.state.mistake(Slot::Choice);
    let described = [Some(context.id("help")), mistake.map(|_| context.id("choice-error"))].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let role = if how == Choices::One { "radiogroup" } else { "group" };
    html! {
        <div class={classes::FIELDSET}>
            <div class={classes::FIELDSET_INNER} {role} aria-labelledby={context.id("title")} aria-describedby={described}
                aria-invalid={(how == Choices::One && mistake.is_some()).then_some("true")}>
                if let Some(mistake) = mistake {
                    { error_message(context, "choice-error", mistake) }
                }
                { for answers.into_iter().enumerate().map(|(index, choice)| row(context, how, index, choice)) }
            </div>
        </div>
    }
}

fn row(context: &Context, how: Choices, index: usize, choice: Choice) -> Html {
    let id = if index == 0 { context.id(slot_id(Slot::Choice)) } else { context.id(&format!("choice-{index}")) };
    let help = choice.help.map(|help| (format!("{id}-help"), help));
    let (kind, row, input, label) = match how {
        Choices::One => ("radio", classes::CHOICE_RADIO, classes::RADIO, classes::LABEL_RADIO),
        Choices::Many => ("checkbox", classes::CHOICE_CHECKBOX, classes::CHECKBOX, classes::LABEL_CHECKBOX),
    };
    html! {
        <div class={classes!(row, choice.chosen.then_some("wmo-choice--chosen"))}>
            <input type={kind} class={input} id={id.clone()} name={context.id("choice")} checked={choice.chosen}
                aria-describedby={help.as_ref().map(|(id, _)| id.clone())} onchange={context.send(choice.action)} />
            <div class="wmo-choice__text">
                <label class={label} for={id}>{choice.label}</label>
                if let Some((id, help)) = help {
                    <div class={classes!(classes::DESCRIPTION, "wmo-choice__help")} {id}>{help}</div>
                }
            </div>
        </div>
    }
}

/// What is wrong, at the field.
pub fn error_message(context: &Context, name: &str, mistake: Key) -> Html {
    html! { <div key={name.to_owned()} class={classes::ERROR_MESSAGE} id={context.id(name)}>{context.text(mistake)}</div> }
}
