//! The answers of one person: per question open, not known, or chosen. An answer that no longer counts stays.

use super::{Answer, Choice, QUESTION_COUNT, QUESTIONS};
use base::always::Always;

/// The answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Given {
    /// Not answered yet.
    #[default]
    Open,
    /// "I don't know".
    Unknown,
    /// These answers, as bits; never none.
    Chosen(u16),
}

/// The answers to all questions, by their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    given: [Given; QUESTION_COUNT],
}

impl Default for Answers {
    fn default() -> Answers {
        Answers { given: [Given::Open; QUESTION_COUNT] }
    }
}

impl Answers {
    /// The answer to the question at a place.
    pub fn given(&self, place: usize) -> Given {
        self.given.get(place).copied().always()
    }

    /// The answers chosen, as bits; none where there is no answer.
    pub fn bits(&self, place: usize) -> u16 {
        match self.given(place) {
            Given::Chosen(bits) => bits,
            Given::Open | Given::Unknown => 0,
        }
    }

    /// Whether this answer is among those given.
    pub fn has(&self, answer: Answer) -> bool {
        self.bits(answer.question) & 1u16.checked_shl(answer.bit).always() != 0
    }

    /// Sets an answer. Of answers that exclude others, or of a question with one answer, nothing is checked
    /// here.
    pub fn set(&mut self, place: usize, given: Given) {
        if let Some(slot) = self.given.get_mut(place) {
            *slot = if given == Given::Chosen(0) { Given::Open } else { given };
        }
    }

    /// The same with another answer.
    #[must_use]
    pub fn with(mut self, place: usize, given: Given) -> Answers {
        self.set(place, given);
        self
    }

    /// Chooses an answer or takes it back, as a person does on screen: a question with one answer has only
    /// the last, and an answer that excludes others drops them.
    pub fn choose(&mut self, place: usize, bit: u32, on: bool) {
        let Some(question) = QUESTIONS.get(place) else { return };
        let mask = 1u16.checked_shl(bit).always();
        let before = self.bits(place);
        let bits = match (on, question.choice) {
            (false, _) => before & !mask,
            (true, Choice::One) => mask,
            (true, Choice::Many) if question.alone & mask != 0 => mask,
            (true, Choice::Many) => (before & !question.alone) | mask,
        };
        self.set(place, Given::Chosen(bits));
    }

    /// The places of the questions with an answer, in the order of the questions.
    pub fn answered(&self) -> impl Iterator<Item = usize> + '_ {
        (0..QUESTION_COUNT).filter(|place| self.given(*place) != Given::Open)
    }
}
