//! The lay words as they stand in `static/resources/synonyms.toml` (Dutch) and `synonyms_*.toml` (other
//! languages), brought to the stems that the search compares; every word in one meaning only, whatever the
//! language, so that no other language changes what a Dutch word means; written as constants of the types in
//! `src/resources/meaning.rs`.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use serde::Deserialize;
use toml::Spanned;

use base::{
    lists::{Audience, Frequency, Need, PartOfDay, RespiteForm},
    words::{stem, words},
};

use crate::emit_offers::{bits, one};
use crate::offers::{CheckedOffer, known};
use crate::table::{Faults, Table};

/// The least that a table must have.
const LEAST: usize = 150;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    ignored: Spanned<String>,
    #[serde(default)]
    asking: String,
    #[serde(default)]
    heads: String,
    #[serde(default)]
    plain: String,
    meaning: Vec<Meaning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meaning {
    #[serde(default)]
    need: Vec<Spanned<String>>,
    form: Option<Spanned<String>>,
    record: Option<Spanned<String>>,
    audience: Option<Spanned<String>>,
    moment: Option<Spanned<String>>,
    frequency: Option<Spanned<String>>,
    /// Whoever says this may be in danger: the emergency numbers come first.
    #[serde(default)]
    danger: bool,
    words: Vec<Spanned<String>>,
}

/// The checked tables of all languages.
#[derive(Default)]
pub struct Synonyms {
    /// Each meaning once, as a constant, with its first word.
    meanings: Vec<(String, String)>,
    /// The Dutch words: every stem or sequence of stems with the number of its meaning.
    dutch: BTreeMap<Vec<String>, usize>,
    /// Those of other languages, in the order of the files: neighbours mean the same, which compresses well.
    others: Vec<(Vec<String>, usize)>,
    ignored: Vec<String>,
    others_ignored: Vec<String>,
    /// What only asks for a name that stands beside it.
    asking: Vec<String>,
    /// Heads of compounds that leave the meaning to what stands before them.
    heads: Vec<String>,
    /// Stems that only look like a lay word.
    plain: Vec<String>,
}

/// Reads and checks `synonyms.toml` and then every `synonyms_*.toml` of a folder.
pub fn load(folder: &Path, offers: &[CheckedOffer]) -> Result<Synonyms, Faults> {
    let (mut synonyms, mut findings) = (Synonyms::default(), Faults::new());
    synonyms.add(&folder.join("synonyms.toml"), true, offers, &mut findings)?;
    let of_language = |name: &str| name.starts_with("synonyms_") && name.ends_with(".toml");
    let files = fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
    let mut names: Vec<String> = files
        .flatten()
        .filter_map(|file| file.file_name().into_string().ok())
        .filter(|name| of_language(name))
        .collect();
    names.sort();
    for name in names {
        synonyms.add(&folder.join(name), false, offers, &mut findings)?;
    }
    if findings.is_empty() { Ok(synonyms) } else { Err(findings) }
}

impl Synonyms {
    fn add(
        &mut self,
        path: &Path,
        dutch: bool,
        offers: &[CheckedOffer],
        findings: &mut Faults,
    ) -> Result<(), Faults> {
        let (table, file) = Table::read::<File>(path)?;
        let mut ignored = folded(file.ignored.get_ref());
        ignored.retain(|word| !self.ignored.contains(word));
        ignored.sort();
        ignored.dedup();
        for word in &ignored {
            if self.meaning(&[stemmed(word.clone())]).is_some() {
                findings.push(table.finding(
                    file.ignored.span().start,
                    format!("\"{word}\" means something in another language, so it cannot be ignored"),
                ));
            }
        }
        if dutch { &mut self.ignored } else { &mut self.others_ignored }.extend(ignored);
        self.asking.extend(folded(&file.asking));
        self.heads.extend(folded(&file.heads).into_iter().map(stemmed));
        self.plain.extend(folded(&file.plain).into_iter().map(stemmed));
        let before = self.dutch.len() + self.others.len();
        for meaning in &file.meaning {
            check(&table, meaning, offers, findings);
            let constant = constant(meaning);
            let number =
                self.meanings.iter().position(|(known, _)| *known == constant).unwrap_or(self.meanings.len());
            if number == self.meanings.len() {
                self.meanings.push((
                    constant,
                    meaning.words.first().map_or(String::new(), |word| word.get_ref().clone()),
                ));
            }
            for word in &meaning.words {
                self.word(&table, word, number, dutch, findings);
            }
        }
        if self.dutch.len() + self.others.len() < before + LEAST {
            findings.push(format!("{}:1: fewer than {LEAST} words", table.name));
        }
        Ok(())
    }

    fn word(
        &mut self,
        table: &Table,
        word: &Spanned<String>,
        number: usize,
        dutch: bool,
        findings: &mut Faults,
    ) {
        let (words, at) = (folded(word.get_ref()), word.span().start);
        if let [one] = &words[..]
            && (self.ignored.contains(one) || self.others_ignored.contains(one))
        {
            findings.push(table.finding(at, format!("\"{one}\" is ignored, so it is never found")));
        }
        let stems: Vec<String> = words.into_iter().map(stemmed).collect();
        match self.meaning(&stems) {
            _ if stems.is_empty() => findings.push(table.finding(at, "an empty word")),
            Some(other) if other != number => {
                findings.push(table.finding(
                    at,
                    format!(
                        "\"{}\" stands in another meaning too, that of \"{}\"",
                        word.get_ref(),
                        self.meanings[other].1
                    ),
                ));
            }
            Some(_) => {}
            None if dutch => drop(self.dutch.insert(stems, number)),
            None => self.others.push((stems, number)),
        }
    }

