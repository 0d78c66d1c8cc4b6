//! The outcome: what is due now, what would be due under the proposal, and how that comes about.

use wmo_zelfcheck::{
    contribution::{Outcome, Reason, Span, WhyNot, estimate},
    rules::{self, Period, Regime},
    text::{Key, field_label, note, reason_key},
};
use yew::prelude::*;

use super::{
    Context, classes,
    parts::{cite, words},
    receipt::receipt,
};
use crate::app::{
    flow::{self, Question},
    history,
    state::{Action, View},
    view::question::answer_overview,
};

#[component]
pub fn ResultView() -> Html {
    let Some(context) = use_context::<Context>() else { return Html::default() };
    let facts = flow::facts(&context.state.answers, context.state.month);
    let outcome = |id: &str| Regime::by_id(id).map(|regime| estimate(&facts, regime, true));
    let (Some(now), Some(bill)) = (outcome("in_force"), outcome("ivb_bill")) else { return Html::default() };
    let back = {
        let (state, instance) = (context.state.clone(), context.instance);
        Callback::from(move |_: MouseEvent| history::back(&state, instance))
    };
    html! {
        <div class="wmo-page wmo-page--result">
            <p class="wmo-back"><button type="button" class={classes::BUTTON_LINK} onclick={back}>{context.text(Key::AppBack)}</button></p>
            { context.heading(0, Some(context.id("title")), html! { {context.text(Key::ResultTitle)} }) }
            <div class="wmo-cards">
                { card(&context, Which::Now, &now) }
                { card(&context, Which::Bill, &bill) }
            </div>
            <div class="wmo-columns">
                <div>
                    { explained(&context, Key::ResultReceiptBill, &bill) }
                    { explained(&context, Key::ResultReceiptNow, &now) }
                </div>
                <div>
                    { certainty(&context, &now, &bill) }
                    { your_answers(&context) }
                    { next_steps(&context) }
                </div>
            </div>
            <p class="wmo-soft">{context.fill(Key::ResultRulesVersion, &[("version", rules::VERSION)])}</p>
        </div>
    }
}

type Answer = Result<Outcome, WhyNot>;

#[derive(Clone, Copy, PartialEq)]
enum Which {
    Now,
    Bill,
}

fn card(context: &Context, which: Which, answer: &Answer) -> Html {
    let (class, title) = match which {
        Which::Now => ("wmo-card wmo-card--now", Key::ResultNowTitle),
        Which::Bill => ("wmo-card wmo-card--bill", Key::ResultBillTitle),
    };
    html! {
        <section class={class}>
            { context.heading(1, None, html! {
                <>
                    <span>{context.text(title)}</span>
                    if which == Which::Bill {
                        {" "}<span class="wmo-badge">{context.text(Key::ResultBillBadge)}</span>
                    }
                </>
            }) }
            { match answer {
                Ok(outcome) => amount_and_reason(context, which, outcome),
                Err(why_not) => refused(context, *why_not),
            } }
        </section>
    }
}

fn amount_and_reason(context: &Context, which: Which, outcome: &Outcome) -> Html {
    let found = &outcome.assessment;
    let year = found.scheme.price_level.to_string();
    let detail = match which {
        Which::Now => Key::ResultNowDetail,
        Which::Bill => Key::ResultBillDetail,
    };
    let reasons: Vec<&'static str> = found.reasons.iter().filter_map(|reason| sentence(context, reason)).collect();
    html! {
        <>
            { amount(context, found.amount, found.scheme.period) }
            if !outcome.undecided.is_empty() {
                <p class={classes::PARAGRAPH}>{words(narrow(context, outcome))}</p>
            }
            { for reasons.iter().map(|reason| html! { <p key={*reason} class={classes::PARAGRAPH}>{words(*reason)}</p> }) }
            if which == Which::Bill || reasons.is_empty() {
                <p class="utrecht-paragraph wmo-soft">{words(context.fill(detail, &[("year", &year)]))}</p>
            }
        </>
    }
}

fn amount(context: &Context, amount: Span, period: Period) -> Html {
    let per = match period {
        Period::Month => Key::ResultPerMonth,
        Period::FourWeeks => Key::ResultPerFourWeeks,
    };
    let euros = |value| {
        let text = context.language.euros(value);
        html! { <data key={text.clone()} class={classes!(classes::DATA, "wmo-amount__number")} value={value.to_string()}>{text}</data> }
    };
    let low = euros(amount.low);
    let content = match (amount.known(), amount.high) {
        (Some(_), _) => low,
        (None, Some(high)) => html! { <>{low}{" "}<span class="wmo-amount__to">{context.text(Key::ResultTo)}</span>{" "}{euros(high)}</> },
        (None, None) => html! { <><span class="wmo-amount__to">{context.text(Key::ResultFrom)}</span>{" "}{low}</> },
    };
    html! { <p class="wmo-amount" key="amount">{content}{" "}<span class="wmo-amount__per">{context.text(per)}</span></p> }
}

