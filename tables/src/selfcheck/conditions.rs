//! Conditions with their names resolved: answers as bits of a question, other conditions by their place.
//! Finds unknown names and circles, and whether a condition can ever be true.

use super::{
    records::QuestionKind,
    syntax::{Expr, Verb, parse},
};

/// A condition over the places of questions and conditions.
#[derive(Debug, Clone, PartialEq)]
pub enum ParsedCondition {
    Always,
    /// The question's answers contain one of these bits.
    Chosen(usize, u16),
    Named(usize),
    Not(Box<ParsedCondition>),
    All(Vec<ParsedCondition>),
    Any(Vec<ParsedCondition>),
    AtLeast(usize, Vec<ParsedCondition>),
}

/// What a condition may name.
pub struct Names {
    /// Id, kind, answers, and those that exclude the others.
    pub questions: Vec<(String, QuestionKind, Vec<String>, u16)>,
    pub conditions: Vec<String>,
}

impl Names {
    /// Reads a condition; what is wrong with it.
    pub fn read(&self, text: &str) -> Result<ParsedCondition, String> {
        self.resolve(&parse(text)?)
    }

    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|(other, ..)| other == id)
    }

    fn resolve(&self, expr: &Expr) -> Result<ParsedCondition, String> {
        let all = |parts: &[Expr]| parts.iter().map(|part| self.resolve(part)).collect::<Result<Vec<_>, _>>();
        Ok(match expr {
            Expr::Always => ParsedCondition::Always,
            Expr::Not(inner) => ParsedCondition::Not(Box::new(self.resolve(inner)?)),
            Expr::All(parts) => ParsedCondition::All(all(parts)?),
            Expr::Any(parts) => ParsedCondition::Any(all(parts)?),
            Expr::AtLeast(count, parts) if *count <= parts.len() && *count > 0 => {
                ParsedCondition::AtLeast(*count, all(parts)?)
            }
            Expr::AtLeast(count, parts) => {
                return Err(format!("at least {count} of {} can never be", parts.len()));
            }
            Expr::Named(name) => {
                let place = self.conditions.iter().position(|other| other == name);
                ParsedCondition::Named(place.ok_or_else(|| format!("unknown condition \"{name}\""))?)
            }
            Expr::Answer { question, verb, answers } => {
                let place =
                    self.question(question).ok_or_else(|| format!("unknown question \"{question}\""))?;
                let Some((_, kind, known, _)) = self.questions.get(place) else { return Err(String::new()) };
                if (*kind == QuestionKind::One) != (*verb == Verb::Is) {
                    return Err(format!(
                        "\"{question}\" takes \"{}\"",
                        if *kind == QuestionKind::One { "is" } else { "has" }
                    ));
                }
                let mut mask = 0;
                for answer in answers {
                    let bit = known.iter().position(|other| other == answer);
                    mask |= 1 << bit.ok_or_else(|| format!("\"{question}\" has no answer \"{answer}\""))?;
                }
                ParsedCondition::Chosen(place, mask)
            }
        })
    }
}

impl ParsedCondition {
    /// Calls `visit` for this condition and all in it, without following names.
    pub fn walk(&self, visit: &mut impl FnMut(&ParsedCondition)) {
        visit(self);
        match self {
            ParsedCondition::Not(inner) => inner.walk(visit),
            ParsedCondition::All(parts)
            | ParsedCondition::Any(parts)
            | ParsedCondition::AtLeast(_, parts) => parts.iter().for_each(|part| part.walk(visit)),
            ParsedCondition::Always | ParsedCondition::Chosen(..) | ParsedCondition::Named(_) => {}
        }
    }
}

/// The conditions that questions and names stand for.
pub struct ConditionMeanings {
    pub only_if: Vec<Option<ParsedCondition>>,
    pub named: Vec<ParsedCondition>,
}

/// The answers assumed so far, by question: the bits that are given and those that are not.
type Assumed = Vec<(u16, u16)>;

impl ConditionMeanings {
    /// Whether a name leads back to itself.
    pub fn circle(&self) -> bool {
        let mut done = (vec![false; self.only_if.len()], vec![false; self.named.len()]);
        let rounds = self.only_if.len() + self.named.len();
        // What rests on things already found to be without a circle is without one.
        for _ in 0..=rounds {
            for place in 0..self.only_if.len() {
                done.0[place] = done.0[place]
                    || self.only_if[place].as_ref().is_none_or(|condition| rests_on(condition, &done));
            }
            for place in 0..self.named.len() {
                done.1[place] = done.1[place] || rests_on(&self.named[place], &done);
            }
        }
        done.0.iter().chain(&done.1).any(|settled| !settled)
    }

