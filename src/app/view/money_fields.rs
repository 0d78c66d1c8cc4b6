//! Fields for amounts, typed the Dutch way, with "weet ik niet" beside them.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wmo_zelfcheck::text::Key;
use yew::prelude::*;

use super::{Context, choices::error_message, classes, question::slot_id};
use crate::app::{
    flow::Question,
    state::{Action, LivesWith, Slot},
};

pub fn income_field(context: &Context) -> Html {
    let income = &context.state.answers.income;
    html! {
        <>
            { field(context, Slot::Income, Key::QuestionIncomeLabel, &income.text) }
            { unknown(context, Question::Income, income.unknown) }
        </>
    }
}

pub fn assets_fields(context: &Context) -> Html {
    let answers = &context.state.answers;
    html! {
        <>
            { field(context, Slot::Assets, Key::QuestionAssetsLabel, &answers.assets.text) }
            if answers.household == Some(LivesWith::Partner) {
                { field(context, Slot::AssetsPartner, Key::QuestionAssetsLabelPartner, &answers.assets_partner) }
            }
            { unknown(context, Question::Assets, answers.assets.unknown) }
        </>
    }
}

fn field(context: &Context, slot: Slot, label: Key, value: &str) -> Html {
    let name = slot_id(slot);
    let id = context.id(name);
    let mistake = context.state.mistake(slot);
    let error = format!("{name}-error");
    let described = [Some(context.id("help")), mistake.map(|_| context.id(&error))].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let oninput = {
        let dispatch = context.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                dispatch.dispatch(Action::Type(slot, input.value()));
            }
        })
    };
    html! {
        <div class={if mistake.is_some() { classes::FORM_FIELD_INVALID } else { classes::FORM_FIELD }}>
            <div class={classes::FORM_FIELD_LABEL}>
                <label class={classes::FORM_LABEL} for={id.clone()}>{context.text(label)}</label>
            </div>
            if let Some(mistake) = mistake {
                { error_message(context, &error, mistake) }
            }
            <div class={classes!(classes::FORM_FIELD_INPUT, "wmo-euro")}>
                <span class="wmo-euro__sign" aria-hidden="true">{"€"}</span>
                <input {id} class={if mistake.is_some() { classes::TEXTBOX_INVALID } else { classes::TEXTBOX }} type="text"
                    inputmode="decimal" autocomplete="off" spellcheck="false" value={value.to_owned()} {oninput}
                    aria-describedby={described} aria-invalid={mistake.map(|_| "true")} />
            </div>
        </div>
    }
}

fn unknown(context: &Context, question: Question, chosen: bool) -> Html {
    let id = context.id("unknown");
    let onchange = {
        let (dispatch, id) = (context.dispatch.clone(), id.clone());
        Callback::from(move |_: Event| {
            let checked = document().get_element_by_id(&id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked());
            dispatch.dispatch(Action::Unknown(question, checked));
        })
    };
    html! {
        <div class={classes!(classes::CHOICE_CHECKBOX, chosen.then_some("wmo-choice--chosen"))}>
            <input type="checkbox" class={classes::CHECKBOX} {id} checked={chosen} {onchange} />
            <div class="wmo-choice__text">
                <label class={classes::LABEL_CHECKBOX} for={context.id("unknown")}>{context.text(Key::AppUnknown)}</label>
            </div>
        </div>
    }
}
