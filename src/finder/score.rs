//! How well each offer fits what was typed, in whole numbers. The words of a query become pieces: a piece is
//! a word or a sentence, with what it means and the words of offers that it meets. Of each piece an offer
//! counts its best hit: where the word stands, how it meets it, and how rare it is, as BM25 does; and whether
//! the offer is for what it means.

use crate::finder::{
    dictionary::Match,
    guess::meaning_of,
    hits::{Best, hits},
    index::{Finder, IN_NAME},
    meaning::{self, Meaning, query_words, sentences},
    query::Understood,
    worth::{for_others, meant, points},
};
use crate::offers::Sort;
use base::{date::Date, lists::Need};

/// The most words of a query that are looked at.
const MOST_WORDS: usize = 24;
/// The most pieces: one bit each.
const MOST_PIECES: usize = 15;
/// The bit of what the text as a whole is about.
pub(super) const WHOLE: u16 = 1 << 15;

/// From so many tenths of the words on, lay words say what a text is about.
const CLEAR: usize = 6;
/// A lay word of this length is known with a typing error too.
const LONG: usize = 8;

/// A lay word with so many letters more than what was typed is still being typed.
const STILL_TYPED: usize = 2;

/// A word shorter than this counts only as it stands.
const SHORTEST: usize = 3;

/// Which kinds of pieces a query has, and how its offers score.
pub(super) struct Scores {
    /// Pieces whose meaning is a need.
    pub needs: u16,
    /// Pieces that are words of the offers only.
    pub words: u16,
    /// Pieces that are sentences.
    pub sentences: u16,
    /// Pieces that say for whom or when.
    pub softs: u16,
    /// Of each offer the pieces it meets.
    pub met: Vec<u16>,
    /// Of each offer the pieces it meets by a forgiven typing error only.
    pub typos: Vec<u16>,
    /// Of each offer the pieces that are a word of its name, as it stands.
    pub named: Vec<u16>,
    /// Of each offer the pieces that it meets by a word, as it stands.
    pub worded: Vec<u16>,
    /// Of each offer its points.
    pub points: Vec<u32>,
    /// The places of the bundled records that the words mean.
    pub meant: Vec<usize>,
    /// The places of the offers that are called by their whole name or their number.
    pub called: Vec<usize>,
    /// Whether errors in that name were forgiven.
    pub misspelt: bool,
    /// The places of the bundled records that fit best what was typed, the best first.
    pub nearest: Vec<usize>,
    /// What was understood.
    pub understood: Understood,
}

pub(super) struct Piece {
    pub meaning: Option<&'static Meaning>,
    words: Vec<(u32, Match)>,
    /// Whether the meaning was reached by forgiving a typing error.
    typo: bool,
}

impl Scores {
    /// Scores every offer of a finder for what was typed.
    pub fn of(finder: &Finder, text: &str, date: Date) -> Scores {
        let offers = finder.facts.len();
        let (called, misspelt) = finder.names.called(text, |word| finder.dictionary.knows(word));
        let mut scores = Scores {
            needs: 0,
            words: 0,
            sentences: 0,
            softs: 0,
            met: vec![0; offers],
            typos: vec![0; offers],
            named: vec![0; offers],
            worded: vec![0; offers],
            points: vec![0; offers],
            meant: Vec::new(),
            called,
            misspelt,
            nearest: Vec::new(),
            understood: Understood::default(),
        };
        let mut best = vec![Best::default(); offers];
        let (pieces, surety) = pieces(finder, text, &mut scores.understood);
        for (number, piece) in pieces.iter().enumerate() {
            let bit = 1u16 << number;
            match piece.meaning {
                Some(meaning) if !meaning.needs.is_empty() => scores.needs |= bit,
                Some(_) => scores.softs |= bit,
                None => scores.words |= bit,
            }
            if piece.words.is_empty() {
                scores.sentences |= bit;
            }
            if let Some(meaning) = piece.meaning {
                scores.understood.add(meaning);
            }
            let touched = hits(finder, &piece.words, &mut best);
            scores.names(finder, piece, bit);
            scores.add(finder, piece, bit, &mut best, &touched);
        }
        scores.whole(finder, text, date, surety);
        scores
    }

    fn names(&mut self, finder: &Finder, piece: &Piece, bit: u16) {
        for (word, _) in piece.words.iter().filter(|(_, how)| *how == Match::Exact) {
            for posting in
                finder.postings.of(*word).iter().filter(|posting| posting.weight() >= u32::from(IN_NAME))
            {
                if let Some(named) = self.named.get_mut(posting.offer() as usize) {
                    *named |= bit;
                }
            }
        }
    }

    /// Whether an offer is asked for by its name.
    pub fn is_named(&self, number: usize) -> bool {
        let all = self.needs | self.words;
        self.called.contains(&number)
            || all != 0 && self.named.get(number).is_some_and(|named| named & all == all)
    }

    /// Whether an offer is for what was meant and has the words for it.
    pub fn fits(&self, number: usize) -> bool {
        let needs = self.needs & !WHOLE;
        let of = |pieces: &[u16]| pieces.get(number).copied().unwrap_or_default();
        // A sentence has no words of its own to stand in an offer.
        let has = of(&self.worded) | of(&self.met) & self.sentences;
        of(&self.worded) & needs != 0 && has & needs == needs
    }

