//! Whether a text tells of something: what a person writes about danger at home is not kept.

use base::lists::Need;

use crate::finder::{
    learned,
    meaning::{Meaning, of_other, of_single, query_words, sentences, single_words},
    told::danger_told,
};
use crate::offers::bundled;

/// From here on a text is near to a record, in thousandths: on the careful side.
const NEAR: i32 = -300;
/// From here on it is of danger: a text of which nothing is known is not.
const OF_DANGER: i32 = 100;

/// Whether a text, however long, has a word or sentence that says this need, alone or beside others, or is as
/// a whole near to a record for it.
///
/// ```
/// use base::lists::Need;
/// use wmo_zelfcheck::finder::tells_of;
///
/// assert!(tells_of("Mijn zoon is vaak boos. Hij slaat mij soms.", Need::Safety));
/// assert!(tells_of("Ik ben bang voor wat hij doet als hij straks thuis komt", Need::Safety));
/// assert!(!tells_of("Ik zoek iemand die de tuin doet.", Need::Safety));
/// ```
pub fn tells_of(text: &str, need: Need) -> bool {
    let mut query = query_words(text, usize::MAX);
    let says = |meaning: &Meaning| meaning.needs.contains(&need);
    let single = |stem: &str| {
        let known = (0u32..).zip(single_words()).find(|(_, word)| *word == stem);
        known.and_then(|(place, _)| of_single(place)).or_else(|| of_other(stem)).is_some_and(says)
    };
    let told =
        (need == Need::Safety && danger_told(text).is_some()) || query.iter().any(|word| single(&word.stem));
    told || sentences(&mut query).iter().any(|(meaning, _)| says(meaning)) || near(text, need)
}

/// Whether a text as a whole is near to danger, or nearest to a record that is for this need.
fn near(text: &str, need: Need) -> bool {
    let nearest = learned::nearest(text);
    let danger = |(id, score): &learned::Near| *id == learned::DANGER && *score > OF_DANGER;
    let danger = need == Need::Safety && nearest.iter().any(danger);
    let record = nearest.iter().find(|(id, _)| learned::is_record(id)).filter(|(_, score)| *score > NEAR);
    let gives = |id: &str| bundled().any(|offer| offer.id == id && offer.needs.contains(need));
    danger || record.is_some_and(|(id, _)| gives(id))
}
