//! The rules of a municipality, and those of another beside them: what each would charge this household
//! today.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{
    contribution::{Facts, estimate},
    rules::Regime,
    text::Key,
};

use super::amounts::{amount_line, per};
use crate::app::{
    estimate::{facts, questions},
    model::{Slot, Which},
    state::Action,
    view::{
        Context,
        amount_field::{AmountField, amount_field, input, labelled},
        choices::{ChoiceInput, Choices, row},
        classes,
        element::{Element, el, target, words},
        parts::{paragraph_of, titled_fold},
    },
};

pub fn local(context: &Context) -> Element {
    let sides = [Which::Own, Which::Other].map(|which| side(context, which).into());
    let help = paragraph_of(context.text(Key::LocalHelp).to_owned());
    titled_fold(
        context,
        Key::LocalTitle,
        el("div", "wmo-fold__content").child(help).child(el("div", "wmo-local").children(sides)),
    )
}

fn side(context: &Context, which: Which) -> Element {
    let local = context.state.answers.local(which);
    let title = if which == Which::Own { Key::LocalOwn } else { Key::LocalOther };
    let name = AmountField {
        slot: Slot::LocalName(which),
        label: Key::LocalName,
        value: &local.name,
        mistake: None,
        described: None,
    };
    let money = |slot: Slot, label: Key, value: &str, described: Option<String>| {
        amount_field(
            context,
            &AmountField { slot, label, value, mistake: questions::wrong_beside(slot, value), described },
        )
    };
    let over = questions::above_national(&local.amount, context.state.month).map(|national| {
        let text = context.fill(Key::LocalOver, &[("amount", &context.language.euros(national))]);
        paragraph_of(text).attr("id", context.id(if which == Which::Own { "over-own" } else { "over-other" }))
    });
    let over_id =
        over.is_some().then(|| context.id(if which == Which::Own { "over-own" } else { "over-other" }));
    let answers = facts::with_trial(&context.state.answers, &context.state.trial);
    let facts = facts::facts(&answers, context.state.month, which);
    el("div", "wmo-local__side")
        .attr("role", "group")
        .attr("aria-label", context.text(title))
        .child(context.heading(
            2,
            if local.name.trim().is_empty() { context.text(title).to_owned() } else { local.name.clone() },
        ))
        .child(outcome(context, &facts))
        .child(labelled(context, &name, input(context, &name)))
        .child(money(Slot::LocalAmount(which), Key::LocalAmount, &local.amount, over_id))
        .child_if(over)
        .child(money(Slot::LocalLimit(which), Key::LocalLimit, &local.limit, None))
        .child(tick(context, which, Key::LocalTransport, local.transport, Action::LocalTransport))
        .child(tick(context, which, Key::LocalNoCharge, local.no_charge, Action::LocalNoCharge))
}

fn tick(
    context: &Context,
    which: Which,
    label: Key,
    chosen: bool,
    action: fn(Which, bool) -> Action,
) -> Element {
    let act = context.act.clone();
    let ticked = move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(action(which, input.checked()));
        }
    };
    let side = if which == Which::Own { "own" } else { "other" };
    let what = if label == Key::LocalTransport { "transport" } else { "no-charge" };
    let id = context.id(&format!("local-{what}-{side}"));
    row(
        context,
        ChoiceInput {
            how: Choices::Many,
            name: "local",
            id,
            label: context.text(label).into(),
            help: None,
            chosen,
            handler: Rc::new(ticked),
        },
    )
}

/// What is due there now, and why if it is not the national amount.
fn outcome(context: &Context, facts: &Facts) -> Element {
    let lines = match estimate(facts, Regime::IN_FORCE, false) {
        Ok(outcome) => {
            let found = outcome.assessment;
            let amount = format!("{} {}", amount_line(context, &found), per(context, found.scheme.period));
            let said = found.reasons.iter().map(|reason| context.language.reason(reason, found.scheme));
            let reasons = said.map(|text| paragraph_of(text).into());
            let amount = el("p", "wmo-local__amount").child(words(amount)).into();
            [amount].into_iter().chain(reasons).collect()
        }
        Err(_) => vec![el("p", classes::PARAGRAPH).text(context.text(Key::ResultNoAmount)).into()],
    };
    el("div", "").attr("role", "status").children(lines)
}
