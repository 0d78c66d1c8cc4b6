//! The self-check: answers meet the rules of `static/selfcheck`, and out come hints with their reasons and
//! the question to ask next. It follows the order of Wmo 2015 art. 2.3.5(3). A hint is never a decision: the
//! municipality decides after its own investigation (art. 2.3.2).
//!
//! It may not know: the contribution, offers, JSON, any sentence that people read.

mod answers;
pub mod deadlines;
mod first;
mod flips;
mod logic;
#[cfg(test)]
mod tests;
mod types;
pub mod working_days;

pub use answers::{Answers, Given};
pub use first::{Further, Tip, counts, further, leads, most_first, next_first, tips};
pub use flips::{Flip, flips};
pub use logic::Truth;
pub use types::*;

use crate::rules::*;

include!(concat!(env!("OUT_DIR"), "/selfcheck.rs"));

/// How sure a hint is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Information that simply holds with these answers.
    Applies,
    /// "Waarschijnlijk".
    Likely,
    /// "Misschien".
    Perhaps,
    /// "Waarschijnlijk niet".
    Unlikely,
}

impl Strength {
    /// The id in the contract.
    pub fn id(self) -> &'static str {
        match self {
            Strength::Applies => "applies",
            Strength::Likely => "likely",
            Strength::Perhaps => "perhaps",
            Strength::Unlikely => "unlikely",
        }
    }
}

/// What a hint comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It has nothing to say.
    Absent,
    /// It waits for an answer.
    Open,
    /// It speaks.
    Says(Strength),
}

impl Hint {
    /// What it comes to with these answers.
    pub fn verdict(&self, answers: &Answers) -> Verdict {
        let about = self.about.truth(answers);
        let of = |condition: &Option<Condition>| {
            condition.as_ref().map_or(Truth::No, |condition| condition.truth(answers))
        };
        match about {
            Truth::No => return Verdict::Absent,
            // Whatever is answered, it does not come to hold, and then it is silent.
            Truth::Open if self.unsure == Unsure::Silent && !self.about.may(true, answers) => {
                return Verdict::Absent;
            }
            Truth::Open => return Verdict::Open,
            Truth::Unknown => return self.unsure_verdict(answers),
            Truth::Yes if matches!(self.unsure, Unsure::Only(_)) => return Verdict::Absent,
            Truth::Yes if self.likely.is_none() && self.unlikely.is_none() => {
                return Verdict::Says(Strength::Applies);
            }
            Truth::Yes => {}
        }
        let may = |condition: &Option<Condition>| {
            condition.as_ref().is_some_and(|condition| condition.may(true, answers))
        };
        match (of(&self.unlikely), of(&self.likely)) {
            _ if !may(&self.unlikely) && !may(&self.likely) => Verdict::Says(Strength::Perhaps),
            (Truth::Yes, _) => Verdict::Says(Strength::Unlikely),
            (Truth::Open, _) | (Truth::No, Truth::Open) => Verdict::Open,
            (Truth::No, Truth::Yes) => Verdict::Says(Strength::Likely),
            (Truth::Unknown, _) | (Truth::No, _) => Verdict::Says(Strength::Perhaps),
        }
    }

    /// The kind of text that bounds what it says so surely, the weakest of the rules behind that, and whether
    /// another rule of them binds. None where it only points the way.
    pub fn authority(&self, strength: Strength) -> Option<(Authority, bool)> {
        let rules = match strength {
            Strength::Likely => self.likely_by,
            Strength::Unlikely => self.unlikely_by,
            Strength::Applies | Strength::Perhaps => self.rules,
        };
        let norms = || {
            TRACES
                .iter()
                .filter(|trace| !trace.advice && rules.contains(&trace.id))
                .map(|trace| trace.authority)
        };
        Some((norms().max()?, norms().any(Authority::binds)))
    }

    fn unsure_verdict(&self, answers: &Answers) -> Verdict {
        let (Unsure::Where(condition) | Unsure::Only(condition)) = &self.unsure else {
            return Verdict::Absent;
        };
        match condition.truth(answers) {
            Truth::Yes => Verdict::Says(Strength::Perhaps),
            Truth::Open => Verdict::Open,
            Truth::No | Truth::Unknown => Verdict::Absent,
        }
    }

