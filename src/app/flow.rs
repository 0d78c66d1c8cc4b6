//! Which questions are asked in which order, what is wrong with an answer, and what the answers mean as facts.

use base::{
    amount::{NotAnAmount, parse_amount},
    date::{Date, Month},
    money::Money,
};
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{ClientAge, CostPrice, Facts, Household, OtherContribution, PartnerAge, Started, Support},
    rules::{Charge, Formula, Kind, Regime},
    text::Key,
};

use super::{
    answers::{Answers, LivesWith, Trial, Typed, Which},
    state::{Mistake, Slot, State, View},
};

/// The questions, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    Household,
    ClientAge,
    PartnerAge,
    Support,
    OtherContribution,
    Income,
    Assets,
}

impl Question {
    pub const ALL: [Question; 7] = [
        Question::Household,
        Question::ClientAge,
        Question::PartnerAge,
        Question::Support,
        Question::OtherContribution,
        Question::Income,
        Question::Assets,
    ];

    /// A name for keys.
    pub fn name(self) -> &'static str {
        match self {
            Question::Household => "household",
            Question::ClientAge => "client_age",
            Question::PartnerAge => "partner_age",
            Question::Support => "support",
            Question::OtherContribution => "other_contribution",
            Question::Income => "income",
            Question::Assets => "assets",
        }
    }
}

/// The kinds of support a person can choose from; the others of the contract are not what people ask for.
pub const KINDS_ASKED: [Kind; 12] = [
    Kind::HouseholdHelp,
    Kind::Guidance,
    Kind::PersonalCare,
    Kind::DayActivities,
    Kind::ShortStay,
    Kind::TransportService,
    Kind::Wheelchair,
    Kind::TransportAid,
    Kind::HomeAdaptation,
    Kind::OtherAid,
    Kind::ShelteredLiving,
    Kind::Shelter,
];

/// The questions that matter with these answers.
pub fn questions(answers: &Answers) -> Vec<Question> {
    let couple = answers.household == Some(LivesWith::Partner);
    let minor = answers.client_age == Some(ClientAge::Minor);
    Question::ALL
        .into_iter()
        .filter(|question| match question {
            Question::PartnerAge => couple && !minor,
            Question::OtherContribution | Question::Income | Question::Assets => !minor,
            _ => true,
        })
        .collect()
}

/// The place of a question among those that matter, from 1, and how many there are. While nothing is known the
/// question about a partner is counted too, so that the count does not grow along the way.
pub fn progress(question: Question, answers: &Answers) -> (usize, usize) {
    let questions = questions(answers);
    let place = questions.iter().position(|other| *other == question).map_or(1, |index| index + 1);
    let expected = if answers.household.is_none() { Question::ALL.len() } else { questions.len() };
    (place, expected)
}

/// Where to go after a question: the next one without an answer, or the result.
pub fn after(question: Question, answers: &Answers) -> View {
    let open = |question: &Question| !mistakes(*question, answers).is_empty();
    let questions = questions(answers);
    let later = questions.iter().skip_while(|other| **other != question).skip(1).find(|question| open(question));
    match later.or_else(|| questions.iter().find(|question| open(question))) {
        Some(next) => View::Question(*next),
        None => View::Result,
    }
}

/// The first question without an answer, or the outcome.
pub fn first_open(answers: &Answers) -> View {
    let open = questions(answers).into_iter().find(|question| !mistakes(*question, answers).is_empty());
    open.map_or(View::Result, View::Question)
}

