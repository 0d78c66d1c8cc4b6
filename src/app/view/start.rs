//! The first screen: the ways in as doors. The same texts stand as plain HTML in the page before any script
//! has run.

use base::closed::Closed;
use wmo_zelfcheck::{
    offers::{Page, Part},
    text::{Key, headline_values},
};

use super::{
    Context,
    call::{self, Form},
    classes, desk,
    element::{Element, On, el},
    foot,
    parts::{paragraph, section},
};
use crate::app::{
    check::SelfCheck,
    doors,
    model::{Search, Spot, View, Way},
    state::Action,
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
    fn part(self) -> Part {
        match self {
            Door::Check => Part::Check,
            Door::Find => Part::Finder,
            Door::Estimate => Part::Estimate,
        }
    }

    fn action(self, context: &Context) -> Action {
        match self {
            Door::Check => {
                let go_on = doors::check().map(|part| (part.go_on)(&context.state.check));
                Action::Open(go_on.unwrap_or(SelfCheck::FIRST))
            }
            Door::Find => Action::Open(View::Find(Search::begin(Way::Carer))),
            Door::Estimate => Action::Estimate(Vec::new()),
        }
    }

    /// The lines of its pictogram, on a square of 32: a signpost, a heart, a euro. The same stand in the
    /// page.
    fn lines(self) -> &'static str {
        match self {
            Door::Check => "M6 6h15l5 5-5 5H6zM11 16v11",
            Door::Find => "M16 26S5 19 5 12a5.5 5.5 0 0 1 11-1 5.5 5.5 0 0 1 11 1c0 7-11 14-11 14z",
            Door::Estimate => "M16 4a12 12 0 1 0 0 24 12 12 0 1 0 0-24zM20 11a6 6 0 1 0 0 10M9 15h8M9 18h8",
        }
    }
}

pub fn start_view(context: &Context) -> Element {
    let values = headline_values(context.language, context.state.month);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let short = [Key::StartShortNow, Key::StartShortExempt];
    let desk = &context.state.own.desk;
    let estimate = desk.shows(Part::Estimate);
    let doors = DOORS.iter().filter(|(door, ..)| desk.shows(door.part()));
    let unknown = context.state.place.given.is_none() && !call::known(context);
    let trust = [Key::StartPrivate, Key::StartNoDecision, Key::StartTalkClientSupport];
    el("div", "wmo-page")
        .child(context.heading(0, context.text(Key::StartTitle)))
        .child(el("p", classes::LEAD).text(context.text(context.near(Key::StartLeadNear, Key::StartLead))))
        .child_if(if context.sender { None } else { desk::of(context) })
        .child(el("ul", "wmo-doors").children(doors.map(|(door, title, text, time)| {
            let (text, time) = match door {
                Door::Find => {
                    (context.near(Key::StartFindTextNear, *text), context.near(Key::StartFindAlsoNear, *time))
                }
                Door::Check | Door::Estimate => (*text, *time),
            };
            let go = context.send(door.action(context));
            let button = el("button", "wmo-door__button")
                .attr("type", "button")
                .text(context.text(*title))
                .on(On::Click, go);
            let pictogram =
                el("svg", "wmo-door__pictogram").attr("viewBox", "0 0 32 32").attr("aria-hidden", "true");
            el("li", "wmo-door")
                .key(door.part().id())
                .child(pictogram.child(el("path", "").attr("d", door.lines())))
                .child(button)
                .child(el("p", "wmo-door__text").text(context.text(text)))
                .child(el("p", "wmo-door__time").text(context.text(time)))
                .into()
        })))
        .child(
            el("ul", "wmo-trust")
                .children(trust.map(|key| el("li", "wmo-trust__item").text(context.text(key)).into())),
        )
        .child(
            section(context, "wmo-section", Key::StartTalkTitle)
                .child_if(unknown.then(|| paragraph(context.text(Key::StartTalkMunicipality))))
                .child(call::call(context, Spot::Page("start"), Form::Full, false))
                .child_if(desk::page_line(context, Page::ClientSupport))
                .child(paragraph(context.text(Key::UrgentDoctor))),
        )
        .child_if(estimate.then(|| {
            section(context, "wmo-section", Key::StartShortTitle)
                .children(short.map(|key| paragraph(context.fill(key, &values)).into()))
        }))
        // On a page of our own it stands in the foot.
        .child_if(foot::about_rules(context).filter(|_| !context.sender))
}
