//! Builds the index in one pass over the offers; a distinct word is folded and stemmed once.

use crate::finder::{
    dictionary::{Dictionary, WordTable},
    facets,
    guess::guess,
    index::{Finder, OfferFacts, Posting, Postings, weight},
    meaning,
    names::Names,
};
use crate::{
    offers::{Offer, Sort, bundled},
    values::postcode_area,
};
use base::words::{stem, words};

/// The most offers that can be loaded; later ones are left out.
pub const MOST_OFFERS: usize = 100_000;

/// How many different words an offer has, more or less.
const WORDS_OF_AN_OFFER: usize = 24;

/// Takes offers in, a slice at a time, and makes a [`Finder`] of them. The bundled records are always in it.
///
/// ```
/// use wmo_zelfcheck::finder::{Builder, Query};
///
/// let mut builder = Builder::new();
/// let national = builder.len();
/// // ... `builder.push(offer)` for each offer of the municipality, between two frames if need be.
/// let finder = builder.finish();
/// let found = finder.find(&Query { limit: 200, ..Query::on("2026-11-28".parse()?) });
/// assert_eq!(found.total, national);
/// # Ok::<(), base::date::NotADate>(())
/// ```
#[derive(Debug)]
pub struct Builder {
    offers: Vec<Offer>,
    facts: Vec<OfferFacts>,
    /// Words as they stand, folded; with each the number of its stem.
    raw: WordTable,
    stem_of: Vec<u32>,
    stems: WordTable,
    /// For each stem the place of its last posting in `postings`, + 1.
    last: Vec<u32>,
    /// Stem and posting, in the order of the offers.
    entries: Vec<(u32, Posting)>,
    /// Offers that have stopped: their successor and names.
    gone: Vec<(String, Vec<String>)>,
    names: Names,
    buffer: String,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder::new()
    }
}

impl Builder {
    /// With the bundled records.
    pub fn new() -> Builder {
        Builder::of(bundled())
    }

    /// With these records of ours in the place of the bundled ones, in any order.
    pub fn of(records: impl IntoIterator<Item = Offer>) -> Builder {
        let mut builder = Builder {
            offers: Vec::new(),
            facts: Vec::new(),
            raw: WordTable::default(),
            stem_of: Vec::new(),
            stems: WordTable::default(),
            last: Vec::new(),
            entries: Vec::new(),
            gone: Vec::new(),
            names: Names::default(),
            buffer: String::new(),
        };
        // The lay words first, so that a stem's number tells whether it is one.
        for word in meaning::single_words() {
            builder.stems.intern(word);
        }
        records.into_iter().for_each(|offer| builder.push(offer));
        builder
    }

    /// Makes room for so many more offers; a builder that knows how many come is quicker.
    pub fn reserve(&mut self, offers: usize) {
        let offers = offers.min(MOST_OFFERS);
        self.offers.reserve_exact(offers);
        self.facts.reserve_exact(offers);
        self.entries.reserve(offers * WORDS_OF_AN_OFFER);
    }

    /// Adds an offer. One that has stopped is not shown, but its name leads to its successor.
    pub fn push(&mut self, offer: Offer) {
        if !offer.is_there() {
            if let Some(successor) = offer.successor {
                let mut names = offer.former_names;
                names.push(offer.name);
                self.gone.push((successor, names));
            }
            return;
        }
        if self.offers.len() >= MOST_OFFERS {
            return;
        }
        let number = self.offers.len() as u32;
        self.names.add(number, &offer);
        self.text(number, &offer.name, weight::NAME);
        offer.former_names.iter().for_each(|name| self.text(number, name, weight::FORMER_NAME));
        for (text, weight) in [
            (&offer.organisation, weight::ORGANISATION),
            (&offer.summary, weight::SUMMARY),
            (&offer.description, weight::DESCRIPTION),
            (&offer.place.town, weight::TOWN),
        ] {
            if let Some(text) = text {
                self.text(number, text, weight);
            }
        }
        self.facts.push(OfferFacts {
            bits: facets::bits(&offer),
            needs: offer.needs,
            first: offer.first,
            forms: offer.forms,
            helps: offer.helps,
            line: offer.is_line(),
            guessed: false,
            sort: offer.sort,
            age_from: offer.age_from,
            age_to: offer.age_to,
            checked: offer.checked_on,
            postcode: offer.place.postcode.as_deref().and_then(postcode_area),
            area: if let [area] = offer.areas[..] { Some(area) } else { None },
        });
        self.offers.push(offer);
    }

    fn text(&mut self, offer: u32, text: &str, weight: u8) {
        let mut buffer = std::mem::take(&mut self.buffer);
        words(text, &mut buffer, |word| self.word(offer, word, weight));
        self.buffer = buffer;
    }

    fn word(&mut self, offer: u32, word: &str, weight: u8) {
        let raw = self.raw.intern(word) as usize;
        let stem = match self.stem_of.get(raw) {
            Some(stem) => *stem,
            None => {
                let mut stemmed = word.to_owned();
                stem(&mut stemmed);
                let number = self.stems.intern(&stemmed);
                self.stem_of.push(number);
                number
            }
        };
        if self.last.len() <= stem as usize {
            self.last.resize(self.stems.len(), 0);
        }
        let Some(last) = self.last.get_mut(stem as usize) else { return };
        let before = last.checked_sub(1).and_then(|place| self.entries.get_mut(place as usize));
        match before.filter(|(_, posting)| posting.offer() == offer) {
            Some((_, posting)) => *posting = Posting::new(offer, weight.max(posting.weight() as u8)),
            None => {
                self.entries.push((stem, Posting::new(offer, weight)));
                *last = self.entries.len() as u32;
            }
        }
    }

    /// How many offers are in it, bundled ones included.
    pub fn len(&self) -> usize {
        self.offers.len()
    }

    /// Never: the bundled records are in it.
    pub fn is_empty(&self) -> bool {
        self.offers.is_empty()
    }

    /// The finished index.
    pub fn finish(mut self) -> Finder {
        for (successor, names) in std::mem::take(&mut self.gone) {
            if let Some(number) = self.offers.iter().position(|offer| offer.id == successor) {
                for name in &names {
                    self.text(number as u32, name, weight::FORMER_NAME);
                    self.names.name(number as u32, name);
                }
            }
        }
        let Builder { offers, mut facts, stems, entries, names, .. } = self;
        let dictionary = Dictionary::new(stems);
        let postings = Postings::sorted(dictionary.words().len(), &entries);
        guess(&mut facts, &dictionary, &postings);
        let local = facts.iter().any(|facts| facts.sort == Sort::Local);
        Finder { offers, facts, dictionary, postings, names: names.finish(), local }
    }
}