/// What is wrong with the answer to a question; nothing when it is answered.
pub fn mistakes(question: Question, answers: &Answers) -> Vec<Mistake> {
    let choice = |answered: bool, text: Key| if answered { Vec::new() } else { vec![Mistake { slot: Slot::Choice, text }] };
    match question {
        Question::Household => choice(answers.household.is_some(), Key::ErrorChoose),
        Question::ClientAge => choice(answers.client_age.is_some(), Key::ErrorChooseAge),
        Question::PartnerAge => choice(answers.partner_age.is_some(), Key::ErrorChooseAge),
        Question::Support => choice(answers.support_unknown || !answers.support.is_empty(), Key::ErrorChooseSupport),
        Question::OtherContribution => choice(answers.other_contribution.is_some(), Key::ErrorChoose),
        Question::Income if answers.income.unknown => Vec::new(),
        Question::Income => wrong(Slot::Income, &answers.income.text).into_iter().collect(),
        Question::Assets if answers.assets.unknown => Vec::new(),
        Question::Assets => {
            let partner = (answers.household == Some(LivesWith::Partner)).then(|| wrong(Slot::AssetsPartner, &answers.assets_partner));
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

/// The facts of the outcome: the answers, with what is tried out in their place.
pub fn tried(state: &State) -> Facts {
    facts(&with_trial(&state.answers, &state.trial), state.month, Which::Own)
}

/// The answers with what is tried out in their place. An amount that cannot be read leaves the answer as it is.
pub fn with_trial(answers: &Answers, trial: &Trial) -> Answers {
    let mut answers = answers.clone();
    if let Some(household) = trial.household {
        answers.household = Some(household);
        if adds_partner(&answers) {
            answers.assets_partner = "0".to_owned();
            answers.partner_age =
                answers.partner_age.or(Some(if answers.client_age == Some(ClientAge::Aow) { PartnerAge::Aow } else { PartnerAge::Adult }));
        }
    }
    let read = |text: &Option<String>| text.as_ref().filter(|text| parse_amount(text).is_ok()).cloned();
    if let Some(text) = read(&trial.income) {
        answers.income = Typed { text, unknown: false };
    }
    if let Some(text) = read(&trial.assets) {
        answers.assets = Typed { text, unknown: false };
        if parse_amount(&answers.assets_partner).is_err() {
            answers.assets_partner = "0".to_owned();
        }
    }
    answers
}

/// Whether a partner was tried out of whom nothing is known: taken to be as old, without assets.
pub fn adds_partner(answers: &Answers) -> bool {
    answers.household == Some(LivesWith::Partner) && !answers.assets.unknown && parse_amount(&answers.assets_partner).is_err()
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

/// The national amount, where a municipality's own was typed above it: more is not allowed (Wmo 2015 art. 2.1.4a(5)), so it
/// is not reckoned with.
pub fn above_national(typed: &str, month: Month) -> Option<Decimal> {
    let scheme = Regime::by_id("in_force")?.scheme(month)?;
    let Formula::Flat { amount } = &scheme.formula else { return None };
    parse_amount(typed).ok().filter(|local| local.euros() > amount.value).map(|_| amount.value)
}

/// The answers as facts in the own municipality, or the other one. What was not asked because it does not matter takes
/// the contract's default.
pub fn facts(answers: &Answers, month: Month, which: Which) -> Facts {
    let minor = answers.client_age == Some(ClientAge::Minor);
    let couple = answers.household == Some(LivesWith::Partner);
    let single = matches!(answers.household, Some(LivesWith::Nobody | LivesWith::SomeoneElse));
    let amount = |typed: &Typed| if typed.unknown { None } else { parse_amount(&typed.text).ok() };
    let asked = |known: Option<Money>| if minor { Some(Money::ZERO) } else { known };
    let assets = amount(&answers.assets);
    let partner_assets = if answers.assets.unknown { None } else { parse_amount(&answers.assets_partner).ok() };
    Facts {
        month,
        household: match answers.household {
            Some(LivesWith::Nobody | LivesWith::SomeoneElse) => Some(Household::Single),
            Some(LivesWith::Partner) => Some(Household::Couple),
            Some(LivesWith::Unknown) | None => None,
        },
        client_age: answers.client_age,
        partner_age: if couple && !minor { answers.partner_age } else { None },
        income: asked(amount(&answers.income)),
        assets: [
            asked(assets),
            if single {
                Some(Money::ZERO)
            } else if couple {
                asked(partner_assets)
            } else {
                asked(assets.and(Some(Money::ZERO)))
            },
        ],
        support: (!answers.support_unknown && !answers.support.is_empty()).then(|| support(answers)),
        other_contribution: if minor { Some(OtherContribution::None) } else { answers.other_contribution.flatten() },
        shelter_nights: Some(0),
        started: Some(answers.started.parse().map_or(Started::LongAgo, Started::On)),
        notified: None,
        aow_from: [
            aow_from(&answers.client_aow, month, answers.client_age == Some(ClientAge::Adult)),
            aow_from(&answers.partner_aow, month, couple && answers.partner_age == Some(PartnerAge::Adult)),
        ],
        proposals_from: Some(month),
        policy: Some(answers.local(which).policy()),
    }
}

/// The month in which AOW age is reached, for somebody who has not reached it in `month`.
fn aow_from(typed: &str, month: Month, below: bool) -> Option<Month> {
    typed.parse().ok().filter(|from| below && month < *from)
}

/// The support, with the cost prices that were given.
fn support(answers: &Answers) -> Vec<Support> {
    let price = |kind: Kind| parse_amount(answers.price(kind)).map_or(CostPrice::NotGiven, CostPrice::Known);
    answers.support.iter().map(|kind| Support { cost_price: price(*kind), ..Support::of(*kind) }).collect()
}

/// The kinds of support chosen whose contribution may end with the cost price; none where other support goes on anyway.
pub fn priced(answers: &Answers) -> Vec<Kind> {
    let charged = |kind: &&Kind| kind.rule().charge == Charge::Contribution;
    let all_guarded = answers.support.iter().filter(charged).all(|kind| kind.rule().guarded);
    answers.support.iter().filter(charged).filter(|_| all_guarded).copied().collect()
}
