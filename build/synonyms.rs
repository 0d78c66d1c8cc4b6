//! The lay words as they stand in `static/resources/synonyms.toml`, brought to the stems that the search compares; every
//! word in one meaning only; written as constants of the types in `src/resources/meaning.rs`.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use serde::Deserialize;
use toml::Spanned;

use crate::offers::{
    Checked, bits, known,
    lists::{Audience, Frequency, Need, PartOfDay, RespiteForm},
    one,
};
use crate::table::{Findings, Table};

/// Folding and stems, the same as in the search.
#[path = "../src/resources/words/fold.rs"]
#[allow(dead_code)]
mod fold;
#[path = "../src/resources/words/stem.rs"]
mod stem;

/// The least that the table must have.
const LEAST: usize = 150;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub ignored: Spanned<String>,
    pub meaning: Vec<Meaning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    #[serde(default)]
    pub need: Vec<Spanned<String>>,
    pub form: Option<Spanned<String>>,
    pub record: Option<Spanned<String>>,
    pub audience: Option<Spanned<String>>,
    pub moment: Option<Spanned<String>>,
    pub frequency: Option<Spanned<String>>,
    pub words: Vec<Spanned<String>>,
}

/// The checked table: the meanings, and every stem or sequence of stems with the number of its meaning.
pub struct Synonyms {
    pub file: File,
    pub ignored: Vec<String>,
    pub words: BTreeMap<Vec<String>, usize>,
}

/// Reads and checks the file.
pub fn load(path: &Path, offers: &[Checked]) -> Result<Synonyms, Findings> {
    let (table, file) = Table::read::<File>(path)?;
    let mut findings = Findings::new();
    let mut ignored = folded(file.ignored.get_ref());
    ignored.sort();
    ignored.dedup();
    let mut words: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for (number, meaning) in file.meaning.iter().enumerate() {
        let at = meaning.words.first().map_or(0, |word| word.span().start);
        known::<Need>(&table, &meaning.need, &mut findings);
        known::<RespiteForm>(&table, &meaning.form, &mut findings);
        known::<Audience>(&table, &meaning.audience, &mut findings);
        known::<PartOfDay>(&table, &meaning.moment, &mut findings);
        known::<Frequency>(&table, &meaning.frequency, &mut findings);
        if let Some(record) = &meaning.record
            && !offers.iter().any(|offer| offer.offer.id.get_ref() == record.get_ref())
        {
            findings.push(table.finding(record.span().start, format!("there is no record \"{}\"", record.get_ref())));
        }
        if meaning.form.is_some() && !meaning.need.iter().any(|need| need.get_ref() == "respite") {
            findings.push(table.finding(at, "a form goes with the need respite"));
        }
        if meaning.need.is_empty() && meaning.audience.is_none() && meaning.moment.is_none() && meaning.frequency.is_none() {
            findings.push(table.finding(at, "these words mean nothing; give a need, an audience, a moment or a frequency"));
        }
        for word in &meaning.words {
            let stems: Vec<String> = folded(word.get_ref()).into_iter().map(stemmed).collect();
            let at = word.span().start;
            if stems.is_empty() {
                findings.push(table.finding(at, "an empty word"));
            } else if let [one] = &folded(word.get_ref())[..]
                && ignored.contains(one)
            {
                findings.push(table.finding(at, format!("\"{one}\" is ignored, so it is never found")));
            }
            if let Some(other) = words.insert(stems, number).filter(|other| *other != number) {
                let first = file.meaning[other].words.first().map_or("", |word| word.get_ref().as_str());
                findings.push(table.finding(at, format!("\"{}\" stands in another meaning too, that of \"{first}\"", word.get_ref())));
            }
        }
    }
    if words.len() < LEAST {
        findings.push(format!("{}:1: fewer than {LEAST} words", table.name));
    }
    if findings.is_empty() { Ok(Synonyms { file, ignored, words }) } else { Err(findings) }
}

fn folded(text: &str) -> Vec<String> {
    let (mut words, mut buffer) = (Vec::new(), String::new());
    fold::words(text, &mut buffer, |word| words.push(word.to_owned()));
    words
}

fn stemmed(mut word: String) -> String {
    stem::stem(&mut word);
    word
}

/// The content of `synonyms.rs`.
pub fn write(synonyms: &Synonyms) -> String {
    let mut out = String::from("// Written by the build from static/resources/synonyms.toml; do not edit.\n");
    let ignored = synonyms.ignored.join(" ");
    let _ = writeln!(out, "/// Folded words that say nothing by themselves, with spaces between.\nstatic IGNORED: &str = {ignored:?};");
    let _ = writeln!(out, "static MEANINGS: [Meaning; {}] = [", synonyms.file.meaning.len());
    for meaning in &synonyms.file.meaning {
        let needs: Vec<String> = meaning.need.iter().map(|need| one::<Need>("Need", Some(need)).replace("Some(", "").replace(')', "")).collect();
        let _ = writeln!(
            out,
            "Meaning {{ needs: &[{}], form: {}, record: {:?}, audience: {}, moments: {}, frequency: {} }},",
            needs.join(", "),
            one::<RespiteForm>("RespiteForm", meaning.form.as_ref()),
            meaning.record.as_ref().map(Spanned::get_ref),
            bits::<Audience>(&meaning.audience),
            bits::<PartOfDay>(&meaning.moment),
            bits::<Frequency>(&meaning.frequency),
        );
    }
    let (single, sentences): (Vec<_>, Vec<_>) = synonyms.words.iter().partition(|(stems, _)| stems.len() == 1);
    let mut sentences = sentences;
    sentences.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
    out.push_str("];\n");
    lines(&mut out, "SINGLE", "Single stems", &single);
    lines(&mut out, "SENTENCES", "Sentences as stems, longer ones first", &sentences);
    out
}

/// One text with a line for each, and the meanings beside it: a list of texts would weigh eight bytes more for each.
fn lines(out: &mut String, name: &str, what: &str, words: &[(&Vec<String>, &usize)]) {
    let text: Vec<String> = words.iter().map(|(stems, _)| stems.join(" ")).collect();
    let meanings: Vec<&usize> = words.iter().map(|(_, meaning)| *meaning).collect();
    let _ = writeln!(out, "/// {what}, one a line.\nstatic {name}: &str = {:?};", text.join("\n"));
    let _ = writeln!(out, "/// The meaning of each line.\nstatic {name}_MEANINGS: [u8; {}] = {meanings:?};", words.len());
}
