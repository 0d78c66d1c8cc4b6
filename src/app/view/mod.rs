//! What is on screen. Views show the state and send actions; they compute nothing.

mod answers;
mod choices;
mod money_fields;
mod parts;
mod question;
mod receipt;
mod result;
mod start;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use wmo_zelfcheck::text::{Key, Language};
use yew::prelude::*;

use super::{
    classes,
    state::{Action, State, View},
};
use parts::Urgent;
use question::QuestionView;
use result::ResultView;
use start::StartView;

/// What every view needs.
#[derive(Clone, PartialEq)]
pub struct Context {
    pub language: Language,
    /// The level of the first heading.
    pub level: u8,
    pub instance: u32,
    pub document_title: bool,
    /// Whether dark may be used.
    pub auto_color: bool,
    pub state: UseReducerHandle<State>,
    pub dispatch: UseReducerDispatcher<State>,
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

    /// A callback that sends an action.
    pub fn send<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }

    /// A heading; `depth` 0 is the first of the app.
    pub fn heading(&self, depth: u8, id: Option<String>, content: Html) -> Html {
        let tag = format!("h{}", (self.level + depth).min(6));
        let class = classes::HEADING.get(usize::from(depth)).copied().unwrap_or(classes::HEADING[2]);
        html! { <@{tag} {class} {id} tabindex={(depth == 0).then_some("-1")}>{content}</@> }
    }
}

/// The view of the moment.
#[component]
pub fn Screen() -> Html {
    let Some(context) = use_context::<Context>() else { return Html::default() };
    use_focus(&context);
    let view = context.state.view();
    let (key, content) = match view {
        View::Start => ("start".to_owned(), html! { <StartView /> }),
        View::Question(question) => (format!("{question:?}"), html! { <QuestionView {question} /> }),
        View::Result => ("result".to_owned(), html! { <ResultView /> }),
    };
    html! {
        <div class={classes!(classes::ROOT, context.auto_color.then_some("wmo-zelfcheck--auto"))} lang="nl">
            <Urgent />
            <div {key}>{content}</div>
        </div>
    }
}

/// After a move the focus goes to the new heading, after a refused answer to the list of errors. Not on arrival:
/// the page decides where a visitor begins.
#[hook]
fn use_focus(context: &Context) {
    let (title, summary) = (context.id("title"), context.id("errors"));
    let refused = !context.state.mistakes.is_empty();
    let arrived = use_mut_ref(|| context.state.focus);
    let document_title = context.document_title;
    let name = context.text(Key::AppName);
    use_effect_with(context.state.focus, move |focus| {
        let element = document().get_element_by_id(if refused { &summary } else { &title });
        let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            if document_title {
                document().set_title(&format!("{} - {name}", element.text_content().unwrap_or_default()));
            }
            if *focus != *arrived.borrow() {
                let _ = element.focus();
            }
        }
    });
}
