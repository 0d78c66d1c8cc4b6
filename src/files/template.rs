//! A table of offers: a first line with the names of columns, in any order, and a line for each offer. Only
//! the name must be there. An empty cell says "unknown"; a list has `|` between its values.

use crate::offers::Offer;
use crate::{
    files::{
        cells::{Cell, Row},
        columns::{Column, columns},
        fields::{self, DESCRIPTION, FIELDS, OfferField},
        mapping::Mapping,
        offers::Offers,
    },
    values::{self, Findings, MOST_VALUES, Problem, Say, Severity, Words},
};
use base::date::Date;

/// Reads rows: first the names, then offers.
#[derive(Debug, Default)]
pub struct Template {
    /// What a person said that the columns are.
    mapping: Mapping,
    /// What each column of the file is; none before the first row.
    columns: Option<Vec<Column>>,
    /// The file cannot be read further.
    refused: bool,
}

impl Template {
    /// A table whose columns are what a person said, and else what their names say.
    pub fn new(mapping: Mapping) -> Template {
        Template { mapping, ..Template::default() }
    }

    /// Reads a row.
    pub fn row(&mut self, mut row: Row, today: Date, offers: &mut Offers, findings: &mut Findings) {
        let Some(columns) = &self.columns else {
            findings.next();
            match columns(&row, &self.mapping, findings) {
                Some(columns) => self.columns = Some(columns),
                None => self.refused = true,
            }
            self.columns.get_or_insert_default();
            findings.next();
            return;
        };
        if self.refused {
            return offers.refuse();
        }
        if !offers.has_room(row.at, findings) {
            return;
        }
        let mut say = Say::of_file(findings, today, Words::Dutch, row.at);
        let refused = row.problem.take().is_some_and(|(at, problem)| {
            let refused = problem.severity() == Severity::Error;
            say.field(at, "").say(problem);
            refused
        });
        let offer = if refused || too_many_cells(&row, columns, &mut say) {
            Offer::named("", "")
        } else {
            offer(&row, columns, &mut say)
        };
        offers.add(offer, row.at, findings);
    }
}

/// A text with the delimiter in it moves all that follows to another column; that cannot be trusted.
fn too_many_cells(row: &Row, columns: &[Column], say: &mut Say) -> bool {
    let (cells, names) = (row.cells.len(), columns.len());
    if cells < names {
        say.say(Problem::TooFewCells(cells, names));
    }
    let Some(first) = row.cells.iter().skip(names).find(|cell| !cell.text.trim().is_empty()) else {
        return false;
    };
    say.field(first.at, "").say(Problem::TooManyCells(cells, names));
    true
}

/// The values in a cell between `|`.
fn list<'t>(text: &'t str, say: &mut Say) -> impl Iterator<Item = &'t str> + use<'t> {
    if text.matches('|').count() >= MOST_VALUES {
        say.say(Problem::MoreValues(MOST_VALUES));
    }
    text.split('|').map(str::trim).filter(|text| !text.is_empty()).take(MOST_VALUES)
}

fn offer(row: &Row, columns: &[Column], say: &mut Say) -> Offer {
    let mut offer = Offer::named("", "");
    // Where something stands that the row does not have: at its end.
    let (mut name, mut ages) = (row.at, row.at);
    // What comes second for a field is read after what comes first, wherever it stands.
    for again in [false, true] {
        for (cell, column) in row.cells.iter().zip(columns).filter(|(_, column)| column.again == again) {
            let Some(field) = column.field.and_then(|field| FIELDS.get(field)) else { continue };
            match field.id {
                "name" => name = cell.at,
                "age_to" => ages = cell.at,
                _ => {}
            }
            let say = &mut say.field(cell.at, field.column);
            if field.slot.is_list() {
                list(&cell.text, say).for_each(|text| field.put(&mut offer, text, say));
            } else if again {
                second(&mut offer, field, cell, first(row, columns, column), say);
            } else {
                field.put(&mut offer, cell.text.trim(), say);
            }
        }
    }
    if offer.name.is_empty() {
        say.field(name, "naam").refuse(Problem::Missing);
    }
    fields::finish(&mut offer, &mut say.field(ages, "leeftijd_tot"));
    offer
}

/// The text of the column that comes first for the same field.
fn first<'r>(row: &'r Row, columns: &[Column], column: &Column) -> &'r str {
    let place = columns.iter().position(|one| one.field == column.field && !one.again);
    place.and_then(|place| row.cells.get(place)).map_or("", |cell| cell.text.trim())
}

/// A second column for a field with one value: a description goes on in it, and anything else is only taken
/// where the first is empty.
fn second(offer: &mut Offer, field: &OfferField, cell: &Cell, first: &str, say: &mut Say) {
    let text = cell.text.trim();
    if text.is_empty() || text == first {
        return;
    }
    if field.id == "description"
        && let Some(before) = offer.description.take()
    {
        offer.description = values::text(&format!("{before} {text}"), DESCRIPTION, say).or(Some(before));
    } else if first.is_empty() {
        field.slot.put(offer, text, say);
    } else {
        say.say(Problem::SecondValue);
    }
}
