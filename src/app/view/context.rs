//! What every view needs.

use std::rc::Rc;

use wmo_zelfcheck::{language::Language, text::Key};
use yew::{AttrValue, Callback};

use super::{
    classes,
    element::{Element, Handler, On, el, tagged},
};
use crate::app::{
    browser::{self, Trail},
    state::{Action, State},
};

/// What every view needs.
pub struct Context {
    pub language: Language,
    /// The languages to choose from.
    pub languages: Vec<Language>,
    /// The level of the first heading.
    pub level: u8,
    pub instance: u32,
    pub trail: Trail,
    /// Whether the app says whose page it is.
    pub sender: bool,
    pub document_title: bool,
    /// Whether a part is waited for.
    pub waiting: bool,
    /// Whether dark may be used.
    pub auto_color: bool,
    /// The address to which a link with the answers may point.
    pub share_url: Option<String>,
    pub state: Rc<State>,
    /// Does what a person does.
    pub act: Callback<Action>,
}

impl Context {
    pub fn text(&self, key: Key) -> &'static str {
        self.language.text(key)
    }

    /// What is near is promised only where offers of the municipality are there; otherwise something else is
    /// said.
    pub fn near(&self, near: Key, otherwise: Key) -> Key {
        if self.state.find.has_local() { near } else { otherwise }
    }

    #[inline(never)]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.language.fill(key, values)
    }

    /// An id that no other app on the page has.
    #[inline(never)]
    pub fn id(&self, name: &str) -> String {
        id(self.instance, name)
    }

    /// A handler that sends an action.
    #[inline(never)]
    pub fn send(&self, action: Action) -> Handler {
        let act = self.act.clone();
        Rc::new(move |_| act.emit(action.clone()))
    }

    /// A heading; `depth` 0 is the first of the app, which takes the focus.
    pub fn heading(&self, depth: u8, text: impl Into<AttrValue>) -> Element {
        let level = (self.level + depth).min(6);
        let class = match depth {
            0 => classes::HEADING_1,
            1 => classes::HEADING_2,
            _ => classes::HEADING_3,
        };
        let heading = tagged(AttrValue::from(format!("h{level}")), class).text(text);
        if depth == 0 { heading.attr("id", self.id("title")).attr("tabindex", "-1") } else { heading }
    }

    /// A button.
    #[inline(never)]
    pub fn button(&self, class: &'static str, label: Key, handler: Handler) -> Element {
        el("button", class).attr("type", "button").text(self.text(label)).on(On::Click, handler)
    }

    /// "Terug", through the browser.
    pub fn back(&self) -> Element {
        let (act, at, trail) = (self.act.clone(), self.state.at, self.trail.clone());
        let handler = Rc::new(move |_| {
            if !trail.back(at) {
                act.emit(Action::Travel(at.saturating_sub(1)));
            }
        });
        el("p", "wmo-back").child(self.button(classes::BUTTON_LINK, Key::AppBack, handler))
    }
}

fn id(instance: u32, name: &str) -> String {
    format!("wmo-{instance}-{name}")
}

/// The id of the app's own element.
pub fn root(instance: u32) -> String {
    id(instance, "app")
}

/// The width that the chart has on screen, if there is one.
pub fn measured(instance: u32) -> Option<Action> {
    browser::width(&id(instance, "chart")).map(Action::Width)
}
