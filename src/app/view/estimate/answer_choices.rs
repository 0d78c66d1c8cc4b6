//! The answers of each question, and how an answer reads in the overview.

use std::borrow::Cow;

use base::amount::parse_amount;
use wmo_zelfcheck::{
    contribution::{ClientAge, OtherContribution, PartnerAge},
    rules::aow_age,
    text::{Key, kind_help, kind_label},
};

use super::money_fields::{assets_fields, income_field};
use crate::app::{
    model::{EstimateQuestion, KINDS_ASKED, LivesWith},
    state::Action,
    view::{
        Context,
        choices::{AnswerOption, Choices, choices},
        element::Element,
    },
};

/// The inputs of a question.
pub fn answers(context: &Context, question: EstimateQuestion) -> Element {
    match question {
        EstimateQuestion::Income => income_field(context),
        EstimateQuestion::Assets => assets_fields(context),
        EstimateQuestion::Support => choices(context, Choices::Many, true, options(context, question)),
        _ => choices(context, Choices::One, true, options(context, question)),
    }
}

/// The answer as it reads in the overview.
pub fn answer_in_words(context: &Context, question: EstimateQuestion) -> String {
    let answers = &context.state.answers;
    let amount = |text: &str| {
        parse_amount(text).map(|money| context.language.euros(money.euros())).unwrap_or_default()
    };
    match question {
        EstimateQuestion::Income if answers.income.unknown => context.text(Key::AppUnknown).to_owned(),
        EstimateQuestion::Income => amount(&answers.income.text),
        EstimateQuestion::Assets if answers.assets.unknown => context.text(Key::AppUnknown).to_owned(),
        EstimateQuestion::Assets if answers.household == Some(LivesWith::Partner) => {
            format!(
                "{} {} {}",
                amount(&answers.assets.text),
                context.text(Key::ResultAnd),
                amount(&answers.assets_partner)
            )
        }
        EstimateQuestion::Assets => amount(&answers.assets.text),
        _ => options(context, question)
            .iter()
            .filter(|choice| choice.chosen)
            .map(|choice| choice.label)
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// What the AOW age is in the year that is looked at, where the tables have it.
fn aow_help(context: &Context) -> Option<Cow<'static, str>> {
    let year = context.state.month.year();
    let age = context.language.aow_age(aow_age(year)?);
    Some(context.fill(Key::QuestionClientAgeAowHelp, &[("year", &year.to_string()), ("age", &age)]).into())
}

fn options(context: &Context, question: EstimateQuestion) -> Vec<AnswerOption> {
    let answers = &context.state.answers;
    let option = |label: Key, help: Option<Key>, chosen: bool, action: Action| AnswerOption {
        label: context.text(label),
        help: help.map(|key| context.text(key).into()),
        chosen,
        action,
    };
    match question {
        EstimateQuestion::Household => [
            (LivesWith::Nobody, Key::QuestionHouseholdSingle, None),
            (LivesWith::Partner, Key::QuestionHouseholdCouple, Some(Key::QuestionHouseholdCoupleHelp)),
            (LivesWith::SomeoneElse, Key::QuestionHouseholdOther, Some(Key::QuestionHouseholdOtherHelp)),
            (LivesWith::Unknown, Key::AppUnknown, None),
        ]
        .map(|(answer, label, help)| {
            option(label, help, answers.household == Some(answer), Action::Household(answer))
        })
        .into(),
        EstimateQuestion::ClientAge => [
            (ClientAge::Minor, Key::QuestionClientAgeMinor, None),
            (ClientAge::Adult, Key::QuestionClientAgeAdult, None),
            (ClientAge::Aow, Key::QuestionClientAgeAow, aow_help(context)),
        ]
        .map(|(answer, label, help)| AnswerOption {
            help,
            ..option(label, None, answers.client_age == Some(answer), Action::ClientAge(answer))
        })
        .into(),
        EstimateQuestion::PartnerAge => [
            (PartnerAge::Adult, Key::QuestionPartnerAgeAdult, None),
            (PartnerAge::Aow, Key::QuestionPartnerAgeAow, aow_help(context)),
        ]
        .map(|(answer, label, help)| AnswerOption {
            help,
            ..option(label, None, answers.partner_age == Some(answer), Action::PartnerAge(answer))
        })
        .into(),
        EstimateQuestion::Support => {
            let kinds = KINDS_ASKED.into_iter().map(|kind| {
                let chosen = answers.support.contains(&kind);
                option(kind_label(kind), kind_help(kind), chosen, Action::Support(kind, !chosen))
            });
            let unknown = answers.support_unknown;
            kinds.chain([option(Key::AppUnknown, None, unknown, Action::SupportUnknown(!unknown))]).collect()
        }
        EstimateQuestion::OtherContribution => [
            (Some(OtherContribution::None), Key::QuestionOtherContributionNone, None),
            (
                Some(OtherContribution::Wlz),
                Key::QuestionOtherContributionWlz,
                Some(Key::QuestionOtherContributionWlzHelp),
            ),
            (Some(OtherContribution::ShelteredLiving), Key::QuestionOtherContributionShelteredLiving, None),
            (None, Key::AppUnknown, None),
        ]
        .map(|(answer, label, help)| {
            option(label, help, answers.other_contribution == Some(answer), Action::OtherContribution(answer))
        })
        .into(),
        EstimateQuestion::Income | EstimateQuestion::Assets => Vec::new(),
    }
}
