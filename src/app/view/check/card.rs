//! A hint as a card: what, how sure, what the municipality will look at, what to do now, and in folds the answers it
//! rests on, the rule and its source, and what would change it.

use wmo_zelfcheck::{
    selfcheck::{self, Contact, Flip, Hint, HintKind, STEPS, Strength, Verdict},
    text::{Key, answer_words, hint_looks_at, hint_text, hint_title, step_words, strength_words},
};
use yew::Html;

use super::question::{answers_in_words, question_in_words};
use crate::app::{
    look::Search,
    state::{Action, View},
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::{cite, paragraph_of},
    },
};

/// How many other answers are named that would change a hint: more would be a list nobody reads.
const MOST_FLIPS: usize = 4;

/// The next steps that were shown already: a person need not read "report it" on every card.
#[derive(Default)]
pub struct Cards {
    shown: Vec<u8>,
}

impl Cards {
    /// The steps to show on the card of a hint. One that says "probably not" shows all, so that it never ends there.
    fn steps(&mut self, hint: &Hint, strength: Strength) -> Vec<u8> {
        let fresh: Vec<u8> = hint.steps.iter().copied().filter(|step| strength == Strength::Unlikely || !self.shown.contains(step)).collect();
        self.shown.extend(hint.steps);
        if fresh.is_empty() { hint.steps.iter().copied().take(1).collect() } else { fresh }
    }
}

pub fn card(context: &Context, hint: &Hint, strength: Strength, shown: &mut Cards) -> Element {
    let title = hint_title(hint).map_or("", |key| context.text(key));
    let sure = strength_words(strength).map(|key| el("p", badge(strength)).text(context.text(key)));
    let text = hint_text(hint, strength).map(|key| paragraph_of(context.text(key).to_owned()));
    let looks = hint_looks_at(hint).map(|key| el("p", classes::PARAGRAPH_SOFT).child(words(context.text(key))));
    let steps = shown.steps(hint, strength).into_iter().map(|place| step(context, place));
    let urgent = matches!(hint.kind, HintKind::Safety | HintKind::Urgent);
    el("article", if urgent { "wmo-hint wmo-hint--safety" } else { "wmo-hint" })
        .key(hint.id)
        .child_if(sure)
        .child(context.heading(2, title))
        .child_if(text)
        .child_if(looks)
        .child(el("ul", "wmo-steps").children(steps))
        .child_if(near(context, hint))
        .child(because(context, hint, strength))
}

/// To the finder, with what the hint is about.
fn near(context: &Context, hint: &Hint) -> Option<Element> {
    let search = Search::of_ids(hint.needs)?;
    let title = hint_title(hint).map_or("", |key| context.text(key));
    let button = context.button(classes::BUTTON_LINK, Key::FindNear, context.send(Action::Open(View::Find(search))));
    Some(el("p", "wmo-screen-only").child(button.attr("aria-label", format!("{}: {title}", context.text(Key::FindNear)))))
}

fn badge(strength: Strength) -> &'static str {
    match strength {
        Strength::Applies | Strength::Likely => "wmo-badge wmo-badge--likely",
        Strength::Perhaps => "wmo-badge",
        Strength::Unlikely => "wmo-badge wmo-badge--unlikely",
    }
}

/// What to do now, with whom to reach.
fn step(context: &Context, place: u8) -> Html {
    let text = step_words(place).map_or("", |key| context.text(key));
    let contact = STEPS.get(usize::from(place)).and_then(|step| step.contact);
    el("li", "wmo-steps__item").child(words(text)).child_if(contact.map(|contact| reach(context, contact))).into()
}

/// The number as the biggest thing to press, or else the web address; both as text too, for paper.
pub fn reach(context: &Context, contact: &Contact) -> Element {
    let phone = contact.phone.map(|phone| {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        el("a", classes::PHONE).attr("href", format!("tel:{digits}")).text(format!("{} {phone}", contact.name))
    });
    let web =
        contact.web.map(|web| el("a", classes::LINK).attr("href", format!("https://{web}")).attr("rel", "external noopener noreferrer").text(web));
    let checked = context.fill(Key::CheckChecked, &[("date", &context.language.date(contact.checked_on))]);
    el("span", "wmo-reach").child_if(phone).child_if(web).child(el("span", "wmo-soft wmo-small").text(checked))
}

/// "Waarom?": the answers, each with a way to change it; the rules; what would change it.
fn because(context: &Context, hint: &Hint, strength: Strength) -> Element {
    let answers = &context.state.check.answers;
    let reasons = hint.because(answers).into_iter().map(|(place, bits)| {
        let text = format!("{} ", question_in_words(context, place));
        let change = context.button(classes::BUTTON_LINK, Key::AppChange, context.send(Action::Open(View::Check(place))));
        el("li", classes::LIST_ITEM)
            .child(words(text))
            .child(el("strong", "").child(words(answers_in_words(context, place, bits))))
            .text(" ")
            .child(change.attr("aria-label", format!("{}: {}", context.text(Key::AppChange), question_in_words(context, place))))
            .into()
    });
    let reasons: Vec<Html> = reasons.collect();
    let because = (!reasons.is_empty()).then(|| {
        el("div", "").child(el("p", classes::PARAGRAPH_STRONG).text(context.text(Key::CheckBecause))).child(el("ul", classes::LIST).children(reasons))
    });
    let flips: Vec<Html> = selfcheck::flips(hint, answers).into_iter().take(MOST_FLIPS).map(|flip| changed(context, strength, flip)).collect();
    let flips = (!flips.is_empty()).then(|| {
        el("div", "").child(el("p", classes::PARAGRAPH_STRONG).text(context.text(Key::CheckChanges))).child(el("ul", classes::LIST).children(flips))
    });
    let sources = hint.sources.iter().map(|source| cite(context, *source).into());
    let content = el("div", "wmo-why__content").child_if(because).child_if(flips).children(sources);
    el("details", "wmo-why").child(el("summary", "wmo-why__summary").text(context.text(Key::AppWhyShort))).child(content)
}

/// One other answer, and what the hint would then say.
fn changed(context: &Context, now: Strength, flip: Flip) -> Html {
    let answer = answer_words(flip.place, flip.answer as usize).map_or("", |key| context.text(key));
    let verdict = match flip.verdict {
        Verdict::Says(strength) if strength != now => context.text(strength_words(strength).unwrap_or(Key::CheckStrengthApplies)),
        _ => context.text(Key::CheckGone),
    };
    let key = if flip.on { Key::CheckFlipOn } else { Key::CheckFlipOff };
    let text = context.fill(key, &[("question", &question_in_words(context, flip.place)), ("answer", answer), ("then", &verdict.to_lowercase())]);
    el("li", classes::LIST_ITEM).child(words(text)).into()
}
