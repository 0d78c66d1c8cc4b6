//! What the answers mean as facts, with what is tried out beside them.

use base::{
    amount::parse_amount,
    date::Month,
    money::Money,
    typed_date::{typed_date, typed_month},
};
use wmo_zelfcheck::{
    contribution::{ClientAge, CostPrice, Facts, Household, OtherContribution, PartnerAge, Started, Support},
    rules::{Charge, Kind},
};

use crate::app::model::{EstimateAnswers, LivesWith, Trial, Typed, Which, YEARS};

/// The facts of the outcome: the answers, with what is tried out in their place.
pub fn tried(answers: &EstimateAnswers, trial: &Trial, month: Month) -> Facts {
    facts(&with_trial(answers, trial), month, Which::Own)
}

/// The answers with what is tried out in their place. An amount that cannot be read leaves the answer as it
/// is.
pub fn with_trial(answers: &EstimateAnswers, trial: &Trial) -> EstimateAnswers {
    let mut answers = answers.clone();
    if let Some(household) = trial.household {
        answers.household = Some(household);
        if adds_partner(&answers) {
            answers.assets_partner = "0".to_owned();
            answers.partner_age =
                answers.partner_age.or(Some(if answers.client_age == Some(ClientAge::Aow) {
                    PartnerAge::Aow
                } else {
                    PartnerAge::Adult
                }));
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
pub fn adds_partner(answers: &EstimateAnswers) -> bool {
    answers.household == Some(LivesWith::Partner)
        && !answers.assets.unknown
        && parse_amount(&answers.assets_partner).is_err()
}

/// The answers as facts in the own municipality, or the other one. What was not asked because it does not
/// matter takes the contract's default.
pub fn facts(answers: &EstimateAnswers, month: Month, which: Which) -> Facts {
    let minor = answers.client_age == Some(ClientAge::Minor);
    let couple = answers.household == Some(LivesWith::Partner);
    let single = matches!(answers.household, Some(LivesWith::Nobody | LivesWith::SomeoneElse));
    let amount = |typed: &Typed| if typed.unknown { None } else { parse_amount(&typed.text).ok() };
    let asked = |known: Option<Money>| if minor { Some(Money::ZERO) } else { known };
    let assets = amount(&answers.assets);
    let partner_assets =
        if answers.assets.unknown { None } else { parse_amount(&answers.assets_partner).ok() };
    Facts {
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
        other_contribution: if minor {
            Some(OtherContribution::None)
        } else {
            answers.other_contribution.flatten()
        },
        started: Some(typed_date(&answers.started, YEARS).map_or(Started::LongAgo, Started::On)),
        aow_from: [
            aow_from(&answers.client_aow, month, answers.client_age == Some(ClientAge::Adult)),
            aow_from(&answers.partner_aow, month, couple && answers.partner_age == Some(PartnerAge::Adult)),
        ],
        proposals_from: Some(month),
        policy: Some(answers.local(which).policy()),
        ..Facts::in_month(month)
    }
}

/// The month in which AOW age is reached, for somebody who has not reached it in `month`.
fn aow_from(typed: &str, month: Month, below: bool) -> Option<Month> {
    typed_month(typed, YEARS).ok().filter(|from| below && month < *from)
}

/// The support, with the cost prices that were given.
fn support(answers: &EstimateAnswers) -> Vec<Support> {
    let price = |kind: Kind| parse_amount(answers.price(kind)).map_or(CostPrice::NotGiven, CostPrice::Known);
    answers.support.iter().map(|kind| Support { cost_price: price(*kind), ..Support::of(*kind) }).collect()
}

/// The kinds of support chosen whose contribution may end with the cost price; none where other support goes
/// on anyway.
pub fn priced(answers: &EstimateAnswers) -> Vec<Kind> {
    let charged = |kind: &&Kind| kind.rule().charge == Charge::Contribution;
    let all_guarded = answers.support.iter().filter(charged).all(|kind| kind.rule().guarded);
    answers.support.iter().filter(charged).filter(|_| all_guarded).copied().collect()
}
