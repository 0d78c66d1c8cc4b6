//! Reads one municipality file: text as it comes, a spreadsheet as the table in it.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use base::{date::Date, json::Json};
use wmo_zelfcheck::{
    files::{Counts, FileOutcome, Mapping, Reader, too_large},
    values::{Finding, Quoted},
};

use crate::sheet::{self, NoSheet};

/// So many bytes are read at a time.
const SLICE: usize = 1 << 16;

/// The arguments of every command that reads files.
#[derive(clap::Args)]
pub struct FileArguments {
    /// The files; what each is shows from its content
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The day on which the files are read, such as 2026-11-22; today when left out
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// What the columns of a table are, as matched by hand on the page inbouwen.html
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
}

impl FileArguments {
    /// The day and the mapping.
    ///
    /// # Errors
    /// No date of today, or a mapping that cannot be read.
    pub fn settings(&self) -> Result<Settings, String> {
        let today = self.date.or_else(today).ok_or("no date of today; give one with --date")?;
        let mapping = self.mapping.as_deref().map(mapping).transpose()?.unwrap_or_default();
        Ok(Settings { today, mapping })
    }
}

/// How files are read.
pub struct Settings {
    today: Date,
    mapping: Mapping,
}

impl Settings {
    /// The day on which files are read.
    pub fn today(&self) -> Date {
        self.today
    }
}

/// Why a file was not read to its end.
pub enum Stop {
    /// It cannot be read.
    Input(String),
    /// What is said about it cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Input(error.to_string())
    }
}

/// Reads a file, and gives the findings as they come.
pub fn read(
    path: &Path,
    settings: &Settings,
    found: &mut dyn FnMut(&[Finding]) -> io::Result<()>,
) -> Result<FileOutcome, Stop> {
    let mut file = File::open(path)?;
    let mut reader = Reader::with(settings.mapping.clone(), settings.today);
    if let Some(finding) = file.metadata().ok().and_then(|about| too_large(about.len())) {
        found(&[finding]).map_err(Stop::Output)?;
        return Ok(FileOutcome { counts: Counts::default(), findings: Vec::new(), ..reader.finish() });
    }
    let mut slice = vec![0; SLICE];
    loop {
        let length = file.read(&mut slice)?;
        if length == 0 {
            break;
        }
        let bytes = &slice[..length];
        if reader.bytes() == 0 && sheet::is_zip(bytes) {
            reader.push(&unzipped(bytes, &mut file)?);
        } else {
            reader.push(bytes);
        }
        found(&reader.take_findings()).map_err(Stop::Output)?;
    }
    let mut outcome = reader.finish();
    found(&std::mem::take(&mut outcome.findings)).map_err(Stop::Output)?;
    Ok(outcome)
}

/// The table of a spreadsheet; of another zip file its own bytes, of which the reader says what they are.
fn unzipped(first: &[u8], file: &mut File) -> Result<Vec<u8>, Stop> {
    let mut bytes = first.to_vec();
    file.read_to_end(&mut bytes)?;
    match sheet::table(&bytes) {
        Ok(table) => Ok(table.into_bytes()),
        Err(NoSheet::Other) => Ok(bytes),
        Err(error) => Err(Stop::Input(error.to_string())),
    }
}

fn mapping(path: &Path) -> Result<Mapping, String> {
    let told = |error: &dyn std::fmt::Display| format!("cannot read the mapping {}: {error}", shown(path));
    let text = fs::read_to_string(path).map_err(|error| told(&error))?;
    let json: Json =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| told(&error))?;
    Mapping::read(&json).map_err(|error| told(&error))
}

/// A file's name as a terminal may show it.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().filter(|char| Quoted::shows(*char)).collect()
}

/// Today, by the clock of this machine.
fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Date::new(1970, 1, 1)?.plus_days(u32::try_from(seconds / 86_400).ok()?)
}
