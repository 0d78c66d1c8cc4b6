//! The names of columns in everyday tables as they stand in `static/resources/headers.toml`, each in one
//! place only; written as constants for `src/files/headers.rs`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    path::Path,
};

use base::words::only_letters;
use toml::Spanned;

use crate::table::{Faults, Table};

/// Our column -> the names that mean it, as they are compared.
pub type Headers = BTreeMap<String, Vec<String>>;

/// Reads and checks `headers.toml`.
///
/// # Errors
/// A name without letters, or one that stands twice.
pub fn load(path: &Path) -> Result<Headers, Faults> {
    let (table, file) = Table::read::<BTreeMap<String, Vec<Spanned<String>>>>(path)?;
    let (mut seen, mut findings) = (BTreeSet::new(), Faults::new());
    let mut headers = Headers::new();
    for (column, names) in &file {
        for name in names {
            let folded = only_letters(name.get_ref());
            let known = file.keys().any(|column| only_letters(column) == folded);
            if folded.is_empty() || known || !seen.insert(folded.clone()) {
                let message = format!("\"{}\" is no name, or stands twice", name.get_ref());
                findings.push(table.finding(name.span().start, message));
            }
            headers.entry(column.clone()).or_default().push(folded);
        }
    }
    if findings.is_empty() { Ok(headers) } else { Err(findings) }
}

/// The content of `headers.rs`: the names of a column in one text, with spaces between them.
pub fn write(headers: &Headers) -> String {
    let mut out = String::from("// Written by the build from static/resources/headers.toml; do not edit.\n");
    let _ = writeln!(out, "static NAMES: [(&str, &str); {}] = [", headers.len());
    for (column, names) in headers {
        let _ = writeln!(out, "({column:?}, {:?}),", names.join(" "));
    }
    out.push_str("];\n");
    out
}
