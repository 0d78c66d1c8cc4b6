//! The allowed word that somebody may have meant: "aanmedlen" is near to "aanmelden".

use base::words::distance_within;

/// The word of `words` that is nearest to `text`, if it is near: at most a third of its letters differ, or
/// one begins with the other.
pub fn nearest(text: &str, words: &mut dyn Iterator<Item = &'static str>) -> Option<&'static str> {
    let text = text.trim().to_lowercase();
    let scored = words.filter_map(|word| {
        if text.len() >= 3 && (word.starts_with(&text) || text.starts_with(word)) {
            return Some((1, word));
        }
        let allowed = u8::try_from(text.len().max(word.len()) / 3).unwrap_or_default().min(4);
        distance_within(&text, word, allowed).map(|distance| (distance, word))
    });
    scored.min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words() {
        let words = ["vrij", "aanmelden", "indicatie"];
        for (text, expected) in [
            ("aanmeldn", Some("aanmelden")),
            ("Aanmedlen", Some("aanmelden")),
            ("Aanmelding", Some("aanmelden")),
            ("indicatie nodig", Some("indicatie")),
            ("vrji", Some("vrij")),
            ("xyz", None),
            ("", None),
        ] {
            assert_eq!(nearest(text, &mut words.into_iter()), expected, "{text}");
        }
    }
}
