//! Inputs that once went wrong, as they were or made again in few words.

use crate::{
    sheet::{NoSheet, table},
    zipped::{unzip, zip},
};

const ODS: &[u8] = include_bytes!("../cases/tables/oneven.ods");
const XLSX: &[u8] = include_bytes!("../cases/tables/oneven.xlsx");

/// A spreadsheet of the cases, with one of its files changed.
fn changed(bytes: &[u8], name: &str, change: impl FnOnce(&str) -> String) -> Result<String, NoSheet> {
    let mut files = unzip(bytes);
    let content = &mut files.iter_mut().find(|(path, _)| path == name).unwrap().1;
    let text = change(std::str::from_utf8(content).unwrap());
    assert_ne!(text.as_bytes(), content.as_slice());
    *content = text.into_bytes();
    table(&zip(&files))
}

/// It was read without end.
#[test]
fn a_spreadsheet_that_is_cut_off_within_a_table() {
    for end in ["</table:table-row>", "Een titel", "<office:annotation>", "</table:table>"] {
        let cut = changed(ODS, "content.xml", |text| {
            let end = text.rfind(end).unwrap();
            text[..end].to_owned()
        });
        assert!(matches!(cut, Err(NoSheet::Damaged(_))), "{end}: {cut:?}");
    }
}

/// Twenty words took gigabytes.
#[test]
fn a_cell_that_says_that_it_repeats() {
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>Derde</text:p>";
    let wide = cell.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"16384\"");
    let row = format!("<table:table-row><table:table-cell/>{cell}");
    let (columns, both) = (row.replace(cell, &wide), row.replace(cell, &wide));
    let both = both.replace("<table:table-row", "<table:table-row table:number-rows-repeated=\"1048576\"");
    let read = changed(ODS, "content.xml", |text| text.replace(&row, &columns)).unwrap();
    // As wide as we read, and no wider.
    assert_eq!(read.matches("\"Derde\"").count(), 199);
    assert!(matches!(changed(ODS, "content.xml", |text| text.replace(&row, &both)), Err(NoSheet::TooLarge)));
}

/// The place of a cell was a number that runs over.
#[test]
fn a_cell_in_a_column_that_cannot_be() {
    let read = changed(XLSX, "xl/worksheets/blad.xml", |text| text.replace("r=\"B4\"", "r=\"XXXXXXXXXXB4\""));
    assert!(!matches!(read, Err(NoSheet::Other)), "{read:?}");
}
