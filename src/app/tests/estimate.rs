//! The estimate in the app: which question comes next, what is kept and what is forgotten, what is tried out.

use std::rc::Rc;

use wmo_zelfcheck::{
    contribution::{ClientAge, PartnerAge, StepId, estimate},
    offers::MunicipalityProfile,
    rules::{FigurePart, Kind, REGIMES, Regime},
    text::Key,
};

use super::{after, couple, couple_today, start};
use crate::app::{
    estimate::{facts, questions, share},
    model::{EstimateQuestion, Focus, LivesWith, Local, RulePlace, Slot, View, Which},
    state::{Action, State},
};

fn amount(state: &State, regime: &'static Regime) -> String {
    let facts = facts::tried(&state.answers, &state.trial, state.month);
    let outcome = estimate(&facts, regime, false).unwrap();
    format!("{:?}", outcome.assessment.amount.known())
}

#[test]
fn a_couple_sees_what_is_due_after_three_questions_and_the_proposal_after_four_more() {
    let today = couple_today();
    assert_eq!((today.view(), today.trail.len()), (View::Result, 5), "start, three questions, outcome");
    assert_eq!(amount(&today, Regime::IN_FORCE), "Some(0)");
    let state = couple();
    assert_eq!(state.view(), View::Result);
    assert_eq!(state.trail.len(), 10, "four questions more, and the outcome again");
    assert_eq!(
        (amount(&state, Regime::IN_FORCE), amount(&state, Regime::IVB_BILL)),
        ("Some(0)".into(), "Some(74.43)".into())
    );
}

#[test]
fn an_answer_can_be_changed_without_losing_the_rest() {
    use Action::*;
    let changed = after(
        &couple(),
        [Open(View::Question(EstimateQuestion::Household)), Household(LivesWith::Nobody), Next],
    );
    assert_eq!(changed.view(), View::Result, "nothing else is asked again");
    assert_eq!(amount(&changed, Regime::IN_FORCE), "Some(21.80)");
    assert_eq!(amount(&changed, Regime::IVB_BILL), "Some(152.76)");
    let back = after(
        &changed,
        [Open(View::Question(EstimateQuestion::Household)), Household(LivesWith::Partner), Next],
    );
    assert_eq!(amount(&back, Regime::IVB_BILL), "Some(74.43)", "the partner's answers were kept");
}

#[test]
fn a_question_without_answer_is_refused_at_the_field() {
    let state = after(&start(), [Action::Open(View::Question(EstimateQuestion::Household)), Action::Next]);
    assert_eq!(state.view(), View::Question(EstimateQuestion::Household));
    assert_eq!(state.mistake(Slot::Choice), Some(Key::ErrorChoose));
    let mended = after(&state, [Action::Household(LivesWith::Unknown), Action::Next]);
    assert_eq!(mended.view(), View::Question(EstimateQuestion::ClientAge));
    assert!(mended.mistakes.is_empty());
}

#[test]
fn what_was_typed_stays_whatever_it_is() {
    use Action::*;
    let state = after(
        &couple(),
        [Open(View::Question(EstimateQuestion::Income)), Type(Slot::Income, "veel".into()), Next],
    );
    assert_eq!(state.mistake(Slot::Income), Some(Key::AmountLetters));
    assert_eq!(state.answers.income.text, "veel");
    let unknown = after(&state, [Unknown(EstimateQuestion::Income, true), Next]);
    assert_eq!((unknown.view(), unknown.answers.income.text.as_str()), (View::Result, "veel"));
    assert_eq!(facts::tried(&unknown.answers, &unknown.trial, unknown.month).income, None);
    let typed = after(&unknown, [Type(Slot::Income, "30000".into())]);
    assert!(!typed.answers.income.unknown, "typing says it is known after all");
}

#[test]
fn a_minor_is_not_asked_about_money() {
    use Action::*;
    let state = after(
        &start(),
        [
            Open(View::Question(EstimateQuestion::Household)),
            Household(LivesWith::SomeoneElse),
            Next,
            ClientAge(self::ClientAge::Minor),
            Next,
        ],
    );
    assert_eq!(state.view(), View::Result);
    assert_eq!(
        (amount(&state, Regime::IN_FORCE), amount(&state, Regime::IVB_BILL)),
        ("Some(0)".into(), "Some(0)".into())
    );
}

#[test]
fn back_and_forward_keep_every_answer() {
    let state = couple();
    let back = after(&state, [Action::Travel(1)]);
    assert_eq!(back.view(), View::Question(EstimateQuestion::Household));
    assert_eq!(back.answers, state.answers);
    assert_eq!(after(&back, [Action::Travel(9)]).view(), View::Result);
    assert_eq!(after(&back, [Action::Travel(99)]).view(), View::Result);
    // A new step after going back leaves what was ahead.
    let other = after(&back, [Action::Next]);
    assert_eq!((other.at, other.trail.len()), (2, 3));
    let again = after(&state, [Action::Restart]);
    assert_eq!((again.view(), again.answers), (View::Start, start().answers));
}

#[test]
fn i_dont_know_and_a_kind_of_support_exclude_each_other() {
    let state = after(&start(), [Action::Support(Kind::Guidance, true), Action::SupportUnknown(true)]);
    assert!(state.answers.support.is_empty());
    let state = after(&state, [Action::Support(Kind::Guidance, true)]);
    assert!(!state.answers.support_unknown);
}

