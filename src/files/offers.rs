//! The offers of one file together: counted, at most so many, and those that stand twice said.

use crate::offers::Offer;
use crate::values::{Finding, Findings, Position, Problem, digits};
use base::{always::Always, words::only_letters};

/// The most offers of one file.
pub const MOST_RECORDS: u32 = 50_000;

/// How many offers a file has. Those read and those refused are all there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Taken over.
    pub read: u32,
    /// Of these, with at least one warning.
    pub warned: u32,
    /// Refused.
    pub refused: u32,
}

/// The offers so far.
#[derive(Debug, Default)]
pub struct Offers {
    offers: Vec<Offer>,
    about: Vec<About>,
    warned: u32,
    refused: u32,
    too_many: bool,
}

/// What an offer itself does not hold.
#[derive(Debug, Clone, Copy)]
struct About {
    at: Position,
    warned: bool,
    /// Whether the file gave the id; else we made it.
    own_id: bool,
}

impl Offers {
    /// Whether another offer can be read. If not it counts as refused.
    pub fn has_room(&mut self, at: Position, findings: &mut Findings) -> bool {
        let counts = self.counts();
        if counts.read + counts.refused < MOST_RECORDS {
            return true;
        }
        if !std::mem::replace(&mut self.too_many, true) {
            findings.next();
            findings.add(Finding::new(at, "", Problem::TooMany));
        }
        self.refuse();
        false
    }

    /// Adds what was read at a place, unless an error was said about it. Says which number it has.
    pub fn add(&mut self, mut offer: Offer, at: Position, findings: &mut Findings) -> Option<usize> {
        findings.name(&offer.name);
        let (refused, warned) = findings.next();
        if refused {
            self.refuse();
            return None;
        }
        let own_id = !offer.id.is_empty();
        offer.id = if own_id { id(&offer.id) } else { made_id(&offer) };
        self.offers.push(offer);
        self.warned += u32::from(warned);
        self.about.push(About { at, warned, own_id });
        Some(self.offers.len() - 1)
    }

    /// One was refused.
    pub fn refuse(&mut self) {
        self.refused = self.refused.saturating_add(1);
    }

    /// An offer that was added.
    pub fn get_mut(&mut self, number: usize) -> Option<&mut Offer> {
        self.offers.get_mut(number)
    }

    /// Whether there are offers and none says when it was checked.
    pub fn all_unchecked(&self) -> bool {
        !self.offers.is_empty() && self.offers.iter().all(|offer| offer.checked_on.is_none())
    }

    /// How many so far.
    pub fn counts(&self) -> Counts {
        Counts {
            read: u32::try_from(self.offers.len()).unwrap_or(u32::MAX),
            warned: self.warned,
            refused: self.refused,
        }
    }

    /// All of them with their places, each with an id of its own, after saying which stand twice.
    pub fn finish(mut self, findings: &mut Findings) -> (Vec<Offer>, Vec<Position>, Counts) {
        self.same_ids(findings);
        self.same_offers(findings);
        let counts = self.counts();
        let places = self.about.iter().map(|about| about.at).collect();
        (self.offers, places, counts)
    }

    fn same_ids(&mut self, findings: &mut Findings) {
        let mut order: Vec<usize> = (0..self.offers.len()).collect();
        let id = |number: &usize| self.offers.get(*number).map(|offer| offer.id.as_str());
        order.sort_unstable_by(|one, other| (id(one), one).cmp(&(id(other), other)));
        let mut doubles = Vec::new();
        for same in order.chunk_by(|one, other| id(one) == id(other)) {
            if let Some((first, others)) = same.split_first() {
                doubles.extend(others.iter().map(|number| (*number, *first)));
            }
        }
        doubles.sort_unstable();
        for (number, first) in doubles {
            if let Some(offer) = self.offers.get_mut(number) {
                // No id from a file holds this sign, and no two offers this number.
                offer.id = format!("{}~{}", offer.id, number + 1);
            }
            if self.about.get(number).is_some_and(|about| about.own_id) {
                self.double(number, first, Problem::DoubleId, findings);
            }
        }
    }

    /// The same name with the same phone number, or with the same full postal code.
    fn same_offers(&mut self, findings: &mut Findings) {
        let mut keys: Vec<(u64, usize)> = Vec::new();
        for (number, offer) in self.offers.iter().enumerate() {
            let name = hash(&only_letters(&offer.name), 0);
            keys.extend(offer.phones.iter().map(|phone| (hash(&digits(&phone.number), name), number)));
            keys.extend(
                offer
                    .place
                    .postcode
                    .iter()
                    .filter(|code| code.len() > 4)
                    .map(|code| (hash(code, name), number)),
            );
        }
        keys.sort_unstable();
        let mut doubles: Vec<(usize, usize)> = Vec::new();
        for same in keys.chunk_by(|one, other| one.0 == other.0) {
            if let Some(((_, first), others)) = same.split_first() {
                doubles.extend(
                    others
                        .iter()
                        .map(|(_, number)| (*number, *first))
                        .filter(|(number, first)| number != first),
                );
            }
        }
        doubles.sort_unstable();
        doubles.dedup_by_key(|(number, _)| *number);
        for (number, first) in doubles {
            let same = |number: usize| self.offers.get(number).map(|offer| only_letters(&offer.name));
            if same(number) == same(first) {
                self.double(number, first, Problem::DoubleOffer, findings);
            }
        }
    }

    fn double(&mut self, number: usize, first: usize, problem: fn(u32) -> Problem, findings: &mut Findings) {
        let line = self.about.get(first).map(|about| about.at.line).always();
        if let Some(about) = self.about.get_mut(number) {
            self.warned += u32::from(!std::mem::replace(&mut about.warned, true));
            findings.next();
            findings.add(Finding::new(about.at, "", problem(line)));
            findings.name(self.offers.get(number).map(|offer| offer.name.as_str()).always());
        }
    }
}

/// An id from a file: without the sign that we use, and never like one of our own records.
fn id(text: &str) -> String {
    let id: String = text
        .chars()
        .filter(|char| !base::words::is_hidden(*char))
        .map(|char| if char == '~' { '-' } else { char })
        .take(100)
        .collect();
    if id.starts_with("nl-") { format!("lokaal-{id}") } else { id }
}

/// Whether the id says that it is the same offer: one that the file gave, and once. Ids that we make do not:
/// of two offers of one name the first gets the id of the other when that one goes.
pub fn is_known_by_id(offer: &Offer) -> bool {
    !offer.id.contains('~') && offer.id != made_id(offer)
}

/// An id of what hardly changes: name and postal code.
fn made_id(offer: &Offer) -> String {
    let mut out = String::new();
    let text =
        format!("{} {}", offer.name, offer.place.postcode.as_deref().unwrap_or_default()).to_lowercase();
    for word in text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    if out.is_empty() { "aanbod".to_owned() } else { id(&out) }
}

/// FNV-1a; what looks the same is compared itself afterwards.
fn hash(text: &str, seed: u64) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
