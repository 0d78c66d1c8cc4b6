//! Writes an offer as JSON, in the shape in which it is read.

use crate::{
    files::fields::{FIELDS, FieldContent, OfferField, Written},
    offers::{Offer, OfferNotes, OfferPlace},
    values::{Cost, Hours},
};
use base::closed::{Closed, List, Set};
use base::writer::Writer;

/// Writes the fields of an offer into an open object, in the order of their rows. What a card always speaks
/// of is always there, null or empty when unknown; other fields only when they are known.
pub fn write_offer(w: &mut Writer, offer: &Offer) {
    for row in FIELDS.iter().filter(|row| row.written != Written::Never) {
        match row.id.split_once('/') {
            None => write_field(w, row.id, row, offer),
            Some((name, "address")) if offer.place != OfferPlace::default() => write_within(w, name, offer),
            Some((name, "cost")) if offer.notes != OfferNotes::default() => write_within(w, name, offer),
            Some(_) => {}
        }
    }
}

/// The place or the notes: an object within the offer.
fn write_within(w: &mut Writer, object: &str, offer: &Offer) {
    w.name(object).object(|w| {
        for row in &FIELDS {
            if let Some((_, name)) = row.id.split_once('/').filter(|(outer, _)| *outer == object) {
                write_field(w, name, row, offer);
            }
        }
    });
}

fn write_field(w: &mut Writer, name: &str, row: &OfferField, offer: &Offer) {
    let always = row.written == Written::Always;
    match &row.slot {
        FieldContent::Text(_, get, _) => text(w, name, get(offer), always),
        FieldContent::One(list, get, _) => text(w, name, get(offer).and_then(list.id), always),
        FieldContent::Checked => {
            text(w, name, offer.checked_on.map(|date| date.to_string()).as_deref(), always)
        }
        FieldContent::Number(_, get, _) => {
            if let Some(number) = get(offer) {
                w.name(name).whole(number);
            }
        }
        FieldContent::Set(list, get, _) => write_ids(w, name, get(offer), list.id),
        FieldContent::Texts(_, get, _) => {
            if always || !get(offer).is_empty() {
                w.name(name).list(get(offer), |w, text| w.text(text));
            }
        }
        FieldContent::Cost => {
            w.name(name);
            match offer.cost {
                Some(cost) => write_cost(w, cost),
                None => w.null(),
            }
        }
        FieldContent::Areas => w.name(name).list(&offer.areas, |w, area| w.text(&area.to_string())),
        FieldContent::Hours => {
            if !offer.hours.is_empty() {
                w.name(name).list(&offer.hours, write_hours);
            }
        }
        FieldContent::Phones => w.name(name).list(&offer.phones, |w, phone| {
            w.object(|w| {
                w.name("number").text(&phone.number);
                maybe(w, "note", phone.note.as_deref());
            });
        }),
    }
}

/// Writes the values of a set.
pub(super) fn ids<T: Closed>(w: &mut Writer, name: &str, set: Set<T>) {
    write_ids(w, name, set.bits(), List::of::<T>().id);
}

fn write_ids(w: &mut Writer, name: &str, bits: u16, id: fn(u8) -> Option<&'static str>) {
    w.name(name).list((0..16).filter(|number| bits >> number & 1 == 1).filter_map(id), |w, id| w.text(id));
}

fn maybe(w: &mut Writer, name: &str, value: Option<&str>) {
    text(w, name, value, false);
}

#[inline(never)]
fn text(w: &mut Writer, name: &str, text: Option<&str>, always: bool) {
    match text {
        Some(text) => w.name(name).text(text),
        None if always => w.name(name).null(),
        None => {}
    }
}

fn write_cost(w: &mut Writer, cost: Cost) {
    w.object(|w| {
        w.name("kind").text(cost.kind().id());
        if let Cost::Amount(amount, per) = cost {
            w.name("amount").money(amount);
            maybe(w, "per", per.map(Closed::id));
        }
    });
}

fn write_hours(w: &mut Writer, hours: &Hours) {
    w.object(|w| {
        ids(w, "days", hours.days);
        w.name("from").text(&clock(hours.from));
        w.name("to").text(&clock(hours.to));
        maybe(w, "valid_from", hours.valid_from.map(|date| date.to_string()).as_deref());
        maybe(w, "valid_to", hours.valid_to.map(|date| date.to_string()).as_deref());
        maybe(w, "note", hours.note.as_deref());
    });
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
