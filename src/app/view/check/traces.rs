//! The rules behind the hints: what each says, where it stands, what standing it has, and which hint carries it out.

use wmo_zelfcheck::{
    selfcheck::{HINTS, TRACES, Trace, TraceStatus},
    text::{Key, hint_title},
};

use crate::app::view::{
    Context, classes,
    element::{Element, el, words},
    parts::{cite, titled_fold},
};

/// Each standing with its heading, law first.
const STANDINGS: [(TraceStatus, Key); 6] = [
    (TraceStatus::InForce, Key::CheckStatusInForce),
    (TraceStatus::CaseLaw, Key::CheckStatusCaseLaw),
    (TraceStatus::Protocol, Key::CheckStatusProtocol),
    (TraceStatus::Report, Key::CheckStatusReport),
    (TraceStatus::Idea, Key::CheckStatusIdea),
    (TraceStatus::History, Key::CheckStatusHistory),
];

pub fn traces_view(context: &Context) -> Element {
    let parts = STANDINGS.iter().map(|(standing, title)| {
        let rules = TRACES.iter().filter(|trace| trace.status == *standing).map(|trace| rule(context, trace).into());
        titled_fold(context, *title, el("div", "wmo-fold__content").children(rules)).into()
    });
    el("div", "wmo-page")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::CheckTracesTitle)))
        .child(el("p", classes::LEAD).text(context.text(Key::CheckTracesLead)))
        .child(el("div", "wmo-folds").children(parts))
}

fn rule(context: &Context, trace: &Trace) -> Element {
    let hints: Vec<&str> = HINTS.iter().filter(|hint| hint.rules.contains(&trace.id)).filter_map(hint_title).map(|key| context.text(key)).collect();
    let used = (!hints.is_empty()).then(|| context.fill(Key::CheckTraceHints, &[("hints", &hints.join("; "))]));
    el("article", "wmo-trace")
        .key(trace.id)
        .child(context.heading(2, trace.id))
        .child(context.said(trace.text).within(el("p", classes::PARAGRAPH)))
        .child_if(used.map(words).or(trace.note.map(|note| context.said(note).words())).map(|text| el("p", classes::PARAGRAPH_SOFT).child(text)))
        .child(cite(context, trace.source))
}
