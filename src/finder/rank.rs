//! Ranking within a group, by one number for each offer.

use crate::finder::{
    fresh::Freshness,
    index::OfferFacts,
    lines::{Called, Lines},
    postcode::PostcodeMatch,
};
use crate::offers::{Sort, municipality::Reach};
use base::date::Date;

/// The bits of a key for the number of the offer.
const NUMBER_BITS: u32 = 20;

/// The bit of a key where its points begin. What decides among equals lies between: what it is for first of
/// all, how near it is, and whether it was checked.
const POINTS_AT: u32 = NUMBER_BITS + 4;

/// The bit of a key where its flags begin.
const FLAGS_AT: u32 = 58;

/// The most lines that a group can have.
pub(super) const MOST_LINES: usize = 32;

/// How an offer fits.
pub(super) struct OfferFit {
    pub number: u64,
    /// Only because a typing error was forgiven.
    pub by_typo: bool,
    /// Whether it is asked for by its name, or is the record that the words mean.
    pub called: Called,
    pub place: Nearness,
    /// Whether it is a record of ours that is for something else first of all.
    pub aside: bool,
    /// How its address fits the postal code that was asked.
    pub postcode: Option<PostcodeMatch>,
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

/// What a line counts for because it is for those who ask, and for nobody else.
const FOR_THEM: u32 = 300;

/// A number by which offers of a group are sorted, smallest first: without typing errors, who can be rung
/// ([`Lines::class`]), national desks last (unless asked for by name, or meant by the words), in reach, then
/// by points; of equals what is for the need of its group first of all, what is near the postal code that was
/// asked, and what was checked within a year.
pub(super) fn key(offer: &OfferFit, facts: &OfferFacts, lines: &Lines, date: Date) -> u64 {
    let near = match offer.place {
        Nearness::Reach(Some(Reach::Municipality)) => 40,
        Nearness::Reach(Some(Reach::Region)) => 30,
        Nearness::Reach(Some(Reach::Province)) => 20,
        Nearness::Reach(_) => 0,
        Nearness::Elsewhere(Reach::Municipality | Reach::Region) => 20,
        Nearness::Elsewhere(_) => 0,
    };
    // What to ask the municipality for stands below an offer that exists.
    let points = match facts.sort {
        Sort::Ask if lines.first => offer.points / 5 * 4,
        Sort::Ask => offer.points / 5 * 3,
        Sort::Local => Freshness::of(facts.checked, date).sunk(offer.points),
        _ => offer.points,
    };
    let points = points.saturating_add(if lines.for_them(facts) { FOR_THEM } else { 0 });
    let class = lines.class(facts, offer.called);
    // One of ours that nobody could compare sinks; one of a municipality stands behind its equals.
    let stale = Freshness::of(facts.checked, date).is_stale();
    let (sinks, last) = if facts.sort == Sort::Local { (false, stale) } else { (stale, false) };
    let elsewhere = matches!(offer.place, Nearness::Elsewhere(_));
    let flags = u64::from(offer.by_typo) << 5 | class << 2 | u64::from(sinks) << 1 | u64::from(elsewhere);
    let points = u64::from(u32::MAX - points.saturating_add(near));
    let far = match offer.postcode {
        Some(PostcodeMatch::Area) => 0,
        Some(PostcodeMatch::Town | PostcodeMatch::Digits) => 1,
        None => 2,
    };
    let behind = u64::from(offer.aside) << 3 | far << 1 | u64::from(last);
    flags << FLAGS_AT | points << POINTS_AT | behind << NUMBER_BITS | offer.number
}

/// Whether a key is that of an offer elsewhere.
pub(super) fn is_elsewhere(key: u64) -> bool {
    key >> FLAGS_AT & 1 != 0
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
