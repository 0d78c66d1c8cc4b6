//! A language that is spoken somewhere, by its code or Dutch name.

use super::{Problem, Quoted, Say, clean::clean};
use base::always::Always;

/// Languages that are often spoken here, by their Dutch names in lower case, with their codes.
pub const LANGUAGE_NAMES: [(&str, &str); 28] = [
    ("arabisch", "ar"),
    ("berbers", "ber"),
    ("bulgaars", "bg"),
    ("duits", "de"),
    ("engels", "en"),
    ("spaans", "es"),
    ("farsi", "fa"),
    ("frans", "fr"),
    ("fries", "fy"),
    ("hindi", "hi"),
    ("italiaans", "it"),
    ("koerdisch", "ku"),
    ("nederlands", "nl"),
    ("papiaments", "pap"),
    ("pools", "pl"),
    ("dari", "prs"),
    ("pasjtoe", "ps"),
    ("portugees", "pt"),
    ("roemeens", "ro"),
    ("russisch", "ru"),
    ("somalisch", "so"),
    ("sranantongo", "srn"),
    ("tigrinya", "ti"),
    ("turks", "tr"),
    ("oekraïens", "uk"),
    ("urdu", "ur"),
    ("vietnamees", "vi"),
    ("chinees", "zh"),
];

/// A language by its code of two or three letters, or by the Dutch name of one that is often spoken here.
pub fn language(raw: &str, say: &mut Say) -> Option<String> {
    let word = clean(raw).text.to_lowercase();
    if say.is_unknown(&word) {
        return None;
    }
    if let Some((_, code)) = LANGUAGE_NAMES.iter().find(|(name, _)| *name == word) {
        return Some((*code).to_owned());
    }
    // "nl-NL": the country does not matter here.
    let code = word.split(['-', '_']).next().always();
    if matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(code.to_owned());
    }
    say.say(Problem::NotALanguage(Quoted::new(raw)));
    None
}
