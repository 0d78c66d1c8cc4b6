//! How sure a hint may be: "probably" and "probably not" rest on an act, a decree or rulings, each step of
//! them.

use std::collections::BTreeMap;

use toml::Spanned;

use super::{
    check::RecordChecks,
    records::{HintRecord, TraceFile, TraceStatus},
};
use crate::{
    known::Checks,
    records::AuthorityRecord,
    table::{Faults, Table},
};

/// What a rule weighs: the authority of its document, unless it is an idea or an older text.
pub struct Weight {
    document: String,
    authority: AuthorityRecord,
    status: Option<TraceStatus>,
    advice: bool,
}

impl Weight {
    /// The name of the variant in `src/rules/types.rs`.
    pub fn name(&self) -> String {
        self.status.map_or_else(|| format!("{:?}", self.authority), |status| format!("{status:?}"))
    }

    fn binds(&self) -> bool {
        self.status.is_none() && self.authority <= AuthorityRecord::Ruling
    }
}

/// What each rule weighs, by its id.
pub fn of_rules(
    checks: &Checks,
    files: &[(Table, TraceFile)],
    findings: &mut Faults,
) -> BTreeMap<String, Weight> {
    let mut found = BTreeMap::new();
    for (table, rule) in
        files.iter().flat_map(|(table, file)| file.rule.iter().map(move |rule| (table, rule)))
    {
        // A document that is not known is a finding of its own.
        let authority = known(checks, table, &rule.source, findings).unwrap_or(AuthorityRecord::Act);
        found.insert(
            rule.id.get_ref().clone(),
            Weight {
                document: document(&rule.source).to_owned(),
                authority,
                status: rule.status,
                advice: rule.advice,
            },
        );
    }
    found
}

/// The rules on which a strength rests, if the hint has it.
pub fn rests_on<'a>(
    hint: &'a HintRecord,
    has: bool,
    given: &'a Option<Vec<Spanned<String>>>,
) -> &'a [Spanned<String>] {
    if has { given.as_deref().unwrap_or(&hint.rules) } else { &[] }
}

fn document(source: &Spanned<String>) -> &str {
    source.get_ref().split(": ").next().unwrap_or_default()
}

fn known(
    checks: &Checks,
    table: &Table,
    source: &Spanned<String>,
    findings: &mut Faults,
) -> Option<AuthorityRecord> {
    let cited = checks.documents.get(document(source))?;
    if cited.authority.is_none() {
        let message = format!(
            "document \"{}\" says no authority: act, decree, ruling, guideline, explanation, report or ours",
            document(source)
        );
        findings.push(table.finding(source.span().start, message));
    }
    cited.authority
}

impl RecordChecks<'_> {
    /// No hint is surer than the weakest rule that it needs, and what makes it sure is among its sources.
    pub fn bounded(
        &self,
        table: &Table,
        hint: &HintRecord,
        weights: &BTreeMap<String, Weight>,
        findings: &mut Faults,
    ) {
        for source in &hint.sources {
            known(self.checks, table, source, findings);
        }
        let strengths = [
            ("probably", &hint.likely, &hint.likely_by),
            ("probably not", &hint.unlikely, &hint.unlikely_by),
        ];
        for (said, condition, given) in strengths {
            let id = hint.id.get_ref();
            if let Some(rule) = given.as_ref().filter(|_| condition.is_none()).and_then(|given| given.first())
            {
                findings
                    .push(table.finding(rule.span().start, format!("hint \"{id}\" never says \"{said}\"")));
            }
            let needed = rests_on(hint, condition.is_some(), given);
            if condition.is_some() && needed.is_empty() {
                findings.push(
                    table.finding(hint.id.span().start, format!("hint \"{id}\" says \"{said}\" on no rule")),
                );
            }
            for rule in needed {
                if let Some(wrong) = self.too_sure(hint, rule, weights) {
                    findings.push(table.finding(
                        rule.span().start,
                        format!("hint \"{id}\" says \"{said}\" on rule \"{}\", {wrong}", rule.get_ref()),
                    ));
                }
            }
        }
    }

    /// What is wrong with a rule as a ground for "probably" or "probably not".
    fn too_sure(
        &self,
        hint: &HintRecord,
        rule: &Spanned<String>,
        weights: &BTreeMap<String, Weight>,
    ) -> Option<String> {
        if !hint.rules.iter().any(|carried| carried.get_ref() == rule.get_ref()) {
            return Some("which is not among its rules".to_owned());
        }
        let weight = weights.get(rule.get_ref())?;
        if weight.advice {
            Some("which only points the way".to_owned())
        } else if !weight.binds() {
            Some(format!("which binds nobody ({}): \"perhaps\" at most", weight.name().to_lowercase()))
        } else if !hint.sources.iter().any(|source| document(source) == weight.document) {
            Some(format!("and does not cite its document \"{}\"", weight.document))
        } else {
            None
        }
    }
}
