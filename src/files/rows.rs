//! A table (CSV) to rows of cells with their places, in slices. Between semicolons, commas or tabs, with
//! quotes around cells that hold these or line ends. A quote that is never closed costs its own line and no
//! other.
//!
//! Our own reader: crates for CSV do not say at which column a cell stands, nor go on after an open quote.

use base::always::Always;

use super::{
    cells::{Row, State, cells},
    delimiter::{FirstLine, hint},
    work,
};
use crate::values::{Position, Problem};

/// The longest row, in bytes.
const LONGEST: usize = 100_000;
/// After so many quotes that were not closed, a quote has to be closed on its own line: hostile files would
/// otherwise have us read the same text over and over.
const MOST_CUTS: u32 = 100;

/// Makes rows of text.
#[derive(Debug)]
pub struct Rows {
    pending: String,
    /// How far `pending` has been looked at.
    seen: usize,
    state: State,
    /// Whether a line ended within the cell that is being looked at.
    broken_cell: bool,
    /// Between cells; known after the first row.
    delimiter: Option<u8>,
    at: Position,
    cuts: u32,
    /// Within a row that was too long, until it ends.
    skipping: bool,
    first: FirstLine,
}

impl Rows {
    /// Nothing read yet.
    pub fn new() -> Rows {
        Rows {
            pending: String::new(),
            seen: 0,
            state: State::CellStart,
            broken_cell: false,
            delimiter: None,
            at: Position::START,
            cuts: 0,
            skipping: false,
            first: FirstLine::default(),
        }
    }

    /// Reads more text; gives the rows that are complete to `row`.
    pub fn push(&mut self, text: &str, row: &mut dyn FnMut(Row)) {
        self.pending.push_str(text);
        self.rows(false, row);
    }

    /// Gives the rows that are left.
    pub fn finish(&mut self, row: &mut dyn FnMut(Row)) {
        self.rows(true, row);
    }

    fn rows(&mut self, last: bool, give: &mut dyn FnMut(Row)) {
        let mut pending = std::mem::take(&mut self.pending);
        let mut start = 0;
        while let Some(end) = self.row_end(&pending, start, last) {
            let text = pending.get(start..end).always();
            if !std::mem::take(&mut self.skipping) {
                self.give(text, give);
            }
            self.at = self.at.after(text);
            start = end;
            self.begin(end);
        }
        let rest = pending.get(start..).always();
        if rest.len() > LONGEST || self.skipping {
            if !std::mem::replace(&mut self.skipping, true) {
                give(Row { at: self.at, cells: Vec::new(), problem: Some((self.at, Problem::LineTooLong)) });
            }
            // Its end is looked for in what follows; a quote in it does not count.
            self.at = self.at.after(rest);
            self.begin(0);
            return;
        }
        if start > 0 {
            work::done(rest.len());
            pending.drain(..start);
        }
        self.pending = pending;
        self.seen = self.seen.saturating_sub(start);
    }

    fn begin(&mut self, seen: usize) {
        self.seen = seen;
        self.state = State::CellStart;
        self.broken_cell = false;
    }

    /// Where the row that begins at `start` ends, after its line end.
    fn row_end(&mut self, text: &str, start: usize, last: bool) -> Option<usize> {
        let bytes = text.as_bytes();
        if self.skipping {
            let end = bytes.iter().skip(self.seen).position(|byte| matches!(byte, b'\n' | b'\r'));
            return end
                .map(|end| self.seen + end + 1)
                .or((last && start < bytes.len()).then_some(bytes.len()));
        }
        let delimiter = match self.delimiter {
            Some(delimiter) => delimiter,
            // No row was given yet, so the text begins where the first one does.
            None => *self.delimiter.insert(self.first.delimiter(bytes, last || bytes.len() > LONGEST)?),
        };
        while let Some(byte) = bytes.get(self.seen).copied() {
            work::done(1);
            let next = bytes.get(self.seen + 1).copied();
            // Whether "\r" is a line end of itself shows at the next byte.
            if next.is_none() && !last && (byte == b'\r' || (byte == b'"' && self.state == State::Quoted)) {
                break;
            }
            let line_end = byte == b'\n' || (byte == b'\r' && next != Some(b'\n'));
            self.seen += 1;
            match (self.state, byte) {
                (State::Quoted, b'"') if next == Some(b'"') => self.seen += 1,
                (State::Quoted, b'"') => self.state = State::AfterQuote,
                (State::Quoted, _) if line_end && self.cuts < MOST_CUTS && self.seen - start <= LONGEST => {
                    self.broken_cell = true
                }
                (State::Quoted, _) if line_end => return Some(self.cut(text, start)),
                (State::Quoted, _) => {}
                (_, _) if line_end => return Some(self.seen),
                (_, byte) if byte == delimiter => {
                    self.state = State::CellStart;
                    self.broken_cell = false;
                }
                (State::CellStart, b'"') => self.state = State::Quoted,
                (State::CellStart, b' ') => {}
                (State::AfterQuote, b' ' | b'\r') => {}
                // Text after the quote that closes a cell of several lines: the quote was that of another
                // cell.
                (State::AfterQuote, _) if self.broken_cell => return Some(self.cut(text, start)),
                (State::CellStart | State::Plain | State::AfterQuote, _) => self.state = State::Plain,
            }
        }
        if last && start < bytes.len() {
            let open = self.state == State::Quoted && self.broken_cell;
            return Some(if open { self.cut(text, start) } else { bytes.len() });
        }
        (self.broken_cell && bytes.len().saturating_sub(start) > LONGEST).then(|| self.cut(text, start))
    }

