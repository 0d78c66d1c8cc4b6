//! Writes every figure and date of law with its sources, for whoever checks them: no page of the app needs
//! more than how many there are.

use std::fmt::Write;

use toml::Spanned;

use crate::known::Checks;
use crate::literals;
use crate::second_source::SourcedFigure;

/// The content of `confirmations.rs`.
pub fn write<'a>(checks: &Checks, all: impl Iterator<Item = &'a SourcedFigure>) -> String {
    let all: Vec<&SourcedFigure> = all.collect();
    let mut out = String::from(
        "// Written by the build from static/rules and static/selfcheck/deadlines.toml; do not edit.\n",
    );
    let twice = all.iter().filter(|confirmation| confirmation.second.is_some()).count();
    let _ = writeln!(
        out,
        "/// How many figures and dates of law have two sources.\npub const TWICE: usize = {twice};"
    );
    let _ = writeln!(out, "/// How many rest on one.\npub const ONCE: usize = {};", all.len() - twice);
    out.push_str(
        "/// Every figure and date of law, with its sources.\n\
         pub static CONFIRMATIONS: &[Confirmation] = &[\n",
    );
    for SourcedFigure { figure, first, second, why } in &all {
        let cited = |source: &Spanned<String>| {
            format!(
                "Cited {{ source: {}, publisher: {:?} }}",
                literals::source(source),
                checks.publisher(source).unwrap_or_default()
            )
        };
        let second = second.as_ref().map_or("None".to_owned(), |second| format!("Some({})", cited(second)));
        let _ = writeln!(
            out,
            "Confirmation {{ id: {:?}, what: {:?}, group: {:?}, valid: {}, value: {:?}, first: {}, \
             second: {second}, why: {why:?} }},",
            figure.id,
            figure.what,
            figure.group,
            literals::validity(figure.from, figure.to),
            figure.value,
            cited(first),
        );
    }
    out.push_str("];\n");
    out
}
