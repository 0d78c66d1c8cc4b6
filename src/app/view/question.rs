//! One question on a page: back, progress, the question as heading, help, answers, "Verder", and why we ask. The
//! questions of the estimate have their words here; those of the self-check are in `check/`.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{
    rules::{self, KINDS, Kind, Regime, Source},
    text::Key,
};

use super::{
    Context,
    answers::{answer_in_words, answers},
    classes,
    element::{Element, Handler, On, el},
    parts::why,
};
use crate::app::{
    answers::{LivesWith, Which},
    browser,
    flow::{self, Question},
    state::{Action, Slot},
};

/// A question on a page of its own.
pub struct Page<'a> {
    /// The place of the question, and about how many there are; not where one answer is changed.
    pub progress: Option<(usize, usize)>,
    pub title: String,
    pub help: Option<String>,
    pub why: Key,
    /// What is filled in in the sentence on why it is asked.
    pub values: &'a [(&'a str, &'a str)],
    pub source: Source,
    pub answers: Element,
}

/// Back, progress, the question as heading, help, answers, "Verder", and why it is asked.
pub fn page(context: &Context, page: Page) -> Element {
    let link = context.link.clone();
    let submit = move |event: Event| {
        event.prevent_default();
        link.send_message(Action::Next);
    };
    let next = el("button", classes::BUTTON).attr("type", "submit").text(context.text(Key::AppNext));
    let form = el("form", "wmo-form")
        .attr("novalidate", "")
        .on(On::Submit, Rc::new(submit))
        .child(page.answers)
        .child(el("div", classes::BUTTON_GROUP).child(next));
    el("div", "wmo-page wmo-page--question")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child_if(errors(context))
        .child_if(page.progress.map(|(place, total)| progress(context, &place.to_string(), &total.to_string())))
        .child(context.heading(0, page.title))
        .child_if(page.help.map(|help| el("p", "wmo-help").attr("id", context.id("help")).text(help)))
        .child(form)
        .child(why(context, Key::AppWhy, context.fill(page.why, page.values), Some(page.source)))
}

fn progress(context: &Context, place: &str, total: &str) -> Element {
    let label = el("p", "wmo-progress").text(context.fill(Key::ProgressLabel, &[("number", place), ("total", total)]));
    let bar = el("progress", "wmo-progress__bar").attr("value", place.to_owned()).attr("max", total.to_owned()).attr("aria-hidden", "true");
    el("div", "").child(label).child(bar)
}

pub fn question_view(context: &Context, question: Question) -> Element {
    let words = Words::of(question, context);
    let year = reference_year(context);
    let filled = |key| context.fill(key, &[("year", &year)]);
    let (exempt, rate) = wealth_of_the_bill(context);
    page(
        context,
        Page {
            progress: Some(flow::progress(question, &context.state.answers)),
            title: filled(words.title),
            help: Some(filled(words.help)),
            why: words.why,
            values: &[("exempt", &exempt), ("rate", &rate)],
            source: words.source,
            answers: answers(context, question),
        },
    )
}

/// The question and its answer, for the overview.
pub fn answer_overview(context: &Context, question: Question) -> (String, String) {
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
    let means = Regime::by_id("ivb_bill").and_then(|regime| regime.shown(context.state.month)).map(|scheme| &scheme.means);
    let exempt = means.and_then(|means| means.wealth_exempt).map(|exempt| language.number(exempt.value, 0));
    (exempt.unwrap_or_default(), means.map(|means| language.percent(means.wealth_rate.value)).unwrap_or_default())
}