    /// Whether there are answers with which all of `wanted` are true and all of `unwanted` false.
    pub fn possible(
        &self,
        names: &Names,
        wanted: &[&ParsedCondition],
        unwanted: &[&ParsedCondition],
    ) -> bool {
        self.search(names, wanted, unwanted, &mut vec![(0, 0); names.questions.len()])
    }

    fn search(
        &self,
        names: &Names,
        wanted: &[&ParsedCondition],
        unwanted: &[&ParsedCondition],
        assumed: &mut Assumed,
    ) -> bool {
        let mut open = None;
        for (condition, goal) in
            wanted.iter().map(|each| (each, true)).chain(unwanted.iter().map(|each| (each, false)))
        {
            match self.value(condition, assumed, &mut open) {
                Some(value) if value != goal => return false,
                _ => {}
            }
        }
        let Some((question, bit)) = open else { return true };
        for value in [true, false] {
            let before = assumed.clone();
            if suppose(names, question, bit, value, assumed) && self.search(names, wanted, unwanted, assumed)
            {
                return true;
            }
            *assumed = before;
        }
        false
    }

    /// True, false, or not yet known; then `open` has an answer on which it depends.
    fn value(
        &self,
        condition: &ParsedCondition,
        assumed: &Assumed,
        open: &mut Option<(usize, u32)>,
    ) -> Option<bool> {
        match condition {
            ParsedCondition::Always => Some(true),
            ParsedCondition::Named(place) => self.value(&self.named[*place], assumed, open),
            ParsedCondition::Not(inner) => self.value(inner, assumed, open).map(|value| !value),
            ParsedCondition::All(parts) => self.count(parts, parts.len(), assumed, open),
            ParsedCondition::Any(parts) => self.count(parts, 1, assumed, open),
            ParsedCondition::AtLeast(count, parts) => self.count(parts, *count, assumed, open),
            ParsedCondition::Chosen(question, mask) => {
                if let Some(only_if) = &self.only_if[*question] {
                    match self.value(only_if, assumed, open) {
                        Some(true) => {}
                        other => return other,
                    }
                }
                let (given, not_given) = assumed[*question];
                if mask & given != 0 {
                    return Some(true);
                }
                let unknown = mask & !not_given;
                if unknown == 0 {
                    return Some(false);
                }
                // The first open answer is the one to try next: a contradiction shows soonest in the order in
                // which people write.
                open.get_or_insert((*question, unknown.trailing_zeros()));
                None
            }
        }
    }

    fn count(
        &self,
        parts: &[ParsedCondition],
        enough: usize,
        assumed: &Assumed,
        open: &mut Option<(usize, u32)>,
    ) -> Option<bool> {
        let values: Vec<Option<bool>> = parts.iter().map(|part| self.value(part, assumed, open)).collect();
        let yes = values.iter().filter(|value| **value == Some(true)).count();
        let unknown = values.iter().filter(|value| value.is_none()).count();
        if yes >= enough {
            Some(true)
        } else if yes + unknown < enough {
            Some(false)
        } else {
            None
        }
    }
}

fn rests_on(condition: &ParsedCondition, done: &(Vec<bool>, Vec<bool>)) -> bool {
    let mut settled = true;
    condition.walk(&mut |part| match part {
        ParsedCondition::Chosen(question, _) => settled &= done.0[*question],
        ParsedCondition::Named(place) => settled &= done.1[*place],
        _ => {}
    });
    settled
}

/// Assumes an answer given or not; `false` if the question cannot be answered like that.
fn suppose(names: &Names, question: usize, bit: u32, value: bool, assumed: &mut Assumed) -> bool {
    let (_, kind, answers, alone) = &names.questions[question];
    let (given, not_given) = &mut assumed[question];
    let all = (0..answers.len()).fold(0u16, |bits, bit| bits | (1 << bit));
    if value {
        *given |= 1 << bit;
        // With one answer, or with one that stands alone, there are no others; beside any other, none that
        // stands alone.
        *not_given |=
            (if *kind == QuestionKind::One || alone & (1 << bit) != 0 { all } else { *alone }) & !(1 << bit);
    } else {
        *not_given |= 1 << bit;
    }
    *given & *not_given == 0 && *not_given & all != all
}
