//! Which questions are asked in which order, and what is wrong with an answer.

use base::{
    amount::{NotAnAmount, parse_amount},
    date::Month,
    typed_date::{NotTyped, typed_date, typed_month},
};
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{ClientAge, HouseholdFact, WhyNot, estimate},
    rules::{Formula, Regime},
    text::Key,
};

use super::facts::facts;
use crate::app::model::{EstimateAnswers, EstimateQuestion, LivesWith, Mistake, Slot, View, Which, YEARS};

/// The questions with an answer, of those that apply with these answers.
pub fn answered(answers: &EstimateAnswers) -> Vec<EstimateQuestion> {
    let given = |question: &EstimateQuestion| applies(*question, answers) && is_answered(*question, answers);
    EstimateQuestion::ALL.into_iter().filter(given).collect()
}

fn is_answered(question: EstimateQuestion, answers: &EstimateAnswers) -> bool {
    mistakes(question, answers).is_empty()
}

/// Whether a question can be asked with these answers.
pub fn applies(question: EstimateQuestion, answers: &EstimateAnswers) -> bool {
    let minor = answers.client_age == Some(ClientAge::Minor);
    match question {
        EstimateQuestion::Household | EstimateQuestion::ClientAge | EstimateQuestion::Support => true,
        EstimateQuestion::PartnerAge => answers.household == Some(LivesWith::Partner) && !minor,
        EstimateQuestion::OtherContribution | EstimateQuestion::Income | EstimateQuestion::Assets => !minor,
    }
}

/// The questions without an answer that ask for one of these facts, in order. While it is not known with whom
/// a person lives, there may be a partner.
pub fn asking_for(facts: &[HouseholdFact], answers: &EstimateAnswers) -> Vec<EstimateQuestion> {
    let perhaps = EstimateAnswers {
        household: answers.household.or(Some(LivesWith::Partner)),
        client_age: answers.client_age,
        ..EstimateAnswers::default()
    };
    let open = |question: &EstimateQuestion| {
        applies(*question, &perhaps) && !is_answered(*question, answers) && facts.contains(&question.fact())
    };
    EstimateQuestion::ALL.into_iter().filter(open).collect()
}

/// The questions to ask still: those that can change what is due today, and under the proposal once it is to
/// be worked out. None when the amount is certain without them.
fn open(answers: &EstimateAnswers, month: Month) -> Vec<EstimateQuestion> {
    let facts = facts(answers, month, Which::Own);
    let proposal = answers.whole.then_some(Regime::IVB_BILL);
    let undecided = |regime| match estimate(&facts, regime, false) {
        Ok(outcome) => outcome.undecided,
        // A figure is lacking for a household that it can still be.
        Err(WhyNot::NotForHousehold) => {
            vec![HouseholdFact::Household, HouseholdFact::ClientAge, HouseholdFact::PartnerAge]
        }
        Err(_) => Vec::new(),
    };
    let undecided: Vec<HouseholdFact> =
        [Regime::IN_FORCE].into_iter().chain(proposal).flat_map(undecided).collect();
    asking_for(&undecided, answers)
}

/// The place of a question among those of one walk, from 1, and how many there are; `before` were asked in
/// it, and `ahead` lie ahead of somebody who went back. `None` for a question by itself.
pub fn progress(
    question: EstimateQuestion,
    answers: &EstimateAnswers,
    month: Month,
    before: usize,
    ahead: &[EstimateQuestion],
) -> Option<(usize, usize)> {
    let open = open(answers, month);
    let more = open.iter().filter(|other| **other != question && !ahead.contains(other)).count();
    let total = before + 1 + ahead.len() + more;
    (total > 1).then_some((before + 1, total))
}

/// Where to go after a question: the next one to ask, or the outcome.
pub fn after(question: EstimateQuestion, answers: &EstimateAnswers, month: Month) -> View {
    let open = next(answers, month);
    let later = open.iter().find(|other| **other as u8 > question as u8);
    later.or(open.first()).map_or(View::Result, |next| View::Question(*next))
}

/// The first question to ask, or the outcome.
pub fn first_open(answers: &EstimateAnswers, month: Month) -> View {
    next(answers, month).first().map_or(View::Result, |first| View::Question(*first))
}

/// The questions that can be asked now.
fn next(answers: &EstimateAnswers, month: Month) -> Vec<EstimateQuestion> {
    let mut open = open(answers, month);
    open.retain(|question| applies(*question, answers));
    open
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
        Slot::Started => typed_date(typed, YEARS).err().map(|why| not_typed(why, Key::AmountDate)),
        _ => wrong(slot, typed).map(|mistake| mistake.text),
    }
}

/// What is wrong with the month in which AOW age is reached, asked of somebody who has not reached it in
/// `month`; empty is not wrong.
pub fn wrong_aow(typed: &str, month: Month) -> Option<Key> {
    match typed_month(typed, YEARS) {
        _ if typed.trim().is_empty() => None,
        Ok(from) => (from <= month).then_some(Key::AmountMonthPast),
        Err(why) => Some(not_typed(why, Key::AmountMonth)),
    }
}

/// What is wrong with a day or a month; `unreadable` says that it is none.
pub fn not_typed(why: NotTyped, unreadable: Key) -> Key {
    match why {
        NotTyped::Unreadable => unreadable,
        NotTyped::Year => Key::AmountYear,
        NotTyped::Range => Key::AmountRange,
        NotTyped::NoSuchDay => Key::AmountNoSuchDay,
    }
}

/// The national amount, where a municipality's own was typed above it: more is not allowed (Wmo 2015 art.
/// 2.1.4a(5)), so it is not reckoned with.
pub fn above_national(typed: &str, month: Month) -> Option<Decimal> {
    let scheme = Regime::IN_FORCE.scheme(month)?;
    let Formula::Flat { amount } = &scheme.formula else { return None };
    parse_amount(typed).ok().filter(|local| local.euros() > amount.value).map(|_| amount.value)
}
