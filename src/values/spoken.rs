//! A language that is spoken somewhere, by its code or Dutch name.

use super::{Problem, Quoted, Say, clean::clean};
use base::always::Always;

/// A language by its code of two or three letters, or by the Dutch name of one that is often spoken here.
pub fn language(raw: &str, say: &mut Say) -> Option<String> {
    const NAMES: [(&str, &str); 18] = [
        ("nederlands", "nl"),
        ("engels", "en"),
        ("duits", "de"),
        ("frans", "fr"),
        ("spaans", "es"),
        ("fries", "fy"),
        ("turks", "tr"),
        ("arabisch", "ar"),
        ("pools", "pl"),
        ("oekraïens", "uk"),
        ("russisch", "ru"),
        ("portugees", "pt"),
        ("papiaments", "pap"),
        ("berbers", "ber"),
        ("tigrinya", "ti"),
        ("farsi", "fa"),
        ("somalisch", "so"),
        ("chinees", "zh"),
    ];
    let word = clean(raw).text.to_lowercase();
    if say.is_unknown(&word) {
        return None;
    }
    if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == word) {
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
