//! What offers can be narrowed down by: a chip for each value, with how many offers there are of it. "Not
//! known" is a value too, so that an offer of which little is known is never lost by narrowing down.

use wmo_zelfcheck::{
    finder::{FACETS, Facet, Facets, UNKNOWN_NUMBER},
    text::{Key, facet_title, facet_words},
};
use yew::Html;

use super::send;
use crate::app::{
    find::FindAction,
    view::{
        Context, classes,
        element::{Element, On, el, words},
    },
};

/// In the fold, in the order in which people think of them.
const MORE: [Facet; 7] = [
    Facet::Moment,
    Facet::Audience,
    Facet::Frequency,
    Facet::Who,
    Facet::Access,
    Facet::Cost,
    Facet::Funding,
];

/// The forms of respite in sight, the rest in a fold.
pub fn facets(context: &Context, counts: &Facets) -> Element {
    let wanted = &context.state.find.wanted;
    let clear = (!wanted.is_empty()).then(|| {
        context.button(classes::BUTTON_LINK, Key::FindFilterClear, send(context, FindAction::Clear))
    });
    let more = MORE.map(|facet| el("div", "").child_if(chips(context, facet, counts, true)).into());
    let fold = el("details", "wmo-why wmo-facets")
        .child(
            el("summary", "wmo-why__summary")
                .attr("id", context.id("find-filters"))
                .text(context.text(Key::FindFilterMore)),
        )
        .child(el("div", "wmo-why__content").children(more));
    el("div", "wmo-screen-only")
        .child_if(chips(context, Facet::Form, counts, false))
        .child(fold)
        .child(el("p", "wmo-facets__clear").child_if(clear))
}

/// The values of a facet that an offer has; nothing when nobody says anything about it.
fn chips(context: &Context, facet: Facet, counts: &Facets, titled: bool) -> Option<Element> {
    let wanted = &context.state.find.wanted;
    let described = FACETS.iter().find(|described| described.facet == facet)?;
    let values = (0u8..).take_while(|number| (described.values)(*number).is_some());
    let shows = |number: &u8| counts.of(facet, *number) > 0 || wanted.has(facet, *number);
    let mut shown: Vec<u8> = values.filter(shows).collect();
    if shown.is_empty() {
        return None;
    }
    shown.extend(Some(UNKNOWN_NUMBER).filter(shows));
    let title = context.text(facet_title(facet));
    let list =
        el("ul", "wmo-chips").children(shown.into_iter().map(|number| chip(context, facet, number, counts)));
    let heading = titled.then(|| el("p", classes::PARAGRAPH_STRONG).attr("aria-hidden", "true").text(title));
    Some(el("div", "wmo-facet").attr("role", "group").attr("aria-label", title).child_if(heading).child(list))
}

fn chip(context: &Context, facet: Facet, number: u8, counts: &Facets) -> Html {
    let chosen = context.state.find.wanted.has(facet, number);
    let name = context.text(facet_words(facet, number).unwrap_or(Key::FindFilterUnknown));
    let label = context
        .fill(Key::FindFilterChip, &[("name", name), ("count", &counts.of(facet, number).to_string())]);
    let button = el("button", if chosen { "wmo-chip wmo-chip--chosen" } else { "wmo-chip" })
        .attr("type", "button")
        .attr("aria-pressed", if chosen { "true" } else { "false" })
        .child(words(label))
        .on(On::Click, send(context, FindAction::Toggle(facet, number)));
    el("li", "").key(name).child(button).into()
}
