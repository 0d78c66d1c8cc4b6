//! The rules behind the hints: what each says, where it stands, what standing it has, and which hint carries
//! it out.

use wmo_zelfcheck::{
    rules::Authority,
    selfcheck::{HINTS, TRACES, Trace},
    text::{Key, authority_words, hint_title},
};
use yew::Html;

use crate::app::view::{
    Context, classes,
    element::{Element, el, words},
    parts::{cite, titled_fold},
};

/// The kinds of text, law first.
const KINDS: [Authority; 9] = [
    Authority::Act,
    Authority::Decree,
    Authority::Ruling,
    Authority::Guideline,
    Authority::Explanation,
    Authority::Report,
    Authority::Ours,
    Authority::Idea,
    Authority::History,
];

pub fn traces_view(context: &Context) -> Element {
    let parts = KINDS.into_iter().filter_map(|kind| {
        let rules: Vec<Html> = TRACES
            .iter()
            .filter(|trace| trace.authority == kind)
            .map(|trace| rule(context, trace).into())
            .collect();
        let content = (!rules.is_empty()).then(|| el("div", "wmo-fold__content").children(rules))?;
        Some(titled_fold(context, authority_words(kind), content).into())
    });
    el("div", "wmo-page")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::CheckTracesTitle)))
        .child(el("p", classes::LEAD).text(context.text(Key::CheckTracesLead)))
        .child(el("div", "wmo-folds").children(parts))
}

fn rule(context: &Context, trace: &Trace) -> Element {
    let hints: Vec<&str> = HINTS
        .iter()
        .filter(|hint| hint.rules.contains(&trace.id))
        .filter_map(hint_title)
        .map(|key| context.text(key))
        .collect();
    let used =
        (!hints.is_empty()).then(|| context.fill(Key::CheckTraceHints, &[("hints", &hints.join("; "))]));
    el("article", "wmo-trace")
        .key(trace.id)
        .child(context.heading(2, trace.id))
        .child(context.said(trace.text).within(el("p", classes::PARAGRAPH)))
        .child_if(
            used.map(words)
                .or(trace.note.map(|note| context.said(note).words()))
                .map(|text| el("p", classes::PARAGRAPH_SOFT).child(text)),
        )
        .child(cite(context, trace.source))
}
