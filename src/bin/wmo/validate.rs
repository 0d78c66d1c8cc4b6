//! `wmo validate`: what is wrong with municipality files, a line for each finding.

use std::{
    fs::File,
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use base::date::Date;
use wmo_zelfcheck::{
    files::{Counts, Reader, too_large},
    language::Language,
    values::{Finding, Quoted, Severity},
};

/// So many bytes are read at a time.
const SLICE: usize = 1 << 16;

/// The arguments of `validate`.
#[derive(clap::Args)]
pub struct Arguments {
    /// The files; what each is shows from its content
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day on which the files are read, such as 2026-11-22; today when left out
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
}

/// Why a file was not checked to its end.
enum Stop {
    /// It cannot be read.
    Input(io::Error),
    /// The lines cannot be written.
    Output(io::Error),
}

/// Checks the files.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut all =
        Checked { out: BufWriter::new(io::stdout().lock()), counts: Counts::default(), errors: false };
    let Some(today) = arguments.date.or_else(today) else {
        eprintln!("wmo: no date of today; give one with --date");
        return ExitCode::from(2);
    };
    let mut unreadable = false;
    for file in &arguments.files {
        match all.check(file, today) {
            Ok(()) => {}
            Err(Stop::Input(error)) => {
                eprintln!("wmo: cannot read {}: {error}", shown(file));
                unreadable = true;
            }
            Err(Stop::Output(error)) => return failed(&error),
        }
    }
    let Counts { read, warned, refused } = all.counts;
    let last =
        writeln!(all.out, "read {read}, warned {warned}, refused {refused}").and_then(|()| all.out.flush());
    match last {
        Err(error) => failed(&error),
        Ok(()) if unreadable => ExitCode::from(2),
        Ok(()) => ExitCode::from(u8::from(all.errors)),
    }
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
}

impl<W: Write> Checked<W> {
    fn check(&mut self, path: &Path, today: Date) -> Result<(), Stop> {
        let mut file = File::open(path).map_err(Stop::Input)?;
        let name = shown(path);
        if let Some(finding) = file.metadata().ok().and_then(|about| too_large(about.len())) {
            return self.write(&name, &[finding]);
        }
        let mut reader = Reader::new(today);
        let mut slice = vec![0; SLICE];
        loop {
            let length = file.read(&mut slice).map_err(Stop::Input)?;
            if length == 0 {
                break;
            }
            reader.push(&slice[..length]);
            self.write(&name, &reader.take_findings())?;
        }
        let outcome = reader.finish();
        self.counts.read += outcome.counts.read;
        self.counts.warned += outcome.counts.warned;
        self.counts.refused += outcome.counts.refused;
        self.write(&name, &outcome.findings)
    }

    fn write(&mut self, name: &str, findings: &[Finding]) -> Result<(), Stop> {
        for finding in findings {
            let severity = match finding.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            self.errors |= finding.severity() == Severity::Error;
            let (line, column, message) = (finding.at.line, finding.at.column, Language::Nl.finding(finding));
            writeln!(self.out, "{name}:{line}:{column}: {severity}: {message}").map_err(Stop::Output)?;
        }
        Ok(())
    }
}

/// A file's name as a terminal may show it.
fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().filter(|char| Quoted::shows(*char)).collect()
}

/// Today, by the clock of this machine.
fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Date::new(1970, 1, 1)?.plus_days(u32::try_from(seconds / 86_400).ok()?)
}
