//! Where: the municipality that the page gives, that a person chose, or none. Choosing is a field with what
//! the letters so far may mean below it, as buttons.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{
    offers::municipality::{Fit, Suggestion, suggest},
    text::Key,
};
use yew::Html;

use super::send;
use crate::app::{
    find::FindAction,
    state::Action,
    view::{
        Context, classes,
        element::{Element, On, el, target, words},
        parts::paragraph_of,
    },
};

/// So many municipalities are suggested.
const MOST: usize = 6;

/// What the page is about, and where.
pub fn lead(context: &Context, about: Option<Key>) -> Element {
    let place = &context.state.find.place;
    let name = place.given.clone().or_else(|| place.municipality.map(|known| known.name.to_owned()));
    let (says, button) = if name.is_some() {
        (Key::FindPlaceIn, Key::FindPlaceChange)
    } else {
        (Key::FindPlaceNone, Key::FindPlaceChoose)
    };
    let change = (place.given.is_none() && !place.choosing).then(|| {
        let button = context.button(classes::BUTTON_LINK, button, send(context, FindAction::Choosing(true)));
        button.attr("id", context.id("find-place"))
    });
    let named = name.map(|name| el("strong", "").child(words(format!("{name}."))));
    el("div", "wmo-find__lead")
        .child_if(about.map(|about| el("p", classes::LEAD).text(context.text(about))))
        .child(
            el("p", classes::LEAD)
                .child(words(context.text(says)))
                .text(" ")
                .child_if(named)
                .text(" ")
                .child_if(change),
        )
}

/// The field, and what was typed may mean.
pub fn chooser(context: &Context) -> Element {
    let place = &context.state.find.place;
    let found = context.state.find.today.map(|today| suggest(&place.typed, today, MOST)).unwrap_or_default();
    let (id, help) = (context.id("find-place"), context.id("find-place-help"));
    let act = context.act.clone();
    let typed = Rc::new(move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Find(FindAction::TypePlace(input.value())));
        }
    });
    let sure = match &found[..] {
        [only] => Some(only.municipality),
        [first, second, ..] if first.fit == Fit::Exact && second.fit != Fit::Exact => {
            Some(first.municipality)
        }
        _ => None,
    };
    let act = context.act.clone();
    let submit = Rc::new(move |event: Event| {
        event.prevent_default();
        if let Some(sure) = sure {
            act.emit(Action::Find(FindAction::Choose(Some(sure))));
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
        (true, _) => String::new(),
        (false, 0) => context.text(Key::FindPlaceUnknown).to_owned(),
        (false, count) => context.fill(Key::FindPlaceFound, &[("count", &count.to_string())]),
    };
    let skip =
        context.button(classes::BUTTON_LINK, Key::FindPlaceSkip, send(context, FindAction::Choose(None)));
    el("form", "wmo-place wmo-screen-only")
        .attr("novalidate", "")
        .on(On::Submit, submit)
        .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(Key::FindPlaceLabel)))
        .child(el("p", "wmo-help").attr("id", help).text(context.text(Key::FindPlaceHelp)))
        .child(input)
        .child(paragraph_of(said).attr("role", "status"))
        .child(el("ul", "wmo-chips").children(found.iter().map(|one| suggestion(context, one))))
        .child(el("p", classes::PARAGRAPH).child(skip))
}

fn suggestion(context: &Context, one: &Suggestion) -> Html {
    let name = one.municipality.name;
    let label = match one.by {
        Some(by) => context.fill(Key::FindPlaceBy, &[("name", name), ("by", by)]),
        None => name.to_owned(),
    };
    let choose = send(context, FindAction::Choose(Some(one.municipality)));
    let button = el("button", "wmo-chip").attr("type", "button").text(label).on(On::Click, choose);
    el("li", "").key(name).child(button).into()
}
