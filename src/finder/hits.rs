//! Which offers have the words of a piece, and how well each meets them.

use crate::finder::{dictionary::Match, index::Finder};

/// The best hit so far. One without a typing error is always better than one with.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Best(u32);

impl Best {
    const LITERAL: u32 = 1 << 31;

    pub fn new(points: u32, typo: bool) -> Best {
        Best(points | if typo { 0 } else { Best::LITERAL })
    }

    pub fn points(self) -> u32 {
        self.0 & !Best::LITERAL
    }

    pub fn is_typo(self) -> bool {
        self.0 & Best::LITERAL == 0
    }
}

/// Of each offer the best hit of a piece's words, and the offers that have one.
pub(super) fn hits(finder: &Finder, words: &[(u32, Match)], best: &mut [Best]) -> Vec<u32> {
    let mut touched = Vec::new();
    let all = finder.facts.len() as u32;
    for (word, how) in words {
        let postings = finder.postings.of(*word);
        let rarity = rarity(all, postings.len() as u32);
        for posting in postings {
            let points = (posting.weight() * how.weight() * rarity / 4).max(1);
            if let Some(slot) = best.get_mut(posting.offer() as usize) {
                if *slot == Best::default() {
                    touched.push(posting.offer());
                }
                *slot = (*slot).max(Best::new(points, how.is_typo()));
            }
        }
    }
    touched
}

/// How rare a word is: four times the binary logarithm of how many offers there are to each that has it, plus
/// 4.
fn rarity(all: u32, with_word: u32) -> u32 {
    let ratio = (all.saturating_mul(16) / with_word.max(1)).max(16);
    let whole = ratio.ilog2();
    // The two bits after the highest: a quarter of the logarithm.
    let quarter = (ratio >> (whole - 2)) & 3;
    (whole - 4) * 4 + quarter + 4
}
