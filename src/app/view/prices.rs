//! For aids and adaptations: what they cost, and since when there is support, so that the month is known in which the
//! contribution ends.

use wmo_zelfcheck::text::{Key, kind_label};

use super::{
    Context,
    element::{Element, el},
    money_fields::{AmountField, amount_field, input, labelled},
    parts::paragraph_of,
};
use crate::app::{flow, state::Slot};

/// Only where a cost price can end the contribution.
pub fn prices(context: &Context) -> Option<Element> {
    let answers = &context.state.answers;
    let kinds = flow::priced(answers);
    let fields = kinds.iter().map(|kind| {
        let slot = Slot::Price(*kind);
        let value = answers.price(*kind);
        amount_field(context, &AmountField { slot, label: kind_label(*kind), value, mistake: flow::wrong_beside(slot, value), described: None }).into()
    });
    let started = AmountField {
        slot: Slot::Started,
        label: Key::PricesStarted,
        value: &answers.started,
        mistake: flow::wrong_beside(Slot::Started, &answers.started),
        described: None,
    };
    (!kinds.is_empty()).then(|| {
        el("details", "wmo-fold wmo-screen-only")
            .child(el("summary", "wmo-fold__summary").child(context.heading(1, context.text(Key::PricesTitle))))
            .child(paragraph_of(context.text(Key::PricesHelp).to_owned()))
            .children(fields)
            .child(labelled(context, &started, input(context, &started).attr("type", "date")))
    })
}
