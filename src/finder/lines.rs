//! Who can be rung today. While no offer of a municipality is known, a line with a number comes before what
//! one has to ask the municipality for, and a line may also stand with a need for which it only helps on.
//! When somebody may be in danger, the numbers for danger come before all else.

use crate::finder::{facets::Bits, index::OfferFacts};
use crate::offers::Sort;
use base::{
    closed::Set,
    lists::{Audience, Need},
};

/// How the words call for an offer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Called {
    No,
    /// It has the words for all that was meant.
    Fits,
    /// It is the record that they mean.
    Meant,
    /// They stand in its name.
    Named,
}

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

    /// What comes first in a group, the smallest first.
    pub fn class(&self, facts: &OfferFacts, called: Called) -> u64 {
        let called_at_all = called >= Called::Meant;
        match facts.sort {
            _ if called_at_all && (self.danger || self.first) => 0,
            Sort::Emergency if self.danger => 1,
            Sort::National if self.first && facts.line && self.for_whom(&facts.bits) => 2,
            Sort::Emergency if self.first => 3,
            Sort::Local if called > Called::No => 4,
            sort => 5 + u64::from(sort == Sort::National && !called_at_all),
        }
    }
}
