//! What a hint must hold to.

use super::{CheckedHint, check::RecordChecks, conditions::ParsedCondition, records::HintRecord};
use crate::table::{Faults, Table};

/// The needs that a hint may take along to the finder: those of `static/resources`.
const NEEDS: [&str; 13] = [
    "information",
    "guidance",
    "education",
    "emotional_support",
    "practical_help",
    "respite",
    "money",
    "aids",
    "meeting",
    "transport",
    "prevention",
    "living",
    "safety",
];

/// What a hint that says "probably not" always offers.
const ALWAYS_OFFERED: [&str; 2] = ["report", "client_support"];

impl RecordChecks<'_> {
    /// All of one hint; `twice`: an earlier one has its id.
    pub fn hint(
        &self,
        table: &Table,
        checked: &CheckedHint,
        twice: bool,
        steps: &[String],
        rules: &[String],
        findings: &mut Faults,
    ) {
        let hint = &checked.hint;
        let (at, id) = (hint.id.span().start, hint.id.get_ref());
        let mut say = |at: usize, message: String| findings.push(table.finding(at, message));
        if twice {
            say(at, format!("hint \"{id}\" stands twice"));
        }
        if hint.sources.is_empty() || hint.steps.is_empty() || hint.rules.is_empty() {
            say(at, format!("hint \"{id}\" needs a rule, a source and a next step"));
        }
        self.hint_names(table, hint, steps, rules, findings);
        let has = |step: &str| hint.steps.iter().any(|given| given.get_ref() == step);
        if checked.unlikely.is_some()
            && (hint.steps.len() < 3 || !ALWAYS_OFFERED.iter().all(|step| has(step)))
        {
            findings.push(table.finding(
                at,
                format!(
                    "hint \"{id}\" can say \"probably not\": it offers {} and another step",
                    ALWAYS_OFFERED.join(", ")
                ),
            ));
        }
        self.hint_strengths(table, checked, findings);
        for source in &hint.sources {
            self.checks.source(table, source, findings);
        }
        self.hint_words(table, checked, findings);
    }

    /// The steps, rules, needs and kinds of support that it names are known.
    fn hint_names(
        &self,
        table: &Table,
        hint: &HintRecord,
        steps: &[String],
        rules: &[String],
        findings: &mut Faults,
    ) {
        let mut say = |at: usize, message: String| findings.push(table.finding(at, message));
        for (given, known, what) in [(&hint.steps, steps, "step"), (&hint.rules, rules, "rule")] {
            for unknown in given.iter().filter(|given| !known.contains(given.get_ref())) {
                say(unknown.span().start, format!("unknown {what} \"{}\"", unknown.get_ref()));
            }
        }
        for unknown in hint.needs.iter().filter(|need| !NEEDS.contains(&need.get_ref().as_str())) {
            say(unknown.span().start, format!("unknown need \"{}\"", unknown.get_ref()));
        }
        for unknown in hint.support.iter().filter(|kind| !self.checks.known_kinds.contains(kind.get_ref())) {
            say(unknown.span().start, format!("unknown kind of support \"{}\"", unknown.get_ref()));
        }
    }

    /// It can come, and so can each of its strengths, but no two at once.
    fn hint_strengths(&self, table: &Table, checked: &CheckedHint, findings: &mut Faults) {
        let CheckedHint { hint, about, likely, unlikely, unsure } = checked;
        let (at, id) = (hint.id.span().start, hint.id.get_ref());
        let mut say = |at: usize, message: String| findings.push(table.finding(at, message));
        let possible = |wanted: &[&ParsedCondition]| self.meaning.possible(self.names, wanted, &[]);
        if !possible(&[about]) {
            say(hint.about.span().start, format!("hint \"{id}\" can never come"));
        }
        for (condition, text) in [(likely, &hint.likely), (unlikely, &hint.unlikely)] {
            if let (Some(condition), Some(text)) = (condition, text)
                && !possible(&[about, condition])
            {
                say(text.span().start, format!("hint \"{id}\" can never have this strength"));
            }
        }
        if let (Some(likely), Some(unlikely)) = (likely, unlikely)
            && possible(&[about, likely, unlikely])
        {
            say(at, format!("hint \"{id}\" can be likely and unlikely at once"));
        }
        if hint.only_unsure && (unsure.is_none() || likely.is_some() || unlikely.is_some()) {
            say(
                at,
                format!(
                    "hint \"{id}\" speaks only while something is not known: it has \"unsure\" and neither \
                     \"likely\" nor \"unlikely\""
                ),
            );
        }
    }

    /// Each strength that it can have has words, and no words stand there for another.
    fn hint_words(&self, table: &Table, checked: &CheckedHint, findings: &mut Faults) {
        let CheckedHint { hint, likely, unlikely, unsure, .. } = checked;
        let (at, id) = (hint.id.span().start, hint.id.get_ref());
        let never = |part: &str| {
            table.finding(at, format!("hint \"{id}\" never says \"{part}\": nobody would read that text"))
        };
        let sure = likely.is_some() || unlikely.is_some();
        self.text(table, at, format!("check_hint.{id}.title"), findings);
        if !sure && !hint.only_unsure {
            self.text(table, at, format!("check_hint.{id}.text"), findings);
        }
        for (part, condition) in [("likely", likely), ("unlikely", unlikely)] {
            let key = format!("check_hint.{id}.{part}");
            if condition.is_some() {
                self.text(table, at, key, findings);
            } else if self.texts.contains_key(&key) {
                findings.push(never(part));
            }
        }
        if sure || hint.only_unsure {
            self.text(table, at, format!("check_hint.{id}.perhaps"), findings);
        } else if unsure.is_none() && self.texts.contains_key(&format!("check_hint.{id}.perhaps")) {
            findings.push(never("perhaps"));
        }
    }
}
