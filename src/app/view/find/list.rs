//! The list of offers to ring: with boxes to tick and room to write on paper, and as lines on the sheet for
//! the talk.

use std::rc::Rc;

use wmo_zelfcheck::{
    offers::{Offer, Sort},
    text::Key,
};
use yew::Html;

use super::{card::list_button, name::named};
use crate::app::{
    model::{Search, Spot, View, Way},
    state::Action,
    view::{
        Context, call, classes,
        desk::web_link,
        element::{Element, el, words},
    },
};

pub fn list_view(context: &Context) -> Element {
    let finder = context.state.find.finder();
    let items: Vec<Html> =
        context.state.find.listed(&finder).into_iter().map(|offer| item(context, offer)).collect();
    let empty = items.is_empty();
    let asks = context.state.find.listed(&finder).iter().any(|offer| offer.sort == Sort::Ask);
    let print = Rc::new(|_| drop(gloo::utils::window().print()));
    let print = (!empty).then(|| context.button(classes::BUTTON, Key::FindListPrint, print));
    let on = context.send(Action::Open(View::Find(Search::begin(Way::Carer))));
    el("div", "wmo-page wmo-sheet")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::FindListTitle)))
        .child(el("p", classes::LEAD).child(words(context.text(if empty {
            Key::FindListEmpty
        } else {
            Key::FindListLead
        }))))
        .child(el("ul", "wmo-list").children(items))
        .child_if(asks.then(|| call::ask(context, Spot::Page("list"))).flatten())
        .child(el("div", classes::BUTTON_GROUP_SCREEN).child_if(print).child(context.button(
            classes::BUTTON_SECONDARY,
            Key::FindListBack,
            on,
        )))
        .child(el("p", "wmo-soft wmo-screen-only").text(context.text(Key::FindListPrivate)))
}

fn item(context: &Context, offer: &Offer) -> Html {
    let phones = reach(context, offer).into_iter();
    let phones = phones.map(|number| el("p", "wmo-list__phone").child(words(number)).into());
    el("li", "wmo-list__item wmo-no-break")
        .key(&offer.id)
        .child(el("span", "wmo-list__box").attr("aria-hidden", "true"))
        .child(
            el("div", "wmo-list__text")
                .child(named(context, offer).within(el("p", classes::PARAGRAPH_STRONG)))
                .children(phones)
                .child_if(
                    offer
                        .url
                        .as_deref()
                        .and_then(web_link)
                        .map(|link| el("p", classes::PARAGRAPH).child(link)),
                )
                .child(
                    el("p", "wmo-list__note")
                        .attr("aria-hidden", "true")
                        .text(context.text(Key::FindListNote)),
                )
                .child(el("p", "wmo-screen-only").child(list_button(context, offer))),
        )
        .into()
}

/// The numbers to ring: of what one asks the municipality for, that of the municipality.
fn reach(context: &Context, offer: &Offer) -> Vec<String> {
    match offer.sort {
        Sort::Ask => call::line(context).into_iter().collect(),
        _ => offer.phones.iter().map(|phone| phone.number.clone()).collect(),
    }
}

/// The list as lines: a name, and how to reach it.
pub fn listed_lines(context: &Context) -> Vec<String> {
    let find = &context.state.find;
    if find.list.is_empty() {
        return Vec::new();
    }
    let line = |offer: &Offer| {
        let reach = reach(context, offer).into_iter().next().or_else(|| offer.url.clone());
        let name = named(context, offer).text.into_owned();
        reach.map_or_else(|| name.clone(), |reach| format!("{name}, {reach}"))
    };
    find.listed(&find.finder()).into_iter().map(line).collect()
}
