//! Every figure and date of law with its sources, as the tables name them. The app shows how many have two;
//! the rest is for whoever checks the tables (`cargo xtask sources`).

#[allow(clippy::wildcard_imports)] // the constants cite any document
use super::*;
use super::{Source, Validity};
use base::date::Month;

include!(concat!(env!("OUT_DIR"), "/confirmations.rs"));

/// A place in a document, with who published it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited {
    /// The place.
    pub source: Source,
    /// Who published the document.
    pub publisher: &'static str,
}

/// A figure or date of a law in force or past, with its sources.
#[derive(Debug, PartialEq)]
pub struct Confirmation {
    /// The regime, exemption, rule or step.
    pub id: &'static str,
    /// What it is, such as `tariff` or `valid_from`.
    pub what: &'static str,
    /// For whom, where groups differ.
    pub group: Option<&'static str>,
    /// The months in which it holds.
    pub valid: Validity,
    /// The figure or date, as the table has it.
    pub value: &'static str,
    /// The source it was taken from.
    pub first: Cited,
    /// A second one, of another publisher.
    pub second: Option<Cited>,
    /// Why there is no second.
    pub why: Option<&'static str>,
}
