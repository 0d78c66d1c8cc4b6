//! What of a text the learned part of the search looks at: the groups of four letters in its words, each as a
//! number of a table. They see through typing errors and compounds; whole words and pairs of words added
//! nothing to what they tell.

use super::words;

/// How many numbers there are.
pub const FEATURES: usize = 1 << 13;
/// The most words of a text that are looked at.
const MOST_WORDS: usize = 120;
/// How many letters a group has, the beginning and the end of a word counted as one each.
const LENGTH: usize = 4;

/// The numbers of a text, each once, in order.
///
/// ```
/// use base::words::features;
///
/// assert_eq!(features("Oppas"), features("  óppas! "));
/// assert!(features("").is_empty());
/// ```
pub fn features(text: &str) -> Vec<u16> {
    let (mut found, mut buffer, mut count) = (Vec::new(), String::new(), 0);
    words(text, &mut buffer, |word| {
        count += 1;
        if count > MOST_WORDS {
            return;
        }
        let padded = ["^", word, "$"].concat();
        let groups = (0..padded.len()).filter_map(|start| padded.get(start..start + LENGTH));
        found.extend(groups.map(number));
    });
    found.sort_unstable();
    found.dedup();
    found
}

/// A place in the table, by the FNV-1a hash.
fn number(text: &str) -> u16 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = text.bytes().fold(0x811c_9dc5, step);
    ((hash ^ (hash >> 15)) % FEATURES as u32) as u16
}
