//! Reads a file slice by slice, as what its first sign says that it is.

use base::date::Date;

use super::{
    Counts, FileKind, FileOutcome, MOST_BYTES,
    decode::Decoder,
    hsds::Hsds,
    json::JsonReader,
    mapping::Mapping,
    offers::Offers,
    rows::Rows,
    template::Template,
    whole::{SingleValue, of_json},
};
use crate::{
    offers::MunicipalityProfile,
    values::{Finding, Findings, Position, Problem},
};

/// Reads one file.
///
/// ```
/// let mut reader = wmo_zelfcheck::files::Reader::new("2026-11-28".parse()?);
/// reader.push(b"naam;kosten\nKoffieochtend;");
/// reader.push(b"\nWandelclub;gratis\n");
/// let outcome = reader.finish();
/// // An empty cell is unknown, which is not free.
/// assert_eq!((outcome.counts.read, outcome.offers[0].cost), (2, None));
/// # Ok::<(), base::date::NotADate>(())
/// ```
#[derive(Debug)]
pub struct Reader {
    today: Date,
    bytes: u64,
    decoder: Decoder,
    text: String,
    body: Body,
    offers: Offers,
    findings: Findings,
    kind: FileKind,
    own: Option<MunicipalityProfile>,
    /// Whether nothing but a municipality's own file will do.
    only_own: bool,
    /// What a person said that the columns of a table are.
    mapping: Mapping,
}

#[derive(Debug)]
enum Body {
    /// Only blanks so far.
    Blank,
    Table {
        rows: Rows,
        template: Template,
    },
    Json {
        json: JsonReader,
        hsds: Hsds,
    },
    /// Reading on makes no sense.
    Given,
}

impl Reader {
    /// A file that is read on this day: it tells which dates lie ahead and which municipalities exist.
    pub fn new(today: Date) -> Reader {
        Reader {
            today,
            bytes: 0,
            decoder: Decoder::default(),
            text: String::new(),
            body: Body::Blank,
            offers: Offers::default(),
            findings: Findings::default(),
            kind: FileKind::Unknown,
            own: None,
            only_own: false,
            mapping: Mapping::default(),
        }
    }

    /// The same for a table whose columns a person has matched with ours; it changes nothing in JSON.
    pub fn with(mapping: Mapping, today: Date) -> Reader {
        Reader { mapping, ..Reader::new(today) }
    }

    /// The same for a municipality's own file: anything else in it is a mistake.
    pub fn of_municipality(today: Date) -> Reader {
        Reader { only_own: true, ..Reader::new(today) }
    }

    /// Reads the next bytes. Slices of some tens of kilobytes take a few milliseconds each.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if matches!(self.body, Body::Given) {
            return;
        }
        if self.bytes > MOST_BYTES {
            return self.give_up(Problem::TooLarge);
        }
        let decoded = self.decoder.push(bytes, &mut self.text);
        self.feed();
        if let Err(problem) = decoded {
            self.give_up(problem);
        }
    }

    /// How many bytes were read.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The counts so far.
    pub fn counts(&self) -> Counts {
        self.offers.counts()
    }

    /// The findings since the last time, in the order in which they were found.
    pub fn take_findings(&mut self) -> Vec<Finding> {
        self.findings.take()
    }

    /// The file ends here.
    pub fn finish(mut self) -> FileOutcome {
        let whole = !matches!(self.body, Body::Given);
        if whole {
            let decoded = self.decoder.finish(&mut self.text);
            self.feed();
            if let Err(problem) = decoded {
                self.give_up(problem);
            }
        }
        self.end_body();
        if self.decoder.is_windows_1252() {
            self.about_file(Problem::Windows1252);
        }
        if self.only_own && self.own.is_none() {
            return self.another_file();
        }
        if whole && matches!(self.kind, FileKind::Table | FileKind::Offers) && self.offers.all_unchecked() {
            self.about_file(Problem::NoCheckDates);
        }
        let unlisted = self.findings.unlisted();
        let (mut offers, mut places, mut counts) = (Vec::new(), Vec::new(), Counts::default());
        if let Some(own) = &self.own {
            let of_offers = self.offers.counts();
            counts.read = u32::from(own.whole) + of_offers.read;
            counts.refused = u32::from(!own.whole) + of_offers.refused;
            (offers, places, _) = self.offers.finish(&mut self.findings);
        } else if self.offers.counts() != Counts::default() {
            (offers, places, counts) = self.offers.finish(&mut self.findings);
        }
        FileOutcome {
            kind: self.kind,
            offers,
            places,
            own: self.own,
            counts,
            findings: self.findings.take(),
            unlisted,
        }
    }

    /// The file is no municipality's own, where only that will do.
    fn another_file(mut self) -> FileOutcome {
        // What is wrong with it as another sort of file does not help.
        let other = self.kind == FileKind::Table || self.offers.counts() != Counts::default();
        if other || !self.findings.any_error() {
            self.findings = Findings::default();
            self.about_file(Problem::NotAMunicipality);
        }
        let counts = Counts { refused: 1, ..Counts::default() };
        FileOutcome {
            kind: FileKind::Unknown,
            offers: Vec::new(),
            places: Vec::new(),
            own: None,
            counts,
            findings: self.findings.take(),
            unlisted: 0,
        }
    }

    fn about_file(&mut self, problem: Problem) {
        self.findings.next();
        self.findings.add(Finding::new(Position::START, "", problem));
        self.findings.next();
    }

    fn give_up(&mut self, problem: Problem) {
        self.about_file(problem);
        self.body = Body::Given;
    }

    fn feed(&mut self) {
        if matches!(self.body, Body::Blank) {
            let Some(first) = self.text.trim_start().chars().next() else { return };
            if matches!(first, '{' | '[') {
                self.kind = FileKind::Offers;
                self.body = Body::Json { json: JsonReader::new(), hsds: Hsds::default() };
            } else {
                self.kind = FileKind::Table;
                let template = Template::new(std::mem::take(&mut self.mapping));
                self.body = Body::Table { rows: Rows::new(), template };
            }
        }
        let text = std::mem::take(&mut self.text);
        let Reader { today, body, offers, findings, kind, own, only_own, .. } = self;
        match body {
            Body::Table { rows, template } => {
                rows.push(&text, &mut |row| template.row(row, *today, offers, findings))
            }
            Body::Json { json, hsds } => json.push(&text, &mut |event| {
                of_json(
                    event,
                    hsds,
                    *today,
                    offers,
                    findings,
                    &mut SingleValue { kind, own, only_own: *only_own },
                )
            }),
            Body::Blank | Body::Given => {}
        }
        self.text = text;
        self.text.clear();
    }

    fn end_body(&mut self) {
        let Reader { today, body, offers, findings, kind, own, only_own, .. } = self;
        match body {
            Body::Table { rows, template } => {
                rows.finish(&mut |row| template.row(row, *today, offers, findings))
            }
            Body::Json { json, hsds } => json.finish(&mut |event| {
                of_json(
                    event,
                    hsds,
                    *today,
                    offers,
                    findings,
                    &mut SingleValue { kind, own, only_own: *only_own },
                )
            }),
            Body::Blank => return self.about_file(Problem::Empty),
            Body::Given => return,
        }
        if let Body::Json { hsds, .. } = body {
            hsds.untaken.say(findings);
        }
        let counts = self.offers.counts();
        if matches!(self.kind, FileKind::Table | FileKind::Offers) && counts == Counts::default() {
            self.about_file(Problem::NoOffers);
        }
    }
}
