//! The texts of a language as one text that a page brings when somebody reads that language, so that nobody
//! else downloads it: which keys it has, its texts in the order of the keys, an empty one, and then its words
//! for records with their fingerprints, each with a mark after it that stands in no text.

use super::{KEYS, KEYS_FINGERPRINT, Texts, brought, texts};
use crate::language::{LANGUAGES, Language};
use base::always::Always;

/// ASCII's "record separator".
const MARK: char = '\u{1e}';
/// Hexadecimal digits of a fingerprint.
const DIGITS: usize = 8;

/// Why a text is not the texts of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotALanguage {
    /// There is no such language, or it is in the program itself.
    #[error("there is no such language to bring")]
    Unknown,
    /// The texts are of another version, or not whole.
    #[error("these are not the texts of this version")]
    NotWhole,
}

/// The text to bring for a language; empty where its texts are not in this program.
pub fn to_bring(language: Language) -> String {
    let Some(Texts { all, lengths, records }) = texts(language) else { return String::new() };
    // Which keys there are, in which order: texts of another version are not taken.
    let mut out = format!("{KEYS_FINGERPRINT:0DIGITS$x}");
    let mut rest = *all;
    for length in lengths.iter() {
        let (text, after) = rest.split_at_checked(usize::from(*length)).always();
        out.push_str(text);
        out.push(MARK);
        rest = after;
    }
    out.push(MARK);
    for (fingerprint, text) in records.iter() {
        out.push_str(&format!("{fingerprint:0DIGITS$x}{text}{MARK}"));
    }
    out
}

/// Takes in the texts of a language, once for the whole program.
///
/// # Errors
/// A language that there is not, or texts that are not all there.
pub fn bring(code: &str, text: &str) -> Result<(), NotALanguage> {
    let language = LANGUAGES.iter().find(|(known, _)| *known == code).map(|(_, language)| *language);
    let place = language.and_then(brought).ok_or(NotALanguage::Unknown)?;
    if place.get().is_none() {
        let read = read(text).ok_or(NotALanguage::NotWhole)?;
        // Somebody else may have been before us, with the same.
        let _ = place.set(read);
    }
    Ok(())
}

/// The texts, kept for as long as the program runs. Nothing is kept of what is refused.
fn read(text: &str) -> Option<Texts> {
    let (keys, text) = text.split_at_checked(DIGITS)?;
    let (keyed, records) = text.split_once(&format!("{MARK}{MARK}"))?;
    let keyed: Vec<&str> = keyed.split(MARK).collect();
    if u32::from_str_radix(keys, 16) != Ok(KEYS_FINGERPRINT) || keyed.len() != KEYS.len() {
        return None;
    }
    let lengths: Vec<u16> = keyed.iter().map(|text| text.len().try_into().ok()).collect::<Option<_>>()?;
    split(records).filter(|records| records.is_sorted_by_key(|(fingerprint, _)| *fingerprint))?;
    let records = split(records.to_owned().leak())?.leak();
    Some(Texts { all: keyed.concat().leak(), lengths: lengths.leak(), records })
}

/// The words for records, with the fingerprints of the Dutch.
fn split(records: &str) -> Option<Vec<(u32, &str)>> {
    records
        .split_terminator(MARK)
        .map(|record| {
            let (fingerprint, text) = record.split_at_checked(DIGITS)?;
            Some((u32::from_str_radix(fingerprint, 16).ok()?, text))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_brought_is_what_there_is() {
        for (code, language) in LANGUAGES.into_iter().filter(|(_, language)| *language != Language::FIRST) {
            let text = to_bring(language);
            assert_eq!(read(&text).as_ref(), texts(language), "{code}");
            assert_eq!(bring(code, &text), Ok(()), "{code}");
            // Cut off anywhere, it is not taken for the whole.
            for part in (0..text.len()).step_by(997).filter_map(|end| text.get(..end)) {
                assert_ne!(read(part).as_ref(), texts(language), "{code}");
            }
        }
        assert_eq!(bring("xx", ""), Err(NotALanguage::Unknown));
        assert_eq!(bring("nl", ""), Err(NotALanguage::Unknown));
        let other = format!("{:0DIGITS$x}{}", !KEYS_FINGERPRINT, &to_bring(Language::En)[DIGITS..]);
        assert_eq!(read(&other), None, "texts after other keys");
        assert_eq!(read("Terug\u{1e}Verder\u{1e}\u{1e}"), None);
    }
}
