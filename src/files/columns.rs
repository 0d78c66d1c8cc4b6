//! What each column of a table is, by its head in the first line.

use super::{
    cells::Row,
    fields::FIELDS,
    headers::{Head, head},
    mapping::Mapping,
};
use crate::values::{Finding, Findings, Problem, Quoted, nearest};
use base::words::only_letters;

/// Columns with people in them.
const PEOPLE: [&str; 4] = ["contactpersoon", "contactpersonen", "contact", "naamcontactpersoon"];

/// More columns than any file needs.
const MOST_COLUMNS: usize = 100;

/// What a column is.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Which of [`FIELDS`] it is.
    pub field: Option<usize>,
    /// Whether another column comes first for the same field.
    pub again: bool,
}

/// What the columns are; `None` when the table cannot be read: without a name, or with a column twice.
pub fn columns(row: &Row, mapping: &Mapping, findings: &mut Findings) -> Option<Vec<Column>> {
    let mut heads: Vec<Head> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut twice = false;
    for cell in row.cells.iter().take(MOST_COLUMNS) {
        let name = only_letters(&cell.text);
        let chosen = mapping.of(&cell.text);
        let head = chosen.unwrap_or_else(|| head(&name));
        let problem = match head {
            Head::Own(_) | Head::Everyday(_) if chosen.is_none() && names.contains(&name) => {
                twice = true;
                Some(Problem::DoubleColumn)
            }
            Head::Own(_) | Head::Everyday(_) | Head::Left => None,
            Head::Unknown if PEOPLE.contains(&name.as_str()) => Some(Problem::Contacts),
            Head::Unknown => Some(Problem::UnknownColumn(
                Quoted::new(&cell.text),
                nearest(&cell.text, &mut FIELDS.iter().map(|field| field.column)),
            )),
        };
        if let Some(problem) = problem {
            // Each column counts for itself; there are not many.
            findings.next();
            let field = match problem {
                Problem::UnknownColumn(..) => String::new(),
                _ => Quoted::new(&cell.text).as_str().to_lowercase(),
            };
            findings.add(Finding::new(cell.at, &field, problem));
        }
        heads.push(head);
        names.push(name);
    }
    let columns = in_order(&heads);
    let named = |column: &Column| {
        column.field.and_then(|field| FIELDS.get(field)).is_some_and(|field| field.id == "name")
    };
    if !columns.iter().any(named) {
        findings.add(Finding::new(row.at, "", Problem::NoNameColumn));
        return None;
    }
    (!twice).then_some(columns)
}

/// Which comes first for a field: a column with our own name before one with a name of every day, and then
/// the one on the left.
fn in_order(heads: &[Head]) -> Vec<Column> {
    let first = |field: usize| {
        let own = heads.iter().position(|head| *head == Head::Own(field));
        own.or_else(|| heads.iter().position(|head| *head == Head::Everyday(field)))
    };
    let column = |(place, head): (usize, &Head)| match head {
        Head::Own(field) | Head::Everyday(field) => {
            Column { field: Some(*field), again: first(*field) != Some(place) }
        }
        Head::Left | Head::Unknown => Column { field: None, again: false },
    };
    heads.iter().enumerate().map(column).collect()
}
