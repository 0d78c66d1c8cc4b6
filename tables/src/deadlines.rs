//! The steps after a report, as they stand in `static/selfcheck/deadlines.toml`: ids once, a term that counts
//! from an earlier step with a date, no term that the Algemene termijnenwet leaves out (art. 4), a source
//! each, words for each step, and the equated days inside the years they are known for. Written as constants
//! of `src/selfcheck/deadlines.rs`.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use serde::Deserialize;
use toml::Spanned;

use crate::known::Checks;
use crate::names;
use crate::second_source::{Figure, Marks, SourcedFigure};
use crate::table::{Faults, Table};

/// The Algemene termijnenwet does not hold for longer terms (art. 4(a)): more than 90 days, more than twelve
/// weeks.
const LONGEST: u32 = 84;

/// January 2015, when the Wmo 2015 began: its terms hold from then.
const IN_FORCE: u32 = 2015 * 12;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    pub step: Vec<ProcedureStepRecord>,
    pub equated: Equated,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureStepRecord {
    pub id: Spanned<String>,
    pub who: ActorRecord,
    #[serde(default)]
    pub call: bool,
    pub only: Option<Only>,
    pub term: TermRecord,
    pub after: Option<Spanned<String>>,
    pub days: Option<u32>,
    pub weeks: Option<u32>,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum ActorRecord {
    You,
    Municipality,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    Urgent,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum TermRecord {
    Day,
    Unnamed,
    WithoutDelay,
    DayAfter,
    Within,
}

impl TermRecord {
    fn has_date(&self) -> bool {
        matches!(self, TermRecord::Day | TermRecord::DayAfter | TermRecord::Within)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equated {
    pub from: u16,
    pub to: u16,
    pub day: Vec<EquatedDay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EquatedDay {
    pub date: Spanned<String>,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
}

/// Reads and checks the file, and the sources of its terms and days; `words` are the texts of the first
/// language.
pub fn load(
    path: &Path,
    words: &BTreeMap<String, String>,
    checks: &Checks,
) -> Result<(Deadlines, Vec<SourcedFigure>), Faults> {
    let (table, file) = Table::read::<Deadlines>(path)?;
    let mut findings = Faults::new();
    let mut all = Vec::new();
    for (place, step) in file.step.iter().enumerate() {
        let at = step.id.span().start;
        checks.source(&table, &step.source, &mut findings);
        if let Some(number) = step.days.or(step.weeks) {
            let id = step.id.get_ref().clone();
            let marks = Marks { second: step.second.as_ref(), one_source: step.one_source.as_ref() };
            let figure =
                Figure { id, what: "term", group: None, from: IN_FORCE, to: None, value: number.to_string() };
            checks.confirm(&table, &step.source, marks, figure, &mut all, &mut findings);
        }
        let earlier = file.step.get(..place).unwrap_or_default();
        if earlier.iter().any(|other| other.id.get_ref() == step.id.get_ref()) {
            findings.push(table.finding(at, format!("step \"{}\" stands twice", step.id.get_ref())));
        }
        if (step.term == TermRecord::Day) != (place == 0) {
            findings.push(table.finding(at, "the first step, and no other, is on the day itself"));
        }
        if let Some(message) = term_fault(step, earlier) {
            findings.push(table.finding(at, message));
        }
        for word in ["title", "text"] {
            let key = format!("expect.step.{}.{word}", step.id.get_ref());
            if !words.contains_key(&key) {
                findings.push(table.finding(at, format!("static/texts has no \"{key}\"")));
            }
        }
    }
    for day in &file.equated.day {
        checks.source(&table, &day.source, &mut findings);
        let at = day.date.span().start;
        if let Some((year, month, _)) = date(day.date.get_ref()) {
            let month = u32::from(year) * 12 + u32::from(month) - 1;
            let value = day.date.get_ref().clone();
            let figure = Figure {
                id: "equated".to_owned(),
                what: "equated_day",
                group: None,
                from: month,
                to: Some(month),
                value,
            };
            let marks = Marks { second: day.second.as_ref(), one_source: day.one_source.as_ref() };
            checks.confirm(&table, &day.source, marks, figure, &mut all, &mut findings);
        }
        match date(day.date.get_ref()) {
            Some((year, ..)) if (file.equated.from..=file.equated.to).contains(&year) => {}
            Some(_) => findings.push(table.finding(at, "an equated day outside the years that are known")),
            None => findings
                .push(table.finding(at, format!("\"{}\" is not a date (YYYY-MM-DD)", day.date.get_ref()))),
        }
    }
    if findings.is_empty() { Ok((file, all)) } else { Err(findings) }
}

/// What is wrong with the term of a step that stands after `earlier`.
fn term_fault(step: &ProcedureStepRecord, earlier: &[ProcedureStepRecord]) -> Option<&'static str> {
    let counts = matches!(step.term, TermRecord::DayAfter | TermRecord::Within);
    let from =
        step.after.as_ref().map(|after| earlier.iter().find(|other| other.id.get_ref() == after.get_ref()));
    match from {
        None if counts => return Some("say from which step the term runs"),
        Some(_) if !counts => return Some("only a term that runs from a step has \"after\""),
        Some(None) => return Some("\"after\" names no earlier step"),
        Some(Some(other)) if !other.term.has_date() => return Some("\"after\" names a step without a date"),
        Some(Some(_)) | None => {}
    }
    match (step.term == TermRecord::Within, length(step)) {
        (true, Some(1..=LONGEST)) | (false, None) if step.days.is_none() || step.weeks.is_none() => None,
        (true, _) => Some("a term within days or weeks has one of them, and at most twelve weeks"),
        (false, _) => Some("only a term within days or weeks has them"),
    }
}

/// Days of a term.
fn length(step: &ProcedureStepRecord) -> Option<u32> {
    step.days.or(step.weeks.map(|weeks| weeks.saturating_mul(7)))
}

fn date(text: &str) -> Option<(u16, u8, u8)> {
    let mut parts = text.split('-');
    let (year, month, day) =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day) && parts.next().is_none())
        .then_some((year, month, day))
}

/// The content of `deadlines.rs`; `source` writes a source as a constant.
pub fn write(file: &Deadlines, source: impl Fn(&Spanned<String>) -> String) -> String {
    let mut out =
        String::from("// Written by the build from static/selfcheck/deadlines.toml; do not edit.\n");
    out.push_str("/// The steps, in order.\npub static STEPS: &[ProcedureStep] = &[\n");
    for step in &file.step {
        let place = step
            .after
            .as_ref()
            .and_then(|after| file.step.iter().position(|other| other.id.get_ref() == after.get_ref()));
        let place = place.unwrap_or_default();
        let term = match step.term {
            TermRecord::DayAfter => format!("Term::DayAfter({place})"),
            TermRecord::Within => format!("Term::Within({place}, {})", length(step).unwrap_or_default()),
            TermRecord::Day | TermRecord::Unnamed | TermRecord::WithoutDelay => {
                format!("Term::{:?}", step.term)
            }
        };
        let told = step.only.as_ref().map_or("Always".to_owned(), |only| format!("{only:?}"));
        let _ = writeln!(
            out,
            "ProcedureStep {{ id: {:?}, who: Actor::{:?}, call: {}, term: {term}, told: Told::{told}, \
             source: {} }},",
            step.id.get_ref(),
            step.who,
            step.call,
            source(&step.source)
        );
    }
    out.push_str("];\n");
    out.push_str(&names::rows("ProcedureStep", "STEPS", file.step.iter().map(|step| step.id.get_ref())));
    out
}

/// The content of `equated_days.rs`.
pub fn write_equated(file: &Deadlines) -> String {
    let mut out =
        String::from("// Written by the build from static/selfcheck/deadlines.toml; do not edit.\n");
    let days: Vec<_> = file.equated.day.iter().filter_map(|day| date(day.date.get_ref())).collect();
    let _ = writeln!(
        out,
        "/// Days that are equated with a holiday: year, month, day.\n\
         pub static EQUATED: &[(u16, u8, u8)] = &{days:?};"
    );
    let _ = writeln!(
        out,
        "/// The years for which those days are known.\n\
         pub const EQUATED_YEARS: std::ops::RangeInclusive<u16> = {}..={};",
        file.equated.from, file.equated.to
    );
    out
}
