//! The tables of the self-check, read and checked: no unknown question, answer, condition, step, document or
//! text; no circle; no question and no hint that can never come; no hint without source and next step; every
//! rule traced, and no hint surer than what it rests on.

mod authority;
mod check;
mod conditions;
pub mod emit;
mod hints;
mod order;
mod records;
mod syntax;

use std::{collections::BTreeMap, fs, path::Path};

use serde::de::DeserializeOwned;

use crate::{
    known::Checks,
    offers::CheckedOffer,
    table::{Faults, Table},
};
use authority::Weight;
use conditions::{ConditionMeanings, Names, ParsedCondition};
use records::{
    ConditionFile, ContactRecord, HintFile, HintRecord, QuestionFile, QuestionRecord, StepFile, StepRecord,
    TraceFile, TraceRecord,
};

/// Whom the steps lead to: the table of contacts, and the records of the finder in which their numbers stand.
#[derive(Clone, Copy)]
pub struct Desks<'a> {
    pub table: &'a Path,
    pub offers: &'a [CheckedOffer],
}

/// The tables, checked.
pub struct Selfcheck<'a> {
    offers: &'a [CheckedOffer],
    names: Names,
    meaning: ConditionMeanings,
    questions: Vec<QuestionRecord>,
    blocks: Vec<String>,
    contacts: BTreeMap<String, ContactRecord>,
    steps: Vec<StepRecord>,
    hints: Vec<CheckedHint>,
    traces: Vec<TraceRecord>,
    authorities: BTreeMap<String, Weight>,
    order: order::Order,
}

/// A hint with its conditions resolved.
struct CheckedHint {
    hint: HintRecord,
    about: ParsedCondition,
    likely: Option<ParsedCondition>,
    unlikely: Option<ParsedCondition>,
    unsure: Option<ParsedCondition>,
}

/// Reads and checks the tables of `dir`; `texts` are the keys of the first language.
pub fn load<'a>(
    dir: &Path,
    desks: Desks<'a>,
    checks: &Checks,
    texts: &BTreeMap<String, String>,
) -> Result<Selfcheck<'a>, Faults> {
    let (question_table, file) = Table::read::<QuestionFile>(&dir.join("questions.toml"))?;
    let conditions = merged::<ConditionFile>(dir, "conditions")?;
    let (contact_table, contacts) = Table::read::<BTreeMap<String, ContactRecord>>(desks.table)?;
    let mut findings = Faults::new();

    let names = Names {
        questions: file.question.iter().map(check::question_name).collect(),
        conditions: conditions.iter().flat_map(|(_, file)| file.keys().cloned()).collect(),
    };
    let read = |table: &Table, text: &toml::Spanned<String>, findings: &mut Faults| {
        names.read(text.get_ref()).unwrap_or_else(|message| {
            findings.push(table.finding(text.span().start, message));
            ParsedCondition::Always
        })
    };
    let only_if = file
        .question
        .iter()
        .map(|question| question.only_if.as_ref().map(|text| read(&question_table, text, &mut findings)))
        .collect();
    let mut named = Vec::new();
    for (table, file) in &conditions {
        named.extend(file.values().map(|text| read(table, text, &mut findings)));
    }
    let meaning = ConditionMeanings { only_if, named };

    let mut hints = Vec::new();
    let mut hint_tables = Vec::new();
    for (table, file) in merged::<HintFile>(&dir.join("hints"), "")? {
        for hint in file.hint {
            let about = read(&table, &hint.about, &mut findings);
            let likely = hint.likely.as_ref().map(|text| read(&table, text, &mut findings));
            let unlikely = hint.unlikely.as_ref().map(|text| read(&table, text, &mut findings));
            let unsure = hint.unsure.as_ref().map(|text| read(&table, text, &mut findings));
            hints.push((hint_tables.len(), CheckedHint { hint, about, likely, unlikely, unsure }));
        }
        hint_tables.push(table);
    }
    // What is shown first is what matters first; within a group the order is that of the files.
    hints.sort_by_key(|(_, checked)| checked.hint.kind);
    let steps = merged::<StepFile>(dir, "steps")?;
    let traces = merged::<TraceFile>(dir, "trace")?;
    if findings.is_empty() && meaning.circle() {
        findings.push(format!("{}:1: conditions and questions lead back to themselves", dir.display()));
    }
    if !findings.is_empty() {
        return Err(findings);
    }

    let check = check::RecordChecks {
        checks,
        texts,
        names: &names,
        meaning: &meaning,
        contacts: &contacts,
        offers: desks.offers,
    };
    check.contacts(&contact_table, &mut findings);
    check.questions(&question_table, &file, &mut findings);
    let step_ids = check.steps(&steps, &mut findings);
    let authorities = authority::of_rules(checks, &traces, &mut findings);
    let rules: Vec<String> =
        traces.iter().flat_map(|(_, file)| file.rule.iter().map(|rule| rule.id.get_ref().clone())).collect();
    for (index, (table, hint)) in hints.iter().enumerate() {
        let twice =
            hints.iter().take(index).any(|(_, other)| other.hint.id.get_ref() == hint.hint.id.get_ref());
        check.hint(&hint_tables[*table], hint, twice, &step_ids, &rules, &mut findings);
        check.bounded(&hint_tables[*table], &hint.hint, &authorities, &mut findings);
    }
    let all: Vec<&CheckedHint> = hints.iter().map(|(_, hint)| hint).collect();
    check.crisis_numbers(&steps, &all, &mut findings);
    check.reached(&question_table, &file.question, &all, &mut findings);
    let carried_out: Vec<&str> = hints
        .iter()
        .flat_map(|(_, hint)| hint.hint.rules.iter().map(|rule| rule.get_ref().as_str()))
        .collect();
    check.traces(&traces, &carried_out, &mut findings);
    let known = order::Known { names: &names, meaning: &meaning, hints: all, steps: &step_ids, texts };
    let order = known.order(dir, &mut findings)?;
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Selfcheck {
        offers: desks.offers,
        names,
        meaning,
        questions: file.question,
        blocks: file.blocks,
        contacts,
        steps: steps.into_iter().flat_map(|(_, file)| file.step).collect(),
        hints: hints.into_iter().map(|(_, hint)| hint).collect(),
        traces: traces.into_iter().flat_map(|(_, file)| file.rule).collect(),
        authorities,
        order,
    })
}

/// The files of a folder whose names begin with `kind`, in the order of their names.
fn merged<T: DeserializeOwned>(dir: &Path, kind: &str) -> Result<Vec<(Table, T)>, Faults> {
    let entries = fs::read_dir(dir).map_err(|error| vec![format!("{}: {error}", dir.display())])?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.retain(|path| path.file_stem().is_some_and(|name| name.to_string_lossy().starts_with(kind)));
    paths.sort();
    paths.iter().map(|path| Table::read::<T>(path)).collect()
}
