//! What comes first: the questions before the first tips, and the tips that may stand on top.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use serde::Deserialize;
use toml::Spanned;

use super::{
    CheckedHint,
    conditions::{ConditionMeanings, Names, ParsedCondition},
};
use crate::{
    names::variant,
    table::{Faults, Table},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AskFile {
    most: Spanned<usize>,
    ask: Vec<AskRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AskRecord {
    question: Spanned<String>,
    when: Option<Spanned<String>>,
    with: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeadFile {
    lead: Vec<LeadRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeadRecord {
    hint: Spanned<String>,
    when: Option<Spanned<String>>,
    call: Option<Spanned<String>>,
    beside: Option<Spanned<String>>,
    #[serde(default)]
    open: bool,
}

/// Both tables, checked.
pub struct Order {
    most: usize,
    asks: Vec<Ask>,
    leads: Vec<Lead>,
}

struct Ask {
    question: usize,
    when: ParsedCondition,
    with: Option<usize>,
}

struct Lead {
    hint: usize,
    id: String,
    when: ParsedCondition,
    call: usize,
    beside: Option<usize>,
    open: bool,
    /// It has a sentence for the box.
    says: bool,
}

/// What the tables may name.
pub struct Known<'a> {
    pub names: &'a Names,
    pub meaning: &'a ConditionMeanings,
    /// In the order of their table.
    pub hints: Vec<&'a CheckedHint>,
    pub steps: &'a [String],
    pub texts: &'a BTreeMap<String, String>,
}

impl Known<'_> {
    /// Reads and checks both tables of `dir`.
    pub fn order(&self, dir: &Path, findings: &mut Faults) -> Result<Order, Faults> {
        let (table, asked) = Table::read::<AskFile>(&dir.join("first_questions.toml"))?;
        if *asked.most.get_ref() == 0 {
            findings.push(table.finding(asked.most.span().start, "at least one question comes first"));
        }
        let mut asks: Vec<Ask> = Vec::new();
        for record in &asked.ask {
            let (at, id) = (record.question.span().start, record.question.get_ref());
            let when = self.condition(&table, &record.when, findings);
            let with = record.with.as_ref().map(|with| (with, self.names.question(with.get_ref())));
            if let Some((with, found)) = with
                && !asks.iter().any(|ask| Some(ask.question) == found)
            {
                let message = format!("\"{}\" is no question before this one", with.get_ref());
                findings.push(table.finding(with.span().start, message));
            }
            let with = with.and_then(|(_, found)| found);
            match self.names.question(id) {
                None => findings.push(table.finding(at, format!("unknown question \"{id}\""))),
                Some(place) if asks.iter().any(|ask| ask.question == place) => {
                    findings.push(table.finding(at, format!("question \"{id}\" stands twice")));
                }
                Some(question) => asks.push(Ask { question, when, with }),
            }
        }
        let (table, file) = Table::read::<LeadFile>(&dir.join("leads.toml"))?;
        let leads: Vec<Lead> =
            file.lead.iter().filter_map(|record| self.lead(&table, record, findings)).collect();
        if !leads.last().is_some_and(|lead| self.always(lead)) {
            findings
                .push(table.finding(0, "the last lead has a sentence and always speaks, so there is one"));
        }
        for (index, lead) in leads.iter().enumerate() {
            let before = leads.iter().take(index);
            if before.clone().any(|other| other.hint == lead.hint && other.when == ParsedCondition::Always) {
                findings.push(table.finding(0, format!("the second lead \"{}\" never counts", lead.id)));
            }
        }
        Ok(Order { most: *asked.most.get_ref(), asks, leads })
    }

    fn condition(
        &self,
        table: &Table,
        text: &Option<Spanned<String>>,
        findings: &mut Faults,
    ) -> ParsedCondition {
        let Some(text) = text else { return ParsedCondition::Always };
        let read = self.names.read(text.get_ref()).and_then(|condition| {
            let possible = self.meaning.possible(self.names, &[&condition], &[]);
            if possible { Ok(condition) } else { Err("this can never hold".to_owned()) }
        });
        read.unwrap_or_else(|message| {
            findings.push(table.finding(text.span().start, message));
            ParsedCondition::Always
        })
    }

    fn lead(&self, table: &Table, record: &LeadRecord, findings: &mut Faults) -> Option<Lead> {
        let (at, id) = (record.hint.span().start, record.hint.get_ref());
        let when = self.condition(table, &record.when, findings);
        let Some(hint) = self.hints.iter().position(|known| known.hint.id.get_ref() == id) else {
            findings.push(table.finding(at, format!("unknown hint \"{id}\"")));
            return None;
        };
        let mut step = |text: &Spanned<String>| {
            let found = self.steps.iter().position(|known| known == text.get_ref());
            if found.is_none() {
                let message = format!("unknown step \"{}\"", text.get_ref());
                findings.push(table.finding(text.span().start, message));
            }
            found
        };
        let first = self.hints.get(hint).and_then(|known| known.hint.steps.first());
        Some(Lead {
            hint,
            id: id.clone(),
            when,
            call: step(record.call.as_ref().or(first)?)?,
            beside: record.beside.as_ref().and_then(step),
            open: record.open,
            says: self.texts.contains_key(&words(id)),
        })
    }

    fn always(&self, lead: &Lead) -> bool {
        let about = self.hints.get(lead.hint).map(|known| &known.about);
        lead.says && lead.when == ParsedCondition::Always && about == Some(&ParsedCondition::Always)
    }
}

/// The key of the sentence in the box.
fn words(id: &str) -> String {
    format!("check_lead.{id}")
}

impl Order {
    /// The tables as constants; `written` writes a condition.
    pub fn tables(&self, written: impl Fn(&ParsedCondition) -> String) -> String {
        let mut out = format!(
            "/// How many questions are asked before the first tips, at most.\n\
             pub const MOST_FIRST: usize = {};\n\
             /// The questions before the first tips, what decides most first.\n\
             pub static FIRST_QUESTIONS: &[Ask] = &[\n",
            self.most
        );
        for Ask { question, when, with } in &self.asks {
            let _ = writeln!(out, "Ask {{ question: {question}, when: {}, with: {with:?} }},", written(when));
        }
        out.push_str(
            "];\n/// What may stand first on the page, in that order.\npub static LEADS: &[Lead] = &[\n",
        );
        for Lead { hint, when, call, beside, open, says, .. } in &self.leads {
            let _ = writeln!(
                out,
                "Lead {{ hint: {hint}, when: {}, call: {call}, beside: {beside:?}, open: {open}, \
                 says: {says} }},",
                written(when)
            );
        }
        out.push_str("];\n");
        out
    }

    /// The key of each lead's sentence, if it has one.
    pub fn words(&self) -> String {
        let mut out = String::from("static LEAD_WORDS: &[Option<Key>] = &[\n");
        for lead in &self.leads {
            let key = lead.says.then(|| format!("Some(Key::{})", variant(&words(&lead.id))));
            let _ = writeln!(out, "{},", key.unwrap_or("None".to_owned()));
        }
        out.push_str("];\n");
        out
    }
}