fn narrow(context: &Context, outcome: &Outcome) -> String {
    let fields: Vec<&str> = outcome.undecided.iter().map(|field| context.text(field_label(*field))).collect();
    let joined = match fields.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => format!("{} {} {last}", first.join(", "), context.text(Key::ResultAnd)),
        None => String::new(),
    };
    context.fill(Key::ResultNarrow, &[("fields", &joined)])
}

fn sentence(context: &Context, reason: &Reason) -> Option<&'static str> {
    reason_key(reason.rule).map(|key| context.text(key))
}

fn refused(context: &Context, why_not: WhyNot) -> Html {
    let month = context.language.month(context.state.month);
    let (text, source) = match why_not {
        WhyNot::NotCovered => (context.fill(Key::ResultNotCovered, &[("month", &month)]), None),
        WhyNot::OwnRules(source) => (context.text(Key::ResultOwnRules).to_owned(), Some(source)),
        WhyNot::LocalCharge(source) => (context.text(Key::ResultLocalCharge).to_owned(), Some(source)),
    };
    html! {
        <>
            <p class="utrecht-paragraph wmo-strong">{words(context.text(Key::ResultNoAmount))}</p>
            <p class={classes::PARAGRAPH}>{words(text)}</p>
            { source.map(|source| cite(context, source)) }
        </>
    }
}

/// The receipt, or for an exemption the articles behind it.
fn explained(context: &Context, title: Key, answer: &Answer) -> Html {
    let Ok(outcome) = answer else { return Html::default() };
    let found = &outcome.assessment;
    html! {
        <section class="wmo-section">
            { context.heading(1, None, html! { {context.text(title)} }) }
            { receipt(context, outcome) }
            { for found.reasons.iter().map(|reason| html! {
                <div class="wmo-reason" key={reason.rule}>
                    <p class={classes::PARAGRAPH}>{words(sentence(context, reason).unwrap_or_default())}</p>
                    { cite(context, reason.source) }
                </div>
            }) }
        </section>
    }
}

fn certainty(context: &Context, now: &Answer, bill: &Answer) -> Html {
    let mut lines: Vec<&'static str> = Vec::new();
    if bill.is_ok() {
        lines.push(context.text(Key::ResultBillStatus));
    }
    for outcome in [now, bill].into_iter().flatten() {
        lines.extend(outcome.assessment.notes.iter().map(|uncertain| context.text(note(*uncertain).1)));
    }
    if now.as_ref().is_ok_and(|outcome| outcome.assessment.amount != Span::ZERO) {
        lines.push(context.text(Key::ResultUncertainLocal));
        lines.push(context.text(Key::ResultUncertainJudged));
    }
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="wmo-section wmo-wash">
            { context.heading(1, None, html! { {context.text(Key::ResultUncertainTitle)} }) }
            { for lines.into_iter().map(|line| html! { <p key={line} class={classes::PARAGRAPH}>{words(line)}</p> }) }
        </section>
    }
}

fn your_answers(context: &Context) -> Html {
    let change = |question: Question| context.send(Action::Open(View::Question(question)));
    html! {
        <section class="wmo-section wmo-no-break">
            { context.heading(1, None, html! { {context.text(Key::ResultAnswersTitle)} }) }
            <p class="utrecht-paragraph wmo-screen-only">{context.text(Key::ResultAnswersHelp)}</p>
            <dl class="wmo-answers">
                { for flow::questions(&context.state.answers).into_iter().map(|question| {
                    let (title, answer) = answer_overview(context, question);
                    html! {
                        <div class="wmo-answers__row" key={format!("{question:?}")}>
                            <dt class="wmo-answers__question">{words(title.clone())}</dt>
                            <dd class="wmo-answers__answer">{words(answer)}</dd>
                            <dd class="wmo-answers__change wmo-screen-only">
                                <button type="button" class={classes::BUTTON_LINK} onclick={change(question)}
                                    aria-label={format!("{}: {title}", context.text(Key::AppChange))}>{context.text(Key::AppChange)}</button>
                            </dd>
                        </div>
                    }
                }) }
            </dl>
        </section>
    }
}

fn next_steps(context: &Context) -> Html {
    let print = Callback::from(|_: MouseEvent| drop(gloo::utils::window().print()));
    html! {
        <section class="wmo-section wmo-no-break">
            { context.heading(1, None, html! { {context.text(Key::ResultNextTitle)} }) }
            <ul class={classes::LIST}>
                <li class={classes::LIST_ITEM}>{context.text(Key::ResultNextAsk)}</li>
                <li class={classes::LIST_ITEM}>{context.text(Key::ResultNextSupport)}</li>
                <li class="utrecht-unordered-list__item wmo-screen-only">{context.text(Key::ResultNextPrint)}</li>
            </ul>
            <div class="utrecht-button-group wmo-buttons wmo-screen-only">
                <button type="button" class={classes::BUTTON} onclick={print}>{context.text(Key::AppPrint)}</button>
                <button type="button" class={classes::BUTTON_SECONDARY} onclick={context.send(Action::Restart)}>{context.text(Key::AppRestart)}</button>
            </div>
        </section>
    }
}
