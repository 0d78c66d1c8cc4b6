//! How a desk was confirmed: which pages were read, when and how. The day that people see beside a number
//! follows from this and from nothing else; a number that too little confirms is refused.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::table::{Faults, Table, parse_date};

/// One page that was compared with a record.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageRead {
    pub by: By,
    /// An address, or a list that stands at the top of the table.
    pub source: Spanned<String>,
    /// The day on which it was read, `YYYY-MM-DD`.
    pub on: Spanned<String>,
    /// How it was read. Only these: nobody has rung, and the cards do not say so.
    #[allow(dead_code)]
    pub read: Read,
    /// The day, month or year of the page itself, where it says so.
    pub dated: Option<Spanned<String>>,
    /// It gives the number too, not only the desk.
    #[serde(default)]
    pub number: bool,
}

/// Whose page it is.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Of the desk itself.
    OwnPage,
    /// A register of the government.
    Register,
    /// Of somebody else.
    Other,
}

/// How a page was read.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// As somebody stored it earlier.
    #[serde(rename = "stored copy")]
    StoredCopy,
    /// As it stood on the web on that day.
    #[serde(rename = "page")]
    Page,
}

/// Lists that have no address to cite, by the name under which confirmations cite them.
pub type Lists = BTreeMap<String, String>;

/// What has to be confirmed: the desk, or a number too, and of a crisis line better than of others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    Desk,
    Number,
    CrisisNumber,
}

/// Whether these pages are enough: one of the desk itself or of a register, or two of different others; for a
/// crisis line always two.
pub fn enough(confirmed: &[PageRead], claim: Claim) -> bool {
    let counted: Vec<&PageRead> = confirmed.iter().filter(|one| claim == Claim::Desk || one.number).collect();
    let mut publishers: Vec<&str> = counted.iter().map(|one| publisher(one.source.get_ref())).collect();
    publishers.sort_unstable();
    publishers.dedup();
    publishers.len() >= 2 || (claim != Claim::CrisisNumber && counted.iter().any(|one| one.by != By::Other))
}

/// Two pages of one site are one source.
fn publisher(source: &str) -> &str {
    let host = without_scheme(source).and_then(|rest| rest.split('/').next()).unwrap_or(source);
    host.strip_prefix("www.").unwrap_or(host)
}

/// An address without `https://`; `None` for the name of a list. Old pages have `http://`: an address is
/// cited, not opened.
fn without_scheme(source: &str) -> Option<&str> {
    source.strip_prefix("https://").or_else(|| source.strip_prefix("http://"))
}

/// The last day on which the desk was compared with enough pages; `None` while nobody could confirm it.
pub fn checked_on(confirmed: &[PageRead]) -> Option<String> {
    enough(confirmed, Claim::Desk)
        .then(|| confirmed.iter().map(|one| one.on.get_ref().clone()).max())
        .flatten()
}

/// The page to name as the source: the first that has an address.
pub fn source(confirmed: &[PageRead]) -> Option<String> {
    confirmed.iter().map(|one| one.source.get_ref()).find(|source| without_scheme(source).is_some()).cloned()
}

/// What is wrong with each confirmation by itself.
pub fn check(table: &Table, confirmed: &[PageRead], lists: &Lists, findings: &mut Faults) {
    for one in confirmed {
        let source = one.source.get_ref();
        let address = without_scheme(source).is_some() && !source.contains([' ', '"', '<']);
        if !address && (one.by != By::Other || !lists.contains_key(source)) {
            findings.push(table.finding(
                one.source.span().start,
                "a source is an address (https://), or one of the lists at the top",
            ));
        }
        table.date(&one.on, findings);
        let Some(dated) = &one.dated else { continue };
        let whole = dated.get_ref().clone() + "0000-01-01".get(dated.get_ref().len()..).unwrap_or_default();
        if parse_date(&whole).is_none() || dated.get_ref() > one.on.get_ref() {
            findings.push(table.finding(
                dated.span().start,
                "the day of a page is YYYY, YYYY-MM or YYYY-MM-DD, and not after the day on which it was \
                 read",
            ));
        }
    }
}
