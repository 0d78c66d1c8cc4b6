//! What was answered in another part of the app comes along to the estimate, and gives way to what is
//! answered there.

use wmo_zelfcheck::{
    contribution::ClientAge,
    offers::municipality::suggest,
    rules::Kind,
    selfcheck::{Answer, Question},
};

use super::{after, start, stories::*};
use crate::app::{
    check::{CheckAction, Person},
    model::{EstimateQuestion, LivesWith, PlaceAction, Slot, Spot, View, Which},
    state::{Action, State},
};

fn checked(answers: &[Answer]) -> State {
    let choose = |answer: &Answer| Action::Check(CheckAction::Choose(answer.question, answer.bit, true));
    after(&start(), answers.iter().map(choose))
}

fn estimate(state: &State) -> State {
    after(state, [Action::Estimate(Vec::new())])
}

#[test]
fn the_housemates_say_with_whom_a_person_lives() {
    for (answers, expected) in [
        (&[Answer::HOUSEMATES_PARTNER, Answer::HOUSEMATES_ADULT][..], Some(LivesWith::Partner)),
        (&[Answer::HOUSEMATES_ADULT], Some(LivesWith::SomeoneElse)),
        (&[Answer::HOUSEMATES_NONE], Some(LivesWith::Nobody)),
        (&[], None),
    ] {
        let state = estimate(&checked(answers));
        assert_eq!(state.answers.household, expected, "{answers:?}");
        assert_eq!(state.answers.carried.contains(&EstimateQuestion::Household), expected.is_some());
        let asked = expected.map_or(EstimateQuestion::Household, |_| EstimateQuestion::ClientAge);
        assert_eq!(state.view(), View::Question(asked), "{answers:?}");
    }
    let unknown = after(&start(), [Action::Check(CheckAction::Unknown(Question::HOUSEMATES, true))]);
    assert_eq!(estimate(&unknown).answers.household, None);
}

#[test]
fn of_the_age_only_that_of_a_minor_is_known() {
    for (answer, expected) in [
        (Answer::AGE_UNDER_16, Some(ClientAge::Minor)),
        (Answer::AGE_16_17, Some(ClientAge::Minor)),
        (Answer::AGE_ADULT, None),
    ] {
        assert_eq!(estimate(&checked(&[answer])).answers.client_age, expected);
    }
}

#[test]
fn what_was_answered_in_the_estimate_stays() {
    let checked = hints(CARER);
    let taken = estimate(&checked);
    assert_eq!(taken.answers.household, Some(LivesWith::Partner));
    assert_eq!(taken.answers.carried, [EstimateQuestion::Household, EstimateQuestion::Support]);
    let own = [Action::Household(LivesWith::Nobody), Action::Support(Kind::TransportAid, true)];
    let state = estimate(&after(&checked, own));
    assert_eq!(state.answers.household, Some(LivesWith::Nobody));
    assert_eq!(state.answers.support, [Kind::TransportAid]);
    assert_eq!(state.answers.carried, []);
}

#[test]
fn what_was_taken_along_follows_until_it_is_changed_or_confirmed() {
    let first = estimate(&checked(&[Answer::HOUSEMATES_PARTNER]));
    let other = Action::Check(CheckAction::Choose(
        Answer::HOUSEMATES_NONE.question,
        Answer::HOUSEMATES_NONE.bit,
        true,
    ));
    let followed = estimate(&after(&first, [other.clone()]));
    assert_eq!(followed.answers.household, Some(LivesWith::Nobody));
    let question = Action::Open(View::Question(EstimateQuestion::Household));
    for mine in [vec![question.clone(), Action::Household(LivesWith::Partner)], vec![question, Action::Next]]
    {
        let confirmed = after(&first, mine);
        assert_eq!(confirmed.answers.carried, []);
        let again = estimate(&after(&confirmed, [other.clone()]));
        assert_eq!(again.answers.household, Some(LivesWith::Partner));
    }
}

#[test]
fn an_offer_that_was_pointed_at_comes_beside_what_was_chosen() {
    let state =
        after(&start(), [Action::Support(Kind::TransportAid, true), Action::Estimate(vec![Kind::ShortStay])]);
    assert_eq!(state.answers.support, [Kind::TransportAid, Kind::ShortStay]);
}

#[test]
fn the_municipality_that_was_chosen_names_the_own_one() {
    let place = |text: &str| {
        let found = suggest(text, "2026-11-28".parse().unwrap(), 1).remove(0);
        Action::Place(PlaceAction::Choose(Spot::Page("result"), found))
    };
    let name = |state: &State| state.answers.local(Which::Own).name.clone();
    let chosen = after(&start(), [place("Utrecht")]);
    assert_eq!(name(&chosen), "Utrecht");
    assert_eq!(name(&after(&chosen, [place("Leiden")])), "Leiden");
    // With rules of its own it is somebody's own entry.
    let typed = after(&chosen, [Action::Type(Slot::LocalAmount(Which::Own), "15".into()), place("Leiden")]);
    assert_eq!(name(&typed), "Utrecht");
}

#[test]
fn who_cares_for_a_partner_at_home_lives_with_them() {
    let together = checked(&[Answer::FOR_WHOM_CARER, Answer::CARER_SITUATION_LIVES_TOGETHER]);
    for (person, expected) in
        [(Some(Person::Husband), Some(LivesWith::Partner)), (Some(Person::Mother), None), (None, None)]
    {
        let state = after(&together, [Action::Check(CheckAction::About(person))]);
        assert_eq!(estimate(&state).answers.household, expected, "{person:?}");
    }
}
