//! The self-check in the app: which view comes next, what is kept and what is forgotten, and how the hints
//! stand.

use wmo_zelfcheck::{
    rules::Kind,
    selfcheck::{self, Answer, HintKind, QUESTIONS, Question, Strength},
    text::Key,
};

use super::{after, start};
use crate::app::{
    check::{
        CheckAction, SelfCheck, SheetField,
        advice::{How, advice},
    },
    model::{EstimateQuestion, LivesWith, Slot, View},
    state::{Action, State},
};

/// The answers of a story; of a question without one, the person does not know.
type Story = &'static [Answer];

/// Cannot vacuum any more, with a healthy partner of high age.
const VACUUM: Story = &[
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
const CARER: Story = &[
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
const NO_HOME: Story = &[
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
const DANGER: Story = &[Answer::SAFETY_VIOLENCE];

fn choose(answer: Answer, on: bool) -> Action {
    Action::Check(CheckAction::Choose(answer.question, answer.bit, on))
}

/// Answers the question on screen as the story does, and goes on.
fn answered(state: &State, story: Story) -> State {
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

/// From the first question to the hints; each state on the way.
fn walk(story: Story) -> Vec<State> {
    let first = after(&start(), [Action::Open(SelfCheck::default().next())]);
    let mut states = vec![first];
    while let Some(state) = states.last().filter(|state| state.view() != View::Hints) {
        assert!(states.len() < 50, "no end");
        states.push(answered(state, story));
    }
    states
}

fn hints(story: Story) -> State {
    walk(story).pop().unwrap()
}

#[test]
fn the_count_goes_up_by_one_and_the_sum_does_not_run_away() {
    for story in [VACUUM, CARER, DANGER, &[Answer::SAFETY_NONE, Answer::TASKS_NONE], &[]] {
        let questions: Vec<State> = walk(story)
            .into_iter()
            .filter(|state| matches!(state.view(), View::Check(_)) && !stops(state))
            .collect();
        let asked: Vec<(usize, usize)> = questions.iter().filter_map(|state| state.check.progress).collect();
        let numbers: Vec<usize> = asked.iter().map(|(number, _)| *number).collect();
        let told = asked.iter().map(|(number, sum)| format!("{number}/{sum}")).collect::<Vec<_>>().join(" ");
        let counted: Vec<usize> = (1..=questions.len()).collect();
        assert_eq!(numbers, counted, "{told}");
        assert!(asked.windows(2).all(|pair| pair[1].1 <= pair[0].1 + 3), "jumps up: {told}");
        assert!(asked.iter().all(|(number, sum)| number <= sum), "{told}");
    }
}

fn stops(state: &State) -> bool {
    matches!(state.view(), View::Check(place) if QUESTIONS[place].stop)
}

#[test]
fn back_and_forward_keep_the_answers_and_the_number() {
    let states = walk(CARER);
    let end = states.last().unwrap();
    for state in states.iter().filter(|state| state.view() != View::Hints) {
        let back = after(end, [Action::Travel(state.at)]);
        assert_eq!((back.view(), back.check.answers), (state.view(), end.check.answers));
        assert_eq!(
            back.check.progress.map(|(number, _)| number),
            state.check.progress.map(|(number, _)| number)
        );
    }
    assert_eq!(after(end, [Action::Travel(1), Action::Travel(end.at)]).view(), View::Hints);
}

#[test]
fn an_answer_changed_from_the_hints_leads_back_to_them() {
    let end = hints(VACUUM);
    let changing = after(&end, [Action::Open(View::Check(Question::HOUSEMATE_LIMITS))]);
    assert_eq!(changing.check.progress, None, "one answer is changed: there is nothing to count");
    let same = after(&changing, [choose(Answer::HOUSEMATE_LIMITS_HEALTH, true), Action::Next]);
    assert_eq!(same.view(), View::Hints);
    // An answer that opens another question leads there, and then to the hints.
    let asks = after(
        &end,
        [Action::Open(View::Check(Question::DECISION)), choose(Answer::DECISION_WAITING, true), Action::Next],
    );
    assert_eq!(asks.view(), View::Check(Question::DECISION_DOUBT));
    assert_eq!(after(&asks, [choose(Answer::DECISION_DOUBT_LATE, true), Action::Next]).view(), View::Hints);
}

#[test]
fn an_answer_that_no_longer_counts_is_kept_and_marked() {
    let end = after(
        &hints(VACUUM),
        [
            Action::Open(View::Check(Question::HOUSEMATES)),
            choose(Answer::HOUSEMATES_NONE, true),
            Action::Next,
        ],
    );
    let limits = Question::HOUSEMATE_LIMITS;
    assert!(end.check.answers.idle(limits) && end.check.answers.bits(limits) != 0);
    let back = after(&end, [choose(Answer::HOUSEMATES_PARTNER, true)]);
    assert!(!back.check.answers.idle(limits));
}

#[test]
fn danger_stops_the_questions_until_the_person_goes_on() {
    let stopped = answered(&walk(DANGER)[0], DANGER);
    assert!(stops(&stopped) && stopped.check.violence());
    assert!(!advice(&stopped.check.answers).main.is_empty());
    let on = answered(&stopped, DANGER);
    assert_eq!(on.view(), View::Check(Question::VIOLENCE_KIND));
    // From the hints one comes back to the page that stops, not past it.
    assert_eq!(after(&stopped, [Action::Open(View::Hints)]).check.next(), stopped.view());
}

#[test]
fn a_question_without_answer_is_refused() {
    let first = &walk(VACUUM)[0];
    let refused = after(first, [Action::Next]);
    assert_eq!((refused.view(), refused.mistake(Slot::Choice)), (first.view(), Some(Key::CheckErrorChoose)));
    let unknown =
        after(&refused, [Action::Check(CheckAction::Unknown(Question::SAFETY, true)), Action::Next]);
    assert_eq!((unknown.view(), unknown.mistakes.len()), (View::Check(Question::FOR_WHOM), 0));
}

#[test]
fn what_is_written_stays_until_somebody_begins_again_or_leaves() {
    let write = Action::Check(CheckAction::Write(SheetField::Wishes, "Naar het koor".into()));
    let written = after(
        &hints(VACUUM),
        [Action::Open(View::Sheet), write, Action::Open(View::Hints), Action::Open(View::Sheet)],
    );
    assert_eq!(written.check.written(SheetField::Wishes), "Naar het koor");
    let again = after(&written, [Action::Restart]);
    assert_eq!(
        (again.view(), again.check.answers, again.check.written(SheetField::Wishes)),
        (View::Start, SelfCheck::default().answers, "")
    );
    let typed = after(&written, [Action::Type(Slot::Income, "30.000".into())]);
    let left = after(&typed, [Action::Leave]);
    assert_eq!(left, State { focus: left.focus, ..start() });
    assert!(left.focus > typed.focus, "the title of the page changes too");
    assert_eq!(after(&left, [Action::Travel(7)]).view(), View::Start, "further back there is nothing either");
}

#[test]
fn the_estimate_gets_the_support_of_all_hints_and_asks_the_rest() {
    let end = hints(CARER);
    assert_eq!(
        end.check.support(),
        [Kind::ShortStay, Kind::HouseholdHelp, Kind::Guidance, Kind::PersonalCare, Kind::DayActivities]
    );
    let estimate =
        after(&end, [Action::Support(Kind::TransportAid, true), Action::Estimate(end.check.support())]);
    assert_eq!(estimate.view(), View::Question(EstimateQuestion::Household));
    assert_eq!(
        estimate.answers.support[..2],
        [Kind::TransportAid, Kind::ShortStay],
        "what was chosen there before stays"
    );
    let further = after(
        &estimate,
        [
            Action::Household(LivesWith::Nobody),
            Action::Next,
            Action::ClientAge(wmo_zelfcheck::contribution::ClientAge::Aow),
            Action::Next,
        ],
    );
    assert_eq!(further.view(), View::Question(EstimateQuestion::OtherContribution), "the support is known");
    assert_eq!(hints(NO_HOME).check.support(), [], "probably not");
}

#[test]
fn every_hint_stands_once_with_a_next_step_and_danger_comes_first() {
    for story in [VACUUM, CARER, DANGER, &[]] {
        let answers = hints(story).check.answers;
        let page = advice(&answers);
        let shown: Vec<_> =
            page.main.iter().chain(&page.more).flat_map(|group| &group.hints).chain(&page.perhaps).collect();
        let mut ids: Vec<&str> = shown.iter().map(|shown| shown.hint.id).collect();
        let mut expected: Vec<&str> = selfcheck::hints(&answers).iter().map(|(hint, _)| hint.id).collect();
        ids.sort_unstable();
        expected.sort_unstable();
        assert_eq!(ids, expected);
        for shown in &shown {
            assert!(!shown.steps.is_empty(), "{}", shown.hint.id);
            let all = shown.strength == Strength::Unlikely;
            assert!(!all || shown.steps == shown.hint.steps, "{}", shown.hint.id);
        }
        let kinds: Vec<HintKind> = page.main.iter().chain(&page.more).map(|group| group.kind).collect();
        assert!(kinds.is_sorted(), "{kinds:?}");
        let in_full = shown.iter().filter(|shown| shown.how == How::InFull).count();
        assert!(in_full <= 12, "{in_full} hints in full are more than a tired person reads");
    }
}
