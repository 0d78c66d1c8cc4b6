//! The texts of the languages that the module does not hold, as the files that its loader brings.

use std::collections::BTreeMap;

use wmo_zelfcheck::{
    language::{LANGUAGES, Language},
    text::to_bring,
};

/// The texts by the language's code.
pub fn files() -> BTreeMap<&'static str, String> {
    LANGUAGES
        .into_iter()
        .filter(|(_, language)| *language != Language::FIRST)
        .map(|(code, language)| (code, to_bring(language)))
        .collect()
}

/// The name of the file in the bundle.
pub fn name(code: &str) -> String {
    format!("wmo-zelfcheck-{code}.txt")
}
