//! What is due today, by itself: the outcome as long as the part with the rest of it is not there.

use wmo_zelfcheck::{contribution::estimate, rules::Regime, text::Key};

use super::{
    cards::{now_card, title},
    next_steps::next_steps,
};
use crate::app::{
    estimate::facts,
    view::{
        Context,
        element::{Element, el, words},
        parts::{old_rules, paragraph},
    },
};

pub fn amount_view(context: &Context) -> Element {
    let facts = facts::tried(&context.state.answers, &context.state.trial, context.state.month);
    let now = estimate(&facts, Regime::IN_FORCE, true);
    el("div", "wmo-page wmo-page--result")
        .child(context.back())
        .child(context.heading(0, "").child(words(context.text(title(&now)))))
        .child_if(old_rules(context))
        .child(el("div", "wmo-cards").child(el("div", "").child(now_card(context, &facts, &now))))
        .child(next_steps(context))
        .child(
            el("div", "wmo-screen-only")
                .attr("role", "status")
                .child(paragraph(context.text(Key::AppWaiting))),
        )
}
