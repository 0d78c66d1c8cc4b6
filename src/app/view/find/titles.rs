//! The titles above what was found. A group stands under one of its own, or in parts: whom to call now or
//! today, what to ask the municipality for, and where else to look.

use wmo_zelfcheck::{
    finder::{Found, Hit, OfferGroup},
    offers::Sort,
    text::{Key, group_words},
};

use crate::app::{find::ShownGroup, view::Context};

/// The titles of a group with the place of the first offer under each. `page` is the title of the page: a
/// part does not say it again.
pub fn titles(
    context: &Context,
    found: &Found,
    number: usize,
    group: &ShownGroup,
    page: &str,
) -> Vec<(Key, usize)> {
    let hits = &group.hits;
    if found.danger {
        return in_danger(hits);
    }
    let own = group_words(group.group);
    if group.group == OfferGroup::Best && found.understood.unsure {
        return vec![(Key::FindMaybe, 0)];
    }
    if context.state.find.has_local() || group.group == OfferGroup::Best {
        return vec![(own, 0)];
    }
    let lines = hits.iter().take_while(|hit| hit.offer.is_line()).count();
    let mut titles = Vec::new();
    if lines > 0 {
        titles.push((if number == 0 { Key::FindCall } else { own }, 0));
    }
    let rest = hits.get(lines..).unwrap_or_default();
    if rest.is_empty() || (lines > 0 && number > 0) {
        return titles;
    }
    if context.text(own) != page {
        titles.push((own, lines));
        return titles;
    }
    let asks = rest.iter().take_while(|hit| hit.offer.sort == Sort::Ask).count();
    if asks > 0 {
        titles.push((Key::FindAsk, lines));
    }
    if asks < rest.len() {
        titles.push((Key::FindElsewhere, lines + asks));
    }
    titles
}

/// The numbers for danger, and what the words meant, and then everything else.
fn in_danger(hits: &[Hit]) -> Vec<(Key, usize)> {
    let last = hits.iter().rposition(|hit| hit.offer.sort == Sort::Emergency);
    let first = last.map_or(0, |last| last + 1);
    let now = (first > 0).then_some((Key::FindDangerNow, 0));
    let rest = (first < hits.len()).then_some((Key::FindDangerRest, first));
    now.into_iter().chain(rest).collect()
}
