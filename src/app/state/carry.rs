//! What was answered in one part of the app comes along to another. What was answered there itself stays.

use wmo_zelfcheck::{
    contribution::ClientAge,
    selfcheck::{Answer, Answers, Question},
};

use super::State;
use crate::app::{
    check::{Person, SelfCheck},
    doors,
    model::{EstimateQuestion, LivesWith, Local, Which},
};

impl State {
    /// Fills in the questions of the estimate that the self-check has answered.
    pub(super) fn carry(&mut self) {
        let check = &self.check;
        let support = doors::check().map(|part| (part.support)(check)).unwrap_or_default();
        let (household, age) = (lives_with(check), minor(&check.answers));
        let answers = &mut self.answers;
        let before = std::mem::take(&mut answers.carried);
        let may = |question: EstimateQuestion, open: bool| open || before.contains(&question);
        let mut filled = [None; 3];
        if may(EstimateQuestion::Household, answers.household.is_none()) {
            answers.household = household;
            filled[0] = household.map(|_| EstimateQuestion::Household);
        }
        if may(EstimateQuestion::ClientAge, answers.client_age.is_none()) {
            answers.client_age = age;
            filled[1] = age.map(|_| EstimateQuestion::ClientAge);
        }
        if may(EstimateQuestion::Support, answers.support.is_empty() && !answers.support_unknown) {
            filled[2] = (!support.is_empty()).then_some(EstimateQuestion::Support);
            answers.support = support;
        }
        answers.carried = filled.into_iter().flatten().collect();
    }

    /// Names the own municipality in the estimate as the person chose it, where nothing is known of its
    /// rules.
    pub(super) fn name_own(&mut self) {
        let own = self.answers.local_mut(Which::Own);
        if *own == (Local { name: own.name.clone(), ..Local::default() }) {
            own.name = self.place.name().unwrap_or_default().to_owned();
        }
    }
}

/// With whom the person lives who needs help, as far as the housemates say it, or a carer who lives with
/// their partner.
fn lives_with(check: &SelfCheck) -> Option<LivesWith> {
    let has = |answer| check.answers.has(answer);
    let of_carer = matches!(check.person, Some(Person::Husband | Person::Wife | Person::Partner));
    if has(Answer::HOUSEMATES_PARTNER) || (of_carer && has(Answer::CARER_SITUATION_LIVES_TOGETHER)) {
        Some(LivesWith::Partner)
    } else if has(Answer::HOUSEMATES_NONE) {
        Some(LivesWith::Nobody)
    } else {
        (check.answers.bits(Question::HOUSEMATES) != 0).then_some(LivesWith::SomeoneElse)
    }
}

/// The self-check asks whether somebody is of age; not whether they have reached AOW age.
fn minor(check: &Answers) -> Option<ClientAge> {
    (check.has(Answer::AGE_UNDER_16) || check.has(Answer::AGE_16_17)).then_some(ClientAge::Minor)
}
