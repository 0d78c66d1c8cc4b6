//! Choosing the municipality: a field, with what the letters so far may mean below it, as buttons.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{
    offers::{
        Municipality,
        municipality::{Fit, Suggestion, suggest},
    },
    text::Key,
};
use yew::Html;

use super::{
    Context, classes,
    element::{Element, Handler, On, el, target},
    parts::anew,
};
use crate::app::{
    model::{PlaceAction, Spot},
    state::Action,
};

/// So many municipalities are suggested.
const MOST: usize = 6;

/// Sends what a person does about the place.
pub fn send(context: &Context, action: PlaceAction) -> Handler {
    context.send(Action::Place(action))
}

/// Where the person lives, as the page says it or as they know it.
pub fn shown(context: &Context) -> Option<String> {
    let place = &context.state.place;
    let chosen = || place.municipality.map(|known| label(context, known, place.by));
    place.given.clone().or_else(chosen)
}

/// A municipality by the name that was recognised: a place is named before the municipality it lies in.
fn label(context: &Context, municipality: &Municipality, by: Option<&str>) -> String {
    let name = municipality.everyday();
    match by {
        None => municipality.name.to_owned(),
        Some(by) if by == name => name.to_owned(),
        Some(by) => context.fill(Key::FindPlaceBy, &[("name", name), ("by", by)]),
    }
}

/// The button that begins the choice, or another one.
pub fn change(context: &Context, spot: Spot, first: Key) -> Element {
    let known = context.state.place.municipality.is_some();
    let says = if known { Key::FindPlaceChange } else { first };
    context
        .button(classes::BUTTON_LINK, says, send(context, PlaceAction::Ask(spot)))
        .attr("id", context.id(&spot.id()))
}

/// The field, and what was typed may mean; `leave` is what to press for no answer.
pub fn chooser(context: &Context, spot: Spot, label: Key, leave: Option<(Key, PlaceAction)>) -> Element {
    let place = &context.state.place;
    let found = context.state.find.today.map(|today| suggest(&place.typed, today, MOST)).unwrap_or_default();
    let id = context.id(&spot.id());
    let help = format!("{id}-help");
    let act = context.act.clone();
    let typed = Rc::new(move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Place(PlaceAction::Type(spot, input.value())));
        }
    });
    let sure = match &found[..] {
        [only] => Some(only.clone()),
        [first, second, ..] if first.fit == Fit::Exact && second.fit != Fit::Exact => Some(first.clone()),
        _ => None,
    };
    let act = context.act.clone();
    let enter = Rc::new(move |_| {
        if let Some(sure) = &sure {
            act.emit(Action::Place(PlaceAction::Choose(spot, sure.clone())));
        }
    });
    let input = el("input", classes::TEXTBOX_WIDE)
        .attr("type", "text")
        .attr("id", id.clone())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", help.clone())
        .value(place.typed.clone())
        .on(On::Input, typed);
    let said = match (place.typed.trim().is_empty(), found.len()) {
        (true, _) => None,
        (false, 0) => Some(context.text(Key::FindPlaceUnknown).to_owned()),
        (false, count) => Some(context.fill(Key::FindPlaceFound, &[("count", &count.to_string())])),
    };
    let leave = leave.map(|(says, action)| {
        let button = context.button(classes::BUTTON_LINK, says, send(context, action));
        el("p", classes::PARAGRAPH).child(button)
    });
    el("div", "wmo-place wmo-screen-only")
        .on(On::Enter, enter)
        .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(label)))
        .child(el("p", "wmo-help").attr("id", help).text(context.text(Key::FindPlaceHelp)))
        .child(input)
        .child(
            el("p", classes::PARAGRAPH)
                .attr("role", "status")
                .child_if(said.map(|said| anew(said, place.other))),
        )
        .child(el("ul", "wmo-chips").children(found.iter().map(|one| suggestion(context, spot, one))))
        .child_if(leave)
}

fn suggestion(context: &Context, spot: Spot, one: &Suggestion) -> Html {
    let choose = send(context, PlaceAction::Choose(spot, one.clone()));
    let label = label(context, one.municipality, one.by);
    let button = el("button", "wmo-chip").attr("type", "button").text(label).on(On::Click, choose);
    el("li", "").key(one.municipality.name).child(button).into()
}
