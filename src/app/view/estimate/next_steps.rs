//! Whom to ask about the outcome: the municipality, its page, a client supporter.

use wmo_zelfcheck::{offers::Page, text::Key};

use crate::app::{
    model::Spot,
    view::{
        Context,
        call::{self, Form},
        classes, desk,
        element::{Element, el},
        parts::section,
    },
};

pub fn next_steps(context: &Context) -> Element {
    let item = |says: Key| el("li", classes::LIST_ITEM).text(context.text(says));
    let ask = item(Key::ResultNextAsk).child(call::call(context, Spot::Page("result"), Form::Full, false));
    let about = desk::page(context, Page::Contribution).map(|link| el("li", classes::LIST_ITEM).child(link));
    let support = item(Key::ResultNextSupport).text(" ").child_if(desk::page(context, Page::ClientSupport));
    section(context, "wmo-section wmo-no-break", Key::ResultNextTitle)
        .child(el("ul", classes::LIST).child(ask).child_if(about).child(support))
}