#[test]
fn the_pages_about_the_rules_keep_the_answers_and_lead_back() {
    let place =
        RulePlace { regime: Regime::IVB_BILL.id, month: start().month, part: Some(FigurePart::Threshold) };
    let result = couple();
    let rules = after(&result, [Action::Open(View::Rules(Some(place)))]);
    assert_eq!((rules.view(), &rules.answers), (View::Rules(Some(place)), &result.answers));
    assert!(
        rules.focus > result.focus && rules.opened > result.opened,
        "the focus follows, and the browser remembers"
    );
    let further = after(&rules, [Action::Open(View::Changes), Action::Open(View::Options)]);
    assert_eq!(further.view(), View::Options);
    assert_eq!(after(&further, [Action::Travel(result.at)]).view(), View::Result);
    let nothing = after(&further, [Action::Next]);
    assert_eq!(nothing.view(), View::Options, "there is nothing to answer on a page");
}

#[test]
fn every_line_of_a_receipt_has_a_rule_to_look_at() {
    use Action::*;
    let state = after(
        &couple(),
        [Open(View::Question(EstimateQuestion::Assets)), Type(Slot::Assets, "100000".into()), Next],
    );
    let facts = facts::tried(&state.answers, &state.trial, state.month);
    for regime in REGIMES {
        let Ok(outcome) = estimate(&facts, regime, true) else { continue };
        let scheme = outcome.assessment.scheme;
        assert_eq!(Regime::of(scheme).map(|found| found.id), Some(regime.id));
        let figures = scheme.figures();
        for step in outcome.steps.iter().flatten() {
            let Some(part) = step.id.part() else { continue };
            let groups = figures.iter().find(|(other, _)| *other == part).map(|(_, groups)| groups);
            if step.id.rule() == "table" && !(step.id == StepId::Rate && groups.is_none()) {
                let groups = groups.unwrap_or_else(|| panic!("{}: {:?} has no figure", regime.id, step.id));
                assert!(
                    groups.iter().any(|(_, param)| param.is_some_and(|param| param.value == step.value.low)),
                    "{}: {:?}",
                    regime.id,
                    step.id
                );
            }
        }
    }
}

#[test]
fn the_pages_own_municipality_comes_first_and_typing_changes_it() {
    use wmo_zelfcheck::contribution::{Minima, Policy};
    let limit = Some("25000.00".parse().unwrap());
    let minima = Minima { couple_aow: limit, ..Minima::default() };
    let given = Policy { monthly_amount: Some("15.00".parse().unwrap()), minima, ..Policy::default() };
    let own = Local::of("Voorbeeldstad", given);
    assert_eq!((own.amount.as_str(), own.policy()), ("15", given));
    let state = State { answers: couple().answers, ..start() }.of_municipality(
        &MunicipalityProfile::default(),
        &Rc::new(MunicipalityProfile {
            name: "Voorbeeldstad".into(),
            policy: Some(given),
            ..MunicipalityProfile::default()
        }),
    );
    let aow = after(&state, [Action::PartnerAge(PartnerAge::Aow)]);
    assert_eq!(amount(&aow, Regime::IN_FORCE), "Some(15.00)");
    let dearer = after(&aow, [Action::Type(Slot::LocalAmount(Which::Own), "17,50".into())]);
    assert_eq!(amount(&dearer, Regime::IN_FORCE), "Some(17.50)");
    let poorer = after(&aow, [Action::Type(Slot::TryIncome, "24.000".into())]);
    assert_eq!(amount(&poorer, Regime::IN_FORCE), "Some(0.00)", "the municipality's own limit");
    // Starting again keeps the municipality.
    assert_eq!(after(&aow, [Action::Restart]).answers.local(Which::Own).name, "Voorbeeldstad");
}

#[test]
fn back_from_the_outcome_of_a_link_leads_to_where_the_app_begins() {
    let month = start().month;
    let link = share::fragment(&couple().answers, month);
    let shared = State::shared(month, View::Start, &link);
    assert_eq!((shared.view(), shared.at, shared.opened), (View::Result, 1, 1));
    let back = after(&shared, [Action::Travel(0)]);
    assert_eq!((back.view(), &back.answers), (View::Start, &shared.answers));
    let first = View::Question(EstimateQuestion::Household);
    let empty = State::shared(month, first, "wmo=1&rules=2026-11-22&month=2026-11");
    assert_eq!((empty.view(), empty.at), (first, 0), "nothing lies before the first question");
}

#[test]
fn forgetting_what_was_tried_out_moves_the_focus_once() {
    let trying = after(&couple(), [Action::Type(Slot::TryIncome, "50.000".into())]);
    let back = after(&trying, [Action::ForgetTrial(Focus::TryOut)]);
    assert_eq!((back.focus_on, back.focus, &back.trial), (Focus::TryOut, trying.focus + 1, &couple().trial));
    let on = after(&back, [Action::Open(View::Changes)]);
    assert_eq!(on.focus_on, Focus::Title, "another view is begun at its title");
}

#[test]
fn a_local_amount_above_the_national_one_is_said_and_not_used() {
    let national =
        |typed: &str| questions::above_national(typed, start().month).map(|amount| amount.to_string());
    for (typed, expected) in [
        ("25", Some("21.80")),
        ("21,81", Some("21.80")),
        ("21,80", None),
        ("15", None),
        ("", None),
        ("veel", None),
    ] {
        assert_eq!(national(typed), expected.map(str::to_owned), "{typed}");
    }
}
