//! Groups: what was found, put together by form of respite or by need, so that the first five cards show what
//! there is. Forms of respite stand light ones first, unless the words say another form.

use crate::finder::{
    facets::{Facet, Wanted},
    index::OfferFacts,
    lines::Lines,
    query::Understood,
};
use base::{
    closed::{Closed, Set},
    lists::{Need, RespiteForm},
};

/// Offers that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferGroup {
    /// Whatever it is for: what fits best what was typed.
    Best,
    /// Respite of this form.
    Form(RespiteForm),
    /// This need; for respite: the form is unknown.
    Need(Need),
    /// What it is for is unknown.
    Other,
}

/// How many groups there can be.
pub(super) const COUNT: usize = FORMS + NEEDS + 2;
const FORMS: usize = RespiteForm::IDS.len();
const NEEDS: usize = Need::IDS.len();

impl OfferGroup {
    /// Its place: forms, then needs, then the rest.
    pub(super) fn place(self) -> usize {
        match self {
            OfferGroup::Form(form) => usize::from(form.number()),
            OfferGroup::Need(need) => FORMS + usize::from(need.number()),
            OfferGroup::Other => FORMS + NEEDS,
            OfferGroup::Best => FORMS + NEEDS + 1,
        }
    }

    pub(super) fn at(place: usize) -> OfferGroup {
        let form = RespiteForm::IDS.get(place).map(|(_, form)| OfferGroup::Form(*form));
        let need = || {
            place
                .checked_sub(FORMS)
                .and_then(|place| Need::IDS.get(place))
                .map(|(_, need)| OfferGroup::Need(*need))
        };
        let best = (place == OfferGroup::Best.place()).then_some(OfferGroup::Best);
        form.or_else(need).or(best).unwrap_or(OfferGroup::Other)
    }

    /// Whether it is respite.
    pub fn is_respite(self) -> bool {
        matches!(self, OfferGroup::Form(_) | OfferGroup::Need(Need::Respite))
    }

    /// The need it belongs to.
    pub fn need(self) -> Option<Need> {
        match self {
            OfferGroup::Form(_) => Some(Need::Respite),
            OfferGroup::Need(need) => Some(need),
            OfferGroup::Other | OfferGroup::Best => None,
        }
    }

    /// The form of respite.
    pub fn form(self) -> Option<RespiteForm> {
        match self {
            OfferGroup::Form(form) => Some(form),
            _ => None,
        }
    }
}

/// A group with how many offers it has in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupCount {
    /// The group.
    pub group: OfferGroup,
    /// How many were found.
    pub total: usize,
}

/// What decides in which group an offer stands, and which group comes first.
pub(super) struct GroupOrder {
    forms: Set<RespiteForm>,
    needs: Vec<Need>,
    /// Who can be rung today; in danger safety is the first group.
    pub(super) lines: Lines,
}

impl GroupOrder {
    /// By what was understood, and what is asked for by facets.
    pub fn new(understood: &Understood, wanted: &Wanted, lines: Lines) -> GroupOrder {
        let (forms, needs) = (wanted.of(Facet::Form), wanted.of(Facet::Need));
        let mut asked = understood.needs.clone();
        asked.extend(
            Set::<Need>::from_bits(needs & !crate::finder::facets::UNKNOWN)
                .iter()
                .filter(|need| !understood.needs.contains(need)),
        );
        GroupOrder {
            forms: understood.forms.with(Set::from_bits(forms & !crate::finder::facets::UNKNOWN)),
            needs: asked,
            lines,
        }
    }

    /// The group of an offer.
    pub fn group(&self, facts: &OfferFacts) -> OfferGroup {
        let respite = || facts.forms.iter().next().map_or(OfferGroup::Need(Need::Respite), OfferGroup::Form);
        let of = |need: Need| if need == Need::Respite { respite() } else { OfferGroup::Need(need) };
        if self.lines.danger && facts.needs.contains(Need::Safety) {
            return OfferGroup::Need(Need::Safety);
        }
        let asked_form = || facts.forms.iter().find(|form| self.forms.contains(*form)).map(OfferGroup::Form);
        let helps = if self.lines.helps(facts) { facts.helps } else { Set::EMPTY };
        let serves = facts.needs.with(helps);
        let asked_need = || self.needs.iter().find(|need| serves.contains(**need)).map(|need| of(*need));
        let any = || if facts.forms.is_empty() { facts.first_need().map(of) } else { Some(respite()) };
        asked_form().or_else(asked_need).or_else(any).unwrap_or(OfferGroup::Other)
    }

    /// What comes first: how well a group answers, then its place among its equals.
    pub fn rank(&self, group: OfferGroup, best: u64) -> (Tier, u64) {
        let need = group.need().and_then(|need| self.needs.iter().position(|asked| *asked == need));
        // Who can be called today for a breather: first where a need was chosen, and not typed.
        let lines = self.lines.first && group == OfferGroup::Need(Need::Respite);
        let within = if lines && self.lines.plain { 0 } else { group.place() as u64 + 1 };
        let place = |number: usize| number as u64 * 32 + within;
        if group == OfferGroup::Best {
            (Tier::First, 0)
        } else if self.lines.danger && group == OfferGroup::Need(Need::Safety) {
            (Tier::First, 1)
        } else if group.form().is_some_and(|form| self.forms.contains(form))
            || (lines && !self.forms.is_empty())
        {
            (Tier::AskedForm, place(0))
        } else if let Some(number) = need {
            (Tier::AskedNeed, place(number))
        } else if self.lines.plain {
            (Tier::Other, place(0))
        } else {
            (Tier::Other, best)
        }
    }
}

/// How well a group answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// A number for danger was asked for, or it fits best what was typed.
    First,
    /// The form that the words say.
    AskedForm,
    /// The need that the words say.
    AskedNeed,
    /// Whatever else has the words.
    Other,
}

/// Deals `limit` places over groups that are in order: all of the first tiers, then one to each group in
/// turn, so that a first page shows every form. With each group how many it has; returns how many of each to
/// show.
pub(super) fn deal(groups: &[(Tier, usize)], limit: usize) -> Vec<usize> {
    let mut shown = vec![0; groups.len()];
    let mut left = limit;
    for tier in [Tier::First, Tier::AskedForm, Tier::AskedNeed, Tier::Other] {
        let mut dealt = true;
        while dealt && left > 0 {
            dealt = false;
            for ((of, total), shown) in groups.iter().zip(&mut shown) {
                if *of == tier && *shown < *total && left > 0 {
                    *shown += 1;
                    left -= 1;
                    dealt = true;
                }
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_dealt_in_turn() {
        let groups = [(Tier::AskedNeed, 4), (Tier::AskedNeed, 1), (Tier::AskedNeed, 9), (Tier::Other, 3)];
        for (limit, expected) in
            [(0, [0, 0, 0, 0]), (2, [1, 1, 0, 0]), (5, [2, 1, 2, 0]), (15, [4, 1, 9, 1]), (99, [4, 1, 9, 3])]
        {
            assert_eq!(deal(&groups, limit), expected, "{limit}");
        }
        assert_eq!(deal(&[(Tier::AskedForm, 9), (Tier::AskedNeed, 9)], 10), [9, 1]);
    }

    #[test]
    fn groups_have_places() {
        for place in 0..COUNT {
            assert_eq!(OfferGroup::at(place).place(), place);
        }
    }
}
