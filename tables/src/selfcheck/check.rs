//! What the tables of the self-check must hold to.

use std::collections::BTreeMap;

use super::{
    CheckedHint,
    conditions::{ConditionMeanings, Names, ParsedCondition},
    records::{
        ContactRecord, HintKindRecord, QuestionFile, QuestionKind, QuestionRecord, StepFile, TraceFile,
    },
};
use crate::{
    known::Checks,
    offers::CheckedOffer,
    table::{Faults, Table},
};

pub struct RecordChecks<'a> {
    pub checks: &'a Checks<'a>,
    pub texts: &'a BTreeMap<String, String>,
    pub names: &'a Names,
    pub meaning: &'a ConditionMeanings,
    pub contacts: &'a BTreeMap<String, ContactRecord>,
    pub offers: &'a [CheckedOffer],
}

/// What conditions may say of a question.
pub fn question_name(question: &QuestionRecord) -> (String, QuestionKind, Vec<String>, u16) {
    let answers: Vec<String> = question.answers.iter().map(|answer| answer.get_ref().clone()).collect();
    let alone = answers
        .iter()
        .enumerate()
        .filter(|(_, answer)| question.alone.iter().any(|alone| alone.get_ref() == *answer));
    let alone = alone.fold(0, |mask, (bit, _)| mask | 1u16.checked_shl(bit as u32).unwrap_or(0));
    (question.id.get_ref().clone(), question.kind, answers, alone)
}

