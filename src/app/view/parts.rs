//! Small pieces that several views share.

use wmo_zelfcheck::{
    rules::Source,
    text::{Key, Language},
};
use yew::prelude::*;

use super::{Context, classes};

/// A text that may change, in an element of its own: a browser's page translation replaces text nodes, and only an
/// element with its own key survives that.
pub fn words(text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <span key={text.to_string()}>{text}</span> }
}

/// Emergency numbers, always in sight.
#[component]
pub fn Urgent() -> Html {
    let Some(context) = use_context::<Context>() else { return Html::default() };
    html! {
        <div class="wmo-urgent" role="region" aria-label={context.text(Key::UrgentTitle)}>
            <span class="wmo-urgent__title">{context.text(Key::UrgentTitle)}</span>
            <a class={classes::LINK} href="tel:112">{context.text(Key::UrgentDanger)}</a>
            <a class={classes::LINK} href="tel:08002000">{context.text(Key::UrgentViolence)}</a>
            <a class={classes::LINK} href="tel:113">{context.text(Key::UrgentSuicide)}</a>
        </div>
    }
}

/// "Waarom?": a fold with a sentence and where it stands.
pub fn why(context: &Context, title: Key, text: &str, source: Option<Source>) -> Html {
    html! {
        <details class="wmo-why">
            <summary class="wmo-why__summary">{words(context.text(title))}</summary>
            <div class="wmo-why__content">
                <p class={classes::PARAGRAPH}>{words(text.to_owned())}</p>
                { source.map(|source| cite(context, source)) }
            </div>
        </details>
    }
}

/// "Bron: Uitvoeringsbesluit Wmo 2015, artikel 3.8, lid 3, onderdeel f", with a link where there is one.
pub fn cite(context: &Context, source: Source) -> Html {
    let text = cited(context.language, source);
    let named = match source.document.url {
        Some(url) => html! { <a class={classes::LINK} href={url} rel="external noopener noreferrer">{words(text)}</a> },
        None => words(text),
    };
    html! { <p class="utrecht-paragraph utrecht-paragraph--small wmo-source"><span>{context.text(Key::AppSource)}</span>{" "}{named}</p> }
}

fn cited(language: Language, source: Source) -> String {
    format!("{}, {}", source.document.title, language.place(source.place))
}