/// What is wrong, with a link to each field; takes the focus.
fn errors(context: &Context) -> Option<Element> {
    let mistakes = &context.state.mistakes;
    let items = mistakes.iter().map(|mistake| {
        let id = context.id(&slot_id(mistake.slot));
        let link = el("a", classes::LINK).attr("href", format!("#{id}")).text(context.text(mistake.text)).on(On::Click, focus_on(id));
        el("li", classes::LIST_ITEM).child(link).into()
    });
    let content = el("div", classes::ALERT_CONTENT)
        .child(el("p", "wmo-summary__title").text(context.text(Key::ErrorTitle)))
        .child(el("ul", classes::LIST).children(items));
    let alert = el("div", classes::ALERT_ERROR).key("errors").attr("role", "alert").attr("tabindex", "-1").attr("id", context.id("errors"));
    (!mistakes.is_empty()).then(|| alert.child(content))
}

/// Moves the focus without changing the address.
fn focus_on(id: String) -> Handler {
    Rc::new(move |event: Event| {
        event.prevent_default();
        browser::focus(&id, true);
    })
}

/// The name of an input, the same in its id and in the list of errors.
pub fn slot_id(slot: Slot) -> String {
    let of = |name: &str, which: Which| format!("{name}-{}", if which == Which::Own { "own" } else { "other" });
    match slot {
        Slot::Choice => "choice-0".to_owned(),
        Slot::Income => "income".to_owned(),
        Slot::Assets => "assets".to_owned(),
        Slot::AssetsPartner => "assets-partner".to_owned(),
        Slot::TryIncome => "try-income".to_owned(),
        Slot::TryAssets => "try-assets".to_owned(),
        Slot::Price(kind) => format!("price-{}", kind_id(kind)),
        Slot::Started => "started".to_owned(),
        Slot::ClientAow => "client-aow".to_owned(),
        Slot::PartnerAow => "partner-aow".to_owned(),
        Slot::LocalName(which) => of("local-name", which),
        Slot::LocalAmount(which) => of("local-amount", which),
        Slot::LocalLimit(which) => of("local-limit", which),
    }
}

fn kind_id(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, other)| *other == kind).map_or("", |(id, _)| id)
}

/// The words of a question, and the article behind it.
struct Words {
    title: Key,
    help: Key,
    why: Key,
    source: Source,
}

impl Words {
    fn of(question: Question, context: &Context) -> Words {
        let couple = context.state.answers.household == Some(LivesWith::Partner);
        let words = |title, help, why, source| Words { title, help, why, source };
        match question {
            Question::Household => words(Key::QuestionHouseholdTitle, Key::QuestionHouseholdHelp, Key::QuestionHouseholdWhy, rules::ASK_HOUSEHOLD),
            Question::ClientAge => words(Key::QuestionClientAgeTitle, Key::QuestionClientAgeHelp, Key::QuestionClientAgeWhy, rules::ASK_CLIENT_AGE),
            Question::PartnerAge => {
                words(Key::QuestionPartnerAgeTitle, Key::QuestionPartnerAgeHelp, Key::QuestionPartnerAgeWhy, rules::ASK_PARTNER_AGE)
            }
            Question::Support => words(Key::QuestionSupportTitle, Key::QuestionSupportHelp, Key::QuestionSupportWhy, rules::ASK_SUPPORT),
            Question::OtherContribution => words(
                Key::QuestionOtherContributionTitle,
                Key::QuestionOtherContributionHelp,
                Key::QuestionOtherContributionWhy,
                rules::ASK_OTHER_CONTRIBUTION,
            ),
            Question::Income if couple => {
                words(Key::QuestionIncomeTitleCouple, Key::QuestionIncomeHelpCouple, Key::QuestionIncomeWhy, rules::ASK_INCOME)
            }
            Question::Income => words(Key::QuestionIncomeTitle, Key::QuestionIncomeHelp, Key::QuestionIncomeWhy, rules::ASK_INCOME),
            Question::Assets if couple => words(Key::QuestionAssetsTitleCouple, Key::QuestionAssetsHelp, Key::QuestionAssetsWhy, rules::ASK_ASSETS),
            Question::Assets => words(Key::QuestionAssetsTitle, Key::QuestionAssetsHelp, Key::QuestionAssetsWhy, rules::ASK_ASSETS),
        }
    }
}
