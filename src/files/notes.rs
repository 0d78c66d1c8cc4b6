//! What a cell says in words that fit no field and help who reads them: kept beside the offer as they are.

use crate::{
    files::fields::OfferField,
    offers::Offer,
    values::{self, Say},
};

impl OfferField {
    /// Reads one value as it is written into the offer ([`FieldContent::put`]). In a file, words that cannot
    /// be read and may help a resident are kept as a note.
    pub fn put(&self, offer: &mut Offer, raw: &str, say: &mut Say) {
        let note = self.note(offer).filter(|_| say.of_file).is_some();
        say.keeps = note;
        let mut more = false;
        if self.id == "audience" && say.of_file {
            let whom = values::audience(raw, say);
            offer.audience = offer.audience.with(whom.groups);
            offer.age_from = offer.age_from.or(whom.age_from);
            more = whom.more;
        } else {
            self.slot.put(offer, raw, say);
        }
        if note && (say.unread || more) {
            let text = values::note(&values::clean::clean(raw).text, say);
            self.note(offer).into_iter().for_each(|note| add_note(note, text.as_deref()));
        }
    }

    /// The note that keeps what cannot be read in this field.
    fn note<'o>(&self, offer: &'o mut Offer) -> Option<&'o mut Option<String>> {
        let notes = &mut offer.notes;
        match self.id {
            "cost" => Some(&mut notes.cost),
            "hours" => Some(&mut notes.hours),
            "audience" | "age_from" | "age_to" => Some(&mut notes.for_whom),
            "access" => Some(&mut notes.access),
            "status" => Some(&mut notes.alert),
            _ => None,
        }
    }
}

/// Adds a text to a note, once.
pub fn add_note(note: &mut Option<String>, text: Option<&str>) {
    let Some(text) = text.filter(|text| !note.as_deref().is_some_and(|note| note.contains(text))) else {
        return;
    };
    match note {
        Some(note) => {
            note.push_str("; ");
            note.push_str(text);
        }
        None => *note = Some(text.to_owned()),
    }
}
