//! The words of records in other languages than Dutch. Records have their Dutch words in their tables; the
//! files `records*` in a language's folder have the others, by the record's id. A record that a language
//! lacks, and words of no record, fail the build.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use base::fingerprint::fingerprint;
use toml::{Table as Toml, Value};

use crate::{
    place,
    table::Faults,
    texts::{is_of_records, listed},
};

/// Where records stand, and which of their fields people read.
struct Section {
    /// Its name in a language's files.
    name: &'static str,
    file: &'static str,
    /// The list and the field that is the id; without them the tables at the top are the records.
    list: Option<(&'static str, &'static str)>,
    must: &'static [&'static str],
    /// Fields that stay as they are where a language says nothing: names.
    may: &'static [&'static str],
}

const SECTIONS: [Section; 8] = [
    Section {
        name: "option",
        file: "options.toml",
        list: Some(("option", "number")),
        must: &["title", "for_you", "report_says", "figures", "vng", "since"],
        may: &[],
    },
    Section {
        name: "ask",
        file: "resources/catalogue.toml",
        list: Some(("ask", "id")),
        must: &["name", "summary"],
        may: &[],
    },
    Section {
        name: "offer",
        file: "resources/national.toml",
        list: Some(("offer", "id")),
        must: &["summary"],
        may: &["name"],
    },
    rules("selfcheck/trace_access.toml"),
    rules("selfcheck/trace_borders.toml"),
    rules("selfcheck/trace_carers.toml"),
    Section { name: "contact", file: "contacts.toml", list: None, must: &[], may: &["name"] },
    Section { name: "document", file: "rules/documents.toml", list: None, must: &[], may: &["title"] },
];

/// The rules behind the hints.
const fn rules(file: &'static str) -> Section {
    Section { name: "rule", file, list: Some(("rule", "id")), must: &["text", "note"], may: &[] }
}

/// File and line of a text of a record in Dutch and in the other languages that have it; none where there is
/// no such text.
pub fn places<'l>(dir: &Path, place: &str, languages: impl IntoIterator<Item = &'l String>) -> Vec<String> {
    let Some((section, field)) = place.split_once('.') else { return Vec::new() };
    let fields: Vec<&str> = field.split('.').collect();
    let mut places: Vec<String> = Vec::new();
    for Section { file, list, .. } in SECTIONS.iter().filter(|known| known.name == section) {
        let steps: Vec<&str> = list.iter().map(|(list, _)| *list).chain(fields.iter().copied()).collect();
        places.extend(place::first([dir.join(file).as_path()], &steps));
    }
    for language in languages {
        let files = listed(&dir.join("texts").join(language)).unwrap_or_default();
        let steps: Vec<&str> = [section].into_iter().chain(fields.iter().copied()).collect();
        places.extend(place::first(
            files.iter().filter(|path| is_of_records(path)).map(PathBuf::as_path),
            &steps,
        ));
    }
    places
}

/// What a language says instead of a Dutch text, by the fingerprint of the Dutch.
pub type RecordWords = BTreeMap<u32, String>;

/// Reads the words of every language that has a folder, from the tables in `dir`.
pub fn load(
    dir: &Path,
    languages: impl IntoIterator<Item = String>,
) -> Result<BTreeMap<String, RecordWords>, Faults> {
    let dutch = dutch(dir)?;
    let mut all = BTreeMap::new();
    let mut findings = Faults::new();
    for language in languages {
        match said(&dir.join("texts").join(&language)) {
            Ok(said) => drop(all.insert(language.clone(), words(&language, &dutch, &said, &mut findings))),
            Err(error) => findings.extend(error),
        }
    }
    if findings.is_empty() { Ok(all) } else { Err(findings) }
}

/// A Dutch text of a record.
struct Said {
    text: String,
    must: bool,
}

