//! Reading files in tests.
#![allow(dead_code)]

use base::date::Date;
use wmo_zelfcheck::{
    files::{FileOutcome, Reader},
    language::Language,
    values::{Problem, Severity},
};

/// The day on which the tests read.
pub fn today() -> Date {
    "2026-11-25".parse().unwrap()
}

/// Reads a file. That no offer says when it was checked is left out: the small files of tests seldom do.
pub fn read(bytes: &[u8]) -> FileOutcome {
    read_by(bytes, 1 << 16)
}

/// Reads a file by slices of so many bytes. That offers have no day of a check is said of nearly every small
/// file; tests of that read with [`read_all`].
pub fn read_by(bytes: &[u8], size: usize) -> FileOutcome {
    let mut outcome = read_all(bytes, size);
    outcome.findings.retain(|finding| finding.problem != Problem::NoCheckDates);
    outcome
}

/// The same with everything that is said.
pub fn read_all(bytes: &[u8], size: usize) -> FileOutcome {
    let mut reader = Reader::new(today());
    let mut findings = Vec::new();
    for slice in bytes.chunks(size) {
        reader.push(slice);
        findings.extend(reader.take_findings());
    }
    let mut outcome = reader.finish();
    findings.append(&mut outcome.findings);
    outcome.findings = findings;
    outcome
}

/// The file has exactly one finding, at this place, with these words in its sentence; with line 0 it has
/// none.
pub fn check(text: &str, (line, column): (u32, u32), severity: Severity, words: &str) {
    let outcome = read(text.as_bytes());
    let said: Vec<_> = outcome
        .findings
        .iter()
        .map(|finding| {
            ((finding.at.line, finding.at.column), finding.severity(), Language::Nl.finding(finding))
        })
        .collect();
    let fits = match &said[..] {
        [] => line == 0,
        [(at, how, sentence)] => *at == (line, column) && *how == severity && sentence.contains(words),
        _ => false,
    };
    assert!(fits, "{text}\n{said:?}");
}
