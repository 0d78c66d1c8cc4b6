//! One question on a page: back, progress, the question as heading, help, answers, "Verder", and why we ask.

use wmo_zelfcheck::{rules::Source, text::Key};

use super::{
    Context, classes,
    element::{Element, On, el},
    parts::{to_place, why},
};
use crate::app::{model::View, state::Action};

/// A question on a page of its own.
pub struct QuestionPage<'a> {
    /// The place of the question, and about how many there are; not where one answer is changed.
    pub progress: Option<(usize, usize)>,
    pub title: String,
    pub help: Option<String>,
    pub why: Key,
    /// What is filled in in the sentence on why it is asked.
    pub values: &'a [(&'a str, &'a str)],
    pub source: Source,
    pub answers: Element,
    /// Where what can be said so far stands.
    pub ready: Option<View>,
}

/// Back, progress, the question as heading, help, answers, "Verder", and why it is asked.
pub fn page(context: &Context, page: QuestionPage) -> Element {
    let go = context.send(Action::Next);
    let ready = page
        .ready
        .map(|view| context.button(classes::BUTTON_LINK, Key::CheckReady, context.send(Action::Open(view))));
    let next = context.button(classes::BUTTON, Key::AppNext, go.clone());
    let form = el("div", "wmo-form")
        .on(On::Enter, go)
        .child(page.answers)
        .child(el("div", classes::BUTTON_GROUP).child(next).child_if(ready));
    el("div", "wmo-page wmo-page--question")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child_if(errors(context))
        .child_if(
            page.progress.map(|(place, total)| progress(context, &place.to_string(), &total.to_string())),
        )
        .child(context.heading(0, page.title))
        .child_if(page.help.map(|help| el("p", "wmo-help").attr("id", context.id("help")).text(help)))
        .child(form)
        .child(why(context, Key::AppWhy, context.fill(page.why, page.values), Some(page.source)))
}

fn progress(context: &Context, place: &str, total: &str) -> Element {
    let label = el("p", "wmo-progress")
        .text(context.fill(Key::ProgressLabel, &[("number", place), ("total", total)]));
    let bar = el("progress", "wmo-progress__bar")
        .attr("value", place.to_owned())
        .attr("max", total.to_owned())
        .attr("aria-hidden", "true");
    el("div", "").child(label).child(bar)
}

/// What is wrong, with a link to each field; takes the focus.
fn errors(context: &Context) -> Option<Element> {
    let mistakes = &context.state.mistakes;
    let items = mistakes.iter().map(|mistake| {
        let id = context.id(&mistake.slot.id());
        el("li", classes::LIST_ITEM).child(to_place(id, context.text(mistake.text).to_owned())).into()
    });
    let content = el("div", classes::ALERT_CONTENT)
        .child(el("p", "wmo-summary__title").text(context.text(Key::ErrorTitle)))
        .child(el("ul", classes::LIST).children(items));
    let alert = el("div", classes::ALERT_ERROR)
        .key("errors")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("id", context.id("errors"));
    (!mistakes.is_empty()).then(|| alert.child(content))
}
