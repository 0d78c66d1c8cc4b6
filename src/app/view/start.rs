//! The first screen. The same texts stand as plain HTML in the page before any script has run.

use wmo_zelfcheck::text::{Key, headline_values};

use super::{
    Context, classes,
    element::{Element, On, el},
    paragraph,
    parts::{more_links, section, sentences},
};
use crate::app::{
    flow::Question,
    state::{Action, View},
};

pub fn start_view(context: &Context) -> Element {
    let values = headline_values(context.language);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let short = [Key::StartShortNow, Key::StartShortExempt, Key::StartShortBill];
    let trust = [Key::StartPrivate, Key::StartNoDecision, Key::StartTalkClientSupport];
    let begin = el("button", classes::BUTTON)
        .attr("type", "button")
        .text(context.text(Key::StartButton))
        .on(On::Click, context.send(Action::Open(View::Question(Question::Household))));
    el("div", "wmo-page")
        .child(context.heading(0, context.text(Key::StartTitle)))
        .child(el("p", classes::LEAD).text(context.text(Key::StartLead)))
        .child(el("div", classes::BUTTON_GROUP).child(begin).child(el("span", "wmo-soft").text(context.text(Key::StartDuration))))
        .child(el("ul", "wmo-trust").children(trust.map(|key| el("li", "wmo-trust__item").text(context.text(key)).into())))
        .child(section(context, "wmo-section", Key::StartTalkTitle).children(sentences(context, &[Key::StartTalkMunicipality, Key::UrgentDoctor])))
        .child(section(context, "wmo-section", Key::StartShortTitle).children(short.map(|key| paragraph(context.fill(key, &values)).into())))
        .child(more_links(context))
}