    /// The row ends at its first line end, quotes or not.
    fn cut(&mut self, text: &str, start: usize) -> usize {
        self.cuts += 1;
        let rest = text.get(start..).always();
        let end = rest.find(['\n', '\r']).map_or(rest.len(), |end| {
            if rest.get(end..).is_some_and(|end| end.starts_with("\r\n")) { end + 2 } else { end + 1 }
        });
        start + end
    }

    fn give(&self, text: &str, give: &mut dyn FnMut(Row)) {
        if text.len() > LONGEST {
            return give(Row {
                at: self.at,
                cells: Vec::new(),
                problem: Some((self.at, Problem::LineTooLong)),
            });
        }
        let line = text.trim_end_matches(['\n', '\r']);
        let delimiter = self.delimiter.map_or(';', char::from);
        // Spreadsheets write empty rows as a line of delimiters.
        let blank = line.chars().all(|char| char == delimiter || char == '"' || char.is_whitespace());
        if blank || hint(line.as_bytes()).is_some() {
            return;
        }
        give(cells(line, self.at, delimiter));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of each row, and the places of its problem; the same in whatever slices the text comes.
    fn check(text: &str, expected: &[&[&str]], problems: &[(u32, u32)]) {
        for size in [1, 2, 3, 7, text.len().max(1)] {
            let mut rows = Rows::new();
            let mut read = Vec::new();
            let chars: Vec<char> = text.chars().collect();
            for slice in chars.chunks(size) {
                rows.push(&slice.iter().collect::<String>(), &mut |row| read.push(row));
            }
            rows.finish(&mut |row| read.push(row));
            let cells: Vec<Vec<&str>> =
                read.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect();
            assert_eq!(cells, expected, "{text:?} by {size}");
            let places: Vec<(u32, u32)> = read
                .iter()
                .filter_map(|row| row.problem.as_ref())
                .map(|(at, _)| (at.line, at.column))
                .collect();
            assert_eq!(places, problems, "{text:?} by {size}");
        }
    }

    #[test]
    fn rows_and_cells() {
        check("", &[], &[]);
        check("\n\r\n ;;\n", &[], &[]);
        check("naam;plaats\nA;B", &[&["naam", "plaats"], &["A", "B"]], &[]);
        check("naam,plaats\r\nA,B;C\r\n\r\n", &[&["naam", "plaats"], &["A", "B;C"]], &[]);
        check("naam;plaats\rA;B\r", &[&["naam", "plaats"], &["A", "B"]], &[]);
        check(
            "a;b\n\"1;2\";\"zei \"\"ja\"\"\nen nee\"\nx;",
            &[&["a", "b"], &["1;2", "zei \"ja\"\nen nee"], &["x", ""]],
            &[],
        );
        check("a;b\n \"x\" ; y\n", &[&["a", "b"], &["x", "y"]], &[]);
        check("a;b\nhet \"huis\";y\n", &[&["a", "b"], &["het \"huis\"", "y"]], &[]);
        check("\"naam\";\"b\"\n", &[&["naam", "b"]], &[]);
        check("naam\ttel, mobiel\nA\t1;2\n", &[&["naam", "tel, mobiel"], &["A", "1;2"]], &[]);
        check("sep=;\r\nnaam,b;c\r\nA;B\r\n", &[&["naam,b", "c"], &["A", "B"]], &[]);
        check("SEP=\t\t\nnaam;b\tc\n", &[&["naam;b", "c"]], &[]);
    }

    #[test]
    fn an_open_quote_costs_its_own_line_only() {
        check("a;b\n\"open;1\nx;2\ny;3\n", &[&["a", "b"], &["open;1"], &["x", "2"], &["y", "3"]], &[(2, 1)]);
        check(
            "a;b\nx;\"open\ny;\"dicht\"\nz;3",
            &[&["a", "b"], &["x", "open"], &["y", "dicht"], &["z", "3"]],
            &[(2, 3)],
        );
        check("a;b\n\"Huis\" aan zee;1\n", &[&["a", "b"], &["Huis aan zee", "1"]], &[(2, 8)]);
    }

    /// Whatever a file holds and however small its slices are, each byte is looked at a few times.
    #[test]
    fn the_work_is_in_proportion_to_the_text() {
        for piece in ["\"", " ", "\n", "x", ";", "\"\n", "x\"", "\";", "a;b\n", "\"a\nb\";c\n", "\r\n\""] {
            let text = piece.repeat(LONGEST * 5 / 2 / piece.len());
            for size in [1, 7, 4_096] {
                let mut rows = Rows::new();
                work::since();
                for slice in text.as_bytes().chunks(size) {
                    rows.push(std::str::from_utf8(slice).unwrap(), &mut |_| ());
                }
                rows.finish(&mut |_| ());
                let most = 4 * text.len() + MOST_CUTS as usize * (LONGEST + size);
                let done = work::since();
                assert!(done <= most, "{piece:?} by {size}: {done} of {most}");
            }
        }
    }

    #[test]
    fn lines_without_end() {
        for line in [
            "x".repeat(300_000),
            format!("\"{}", "y;".repeat(150_000)),
            format!("{}\"", "z\"".repeat(150_000)),
        ] {
            let text = format!("a;b\n1;2\n{line}\n3;4\n");
            let mut read = Vec::new();
            let mut rows = Rows::new();
            for slice in text.as_bytes().chunks(4096) {
                rows.push(std::str::from_utf8(slice).unwrap(), &mut |row| {
                    read.push((row.at.line, row.problem.map(|(_, problem)| problem)))
                });
            }
            rows.finish(&mut |row| read.push((row.at.line, row.problem.map(|(_, problem)| problem))));
            assert_eq!(
                read,
                [(1, None), (2, None), (3, Some(Problem::LineTooLong)), (4, None)],
                "{}",
                &line[..3]
            );
        }
    }
}
