//! What was found of what is looked for: the offers group by group, with more of the groups of which more was
//! asked.

use base::{
    closed::Closed,
    lists::{Need, RespiteForm},
};
use wmo_zelfcheck::{
    finder::{Facet, Finder, Found, Hit, MOST_RESULTS, OfferGroup, Query},
    offers::{Municipality, Offer},
    rules::Kind,
    values::postcode_area,
};

use super::Find;
use crate::app::model::{Search, Way};

/// A group on screen.
#[derive(Debug)]
pub struct ShownGroup<'f> {
    pub group: OfferGroup,
    /// How many offers it has in all.
    pub total: usize,
    pub hits: Vec<Hit<'f>>,
    /// Whether no more of it can be shown.
    pub ended: bool,
}

impl Find {
    /// What fits: at most five offers over all groups, and of the groups of which more was asked as many as
    /// that.
    pub fn found<'f>(
        &self,
        finder: &'f Finder,
        search: Search,
        municipality: Option<&'static Municipality>,
    ) -> Option<(Found<'f>, Vec<ShownGroup<'f>>)> {
        let mut query = Query::on(self.today?);
        query.text = &self.text;
        query.municipality = municipality;
        query.postcode = postcode_area(&self.postcode);
        query.carer = search.way == Way::Carer;
        query.wanted = self.wanted;
        search.needs.iter().for_each(|need| query.wanted.value(Facet::Need, need.number()));
        let found = finder.find(&query);
        // Of the groups of which more was asked, more is found; the others stay as they are.
        let all = (!self.more.is_empty()).then(|| finder.find(&Query { limit: MOST_RESULTS, ..query }));
        let shown = found.groups.iter().map(|count| {
            let more = self.more.iter().find(|(group, _)| *group == count.group).map(|(_, most)| *most);
            let (hits, most) = match (more, &all) {
                (Some(most), Some(all)) => (&all.hits, most),
                _ => (&found.hits, usize::MAX),
            };
            let hits = hits.iter().filter(|hit| hit.group == count.group);
            let known = hits.clone().count();
            ShownGroup {
                group: count.group,
                total: count.total,
                hits: hits.take(most).copied().collect(),
                ended: more.is_some_and(|most| most > known),
            }
        });
        let mut shown: Vec<ShownGroup> = shown.collect();
        // Who can be called for a breather goes before every form of it.
        if !finder.has_local() {
            let first = [OfferGroup::Best, OfferGroup::Need(Need::Respite)];
            shown.sort_by_key(|shown| {
                first.iter().position(|group| *group == shown.group).unwrap_or(first.len())
            });
        }
        Some((found, shown))
    }
}

/// The kinds of support that an offer may be when the municipality pays for it, to carry over to the
/// estimate.
pub fn support(offer: &Offer) -> &'static [Kind] {
    let by_form = || {
        Some(match offer.forms.iter().next()? {
            RespiteForm::Overnight => &[Kind::ShortStay][..],
            RespiteForm::Day => &[Kind::DayActivities],
            RespiteForm::Present => &[Kind::Guidance],
            RespiteForm::Light => return None,
        })
    };
    // The product categories of the iWmo standard.
    let by_category = || {
        Some(match offer.iwmo? {
            1 => &[Kind::HouseholdHelp][..],
            2 => &[Kind::Guidance],
            3 => &[Kind::PersonalCare],
            4 => &[Kind::ShortStay],
            7 => &[Kind::DayActivities],
            8 => &[Kind::TransportService],
            11 => &[Kind::Wheelchair],
            12 => &[Kind::TransportAid],
            13 => &[Kind::HomeAdaptation],
            14 => &[Kind::OtherAid],
            15 => &[Kind::ShelteredLiving],
            16 | 17 => &[Kind::Shelter],
            _ => return None,
        })
    };
    by_category().or_else(by_form).unwrap_or_default()
}
