//! The first screen: the ways in as doors. The same texts stand as plain HTML in the page before any script has run.

use wmo_zelfcheck::{
    selfcheck,
    text::{Key, headline_values},
};

use super::{
    Context, classes,
    element::{Element, On, el},
    paragraph,
    parts::{more_links, section, sentences},
};
use crate::app::{
    flow::Question,
    look::{Search, Way},
    state::{Action, View},
};

/// The doors: where each leads, its name, a sentence, and how long it takes.
const DOORS: [(Door, Key, Key, Key); 3] = [
    (Door::Check, Key::StartCheckTitle, Key::StartCheckText, Key::StartCheckTime),
    (Door::Find, Key::StartFindTitle, Key::StartFindText, Key::StartFindAlso),
    (Door::Estimate, Key::StartEstimateTitle, Key::StartEstimateText, Key::StartEstimateTime),
];

#[derive(Clone, Copy)]
enum Door {
    Check,
    Find,
    Estimate,
}

impl Door {
    fn view(self, context: &Context) -> View {
        match self {
            Door::Check => selfcheck::next(&context.state.check.answers).map_or(View::Hints, View::Check),
            Door::Find => View::Find(Search::begin(Way::Carer)),
            Door::Estimate => View::Question(Question::Household),
        }
    }
}

pub fn start_view(context: &Context) -> Element {
    let values = headline_values(context.language);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let short = [Key::StartShortNow, Key::StartShortExempt, Key::StartShortBill];
    let trust = [Key::StartPrivate, Key::StartNoDecision, Key::StartTalkClientSupport];
    el("div", "wmo-page")
        .child(context.heading(0, context.text(Key::StartTitle)))
        .child(el("p", classes::LEAD).text(context.text(Key::StartLead)))
        .child(el("ul", "wmo-doors").children(DOORS.map(|(door, title, text, time)| {
            let go = context.send(Action::Open(door.view(context)));
            let button = el("button", "wmo-door__button").attr("type", "button").text(context.text(title)).on(On::Click, go);
            el("li", "wmo-door")
                .child(button)
                .child(el("p", "wmo-door__text").text(context.text(text)))
                .child(el("p", "wmo-door__time").text(context.text(time)))
                .into()
        })))
        .child(el("ul", "wmo-trust").children(trust.map(|key| el("li", "wmo-trust__item").text(context.text(key)).into())))
        .child(section(context, "wmo-section", Key::StartTalkTitle).children(sentences(context, &[Key::StartTalkMunicipality, Key::UrgentDoctor])))
        .child(section(context, "wmo-section", Key::StartShortTitle).children(short.map(|key| paragraph(context.fill(key, &values)).into())))
        .child(more_links(context))
}
