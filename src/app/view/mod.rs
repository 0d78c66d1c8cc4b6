//! What is on screen. Views show the state and send actions; what is due they ask the library, and do no sums themselves.

mod answers;
mod changes;
mod chart;
mod charted;
mod check;
mod choices;
mod classes;
mod desk;
mod element;
mod find;
mod languages;
mod local;
mod money_fields;
mod options;
mod parts;
mod plans;
mod prices;
mod question;
mod receipt;
mod result;
mod rules;
mod rules_around;
mod scheme;
mod start;
mod take_along;
mod turning;
mod what_if;

use std::rc::Rc;

use gloo::utils::document;
use wmo_zelfcheck::{language::Language, selfcheck::QUESTIONS, text::Key};
use yew::{AttrValue, Callback, Html};

use super::{
    browser::{self, Spots},
    model::{Focus, View},
    state::{Action, State},
};
use changes::changes_view;
use element::{Element, Handler, On, el, tagged};
use options::options_view;
use parts::urgent;
use question::question_view;
use result::result_view;
use rules::rules_view;
use start::start_view;
use take_along::notice;

/// What every view needs.
pub struct Context {
    pub language: Language,
    /// The languages to choose from.
    pub languages: Vec<Language>,
    /// The level of the first heading.
    pub level: u8,
    pub instance: u32,
    pub document_title: bool,
    /// Whether dark may be used.
    pub auto_color: bool,
    /// The address to which a link with the answers may point.
    pub share_url: Option<String>,
    pub state: Rc<State>,
    /// Does what a person does.
    pub act: Callback<Action>,
    /// Reads a file that a person chose.
    pub read: Callback<web_sys::File>,
}

impl Context {
    pub fn text(&self, key: Key) -> &'static str {
        self.language.text(key)
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
        let (act, at, instance) = (self.act.clone(), self.state.at, self.instance);
        let handler = Rc::new(move |_| {
            if !browser::back(at, instance) {
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
        View::Rules(place) => ("rules", rules_view(context, place)),
        View::Changes => ("changes", changes_view(context)),
        View::Options => ("options", options_view(context)),
        View::Check(place) => (QUESTIONS.get(place).map_or("", |question| question.id), check::check_view(context, place)),
        View::Hints => ("hints", check::hints_view(context)),
        View::Sheet => ("sheet", check::sheet_view(context)),
        View::Expect => ("expect", check::expect_view(context)),
        View::Traces => ("traces", check::traces_view(context)),
        View::Find(search) => (find::page_key(search), find::find_view(context, search)),
        View::List => ("list", find::list_view(context)),
    };
    let class = if context.auto_color { classes::ROOT_AUTO } else { classes::ROOT };
    let may_leave = check::may_leave(context);
    el("div", class)
        .attr("id", root(context.instance))
        .attr("lang", context.language.code())
        // In another language everything is another: nothing of what a reader's own translation made of it stays.
        .key(context.language.code())
        .child(urgent(context))
        .child_if(languages::languages(context))
        .child_if(may_leave.then(|| check::quick_exit(context)))
        .child_if(may_leave.then(|| check::quick_exit_help(context)))
        .child_if(notice(context))
        .child(content.key(key))
        .into()
}

/// After a move the focus goes to the new heading, after a refused answer to the list of errors, and on a page that a
/// person comes back to, to where they were. Not on arrival: the page decides where a visitor begins.
pub fn follow(context: &Context, focus: bool, spots: &mut Spots) {
    let state = &context.state;
    let refused = !state.mistakes.is_empty();
    // A question is heard again from its title.
    let page = !matches!(state.view(), View::Question(_) | View::Check(_));
    // What takes the focus instead of the title.
    let placed = (focus && page && spots.go_back(state.at, &root(context.instance)))
        || (state.focus_on == Focus::TryOut && browser::focus(&context.id("what-if"), focus).is_some())
        || find::focus_id(state.focus_on).is_some_and(|name| browser::focus(&context.id(&name), focus).is_some())
        || (matches!(state.view(), View::Rules(Some(_))) && browser::focus(&context.id(scheme::PLACE), focus).is_some());
    let text = browser::focus(&context.id(if refused { "errors" } else { "title" }), focus && !placed);
    if let Some(title) = text.filter(|_| context.document_title && !refused) {
        document().set_title(&format!("{title} - {}", context.text(Key::AppName)));
    }
}