/// The Dutch texts of all records, by where a language has their words.
fn dutch(dir: &Path) -> Result<BTreeMap<String, Said>, Faults> {
    let mut all = BTreeMap::new();
    for section in SECTIONS {
        let table = read(&dir.join(section.file))?;
        for (id, record) in records(&table, &section) {
            for (fields, must) in [(section.must, true), (section.may, false)] {
                for (field, value) in fields.iter().filter_map(|field| Some((field, record.get(*field)?))) {
                    let place = format!("{}.{id}.{field}", section.name);
                    all.extend(
                        texts(value)
                            .into_iter()
                            .map(|(part, text)| (format!("{place}{part}"), Said { text, must })),
                    );
                }
            }
            // Notes with phone numbers are few and the same for many: by their Dutch text.
            let phones = record.get("phones").and_then(Value::as_array).into_iter().flatten();
            let notes = phones.filter_map(|phone| phone.get("note")?.as_str());
            all.extend(
                notes.map(|note| (format!("note.{note}"), Said { text: note.to_owned(), must: true })),
            );
        }
    }
    // Rules of our own, which people read as the source.
    let mut cited = vec![dir.join("rules/local.toml")];
    cited.extend(listed(&dir.join("selfcheck"))?);
    cited.extend(listed(&dir.join("selfcheck/hints"))?);
    for path in cited.iter().filter(|path| path.is_file()) {
        own_sources(&Value::Table(read(path)?), &mut |own| {
            all.insert(format!("own.{own}"), Said { text: own.to_owned(), must: true });
        });
    }
    Ok(all)
}

/// Every `own: ...` below a value.
fn own_sources(value: &Value, each: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => text.strip_prefix("own: ").into_iter().for_each(each),
        Value::Array(list) => list.iter().for_each(|item| own_sources(item, each)),
        Value::Table(table) => table.values().for_each(|item| own_sources(item, each)),
        _ => {}
    }
}

fn records<'t>(table: &'t Toml, section: &Section) -> Vec<(String, &'t Toml)> {
    let Some((list, id)) = section.list else {
        return table.iter().filter_map(|(id, record)| Some((id.clone(), record.as_table()?))).collect();
    };
    let records = table.get(list).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table);
    records
        .map(|record| {
            (record.get(id).map(|id| id.to_string().trim_matches('"').to_owned()).unwrap_or_default(), record)
        })
        .collect()
}

/// A text, the texts of a list with their numbers, or the text of a table.
fn texts(value: &Value) -> Vec<(String, String)> {
    match value {
        Value::String(text) => vec![(String::new(), text.clone())],
        Value::Array(list) => list
            .iter()
            .enumerate()
            .flat_map(|(number, item)| {
                texts(item).into_iter().map(move |(_, text)| (format!(".{number}"), text))
            })
            .collect(),
        Value::Table(table) => table.get("text").map(texts).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// What the files of a language say.
fn said(folder: &Path) -> Result<BTreeMap<String, String>, Faults> {
    let mut said = BTreeMap::new();
    for path in listed(folder)?.iter().filter(|path| is_of_records(path)) {
        said.extend(flat(&read(path)?));
    }
    Ok(said)
}

/// By the same places.
fn flat(table: &Toml) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for (section, records) in table {
        for (id, record) in records.as_table().into_iter().flatten() {
            let fields: Vec<(String, &Value)> = match record {
                Value::Table(fields) => {
                    fields.iter().map(|(field, value)| (format!(".{field}"), value)).collect()
                }
                text => vec![(String::new(), text)],
            };
            for (field, value) in fields {
                said.extend(
                    texts(value)
                        .into_iter()
                        .map(|(part, text)| (format!("{section}.{id}{field}{part}"), text)),
                );
            }
        }
    }
    said
}

fn words(
    language: &str,
    dutch: &BTreeMap<String, Said>,
    said: &BTreeMap<String, String>,
    findings: &mut Faults,
) -> RecordWords {
    let name = format!("static/texts/{language}");
    let mut words: BTreeMap<u32, (&str, &str)> = BTreeMap::new();
    for (place, Said { text, must }) in dutch {
        match said.get(place) {
            None if *must => findings.push(format!("{name}: \"{place}\" is missing")),
            None => {}
            Some(other) if other.trim().is_empty() => findings.push(format!("{name}: \"{place}\" is empty")),
            Some(other) => match words.insert(fingerprint(text), (text, other)) {
                Some((before, _)) if before != text => {
                    findings.push(format!("{name}: \"{place}\" has the fingerprint of another text"))
                }
                Some((_, before)) if before != other => findings
                    .push(format!("{name}: \"{place}\" says the same in Dutch as another, and not here")),
                _ => {}
            },
        }
    }
    findings.extend(
        said.keys()
            .filter(|place| !dutch.contains_key(*place))
            .map(|place| format!("{name}: \"{place}\" is of no record")),
    );
    words.into_iter().map(|(fingerprint, (_, other))| (fingerprint, other.trim().to_owned())).collect()
}

fn read(path: &Path) -> Result<Toml, Faults> {
    let name = path.display();
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{name}: {error}")])?;
    text.parse().map_err(|error| vec![format!("{name}: {error}")])
}
