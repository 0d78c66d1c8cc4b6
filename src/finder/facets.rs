//! Facets: what offers can be narrowed down by, and how many there are of each value. Every facet of an offer
//! is a number with a bit for each value, and a bit of its own for "unknown", so that unknown is counted and
//! can be asked for like any other value.

use crate::{offers::Offer, values::Cost};
use base::always::Always;
use base::{
    closed::{Closed, Set},
    lists::{Access, Audience, CostKind, Frequency, Funding, Need, PartOfDay, RespiteForm, Who},
};

/// The number of "unknown", for a facet's counts and for what is asked.
pub const UNKNOWN_NUMBER: u8 = 15;

/// What can be narrowed down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Facet {
    /// What it is for.
    Need,
    /// The form of respite; counts offers of respite only.
    Form,
    /// For whom. An offer for everyone is counted for each.
    Audience,
    /// How one gets in.
    Access,
    /// Who pays.
    Funding,
    /// By whom.
    Who,
    /// When.
    Moment,
    /// How often.
    Frequency,
    /// What one pays.
    Cost,
}

/// How many facets there are.
pub const COUNT: usize = 9;

/// The bit for "unknown".
pub const UNKNOWN: u16 = 1 << 15;

/// A facet with its name in JSON and the ids of its values.
pub struct Described {
    /// The facet.
    pub facet: Facet,
    /// Its name in JSON.
    pub name: &'static str,
    /// The ids of its values, in order: the bits from the lowest.
    pub values: fn(u8) -> Option<&'static str>,
}

const fn described<T: Closed>(facet: Facet, name: &'static str) -> Described {
    Described { facet, name, values: |number| T::IDS.get(usize::from(number)).map(|(id, _)| *id) }
}

/// The facets in order.
pub static FACETS: [Described; COUNT] = [
    described::<Need>(Facet::Need, "need"),
    described::<RespiteForm>(Facet::Form, "form"),
    described::<Audience>(Facet::Audience, "audience"),
    described::<Access>(Facet::Access, "access"),
    described::<Funding>(Facet::Funding, "funding"),
    described::<Who>(Facet::Who, "who"),
    described::<PartOfDay>(Facet::Moment, "moment"),
    described::<Frequency>(Facet::Frequency, "frequency"),
    described::<CostKind>(Facet::Cost, "cost"),
];

/// The facets of one offer, in the order of [`FACETS`]; 0 where a facet does not apply.
pub type Bits = [u16; COUNT];

/// The facets of an offer.
pub fn bits(offer: &Offer) -> Bits {
    let respite = offer.needs.contains(Need::Respite);
    let form = if respite || !offer.forms.is_empty() { known(offer.forms) } else { 0 };
    let everyone =
        if offer.audience.contains(Audience::Everyone) { (1 << Audience::IDS.len()) - 1 } else { 0 };
    [
        known(offer.needs),
        form,
        known(offer.audience) | everyone,
        known(offer.access.into_iter().collect()),
        known(offer.funding),
        known(offer.who),
        known(offer.moments),
        known(offer.frequency),
        known(offer.cost.map(Cost::kind).into_iter().collect()),
    ]
}

fn known<T>(set: Set<T>) -> u16 {
    if set.is_empty() { UNKNOWN } else { set.bits() }
}

/// What is asked for: for each facet the values of which one will do; 0 where nothing is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    bits: Bits,
}

impl Wanted {
    /// Asks for a value of a facet, beside those asked for before.
    pub fn value(&mut self, facet: Facet, number: u8) {
        self.add(facet, 1u16.checked_shl(u32::from(number)).always());
    }

    /// Asks for offers of which this facet is unknown, beside those asked for before.
    pub fn unknown(&mut self, facet: Facet) {
        self.add(facet, UNKNOWN);
    }

    /// Asks for a value of a facet, or no longer: [`UNKNOWN_NUMBER`] is "unknown".
    pub fn toggle(&mut self, facet: Facet, number: u8) {
        if let Some(slot) = self.bits.get_mut(facet as usize) {
            *slot ^= 1u16.checked_shl(u32::from(number)).always();
        }
    }

    /// Whether a value of a facet is asked for: [`UNKNOWN_NUMBER`] is "unknown".
    pub fn has(&self, facet: Facet, number: u8) -> bool {
        self.of(facet).checked_shr(u32::from(number)).is_some_and(|bits| bits & 1 == 1)
    }

    fn add(&mut self, facet: Facet, bits: u16) {
        if let Some(slot) = self.bits.get_mut(facet as usize) {
            *slot |= bits;
        }
    }

    /// What is asked for of a facet.
    pub fn of(&self, facet: Facet) -> u16 {
        self.bits.get(facet as usize).copied().always()
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.bits == Bits::default()
    }

    /// A bit for each facet that an offer does not meet.
    pub(super) fn missed(&self, bits: &Bits) -> u16 {
        let mut missed = 0;
        for (index, (wanted, bits)) in self.bits.iter().zip(bits).enumerate() {
            missed |= u16::from(*wanted != 0 && wanted & bits == 0) << index;
        }
        missed
    }
}

/// How many offers there are of each value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facets {
    counts: [[u32; 16]; COUNT],
}

impl Facets {
    pub(super) fn none() -> Facets {
        Facets { counts: [[0; 16]; COUNT] }
    }

    /// Counts an offer that meets everything, or everything but one facet: there it is counted too, because
    /// another value of that facet would show it.
    pub(super) fn count(&mut self, bits: &Bits, missed: u16) {
        for (index, (counts, bits)) in self.counts.iter_mut().zip(bits).enumerate() {
            if missed & !(1 << index) == 0 {
                let mut left = *bits;
                while left != 0 {
                    if let Some(count) = counts.get_mut(left.trailing_zeros() as usize) {
                        *count += 1;
                    }
                    left &= left - 1;
                }
            }
        }
    }

    /// How many offers have a value.
    pub fn of(&self, facet: Facet, number: u8) -> u32 {
        self.counts.get(facet as usize).and_then(|counts| counts.get(usize::from(number))).copied().always()
    }

    /// Of how many offers the facet is unknown.
    pub fn unknown(&self, facet: Facet) -> u32 {
        self.of(facet, 15)
    }
}
