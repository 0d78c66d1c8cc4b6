//! Every walk through the estimate: what is due today comes as soon as it is certain, the number of questions
//! never grows, and what was said early holds whatever is answered later.

use base::json::Json;
use serde_json::{Value, json};
use wmo_zelfcheck::{
    contract::Request,
    contribution::{ClientAge, Facts, Household, OtherContribution, PartnerAge, Span, estimate},
    rules::{Kind, Regime},
};

use super::{after, start};
use crate::app::{
    estimate::facts::{facts, tried},
    model::{EstimateQuestion, LivesWith, Local, Slot, View, Which, as_typed},
    state::{Action, State},
};

/// The answers that are tried to a question.
fn answers(question: EstimateQuestion) -> Vec<Vec<Action>> {
    use Action::*;
    let typed = |slot, text: &str| Type(slot, text.to_owned());
    match question {
        EstimateQuestion::Household => {
            [LivesWith::Nobody, LivesWith::Partner, LivesWith::SomeoneElse, LivesWith::Unknown]
                .map(|lives_with| vec![Household(lives_with)])
                .into()
        }
        EstimateQuestion::ClientAge => [self::ClientAge::Minor, self::ClientAge::Adult, self::ClientAge::Aow]
            .map(|age| vec![ClientAge(age)])
            .into(),
        EstimateQuestion::PartnerAge => {
            [self::PartnerAge::Adult, self::PartnerAge::Aow].map(|age| vec![PartnerAge(age)]).into()
        }
        EstimateQuestion::Support => {
            [Kind::HouseholdHelp, Kind::Wheelchair, Kind::TransportService, Kind::OtherAid]
                .map(|kind| vec![Support(kind, true)])
                .into_iter()
                .chain([vec![SupportUnknown(true)]])
                .collect()
        }
        EstimateQuestion::OtherContribution => {
            [Some(self::OtherContribution::None), Some(self::OtherContribution::Wlz), None]
                .map(|other| vec![OtherContribution(other)])
                .into()
        }
        EstimateQuestion::Income => ["0", "30.000", "90.000"]
            .map(|income| vec![typed(Slot::Income, income)])
            .into_iter()
            .chain([vec![Unknown(EstimateQuestion::Income, true)]])
            .collect(),
        EstimateQuestion::Assets => ["0", "200.000"]
            .map(|assets| vec![typed(Slot::Assets, assets), typed(Slot::AssetsPartner, "0")])
            .into_iter()
            .chain([vec![Unknown(EstimateQuestion::Assets, true)]])
            .collect(),
    }
}

fn due(state: &State) -> Option<Span> {
    let facts = tried(&state.answers, &state.trial, state.month);
    estimate(&facts, Regime::IN_FORCE, false).ok().map(|outcome| outcome.assessment.amount)
}

/// Walks on in every way from a question; `last` is the number of questions that was said last.
fn walk(state: &State, last: usize, walks: &mut usize) {
    let View::Question(question) = state.view() else {
        assert_eq!(state.view(), View::Result);
        *walks += 1;
        let early = due(state).filter(|due| due.known().is_some());
        if !state.answers.whole {
            let offer = after(state, [Action::WorkOut]);
            if let Some((place, total)) = offer.progress {
                assert_eq!(place, 1);
                walk(&offer, total, walks);
            }
            if early.is_some() {
                holds(&offer, early);
            }
        }
        return;
    };
    let (place, total) = state.progress.unwrap_or((1, 1));
    assert!(place <= total && total <= last, "{place} of {total} after {last}: {:?}", state.trail);
    for actions in answers(question) {
        walk(&after(state, actions.into_iter().chain([Action::Next])), total, walks);
    }
}

/// What is due today stays what it is.
fn holds(state: &State, early: Option<Span>) {
    assert_eq!(due(state), early, "{:?}", state.answers);
    if let View::Question(question) = state.view() {
        for actions in answers(question) {
            holds(&after(state, actions.into_iter().chain([Action::Next])), early);
        }
    }
}

