//! Small pieces that several views share.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{
    rules::{Source, older_than_a_year},
    text::Key,
};
use yew::AttrValue;

use super::{
    Context, classes,
    element::{Element, On, el, words},
};
use crate::app::{browser, model::View, state::Action};

/// Emergency numbers, always in sight: said in full on the first screen, and in one line after it.
pub fn urgent(context: &Context) -> Element {
    let numbers = [
        ("tel:112", "112", Key::UrgentDanger),
        ("tel:08002000", "0800-2000", Key::UrgentViolence),
        ("tel:113", "113", Key::UrgentSuicide),
    ];
    let full = context.state.view() == View::Start;
    let title = if full { Key::UrgentTitle } else { Key::UrgentShort };
    let link = |(address, number, says): (&'static str, &'static str, Key)| {
        let link = el("a", classes::LINK).attr("href", address);
        let says = context.text(says);
        if full { link.text(says).into() } else { link.attr("aria-label", says).text(number).into() }
    };
    el("div", "wmo-urgent")
        .attr("role", "region")
        .attr("aria-label", context.text(Key::UrgentTitle))
        .child(el("span", "wmo-urgent__title").child(words(context.text(title))))
        .children(numbers.map(link))
}

/// Said while what was asked for is on its way: at the foot of the screen, wherever a person pressed.
pub fn waiting(context: &Context) -> Element {
    el("div", "wmo-waiting wmo-screen-only")
        .attr("role", "status")
        .child(paragraph(context.text(Key::AppWaiting)))
}

/// "Waarom?": a fold with a sentence and where it stands.
pub fn why(context: &Context, title: Key, text: String, source: Option<Source>) -> Element {
    let cited = source.map(|source| cite(context, source));
    quiet_fold(context, title).child(el("div", "wmo-why__content").child(paragraph_of(text)).child_if(cited))
}

/// A small closed fold, for what few people need; its content comes behind it.
pub fn quiet_fold(context: &Context, title: Key) -> Element {
    el("details", "wmo-why").child(el("summary", "wmo-why__summary").text(context.text(title)))
}

/// A paragraph of text that does not change.
pub fn paragraph(text: impl Into<AttrValue>) -> Element {
    el("p", classes::PARAGRAPH).text(text)
}

/// A text in a status, which is heard when it changes: with another `other` also where it says the same.
pub fn anew(text: String, other: bool) -> yew::Html {
    words(if other { text + "\u{a0}" } else { text })
}

/// That the rules are more than a year old: whoever has no network for long has them as they were.
pub fn old_rules(context: &Context) -> Option<Element> {
    older_than_a_year(context.state.month).then(|| paragraph(context.text(Key::FootOld)))
}

/// A paragraph of text that may change.
pub fn paragraph_of(text: String) -> Element {
    el("p", classes::PARAGRAPH).child(words(text))
}

/// "Bron: Uitvoeringsbesluit Wmo 2015, artikel 3.8, lid 3, onderdeel f", with a link where there is one.
pub fn cite(context: &Context, source: Source) -> Element {
    let named = match source.document.url {
        Some(url) => el("a", classes::LINK).attr("href", url).attr("rel", "external noopener noreferrer"),
        None => el("span", ""),
    };
    let named = named
        .child(context.said(source.document.title).words())
        .text(", ")
        .child(context.place(source.place).words());
    el("p", classes::SMALL).child(el("span", "").text(context.text(Key::AppSource))).text(" ").child(named)
}

/// A link to a place on this page, by its id: the focus moves, the address stays.
pub fn to_place(id: String, text: String) -> Element {
    let link = el("a", classes::LINK).attr("href", format!("#{id}")).child(words(text));
    link.on(
        On::Click,
        Rc::new(move |event: Event| {
            event.prevent_default();
            browser::focus(&id, true);
        }),
    )
}

/// A fold that opens to the rest of a part of the page; what is in the summary stays in sight.
pub fn fold(open: bool, summary: Element, content: Element) -> Element {
    el("details", "wmo-fold").attr_if("open", open.then_some("")).child(summary).child(content)
}

/// A closed fold under a heading.
pub fn titled_fold(context: &Context, title: Key, content: Element) -> Element {
    fold(false, el("summary", "wmo-fold__summary").child(context.heading(1, context.text(title))), content)
}

/// The same with how many things are in it, under a heading of this depth.
pub fn counted_fold(context: &Context, depth: u8, title: Key, count: usize, content: Element) -> Element {
    let summary = el("summary", "wmo-fold__summary wmo-fold__summary--counted")
        .child(context.heading(depth, context.text(title)))
        .child(el("span", "wmo-fold__count").child(words(count.to_string())));
    fold(false, summary, content).key(context.text(title))
}

/// The ways to the pages about the rules.
pub fn more_ways(context: &Context) -> Element {
    let ways = [
        (View::Rules(None), Key::MoreRules),
        (View::Changes, Key::MoreChanges),
        (View::Options, Key::MoreOptions),
    ];
    ways_to(context, &ways)
}

/// A list of buttons that open a view.
pub fn ways_to(context: &Context, ways: &[(View, Key)]) -> Element {
    let items = ways.iter().map(|(view, label)| {
        let button = context.button(classes::BUTTON_LINK, *label, context.send(Action::Open(*view)));
        el("li", "wmo-ways__item").child(button).into()
    });
    el("ul", "wmo-ways wmo-screen-only").children(items)
}

/// A titled part of a page.
pub fn section(context: &Context, class: &'static str, title: Key) -> Element {
    el("section", class).child(context.heading(1, context.text(title)))
}

/// A list of sentences.
pub fn sentences(context: &Context, keys: &[Key]) -> Vec<yew::Html> {
    keys.iter().map(|key| paragraph(context.text(*key)).into()).collect()
}

/// A question and its answer in an overview, with a way to change it.
pub fn answer_row(context: &Context, key: &str, question: String, answer: String, view: View) -> Element {
    let change = context.button(classes::BUTTON_LINK, Key::AppChange, context.send(Action::Open(view)));
    let change = change.attr("aria-label", format!("{}: {question}", context.text(Key::AppChange)));
    el("div", "wmo-answers__row")
        .key(key)
        .child(el("dt", "wmo-answers__question").child(words(question)))
        .child(el("dd", "wmo-answers__answer").child(words(answer)))
        .child(el("dd", "wmo-answers__change wmo-screen-only").child(change))
}
