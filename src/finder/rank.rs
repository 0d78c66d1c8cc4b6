//! Ranking within a group, by one number for each offer.

use crate::finder::{fresh::Freshness, index::OfferFacts};
use crate::offers::{Sort, municipality::Reach};
use base::date::Date;

/// The bits of a key for the number of the offer.
const NUMBER_BITS: u32 = 24;

/// How an offer fits.
pub(super) struct OfferFit {
    pub number: u64,
    /// Only because a typing error was forgiven.
    pub by_typo: bool,
    /// Asked for by its name, or the record that the words mean.
    pub called: bool,
    pub place: Nearness,
    pub points: u32,
}

/// Where an offer is, seen from a municipality.
#[derive(Clone, Copy)]
pub(super) enum Nearness {
    /// It reaches it; how far it goes, if that is known.
    Reach(Option<Reach>),
    /// It is elsewhere, this far.
    Elsewhere(Reach),
}

/// A number by which offers of a group are sorted, smallest first: without typing errors, national desks last
/// (unless asked for by name, or meant by the words), checked within a year, in reach, and then by points.
pub(super) fn key(offer: &OfferFit, facts: &OfferFacts, date: Date) -> u64 {
    let near = match offer.place {
        Nearness::Reach(Some(Reach::Municipality)) => 40,
        Nearness::Reach(Some(Reach::Region)) => 30,
        Nearness::Reach(Some(Reach::Province)) => 20,
        Nearness::Reach(_) => 0,
        Nearness::Elsewhere(Reach::Municipality | Reach::Region) => 20,
        Nearness::Elsewhere(_) => 0,
    };
    // What to ask the municipality for stands a little below an offer that exists.
    let points = if facts.sort == Sort::Ask { offer.points / 5 * 4 } else { offer.points };
    let national = facts.sort == Sort::National && !offer.called;
    let sinks = Freshness::of(facts.checked, date).sinks();
    let elsewhere = matches!(offer.place, Nearness::Elsewhere(_));
    let flags = [offer.by_typo, national, sinks, elsewhere]
        .into_iter()
        .fold(0u64, |flags, flag| flags << 1 | u64::from(flag));
    flags << 60 | u64::from(u32::MAX - points.saturating_add(near)) << NUMBER_BITS | offer.number
}

/// Keeps the `limit` smallest keys, in order.
pub(super) fn keep(best: &mut Vec<u64>, key: u64, limit: usize) {
    if best.len() >= limit && best.last().is_none_or(|last| *last <= key) {
        return;
    }
    let at = best.partition_point(|other| *other < key);
    best.insert(at, key);
    best.truncate(limit);
}

/// The number of the offer in a key.
pub(super) fn number_in(key: u64) -> usize {
    (key & ((1 << NUMBER_BITS) - 1)) as usize
}
