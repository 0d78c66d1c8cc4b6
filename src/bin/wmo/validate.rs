//! `wmo validate` and `wmo convert`: what is wrong with municipality files, a line for each finding; and the
//! offers in them as one table of ours.

use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
};

use wmo_zelfcheck::{
    files::{Counts, write_table},
    language::Language,
    offers::Offer,
    values::{Finding, Severity},
};

use crate::read::{FileArguments, Settings, Stop, read, shown};

/// Checks the files.
pub fn validate(source: &FileArguments) -> ExitCode {
    let settings = match source.settings() {
        Ok(settings) => settings,
        Err(error) => return wrong(&error),
    };
    let mut all = Checked::new(BufWriter::new(io::stdout().lock()));
    all.check(source, &settings).unwrap_or_else(|error| failed(&error))
}

/// Writes the offers of the files as one table on standard output, and the findings on standard error.
pub fn convert(source: &FileArguments) -> ExitCode {
    let settings = match source.settings() {
        Ok(settings) => settings,
        Err(error) => return wrong(&error),
    };
    let mut all = Checked::new(io::stderr().lock());
    let status = all.check(source, &settings).unwrap_or_else(|error| failed(&error));
    let (table, left) = write_table(&all.offers);
    if left > 0 {
        eprintln!("wmo: {left} notes and dates beside phone numbers and hours have no place in a table");
    }
    match io::stdout().lock().write_all(table.as_bytes()) {
        Ok(()) => status,
        Err(error) => failed(&error),
    }
}

fn wrong(error: &str) -> ExitCode {
    eprintln!("wmo: {error}");
    ExitCode::from(2)
}

fn failed(error: &io::Error) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    eprintln!("wmo: cannot write: {error}");
    ExitCode::from(2)
}

/// What was checked so far.
struct Checked<W> {
    out: W,
    counts: Counts,
    errors: bool,
    offers: Vec<Offer>,
}

impl<W: Write> Checked<W> {
    fn new(out: W) -> Checked<W> {
        Checked { out, counts: Counts::default(), errors: false, offers: Vec::new() }
    }

    /// Reads all files, says what there is to say, and ends with the counts.
    fn check(&mut self, source: &FileArguments, settings: &Settings) -> io::Result<ExitCode> {
        let mut unreadable = false;
        for path in &source.files {
            let name = shown(path);
            match read(path, settings, &mut |findings| self.write(&name, findings)) {
                Ok(outcome) => {
                    self.counts.read += outcome.counts.read;
                    self.counts.warned += outcome.counts.warned;
                    self.counts.refused += outcome.counts.refused;
                    self.offers.extend(outcome.offers);
                }
                Err(Stop::Input(error)) => {
                    eprintln!("wmo: cannot read {name}: {error}");
                    unreadable = true;
                }
                Err(Stop::Output(error)) => return Err(error),
            }
        }
        let Counts { read, warned, refused } = self.counts;
        writeln!(self.out, "read {read}, warned {warned}, refused {refused}")?;
        self.out.flush()?;
        Ok(ExitCode::from(if unreadable { 2 } else { u8::from(self.errors) }))
    }

    fn write(&mut self, name: &str, findings: &[Finding]) -> io::Result<()> {
        for finding in findings {
            let severity = match finding.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            self.errors |= finding.severity() == Severity::Error;
            let (line, column, message) = (finding.at.line, finding.at.column, Language::Nl.finding(finding));
            writeln!(self.out, "{name}:{line}:{column}: {severity}: {message}")?;
        }
        Ok(())
    }
}