    /// Its conditions, those that decide first first.
    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let unsure = match &self.unsure {
            Unsure::Silent => None,
            Unsure::Where(condition) | Unsure::Only(condition) => Some(condition),
        };
        [Some(&self.about), self.unlikely.as_ref(), self.likely.as_ref(), unsure].into_iter().flatten()
    }

    /// The conditions that still count: how sure it is where it is known to be about this, and what it says
    /// meanwhile where that is unknown.
    fn counting(&self, answers: &Answers) -> impl Iterator<Item = &Condition> {
        let about = self.about.truth(answers);
        let unsure = match &self.unsure {
            Unsure::Where(condition) | Unsure::Only(condition) if about != Truth::Yes => Some(condition),
            _ => None,
        };
        let strengths = [self.unlikely.as_ref(), self.likely.as_ref()]
            .into_iter()
            .filter(move |_| about != Truth::Unknown);
        [Some(&self.about), unsure].into_iter().chain(strengths).flatten()
    }

    /// The conditions that made it what it is.
    fn deciding(&self, answers: &Answers) -> Vec<&Condition> {
        let holds = |condition: &&Condition| condition.truth(answers) == Truth::Yes;
        match self.verdict(answers) {
            Verdict::Says(Strength::Unlikely) => {
                vec![&self.about].into_iter().chain(self.unlikely.as_ref()).collect()
            }
            Verdict::Says(Strength::Likely) => {
                vec![&self.about].into_iter().chain(self.likely.as_ref()).collect()
            }
            Verdict::Says(Strength::Perhaps) if holds(&&self.about) => self.counting(answers).collect(),
            _ => vec![&self.about],
        }
    }

    /// The answers that it rests on: the places of the questions with the bits of the answers that were given
    /// and count.
    pub fn because(&self, answers: &Answers) -> Vec<(usize, u16)> {
        let mut reasons: Vec<(usize, u16)> = Vec::new();
        for condition in self.deciding(answers) {
            condition.because(answers, &mut |place, mask| {
                let mask = match answers.given(place) {
                    Given::Chosen(bits) => bits & mask,
                    Given::Unknown | Given::Open => 0,
                };
                if answers.given(place) == Given::Open {
                    return;
                }
                // That an answer of several was not given is no reason that a person would recognise.
                let silent = mask == 0 && answers.given(place) != Given::Unknown;
                let one = QUESTIONS.get(place).is_some_and(|question| question.choice == Choice::One);
                let mask = if silent && one { answers.bits(place) } else { mask };
                if silent && !one {
                    return;
                }
                match reasons.iter_mut().find(|(known, _)| *known == place) {
                    Some((_, bits)) => *bits |= mask,
                    None => reasons.push((place, mask)),
                }
            });
        }
        reasons.sort_unstable();
        reasons
    }
}

/// The hints that these answers settle, what matters first first.
///
/// ```
/// use wmo_zelfcheck::{contract::CheckRequest, selfcheck::{HintKind, hints}};
///
/// let json = serde_json::from_str(r#"{"answers": {"safety": ["violence"]}}"#)?;
/// let answers = CheckRequest::read(&json)?.answers;
/// // Danger stands first.
/// assert_eq!(hints(&answers).first().map(|(hint, _)| hint.kind), Some(HintKind::Safety));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn hints(answers: &Answers) -> Vec<(&'static Hint, Strength)> {
    let says = |hint: &'static Hint| match hint.verdict(answers) {
        Verdict::Says(strength) => Some((hint, strength)),
        Verdict::Absent | Verdict::Open => None,
    };
    HINTS.iter().filter_map(says).collect()
}

/// Whether something cannot wait: then the municipality has to decide at once on temporary support (art.
/// 2.3.3).
pub fn urgent(answers: &Answers) -> bool {
    hints(answers).iter().any(|(hint, _)| matches!(hint.kind, HintKind::Safety | HintKind::Urgent))
}

/// The questions whose answer can still change a hint, in the order in which they are asked.
pub fn open(answers: &Answers) -> Vec<usize> {
    // How many hints wait for each question.
    let mut waiting = [0u16; QUESTION_COUNT];
    for hint in HINTS.iter().filter(|hint| hint.verdict(answers) == Verdict::Open) {
        let mut counted = [false; QUESTION_COUNT];
        for condition in hint.counting(answers) {
            condition.waits_for(answers, &mut |place| {
                if let (Some(waiting), Some(counted)) = (waiting.get_mut(place), counted.get_mut(place))
                    && !std::mem::replace(counted, true)
                {
                    *waiting += 1;
                }
            });
        }
    }
    let mut open: Vec<(bool, u8, std::cmp::Reverse<u16>, usize)> = Vec::new();
    for (place, (question, count)) in QUESTIONS.iter().zip(waiting).enumerate() {
        let unanswered = answers.given(place) == Given::Open;
        let interrupts = question.stop && unanswered && question.applies(answers) == Truth::Yes;
        if interrupts || count > 0 {
            open.push((!interrupts, question.block, std::cmp::Reverse(count), place));
        }
    }
    open.sort_unstable();
    open.into_iter().map(|(.., place)| place).collect()
}

/// The question to ask next; `None` when no answer can change a hint any more.
///
/// ```
/// use wmo_zelfcheck::selfcheck::{Answers, QUESTIONS, next};
///
/// // Whoever begins is asked about safety first.
/// assert_eq!(next(&Answers::default()).map(|place| QUESTIONS[place].id), Some("safety"));
/// ```
pub fn next(answers: &Answers) -> Option<usize> {
    open(answers).first().copied()
}

/// The question that interrupts now, because there is danger and the person has not chosen to go on.
pub fn stopped(answers: &Answers) -> Option<usize> {
    next(answers).filter(|place| QUESTIONS.get(*place).is_some_and(|question| question.stop))
}
