//! How to reach each municipality and which places lie in it, as they stand in
//! `static/resources/municipality_contacts.toml`: a row for every municipality that there is, numbers and
//! addresses in one form, each place once. Written as constants of `src/offers/municipality/contact.rs`.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use base::words::{fold, host};
use serde::Deserialize;
use toml::Spanned;

use crate::municipalities::{Municipalities, number};
use crate::table::{Faults, Table, parse_date};

/// The forms of a number, each digit as 9, with how it begins.
const NUMBERS: [(&str, &[&str]); 6] = [
    ("99 999", &["14 0"]),
    ("99 9999", &["14 0"]),
    ("(999) 999 99 99", &["(0"]),
    ("(9999) 99 99 99", &["(0"]),
    ("999 999 99 99", &["085 ", "088 "]),
    ("9999-9999", &["0800-", "0900-"]),
];

/// Between two places, and between the parts of a row.
const BETWEEN: &str = "|";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactsFile {
    register: Register,
    municipality: Vec<ContactRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Register {
    source: Spanned<String>,
    licence: Spanned<String>,
    exported: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactRow {
    code: Spanned<String>,
    name: Spanned<String>,
    phone: Spanned<String>,
    website: Spanned<String>,
    checked: Spanned<String>,
    places: Vec<Spanned<String>>,
}

/// The checked table, by code.
pub struct MunicipalityContacts(BTreeMap<u16, ContactRow>);

/// Reads and checks the file.
pub fn load(path: &Path, municipalities: &Municipalities) -> Result<MunicipalityContacts, Faults> {
    let (table, file) = Table::read::<ContactsFile>(path)?;
    let mut findings = Faults::new();
    let Register { source, licence, exported } = &file.register;
    for said in [source, licence].into_iter().filter(|said| said.get_ref().trim().is_empty()) {
        findings
            .push(table.finding(said.span().start, "say whose table it was, and what may be done with it"));
    }
    table.month(exported, &mut findings);
    let mut rows = BTreeMap::new();
    for row in file.municipality {
        let at = row.code.span().start;
        row.check(&table, exported.get_ref(), &mut findings);
        let code = number(row.code.get_ref());
        match code.and_then(|code| Some((code, &municipalities.by_code.get(&code)?.0))) {
            None => {
                let message = format!("unknown municipality \"{}\"", row.code.get_ref());
                findings.push(table.finding(at, message));
            }
            Some((code, name)) => {
                if name != row.name.get_ref() {
                    let message = format!("GM{code:04} is \"{name}\", not \"{}\"", row.name.get_ref());
                    findings.push(table.finding(row.name.span().start, message));
                }
                if rows.insert(code, row).is_some() {
                    findings.push(table.finding(at, format!("GM{code:04} stands twice")));
                }
            }
        }
    }
    let missing = there(municipalities).filter(|code| !rows.contains_key(code));
    let missing = missing
        .map(|code| format!("{}:1: GM{code:04} {} has no row", table.name, municipalities.everyday(code)));
    findings.extend(missing);
    if findings.is_empty() { Ok(MunicipalityContacts(rows)) } else { Err(findings) }
}

/// Those that exist on the day of the table of municipalities.
fn there(municipalities: &Municipalities) -> impl Iterator<Item = u16> {
    let file = &municipalities.file;
    let ended: BTreeSet<u16> = file
        .ends
        .iter()
        .filter(|end| *end.last_day.get_ref() < file.version)
        .filter_map(|end| number(end.code.get_ref()))
        .collect();
    municipalities.by_code.keys().copied().filter(move |code| !ended.contains(code))
}

impl ContactRow {
    fn check(&self, table: &Table, exported: &str, findings: &mut Faults) {
        let Self { phone, website, checked, places, .. } = self;
        if !is_number(phone.get_ref()) {
            let message =
                "write a number as 14 030, (073) 615 51 55, (0297) 38 75 75, 088 432 70 00 or 0800-1809";
            findings.push(table.finding(phone.span().start, message));
        }
        if !is_address(website.get_ref()) {
            let message = "an address begins with https:// and has no / at its end";
            findings.push(table.finding(website.span().start, message));
        }
        let month = parse_date(checked.get_ref()).map(|date| date.month().to_string());
        if month.is_none_or(|month| *month > *exported) {
            let message = format!(
                "\"{}\" is not a date (YYYY-MM-DD), or comes after the register was exported",
                checked.get_ref()
            );
            findings.push(table.finding(checked.span().start, message));
        }
        if places.is_empty() {
            findings.push(table.finding(self.code.span().start, "name the places that lie in it"));
        }
        let mut told = BTreeSet::new();
        for place in places {
            let name = place.get_ref();
            let at = place.span().start;
            if name.trim() != name || folded(name).is_empty() || name.contains(['|', '\n', '<']) {
                findings.push(table.finding(at, format!("\"{name}\" is not the name of a place")));
            }
            if !told.insert(folded(name)) {
                findings.push(table.finding(at, format!("\"{name}\" stands twice")));
            }
        }
    }
}

fn is_number(text: &str) -> bool {
    let form: String = text.chars().map(|char| if char.is_ascii_digit() { '9' } else { char }).collect();
    NUMBERS.iter().any(|(known, begins)| *known == form && begins.iter().any(|begin| text.starts_with(begin)))
}

fn is_address(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| {
        rest.contains('.') && !rest.ends_with('/') && !rest.contains([' ', '"', '<', '|', '\n'])
    })
}

/// A name without accents, capitals and signs.
fn folded(name: &str) -> String {
    let mut out = String::new();
    name.chars().for_each(|letter| {
        fold(letter, &mut out);
    });
    out
}

impl ContactRow {
    fn month(&self) -> &str {
        self.checked.get_ref().get(..7).unwrap_or_default()
    }

    /// Number, address and month, without what goes without saying.
    fn line(&self, everyday: &str, usual: &str) -> String {
        let address = self.website.get_ref().trim_start_matches("https://");
        let address = Some(address).filter(|address| *address != host(everyday)).unwrap_or_default();
        let month = Some(self.month()).filter(|month| *month != usual).unwrap_or_default();
        let line = [self.phone.get_ref(), address, month].join(BETWEEN);
        line.trim_end_matches(BETWEEN).to_owned()
    }

    /// The places that are not called like their municipality.
    fn others(&self, everyday: &str) -> String {
        let own = [folded(self.name.get_ref()), folded(everyday)];
        let names = self.places.iter().map(|place| place.get_ref().as_str());
        names.filter(|place| !own.contains(&folded(place))).collect::<Vec<_>>().join(BETWEEN)
    }
}

/// The month in which most entries were checked.
fn usual_month(rows: &BTreeMap<u16, ContactRow>) -> &str {
    let mut months: BTreeMap<&str, usize> = BTreeMap::new();
    rows.values().for_each(|row| *months.entry(row.month()).or_default() += 1);
    months.into_iter().max_by_key(|(_, count)| *count).map(|(month, _)| month).unwrap_or_default()
}

/// The content of `municipality_contacts.rs`. Every row stands in the place of its municipality. What follows
/// from the name is left out, because visitors download these texts: the usual address, the month in which
/// most entries were checked, and a place that is called like the municipality.
pub fn write(contacts: &MunicipalityContacts, municipalities: &Municipalities) -> String {
    let MunicipalityContacts(rows) = contacts;
    let usual = usual_month(rows);
    // A municipality that ended before the register was read has empty lines.
    let each = |line: &dyn Fn(&ContactRow, &str) -> String| {
        let codes = municipalities.by_code.keys();
        let lines = codes.map(|code| {
            rows.get(code).map(|row| line(row, municipalities.everyday(*code))).unwrap_or_default()
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let month: base::date::Month = usual.parse().unwrap_or_default();
    format!(
        "// Written by the build from static/resources/municipality_contacts.toml; do not edit.\n\
         /// The month in which most entries were checked.\n\
         const CHECKED: Month = Month::from_number({});\n\
         /// Number, address where it is not the usual one, and month where it is not `CHECKED`, a line each.\n\
         static CONTACTS: &str = {:?};\n\
         /// The places, a line each.\n\
         static PLACES: &str = {:?};\n",
        month.number(),
        each(&|row, everyday| row.line(everyday, usual)),
        each(&|row, everyday| row.others(everyday)),
    )
}
