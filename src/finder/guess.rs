//! What the words of an offer say where a municipality left its needs empty, as most do.

use crate::finder::meaning::{self, Meaning};
use crate::finder::{
    dictionary::Dictionary,
    facets::UNKNOWN,
    index::{OfferFacts, Postings, TELLING},
};

/// Offers of which the needs are unknown are understood by their words: a "logeerhuis" gives respite. Facets
/// keep saying that it is unknown.
pub(super) fn guess(facts: &mut [OfferFacts], dictionary: &Dictionary, postings: &Postings) {
    for stem in 0..dictionary.words().len() as u32 {
        let postings = postings.of(stem);
        if postings.is_empty() {
            continue;
        }
        let Some(meaning) = meaning_of(dictionary, dictionary.words().word(stem)) else { continue };
        let Some(need) = meaning.needs.first() else { continue };
        for posting in postings.iter().filter(|posting| posting.weight() >= u32::from(TELLING)) {
            let Some(facts) = facts.get_mut(posting.offer() as usize) else { continue };
            let unknown = facts.needs.is_empty() || facts.guessed;
            if unknown {
                facts.guessed = true;
                facts.needs.insert(*need);
            }
            // Respite of which nobody said the form.
            let [_, form, ..] = facts.bits;
            if unknown || (form & UNKNOWN != 0 && facts.needs.contains(*need)) {
                meaning.form.into_iter().for_each(|form| facts.forms.insert(form));
            }
        }
    }
}

/// Lay words in a compound are looked for from this length.
const PART: usize = 5;
/// And the other part has at least so many letters: "utrecht" is not about rights.
const OTHER_PART: usize = 3;

/// What a stem means: as a lay word, or as a compound by its end; by its beginning where its end says nothing
/// by itself.
pub(super) fn meaning_of(dictionary: &Dictionary, word: &str) -> Option<&'static Meaning> {
    let lay = |part: &str| {
        dictionary
            .words()
            .get(part)
            .filter(|number| *number < meaning::single_count())
            .and_then(meaning::of_single)
    };
    if let Some(meaning) = lay(word) {
        return Some(meaning);
    }
    if meaning::is_plain(word) {
        return None;
    }
    let parts = OTHER_PART..word.len().saturating_sub(PART - 1);
    let ends = parts.clone().filter_map(|start| word.get(start..));
    let begins = parts.filter_map(|length| {
        let (begin, end) = word.split_at_checked(word.len() - length)?;
        meaning::is_plain_head(end.strip_prefix('s').unwrap_or(end)).then_some(begin)
    });
    ends.chain(begins).find_map(lay)
}
