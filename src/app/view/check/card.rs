//! A tip as a card: what, how sure, what to do now with whom to call, and in a fold what the municipality
//! will look at, what else can be done, the answers it rests on, what would change it, and the rule with its
//! source.

use base::always::Always;
use wmo_zelfcheck::{
    offers::Part,
    selfcheck::{self, Choice, Contact, Flip, Hint, HintKind, QUESTIONS, STEPS, Strength, Verdict, Whom},
    text::{Key, answer_words, authority_words, hint_looks_at, hint_text, step_words, strength_words},
};
use yew::Html;

use super::words::{answers_in_words, question_in_words, title_of, told};
use crate::app::{
    check::advice::ShownTip,
    model::{Search, Spot, View},
    state::Action,
    view::{
        Context,
        call::{self, Form},
        classes, desk,
        element::{Element, el, words},
        parts::{cite, paragraph_of},
    },
};

/// How many other answers are named that would change a hint: more would be a list nobody reads.
const MOST_FLIPS: usize = 4;

/// How much of a tip is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// All of it; `called`: the number of the municipality stands above it.
    Open { called: bool },
    /// Its title, to open.
    Title,
}

/// A tip; `depth` is that of its heading.
pub fn card(context: &Context, depth: u8, how: How, shown: &ShownTip) -> Element {
    let ShownTip { hint, strength, steps, .. } = shown;
    let urgent = matches!(hint.kind, HintKind::Safety | HintKind::Urgent);
    let above = how == How::Open { called: true };
    let called = above || steps.iter().any(|place| to_municipality(*place));
    let steps = self::steps(context, hint.id, steps, urgent, above);
    let steps = (!steps.is_empty()).then(|| el("ul", "wmo-steps").children(steps));
    let said = hint_text(hint, *strength).map(|key| told(context, key)).always();
    let said = context.language.with_standing(&said, hint, *strength);
    let content = |card: Element| {
        card.child(paragraph_of(said))
            .child_if(steps)
            .child_if(near(context, hint))
            .child(because(context, hint.id, shown, called))
    };
    let card = match how {
        How::Open { .. } => {
            let class = if urgent { "wmo-hint wmo-hint--safety" } else { "wmo-hint" };
            content(el("article", class).child(title(context, depth, shown)))
        }
        How::Title => el("details", "wmo-hint wmo-hint--title")
            .child(el("summary", "wmo-hint__summary").child(title(context, depth, shown)))
            .child(content(el("div", "wmo-hint__content"))),
    };
    // Another strength is another card: its words are not the same.
    card.key(&format!("{} {}", hint.id, strength.id()))
}

/// What it is about and how sure it is, in one heading, so that both are heard together.
fn title(context: &Context, depth: u8, shown: &ShownTip) -> Element {
    let title = title_of(context, shown.hint);
    let sure =
        strength_words(shown.strength).map(|key| el("span", badge(shown.strength)).text(context.text(key)));
    context.heading(depth, title).text(" ").child_if(sure)
}

/// Whether a hint leads to the finder: for carers, and for what there is nearby.
pub fn leads_nearby(hint: &Hint) -> bool {
    matches!(hint.kind, HintKind::Carer | HintKind::Community) && !hint.needs.is_empty()
}

/// To the finder, with what the hint is about.
fn near(context: &Context, hint: &Hint) -> Option<Element> {
    let shown = leads_nearby(hint) && context.state.own.desk.shows(Part::Finder);
    let search = Search::of_ids(hint.needs).filter(|_| shown)?;
    let title = title_of(context, hint);
    let label = context.near(Key::FindNear, Key::FindLook);
    let button = context.button(classes::BUTTON_LINK, label, context.send(Action::Open(View::Find(search))));
    Some(
        el("p", "wmo-screen-only")
            .child(button.attr("aria-label", format!("{}: {title}", context.text(label)))),
    )
}

fn badge(strength: Strength) -> &'static str {
    match strength {
        Strength::Applies | Strength::Likely => "wmo-sure wmo-sure--likely",
        Strength::Perhaps => "wmo-sure",
        Strength::Unlikely => "wmo-sure wmo-sure--unlikely",
    }
}

/// Whether a step leads to the municipality.
pub fn to_municipality(place: u8) -> bool {
    STEPS.get(usize::from(place)).is_some_and(|step| step.whom == Some(Whom::Municipality))
}

/// What to do now, with whom to reach, in a part of the page with a name. The number of the municipality
/// stands at the first step that leads there, unless it stands above them.
fn steps(context: &Context, part: &'static str, places: &[u8], urgent: bool, called: bool) -> Vec<Html> {
    let first = places.iter().position(|place| !called && to_municipality(*place));
    let calls = |at| first == Some(at);
    places.iter().enumerate().map(|(at, place)| step(context, part, *place, urgent, calls(at))).collect()
}

fn step(context: &Context, part: &'static str, place: u8, urgent: bool, calls: bool) -> Html {
    let text = step_words(place).map(|key| told(context, key)).always();
    let Some(step) = STEPS.get(usize::from(place)) else { return Html::default() };
    el("li", "wmo-steps__item")
        .child(words(text))
        .child_if(step.contact.map(|contact| reach(context, contact, urgent)))
        .child_if(calls.then(|| call::call(context, Spot::Step(part, step.id), Form::Brief, urgent)))
        .text(" ")
        .child_if(desk::page_for_step(context, step.id))
        .into()
}

