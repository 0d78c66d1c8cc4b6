//! The self-check in the app: its answers, what a person wrote for the sheet, and which view comes next. What
//! the answers mean is the library's.

pub mod advice;
mod sheet;

pub use sheet::SheetItem;

use wmo_zelfcheck::{
    rules::Kind,
    selfcheck::{self, Answer, Answers, Given, QUESTIONS, Question, Strength},
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
}

impl SheetField {
    /// In the order of the sheet.
    pub const ALL: [SheetField; 8] = [
        SheetField::Question,
        SheetField::Works,
        SheetField::WorksNot,
        SheetField::GoodBadDays,
        SheetField::Helpers,
        SheetField::Tried,
        SheetField::Wishes,
        SheetField::Asks,
    ];
}

/// Whom the questions are about, to the person who answers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    Husband,
    Wife,
    Partner,
    Mother,
    Father,
    Child,
}

impl Person {
    /// In the order on screen.
    pub const ALL: [Person; 6] =
        [Person::Husband, Person::Wife, Person::Partner, Person::Mother, Person::Father, Person::Child];

    /// "uw moeder".
    pub fn name(self) -> Key {
        match self {
            Person::Husband => Key::CheckPersonHusband,
            Person::Wife => Key::CheckPersonWife,
            Person::Partner => Key::CheckPersonPartner,
            Person::Mother => Key::CheckPersonMother,
            Person::Father => Key::CheckPersonFather,
            Person::Child => Key::CheckPersonChild,
        }
    }
}

/// The self-check of one person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SelfCheck {
    pub answers: Answers,
    /// Whom it is about, where somebody else answers and said so.
    pub person: Option<Person>,
    /// What was written on the sheet, in the order of the fields.
    pub sheet: [String; SheetField::ALL.len()],
    /// What was chosen for the sheet or left out of it, where that is not what happens by itself.
    pub on_sheet: Vec<(SheetItem, bool)>,
    /// The day of the report as it was typed; empty = today.
    pub report_day: String,
    /// The number of the question on screen and how many there are at most. Counted on arrival, so that it
    /// stands still while a person chooses; `None` for an answer that is changed from the tips.
    pub progress: Option<(usize, usize)>,
    /// The further questions that a person goes through.
    pub further: Option<Round>,
    /// While one answer is changed: the questions that were open before.
    was_open: Option<Vec<usize>>,
}

/// A round of further questions of one block.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Round {
    pub block: u8,
    /// How many questions had an answer when it began.
    pub before: usize,
    /// How many questions it has at most.
    pub most: usize,
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
    /// Who it is that somebody answers for; `None`: somebody else.
    About(Option<Person>),
    /// A tip or an answer on the sheet, or not.
    OnSheet(SheetItem, bool),
    /// Another day of the report.
    ReportDay(String),
}

impl SelfCheck {
    /// Where the self-check begins: with whether it is safe.
    pub const FIRST: View = View::Check(Question::SAFETY);

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
            CheckAction::About(person) => self.person = person,
            CheckAction::OnSheet(item, on) => {
                self.on_sheet.retain(|(other, _)| *other != item);
                if on != item.by_itself() {
                    self.on_sheet.push((item, on));
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

    /// The next question before the first tips, or the tips.
    pub fn next(&self) -> View {
        selfcheck::next_first(&self.answers).map_or(View::Hints, View::Check)
    }

    /// Where who comes back goes on: with the first question that is open, or the tips.
    pub fn go_on(&self) -> View {
        selfcheck::next(&self.answers).map_or(View::Hints, View::Check)
    }

    /// Where to go after the question at a place: on with the first questions or those of the round, to what
    /// the answer opened, or to the tips.
    pub fn after(&mut self, place: usize) -> View {
        // The age stands on the page of "for whom": who leaves it closed is of age.
        if place == Question::FOR_WHOM && self.answers.given(Question::AGE) == Given::Open {
            self.answer(Answer::AGE_ADULT);
        }
        let first = self.next();
        if first != View::Hints {
            return first;
        }
        let open = selfcheck::open(&self.answers);
        let in_round = |place: &&usize| {
            let block = QUESTIONS.get(**place).map(|question| question.block);
            self.further.is_some_and(|round| block == Some(round.block))
        };
        let opened = |place: &&usize| self.was_open.as_ref().is_some_and(|before| !before.contains(place));
        let next = open.iter().find(in_round).or_else(|| open.iter().find(opened));
        next.map_or(View::Hints, |place| View::Check(*place))
    }

    /// Begins the further questions of a block.
    pub fn begin_further(&mut self, block: u8) -> View {
        let Some(further) = selfcheck::further(&self.answers).into_iter().find(|other| other.block == block)
        else {
            return View::Hints;
        };
        self.further = Some(Round { block, before: self.asked(&[]), most: further.most });
        further.questions.first().map_or(View::Hints, |place| View::Check(*place))
    }

    /// Whether the answers are about somebody else than who gives them.
    pub fn for_other(&self) -> bool {
        self.answers.has(Answer::FOR_WHOM_OTHER) || self.by_carer()
    }

    /// Whether somebody who cares for another gives the answers.
    pub fn by_carer(&self) -> bool {
        self.answers.has(Answer::FOR_WHOM_CARER)
    }

    /// Whom the questions are about: "uw moeder", "degene voor wie u zorgt", "deze persoon".
    pub fn about(&self) -> Key {
        let unnamed = if self.by_carer() { Key::CheckPersonCared } else { Key::CheckPersonOther };
        self.person.map_or(unnamed, Person::name)
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
        let number = self.asked(ahead) + 1 - usize::from(self.counted(place, ahead));
        self.progress = match (self.further, from) {
            (Some(round), _) => Some((number.saturating_sub(round.before).max(1), round.most)),
            (None, Some(View::Hints)) if self.next() == View::Hints => None,
            (None, _) => Some((number, selfcheck::most_first(&self.answers).max(number))),
        };
        self.was_open = self.progress.is_none().then(|| selfcheck::open(&self.answers));
    }

    /// Arrives at the tips: a round of further questions is over.
    pub fn arrive_at_tips(&mut self) {
        self.further = None;
    }

    /// How many questions have an answer that counts, without those ahead in the trail.
    fn asked(&self, ahead: &[View]) -> usize {
        self.answers.answered().filter(|place| self.counted(*place, ahead)).count()
    }

    fn counted(&self, place: usize, ahead: &[View]) -> bool {
        selfcheck::counts(place)
            && self.answers.given(place) != Given::Open
            && !self.answers.idle(place)
            && !ahead.contains(&View::Check(place))
    }
}