    fn meaning(&self, stems: &[String]) -> Option<usize> {
        self.dutch
            .get(stems)
            .copied()
            .or_else(|| self.others.iter().find(|(other, _)| other == stems).map(|(_, meaning)| *meaning))
    }
}

fn check(table: &Table, meaning: &Meaning, offers: &[CheckedOffer], findings: &mut Faults) {
    let at = meaning.words.first().map_or(0, |word| word.span().start);
    known::<Need>(table, &meaning.need, findings);
    known::<RespiteForm>(table, &meaning.form, findings);
    known::<Audience>(table, &meaning.audience, findings);
    known::<PartOfDay>(table, &meaning.moment, findings);
    known::<Frequency>(table, &meaning.frequency, findings);
    if let Some(record) = &meaning.record
        && !offers.iter().any(|offer| offer.offer.id.get_ref() == record.get_ref())
    {
        findings
            .push(table.finding(record.span().start, format!("there is no record \"{}\"", record.get_ref())));
    }
    if meaning.danger && !meaning.need.iter().any(|need| need.get_ref() == "safety") {
        findings.push(table.finding(at, "danger goes with the need safety"));
    }
    if meaning.form.is_some() && !meaning.need.iter().any(|need| need.get_ref() == "respite") {
        findings.push(table.finding(at, "a form goes with the need respite"));
    }
    if meaning.need.is_empty()
        && meaning.audience.is_none()
        && meaning.moment.is_none()
        && meaning.frequency.is_none()
    {
        findings.push(
            table.finding(at, "these words mean nothing; give a need, an audience, a moment or a frequency"),
        );
    }
}

/// A meaning as it is written.
fn constant(meaning: &Meaning) -> String {
    let needs: Vec<String> = meaning
        .need
        .iter()
        .map(|need| one::<Need>("Need", Some(need)).replace("Some(", "").replace(')', ""))
        .collect();
    format!(
        "Meaning {{ needs: &[{}], form: {}, record: {:?}, audience: {}, moments: {}, frequency: {}, \
         danger: {} }}",
        needs.join(", "),
        one::<RespiteForm>("RespiteForm", meaning.form.as_ref()),
        meaning.record.as_ref().map(Spanned::get_ref),
        bits::<Audience>(&meaning.audience),
        bits::<PartOfDay>(&meaning.moment),
        bits::<Frequency>(&meaning.frequency),
        meaning.danger,
    )
}

fn folded(text: &str) -> Vec<String> {
    let (mut folded, mut buffer) = (Vec::new(), String::new());
    words(text, &mut buffer, |word| folded.push(word.to_owned()));
    folded
}

fn stemmed(mut word: String) -> String {
    stem(&mut word);
    word
}

/// The content of `synonyms.rs`.
pub fn write(synonyms: &Synonyms) -> String {
    let mut out =
        String::from("// Written by the build from static/resources/synonyms*.toml; do not edit.\n");
    for (name, of, words) in [
        ("IGNORED", "Dutch words that say nothing by themselves", &synonyms.ignored),
        ("OTHERS_IGNORED", "Other words that say nothing by themselves", &synonyms.others_ignored),
        ("ASKING", "Words that only ask for a name beside them", &synonyms.asking),
        ("PLAIN", "Stems that only look like a lay word", &synonyms.plain),
        ("HEADS", "Stems that leave the meaning of a compound to what stands before them", &synonyms.heads),
    ] {
        let words = words.join(" ");
        let _ = writeln!(
            out,
            "/// {of}, folded, with spaces between.\n\
             static {name}: &str = {words:?};"
        );
    }
    let _ = writeln!(out, "static MEANINGS: [Meaning; {}] = [", synonyms.meanings.len());
    for (meaning, _) in &synonyms.meanings {
        let _ = writeln!(out, "{meaning},");
    }
    out.push_str("];\n");
    let dutch = synonyms.dutch.iter().map(|(stems, meaning)| (stems, *meaning));
    let others = synonyms.others.iter().map(|(stems, meaning)| (stems, *meaning));
    let single = |(stems, _): &(&Vec<String>, usize)| stems.len() == 1;
    let mut sentences: Vec<_> = dutch.clone().chain(others.clone()).filter(|word| !single(word)).collect();
    sentences.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
    lines(&mut out, "SINGLE", "Single Dutch stems", &dutch.filter(single).collect::<Vec<_>>());
    lines(&mut out, "OTHERS", "Single stems of other languages", &others.filter(single).collect::<Vec<_>>());
    lines(&mut out, "SENTENCES", "Sentences as stems, longer ones first", &sentences);
    out
}

/// One text with a line for each, and the meanings beside it: a list of texts would weigh eight bytes more
/// for each.
fn lines(out: &mut String, name: &str, what: &str, words: &[(&Vec<String>, usize)]) {
    let text: Vec<String> = words.iter().map(|(stems, _)| stems.join(" ")).collect();
    let meanings: Vec<usize> = words.iter().map(|(_, meaning)| *meaning).collect();
    let _ = writeln!(out, "/// {what}, one a line.\nstatic {name}: &str = {:?};", text.join("\n"));
    let _ = writeln!(
        out,
        "/// The meaning of each line.\nstatic {name}_MEANINGS: [u8; {}] = {meanings:?};",
        words.len()
    );
}
