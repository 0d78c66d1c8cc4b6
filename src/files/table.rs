//! Offers as the table that a municipality publishes: our own columns, one line for each offer. What is read
//! back from it is the same offer.

use super::fields::{FIELDS, FieldContent, OfferField};
use crate::{
    offers::Offer,
    values::{Cost, Hours},
};
use base::{closed::Closed, csv, lists::DayOfWeek};

/// The table, with the columns that some offer fills, and how many values it has no place for: notes beside a
/// phone number or hours, and the first and last day of hours.
///
/// ```
/// use wmo_zelfcheck::files::{Reader, write_table};
///
/// let mut reader = Reader::new("2026-11-28".parse()?);
/// reader.push(b"tel\tvoorziening\n030-1234567\tInloop\n");
/// let (table, left) = write_table(&reader.finish().offers);
/// assert_eq!(left, 0);
/// assert!(table.ends_with("\"naam\";\"telefoon\"\r\n\"inloop\";\"Inloop\";\"030-1234567\"\r\n"), "{table}");
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn write_table(offers: &[Offer]) -> (String, usize) {
    let rows: Vec<Vec<String>> =
        offers.iter().map(|offer| FIELDS.iter().map(|field| cell(field, offer)).collect()).collect();
    let used: Vec<bool> = FIELDS
        .iter()
        .enumerate()
        .map(|(place, field)| {
            field.id == "name" || rows.iter().any(|row| row.get(place).is_some_and(|cell| !cell.is_empty()))
        })
        .collect();
    let mut out = String::from("\u{feff}");
    let mut write = |cells: &mut dyn Iterator<Item = &str>| {
        let cells: Vec<&str> = cells.zip(&used).filter(|(_, used)| **used).map(|(cell, _)| cell).collect();
        csv::line(&mut out, &cells);
    };
    write(&mut FIELDS.iter().map(|field| field.column));
    for row in &rows {
        write(&mut row.iter().map(String::as_str));
    }
    (out, offers.iter().map(left).sum())
}

fn cell(field: &OfferField, offer: &Offer) -> String {
    let text = match &field.slot {
        FieldContent::Text(_, get, _) => get(offer).unwrap_or_default().to_owned(),
        FieldContent::Texts(_, get, _) => get(offer).join("|"),
        FieldContent::Number(_, get, _) => get(offer).map(|number| number.to_string()).unwrap_or_default(),
        FieldContent::Set(list, get, _) => {
            let bits = get(offer);
            let words: Vec<&str> =
                (0..16).filter(|bit| bits >> bit & 1 == 1).filter_map(list.dutch).collect();
            words.join("|")
        }
        FieldContent::One(list, get, _) => get(offer).and_then(list.dutch).unwrap_or_default().to_owned(),
        FieldContent::Checked => offer.checked_on.map(|date| date.to_string()).unwrap_or_default(),
        FieldContent::Cost => offer.cost.map(cost).unwrap_or_default(),
        FieldContent::Areas => offer.areas.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"),
        FieldContent::Hours => offer.hours.iter().map(hours).collect::<Vec<_>>().join("|"),
        FieldContent::Phones => {
            offer.phones.iter().map(|phone| phone.number.as_str()).collect::<Vec<_>>().join("|")
        }
    };
    csv::guarded(&text).into_owned()
}

fn cost(cost: Cost) -> String {
    match cost {
        Cost::Amount(amount, unit) => {
            let amount = amount.to_string().replace('.', ",");
            unit.map_or(amount.clone(), |unit| format!("{amount} per {}", unit.dutch()))
        }
        _ => cost.kind().dutch().to_owned(),
    }
}

fn hours(hours: &Hours) -> String {
    let days: Vec<&str> = (0..7)
        .filter_map(DayOfWeek::at)
        .filter(|day| hours.days.contains(*day))
        .map(DayOfWeek::dutch)
        .collect();
    format!("{} {}-{}", days.join(","), clock(hours.from), clock(hours.to))
}

fn clock(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// How many values of an offer a table has no place for.
fn left(offer: &Offer) -> usize {
    let notes = offer.phones.iter().filter(|phone| phone.note.is_some()).count();
    let of = |hours: &Hours| {
        usize::from(hours.note.is_some())
            + usize::from(hours.valid_from.is_some())
            + usize::from(hours.valid_to.is_some())
    };
    notes + offer.hours.iter().map(of).sum::<usize>()
}
