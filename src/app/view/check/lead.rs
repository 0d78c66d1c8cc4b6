//! The box on top: "Doe dit eerst", one sentence, one number, and what to say on the phone.

use base::always::Always;
use wmo_zelfcheck::{
    selfcheck::{Answer, Question, STEPS},
    text::{Key, lead_words, step_words},
};

use super::card::{How, because, reach, to_municipality};
use crate::app::{
    check::advice::{Advice, First, ShownTip},
    model::Spot,
    view::{
        Context,
        call::{self, Form},
        classes, desk,
        element::{Element, el, words},
        parts::fold,
    },
};

/// The name of the box.
const PART: &str = "first";

pub fn first(context: &Context, first: &First) -> Element {
    let sentence = lead_words(first.place).map(|key| context.text(key)).always();
    let step = STEPS.get(usize::from(first.lead.call));
    let contact = step.and_then(|step| step.contact);
    let called = match contact {
        Some(contact) => reach(context, contact, true),
        None => call::call(context, Spot::Page(PART), Form::Field, true),
    };
    let shown = ShownTip {
        hint: first.tip.hint,
        strength: first.tip.strength,
        steps: Vec::new(),
        other_steps: first.tip.hint.steps.iter().copied().filter(|step| *step != first.lead.call).collect(),
    };
    let class = if first.presses() { "wmo-first wmo-first--presses" } else { "wmo-first" };
    el("section", class)
        .key(first.tip.hint.id)
        .child(context.heading(1, context.text(Key::CheckFirstTitle)))
        .child(el("p", "wmo-first__say").child(words(sentence)))
        .child(called)
        .child_if(contact.is_none().then(|| what_to_say(context, first)))
        .child_if(first.lead.beside.and_then(|step| beside(context, step)))
        .child(because(context, PART, &shown, contact.is_none()))
}

/// How a tip stands open below the box.
pub fn open_below(advice: &Advice) -> How {
    How::Open { called: advice.first.as_ref().is_some_and(|first| to_municipality(first.lead.call)) }
}

/// A second number, small, with what it is for.
fn beside(context: &Context, step: u8) -> Option<Element> {
    let contact = STEPS.get(usize::from(step))?.contact?;
    let phone = contact.phone?;
    let says = step_words(step).map(|key| context.text(key)).always();
    let number = el("a", classes::LINK).attr("href", desk::tel(phone)).child(words(phone.to_owned()));
    Some(el("p", "wmo-first__beside").child(words(says)).text(" ").child(number))
}

/// What a person can say to the municipality, from their answers.
fn what_to_say(context: &Context, first: &First) -> Element {
    let check = &context.state.check;
    let who = if check.by_carer() {
        Key::CheckSayCarer
    } else if check.for_other() {
        Key::CheckSayOther
    } else {
        Key::CheckSaySelf
    };
    let bits = check.answers.bits(Question::TASKS) & !(1 << Answer::TASKS_NONE.bit);
    let tasks = context.language.answers(Question::TASKS, bits);
    let about = (!tasks.is_empty()).then(|| {
        let tasks: Vec<String> = tasks.into_iter().map(str::to_lowercase).collect();
        context.fill(Key::CheckSayAbout, &[("needs", &context.language.list(&tasks))])
    });
    let lines = [Some(context.text(who).to_owned()), about]
        .into_iter()
        .flatten()
        .chain(first.presses().then(|| context.text(Key::CheckSayUrgent).to_owned()))
        .chain([Key::CheckSayReport, Key::CheckSayConfirm].map(|key| context.text(key).to_owned()));
    let said = el("ul", classes::LIST)
        .children(lines.map(|line| el("li", classes::LIST_ITEM).child(words(line)).into()));
    let summary = el("summary", "wmo-first__button").text(context.text(Key::CheckSayTitle));
    fold(false, summary, el("div", "wmo-fold__content").child(said))
}
