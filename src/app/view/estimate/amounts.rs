//! An amount as it is said: "€ 21,80", "€ 0 of ongeveer € 257", "€ 0, of € 23,60 tot € 328". Where nothing
//! may be due, that comes first.

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contribution::{Assessment, Precision, Span},
    rules::Period,
    text::{Key, per_period},
};

use crate::app::view::{
    Context, classes,
    element::{Element, el, words},
};

/// What an amount is said with.
enum SaidPart {
    Word(Key),
    Number(Decimal),
}

/// "per maand", which stays on one line.
pub fn per(context: &Context, period: Period) -> String {
    context.text(per_period(period)).replace(' ', "\u{a0}")
}

/// The amount of a regime in a line.
pub fn amount_line(context: &Context, found: &Assessment) -> String {
    let mut line = String::new();
    for part in parts(found) {
        let said = match part {
            SaidPart::Word(key) => context.text(key).to_owned(),
            SaidPart::Number(value) => context.language.short_euros(value),
        };
        if !line.is_empty() && !said.starts_with(',') {
            line.push(' ');
        }
        line.push_str(&said);
    }
    line
}

/// The amount on a card: large where it is one number.
pub fn amount(context: &Context, found: &Assessment) -> Element {
    let one = found.possible.apart().is_none() && found.amount.known().is_some();
    let mut line = el("p", if one { "wmo-amount" } else { "wmo-amount wmo-amount--range" });
    for part in parts(found) {
        line = match part {
            SaidPart::Word(key) => {
                let word = context.text(key);
                let line = if word.starts_with(',') { line } else { line.text(" ") };
                line.child(el("span", "wmo-amount__to").key(word).text(word))
            }
            SaidPart::Number(value) => line.text(" ").child(
                el("data", classes::AMOUNT)
                    .attr("value", value.to_string())
                    .child(words(context.language.short_euros(value))),
            ),
        };
    }
    line.text(" ").child(el("span", "wmo-amount__per").text(per(context, found.scheme.period)))
}

fn parts(found: &Assessment) -> Vec<SaidPart> {
    let mut parts = Vec::new();
    let apart = found.possible.apart();
    if let Some(owed) = apart {
        parts.push(SaidPart::Number(Decimal::ZERO));
        parts.push(SaidPart::Word(if owed.known().is_some() { Key::ResultOr } else { Key::ResultOrRange }));
    }
    let Span { low, high } = apart.unwrap_or(found.amount);
    if found.precision() == Precision::Derived {
        parts.push(SaidPart::Word(Key::ResultAbout));
    }
    if high.is_none() {
        parts.push(SaidPart::Word(Key::ResultFrom));
    }
    parts.push(SaidPart::Number(low));
    if let Some(high) = high.filter(|high| *high != low) {
        parts.push(SaidPart::Word(Key::ResultTo));
        parts.push(SaidPart::Number(high));
    }
    parts
}
