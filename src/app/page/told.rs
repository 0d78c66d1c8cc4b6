//! What a page and its municipality's file say of the municipality, read. The part that reads files has
//! all of this but a code or a name alone.

use base::{
    date::Date,
    error::{Code, InputError},
    json::Field,
};
use wmo_zelfcheck::{
    contract::Report,
    files::{self, Reader, is_named, municipality},
    language::Language,
    offers::{Desk, MunicipalityProfile, Offer, Part},
    text::findings_table,
    values::{Area, Finding, Position, Problem},
};

use super::{PageMunicipality, findings};

/// What there is to know of the municipality.
#[derive(Debug, Default)]
pub struct GivenPlace {
    pub own: MunicipalityProfile,
    pub place: PageMunicipality,
    /// What there is to say about that, as JSON.
    pub report: Option<String>,
}

/// The municipality as the fields `municipality` and `config` of the options say it, on a day; `start` is the
/// part in which the page begins.
pub struct Asked<'p> {
    pub municipality: Option<Field<'p>>,
    pub config: Option<Field<'p>>,
    pub start: Option<Part>,
    pub today: Date,
}

impl Asked<'_> {
    /// Whether only a code or a name is given: no part is needed to read it.
    pub fn is_named(&self) -> bool {
        self.config.is_none() && self.municipality.is_some_and(|field| field.is_text())
    }
}

/// A municipality's code or name alone.
///
/// # Errors
/// A name that several have, or none.
pub fn named(field: &Field, today: Date) -> Result<GivenPlace, InputError> {
    is_named(field, today)?;
    let place = PageMunicipality::named(field, today)?;
    let own = MunicipalityProfile {
        code: place.code,
        policy: Some(Default::default()),
        whole: true,
        ..Default::default()
    };
    Ok(GivenPlace { own, place, report: None })
}

/// Reads what is asked.
///
/// # Errors
/// The first rule or offer in the options that is wrong; what is wrong in the file is reported.
pub fn given(asked: &Asked) -> Result<GivenPlace, InputError> {
    let page = asked.municipality.as_ref().map(|field| told(field, asked.today)).transpose()?;
    let file = asked.config.as_ref().map(|field| Ok(of_file(field.text()?, asked.today))).transpose()?;
    if let (Some(field), Some(_)) = (asked.municipality, &file)
        && !field.is_text()
    {
        return Err(field.error(Code::Conflict, "with a config, only the code of the municipality"));
    }
    let told = match (page, file) {
        (Some(page), Some(file)) => Some(file.beside(page.own.code)),
        (page, file) => file.or(page),
    };
    let Some(Told { own, offers, mut report, .. }) = told else { return Ok(GivenPlace::default()) };
    if asked.start.is_some_and(|part| !own.desk.shows(part)) {
        report.get_or_insert_default().add(vec![said(Problem::StartNotShown)]);
    }
    let place = PageMunicipality { code: own.code, name: own.name.clone(), offers };
    Ok(GivenPlace { own, place, report: report.map(|report| findings(&report, "config", Language::FIRST)) })
}

struct Told {
    own: MunicipalityProfile,
    offers: Vec<Offer>,
    report: Option<Report>,
}

impl Told {
    /// A file, on a page that names a municipality by its code.
    fn beside(mut self, page: Option<u16>) -> Told {
        match (page, self.own.code) {
            (Some(page), Some(file)) if page != file => {
                let problem = Problem::OtherCode(Area::Municipality(page), Area::Municipality(file));
                self.report.get_or_insert_default().add(vec![said(problem)]);
            }
            (page, file) => self.own.code = file.or(page),
        }
        self
    }
}

fn said(problem: Problem) -> Finding {
    Finding::new(Position::START, "", problem)
}

/// The municipality in the page's own options. Its rules and offers are read strictly, as ever; its desk as
/// from a file.
fn told(field: &Field, today: Date) -> Result<Told, InputError> {
    let (name, policy) = municipality(field, today)?;
    let (given, warnings) = PageMunicipality::read(field, today)?;
    let (read, mut findings) = files::own(field.json(), today);
    findings.extend(warnings);
    let mut report = None;
    if !field.is_text() && !findings.is_empty() {
        report.get_or_insert_with(Report::default).add(findings);
    }
    let desk = if field.is_text() { Desk::default() } else { read.desk };
    let own = MunicipalityProfile { code: given.code, name, policy: Some(policy), desk, whole: true };
    Ok(Told { own, offers: given.offers, report })
}

/// The municipality in its file.
fn of_file(text: &str, today: Date) -> Told {
    let mut reader = Reader::of_municipality(today);
    reader.push(text.as_bytes());
    let outcome = reader.finish();
    let mut report = Report { counts: outcome.counts, more: outcome.unlisted as usize, ..Report::default() };
    report.add(outcome.findings);
    Told { own: outcome.own.unwrap_or_default(), offers: outcome.offers, report: Some(report) }
}

/// What is wrong with a municipality's file, read as on a day, as JSON; with the name of the file also all
/// findings as a table.
pub fn validate(text: &str, today: Date, file: Option<&str>) -> Vec<u8> {
    let mut reader = Reader::new(today);
    reader.push(text.as_bytes());
    let outcome = reader.finish();
    let table = file.map(|file| findings_table(Language::Nl, file, &outcome.findings));
    let mut report =
        Report { table, counts: outcome.counts, more: outcome.unlisted as usize, ..Report::default() };
    report.add(outcome.findings);
    let mut answer = Vec::new();
    report.write("kind", outcome.kind.id(), Language::Nl, &mut answer);
    answer
}
