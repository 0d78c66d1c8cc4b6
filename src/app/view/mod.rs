//! What is on screen. Views show the state and send actions; they compute nothing.

mod answers;
mod choices;
mod element;
mod money_fields;
mod parts;
mod question;
mod receipt;
mod result;
mod start;

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use wmo_zelfcheck::text::{Key, Language};
use yew::prelude::*;

use super::{
    classes, history,
    state::{Action, State, View},
};
use element::{Element, Handler, On, el, tagged};
use parts::urgent;
use question::question_view;
use result::result_view;
use start::start_view;

/// What every view needs.
#[derive(Clone)]
pub struct Context {
    pub language: Language,
    /// The level of the first heading.
    pub level: u8,
    pub instance: u32,
    pub document_title: bool,
    /// Whether dark may be used.
    pub auto_color: bool,
    pub state: UseReducerHandle<State>,
}

impl Context {
    pub fn text(&self, key: Key) -> &'static str {
        self.language.text(key)
    }

    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.language.fill(key, values)
    }

    /// An id that no other app on the page has.
    pub fn id(&self, name: &str) -> String {
        format!("wmo-{}-{name}", self.instance)
    }

    /// A handler that sends an action.
    pub fn send(&self, action: Action) -> Handler {
        let state = self.state.clone();
        Rc::new(move |_| state.dispatch(action.clone()))
    }

    /// A heading; `depth` 0 is the first of the app, which takes the focus.
    pub fn heading(&self, depth: u8, text: impl Into<AttrValue>) -> Element {
        let level = (self.level + depth).min(6);
        let class = if depth == 0 { classes::HEADING_1 } else { classes::HEADING_2 };
        let heading = tagged(AttrValue::from(format!("h{level}")), class).text(text);
        if depth == 0 { heading.attr("id", self.id("title")).attr("tabindex", "-1") } else { heading }
    }

    /// A button.
    pub fn button(&self, class: &'static str, label: Key, handler: Handler) -> Element {
        el("button", class).attr("type", "button").text(self.text(label)).on(On::Click, handler)
    }

    /// "Terug", through the browser.
    pub fn back(&self) -> Element {
        let (state, instance) = (self.state.clone(), self.instance);
        let handler = Rc::new(move |_| history::back(&state, instance));
        el("p", "wmo-back").child(self.button(classes::BUTTON_LINK, Key::AppBack, handler))
    }
}

/// A paragraph of text that does not change.
fn paragraph(text: impl Into<AttrValue>) -> Element {
    el("p", classes::PARAGRAPH).text(text)
}

/// The view of the moment.
pub fn screen(context: &Context) -> Html {
    let (key, content) = match context.state.view() {
        View::Start => ("start", start_view(context)),
        View::Question(question) => (question.name(), question_view(context, question)),
        View::Result => ("result", result_view(context)),
    };
    let class = if context.auto_color { classes::ROOT_AUTO } else { classes::ROOT };
    el("div", class).attr("lang", context.language.code()).child(urgent(context)).child(content.key(key)).into()
}

/// After a move the focus goes to the new heading, after a refused answer to the list of errors. Not on arrival:
/// the page decides where a visitor begins.
#[hook]
pub fn use_focus(context: &Context) {
    let (title, summary) = (context.id("title"), context.id("errors"));
    let refused = !context.state.mistakes.is_empty();
    let arrived = use_mut_ref(|| context.state.focus);
    let document_title = context.document_title;
    let name = context.text(Key::AppName);
    use_effect_with(context.state.focus, move |focus| {
        let element = document().get_element_by_id(if refused { &summary } else { &title });
        let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            if document_title && !refused {
                document().set_title(&format!("{} - {name}", element.text_content().unwrap_or_default()));
            }
            if *focus != *arrived.borrow() {
                let _ = element.focus();
            }
        }
    });
}
