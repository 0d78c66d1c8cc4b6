//! Fills our pages: `{{key}}` is a text of `static/texts`, `[[name]]` a file of this build.

use anyhow::{Result, bail};
use wmo_zelfcheck::{
    language::{LANGUAGES, Language},
    rules::KNOWN,
    text::{KEYS, Key, headline_values, version_values},
};

use crate::files::Asset;

/// The page with every place filled; an unknown key or name is an error. `file` gives what a name in `[[ ]]`
/// stands for.
pub fn fill(template: &str, language: Language, file: impl Fn(&str) -> Option<String>) -> Result<String> {
    replace(&texts(template, language)?, "[[", "]]", file)
}

/// Every `{{key}}` replaced by its text, as HTML.
pub fn texts(template: &str, language: Language) -> Result<String> {
    let mut values = headline_values(language, KNOWN);
    values.extend(version_values(language));
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    replace(template, "{{", "}}", |key| {
        let found = KEYS.iter().find(|(name, _)| *name == key)?;
        Some(escape(&language.fill(found.1, &values)))
    })
}

/// Our own page in a language: `index.html`, `en.html`.
pub fn name_in(language: Language) -> String {
    if language == Language::FIRST { "index.html".to_owned() } else { format!("{}.html", language.code()) }
}

/// Links to the same page in the other languages, each in its own.
pub fn others(language: Language) -> String {
    let link = |other: Language| {
        let (page, code, name) = (name_in(other), other.code(), other.text(Key::LanguageName));
        format!(
            "<a class=\"utrecht-link utrecht-link--html-a\" href=\"{page}\" lang=\"{code}\" \
             hreflang=\"{code}\">{name}</a>"
        )
    };
    LANGUAGES.iter().map(|(_, other)| *other).filter(|other| *other != language).map(link).collect()
}

/// What `[[name]]` and `[[name-integrity]]` stand for, of files by name.
pub fn assets<'a>(files: &'a [(&'a str, &'a Asset)]) -> impl Fn(&str) -> Option<String> + 'a {
    |name| {
        let asset = |file: &str| files.iter().find(|(name, _)| *name == file).map(|(_, asset)| *asset);
        match name.strip_suffix("-integrity") {
            Some(file) => asset(file).map(|asset| asset.integrity.clone()),
            None => asset(name).map(|asset| asset.name.clone()),
        }
    }
}

fn replace(text: &str, open: &str, close: &str, value: impl Fn(&str) -> Option<String>) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let Some((name, tail)) = after.split_once(close) else { bail!("a page has {open} without {close}") };
        let Some(value) = value(name) else {
            bail!("a page asks for {open}{name}{close}, and nothing is called so")
        };
        out.push_str(before);
        out.push_str(&value);
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
