//! The app: a projection of one state that one reducer changes.

mod classes;
mod flow;
mod history;
mod state;
#[cfg(test)]
mod tests;
mod view;

use serde::Deserialize;
use web_sys::Element;
use wmo_zelfcheck::{date::Month, text::Language};
use yew::{AppHandle, Renderer, prelude::*};

use state::{State, View};
use view::{Context, Screen};

/// What a page may choose.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    /// Language code; Dutch by default.
    lang: Option<String>,
    /// The level of the app's first heading, 1 to 4; 2 by default, for a page has its own title.
    heading_level: Option<u8>,
    /// Where to begin: `start` or `estimate`.
    start: Option<Start>,
    /// The month to compute for; this month by default.
    month: Option<Month>,
    /// `light` by default, as most municipal sites are; `auto` follows the visitor's device.
    color_scheme: Option<ColorScheme>,
    /// Whether the app may set the title of the document, as its own page does.
    document_title: bool,
    /// Not to be given: tells instances on one page apart.
    #[serde(skip)]
    instance: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Start {
    Start,
    Estimate,
}

/// Light, or as the device is set.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColorScheme {
    Light,
    Auto,
}

impl Options {
    fn language(&self) -> Language {
        self.lang.as_deref().and_then(Language::by_code).unwrap_or(Language::Nl)
    }

    fn first_view(&self) -> View {
        match self.start {
            Some(Start::Estimate) => View::Question(flow::Question::Household),
            Some(Start::Start) | None => View::Start,
        }
    }
}

/// An app in a page.
pub struct Handle {
    app: AppHandle<App>,
    instance: u32,
}

impl Handle {
    pub fn mount(node: Element, options: Options) -> Handle {
        let instance = history::next_instance();
        let app = Renderer::<App>::with_root_and_props(node, AppProps { options: Options { instance, ..options } }).render();
        Handle { app, instance }
    }

    pub fn update(&mut self, options: Options) {
        let instance = self.instance;
        self.app.update(AppProps { options: Options { instance, ..options } });
    }

    pub fn destroy(self) {
        self.app.destroy();
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    options: Options,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let options = &props.options;
    let state = use_reducer({
        let first = options.first_view();
        let month = options.month.or_else(history::this_month).unwrap_or_default();
        move || State::new(month, first)
    });
    history::use_history(&state, options.instance);
    let context = Context {
        language: options.language(),
        level: options.heading_level.unwrap_or(2).clamp(1, 4),
        instance: options.instance,
        document_title: options.document_title,
        auto_color: options.color_scheme == Some(ColorScheme::Auto),
        state: state.clone(),
        dispatch: state.dispatcher(),
    };
    html! {
        <ContextProvider<Context> {context}>
            <Screen />
        </ContextProvider<Context>>
    }
}
