//! The finder on screen: a search field, what people say as sentences to press, and the offers as cards, with
//! what there is to know around them. What fits is the library's to say.

mod card;
mod carers;
mod facets;
mod list;
mod name;
mod postcode;
mod reach;
mod results;
mod titles;

pub use list::{list_view, listed_lines};

use results::{look, results, status};

use std::rc::Rc;

use base::{closed::Closed, lists::Need};
use web_sys::Event;
use wmo_zelfcheck::{
    offers::Page,
    text::{Key, need_sentence},
};
use yew::Html;

use crate::app::{
    find::FindAction,
    model::{Focus, PlaceAction, Search, Spot, View, Way},
    state::Action,
    view::{
        Context, classes, desk,
        element::{Element, On, el, target, words},
        place,
    },
};

/// Where the finder asks for the municipality.
const PLACE: Spot = Spot::Page("find");

/// Sends something of the finder.
fn send(context: &Context, action: FindAction) -> super::element::Handler {
    context.send(Action::Find(action))
}

/// The page of the finder: what is asked, and what was found; and whether somebody may be in danger. Where a
/// need was chosen, what was found comes before the field.
pub fn find_view(context: &Context, search: Search) -> (Element, bool) {
    let find = &context.state.find;
    let begins = search.needs.is_empty();
    let asked = !begins || !find.text.trim().is_empty();
    let finder = find.finder();
    let found = if asked { look(context, &finder, search) } else { None };
    let danger = found.as_ref().is_some_and(|found| found.found.danger);
    let name = context.text(title(context, search, danger));
    let status = status(context, found.as_ref());
    let found = found.map(|found| results(context, &found, name));
    // In danger everything else steps back.
    let calm = !danger;
    let carer = calm && search.way == Way::Carer;
    let about = begins.then_some(if search.way == Way::Carer { Key::FindLead } else { Key::FindLeadAll });
    let lead = if calm { lead(context, about) } else { danger_lead(context) };
    // Only a municipality's offers say where they are.
    let nearby = calm && find.has_local();
    let chooses = calm && context.state.place.choosing == Some(PLACE);
    let page = el("div", "wmo-page wmo-page--find")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, name))
        .child(lead)
        .child_if(nearby.then(|| postcode::postcode(context)))
        .child_if(carer.then(|| desk::page_line(context, Page::Carers)).flatten())
        .child_if(chooses.then(|| {
            let leave = (Key::FindPlaceSkip, PlaceAction::Forget(PLACE));
            place::chooser(context, PLACE, Key::FindPlaceLabel, Some(leave))
        }))
        .child_if(begins.then(|| field(context)))
        .child(status)
        .child_if(found)
        .child_if((calm && !begins).then(|| field(context)))
        .child_if((calm && begins).then(|| sentences(context, search.way)))
        .child(to_list(context))
        .child_if(carer.then(|| carers::overload(context)))
        .child_if((carer && !begins).then(|| carers::pay(context)))
        .child_if((calm && begins).then(|| other_way(context, search.way)));
    (page, danger)
}

/// That one may call, also in doubt.
fn danger_lead(context: &Context) -> Element {
    el("div", "wmo-find__lead").child(el("p", classes::LEAD).text(context.text(Key::FindDangerLead)))
}

/// What the page is about, and where.
fn lead(context: &Context, about: Option<Key>) -> Element {
    let place = &context.state.place;
    let name = place::shown(context);
    let says = if name.is_some() {
        context.near(Key::FindPlaceInNear, Key::FindPlaceIn)
    } else {
        context.near(Key::FindPlaceNoneNear, Key::FindPlaceNone)
    };
    let change = (place.given.is_none() && place.choosing != Some(PLACE))
        .then(|| place::change(context, PLACE, Key::FindPlaceChoose));
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

/// The name of a page: of its need, or of the way in.
fn title(context: &Context, search: Search, danger: bool) -> Key {
    if danger && !search.needs.is_empty() {
        return Key::FindDangerTitle;
    }
    let mut needs = search.needs.iter();
    let named = match (needs.next(), needs.next()) {
        (Some(only), None) => {
            wmo_zelfcheck::text::facet_words(wmo_zelfcheck::finder::Facet::Need, only.number())
        }
        _ => None,
    };
    named.unwrap_or_else(|| match search.way {
        Way::Carer => Key::FindTitle,
        Way::Everyone => context.near(Key::FindTitleAllNear, Key::FindTitleAll),
    })
}

/// A key for a page, so that another page is not the same one changed.
pub fn page_key(search: Search) -> &'static str {
    match (search.needs.iter().next(), search.way) {
        (Some(need), _) => need.id(),
        (None, Way::Carer) => "find-carer",
        (None, Way::Everyone) => "find-all",
    }
}

