//! Why an amount is what it is: its reasons, its notes and the steps of its receipt, each with its source.

use base::{money::Money, writer::Writer};

use crate::{
    contribution::{Note, Reason, ReceiptStep, Span, Unit},
    language::Language,
    rules::{Scheme, Source},
    text,
};

pub fn write_source(w: &mut Writer, source: Source, url: bool) {
    w.name("source");
    source_object(w, source, url);
}

/// A document and the place in it, with its address where that is wanted and known.
pub fn source_object(w: &mut Writer, source: Source, url: bool) {
    w.object(|w| source_fields(w, source, url));
}

/// The fields of a source.
pub fn source_fields(w: &mut Writer, source: Source, url: bool) {
    w.name("title").text(source.document.title);
    w.name("place").text(source.place);
    if let Some(url) = source.document.url.filter(|_| url) {
        w.name("url").text(url);
    }
}

pub fn write_reason(w: &mut Writer, reason: &Reason, scheme: &Scheme, labels: bool) {
    w.object(|w| {
        w.name("rule").text(reason.rule.id());
        if labels {
            w.name("label").text(&Language::Nl.reason(reason, scheme));
        }
        write_source(w, reason.source, labels);
        if let Some(derived) = reason.derived.filter(|_| labels) {
            w.name("derived").text(derived);
        }
    });
}

pub fn write_note(w: &mut Writer, note: Note, labels: bool) {
    let (rule, _, source) = text::note(note);
    w.object(|w| {
        w.name("rule").text(rule);
        if let Some((name, amount)) = text::note_amount(note) {
            w.name(name).money(Money::floor(amount));
        }
        if labels {
            w.name("label").text(&Language::Nl.note(note));
            if let Some(source) = source {
                write_source(w, source, true);
            }
        }
    });
}

pub fn write_step(w: &mut Writer, step: &ReceiptStep, receipt: &[ReceiptStep]) {
    let unit = step.id.unit();
    let decimals = if unit == Unit::Number { 0 } else { 2 };
    w.object(|w| {
        w.name("id").text(step.id.id());
        w.name("label").text(&text::step_label(Language::Nl, step, receipt));
        w.name("value");
        match step.value {
            Span { low, high: Some(high) } if low == high => w.decimal(low, decimals),
            Span { low, high } => w.object(|w| {
                w.name("min").decimal(low, decimals);
                match high {
                    Some(high) => w.name("max").decimal(high, decimals),
                    None => w.name("max").null(),
                }
            }),
        }
        w.name("unit").text(unit.id());
        w.name("rule").text(step.rule);
        if let Some(source) = step.source {
            write_source(w, source, true);
        }
        if let Some(derived) = step.derived {
            w.name("derived").text(derived);
        }
    });
}
