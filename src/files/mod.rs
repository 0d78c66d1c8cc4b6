//! Municipality files: a municipality's own offers as JSON (Open Referral HSDS 3.0 and its UK profile) or as
//! a table (CSV), or its rules as JSON, each recognised by its content. Bytes go in by slices, so that a
//! browser stays responsive; out come records and findings with their places. One bad record never loses the
//! file.
//!
//! What is in a file is never trusted: see `clean` and `contact` for text and links, `json` and `rows` for
//! the limits.
//!
//! It may not know: how offers are searched, any sentence that people read: a finding is a kind with its
//! values.

mod cells;
mod columns;
mod decode;
mod delimiter;
mod desk;
pub mod fields;
mod headers;
mod hsds;
mod hsds_field;
mod hsds_parts;
mod json;
mod mapping;
mod members;
mod municipality;
mod notes;
mod offers;
mod own_shape;
mod policy;
mod reach;
mod reader;
mod rows;
mod table;
mod template;
mod tree;
mod untaken;
mod whole;
mod work;

pub use headers::everyday;
pub use mapping::{MAPPING_VERSION, Mapping};
pub use municipality::{MUNICIPALITY_FIELDS, is_named, municipality};
pub use offers::{Counts, MOST_RECORDS, is_known_by_id};
pub use reader::Reader;
pub use table::write_table;

use base::{date::Date, json::Json as Plain};

use crate::{
    offers::{MunicipalityProfile, Offer},
    values::{Finding, Findings, Position, Problem, Say, Words},
};

/// The largest file, in bytes: 25 MB.
pub const MOST_BYTES: u64 = 25_000_000;

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Not known: nothing in it, or nothing we read.
    Unknown,
    /// Offers as a table.
    Table,
    /// Offers as JSON.
    Offers,
    /// What a municipality says of itself as JSON: its rules, its desk.
    Own,
}

impl FileKind {
    /// Its name for a page's own scripts; how offers are written does not matter there.
    pub fn id(self) -> &'static str {
        match self {
            FileKind::Unknown => "unknown",
            FileKind::Table | FileKind::Offers => "offers",
            FileKind::Own => "municipality",
        }
    }
}

/// What a file was.
#[derive(Debug)]
pub struct FileOutcome {
    /// What it is.
    pub kind: FileKind,
    /// The offers that were read, each with an id of its own.
    pub offers: Vec<Offer>,
    /// Where each of them begins in the file, in the same order.
    pub places: Vec<Position>,
    /// What a municipality says of itself, from a file of that kind.
    pub own: Option<MunicipalityProfile>,
    /// The counts of offers; a municipality's own file counts as one, refused when anything in it is left
    /// out.
    pub counts: Counts,
    /// What is to be said about it and was not taken before.
    pub findings: Vec<Finding>,
    /// How many findings were left out because nobody took them in time.
    pub unlisted: u32,
}

/// Says that a file of so many bytes is too large, before it is read.
pub fn too_large(bytes: u64) -> Option<Finding> {
    (bytes > MOST_BYTES).then(|| Finding::new(Position::START, "", Problem::TooLarge))
}

/// Reads what a municipality says of itself in JSON that is no file, and what there is to say about it.
pub fn own(json: &Plain, today: Date) -> (MunicipalityProfile, Vec<Finding>) {
    let mut findings = Findings::default();
    let own = policy::read(&policy::placed(json), today, &mut findings);
    (own, findings.take())
}

/// Reads an offer in our own JSON shape that is in no file, as of a day, and what there is to say about it.
pub fn own_offer(json: &Plain, today: Date) -> (Offer, Vec<Finding>) {
    let mut findings = Findings::default();
    let offer = own_shape::read(
        &policy::placed(json),
        &mut Say::new(&mut findings, today, Words::Ids, Position::START),
    );
    (offer, findings.take())
}
