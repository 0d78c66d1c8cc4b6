//! What was found: said in a line how it was found, then the offers group by group, with "Toon meer" where a
//! group has more. The page is never empty.

use wmo_zelfcheck::{
    finder::Widened,
    text::{Key, group_words},
};
use yew::Html;

use super::{card::card, facets::facets, send};
use crate::app::{
    find::{FindAction, ShownGroup},
    model::Search,
    view::{
        Context, classes,
        element::{Element, On, el, words},
        parts::{paragraph, paragraph_of},
    },
};

/// So many offers "Toon meer" adds.
const MORE: usize = 10;

pub fn results(context: &Context, search: Search) -> Element {
    let find = &context.state.find;
    let finder = find.finder();
    let Some((found, groups)) = find.found(&finder, search, context.state.place.municipality) else {
        return el("div", "");
    };
    let shown: usize = groups.iter().map(|group| group.hits.len()).sum();
    let count =
        context.fill(Key::FindCount, &[("shown", &shown.to_string()), ("total", &found.total.to_string())]);
    let count = paragraph_of(count)
        .attr("id", context.id("find-count"))
        .attr("role", "status")
        .attr("tabindex", "-1");
    let said = found
        .widened
        .iter()
        .map(|how| el("p", classes::PARAGRAPH).key(how.id()).text(context.text(widened(*how))).into());
    let (first, rest): (Vec<_>, Vec<_>) =
        groups.iter().enumerate().partition(|(_, group)| !group.hits.is_empty());
    let sections = first.into_iter().map(|(number, group)| section(context, number, group));
    let also: Vec<Html> = rest.into_iter().map(|(number, group)| other(context, number, group)).collect();
    let also = (!also.is_empty()).then(|| {
        el("section", "wmo-section wmo-screen-only")
            .child(context.heading(1, context.text(Key::FindAlso)))
            .child(el("ul", "wmo-chips").children(also))
    });
    el("div", "wmo-results")
        .key("results")
        .child(facets(context, &found.facets))
        .child(el("div", "").children(said))
        .child_if((!find.has_local()).then(|| no_local(context)))
        .child(count)
        .child(el("div", "").children(sections))
        .child_if(also)
}

/// That we know nothing of the municipality's own offers, where that is so.
fn no_local(context: &Context) -> Element {
    let place = &context.state.place;
    let name = place.given.as_deref().or(place.name());
    let text = match name {
        Some(name) => context.fill(Key::FindPlaceNoLocal, &[("name", name)]),
        None => context.text(Key::FindPlaceNoLocalAny).to_owned(),
    };
    el("p", classes::PARAGRAPH_SOFT).child(words(text))
}

fn widened(how: Widened) -> Key {
    match how {
        Widened::Typos => Key::FindWidenedTypos,
        Widened::Words => Key::FindWidenedWords,
        Widened::Filters => Key::FindWidenedFilters,
        Widened::Region => Key::FindWidenedRegion,
        Widened::Province => Key::FindWidenedProvince,
        Widened::Country => Key::FindWidenedCountry,
        Widened::National => Key::FindWidenedNational,
        Widened::Desks => Key::FindWidenedDesks,
    }
}

fn section(context: &Context, number: usize, group: &ShownGroup) -> Html {
    let title = context.text(group_words(group.group));
    let cards = group.hits.iter().enumerate().map(|(place, hit)| card(context, hit, (number, place)));
    let left = group.total - group.hits.len();
    let more = (left > 0 && !group.ended).then(|| {
        let label = context.fill(Key::FindMore, &[("count", &left.to_string())]);
        let button = el("button", classes::BUTTON_LINK).attr("type", "button").child(words(label.clone()));
        button
            .attr("aria-label", format!("{label}: {title}"))
            .on(On::Click, send(context, more(number, group)))
    });
    let narrow = (left > 0 && group.ended).then(|| paragraph(context.text(Key::FindNarrow)));
    el("section", "wmo-section wmo-group")
        .key(title)
        .child(context.heading(1, title))
        .child(el("div", "").children(cards))
        .child(el("p", "wmo-screen-only").child_if(more))
        .child_if(narrow)
        .into()
}

/// A group of which nothing is shown yet.
fn other(context: &Context, number: usize, group: &ShownGroup) -> Html {
    let title = context.text(group_words(group.group));
    let label = context.fill(Key::FindFilterChip, &[("name", title), ("count", &group.total.to_string())]);
    let button = el("button", "wmo-chip")
        .attr("type", "button")
        .text(label)
        .on(On::Click, send(context, more(number, group)));
    el("li", "").key(title).child(button).into()
}

/// More of a group; the first that is new takes the focus.
fn more(number: usize, group: &ShownGroup) -> FindAction {
    FindAction::More { group: group.group, most: group.hits.len() + MORE, at: (number, group.hits.len()) }
}
