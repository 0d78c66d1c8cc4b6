//! A question of the estimate: its words, and the article behind it.

use base::always::Always;
use wmo_zelfcheck::{
    rules::{self, Regime, Source},
    text::Key,
};

use super::answer_choices::{answer_in_words, answers};
use crate::app::{
    model::{EstimateQuestion, LivesWith},
    view::{
        Context,
        element::Element,
        question_page::{QuestionPage, page},
    },
};

pub fn question_view(context: &Context, question: EstimateQuestion) -> Element {
    let words = Words::of(question, context);
    let year = reference_year(context);
    let filled = |key| context.fill(key, &[("year", &year)]);
    let (exempt, rate) = wealth_of_the_bill(context);
    let mut help = filled(words.help);
    if context.state.answers.carried.contains(&question) {
        help = format!("{help} {}", context.text(Key::QuestionCarried));
    }
    page(
        context,
        QuestionPage {
            progress: context.state.progress,
            title: filled(words.title),
            help: Some(help),
            why: words.why,
            values: &[("exempt", &exempt), ("rate", &rate)],
            source: words.source,
            answers: answers(context, question),
            ready: None,
        },
    )
}

/// The question and its answer, for the overview.
pub fn answer_overview(context: &Context, question: EstimateQuestion) -> (String, String) {
    let title = context.fill(Words::of(question, context).title, &[("year", &reference_year(context))]);
    (title, answer_in_words(context, question))
}

/// The year whose income and assets count: two years back (Uitvoeringsbesluit art. 1.1, *peiljaar*).
pub fn reference_year(context: &Context) -> String {
    context.state.month.year().saturating_sub(2).to_string()
}

/// What of the wealth does not count under the bill, and what part of the rest counts as income.
fn wealth_of_the_bill(context: &Context) -> (String, String) {
    let language = context.language;
    let means = Regime::IVB_BILL.shown(context.state.month).map(|scheme| &scheme.means);
    let exempt = means.and_then(|means| means.wealth_exempt).map(|exempt| language.number(exempt.value, 0));
    (exempt.always(), means.map(|means| language.percent(means.wealth_rate.value)).always())
}

/// The words of a question, and the article behind it.
struct Words {
    title: Key,
    help: Key,
    why: Key,
    source: Source,
}

impl Words {
    fn of(question: EstimateQuestion, context: &Context) -> Words {
        let couple = context.state.answers.household == Some(LivesWith::Partner);
        let words = |title, help, why, source| Words { title, help, why, source };
        match question {
            EstimateQuestion::Household => words(
                Key::QuestionHouseholdTitle,
                Key::QuestionHouseholdHelp,
                Key::QuestionHouseholdWhy,
                rules::ASK_HOUSEHOLD,
            ),
            EstimateQuestion::ClientAge => words(
                Key::QuestionClientAgeTitle,
                Key::QuestionClientAgeHelp,
                Key::QuestionClientAgeWhy,
                rules::ASK_CLIENT_AGE,
            ),
            EstimateQuestion::PartnerAge => words(
                Key::QuestionPartnerAgeTitle,
                Key::QuestionPartnerAgeHelp,
                Key::QuestionPartnerAgeWhy,
                rules::ASK_PARTNER_AGE,
            ),
            EstimateQuestion::Support => words(
                Key::QuestionSupportTitle,
                Key::QuestionSupportHelp,
                Key::QuestionSupportWhy,
                rules::ASK_SUPPORT,
            ),
            EstimateQuestion::OtherContribution => words(
                Key::QuestionOtherContributionTitle,
                Key::QuestionOtherContributionHelp,
                Key::QuestionOtherContributionWhy,
                rules::ASK_OTHER_CONTRIBUTION,
            ),
            EstimateQuestion::Income if couple => words(
                Key::QuestionIncomeTitleCouple,
                Key::QuestionIncomeHelpCouple,
                Key::QuestionIncomeWhy,
                rules::ASK_INCOME,
            ),
            EstimateQuestion::Income => words(
                Key::QuestionIncomeTitle,
                Key::QuestionIncomeHelp,
                Key::QuestionIncomeWhy,
                rules::ASK_INCOME,
            ),
            EstimateQuestion::Assets if couple => words(
                Key::QuestionAssetsTitleCouple,
                Key::QuestionAssetsHelp,
                Key::QuestionAssetsWhy,
                rules::ASK_ASSETS,
            ),
            EstimateQuestion::Assets => words(
                Key::QuestionAssetsTitle,
                Key::QuestionAssetsHelp,
                Key::QuestionAssetsWhy,
                rules::ASK_ASSETS,
            ),
        }
    }
}
