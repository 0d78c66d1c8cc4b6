//! What of the tips and answers stands on the sheet for the talk: what says what somebody needs does so by
//! itself. What others at the table need not read (danger, who refuses to help, how the carer is, a dispute)
//! does so only where the person chooses it.

use wmo_zelfcheck::selfcheck::{self, Answers, Hint, QUESTIONS, Question};

use super::SelfCheck;

/// The questions whose answers stand on the sheet by themselves.
const TOLD: [usize; 10] = [
    Question::TASKS,
    Question::CAUSE,
    Question::PATTERN,
    Question::SUPERVISION,
    Question::OTHER_CARE,
    Question::HOUSEMATES,
    Question::CHORES,
    Question::ITEM,
    Question::TRIPS,
    Question::DAY_GOAL,
];

/// Something that can stand on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetItem {
    /// A tip about support, by its id.
    Tip(&'static str),
    /// The answer to the question at a place.
    Answer(usize),
}

impl SheetItem {
    /// Whether it stands there without being chosen.
    pub fn by_itself(self) -> bool {
        match self {
            SheetItem::Tip(_) => true,
            SheetItem::Answer(place) => TOLD.contains(&place),
        }
    }
}

impl SelfCheck {
    /// Whether it stands on the sheet.
    pub fn is_on_sheet(&self, item: SheetItem) -> bool {
        let chosen = self.on_sheet.iter().find(|(other, _)| *other == item);
        chosen.map_or_else(|| item.by_itself(), |(_, on)| *on)
    }

    /// The tips about support.
    pub fn tips_for_sheet(&self) -> Vec<&'static Hint> {
        let hints = selfcheck::hints(&self.answers).into_iter().map(|(hint, _)| hint);
        hints.filter(|hint| !hint.support.is_empty()).collect()
    }

    /// The questions with an answer that counts, in their order; not for whom it is, which has its own line.
    pub fn answers_for_sheet(&self) -> Vec<usize> {
        let answers: &Answers = &self.answers;
        let tells = |place: &usize| {
            !answers.idle(*place)
                && *place != Question::FOR_WHOM
                && QUESTIONS.get(*place).is_some_and(|question| !question.stop)
        };
        answers.answered().filter(tells).collect()
    }
}
