//! The table that a municipality fills in: a first line with the names of columns, in any order, and a line
//! for each offer. Only `naam` must be there. An empty cell says "unknown"; a list has `|` between its
//! values.

use crate::offers::Offer;
use crate::{
    files::{
        cells::Row,
        fields::{self, FIELDS},
        offers::Offers,
    },
    values::{Finding, Findings, MOST_VALUES, Problem, Quoted, Say, Severity, Words, nearest},
};
use base::date::Date;

/// Columns with people in them.
const PEOPLE: [&str; 4] = ["contactpersoon", "contactpersonen", "contact", "naam_contactpersoon"];

/// More columns than any file needs.
const MOST_COLUMNS: usize = 100;

/// Reads rows: first the names, then offers.
#[derive(Debug, Default)]
pub struct Template {
    /// For each column of the file which of [`FIELDS`] it is; none before the first row.
    columns: Option<Vec<Option<usize>>>,
    /// The file cannot be read further.
    refused: bool,
}

impl Template {
    /// Reads a row.
    pub fn row(&mut self, mut row: Row, today: Date, offers: &mut Offers, findings: &mut Findings) {
        let Some(columns) = &self.columns else {
            findings.next();
            match names(&row, findings) {
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

/// Which column is which.
fn names(row: &Row, findings: &mut Findings) -> Option<Vec<Option<usize>>> {
    let mut columns: Vec<Option<usize>> = Vec::new();
    let mut twice = false;
    for cell in row.cells.iter().take(MOST_COLUMNS) {
        let name = cell.text.trim().to_lowercase().replace([' ', '-'], "_");
        let column = FIELDS.iter().position(|field| field.column == name);
        let problem = match column {
            Some(column) if columns.contains(&Some(column)) => {
                twice = true;
                Some(Problem::DoubleColumn)
            }
            Some(_) => None,
            None if name.is_empty() => None,
            None if PEOPLE.contains(&name.as_str()) => Some(Problem::Contacts),
            None => Some(Problem::UnknownColumn(
                Quoted::new(&cell.text),
                nearest(&name, &mut FIELDS.iter().map(|field| field.column)),
            )),
        };
        if let Some(problem) = problem {
            // Each column counts for itself; there are not many.
            findings.next();
            let field = if matches!(problem, Problem::UnknownColumn(..)) {
                String::new()
            } else {
                Quoted::new(&name).as_str().to_owned()
            };
            findings.add(Finding { at: cell.at, field, problem });
        }
        columns.push(column);
    }
    if !columns.iter().flatten().any(|column| FIELDS.get(*column).is_some_and(|field| field.id == "name")) {
        findings.add(Finding { at: row.at, field: String::new(), problem: Problem::NoNameColumn });
        return None;
    }
    (!twice).then_some(columns)
}

/// A text with the delimiter in it moves all that follows to another column; that cannot be trusted.
fn too_many_cells(row: &Row, columns: &[Option<usize>], say: &mut Say) -> bool {
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

fn offer(row: &Row, columns: &[Option<usize>], say: &mut Say) -> Offer {
    let mut offer = Offer::named("", "");
    // Where something stands that the row does not have: at its end.
    let (mut name, mut ages) = (row.at, row.at);
    for (cell, column) in row.cells.iter().zip(columns) {
        let Some(field) = column.and_then(|column| FIELDS.get(column)) else { continue };
        match field.id {
            "name" => name = cell.at,
            "age_to" => ages = cell.at,
            _ => {}
        }
        let say = &mut say.field(cell.at, field.column);
        if field.slot.is_list() {
            list(&cell.text, say).for_each(|text| field.put(&mut offer, text, say));
        } else {
            field.put(&mut offer, cell.text.trim(), say);
        }
    }
    if offer.name.is_empty() {
        say.field(name, "naam").refuse(Problem::Missing);
    }
    fields::finish(&mut offer, &mut say.field(ages, "leeftijd_tot"));
    offer
}
