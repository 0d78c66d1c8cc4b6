//! The texts per language as one enum of keys and one table a language. A key that a language lacks, a key
//! too many, or different placeholders fail the build.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use toml::{Table as Toml, Value};

use crate::{
    place,
    table::{Faults, Table},
};

/// The language whose keys the others must have.
pub const FIRST: &str = "nl";

/// Whether a file of a language's folder has the words of records instead (translations.rs).
pub fn is_of_records(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("records"))
}

/// The texts of every language by their keys.
pub type Languages = BTreeMap<String, BTreeMap<String, String>>;

/// Reads `<language>.toml` and the files of the folder `<language>`, which together are a language.
pub fn load(dir: &Path) -> Result<Languages, Faults> {
    let mut languages = Languages::new();
    let mut findings = Faults::new();
    for (language, path) in files(dir)? {
        match read(&path) {
            Ok(texts) => {
                let known = languages.entry(language).or_default();
                let twice = texts.keys().filter(|key| known.contains_key(*key));
                findings.extend(
                    twice.map(|key| format!("{}: \"{key}\" stands in another file too", at_in(&path, key))),
                );
                known.extend(texts);
            }
            Err(wrong) => findings.extend(wrong),
        }
    }
    // The sentences of a file that cannot be read are not missing: what is wrong with it is told alone.
    if !findings.is_empty() {
        return Err(findings);
    }
    let Some(first) = languages.get(FIRST) else {
        findings.push(format!("{}: no {FIRST}.toml", dir.display()));
        return Err(findings);
    };
    for (language, texts) in &languages {
        findings.extend(differences(language, first, texts, &|language, key| at(dir, language, key)));
    }
    if findings.is_empty() { Ok(languages) } else { Err(findings) }
}

/// The files of texts, each with its language.
fn files(dir: &Path) -> Result<Vec<(String, PathBuf)>, Faults> {
    let mut files = Vec::new();
    for path in listed(dir)? {
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let parts = if path.is_dir() { listed(&path)? } else { vec![path] };
        let texts = parts.into_iter().filter(|path| {
            !is_of_records(path) && path.extension().is_some_and(|extension| extension == "toml")
        });
        files.extend(texts.map(|path| (language.clone(), path)));
    }
    Ok(files)
}

/// File and line of a text.
pub fn at(dir: &Path, language: &str, key: &str) -> String {
    let files = files(dir).unwrap_or_default();
    let files = files.iter().filter(|(other, _)| other == language).map(|(_, path)| path.as_path());
    place::first(files, &key.split('.').collect::<Vec<_>>())
        .unwrap_or_else(|| format!("static/texts/{language}.toml:1"))
}

fn at_in(file: &Path, key: &str) -> String {
    place::first([file], &key.split('.').collect::<Vec<_>>())
        .unwrap_or_else(|| format!("{}:1", file.display()))
}

/// The texts of the language whose keys the others have.
pub fn first(languages: &Languages) -> BTreeMap<String, String> {
    languages.get(FIRST).cloned().unwrap_or_default()
}

/// What is in a folder, by name.
pub fn listed(dir: &Path) -> Result<Vec<PathBuf>, Faults> {
    let entries = fs::read_dir(dir).map_err(|error| vec![format!("{}: {error}", dir.display())])?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// What `texts` lacks or has too much against the first language; `at` is file and line of a key in a
/// language.
pub fn differences(
    language: &str,
    first: &BTreeMap<String, String>,
    texts: &BTreeMap<String, String>,
    at: &dyn Fn(&str, &str) -> String,
) -> Faults {
    let mut findings = Faults::new();
    for (key, text) in first {
        let here = || at(language, key);
        match texts.get(key) {
            None => {
                let there = at(FIRST, key);
                let file = there.rsplit_once(':').map_or("", |(file, _)| file);
                let other = of_language(file, language);
                findings.push(format!("{there}: \"{key}\" is missing in {language}: write it in {other}"));
            }
            Some(other) if placeholders(other) != placeholders(text) => {
                findings.push(format!("{}: \"{key}\" has other placeholders than {FIRST}", here()));
            }
            Some(other) if other.trim().is_empty() => {
                findings.push(format!("{}: \"{key}\" is empty", here()))
            }
            Some(_) => {}
        }
    }
    let many = texts.keys().filter(|key| !first.contains_key(*key));
    findings.extend(many.map(|key| format!("{}: \"{key}\" is not in {FIRST}", at(language, key))));
    findings
}

/// The file of another language that has the words of this file of the first.
fn of_language(file: &str, language: &str) -> String {
    let (folder, of_first) = (format!("/{FIRST}/"), format!("/{FIRST}.toml"));
    file.replace(&folder, &format!("/{language}/")).replace(&of_first, &format!("/{language}.toml"))
}

fn read(path: &Path) -> Result<BTreeMap<String, String>, Faults> {
    let (_, table) = Table::read::<Toml>(path)?;
    let mut texts = BTreeMap::new();
    let mut findings = Faults::new();
    flatten("", &table, &mut texts, &mut |key, wrong| {
        findings.push(format!("{}: \"{key}\" {wrong}", at_in(path, key)))
    });
    if findings.is_empty() { Ok(texts) } else { Err(findings) }
}

fn flatten(
    prefix: &str,
    table: &Toml,
    texts: &mut BTreeMap<String, String>,
    wrong: &mut dyn FnMut(&str, &str),
) {
    for (key, value) in table {
        let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            Value::String(text) if text.trim().is_empty() => wrong(&path, "is empty"),
            Value::String(text) => drop(texts.insert(path, text.trim().to_owned())),
            Value::Table(inner) => flatten(&path, inner, texts, wrong),
            _ => wrong(&path, "is not a text"),
        }
    }
}

/// The names between braces, sorted.
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect();
    names.sort_unstable();
    names
}
