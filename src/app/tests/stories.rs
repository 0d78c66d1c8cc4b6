//! People who walk through the self-check, and their states on the way.

use wmo_zelfcheck::selfcheck::{self, Answer, QUESTIONS, Question};

use super::{after, start};
use crate::app::{
    check::{CheckAction, SelfCheck},
    model::View,
    state::{Action, State},
};

/// The answers of a story; of a question without one, the person does not know.
pub type Story = &'static [Answer];

/// Cannot vacuum any more, with a healthy partner of high age.
pub const VACUUM: Story = &[
    Answer::SAFETY_NONE,
    Answer::FOR_WHOM_SELF,
    Answer::AGE_ADULT,
    Answer::TASKS_HOUSEHOLD,
    Answer::CAUSE_PHYSICAL,
    Answer::PATTERN_STABLE,
    Answer::SUPERVISION_NO,
    Answer::OTHER_CARE_NONE,
    Answer::HOUSEMATES_PARTNER,
    Answer::HOUSEMATE_LIMITS_OLD,
    Answer::CARER_NONE,
    Answer::NETWORK_NOBODY,
    Answer::TRAINING_IMPOSSIBLE,
    Answer::GENERAL_NOT_TRIED,
    Answer::CHORES_CLEANING,
    Answer::CHANGE_NONE,
    Answer::DECISION_NONE,
    Answer::PGB_NO,
];

/// Cares for a partner with dementia and cannot go on.
pub const CARER: Story = &[
    Answer::SAFETY_NONE,
    Answer::FOR_WHOM_CARER,
    Answer::AGE_ADULT,
    Answer::TASKS_HOUSEHOLD,
    Answer::TASKS_DAY,
    Answer::TASKS_SELF_CARE,
    Answer::TASKS_CARER_LOAD,
    Answer::CAUSE_DEMENTIA,
    Answer::PATTERN_WORSENING,
    Answer::SUPERVISION_PART,
    Answer::OTHER_CARE_NONE,
    Answer::HOUSEMATES_PARTNER,
    Answer::HOUSEMATE_LIMITS_OVERLOADED,
    Answer::CARER_SIGNS_EXHAUSTED,
    Answer::CARER_SIGNS_ALONE,
    Answer::CARER_SIGNS_GUILT,
    Answer::CARER_SIGNS_CANNOT_GO_ON,
    Answer::CARER_SITUATION_LIVES_TOGETHER,
    Answer::CARER_SITUATION_OLDER,
    Answer::NETWORK_RATHER_NOT,
    Answer::TRAINING_IMPOSSIBLE,
    Answer::GENERAL_NOT_TRIED,
    Answer::CHANGE_NONE,
    Answer::DECISION_NONE,
];

/// Has work and no home, and manages otherwise.
pub const NO_HOME: Story = &[
    Answer::SAFETY_NONE,
    Answer::FOR_WHOM_SELF,
    Answer::AGE_ADULT,
    Answer::TASKS_HOUSING,
    Answer::CAUSE_NONE,
    Answer::OTHER_CARE_NONE,
    Answer::CARER_NONE,
    Answer::HOUSING_HOMELESS,
    Answer::COPES_YES,
    Answer::CHANGE_NONE,
    Answer::DECISION_NONE,
];

/// In danger at home.
pub const DANGER: Story = &[Answer::SAFETY_VIOLENCE];

pub fn choose(answer: Answer, on: bool) -> Action {
    Action::Check(CheckAction::Choose(answer.question, answer.bit, on))
}

/// Answers the question on screen as the story does, and goes on.
pub fn answered(state: &State, story: Story) -> State {
    let View::Check(place) = state.view() else { panic!("no question: {:?}", state.view()) };
    let given = if place == Question::GO_ON { &[Answer::GO_ON_YES] } else { story };
    let mut actions: Vec<Action> =
        given.iter().filter(|answer| answer.question == place).map(|answer| choose(*answer, true)).collect();
    if actions.is_empty() {
        actions.push(Action::Check(CheckAction::Unknown(place, true)));
    }
    actions.push(Action::Next);
    after(state, actions)
}

/// From the first question to the first tips; each state on the way.
pub fn walk(story: Story) -> Vec<State> {
    let first = after(&start(), [Action::Open(SelfCheck::default().next())]);
    go_through(first, story)
}

/// The states from one with a question to the tips.
pub fn go_through(first: State, story: Story) -> Vec<State> {
    let mut states = vec![first];
    while let Some(state) = states.last().filter(|state| state.view() != View::Hints) {
        assert!(states.len() < 50, "no end");
        states.push(answered(state, story));
    }
    states
}

/// The first tips.
pub fn first_tips(story: Story) -> State {
    walk(story).pop().unwrap()
}

/// The tips when every further question is answered too.
pub fn hints(story: Story) -> State {
    let mut state = first_tips(story);
    while let Some(round) = selfcheck::further(&state.check.answers).first() {
        let begun = after(&state, [Action::Further(round.block)]);
        state = go_through(begun, story).pop().unwrap();
    }
    state
}

/// "3 of 8", for each question on the way; the page that stops in danger is none.
pub fn numbers(states: &[State]) -> Vec<(usize, usize)> {
    let questions = states.iter().filter(|state| matches!(state.view(), View::Check(_)) && !stops(state));
    questions.map(|state| state.check.progress.expect("a number")).collect()
}

pub fn stops(state: &State) -> bool {
    matches!(state.view(), View::Check(place) if QUESTIONS[place].stop)
}
