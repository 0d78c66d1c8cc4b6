//! Short ways to the self-check's tables by their published ids, and dice that fall the same on every
//! machine.
#![allow(dead_code)] // every test file uses a part of it

use wmo_zelfcheck::selfcheck::{
    Answer, Answers, Choice, Given, HINTS, Hint, QUESTIONS, Question, Strength, hints, next, open,
};

/// The place of a question.
pub fn place(id: &str) -> usize {
    QUESTIONS.iter().position(|question| question.id == id).unwrap_or_else(|| panic!("no question {id}"))
}

/// The bit of an answer.
pub fn bit(place: usize, answer: &str) -> u16 {
    let found = QUESTIONS[place].answers.iter().position(|known| *known == answer);
    1 << found.unwrap_or_else(|| panic!("{} has no answer {answer}", QUESTIONS[place].id))
}

/// A hint.
pub fn hint(id: &str) -> &'static Hint {
    HINTS.iter().find(|hint| hint.id == id).unwrap_or_else(|| panic!("no hint {id}"))
}

/// What the hints say, by id.
pub fn said(answers: &Answers) -> Vec<(&'static str, Strength)> {
    hints(answers).into_iter().map(|(hint, strength)| (hint.id, strength)).collect()
}

/// Answers as a person reads them, for messages.
pub fn told(answers: &Answers) -> String {
    let one = |place: usize| {
        let question = &QUESTIONS[place];
        let bits = answers.bits(place);
        let chosen: Vec<_> = question
            .answers
            .iter()
            .enumerate()
            .filter(|(bit, _)| bits & (1 << bit) != 0)
            .map(|(_, answer)| *answer)
            .collect();
        format!("{}={}", question.id, if bits == 0 { "?".to_owned() } else { chosen.join("+") })
    };
    answers.answered().map(one).collect::<Vec<_>>().join("; ")
}

/// A linear congruential generator: the same answers on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (((self.0 >> 32) * u64::from(end)) >> 32) as u32
    }

    pub fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    /// An answer to a question, as a person could give it; one to four of a question with several, and
    /// sometimes not known.
    pub fn answer(&mut self, place: usize, unknown: u32) -> Given {
        let question = &QUESTIONS[place];
        if !question.stop && self.percent(unknown) {
            return Given::Unknown;
        }
        let count = question.answers.len() as u32;
        let mut answers = Answers::default();
        let several = match self.below(10) {
            _ if question.choice == Choice::One => 1,
            0..=4 => 1,
            5..=7 => 2,
            8 => 3,
            _ => 4,
        };
        for _ in 0..several {
            answers.choose(place, self.below(count), true);
        }
        answers.given(place)
    }

    /// An answer to every question, whether it applies or not. Most people are safe.
    pub fn person(&mut self, unknown: u32) -> Answers {
        let mut answers = Answers::default();
        for place in 0..QUESTIONS.len() {
            answers.set(place, self.answer(place, unknown));
        }
        if self.percent(85) {
            answers.set(Question::SAFETY, Given::Chosen(1 << Answer::SAFETY_NONE.bit));
        }
        answers
    }
}

/// What a person answers to the questions that are asked, in their order; and those questions.
pub fn walk(person: &Answers) -> (Answers, Vec<usize>) {
    let mut answers = Answers::default();
    let mut asked = Vec::new();
    while let Some(place) = next(&answers) {
        assert!(!asked.contains(&place), "{} is asked twice: {}", QUESTIONS[place].id, told(&answers));
        assert_eq!(
            answers.given(place),
            Given::Open,
            "{} has an answer: {}",
            QUESTIONS[place].id,
            told(&answers)
        );
        asked.push(place);
        answers.set(place, person.given(place));
    }
    assert!(open(&answers).is_empty());
    (answers, asked)
}
