//! The first screen. The same texts stand as plain HTML in the page before any script has run.

use wmo_zelfcheck::text::{Key, headline_values};
use yew::prelude::*;

use super::{Context, classes};
use crate::app::{
    flow::Question,
    state::{Action, View},
};

#[component]
pub fn StartView() -> Html {
    let Some(context) = use_context::<Context>() else { return Html::default() };
    let begin = {
        let dispatch = context.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Open(View::Question(Question::Household))))
    };
    let values = headline_values(context.language);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let short = [Key::StartShortNow, Key::StartShortExempt, Key::StartShortBill].map(|key| context.fill(key, &values));
    let trust = [Key::StartPrivate, Key::StartNoDecision, Key::StartTalkClientSupport];
    html! {
        <div class="wmo-page">
            { context.heading(0, Some(context.id("title")), html! { {context.text(Key::StartTitle)} }) }
            <p class={classes::LEAD}>{context.text(Key::StartLead)}</p>
            <div class={classes::BUTTON_GROUP}>
                <button type="button" class={classes::BUTTON} onclick={begin}>{context.text(Key::StartButton)}</button>
                <span class="wmo-soft">{context.text(Key::StartDuration)}</span>
            </div>
            <ul class="wmo-trust">
                { for trust.into_iter().map(|key| html! { <li class="wmo-trust__item">{context.text(key)}</li> }) }
            </ul>
            <section class="wmo-section">
                { context.heading(1, None, html! { {context.text(Key::StartTalkTitle)} }) }
                <p class={classes::PARAGRAPH}>{context.text(Key::StartTalkMunicipality)}</p>
                <p class={classes::PARAGRAPH}>{context.text(Key::UrgentDoctor)}</p>
            </section>
            <section class="wmo-section">
                { context.heading(1, None, html! { {context.text(Key::StartShortTitle)} }) }
                { for short.into_iter().map(|text| html! { <p class={classes::PARAGRAPH}>{text}</p> }) }
            </section>
        </div>
    }
}
