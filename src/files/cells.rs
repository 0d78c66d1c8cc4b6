//! A row of a table to its cells, each with its place and without its quotes.

use crate::values::{Position, Problem};

/// A cell: where it begins, and its text without quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its first character.
    pub at: Position,
    /// Its text.
    pub text: String,
}

/// A row that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its first character.
    pub at: Position,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// What is wrong with its form.
    pub problem: Option<(Position, Problem)>,
}

/// Where in a cell a reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    CellStart,
    Plain,
    Quoted,
    AfterQuote,
}

/// The cells of a row.
pub(super) fn cells(line: &str, at: Position, delimiter: char) -> Row {
    let mut row = Row { at, cells: Vec::new(), problem: None };
    let mut cell = Cell { at, text: String::new() };
    let mut state = State::CellStart;
    let mut here = at;
    let mut gap = false;
    let mut chars = line.chars().peekable();
    while let Some(char) = chars.next() {
        let place = here;
        here = if char == '\n' {
            Position { line: here.line.saturating_add(1), column: 1 }
        } else {
            Position { column: here.column.saturating_add(1), ..here }
        };
        match (state, char) {
            (State::Quoted, '"') if chars.next_if_eq(&'"').is_some() => {
                here.column = here.column.saturating_add(1);
                cell.text.push('"');
            }
            (State::Quoted, '"') => state = State::AfterQuote,
            (State::Quoted, _) => cell.text.push(char),
            (_, char) if char == delimiter => {
                gap = false;
                row.cells.push(std::mem::replace(&mut cell, Cell { at: here, text: String::new() }));
                state = State::CellStart;
            }
            (State::CellStart, '"') => {
                state = State::Quoted;
                cell.at = place;
            }
            (State::CellStart, ' ') => cell.at = here,
            (State::AfterQuote, ' ') => gap = true,
            (State::AfterQuote, _) => {
                row.problem.get_or_insert((place, Problem::AfterQuote));
                state = State::Plain;
                if std::mem::take(&mut gap) {
                    cell.text.push(' ');
                }
                cell.text.push(char);
            }
            (State::CellStart | State::Plain, _) => {
                state = State::Plain;
                cell.text.push(char);
            }
        }
    }
    if state == State::Quoted {
        row.problem = Some((cell.at, Problem::UnclosedQuote));
    }
    row.cells.push(cell);
    row
}
