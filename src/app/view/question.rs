//! One question: back, progress, the question as heading, help, answers, "Verder", and why we ask.

use wmo_zelfcheck::{
    rules::{self, Regime},
    text::Key,
};
use yew::prelude::*;

use super::{
    Context,
    answers::{answer_in_words, answers},
    classes,
    parts::why,
};
use crate::app::{
    flow::{self, Question},
    history,
    state::{Action, LivesWith, Slot},
};

#[derive(PartialEq, Properties)]
pub struct QuestionProps {
    pub question: Question,
}

#[component]
pub fn QuestionView(props: &QuestionProps) -> Html {
    let Some(context) = use_context::<Context>() else { return Html::default() };
    let question = props.question;
    let state = &context.state;
    let (place, total) = flow::progress(question, &state.answers);
    let (place, total) = (place.to_string(), total.to_string());
    let onsubmit = {
        let dispatch = context.dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.dispatch(Action::Next);
        })
    };
    let back = {
        let (state, instance) = (state.clone(), context.instance);
        Callback::from(move |_: MouseEvent| history::back(&state, instance))
    };
    let year = reference_year(&context);
    let couple = state.answers.household == Some(LivesWith::Partner);
    let title = context.fill(title(question, couple), &[("year", &year)]);
    let help = help(question, couple).map(|key| context.fill(key, &[("year", &year)]));
    html! {
        <div class="wmo-page wmo-page--question">
            if state.at > 0 {
                <p class="wmo-back"><button type="button" class={classes::BUTTON_LINK} onclick={back}>{context.text(Key::AppBack)}</button></p>
            }
            { errors(&context) }
            <p class="wmo-progress">{context.fill(Key::ProgressLabel, &[("number", &place), ("total", &total)])}</p>
            <progress class="wmo-progress__bar" value={place} max={total} aria-hidden="true"></progress>
            { context.heading(0, Some(context.id("title")), html! { {title} }) }
            if let Some(help) = help {
                <p class="wmo-help" id={context.id("help")}>{help}</p>
            }
            <form class="wmo-form" novalidate=true {onsubmit}>
                { answers(&context, question) }
                <div class={classes::BUTTON_GROUP}>
                    <button type="submit" class={classes::BUTTON}>{context.text(Key::AppNext)}</button>
                </div>
            </form>
            { reason(&context, question) }
        </div>
    }
}

/// The year whose income and assets count: two years back (Uitvoeringsbesluit art. 1.1, *peiljaar*).
pub fn reference_year(context: &Context) -> String {
    context.state.month.year().saturating_sub(2).to_string()
}

fn errors(context: &Context) -> Html {
    let mistakes = &context.state.mistakes;
    if mistakes.is_empty() {
        return Html::default();
    }
    html! {
        <div class={classes::ALERT_ERROR} role="alert" tabindex="-1" id={context.id("errors")}>
            <div class={classes::ALERT_CONTENT}>
                <p class="wmo-summary__title">{context.text(Key::ErrorTitle)}</p>
                <ul class={classes::LIST}>
                    { for mistakes.iter().map(|mistake| html! {
                        <li class={classes::LIST_ITEM}>
                            <a class={classes::LINK} href={format!("#{}", context.id(slot_id(mistake.slot)))}
                                onclick={focus_on(context.id(slot_id(mistake.slot)))}>{context.text(mistake.text)}</a>
                        </li>
                    }) }
                </ul>
            </div>
        </div>
    }
}

/// Moves the focus without changing the address.
fn focus_on(id: String) -> Callback<MouseEvent> {
    use wasm_bindgen::JsCast;
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let element = gloo::utils::document().get_element_by_id(&id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    })
}

/// The name of an input, the same in its id and in the list of errors.
pub fn slot_id(slot: Slot) -> &'static str {
    match slot {
        Slot::Choice => "choice-0",
        Slot::Income => "income",
        Slot::Assets => "assets",
        Slot::AssetsPartner => "assets-partner",
    }
}

fn title(question: Question, couple: bool) -> Key {
    match question {
        Question::Household => Key::QuestionHouseholdTitle,
        Question::ClientAge => Key::QuestionClientAgeTitle,
        Question::PartnerAge => Key::QuestionPartnerAgeTitle,
        Question::Support => Key::QuestionSupportTitle,
        Question::OtherContribution => Key::QuestionOtherContributionTitle,
        Question::Income if couple => Key::QuestionIncomeTitleCouple,
        Question::Income => Key::QuestionIncomeTitle,
        Question::Assets if couple => Key::QuestionAssetsTitleCouple,
        Question::Assets => Key::QuestionAssetsTitle,
    }
}

fn help(question: Question, couple: bool) -> Option<Key> {
    match question {
        Question::Household => Some(Key::QuestionHouseholdHelp),
        Question::ClientAge => Some(Key::QuestionClientAgeHelp),
        Question::PartnerAge => Some(Key::QuestionPartnerAgeHelp),
        Question::Support => Some(Key::QuestionSupportHelp),
        Question::OtherContribution => Some(Key::QuestionOtherContributionHelp),
        Question::Income if couple => Some(Key::QuestionIncomeHelpCouple),
        Question::Income => Some(Key::QuestionIncomeHelp),
        Question::Assets => Some(Key::QuestionAssetsHelp),
    }
}

fn reason(context: &Context, question: Question) -> Html {
    let exempt = Regime::by_id("ivb_bill")
        .and_then(|regime| regime.schemes.last())
        .and_then(|scheme| scheme.means.wealth_exempt.map(|exempt| context.language.number(exempt.value, 0)))
        .unwrap_or_default();
    let (text, source) = match question {
        Question::Household => (Key::QuestionHouseholdWhy, rules::ASK_HOUSEHOLD),
        Question::ClientAge => (Key::QuestionClientAgeWhy, rules::ASK_CLIENT_AGE),
        Question::PartnerAge => (Key::QuestionPartnerAgeWhy, rules::ASK_PARTNER_AGE),
        Question::Support => (Key::QuestionSupportWhy, rules::ASK_SUPPORT),
        Question::OtherContribution => (Key::QuestionOtherContributionWhy, rules::ASK_OTHER_CONTRIBUTION),
        Question::Income => (Key::QuestionIncomeWhy, rules::ASK_INCOME),
        Question::Assets => (Key::QuestionAssetsWhy, rules::ASK_ASSETS),
    };
    why(context, Key::AppWhy, &context.fill(text, &[("exempt", &exempt)]), Some(source))
}

/// The question and its answer, for the overview.
pub fn answer_overview(context: &Context, question: Question) -> (String, String) {
    let couple = context.state.answers.household == Some(LivesWith::Partner);
    let title = context.fill(title(question, couple), &[("year", &reference_year(context))]);
    (title, answer_in_words(context, question))
}
