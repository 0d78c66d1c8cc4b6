//! Fills `index.html`: `{{key}}` is a text of `static/texts`, `[[name]]` a file of this build.

use anyhow::{Result, bail};
use wmo_zelfcheck::text::{KEYS, Language, headline_values};

use crate::files::Asset;

/// The files the page needs.
pub struct PageFiles<'a> {
    pub style: &'a Asset,
    pub page_style: &'a Asset,
    pub script: &'a Asset,
    pub module: &'a Asset,
    pub icon: &'a Asset,
}

/// The page with every place filled; an unknown key or name is an error.
pub fn fill(template: &str, files: &PageFiles) -> Result<String> {
    let language = Language::Nl;
    let values = headline_values(language);
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let texts = replace(template, "{{", "}}", |key| {
        let found = KEYS.iter().find(|(name, _)| *name == key)?;
        Some(escape(&language.fill(found.1, &values)))
    })?;
    replace(&texts, "[[", "]]", |name| {
        let asset = |file: &str| match file {
            "style" => Some(files.style),
            "page-style" => Some(files.page_style),
            "script" => Some(files.script),
            "module" => Some(files.module),
            "icon" => Some(files.icon),
            _ => None,
        };
        match name.strip_suffix("-integrity") {
            Some(file) => asset(file).map(|asset| asset.integrity.clone()),
            None => asset(name).map(|asset| asset.name.clone()),
        }
    })
}

fn replace(text: &str, open: &str, close: &str, value: impl Fn(&str) -> Option<String>) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let Some((name, tail)) = after.split_once(close) else { bail!("index.html: {open} without {close}") };
        let Some(value) = value(name) else { bail!("index.html: nothing is called {open}{name}{close}") };
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
