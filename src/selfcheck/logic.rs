//! Four-valued logic over the answers: what was not asked yet is open, what a person does not know is
//! unknown, and both stay so unless another part decides. So "I don't know" can never make a hint surer than
//! a known answer would.

use super::{Answers, Condition, Given, QUESTIONS, Question};

/// What a condition comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It does not hold.
    No,
    /// It holds.
    Yes,
    /// It rests on an answer that the person does not know.
    Unknown,
    /// It rests on a question without an answer.
    Open,
}

impl Truth {
    /// The opposite.
    pub fn opposite(self) -> Truth {
        match self {
            Truth::No => Truth::Yes,
            Truth::Yes => Truth::No,
            other => other,
        }
    }
}

impl Condition {
    /// What it comes to with these answers.
    pub fn truth(&self, answers: &Answers) -> Truth {
        match self {
            Condition::Always => Truth::Yes,
            Condition::Named(condition) => condition.truth(answers),
            Condition::Not(condition) => condition.truth(answers).opposite(),
            Condition::All(parts) => count(parts, parts.len(), answers),
            Condition::Any(parts) => count(parts, 1, answers),
            Condition::AtLeast(enough, parts) => count(parts, *enough, answers),
            Condition::Chosen(place, mask) => chosen(usize::from(*place), *mask, answers),
        }
    }

    /// Whether it can still come to `goal` (hold, or fail) once what is open is answered. A part that rests
    /// on "I don't know" can do neither, so a question beside it may no longer matter.
    pub fn may(&self, goal: bool, answers: &Answers) -> bool {
        match (self.truth(answers), self) {
            (Truth::Yes, _) => goal,
            (Truth::No, _) => !goal,
            (Truth::Unknown, _) => false,
            (Truth::Open, Condition::Named(condition)) => condition.may(goal, answers),
            (Truth::Open, Condition::Not(condition)) => condition.may(!goal, answers),
            (Truth::Open, Condition::All(parts)) => may(parts, parts.len(), goal, answers),
            (Truth::Open, Condition::Any(parts)) => may(parts, 1, goal, answers),
            (Truth::Open, Condition::AtLeast(enough, parts)) => may(parts, *enough, goal, answers),
            (Truth::Open, Condition::Always | Condition::Chosen(..)) => true,
        }
    }

    /// Calls `visit` with every answer it looks at (question, bits), names followed.
    pub fn visit(&self, visit: &mut impl FnMut(usize, u16)) {
        match self {
            Condition::Always => {}
            Condition::Chosen(place, mask) => visit(usize::from(*place), *mask),
            Condition::Named(condition) | Condition::Not(condition) => condition.visit(visit),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.visit(visit))
            }
        }
    }

    /// The questions without an answer that it now waits for.
    pub fn waits_for(&self, answers: &Answers, visit: &mut impl FnMut(usize)) {
        if self.truth(answers) != Truth::Open {
            return;
        }
        match self {
            Condition::Always => {}
            Condition::Named(condition) | Condition::Not(condition) => condition.waits_for(answers, visit),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.waits_for(answers, visit));
            }
            Condition::Chosen(place, _) => {
                let place = usize::from(*place);
                match QUESTIONS.get(place).map(|question| &question.only_if) {
                    Some(only_if) if only_if.truth(answers) == Truth::Open => {
                        only_if.waits_for(answers, visit)
                    }
                    _ => visit(place),
                }
            }
        }
    }

    /// Calls `visit` with the answers that made it what it is (question, bits).
    pub fn because(&self, answers: &Answers, visit: &mut impl FnMut(usize, u16)) {
        let truth = match self.truth(answers) {
            // While it is open, what is not known is why it cannot be settled.
            Truth::Open => Truth::Unknown,
            settled => settled,
        };
        match self {
            Condition::Always => {}
            Condition::Named(condition) | Condition::Not(condition) => condition.because(answers, visit),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                // Of "and" that holds all parts did it, of "or" those that hold; of what fails, those that
                // fail.
                parts
                    .iter()
                    .filter(|part| part.truth(answers) == truth)
                    .for_each(|part| part.because(answers, visit));
            }
            Condition::Chosen(place, mask) => {
                let place = usize::from(*place);
                match QUESTIONS.get(place).map(|question| &question.only_if) {
                    Some(only_if) if only_if.truth(answers) != Truth::Yes => only_if.because(answers, visit),
                    _ => visit(place, *mask),
                }
            }
        }
    }
}

/// Whether at least `enough` of the parts hold.
fn count(parts: &[Condition], enough: usize, answers: &Answers) -> Truth {
    let (mut yes, mut unknown, mut open) = (0, 0, 0);
    for part in parts {
        match part.truth(answers) {
            Truth::Yes => yes += 1,
            Truth::Unknown => unknown += 1,
            Truth::Open => open += 1,
            Truth::No => {}
        }
    }
    if yes >= enough {
        Truth::Yes
    } else if yes + unknown + open < enough {
        Truth::No
    } else if open > 0 {
        Truth::Open
    } else {
        Truth::Unknown
    }
}

/// Whether at least `enough` of the parts can hold, or so many fail that fewer hold.
fn may(parts: &[Condition], enough: usize, goal: bool, answers: &Answers) -> bool {
    let able = parts.iter().filter(|part| part.may(goal, answers)).count();
    able >= if goal { enough } else { (parts.len() + 1).saturating_sub(enough) }
}

fn chosen(place: usize, mask: u16, answers: &Answers) -> Truth {
    match QUESTIONS.get(place).map_or(Truth::No, |question| question.applies(answers)) {
        Truth::Yes => match answers.given(place) {
            Given::Open => Truth::Open,
            Given::Unknown => Truth::Unknown,
            Given::Chosen(bits) if bits & mask != 0 => Truth::Yes,
            Given::Chosen(_) => Truth::No,
        },
        other => other,
    }
}

impl Question {
    /// Whether the question makes sense with these answers.
    pub fn applies(&self, answers: &Answers) -> Truth {
        self.only_if.truth(answers)
    }
}

impl Answers {
    /// Whether an answer was given that does not count with the other answers.
    pub fn idle(&self, place: usize) -> bool {
        self.given(place) != Given::Open
            && QUESTIONS.get(place).is_some_and(|question| question.applies(self) == Truth::No)
    }
}
