//! Writes an offer as JSON, in the shape that `offer.rs` reads.

use super::writer::Writer;
use crate::resources::{Closed, Cost, Hours, Offer, Place, Set, Status};

/// Writes the fields of an offer into an open object. What a card always speaks of is always there, null or empty when
/// unknown; other fields only when they are known.
pub fn write_offer(w: &mut Writer, offer: &Offer) {
    w.name("id").text(&offer.id);
    w.name("name").text(&offer.name);
    maybe(w, "organisation", offer.organisation.as_deref());
    text_or_null(w, "summary", offer.summary.as_deref());
    maybe(w, "description", offer.description.as_deref());
    ids(w, "need", offer.needs);
    ids(w, "form", offer.forms);
    ids(w, "audience", offer.audience);
    for (name, age) in [("age_from", offer.age_from), ("age_to", offer.age_to)] {
        if let Some(age) = age {
            w.name(name).whole(age);
        }
    }
    ids(w, "who", offer.who);
    ids(w, "moment", offer.moments);
    ids(w, "frequency", offer.frequency);
    text_or_null(w, "access", offer.access.map(Closed::id));
    ids(w, "funding", offer.funding);
    w.name("cost");
    match offer.cost {
        Some(cost) => write_cost(w, cost),
        None => w.null(),
    }
    w.name("area").list(&offer.areas, |w, area| w.text(&area.to_string()));
    write_place(w, &offer.place);
    if !offer.hours.is_empty() {
        w.name("hours").list(&offer.hours, write_hours);
    }
    w.name("phone").list(&offer.phones, |w, phone| {
        w.object(|w| {
            w.name("number").text(&phone.number);
            maybe(w, "note", phone.note.as_deref());
        });
    });
    text_or_null(w, "url", offer.url.as_deref());
    maybe(w, "email", offer.email.as_deref());
    if !offer.languages.is_empty() {
        w.name("languages").list(&offer.languages, |w, language| w.text(language));
    }
    if let Some(iwmo) = offer.iwmo {
        w.name("iwmo").whole(iwmo);
    }
    maybe(w, "upl", offer.upl.as_deref());
    text_or_null(w, "source", offer.source.as_deref());
    text_or_null(w, "checked_on", offer.checked_on.map(|date| date.to_string()).as_deref());
    if offer.status != Status::Active {
        w.name("status").text(offer.status.id());
    }
}

/// Writes the values of a set.
pub(super) fn ids<T: Closed>(w: &mut Writer, name: &str, set: Set<T>) {
    write_ids(w, name, set.bits(), |number| T::IDS.get(usize::from(number)).map(|(id, _)| *id));
}

#[inline(never)]
fn write_ids(w: &mut Writer, name: &str, bits: u16, id: fn(u8) -> Option<&'static str>) {
    w.name(name).list((0..16).filter(|number| bits >> number & 1 == 1).filter_map(id), |w, id| w.text(id));
}

#[inline(never)]
fn maybe(w: &mut Writer, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        w.name(name).text(text);
    }
}

#[inline(never)]
fn text_or_null(w: &mut Writer, name: &str, text: Option<&str>) {
    w.name(name);
    match text {
        Some(text) => w.text(text),
        None => w.null(),
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

fn write_place(w: &mut Writer, place: &Place) {
    if *place == Place::default() {
        return;
    }
    w.name("place").object(|w| {
        maybe(w, "address", place.address.as_deref());
        maybe(w, "postcode", place.postcode.as_deref());
        maybe(w, "town", place.town.as_deref());
        maybe(w, "wheelchair", place.wheelchair.map(Closed::id));
        maybe(w, "online", place.online.map(Closed::id));
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
