//! Which questions are asked in which order, and what is wrong with an answer.

use base::{
    amount::{NotAnAmount, parse_amount},
    date::{Date, Month},
};
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::ClientAge,
    rules::{Formula, Regime},
    text::Key,
};

use crate::app::model::{EstimateAnswers, EstimateQuestion, LivesWith, Mistake, Slot, View};

/// The questions that matter with these answers.
pub fn questions(answers: &EstimateAnswers) -> Vec<EstimateQuestion> {
    let couple = answers.household == Some(LivesWith::Partner);
    let minor = answers.client_age == Some(ClientAge::Minor);
    EstimateQuestion::ALL
        .into_iter()
        .filter(|question| match question {
            EstimateQuestion::PartnerAge => couple && !minor,
            EstimateQuestion::OtherContribution | EstimateQuestion::Income | EstimateQuestion::Assets => {
                !minor
            }
            _ => true,
        })
        .collect()
}

/// The place of a question among those that matter, from 1, and how many there are. While nothing is known
/// the question about a partner is counted too, so that the count does not grow along the way.
pub fn progress(question: EstimateQuestion, answers: &EstimateAnswers) -> (usize, usize) {
    let questions = questions(answers);
    let place = questions.iter().position(|other| *other == question).map_or(1, |index| index + 1);
    let expected = if answers.household.is_none() { EstimateQuestion::ALL.len() } else { questions.len() };
    (place, expected)
}

/// Where to go after a question: the next one without an answer, or the result.
pub fn after(question: EstimateQuestion, answers: &EstimateAnswers) -> View {
    let open = |question: &EstimateQuestion| !mistakes(*question, answers).is_empty();
    let questions = questions(answers);
    let later =
        questions.iter().skip_while(|other| **other != question).skip(1).find(|question| open(question));
    match later.or_else(|| questions.iter().find(|question| open(question))) {
        Some(next) => View::Question(*next),
        None => View::Result,
    }
}

/// The first question without an answer, or the outcome.
pub fn first_open(answers: &EstimateAnswers) -> View {
    let open = questions(answers).into_iter().find(|question| !mistakes(*question, answers).is_empty());
    open.map_or(View::Result, View::Question)
}

/// What is wrong with the answer to a question; nothing when it is answered.
pub fn mistakes(question: EstimateQuestion, answers: &EstimateAnswers) -> Vec<Mistake> {
    let choice = |answered: bool, text: Key| {
        if answered { Vec::new() } else { vec![Mistake { slot: Slot::Choice, text }] }
    };
    match question {
        EstimateQuestion::Household => choice(answers.household.is_some(), Key::ErrorChoose),
        EstimateQuestion::ClientAge => choice(answers.client_age.is_some(), Key::ErrorChooseAge),
        EstimateQuestion::PartnerAge => choice(answers.partner_age.is_some(), Key::ErrorChooseAge),
        EstimateQuestion::Support => {
            choice(answers.support_unknown || !answers.support.is_empty(), Key::ErrorChooseSupport)
        }
        EstimateQuestion::OtherContribution => choice(answers.other_contribution.is_some(), Key::ErrorChoose),
        EstimateQuestion::Income if answers.income.unknown => Vec::new(),
        EstimateQuestion::Income => wrong(Slot::Income, &answers.income.text).into_iter().collect(),
        EstimateQuestion::Assets if answers.assets.unknown => Vec::new(),
        EstimateQuestion::Assets => {
            let partner = (answers.household == Some(LivesWith::Partner))
                .then(|| wrong(Slot::AssetsPartner, &answers.assets_partner));
            wrong(Slot::Assets, &answers.assets.text).into_iter().chain(partner.flatten()).collect()
        }
    }
}

fn wrong(slot: Slot, typed: &str) -> Option<Mistake> {
    let text = match parse_amount(typed).err()? {
        NotAnAmount::Empty => Key::AmountEmpty,
        NotAnAmount::Negative => Key::AmountNegative,
        NotAnAmount::Letters => Key::AmountLetters,
        NotAnAmount::Decimals => Key::AmountDecimals,
        NotAnAmount::Grouping => Key::AmountGrouping,
        NotAnAmount::TooLarge => Key::AmountTooLarge,
    };
    Some(Mistake { slot, text })
}

/// What is wrong with an amount or date beside the outcome; empty is not wrong, for it may be left out.
pub fn wrong_beside(slot: Slot, typed: &str) -> Option<Key> {
    if typed.trim().is_empty() {
        return None;
    }
    match slot {
        Slot::Started => typed.parse::<Date>().is_err().then_some(Key::AmountDate),
        Slot::ClientAow | Slot::PartnerAow => typed.parse::<Month>().is_err().then_some(Key::AmountMonth),
        _ => wrong(slot, typed).map(|mistake| mistake.text),
    }
}

/// The national amount, where a municipality's own was typed above it: more is not allowed (Wmo 2015 art.
/// 2.1.4a(5)), so it is not reckoned with.
pub fn above_national(typed: &str, month: Month) -> Option<Decimal> {
    let scheme = Regime::IN_FORCE.scheme(month)?;
    let Formula::Flat { amount } = &scheme.formula else { return None };
    parse_amount(typed).ok().filter(|local| local.euros() > amount.value).map(|_| amount.value)
}
