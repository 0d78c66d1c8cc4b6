//! A spreadsheet (.xlsx, .ods) to the table that everything else is read from: the first visible sheet with
//! something in it, from the row with the heads of the columns. The browser has the same reader in
//! `static/integration/sheet.js`; a test compares the two.

use std::{collections::BTreeMap, io::Cursor, panic::catch_unwind};

use base::csv;
use calamine::{Reader, SheetVisible, Xlsx};

use crate::{cell, ods, zip};

/// The most cells of a sheet that are kept.
const MOST_CELLS: usize = 2_000_000;
/// The most rows: some more than there can be offers.
const MOST_ROWS: u32 = 60_000;
/// The most columns.
pub const MOST_COLUMNS: u32 = 200;

/// The most bytes of text in them: a larger table would not be read.
const MOST_TEXT: usize = 25_000_000;

/// The cells of a sheet that hold something, by row and column.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// A sheet, no larger than we read.
#[derive(Debug, Default)]
pub struct Sheet {
    cells: Cells,
    count: usize,
    text: usize,
}

impl Sheet {
    /// Takes a cell in; what stands beyond the rows and columns that we read is left out.
    pub fn keep(&mut self, row: u32, column: u32, text: String) -> Result<(), NoSheet> {
        if text.is_empty() || row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Ok(());
        }
        self.count += 1;
        self.text += text.len();
        if self.count > MOST_CELLS || self.text > MOST_TEXT {
            return Err(NoSheet::TooLarge);
        }
        self.cells.entry(row).or_default().insert(column, text);
        Ok(())
    }
}

/// Why a spreadsheet gives no table.
#[derive(Debug, thiserror::Error)]
pub enum NoSheet {
    /// Another file that happens to be zipped.
    #[error("no spreadsheet")]
    Other,
    /// It holds more than any list of offers, or says so.
    #[error("the spreadsheet is too large: unzipped more than 200 MB, or more than 2,000,000 cells")]
    TooLarge,
    /// It cannot be read.
    #[error("the spreadsheet is damaged: {0}")]
    Damaged(String),
    /// Nothing in it.
    #[error("no sheet in it that can be seen has a table")]
    Empty,
}

/// Whether bytes begin as those of a zip file, which spreadsheets are.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The table in a spreadsheet, as CSV; its lines are the rows of the sheet.
pub fn table(bytes: &[u8]) -> Result<String, NoSheet> {
    zip::check(bytes)?;
    // Where parts of a file contradict each other calamine can panic.
    let contradicts = |_| Err(NoSheet::Damaged("its parts contradict each other".to_owned()));
    let mut sheets =
        catch_unwind(|| xlsx(bytes)).unwrap_or_else(contradicts).or_else(|error| match error {
            NoSheet::Other => ods::sheets(bytes),
            error => Err(error),
        })?;
    sheets.retain(|sheet| !sheet.cells.is_empty());
    sheets.first().map(|sheet| written(&sheet.cells)).ok_or(NoSheet::Empty)
}

/// What whoever read it says of a damaged file.
pub fn damaged(error: impl std::fmt::Display) -> NoSheet {
    NoSheet::Damaged(error.to_string())
}

fn visible<R>(book: &impl Reader<R>) -> Vec<String>
where
    R: std::io::Read + std::io::Seek,
{
    let shown = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    shown.map(|sheet| sheet.name.clone()).collect()
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, NoSheet> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| NoSheet::Other)?;
    let names = visible(&book);
    if names.is_empty() {
        return Err(NoSheet::Other);
    }
    let mut sheets = Vec::new();
    for name in names {
        let Ok(mut reader) = book.worksheet_cells_reader(&name) else { continue };
        let mut sheet = Sheet::default();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
            let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
            let text = cell::shown(cell.get_value(), format.map(|format| format.format_code.as_str()));
            let ((row, column), text) = (cell.get_position(), text);
            sheet.keep(row, column, text)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// The rows from the heads on, each on the line of its row.
fn written(cells: &Cells) -> String {
    let widest = cells.values().take(50).map(BTreeMap::len).max().unwrap_or_default();
    // A title above the table fills a cell or two.
    let heads =
        cells.iter().find(|(_, row)| row.len() * 2 >= widest).map(|(row, _)| *row).unwrap_or_default();
    let columns = cells.values().filter_map(|row| row.keys().next_back()).max().map_or(0, |last| last + 1);
    let mut out = String::new();
    let mut line = 0;
    for (row, texts) in cells.range(heads..) {
        while line < *row {
            out.push_str("\r\n");
            line += 1;
        }
        let all: Vec<&str> =
            (0..columns).map(|column| texts.get(&column).map_or("", String::as_str)).collect();
        csv::line(&mut out, &all);
        line += 1;
    }
    out
}
