//! The index: which word stands in which offer and how much it counts there, and of each offer what the
//! search looks at for every query.

use crate::finder::{dictionary::Dictionary, facets::Bits, names::Names};
use crate::{
    offers::{Offer, Sort},
    values::Area,
};
use base::{
    closed::Set,
    date::Date,
    lists::{Need, RespiteForm},
};

/// What a word counts for, by where it stands.
pub(super) mod weight {
    pub const NAME: u8 = 8;
    pub const FORMER_NAME: u8 = 6;
    pub const ORGANISATION: u8 = 4;
    pub const SUMMARY: u8 = 4;
    pub const TOWN: u8 = 2;
    pub const DESCRIPTION: u8 = 2;
}

/// From here on a word says what an offer is, where its needs are unknown.
pub(super) const TELLING: u8 = weight::SUMMARY;

/// From here on a word is one of a name.
pub(super) const IN_NAME: u8 = weight::FORMER_NAME;

/// What the search looks at of an offer.
#[derive(Debug, Clone)]
pub(super) struct OfferFacts {
    pub bits: Bits,
    /// Its needs, or where these are unknown what its words tell.
    pub needs: Set<Need>,
    /// What it is for first of all, where that is known.
    pub first: Option<Need>,
    pub forms: Set<RespiteForm>,
    /// The needs for which it can be rung too.
    pub helps: Set<Need>,
    /// Whether it is ours and can be rung.
    pub line: bool,
    /// Whether `needs` are a guess.
    pub guessed: bool,
    pub sort: Sort,
    pub age_from: Option<u8>,
    pub age_to: Option<u8>,
    pub checked: Option<Date>,
    /// The four digits of its postal code.
    pub postcode: Option<u16>,
    /// The one area it has; of those with several the offer itself is asked.
    pub area: Option<Area>,
}

impl OfferFacts {
    /// The need that it is for first of all, or else one of them.
    pub fn first_need(&self) -> Option<Need> {
        self.first.or_else(|| self.needs.iter().next())
    }
}

/// Finds offers. Made by a [`crate::finder::Builder`]; needs no browser and no clock.
#[derive(Debug)]
pub struct Finder {
    pub(super) offers: Vec<Offer>,
    pub(super) facts: Vec<OfferFacts>,
    pub(super) dictionary: Dictionary,
    pub(super) postings: Postings,
    pub(super) names: Names,
    /// Whether an offer is of a municipality.
    pub(super) local: bool,
}

impl Finder {
    /// The number of offers, bundled ones included.
    pub fn len(&self) -> usize {
        self.offers.len()
    }

    /// Never: the bundled records are in it.
    pub fn is_empty(&self) -> bool {
        self.offers.is_empty()
    }

    /// Whether there are offers of a municipality beside the bundled records.
    pub fn has_local(&self) -> bool {
        self.local
    }

    /// An offer by its id.
    pub fn offer(&self, id: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.id == id)
    }

    /// The place of a bundled record, by its id: these come before all other offers.
    pub(super) fn place_of_record(&self, id: &str) -> Option<usize> {
        let bundled = self.offers.iter().take_while(|offer| offer.sort != Sort::Local);
        bundled.zip(0..).find(|(offer, _)| offer.id == id).map(|(_, place)| place)
    }

    /// The facts of a bundled record.
    pub(super) fn facts_of(&self, id: &str) -> Option<&OfferFacts> {
        self.facts.get(self.place_of_record(id)?)
    }

    /// The sort of a bundled record.
    pub(super) fn sort_of(&self, id: &str) -> Option<Sort> {
        self.facts_of(id).map(|facts| facts.sort)
    }

    /// The numbers for danger and need, which every page shows.
    pub fn emergency(&self) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(|offer| offer.sort == Sort::Emergency)
    }
}

/// An offer and what a word counts for in it, in one number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Posting(u32);

impl Posting {
    pub fn new(offer: u32, weight: u8) -> Posting {
        Posting(offer << 8 | u32::from(weight))
    }

    pub const fn offer(self) -> u32 {
        self.0 >> 8
    }

    pub const fn weight(self) -> u32 {
        self.0 & 0xff
    }
}

/// Of each stem its postings, in the order of the offers (but for names that were added last).
#[derive(Debug)]
pub(super) struct Postings {
    /// Where those of each stem end.
    ends: Vec<u32>,
    all: Vec<Posting>,
}

impl Postings {
    /// Sorts by stem, by counting.
    pub fn sorted(stems: usize, entries: &[(u32, Posting)]) -> Postings {
        let mut next = vec![0u32; stems + 1];
        for (stem, _) in entries {
            if let Some(count) = next.get_mut(*stem as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut next {
            sum += *count;
            *count = sum;
        }
        let mut all = vec![Posting::default(); entries.len()];
        for (stem, posting) in entries {
            if let Some(place) = next.get_mut(*stem as usize) {
                if let Some(slot) = all.get_mut(*place as usize) {
                    *slot = *posting;
                }
                *place += 1;
            }
        }
        next.truncate(stems);
        Postings { ends: next, all }
    }

    /// The postings of a stem.
    pub fn of(&self, stem: u32) -> &[Posting] {
        let stem = stem as usize;
        let start =
            stem.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.ends.get(stem).and_then(|end| self.all.get(start..*end as usize)).unwrap_or(&[])
    }
}
