//! For aids and adaptations: what they cost, and since when there is support, so that the month is known in
//! which the contribution ends.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Outcome, WhyNot},
    rules::Regime,
    text::{Key, kind_label},
};

use crate::app::{
    estimate::{facts, questions},
    model::Slot,
    view::{
        Context,
        amount_field::{AmountField, amount_field, input, labelled},
        element::{Element, el},
        parts::{paragraph_of, titled_fold},
    },
};

/// Only where a cost price can end the contribution.
pub fn prices(
    context: &Context,
    outcomes: [(&'static Regime, &Result<Outcome, WhyNot>); 2],
) -> Option<Element> {
    let answers = &context.state.answers;
    let kinds = facts::priced(answers);
    let fields = kinds.iter().map(|kind| {
        let slot = Slot::Price(*kind);
        let value = answers.price(*kind);
        amount_field(
            context,
            &AmountField {
                slot,
                label: kind_label(*kind),
                value,
                mistake: questions::wrong_beside(slot, value),
                described: None,
            },
        )
        .into()
    });
    let ends = outcomes
        .into_iter()
        .filter_map(|(regime, outcome)| end(context, regime, outcome.as_ref().ok()?))
        .map(|line| paragraph_of(line).into());
    (!kinds.is_empty()).then(|| {
        let content = el("div", "wmo-fold__content")
            .child(paragraph_of(context.text(Key::PricesHelp).to_owned()))
            .children(fields)
            .child(started_field(context))
            .child(el("div", "").attr("role", "status").children(ends));
        titled_fold(context, Key::PricesTitle, content)
    })
}

/// The day on which support began.
pub fn started_field(context: &Context) -> Element {
    let value = &context.state.answers.started;
    let mistake = questions::wrong_beside(Slot::Started, value);
    let field =
        AmountField { slot: Slot::Started, label: Key::PricesStarted, value, mistake, described: None };
    labelled(context, &field, input(context, &field).attr("type", "date"))
}

/// "De wet van nu: u betaalt tot en met maart 2028. Een laatste deel van € 12,00 hoeft u niet te betalen."
fn end(context: &Context, regime: &'static Regime, outcome: &Outcome) -> Option<String> {
    let last = outcome.assessment.last_period.as_deref()?;
    let month = context.language.month(last.month()?);
    let mut name = context.language.regime_name(regime);
    if outcome.assessment.scheme.status.is_proposal() {
        // Until then the law of each month takes its amounts off the price.
        name = context.fill(
            Key::ChartAsIf,
            &[("name", &name), ("month", &context.language.month(context.state.month))],
        );
    }
    // The later one first: an answer of the law that is not clear comes after it.
    let mut line = context.fill(Key::PricesEnd, &[("name", &name), ("month", &month)]);
    if let Some(earliest) = &outcome.assessment.earliest_last_period {
        let other = match earliest.month() {
            Some(month) => context.fill(Key::PricesEarlier, &[("month", &context.language.month(month))]),
            None => context.text(Key::PricesNever).to_owned(),
        };
        line = format!("{line} {other}");
    }
    if last.projected {
        line = format!("{line} {}", context.text(Key::PricesProjected));
    }
    if last.not_collected > Decimal::ZERO {
        let rest = context.fill(Key::PricesRest, &[("amount", &context.language.euros(last.not_collected))]);
        line = format!("{line} {rest}");
    }
    Some(line)
}
