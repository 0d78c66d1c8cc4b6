//! The self-check in the app: which view comes next, what is kept and what is forgotten, and how the hints
//! stand.

use wmo_zelfcheck::{
    rules::Kind,
    selfcheck::{self, Answer, HINTS, HintKind, Question, Strength},
    text::Key,
};

use super::{after, start, stories::*};
use crate::app::{
    check::{
        CheckAction, SelfCheck, SheetField,
        advice::{ShownTip, advice},
    },
    model::{EstimateQuestion, LivesWith, Slot, View},
    state::{Action, State},
};

#[test]
fn the_number_goes_up_by_one_and_the_sum_never_grows() {
    for story in [VACUUM, CARER, DANGER, NO_HOME, &[Answer::SAFETY_NONE, Answer::TASKS_NONE], &[]] {
        let mut rounds = vec![numbers(&walk(story))];
        let mut state = first_tips(story);
        while let Some(round) = selfcheck::further(&state.check.answers).first() {
            let states = go_through(after(&state, [Action::Further(round.block)]), story);
            rounds.push(numbers(&states));
            state = states.last().unwrap().clone();
        }
        for asked in rounds {
            assert!(asked.iter().zip(1..).all(|((number, _), place)| *number == place), "{asked:?}");
            assert!(asked.windows(2).all(|pair| pair[1].1 <= pair[0].1), "grows: {asked:?}");
            assert!(asked.iter().all(|(number, sum)| number <= sum), "{asked:?}");
        }
    }
}

#[test]
fn what_is_known_can_be_seen_at_any_time() {
    for state in walk(CARER).iter().filter(|state| matches!(state.view(), View::Check(_))) {
        let shown = after(state, [Action::Open(View::Hints)]);
        assert!(advice(&shown.check.answers).first.is_some());
        // And from there on with the questions, with the number that it had.
        let on = after(&shown, [Action::Open(shown.check.next())]);
        assert_eq!((on.view(), on.check.progress), (state.view(), state.check.progress));
    }
}

#[test]
fn who_leaves_the_age_closed_is_of_age() {
    let asked = after(&start(), [Action::Open(View::Check(Question::FOR_WHOM))]);
    let on = after(&asked, [choose(Answer::FOR_WHOM_SELF, true), Action::Next]);
    assert!(on.check.answers.has(Answer::AGE_ADULT));
    let young =
        after(&asked, [choose(Answer::FOR_WHOM_SELF, true), choose(Answer::AGE_16_17, true), Action::Next]);
    assert!(young.check.answers.has(Answer::AGE_16_17));
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
    let first = advice(&stopped.check.answers).first.map(|first| first.tip.hint.kind);
    assert_eq!(first, Some(HintKind::Safety));
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
    let estimate = after(&end, [Action::Estimate(Vec::new())]);
    assert_eq!(estimate.answers.support, end.check.support());
    let further = after(
        &estimate,
        [
            Action::Open(View::Question(EstimateQuestion::Household)),
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
fn every_tip_stands_once_with_one_thing_first_and_few_open() {
    for story in [VACUUM, CARER, DANGER, NO_HOME, &[]] {
        for state in walk(story).iter().chain([&hints(story)]) {
            let answers = state.check.answers;
            let page = advice(&answers);
            let first = page.first.as_ref().map(|first| first.tip.hint.id).expect("one thing first");
            let folded = page.more.iter().flat_map(|(_, tips)| tips);
            let shown: Vec<&ShownTip> = page.open.iter().chain(folded).collect();
            let mut ids: Vec<&str> = shown.iter().map(|shown| shown.hint.id).collect();
            ids.push(first);
            let mut expected: Vec<&str> = selfcheck::tips(&answers).iter().map(|tip| tip.hint.id).collect();
            ids.sort_unstable();
            ids.dedup();
            expected.sort_unstable();
            assert_eq!(ids, expected);
            // Danger is never folded; of the rest at most three are open.
            let quiet = page.open.iter().filter(|shown| shown.hint.kind > HintKind::Urgent).count();
            assert!(quiet <= 3, "{quiet} open");
            let of_danger = HINTS.iter().filter(|hint| hint.kind == HintKind::Safety);
            for hint in of_danger.filter(|hint| ids.contains(&hint.id)) {
                assert!(
                    first == hint.id || page.open.iter().any(|shown| shown.hint.id == hint.id),
                    "{}",
                    hint.id
                );
            }
            // No next step twice; a "probably not" has all of them.
            let mut told: Vec<u8> = page.first.iter().flat_map(|first| first.steps()).collect();
            for shown in shown {
                if shown.strength == Strength::Unlikely {
                    assert_eq!(shown.steps, shown.hint.steps, "{}", shown.hint.id);
                } else {
                    assert!(shown.steps.iter().all(|step| !told.contains(step)), "{}", shown.hint.id);
                }
                told.extend(&shown.steps);
                let all = shown.steps.len() + shown.other_steps.len();
                assert_eq!(all, shown.hint.steps.len(), "a step of {} is lost", shown.hint.id);
            }
        }
    }
}
