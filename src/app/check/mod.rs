//! The self-check in the app: its answers, what a person wrote for the sheet, and which view comes next. What
//! the answers mean is the library's; nothing of this is stored.

pub mod advice;

use wmo_zelfcheck::{
    rules::Kind,
    selfcheck::{self, Answer, Answers, Given, QUESTION_COUNT, QUESTIONS, Strength, Truth},
    text::Key,
};

use super::model::{KINDS_ASKED, Mistake, Slot, View};

/// What a person says of their own on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetField {
    Question,
    Works,
    WorksNot,
    GoodBadDays,
    Helpers,
    Tried,
    Wishes,
    Asks,
    Plan,
}

impl SheetField {
    /// In the order of the sheet.
    pub const ALL: [SheetField; 9] = [
        SheetField::Question,
        SheetField::Works,
        SheetField::WorksNot,
        SheetField::GoodBadDays,
        SheetField::Helpers,
        SheetField::Tried,
        SheetField::Wishes,
        SheetField::Asks,
        SheetField::Plan,
    ];
}

/// The self-check of one person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SelfCheck {
    pub answers: Answers,
    /// What was written on the sheet, in the order of the fields.
    pub sheet: [String; SheetField::ALL.len()],
    /// The day of the report as it was typed; empty = today.
    pub report_day: String,
    /// The number of the question on screen and about how many there are. Counted on arrival, so that it
    /// stands still while a person chooses; `None` for an answer that is changed from the hints.
    pub progress: Option<(usize, usize)>,
}

/// What a person does in the self-check.
#[derive(Debug, Clone, PartialEq)]
pub enum CheckAction {
    /// Choose an answer to the question at a place, or take it back.
    Choose(usize, u32, bool),
    /// "I don't know", or not after all.
    Unknown(usize, bool),
    /// Write on the sheet.
    Write(SheetField, String),
    /// Another day of the report.
    ReportDay(String),
}

impl SelfCheck {
    pub fn change(&mut self, action: CheckAction) {
        match action {
            CheckAction::Choose(place, answer, on) => self.answers.choose(place, answer, on),
            CheckAction::Unknown(place, unknown) => {
                self.answers.set(place, if unknown { Given::Unknown } else { Given::Open })
            }
            CheckAction::Write(field, text) => {
                if let Some(slot) = self.sheet.get_mut(field as usize) {
                    *slot = text;
                }
            }
            CheckAction::ReportDay(day) => self.report_day = day,
        }
    }

    /// What was written in a field of the sheet.
    pub fn written(&self, field: SheetField) -> &str {
        self.sheet.get(field as usize).map_or("", String::as_str)
    }

    /// What is wrong with the answer to a question: it has none.
    pub fn mistakes(&self, place: usize) -> Vec<Mistake> {
        let open = self.answers.given(place) == Given::Open;
        open.then_some(Mistake { slot: Slot::Choice, text: Key::CheckErrorChoose }).into_iter().collect()
    }

    /// The next question, or the hints when no answer can change them any more.
    pub fn next(&self) -> View {
        selfcheck::next(&self.answers).map_or(View::Hints, View::Check)
    }

    /// Whether the answers are about somebody else than who gives them.
    pub fn for_other(&self) -> bool {
        self.answers.has(Answer::FOR_WHOM_OTHER) || self.by_carer()
    }

    /// Whether somebody who cares for another gives the answers.
    pub fn by_carer(&self) -> bool {
        self.answers.has(Answer::FOR_WHOM_CARER)
    }

    /// Whether violence at home is the subject: then there is a button to leave quickly.
    pub fn violence(&self) -> bool {
        self.answers.has(Answer::SAFETY_VIOLENCE)
    }

    /// Gives an answer.
    pub fn answer(&mut self, answer: Answer) {
        self.answers.choose(answer.question, answer.bit, true);
    }

    /// The kinds of support that the hints are about, each once and in their order; not those of a "probably
    /// not".
    pub fn support(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = Vec::new();
        for (hint, strength) in selfcheck::hints(&self.answers) {
            let fresh = hint.support.iter().filter(|kind| {
                strength != Strength::Unlikely && KINDS_ASKED.contains(kind) && !kinds.contains(kind)
            });
            kinds.extend(fresh.copied().collect::<Vec<_>>());
        }
        kinds
    }

    /// Arrives at the question at a place, from another view, with what lies ahead in the trail.
    pub fn arrive(&mut self, place: usize, from: Option<&View>, ahead: &[View]) {
        self.progress = (from != Some(&View::Hints)).then(|| self.count(place, ahead));
    }

    /// The number of a question among those answered before it, and about how many there are. Of the
    /// questions that depend on answers to come about half will be asked, so the sum hardly grows along the
    /// way.
    fn count(&self, at: usize, ahead: &[View]) -> (usize, usize) {
        let other =
            |place: &usize| *place != at && QUESTIONS.get(*place).is_some_and(|question| !question.stop);
        let answered: Vec<usize> =
            self.answers.answered().filter(|place| other(place) && !self.answers.idle(*place)).collect();
        let before = answered.iter().filter(|place| !ahead.contains(&View::Check(**place))).count();
        let open: Vec<usize> = selfcheck::open(&self.answers).into_iter().filter(other).collect();
        let may_come = |place: &usize| {
            let question = QUESTIONS.get(*place).filter(|_| other(place) && !open.contains(place));
            question.is_some_and(|question| {
                self.answers.given(*place) == Given::Open && question.applies(&self.answers) != Truth::No
            })
        };
        let may_come = (0..QUESTION_COUNT).filter(may_come).count();
        (before + 1, answered.len() + 1 + open.len() + may_come / 2)
    }
}
