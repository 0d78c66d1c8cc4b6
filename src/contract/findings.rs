//! What is said about a municipality's file, and which municipalities there are, as JSON for a page's own
//! scripts.

use super::write;
use crate::{
    files::Counts,
    language::Language,
    offers::{
        Municipality,
        municipality::{read, suggest},
    },
    text::severity_id,
    values::{Finding, Severity},
};
use base::date::Date;
use base::writer::Writer;

/// How many of the findings about a file are kept to be shown.
pub const MOST_FINDINGS: usize = 50;
/// How many municipalities a typed name gives at most.
const MOST_NAMES: usize = 20;

/// The first findings about a file, errors before warnings, and the counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The findings.
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub more: usize,
    /// The counts.
    pub counts: Counts,
    /// All findings as a table, where that is asked for.
    pub table: Option<String>,
}

impl Report {
    /// Adds findings; errors push warnings out when there are too many.
    pub fn add(&mut self, findings: Vec<Finding>) {
        for finding in findings {
            let error = finding.severity() == Severity::Error;
            let place = if error {
                self.findings.partition_point(|other| other.severity() == Severity::Error)
            } else {
                self.findings.len()
            };
            if place < MOST_FINDINGS {
                self.findings.insert(place, finding);
            }
            if place >= MOST_FINDINGS || self.findings.len() > MOST_FINDINGS {
                self.findings.truncate(MOST_FINDINGS);
                self.more += 1;
            }
        }
    }

    /// Adds it as JSON to `out`: `{<name>: <value>, "findings", "more", "read", "warned", "refused"}`,
    /// and `"table"` where there is one.
    pub fn write(&self, name: &str, value: &str, language: Language, out: &mut Vec<u8>) {
        write(out, |w| {
            w.object(|w| {
                w.name(name).text(value);
                w.name("findings").list(&self.findings, |w, finding| write_finding(w, finding, language));
                let Counts { read, warned, refused } = self.counts;
                w.name("more").whole(u32::try_from(self.more).unwrap_or(u32::MAX));
                w.name("read").whole(read);
                w.name("warned").whole(warned);
                w.name("refused").whole(refused);
                if let Some(table) = &self.table {
                    w.name("table").text(table);
                }
            });
        });
    }
}

fn write_finding(w: &mut Writer, finding: &Finding, language: Language) {
    w.object(|w| {
        w.name("line").whole(finding.at.line);
        w.name("column").whole(finding.at.column);
        w.name("severity").text(severity_id(finding.severity()));
        w.name("message").text(&language.finding(finding));
    });
}

/// The municipalities that a typed code or name may mean on a day, best first; of nothing typed all that
/// there are, by code. Adds `[{"code", "name", "exact"}]` to `out`; `exact` is true of the one that a request
/// with this text is about.
///
/// ```
/// let mut out = Vec::new();
/// wmo_zelfcheck::contract::municipalities("den haag", "2026-11-28".parse()?, &mut out);
/// assert_eq!(out, br#"[{"code":"GM0518","name":"'s-Gravenhage","exact":true}]"#);
/// # Ok::<(), base::date::NotADate>(())
/// ```
pub fn municipalities(typed: &str, today: Date, out: &mut Vec<u8>) {
    let exact = read(typed, today);
    let mut found: Vec<&Municipality> = if typed.trim().is_empty() {
        Municipality::all(today).collect()
    } else {
        suggest(typed, today, MOST_NAMES).into_iter().map(|one| one.municipality).collect()
    };
    if found.is_empty() {
        found = exact.as_ref().map_or_else(|unclear| unclear.0.clone(), |only| vec![*only]);
    }
    write(out, |w| {
        w.list(found, |w, one| {
            w.object(|w| {
                w.name("code").text(&one.area().to_string());
                w.name("name").text(one.name);
                w.name("exact").truth(exact == Ok(one));
            });
        });
    });
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::files::Reader;

    fn read(write: impl FnOnce(&mut Vec<u8>)) -> Value {
        let mut out = Vec::new();
        write(&mut out);
        serde_json::from_slice(&out).unwrap()
    }

    fn today() -> Date {
        "2026-11-25".parse().unwrap()
    }

    #[test]
    fn a_report_has_the_place_the_words_and_the_counts() {
        let mut reader = Reader::new(today());
        reader.push(
            b"{\"code\":\"GM0344\",\n\"contact\":{\"phone\":\"bel maar\"},\"languages\":[\"nl\",\"fy\"]}",
        );
        let outcome = reader.finish();
        let mut report = Report { counts: outcome.counts, ..Report::default() };
        report.add(outcome.findings);
        let said = read(|out| report.write("kind", "municipality", Language::Nl, out));
        assert_eq!(said["findings"][0]["line"], 2);
        assert_eq!(said["findings"][0]["column"], 20);
        assert_eq!(said["findings"][0]["severity"], "error");
        assert!(
            said["findings"][0]["message"].as_str().unwrap().starts_with("contact/phone: 'bel maar'"),
            "{said}"
        );
        assert_eq!(said["findings"][1]["severity"], "warning");
        let rest = ["kind", "more", "read", "warned", "refused"].map(|name| said[name].clone());
        assert_eq!(rest, [json!("municipality"), json!(0), json!(0), json!(0), json!(1)]);
    }

    #[test]
    fn municipalities_by_name_and_all() {
        assert_eq!(
            read(|out| municipalities("den haag", today(), out)),
            json!([{"code": "GM0518", "name": "'s-Gravenhage", "exact": true}])
        );
        assert_eq!(read(|out| municipalities("xyzxyz", today(), out)), json!([]));
        let all = read(|out| municipalities(" ", today(), out));
        assert_eq!(all.as_array().unwrap().len(), Municipality::all(today()).count());
    }
}
