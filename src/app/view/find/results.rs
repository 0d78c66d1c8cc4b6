//! What was found: a line that says how it was found, and the offers group by group, with "Toon meer" where a
//! group has more. The page is never empty.

use wmo_zelfcheck::{
    finder::{Finder, Found, Widened},
    text::{Key, group_words},
};
use yew::Html;

use super::{card::card, facets::facets, name::named, send, titles::titles};
use crate::app::{
    find::{FindAction, ShownGroup},
    model::Search,
    view::{
        Context, classes,
        element::{Element, On, el, words},
        parts::{anew, paragraph},
    },
};

/// So many offers "Toon meer" adds.
const MORE: usize = 10;

/// What was found, in the groups that are shown.
pub struct Results<'f> {
    pub found: Found<'f>,
    groups: Vec<ShownGroup<'f>>,
}

/// Looks for it; nothing while the day is not known.
pub fn look<'f>(context: &Context, finder: &'f Finder, search: Search) -> Option<Results<'f>> {
    let (found, groups) = context.state.find.found(finder, search, context.state.place.municipality)?;
    Some(Results { found, groups })
}

/// How many offers were found, and how; empty while nothing is looked for. What comes into the page together
/// with its text is not heard, so this is always there.
pub fn status(context: &Context, results: Option<&Results>) -> Element {
    let lines = results.map(|Results { found, groups }| {
        let shown: usize = groups.iter().map(|group| group.hits.len()).sum();
        let numbers = [("shown", &*shown.to_string()), ("total", &*found.total.to_string())];
        let count = anew(context.fill(Key::FindCount, &numbers), context.state.find.other);
        let count = el("p", classes::PARAGRAPH)
            .attr("id", context.id("find-count"))
            .attr("tabindex", "-1")
            .child(count);
        let how = found.widened.iter().map(|how| paragraph(context.text(widened(*how))).key(how.id()).into());
        el("div", "").child(el("div", "").children(how)).child(count)
    });
    el("div", "wmo-found").attr("role", "status").child_if(lines)
}

pub fn results(context: &Context, results: &Results, page: &str) -> Element {
    let Results { found, groups } = results;
    let find = &context.state.find;
    let (first, rest): (Vec<_>, Vec<_>) =
        groups.iter().enumerate().partition(|(_, group)| !group.hits.is_empty());
    // Who can be called today goes before how to narrow it down, and before what we do not know.
    let calls = !find.has_local() && first.first().is_some_and(|(_, group)| calls(group));
    let mut sections: Vec<Html> =
        first.into_iter().map(|(number, group)| section(context, found, number, group, page)).collect();
    let no_local = (!find.has_local() && !found.danger).then(|| no_local(context));
    let facets = (!found.danger).then(|| facets(context, &found.facets));
    let typed = !find.text.trim().is_empty();
    let (above, below) = if find.has_local() || typed { (facets, None) } else { (None, facets) };
    let before = if calls { None } else { no_local.clone() };
    if calls && let Some(no_local) = no_local {
        sections.insert(1.min(sections.len()), no_local);
    }
    let also: Vec<Html> = rest.into_iter().map(|(number, group)| other(context, number, group)).collect();
    let also = (!also.is_empty() && !found.danger).then(|| {
        el("section", "wmo-section wmo-screen-only")
            .child(context.heading(1, context.text(Key::FindAlso)))
            .child(el("ul", "wmo-chips").children(also))
    });
    el("div", "wmo-results")
        .key("results")
        .child_if(above)
        .child_if(before)
        .child(el("div", "").children(sections))
        .child_if(also)
        .child_if(below)
}

/// Whether a group begins with somebody who can be called.
fn calls(group: &ShownGroup) -> bool {
    group.hits.first().is_some_and(|hit| hit.offer.is_line())
}

/// That we know nothing of the municipality's own offers, where that is so.
fn no_local(context: &Context) -> Html {
    let place = &context.state.place;
    let name = place.given.as_deref().or(place.name());
    let text = match name {
        Some(name) => context.fill(Key::FindPlaceNoLocal, &[("name", name)]),
        None => context.text(Key::FindPlaceNoLocalAny).to_owned(),
    };
    el("p", classes::PARAGRAPH_SOFT).key("no-local").child(words(text)).into()
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

/// The offers of a group under its title, or under one for each part of it.
fn section(context: &Context, found: &Found, number: usize, group: &ShownGroup, page: &str) -> Html {
    let name = context.text(group_words(group.group));
    let titles = titles(context, found, number, group, page);
    let left = group.total - group.hits.len();
    let more = (left > 0 && !group.ended).then(|| {
        let label = context.fill(Key::FindMore, &[("count", &left.to_string())]);
        let button = el("button", classes::BUTTON_LINK).attr("type", "button").child(words(label.clone()));
        button
            .attr("aria-label", format!("{label}: {name}"))
            .on(On::Click, send(context, more(number, group)))
    });
    let narrow = (left > 0 && group.ended).then(|| paragraph(context.text(Key::FindNarrow)));
    let mut parts: Vec<Html> = Vec::new();
    for (index, (title, from)) in titles.iter().enumerate() {
        let end = titles.get(index + 1).map_or(group.hits.len(), |(_, next)| *next);
        let hits = group.hits.get(*from..end).unwrap_or_default();
        let same = hits.iter().any(|hit| named(context, hit.offer).text == context.text(*title));
        let says = context.text(if same { Key::FindFound } else { *title });
        let cards = (*from..).zip(hits).map(|(place, hit)| card(context, hit, (number, place)));
        parts.push(
            el("div", "wmo-group")
                .key(context.text(*title))
                .child(context.heading(1, says))
                .child(el("div", "").children(cards))
                .into(),
        );
    }
    el("section", "wmo-section")
        .key(name)
        .child(el("div", "").children(parts))
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
