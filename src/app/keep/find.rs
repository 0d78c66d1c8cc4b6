//! The finder and where the person lives: what was looked for, the list, the municipality that was chosen.

use wmo_zelfcheck::{
    finder::FACETS,
    offers::{Municipality, municipality::named},
    values::postcode_area,
};

use super::Lines;
use crate::app::{model::Residence, state::State};

pub(super) fn write(state: &State, out: &mut Lines) {
    let find = &state.find;
    out.add("find", &find.text);
    for facet in &FACETS {
        let bits = find.wanted.of(facet.facet);
        out.add(
            format_args!("wanted.{}", facet.name),
            if bits == 0 { String::new() } else { bits.to_string() },
        );
    }
    if let Some(area) = postcode_area(&find.postcode) {
        out.add("postcode", area);
    }
    for id in &find.list {
        out.add("list", id);
    }
    // What the page says needs no keeping.
    if let (None, Some(municipality)) = (&state.place.given, state.place.municipality) {
        out.add("place", format_args!("{} {}", municipality.code, state.place.by.unwrap_or_default()));
    }
}

/// Takes a line in; `None` where it is not one of these, or cannot be read.
pub(super) fn read(state: &mut State, name: &str, value: &str) -> Option<()> {
    let find = &mut state.find;
    match name.split_once('.').unwrap_or((name, "")) {
        ("find", "") => find.text = value.to_owned(),
        ("postcode", "") => find.postcode = postcode_area(value)?.to_string(),
        ("wanted", id) => {
            let facet = FACETS.iter().find(|facet| facet.name == id)?.facet;
            let bits: u16 = value.parse().ok()?;
            for number in (0u8..16).filter(|number| bits & (1 << number) != 0) {
                find.wanted.toggle(facet, number);
            }
        }
        ("list", "") => find.list.push(value.to_owned()),
        ("place", "") if state.place.given.is_none() => {
            let (code, by) = value.split_once(' ')?;
            let today = find.today?;
            let municipality = Municipality::on(code.parse().ok()?, today)?;
            let by = named(by, today).into_iter().find(|found| found.municipality == municipality);
            state.place = Residence {
                municipality: Some(municipality),
                by: by.and_then(|found| found.by),
                ..Residence::default()
            };
        }
        _ => return None,
    }
    Some(())
}
