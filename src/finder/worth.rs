//! What an offer is worth because of a meaning, beside its words, in points.

use crate::finder::{index::OfferFacts, meaning::Meaning};
use base::{
    closed::{Closed, Set},
    lists::Audience,
};

/// What the meaning of a piece counts for, beside its words.
pub(super) mod points {
    pub const NEED: u32 = 400;
    pub const GUESSED_NEED: u32 = 250;
    pub const OTHER_NEED: u32 = 120;
    pub const FORM: u32 = 500;
    pub const RECORD: u32 = 600;
    pub const AUDIENCE: u32 = 300;
    pub const MOMENT: u32 = 150;
    /// What is for others sinks.
    pub const OTHER_AUDIENCE: u32 = 200;
    /// What the text as a whole is about: the records that are nearest.
    pub const NEAREST: [u32; 3] = [1200, 500, 300];
    /// An offer that gives the same as the nearest record.
    pub const LIKE_NEAREST: u32 = 900;
}

/// What an offer counts for because of a meaning.
pub(super) fn meant(meaning: &Meaning, facts: &OfferFacts) -> u32 {
    let mut points = 0;
    if let Some((first, others)) = meaning.needs.split_first() {
        points += match (facts.needs.contains(*first), facts.guessed) {
            (true, false) => points::NEED,
            (true, true) => points::GUESSED_NEED,
            (false, _) if others.iter().any(|need| facts.needs.contains(*need)) => points::OTHER_NEED,
            (false, _) => return 0,
        };
        if meaning.form.is_some_and(|form| facts.forms.contains(form)) {
            points += points::FORM;
        }
    }
    let [_, _, audience, _, _, _, moment, frequency, _] = facts.bits;
    // An offer for everyone is not one for those meant in particular.
    let everyone = audience & 1 << Audience::Everyone.number() != 0;
    if !everyone && meaning.audience.bits() & audience != 0 {
        points += points::AUDIENCE;
    }
    if meaning.moments.bits() & moment != 0 {
        points += points::MOMENT;
    }
    if meaning.frequency.bits() & frequency != 0 {
        points += points::MOMENT;
    }
    points
}

/// Whether an offer says that it is for others than those meant.
pub(super) fn for_others(audience: Set<Audience>, facts: &OfferFacts) -> bool {
    let [_, _, bits, ..] = facts.bits;
    bits & !(1 << Audience::Carer.number()) & !crate::finder::facets::UNKNOWN != 0
        && bits & audience.bits() == 0
}
