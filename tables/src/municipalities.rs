//! The municipalities as they stand in `static/resources/municipalities.toml`: every code once, every name
//! known, what ends leads somewhere; written as constants of the types in
//! `src/offers/municipality/record.rs`.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use serde::Deserialize;
use toml::Spanned;

use crate::table::{Faults, Table};

/// How many there are in all, ended ones included. A table with fewer has lost one.
const COUNT: usize = 342;
/// The number of the first province's code.
pub(super) const FIRST_PROVINCE: u8 = 20;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalitiesFile {
    pub version: String,
    pub province: Vec<Named>,
    pub region: Vec<Region>,
    pub ends: Vec<End>,
    pub everyday: BTreeMap<String, Spanned<String>>,
    pub names: BTreeMap<String, Vec<Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub code: Spanned<String>,
    pub name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub code: Spanned<String>,
    pub name: String,
    pub province: Spanned<String>,
    pub municipalities: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    pub code: Spanned<String>,
    pub last_day: Spanned<String>,
    pub successor: Spanned<String>,
    pub source: Spanned<String>,
}

/// The checked table.
pub struct Municipalities {
    pub file: MunicipalitiesFile,
    /// By code: name and number of the region.
    pub by_code: BTreeMap<u16, (String, usize)>,
}

/// Reads and checks the file.
pub fn load(path: &Path) -> Result<Municipalities, Faults> {
    let (table, file) = Table::read::<MunicipalitiesFile>(path)?;
    let mut findings = Faults::new();
    let mut by_code: BTreeMap<u16, (String, usize)> = BTreeMap::new();
    for (index, province) in file.province.iter().enumerate() {
        if *province.code.get_ref() != format!("PV{}", usize::from(FIRST_PROVINCE) + index) {
            findings.push(table.finding(
                province.code.span().start,
                "provinces stand in the order of their codes, from PV20",
            ));
        }
    }
    for (index, region) in file.region.iter().enumerate() {
        if *region.code.get_ref() != format!("VR{:02}", index + 1) {
            findings.push(
                table.finding(
                    region.code.span().start,
                    "regions stand in the order of their codes, from VR01",
                ),
            );
        }
        if !file.province.iter().any(|province| province.code.get_ref() == region.province.get_ref()) {
            findings.push(table.finding(
                region.province.span().start,
                format!("unknown province \"{}\"", region.province.get_ref()),
            ));
        }
        for municipality in &region.municipalities {
            let at = municipality.span().start;
            match municipality.get_ref().split_once(' ').and_then(|(code, name)| Some((number(code)?, name)))
            {
                Some((code, name)) => {
                    if let Some((other, _)) = by_code.insert(code, (name.to_owned(), index + 1)) {
                        findings.push(
                            table.finding(at, format!("GM{code:04} stands twice; also as \"{other}\"")),
                        );
                    }
                }
                None => findings.push(
                    table.finding(at, format!("\"{}\" is not a code and a name", municipality.get_ref())),
                ),
            }
        }
    }
    if by_code.len() != COUNT {
        findings.push(format!("{}:1: there are {COUNT} municipalities, not {}", table.name, by_code.len()));
    }
    let known = |code: &str| number(code).is_some_and(|code| by_code.contains_key(&code));
    for end in &file.ends {
        for code in [&end.code, &end.successor].into_iter().filter(|code| !known(code.get_ref())) {
            findings.push(
                table.finding(code.span().start, format!("unknown municipality \"{}\"", code.get_ref())),
            );
        }
        table.date(&end.last_day, &mut findings);
        if end.source.get_ref().trim().is_empty() {
            findings.push(table.finding(end.source.span().start, "say who says so"));
        }
        if file.ends.iter().any(|other| other.code.get_ref() == end.successor.get_ref()) {
            findings.push(table.finding(
                end.successor.span().start,
                "a successor must not end itself; name the one that stays",
            ));
        }
    }
    for (code, name) in other_names(&file) {
        let at = name.span().start;
        if !known(code) {
            findings.push(table.finding(at, format!("unknown municipality \"{code}\"")));
        }
        if by_code.values().any(|(known, _)| known == name.get_ref()) {
            findings.push(table.finding(at, format!("\"{}\" is a municipality itself", name.get_ref())));
        }
    }
    if findings.is_empty() { Ok(Municipalities { file, by_code }) } else { Err(findings) }
}

