//! Writes the bundled records of the finder as constants of the type in `src/offers/bundled.rs`.

use std::fmt::Write;

use base::{
    closed::Closed,
    lists::{Access, Audience, CostKind, Frequency, Funding, Need, PartOfDay, RespiteForm, Who},
};
use toml::Spanned;

use crate::names;
use crate::offers::CheckedOffer;
use crate::table::date_constant;

/// The words as a set: a number with a bit for each.
pub fn bits<'a, T: Closed>(words: impl IntoIterator<Item = &'a Spanned<String>>) -> String {
    let place = |word: &Spanned<String>| T::IDS.iter().position(|(id, _)| id == word.get_ref()).unwrap_or(0);
    format!("Set::from_bits({})", words.into_iter().fold(0u16, |bits, word| bits | 1 << place(word)))
}

/// A word as a constant of its list.
pub fn one<T: Closed + std::fmt::Debug>(name: &str, word: Option<&Spanned<String>>) -> String {
    let value = word.and_then(|word| T::IDS.iter().find(|(id, _)| id == word.get_ref()));
    value.map_or("None".to_owned(), |(_, value)| format!("Some({name}::{value:?})"))
}

/// The content of `offers.rs`.
pub fn write(records: &[CheckedOffer]) -> String {
    let mut out = String::from("// Written by the build from static/resources; do not edit.\n");
    let _ = writeln!(out, "static BUNDLED: [Bundled; {}] = [", records.len());
    for CheckedOffer { offer, sort, source, checked_on } in records {
        let phones: Vec<String> = offer
            .phones
            .iter()
            .map(|phone| format!("({:?}, {:?})", phone.number.get_ref(), phone.note))
            .collect();
        let _ = writeln!(
            out,
            "Bundled {{ id: {:?}, name: {:?}, former_names: &{:?}, organisation: {:?}, summary: {:?}, \
             needs: {}, first: {}, helps: {}, forms: {}, audience: {}, who: {}, moments: {}, frequency: {}, access: {}, \
             funding: {}, cost: {}, phones: &[{}], url: {:?}, iwmo: {:?}, source: {source:?}, \
             checked_on: {}, sort: Sort::{sort:?} }},",
            offer.id.get_ref(),
            offer.name.get_ref(),
            offer.former_names,
            offer.organisation,
            offer.summary.get_ref(),
            bits::<Need>(&offer.needs),
            one::<Need>("Need", offer.needs.first()),
            bits::<Need>(&offer.helps),
            bits::<RespiteForm>(&offer.forms),
            bits::<Audience>(&offer.audience),
            bits::<Who>(&offer.who),
            bits::<PartOfDay>(&offer.moments),
            bits::<Frequency>(&offer.frequency),
            one::<Access>("Access", offer.access.as_ref()),
            bits::<Funding>(&offer.funding),
            one::<CostKind>("Cost", offer.cost.as_ref()),
            phones.join(", "),
            offer.url.as_ref().map(Spanned::get_ref),
            offer.iwmo,
            checked_on.as_deref().map_or("None".to_owned(), |day| format!("Some({})", date_constant(day))),
        );
    }
    out.push_str("];\n");
    let ids = records.iter().map(|record| record.offer.id.get_ref());
    out.push_str(&names::constants("Offer", "&'static str", ids.map(|id| (id, format!("{id:?}")))));
    out
}
