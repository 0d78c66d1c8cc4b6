//! What is said about a municipality's file, in a sentence or two: what is wrong and how to mend it, or what
//! was done.

use super::{FINDING_KEYS, Key, keys_of};
use crate::{
    language::Language,
    values::{Expected, Finding, FindingValue, Problem},
};

impl Language {
    /// A finding in words, with the name of its field before it. Text from the file in it has no control
    /// characters.
    ///
    /// ```
    /// use wmo_zelfcheck::{files::Reader, language::Language};
    ///
    /// let mut reader = Reader::new("2026-11-28".parse()?);
    /// reader.push(b"naam;toegang\nKoffieochtend;aanmedlen\n");
    /// let found = reader.finish().findings;
    /// let sentence = Language::Nl.finding(&found[0]);
    /// let said = "toegang: 'aanmedlen' kan hier niet. Bedoelt u 'aanmelden'?";
    /// assert!(sentence.starts_with(said), "{sentence}");
    /// # Ok::<(), base::date::NotADate>(())
    /// ```
    pub fn finding(self, finding: &Finding) -> String {
        let sentence = self.problem(&finding.problem);
        if finding.field.is_empty() {
            return sentence;
        }
        self.fill(Key::FindingLine, &[("field", &finding.field), ("sentence", &sentence)])
    }

    /// What is wrong in words, without the name of a field.
    pub(super) fn problem(self, problem: &Problem) -> String {
        let mut sentence = SENTENCES.get(problem.number()).copied().unwrap_or(Key::FindingMoreFindings);
        let mut values: Vec<(&str, String)> = Vec::new();
        let mut after = String::new();
        let mut then = |key, values: &[(&str, &str)]| {
            after.push(' ');
            after.push_str(&self.fill(key, values));
        };
        problem.parts(&mut |name, part| match part {
            FindingValue::Text(text) => values.push((name, text.to_owned())),
            FindingValue::Area(area) => values.push((name, area.to_string())),
            FindingValue::Count(count) => values.push((name, self.number(count.into(), 0))),
            FindingValue::Line(line) => values.push((name, line.to_string())),
            FindingValue::Date(date) => values.push((name, self.date(&date.to_string()))),
            FindingValue::Cell(cell) => values.push((name, self.problem(cell))),
            FindingValue::Namesakes(areas) => {
                let areas: Vec<String> = areas.iter().map(|(code, name)| format!("{code} {name}")).collect();
                values.push((name, areas.join(", ")));
            }
            FindingValue::Expected(expected) => sentence = expectation(expected),
            FindingValue::Allowed(words) => then(Key::FindingAllowed, &[("words", &words.join(", "))]),
            FindingValue::Meant(word) => then(Key::FindingMeant, &[("word", word)]),
            FindingValue::MeantArea(area) => then(Key::FindingMeantArea, &[("code", &area.to_string())]),
            FindingValue::MeantMunicipality(area, name) => {
                then(Key::FindingMeantMunicipality, &[("code", &area.to_string()), ("name", name)]);
            }
            FindingValue::Nothing => {}
        });
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.fill(sentence, &values) + &after
    }
}

/// The sentence of each problem, by the number of its row.
const SENTENCES: [Key; Problem::IDS.len()] = keys_of(Problem::IDS, FINDING_KEYS);

fn expectation(expected: Expected) -> Key {
    match expected {
        Expected::Text => Key::FindingExpectedText,
        Expected::Number => Key::FindingExpectedNumber,
        Expected::List => Key::FindingExpectedList,
        Expected::Object => Key::FindingExpectedObject,
    }
}
