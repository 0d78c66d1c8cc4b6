//! Ids as Rust names: code that asks for a row of a table names a constant, so that it does not compile once
//! the row has another id or is gone.

use std::fmt::Write;

/// An id as the name of a constant: `nl-112` as `NL_112`.
pub fn constant(id: &str) -> String {
    id.to_uppercase().replace('-', "_")
}

/// An id as the name of a variant: `question.income.title` as `QuestionIncomeTitle`.
pub fn variant(id: &str) -> String {
    id.split(['.', '_'])
        .map(|part| part.get(..1).unwrap_or("").to_uppercase() + part.get(1..).unwrap_or(""))
        .collect()
}

/// Constants of a type, each an id with its value:
/// `impl Regime { pub const IN_FORCE: &'static Regime = &REGIMES[0]; }`.
pub fn constants<I: AsRef<str>>(of: &str, is: &str, rows: impl IntoIterator<Item = (I, String)>) -> String {
    let mut out = format!("impl {of} {{\n");
    for (id, value) in rows {
        let id = id.as_ref();
        let _ = writeln!(out, "/// `{id}`\npub const {}: {is} = {value};", constant(id));
    }
    out.push_str("}\n");
    out
}

/// The same of a type whose rows stand in a table of that name, in this order.
pub fn rows<I: AsRef<str>>(of: &str, table: &str, ids: impl IntoIterator<Item = I>) -> String {
    let places = ids.into_iter().enumerate().map(|(place, id)| (id, format!("&{table}[{place}]")));
    let allowed =
        "#[allow(clippy::indexing_slicing, reason = \"a place outside the table does not compile\")]\n";
    allowed.to_owned() + &constants(of, &format!("&'static {of}"), places)
}

/// An enum of ids, with the id of each.
pub fn ids(name: &str, about: &str, ids: &[&str]) -> String {
    let (mut variants, mut arms) = (String::new(), String::new());
    for id in ids {
        let _ = writeln!(variants, "/// `{id}`\n{},", variant(id));
        let _ = writeln!(arms, "{name}::{} => {id:?},", variant(id));
    }
    format!(
        "/// {about}\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum {name} {{\n{variants}}}\n\
         impl {name} {{\n/// The id in the contract.\n\
         pub const fn id(self) -> &'static str {{ match self {{\n{arms}}} }}\n}}\n"
    )
}