/// What takes the focus after something was done on the page.
pub fn focus_id(focus: Focus) -> Option<String> {
    match focus {
        Focus::Place(spot) => Some(spot.id()),
        Focus::Results => Some("find-count".to_owned()),
        Focus::Filters => Some("find-filters".to_owned()),
        Focus::Card(group, card) => Some(card::heading_id(group, card)),
        Focus::Saved => Some(super::keep::SAVED.to_owned()),
        Focus::Title | Focus::TryOut => None,
    }
}

/// The field in which a person says it in their own words; what fits shows at every letter.
fn field(context: &Context) -> Element {
    let id = context.id("find-text");
    let act = context.act.clone();
    let typed = Rc::new(move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Find(FindAction::Type(input.value())));
        }
    });
    let look = context.send(Action::Find(FindAction::Look));
    let input = el("input", classes::TEXTBOX_WIDE)
        .attr("type", "search")
        .attr("id", id.clone())
        .attr("autocomplete", "off")
        .attr("maxlength", "200")
        .attr("enterkeyhint", "search")
        .value(context.state.find.text.clone())
        .on(On::Input, typed);
    let button = context.button(classes::BUTTON, Key::FindSearch, look.clone());
    el("div", "wmo-search wmo-screen-only")
        .attr("role", "search")
        .on(On::Enter, look)
        .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(Key::FindSearchLabel)))
        .child(el("div", "wmo-search__row").child(input).child(button))
}

/// What people say, to press.
fn sentences(context: &Context, way: Way) -> Element {
    let rows = way.needs().iter().filter_map(|need| sentence(context, way, *need));
    let title = if way == Way::Carer { Key::FindHeavy } else { Key::FindLooking };
    el("section", "wmo-section wmo-screen-only")
        .key("sentences")
        .child(context.heading(1, context.text(title)))
        .child(el("ul", "wmo-sentences").children(rows))
}

fn sentence(context: &Context, way: Way, need: Need) -> Option<Html> {
    let (says, help) = need_sentence(need)?;
    let open = context.send(Action::Open(View::Find(Search::of(way, need))));
    let button =
        el("button", "wmo-door__button").attr("type", "button").text(context.text(says)).on(On::Click, open);
    Some(
        el("li", "wmo-door wmo-sentence")
            .child(button)
            .child(el("p", "wmo-sentence__help").text(context.text(help)))
            .into(),
    )
}

/// The way to the other way in.
fn other_way(context: &Context, way: Way) -> Element {
    let (other, label) = match way {
        Way::Carer => (Way::Everyone, context.near(Key::FindToAllNear, Key::FindToAll)),
        Way::Everyone => (Way::Carer, Key::FindToCarer),
    };
    let open = context.send(Action::Open(View::Find(Search::begin(other))));
    el("p", "wmo-section wmo-screen-only").key("other").child(context.button(
        classes::BUTTON_LINK,
        label,
        open,
    ))
}

/// The way to the list, when something is on it; heard when something comes onto it.
fn to_list(context: &Context) -> Element {
    let count = context.state.find.list.len();
    let label = words(context.fill(Key::FindToList, &[("count", &count.to_string())]));
    let open = context.send(Action::Open(View::List));
    let button =
        el("button", classes::BUTTON_SECONDARY).attr("type", "button").child(label).on(On::Click, open);
    el("p", "wmo-to-list wmo-screen-only")
        .key("list")
        .attr("role", "status")
        .child_if((count > 0).then_some(button))
}
