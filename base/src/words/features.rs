//! What of a text the learned part of the search looks at: its words, groups of three and four letters in
//! them, and pairs of words, each as a number of a table. Letter groups see through typing errors and
//! compounds.

use super::words;

/// How many numbers there are.
pub const FEATURES: usize = 1 << 14;
/// The most words of a text that are looked at.
const MOST_WORDS: usize = 120;

/// The numbers of a text, each once, in order.
///
/// ```
/// use base::words::features;
///
/// assert_eq!(features("Oppas"), features("  óppas! "));
/// assert!(features("").is_empty());
/// ```
pub fn features(text: &str) -> Vec<u16> {
    let (mut found, mut buffer, mut before, mut count) = (Vec::new(), String::new(), String::new(), 0);
    words(text, &mut buffer, |word| {
        count += 1;
        if count > MOST_WORDS {
            return;
        }
        found.push(number(b'w', word));
        if !before.is_empty() {
            found.push(number(b'b', &[before.as_str(), "_", word].concat()));
        }
        let padded = ["^", word, "$"].concat();
        for length in [3, 4] {
            let groups = (0..padded.len()).filter_map(|start| padded.get(start..start + length));
            found.extend(groups.map(|group| number(b'g', group)));
        }
        before.clear();
        before.push_str(word);
    });
    found.sort_unstable();
    found.dedup();
    found
}

/// A place in the table, by the FNV-1a hash.
fn number(kind: u8, text: &str) -> u16 {
    let bytes = std::iter::once(kind).chain(text.bytes());
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    ((hash ^ (hash >> 15)) % FEATURES as u32) as u16
}