/// The names beside the official ones, each with the code of its municipality.
fn other_names(file: &MunicipalitiesFile) -> impl Iterator<Item = (&String, &Spanned<String>)> {
    let others = file.names.iter().flat_map(|(code, names)| names.iter().map(move |name| (code, name)));
    file.everyday.iter().chain(others)
}

impl Municipalities {
    /// What people call a municipality.
    pub fn everyday(&self, code: u16) -> &str {
        let everyday = self.file.everyday.get(&format!("GM{code:04}")).map(|name| name.get_ref().as_str());
        everyday.or_else(|| self.by_code.get(&code).map(|(name, _)| name.as_str())).unwrap_or_default()
    }
}

/// The number in a code `GM0344`.
pub fn number(code: &str) -> Option<u16> {
    let digits = code.strip_prefix("GM").filter(|digits| digits.len() == 4)?;
    digits.parse().ok()
}

/// The content of `municipalities.rs`.
pub fn write(table: &Municipalities) -> String {
    let Municipalities { file, by_code } = table;
    let mut out =
        String::from("// Written by the build from static/resources/municipalities.toml; do not edit.\n");
    let _ = writeln!(
        out,
        "/// The version of the table of municipalities.\npub const MUNICIPALITIES_VERSION: &str = {:?};",
        file.version
    );
    let _ = writeln!(
        out,
        "/// By code, ended ones included.\npub(super) static MUNICIPALITIES: [Municipality; {}] = [",
        by_code.len()
    );
    for (code, (name, region)) in by_code {
        let _ = writeln!(out, "Municipality {{ code: {code}, name: {name:?}, region: {region} }},");
    }
    let _ = writeln!(out, "];\nstatic ENDS: [End; {}] = [", file.ends.len());
    for end in &file.ends {
        let code = |code: &Spanned<String>| number(code.get_ref()).unwrap_or_default();
        let day = crate::table::date_constant(end.last_day.get_ref());
        let _ = writeln!(
            out,
            "End {{ code: {}, last_day: {day}, successor: {} }},",
            code(&end.code),
            code(&end.successor)
        );
    }
    let _ = writeln!(
        out,
        "];\npub(super) const FIRST_PROVINCE: u8 = {FIRST_PROVINCE};\nstatic PROVINCES: [&str; {}] = [",
        file.province.len()
    );
    for province in &file.province {
        let _ = writeln!(out, "{:?},", province.name);
    }
    let _ =
        writeln!(out, "];\n/// Name and province.\nstatic REGIONS: [(&str, u8); {}] = [", file.region.len());
    for region in &file.region {
        let _ = writeln!(out, "({:?}, {}),", region.name, region.province.get_ref().trim_start_matches("PV"));
    }
    let texts: Vec<&str> = other_names(file).map(|(_, name)| name.get_ref().as_str()).collect();
    let codes: Vec<u16> = other_names(file).map(|(code, _)| number(code).unwrap_or_default()).collect();
    let _ = writeln!(
        out,
        "];\n/// Other names, one a line; those that people use instead of the official one come \
         first.\npub(super) static NAMES: &str = {:?};",
        texts.join("\n")
    );
    let _ = writeln!(
        out,
        "/// The municipality of each line.\npub(super) static NAMES_OF: [u16; {}] = {codes:?};",
        codes.len()
    );
    let _ = writeln!(
        out,
        "/// So many of them people use instead of the official one.\nconst EVERYDAY: usize = {};",
        file.everyday.len()
    );
    out
}