/// The number as the biggest thing to press, or the web address; as text too, for paper.
pub fn reach(context: &Context, contact: &Contact, urgent: bool) -> Element {
    let phone = contact.phone.map(|phone| desk::call(context.said(contact.name), phone, urgent));
    // Where nothing presses one thing to press is enough.
    let web = contact.web.filter(|_| urgent || contact.phone.is_none());
    let web = web.map(|web| desk::outside(&format!("https://{web}"), web.to_owned()));
    let checked = match contact.checked_on {
        Some(date) => context.fill(Key::CheckChecked, &[("date", &context.language.date(date))]),
        None => context.text(Key::CheckUnchecked).to_owned(),
    };
    let beside =
        el("span", "wmo-reach__beside").child_if(web).text(" ").child(el("span", "wmo-small").text(checked));
    el("span", "wmo-reach").child_if(phone).child(beside)
}

/// "Waarom?": what the municipality looks at; what else can be done; the answers, each with a way to change
/// it; what would change it; the rules. `part` names the part of the page, and `called` says whether the
/// number of the municipality stands there already.
pub fn because(context: &Context, part: &'static str, shown: &ShownTip, called: bool) -> Element {
    let ShownTip { hint, strength, other_steps, .. } = shown;
    let looks = hint_looks_at(hint).map(|key| paragraph_of(told(context, key)));
    let also = steps(context, part, other_steps, false, called);
    let answers = &context.state.check.answers;
    let reasons: Vec<Html> =
        hint.because(answers).into_iter().map(|(place, bits)| reason(context, place, bits)).collect();
    // What makes it surer or less sure says more than what makes it go.
    let (says, gone): (Vec<Flip>, Vec<Flip>) = selfcheck::flips(hint, answers)
        .into_iter()
        .partition(|flip| matches!(flip.verdict, Verdict::Says(_)));
    let flips: Vec<Html> =
        says.into_iter().chain(gone).take(MOST_FLIPS).map(|flip| changed(context, *strength, flip)).collect();
    let sources = hint.sources.iter().map(|source| {
        let kind =
            source.document.authority.map(|authority| context.text(authority_words(authority))).always();
        cite(context, *source).text(format!(" ({kind})")).into()
    });
    let content = el("div", "wmo-why__content")
        .child_if(looks)
        .child_if(listed(context, Key::CheckAlso, also))
        .child_if(listed(context, Key::CheckBecause, reasons))
        .child_if(listed(context, Key::CheckChanges, flips))
        .children(sources);
    let title = title_of(context, hint);
    let summary = el("summary", "wmo-why__summary")
        .text(context.text(Key::AppWhyShort))
        .child(el("span", "wmo-hidden").text(format!(" {title}")));
    el("details", "wmo-why").child(summary).child(content)
}

fn listed(context: &Context, title: Key, items: Vec<Html>) -> Option<Element> {
    let title = el("p", classes::PARAGRAPH_STRONG).text(context.text(title));
    (!items.is_empty()).then(|| el("div", "").child(title).child(el("ul", classes::LIST).children(items)))
}

/// An answer that the hint rests on, with a way to change it.
fn reason(context: &Context, place: usize, bits: u16) -> Html {
    let question = question_in_words(context, place);
    let change =
        context.button(classes::BUTTON_LINK, Key::AppChange, context.send(Action::Open(View::Check(place))));
    let label = format!("{}: {question}", context.text(Key::AppChange));
    el("li", classes::LIST_ITEM)
        .child(words(question))
        .text(" ")
        .child(el("strong", "").child(words(answers_in_words(context, place, bits))))
        .text(" ")
        .child(change.attr("aria-label", label))
        .into()
}

/// One other answer, and what the hint would then say.
fn changed(context: &Context, now: Strength, flip: Flip) -> Html {
    let answer = answer_words(flip.place, flip.answer as usize).map(|key| context.text(key)).always();
    let then = match flip.verdict {
        Verdict::Says(Strength::Applies) if now != Strength::Applies => {
            context.text(Key::CheckThenApplies).to_owned()
        }
        Verdict::Says(strength) if strength != now => context.fill(
            Key::CheckThen,
            &[("strength", strength_words(strength).map(|key| context.text(key)).always())],
        ),
        _ => context.text(Key::CheckThenGone).to_owned(),
    };
    let question = QUESTIONS.get(flip.place);
    let alone = question.is_some_and(|question| question.alone & (1 << flip.answer) != 0);
    let key = match question.map(|question| question.choice) {
        _ if !flip.on => Key::CheckFlipWithout,
        Some(Choice::Many) if alone => Key::CheckFlipOnly,
        Some(Choice::Many) => Key::CheckFlipAlso,
        _ => Key::CheckFlipOne,
    };
    let text = context.fill(
        key,
        &[("question", &question_in_words(context, flip.place)), ("answer", answer), ("then", &then)],
    );
    el("li", classes::LIST_ITEM).child(words(text)).into()
}