impl RecordChecks<'_> {
    /// That this text exists.
    pub fn text(&self, table: &Table, at: usize, key: String, findings: &mut Faults) {
        if !self.texts.contains_key(&key) {
            findings.push(table.finding(at, format!("static/texts has no \"{key}\"")));
        }
    }

    pub fn contacts(&self, table: &Table, findings: &mut Faults) {
        for (id, contact) in self.contacts {
            let at = contact.offer.span().start;
            match self.offers.iter().find(|offer| offer.is(contact.offer.get_ref())) {
                None => findings
                    .push(table.finding(at, format!("there is no record \"{}\"", contact.offer.get_ref()))),
                Some(desk) if desk.offer.phones.is_empty() && desk.offer.url.is_none() => {
                    findings.push(table.finding(
                        at,
                        format!("contact \"{id}\" leads to a record without a number and without an address"),
                    ));
                }
                Some(_) => {}
            }
            if let Some(name) = contact.name.as_ref().filter(|name| name.get_ref().trim().is_empty()) {
                findings.push(table.finding(name.span().start, "a text is empty"));
            }
        }
    }

    pub fn questions(&self, table: &Table, file: &QuestionFile, findings: &mut Faults) {
        for (index, question) in file.question.iter().enumerate() {
            let at = question.id.span().start;
            let id = question.id.get_ref();
            self.checks.source(table, &question.source, findings);
            if !file.blocks.contains(question.block.get_ref()) {
                findings.push(table.finding(
                    question.block.span().start,
                    format!("unknown block \"{}\"", question.block.get_ref()),
                ));
            }
            if file.question.iter().take(index).any(|other| other.id.get_ref() == id) {
                findings.push(table.finding(at, format!("question \"{id}\" stands twice")));
            }
            if question.answers.is_empty() || question.answers.len() > 16 {
                findings.push(table.finding(at, "a question has 1 to 16 answers"));
            }
            for alone in question
                .alone
                .iter()
                .filter(|alone| !question.answers.iter().any(|answer| answer.get_ref() == alone.get_ref()))
            {
                findings.push(table.finding(
                    alone.span().start,
                    format!("\"{}\" is no answer of \"{id}\"", alone.get_ref()),
                ));
            }
            for part in ["title", "why"] {
                self.text(table, at, format!("check_question.{id}.{part}"), findings);
            }
            for answer in &question.answers {
                self.text(
                    table,
                    answer.span().start,
                    format!("check_answer.{id}.{}", answer.get_ref()),
                    findings,
                );
            }
        }
        for block in &file.blocks {
            self.text(table, 0, format!("check_block.{block}"), findings);
        }
    }

    pub fn steps(&self, files: &[(Table, StepFile)], findings: &mut Faults) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for (table, step) in
            files.iter().flat_map(|(table, file)| file.step.iter().map(move |step| (table, step)))
        {
            let at = step.id.span().start;
            if ids.contains(step.id.get_ref()) {
                findings.push(table.finding(at, format!("step \"{}\" stands twice", step.id.get_ref())));
            }
            if let Some(contact) =
                step.contact.as_ref().filter(|contact| !self.contacts.contains_key(contact.get_ref()))
            {
                findings.push(
                    table.finding(contact.span().start, format!("unknown contact \"{}\"", contact.get_ref())),
                );
            }
            if let Some(whom) = step.whom.as_ref().filter(|_| step.contact.is_some()) {
                findings
                    .push(table.finding(whom.span().start, "a step leads to a contact, or to somebody else"));
            }
            self.text(table, at, format!("check_step.{}", step.id.get_ref()), findings);
            ids.push(step.id.get_ref().clone());
        }
        ids
    }

    /// Whoever is in danger is led to no number that rests on one source.
    pub fn crisis_numbers(&self, files: &[(Table, StepFile)], hints: &[&CheckedHint], findings: &mut Faults) {
        let in_danger = |id: &String| {
            hints.iter().any(|hint| {
                hint.hint.kind == HintKindRecord::Safety
                    && hint.hint.steps.iter().any(|step| step.get_ref() == id)
            })
        };
        for (table, step) in
            files.iter().flat_map(|(table, file)| file.step.iter().map(move |step| (table, step)))
        {
            let Some(contact) = step.contact.as_ref().filter(|_| in_danger(step.id.get_ref())) else {
                continue;
            };
            let desk = self
                .contacts
                .get(contact.get_ref())
                .and_then(|contact| self.offers.iter().find(|offer| offer.is(contact.offer.get_ref())));
            if desk.is_some_and(|desk| !desk.may_be_called_in_danger()) {
                let message = format!(
                    "a hint on safety leads to \"{}\", whose number rests on one source",
                    contact.get_ref()
                );
                findings.push(table.finding(contact.span().start, message));
            }
        }
    }

    /// Every question must bear on a hint, directly or through what another question rests on.
    pub fn reached(
        &self,
        table: &Table,
        questions: &[QuestionRecord],
        hints: &[&CheckedHint],
        findings: &mut Faults,
    ) {
        let mut seen = vec![false; questions.len()];
        let mut todo: Vec<&ParsedCondition> = hints
            .iter()
            .flat_map(|hint| {
                [Some(&hint.about), hint.likely.as_ref(), hint.unlikely.as_ref(), hint.unsure.as_ref()]
            })
            .flatten()
            .collect();
        while let Some(condition) = todo.pop() {
            condition.walk(&mut |part| match part {
                ParsedCondition::Chosen(question, _) if !seen[*question] => {
                    seen[*question] = true;
                    todo.extend(self.meaning.only_if[*question].iter());
                }
                ParsedCondition::Named(place) => todo.push(&self.meaning.named[*place]),
                _ => {}
            });
        }
        for (place, question) in questions.iter().enumerate() {
            let id = question.id.get_ref();
            let only_if = self.meaning.only_if[place].as_ref();
            if !seen[place] && !question.stop {
                findings.push(
                    table.finding(question.id.span().start, format!("no hint depends on question \"{id}\"")),
                );
            } else if only_if.is_some_and(|condition| !self.meaning.possible(self.names, &[condition], &[])) {
                findings.push(
                    table.finding(question.id.span().start, format!("question \"{id}\" can never come")),
                );
            }
        }
    }

    /// A rule that no hint carries out says why.
    pub fn traces(&self, files: &[(Table, TraceFile)], carried_out: &[&str], findings: &mut Faults) {
        let mut seen: Vec<&str> = Vec::new();
        for (table, rule) in
            files.iter().flat_map(|(table, file)| file.rule.iter().map(move |rule| (table, rule)))
        {
            let (at, id) = (rule.id.span().start, rule.id.get_ref().as_str());
            self.checks.source(table, &rule.source, findings);
            if seen.contains(&id) {
                findings.push(table.finding(at, format!("rule \"{id}\" stands twice")));
            }
            seen.push(id);
            if rule.text.get_ref().trim().is_empty() {
                findings.push(table.finding(rule.text.span().start, "a text is empty"));
            }
            if !carried_out.contains(&id)
                && rule.note.as_ref().is_none_or(|note| note.get_ref().trim().is_empty())
            {
                findings
                    .push(table.finding(at, format!("no hint carries out rule \"{id}\": say why in a note")));
            }
        }
    }
}
