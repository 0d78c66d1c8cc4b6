//! The rules behind the hints: what each says, where it stands, what standing it has, and which hint carries it out.

use wmo_zelfcheck::{
    selfcheck::{HINTS, TRACES, Trace, TraceStatus},
    text::{Key, hint_title},
};

use crate::app::view::{
    Context, classes,
    element::{Element, el, words},
    parts::{cite, paragraph_of},
};

pub fn traces_view(context: &Context) -> Element {
    el("div", "wmo-page")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::CheckTracesTitle)))
        .child(el("p", classes::LEAD).text(context.text(Key::CheckTracesLead)))
        .children(TRACES.iter().map(|trace| rule(context, trace).into()))
}

fn rule(context: &Context, trace: &Trace) -> Element {
    let status = match trace.status {
        TraceStatus::InForce => Key::CheckStatusInForce,
        TraceStatus::CaseLaw => Key::CheckStatusCaseLaw,
        TraceStatus::Protocol => Key::CheckStatusProtocol,
        TraceStatus::Report => Key::CheckStatusReport,
        TraceStatus::Idea => Key::CheckStatusIdea,
        TraceStatus::History => Key::CheckStatusHistory,
    };
    let hints: Vec<&str> = HINTS.iter().filter(|hint| hint.rules.contains(&trace.id)).filter_map(hint_title).map(|key| context.text(key)).collect();
    let used = (!hints.is_empty()).then(|| context.fill(Key::CheckTraceHints, &[("hints", &hints.join("; "))]));
    el("article", "wmo-trace")
        .key(trace.id)
        .child(el("p", classes::PARAGRAPH).child(el("strong", "").text(trace.id)).text(" ").child(el("span", "wmo-badge").text(context.text(status))))
        .child(paragraph_of(trace.text.to_owned()))
        .child_if(used.or(trace.note.map(str::to_owned)).map(|text| el("p", classes::PARAGRAPH_SOFT).child(words(text))))
        .child(cite(context, trace.source))
}
