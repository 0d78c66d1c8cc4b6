//! The months in which records hold.

use toml::Spanned;

use crate::table::{Faults, Table, month_text};

/// The first and last month of a record.
pub fn months(
    table: &Table,
    from: &Spanned<String>,
    to: Option<&Spanned<String>>,
    findings: &mut Faults,
) -> (u32, Option<u32>) {
    let first = table.month(from, findings);
    let last = to.map(|to| table.month(to, findings));
    // A month that cannot be read is 0, and told already.
    if last.is_some_and(|last| last != 0 && last < first) {
        findings.push(table.finding(from.span().start, "valid_to is before valid_from"));
    }
    (first, last)
}

/// A record must begin in the month after the previous one, or after a span declared as not covered.
pub fn follows(
    table: &Table,
    at: usize,
    previous: Option<u32>,
    from: u32,
    holes: &[(u32, u32)],
    findings: &mut Faults,
) {
    let Some(previous) = previous else {
        findings.push(table.finding(at, "a record follows one that has no valid_to"));
        return;
    };
    // A month that cannot be read is 0, and told already.
    if from == 0 || previous == 0 {
        return;
    }
    if from <= previous {
        findings.push(table.finding(at, format!("overlap: {} is covered twice", month_text(from))));
    } else if from > previous + 1 && !holes.contains(&(previous + 1, from - 1)) {
        findings.push(table.finding(
            at,
            format!("gap: {} to {} is not covered", month_text(previous + 1), month_text(from - 1)),
        ));
    }
}
