//! `wmo validate` and `wmo convert`: what is wrong with municipality files, a line for each finding or a
//! table; and the offers in them as one table of ours.

use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use wmo_zelfcheck::{
    files::{Counts, write_table},
    language::Language,
    offers::Offer,
    text::{findings_head, findings_line, severity_id},
    values::{Finding, Position, Severity},
};

use crate::{
    read::{FileArguments, Settings, Stop, read, shown},
    reports::Reports,
    table_file,
};

/// The arguments of `wmo validate`.
#[derive(clap::Args)]
pub struct ValidateArguments {
    #[command(flatten)]
    source: FileArguments,
    /// Write the findings as a table (CSV) to this file instead of as lines; - is standard output
    #[arg(long, value_name = "OUT")]
    findings: Option<PathBuf>,
    #[command(flatten)]
    reports: Reports,
}

/// Checks the files, and writes the reports that are asked for.
pub fn validate(arguments: &ValidateArguments) -> ExitCode {
    let ValidateArguments { source, findings, reports } = arguments;
    let told = source.settings().and_then(|settings| Ok((settings, told(findings.as_ref(), reports)?)));
    let (settings, (out, form, counts)) = match told {
        Ok(told) => told,
        Err(error) => return wrong(&error),
    };
    let mut all = Checked::new(out, form);
    let done = all.check(source, &settings, counts).and_then(|status| {
        if status == Ending::Unreadable && reports.any() {
            eprintln!("wmo: no report, because a file cannot be read");
            return Ok(status);
        }
        reports.write(&all, &settings).map(|old| status.max(old))
    });
    done.map_or_else(|error| failed(&error), Ending::code)
}

/// Writes the offers of the files as one table on standard output, and the findings on standard error.
pub fn convert(source: &FileArguments) -> ExitCode {
    let settings = match source.settings() {
        Ok(settings) => settings,
        Err(error) => return wrong(&error),
    };
    let mut all = Checked::new(Box::new(io::stderr()), Form::Lines);
    let status = all
        .check(source, &settings, Box::new(io::stderr()))
        .map_or_else(|error| failed(&error), Ending::code);
    let (table, left) = write_table(&all.offers);
    if left > 0 {
        eprintln!("wmo: {left} notes and dates beside phone numbers and hours have no place in a table");
    }
    match io::stdout().lock().write_all(table.as_bytes()) {
        Ok(()) => status,
        Err(error) => failed(&error),
    }
}

/// How findings are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Lines,
    Table,
}

type Out = Box<dyn Write>;

/// Where the findings go, how, and where the counts go. Reports and a table on standard output leave it to
/// them alone.
fn told(findings: Option<&PathBuf>, reports: &Reports) -> Result<(Out, Form, Out), String> {
    let other = || -> Out { if reports.any() { Box::new(io::stderr()) } else { Box::new(io::stdout()) } };
    let Some(path) = findings else {
        return Ok((Box::new(BufWriter::new(other())), Form::Lines, other()));
    };
    if path.as_os_str() != "-" {
        let file = table_file::create(path, &findings_head(Language::Nl))?;
        return Ok((Box::new(BufWriter::new(file)), Form::Table, other()));
    }
    if reports.any() {
        return Err("give the table of findings a file, because a report goes to standard output".to_owned());
    }
    Ok((Box::new(BufWriter::new(io::stdout())), Form::Table, Box::new(io::stderr())))
}

fn wrong(error: &str) -> ExitCode {
    eprintln!("wmo: {error}");
    Ending::Unreadable.code()
}

fn failed(error: &io::Error) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    wrong(&format!("cannot write: {error}"))
}

/// How it ended: the worst of all files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// No errors.
    Good,
    /// At least one error.
    Errors,
    /// A file cannot be read.
    Unreadable,
}

impl Ending {
    fn code(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// What was checked so far.
pub struct Checked {
    out: Out,
    form: Form,
    errors: bool,
    /// The counts of all files together.
    pub counts: Counts,
    /// The offers of all files.
    pub offers: Vec<Offer>,
    /// The file of each offer and its place there.
    pub places: Vec<(usize, Position)>,
    /// The names of the files.
    pub names: Vec<String>,
}

impl Checked {
    fn new(out: Out, form: Form) -> Checked {
        let (offers, places, names) = (Vec::new(), Vec::new(), Vec::new());
        Checked { out, form, errors: false, counts: Counts::default(), offers, places, names }
    }

    /// Reads all files, says what there is to say, and ends with the counts.
    fn check(&mut self, source: &FileArguments, settings: &Settings, mut told: Out) -> io::Result<Ending> {
        if self.form == Form::Table {
            self.out.write_all(findings_head(Language::Nl).as_bytes())?;
        }
        let mut status = Ending::Good;
        for path in &source.files {
            let name = shown(path);
            match read(path, settings, &mut |findings| self.write(&name, findings)) {
                Ok(outcome) => {
                    self.counts.read += outcome.counts.read;
                    self.counts.warned += outcome.counts.warned;
                    self.counts.refused += outcome.counts.refused;
                    let file = self.names.len();
                    self.places.extend(outcome.places.into_iter().map(|place| (file, place)));
                    self.offers.extend(outcome.offers);
                }
                Err(Stop::Input(error)) => {
                    eprintln!("wmo: cannot read {name}: {error}");
                    status = Ending::Unreadable;
                }
                Err(Stop::Output(error)) => return Err(error),
            }
            self.names.push(name);
        }
        self.out.flush()?;
        let Counts { read, warned, refused } = self.counts;
        writeln!(told, "read {read}, warned {warned}, refused {refused}")?;
        told.flush()?;
        Ok(if self.errors { status.max(Ending::Errors) } else { status })
    }

    fn write(&mut self, name: &str, findings: &[Finding]) -> io::Result<()> {
        for finding in findings {
            self.errors |= finding.severity() == Severity::Error;
            match self.form {
                Form::Lines => writeln!(self.out, "{}", in_a_line(name, finding))?,
                Form::Table => {
                    self.out.write_all(findings_line(Language::Nl, name, finding).as_bytes())?;
                }
            }
        }
        Ok(())
    }
}

/// A finding as a line on a terminal.
pub fn in_a_line(name: &str, finding: &Finding) -> String {
    let (at, severity) = (finding.at, severity_id(finding.severity()));
    format!("{name}:{}:{}: {severity}: {}", at.line, at.column, Language::Nl.finding(finding))
}
