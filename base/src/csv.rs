//! A line of a table as spreadsheets in the Netherlands read it: semicolons between the cells.

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
