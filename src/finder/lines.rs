//! Who can be rung today. While no offer of a municipality is known, a line with a number comes before what
//! one has to ask the municipality for, and a line may also stand with a need for which it only helps on.
//! When somebody may be in danger, the numbers for danger come before all else.

use crate::finder::{facets::Bits, index::OfferFacts};
use crate::offers::Sort;
use base::{
    closed::Set,
    lists::{Audience, Need},
};

/// For whom is asked, and whether lines come first.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    /// Whether no offer of a municipality is known.
    pub first: bool,
    /// Whether somebody may be in danger.
    pub danger: bool,
    /// Whether nothing was typed.
    pub plain: bool,
    /// What is needed, if that was asked.
    pub needs: Set<Need>,
    /// For whom, beside everyone.
    pub audience: Set<Audience>,
}

impl Lines {
    /// Whether a line helps on with what is needed. Who typed what they look for gets only lines that are for
    /// them in particular.
    pub fn helps(&self, facts: &OfferFacts) -> bool {
        let whom = if self.plain { self.for_whom(&facts.bits) } else { self.for_them(facts) };
        self.first && facts.line && whom && facts.helps.meets(self.needs)
    }

    /// Whether an offer can be for those who ask: it is for everyone, for whom they mean, or for those who
    /// ask here most.
    fn for_whom(&self, [_, _, audience, ..]: &Bits) -> bool {
        let most: Set<Audience> =
            [Audience::Everyone, Audience::Older, Audience::Physical].into_iter().collect();
        audience & most.with(self.audience).bits() != 0
    }

    /// Whether a line is for those who ask, and for nobody else.
    pub fn for_them(&self, facts: &OfferFacts) -> bool {
        let [_, _, audience, ..] = facts.bits;
        self.first && facts.line && audience & !self.audience.bits() == 0
    }

    /// What comes first in a group, the smallest first. `called`: the words name it or mean it.
    pub fn class(&self, facts: &OfferFacts, called: bool) -> u64 {
        match (facts.sort, called) {
            (_, true) if self.danger || self.first => 0,
            (Sort::Emergency, _) if self.danger => 1,
            (Sort::National, _) if self.first && facts.line && self.for_whom(&facts.bits) => 2,
            (Sort::Emergency, _) if self.first => 3,
            (sort, called) => 4 + u64::from(sort == Sort::National && !called),
        }
    }
}
