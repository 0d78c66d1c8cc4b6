//! A line of a table as spreadsheets in the Netherlands read it: semicolons between the cells.

use std::borrow::Cow;

/// Adds a line of cells, each between quotes.
///
/// ```
/// let mut out = String::new();
/// base::csv::line(&mut out, &["naam", "zei \"ja\""]);
/// assert_eq!(out, "\"naam\";\"zei \"\"ja\"\"\"\r\n");
/// ```
pub fn line<T: AsRef<str>>(out: &mut String, cells: &[T]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(';');
        }
        out.push('"');
        out.push_str(&cell.as_ref().replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Text as a cell in which a spreadsheet carries nothing out: what begins like a formula gets a space before
/// it, which our reader does not read back.
///
/// ```
/// assert_eq!(base::csv::guarded("=1+1"), " =1+1");
/// assert_eq!(base::csv::guarded("1+1"), "1+1");
/// ```
pub fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!(" {text}"))
    } else {
        Cow::Borrowed(text)
    }
}