#[test]
fn the_number_of_questions_never_grows_and_what_is_certain_stays() {
    let mut walks = 0;
    let minima = json!({"month": "2026-11", "household": "single",
        "municipality": {"minima_limits": {"single_aow": "20000.00", "couple_aow": "25000.00"}}});
    let policy = read(&minima).policy.unwrap();
    for local in [Local::default(), Local::of("", policy)] {
        let mut state = start();
        *state.answers.local_mut(Which::Own) = local;
        walk(&after(&state, [Action::Estimate(Vec::new())]), usize::MAX, &mut walks);
    }
    assert!(walks > 1000, "{walks} walks");
}

fn read(request: &Value) -> Facts {
    let text = request.to_string();
    let json: Json = serde_json::from_str(&text).unwrap();
    Request::read(&json).unwrap().facts
}

/// What a household answers to a question.
fn of(household: &Facts, question: EstimateQuestion) -> Vec<Action> {
    use Action::*;
    let typed = |slot, question, money: Option<_>| match money {
        Some(money) => Type(slot, as_typed(money)),
        None => Unknown(question, true),
    };
    match question {
        EstimateQuestion::Household => vec![Household(match household.household.unwrap() {
            self::Household::Single => LivesWith::Nobody,
            self::Household::Couple => LivesWith::Partner,
        })],
        EstimateQuestion::ClientAge => vec![ClientAge(household.client_age.unwrap())],
        EstimateQuestion::PartnerAge => vec![PartnerAge(household.partner_age.unwrap())],
        EstimateQuestion::Support => {
            household.support.iter().flatten().map(|support| Support(support.kind, true)).collect()
        }
        EstimateQuestion::OtherContribution => vec![OtherContribution(household.other_contribution)],
        EstimateQuestion::Income => vec![typed(Slot::Income, question, household.income)],
        EstimateQuestion::Assets => vec![
            typed(Slot::Assets, question, household.assets[0]),
            typed(Slot::AssetsPartner, question, household.assets[1]),
        ],
    }
}

/// Answers questions until the outcome; how many there were.
fn answer_all(state: State, household: &Facts) -> (State, usize) {
    let (mut state, mut asked) = (state, 0);
    while let View::Question(question) = state.view() {
        state = after(&state, of(household, question).into_iter().chain([Action::Next]));
        asked += 1;
    }
    (state, asked)
}

/// Of the example households: how many questions come before what is due today, and before all of it. Before
/// this came early a person who lives alone answered 6 questions, a couple 7 and a minor 3.
#[test]
fn what_is_due_today_comes_after_four_questions() {
    let path = format!("{}/tests/cases/households.toml", env!("CARGO_MANIFEST_DIR"));
    let table: toml::Value = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut counts = Vec::new();
    for household in table["household"].as_array().unwrap() {
        let mut request = serde_json::to_value(&household["request"]).unwrap();
        request["month"] = json!("2026-11");
        if request["income"] == "unknown" {
            request["income"] = Value::Null;
        }
        let known = read(&request);
        let mut state = start();
        *state.answers.local_mut(Which::Own) = Local::of("", known.policy.unwrap());
        let (today, asked) = answer_all(after(&state, [Action::Estimate(Vec::new())]), &known);
        let (whole, more) = answer_all(after(&today, [Action::WorkOut]), &known);
        let now = |state: &State| {
            let facts = facts(&state.answers, state.month, Which::Own);
            estimate(&facts, Regime::IN_FORCE, false).unwrap().assessment.amount
        };
        assert_eq!(now(&today), now(&whole), "{household}");
        let minor = known.client_age == Some(self::ClientAge::Minor);
        let before = match known.household {
            _ if minor => 3,
            Some(self::Household::Couple) => 7,
            _ => 6,
        };
        assert!(asked <= before && asked + more <= before, "{household}");
        println!("{before} -> {asked}, with the proposal {}: {}", asked + more, household["name"]);
        counts.push((asked, before));
    }
    let middle = |mut counts: Vec<usize>| {
        counts.sort_unstable();
        counts[counts.len() / 2]
    };
    let (now, before): (Vec<usize>, Vec<usize>) = counts.into_iter().unzip();
    assert_eq!((middle(now.clone()), middle(before)), (4, 6));
    // With an income limit of the municipality today's amount depends on the income.
    assert_eq!(now.iter().filter(|asked| **asked > 5).count(), 2);
}
