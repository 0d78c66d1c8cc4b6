//! The records that are always there: national desks and what to ask a municipality for. They stand in
//! `static/resources` and are constants here; an offer is made of them when the finder is built.

use crate::{
    offers::{Offer, Phone, Sort},
    values::{Area, Cost},
};
use base::date::Date;
use base::{
    closed::Set,
    lists::{Access, Audience, Frequency, Funding, Need, PartOfDay, RespiteForm, Who},
};

include!(concat!(env!("OUT_DIR"), "/offers.rs"));

/// A record as the tables have it.
struct Bundled {
    id: &'static str,
    name: &'static str,
    former_names: &'static [&'static str],
    organisation: Option<&'static str>,
    summary: &'static str,
    needs: Set<Need>,
    first: Option<Need>,
    helps: Set<Need>,
    forms: Set<RespiteForm>,
    audience: Set<Audience>,
    who: Set<Who>,
    moments: Set<PartOfDay>,
    frequency: Set<Frequency>,
    access: Option<Access>,
    funding: Set<Funding>,
    cost: Option<Cost>,
    phones: &'static [(&'static str, Option<&'static str>)],
    url: Option<&'static str>,
    iwmo: Option<u8>,
    source: Option<&'static str>,
    checked_on: Option<Date>,
    sort: Sort,
}

/// All bundled records.
pub fn bundled() -> impl Iterator<Item = Offer> {
    BUNDLED.iter().map(|record| Offer {
        former_names: record.former_names.iter().map(|name| (*name).to_owned()).collect(),
        organisation: record.organisation.map(str::to_owned),
        summary: Some(record.summary.to_owned()),
        needs: record.needs,
        first: record.first,
        helps: record.helps,
        forms: record.forms,
        audience: record.audience,
        who: record.who,
        moments: record.moments,
        frequency: record.frequency,
        access: record.access,
        funding: record.funding,
        cost: record.cost,
        areas: vec![Area::Country],
        phones: record
            .phones
            .iter()
            .map(|(number, note)| Phone { number: (*number).to_owned(), note: note.map(str::to_owned) })
            .collect(),
        url: record.url.map(str::to_owned),
        iwmo: record.iwmo,
        source: record.source.map(str::to_owned),
        checked_on: record.checked_on,
        sort: record.sort,
        ..Offer::named(record.id, record.name)
    })
}