    /// Adds the hits of a piece, and clears them.
    fn add(&mut self, finder: &Finder, piece: &Piece, bit: u16, best: &mut [Best], touched: &[u32]) {
        let mut hit = |number: usize, points: u32, typo: bool| {
            if let (Some(met), Some(typos), Some(sum)) =
                (self.met.get_mut(number), self.typos.get_mut(number), self.points.get_mut(number))
            {
                *sum = sum.saturating_add(points);
                *typos |= if typo && *met & bit == 0 { bit } else { 0 };
                *typos &= if typo { u16::MAX } else { !bit };
                *met |= bit;
            }
        };
        if let Some(meaning) = piece.meaning {
            let record = meaning.record.and_then(|id| finder.place_of_record(id));
            self.meant.extend(record);
            for (number, facts) in finder.facts.iter().enumerate() {
                // Beside offers that exist, what to ask the municipality for counts by its words.
                let ask = finder.local && facts.sort == Sort::Ask;
                let own = if record == Some(number) && !ask { points::RECORD } else { 0 };
                let points = meant(meaning, facts) + own;
                if points > 0 {
                    hit(number, points, piece.typo);
                }
            }
        }
        for number in touched {
            if let Some(slot) = best.get_mut(*number as usize) {
                hit(*number as usize, slot.points(), slot.is_typo());
                if let Some(worded) = self.worded.get_mut(*number as usize).filter(|_| !slot.is_typo()) {
                    *worded |= bit;
                }
                *slot = Best::default();
            }
        }
        if let Some(meaning) = piece.meaning.filter(|meaning| !meaning.audience.is_empty()) {
            for (points, facts) in self.points.iter_mut().zip(&finder.facts) {
                if for_others(meaning.audience, facts) {
                    *points = points.saturating_sub(points::OTHER_AUDIENCE);
                }
            }
        }
    }
}

/// How sure lay words are of a text.
#[derive(Clone, Copy)]
pub(super) struct Surety {
    /// Whether they explain most of it.
    pub clear: bool,
    /// Whether they explain all of it.
    pub full: bool,
    /// Whether a sentence of several words says danger.
    pub danger: bool,
}

/// Cuts a query into pieces, and says how sure their meanings are.
pub(super) fn pieces(finder: &Finder, text: &str, understood: &mut Understood) -> (Vec<Piece>, Surety) {
    let mut query = query_words(text, MOST_WORDS);
    let mut pieces: Vec<Piece> = sentences(&mut query)
        .into_iter()
        .map(|(meaning, typo)| Piece { meaning: Some(meaning), words: Vec::new(), typo })
        .collect();
    // A sentence of danger is believed.
    let danger = pieces
        .iter()
        .any(|piece| piece.meaning.is_some_and(|meaning| meaning.needs.first() == Some(&Need::Safety)));
    let mut explained = query.iter().filter(|word| word.used).count();
    let all = query.iter().filter(|word| word.used || !word.ignored).count();
    for word in query.iter().filter(|word| !word.used && !word.ignored) {
        let mut words = finder.dictionary.matches(&word.stem);
        let other = meaning::of_other(&word.stem);
        // A word of another language looks like Dutch ones by chance, and a number is never corrected.
        if other.is_some() || word.stem.bytes().all(|byte| byte.is_ascii_digit()) {
            words.retain(|(_, how)| *how == Match::Exact);
        }
        // Two letters that are no word are the beginning of one that is still being typed.
        if word.stem.len() < SHORTEST && other.is_none() && !words.iter().any(|(_, how)| *how == Match::Exact)
        {
            continue;
        }
        let exact = other.or_else(|| meaning_of(&finder.dictionary, &word.stem));
        let plain = meaning::is_plain(&word.stem);
        // Half a word may become a lay word, and so may one with a typing error; a Dutch one before others.
        let close = |(number, how): &&(u32, Match)| {
            let lay = finder.dictionary.words().word(*number);
            let more = lay.len().saturating_sub(word.stem.len());
            let typing = *how == Match::Begin && more <= STILL_TYPED;
            *number < meaning::single_count() && (typing || (how.is_typo() && misspelt(&word.stem, lay)))
        };
        let dutch = || {
            let (number, how) = words.iter().filter(close).min_by_key(|(_, how)| *how)?;
            Some((meaning::of_single(*number)?, how.is_typo()))
        };
        let unmet = words.iter().all(|(number, _)| finder.postings.of(*number).is_empty());
        let near = || dutch().or_else(|| meaning::near_other(&word.stem).filter(|_| unmet));
        let long_enough = word.stem.len() >= 4;
        let (meaning, typo) = match exact {
            Some(meaning) => (Some(meaning), false),
            None => near()
                .filter(|_| long_enough && !plain)
                .map_or((None, false), |(meaning, typo)| (Some(meaning), typo)),
        };
        // A word of another language with a meaning is one that the sentences do not know.
        let known = exact.is_some() || (typo && word.stem.len() >= LONG);
        explained += if other.is_some() { all } else { usize::from(known) };
        if meaning.is_none() && unmet {
            understood.unmatched.push(word.stem.clone());
        }
        pieces.push(Piece { meaning, words, typo });
    }
    pieces.truncate(MOST_PIECES);
    (pieces, Surety { clear: explained * 10 >= all * CLEAR, full: explained >= all, danger })
}

/// Whether a long word is a lay word with a typing error, and not another word that looks like it: it begins
/// the same.
fn misspelt(stem: &str, lay: &str) -> bool {
    stem.len() >= LONG && stem.get(..2) == lay.get(..2)
}
