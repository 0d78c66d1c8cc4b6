//! Keys to sentences, per language. The texts stand in `static/texts`; the build checks that every language
//! has every key and the words of every record.
//!
//! It may not know: requests and answers in JSON, the app, a browser. It computes no amount.

mod brought;
mod case;
mod changes;
mod check;
mod csv;
mod figures;
mod find;
mod findings;
mod headline;
mod labels;
mod later;
mod line;
mod offer;
mod regimes;
mod rules;
mod upkeep;

pub use brought::{NotALanguage, bring, to_bring};
pub use changes::start_label;
pub use check::{
    QuestionWords, answer_words, authority_words, block_about, carer_words, expect_words, hint_looks_at,
    hint_text, hint_title, lead_words, question_words, step_words, strength_words,
};
pub use csv::receipts_csv;
pub use find::{facet_title, facet_words, group_words, need_sentence};
pub use headline::{headline_values, version_values};
pub use labels::{field_label, kind_help, kind_label, note, note_amount, per_period, step_label, step_why};
pub use later::{is_whole, later, take_in};
pub use line::gone;
pub use rules::{
    charge_label, derived_label, group_label, option_status, part_label, status_label, when_label,
};
pub use upkeep::{findings_head, findings_line, findings_table, severity_id};

use base::always::Always;
use std::sync::OnceLock;

use base::fingerprint::fingerprint;

use crate::{language::Language, rules::ExemptionId};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
include!(concat!(env!("OUT_DIR"), "/exemption_words.rs"));

/// The text of each id, found while the program is compiled: an id without a text does not compile.
#[allow(clippy::indexing_slicing)] // what is out of bounds does not compile
const fn keys_of<const COUNT: usize>(ids: &[&str], texts: &[(&str, Key)]) -> [Key; COUNT] {
    let mut keys = [texts[0].1; COUNT];
    let mut place = 0;
    while place < COUNT {
        let mut text = 0;
        while !is_same(texts[text].0.as_bytes(), ids[place].as_bytes()) {
            text += 1;
        }
        keys[place] = texts[text].1;
        place += 1;
    }
    keys
}

#[allow(clippy::indexing_slicing)] // as above
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    place == one.len() && place == other.len()
}

/// All texts of a language one after the other, and their lengths in bytes: a list of strings would add five
/// bytes of download to each of them. Then what it says instead of the Dutch texts of records, by their
/// fingerprints, in order.
#[derive(Debug, PartialEq)]
pub struct Texts {
    all: &'static str,
    lengths: &'static [u16],
    records: &'static [(u32, &'static str)],
}

impl Texts {
    /// The text at a place.
    fn at(&self, place: usize) -> Option<&'static str> {
        let (before, rest) = self.lengths.split_at_checked(place)?;
        let start: usize = before.iter().copied().map(usize::from).sum();
        self.all.get(start..start + usize::from(*rest.first()?))
    }
}

impl Language {
    /// Whether its texts are there: in a browser those of other languages than Dutch are brought first.
    pub fn is_there(self) -> bool {
        texts(self).is_some()
    }

    /// The text of a key.
    pub fn text(self, key: Key) -> &'static str {
        let Some(now) = texts(self).or(texts(Language::FIRST)) else { return "" };
        now.at(key as usize)
            .or_else(|| later::there()?.at((key as usize).checked_sub(now.lengths.len())?))
            .always()
    }

    /// What it says instead of a Dutch text of one of our records; `None` where the Dutch stays, as with
    /// names.
    pub fn of_record(self, dutch: &str) -> Option<&'static str> {
        let records = texts(self)?.records;
        let place =
            records.binary_search_by_key(&fingerprint(dutch), |(fingerprint, _)| *fingerprint).ok()?;
        records.get(place).map(|(_, text)| *text)
    }

    /// The text of a key with its placeholders filled in.
    ///
    /// ```
    /// use wmo_zelfcheck::{language::Language, text::Key};
    ///
    /// assert_eq!(Language::Nl.fill(Key::StepIncomeYear, &[("year", "2024")]), "Uw inkomen van 2024");
    /// ```
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.text(key);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else { break };
            out.push_str(values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value).always());
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}
