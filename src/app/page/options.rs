//! What a page may choose, read strictly: a wrong option is refused by its name. What a municipality's own
//! file says is read kindly instead: what is wrong in it is left out and reported, for its page goes on
//! without.

use std::rc::Rc;

use base::{
    date::{Date, Month},
    error::{Code, InputError},
    json::{Field, Json},
};
use wmo_zelfcheck::{
    contract::Report,
    files::{self, Reader, municipality},
    language::{LANGUAGES, Language},
    offers::{Desk, MunicipalityProfile, Part},
    values::{Area, Finding, Position, Problem},
};

use super::{PageMunicipality, findings};
use crate::app::{
    check::SelfCheck,
    model::{EstimateQuestion, Residence, Search, View, Way},
};

/// What a page may choose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// The language to begin in; Dutch by default.
    pub language: Option<Language>,
    /// The level of the app's first heading, 1 to 4; 2 by default, for a page has its own title.
    pub heading_level: Option<u32>,
    /// Where to begin: `start`, `check`, `finder` or `estimate`.
    pub start: Option<StartPart>,
    /// The month to compute for; this month by default.
    pub month: Option<Month>,
    /// `light` by default, as most municipal sites are; `auto` follows the visitor's device.
    pub color_scheme: Option<ColorScheme>,
    /// Whether the app has a head and a foot that say whose page it is: only where no page around it does.
    pub sender: bool,
    /// Whether the app may set the title of the document, as its own page does.
    pub document_title: bool,
    /// Answers to begin with, as the fragment of a link that the app made.
    pub answers: Option<String>,
    /// The address of the page, for a link that keeps the answers; without it no link is offered.
    pub share_url: Option<String>,
    /// What the municipality of the page says of itself, here or in its file.
    pub own: Rc<MunicipalityProfile>,
    /// The same for the finder.
    pub place: Option<PageMunicipality>,
    /// What there is to say about that as JSON, if it was given.
    pub report: Option<String>,
    /// The municipality's offers, as the text of a file (JSON or CSV).
    pub offers: Option<Rc<str>>,
    /// Whether answers may be kept in the browser while the tab is open, and on the device by choice.
    pub keep_answers: bool,
    /// Not to be given: tells instances on one page apart.
    pub instance: u32,
}

/// Where to begin: among the doors, or in a part.
pub type StartPart = Option<Part>;

const STARTS: [(&str, StartPart); 4] = [
    ("start", None),
    ("check", Some(Part::Check)),
    ("finder", Some(Part::Finder)),
    ("estimate", Some(Part::Estimate)),
];

/// Light, or as the device is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ColorScheme {
    Light,
    Auto,
}

const FIELDS: [&str; 13] = [
    "lang",
    "headingLevel",
    "start",
    "month",
    "colorScheme",
    "sender",
    "documentTitle",
    "answers",
    "shareUrl",
    "keepAnswers",
    "municipality",
    "offers",
    "config",
];

impl Options {
    /// Reads the options a page gives, on a day.
    ///
    /// # Errors
    /// An option that does not exist, or a value that it cannot have.
    pub fn read(json: &Json, today: Option<Date>) -> Result<Options, InputError> {
        let root = Field::root(json);
        let object = root.object(&FIELDS)?;
        let text = |field: Field| field.text().map(str::to_owned);
        let mut options = Options {
            language: object.optional("lang", language)?,
            heading_level: object.optional("headingLevel", |field| field.whole())?,
            start: object.optional("start", |field| field.one_of(&STARTS))?,
            month: object.optional("month", |field| field.parse())?,
            color_scheme: object.optional("colorScheme", |field| {
                field.one_of(&[("light", ColorScheme::Light), ("auto", ColorScheme::Auto)])
            })?,
            sender: object.optional("sender", |field| field.truth())?.unwrap_or(false),
            document_title: object.optional("documentTitle", |field| field.truth())?.unwrap_or(false),
            answers: object.optional("answers", text)?,
            share_url: object.optional("shareUrl", text)?,
            keep_answers: object.optional("keepAnswers", |field| field.truth())?.unwrap_or(false),
            offers: object.optional("offers", |field| field.text().map(Rc::from))?,
            ..Options::default()
        };
        let today = today.unwrap_or_else(|| options.month.unwrap_or_default().first_day());
        let page = object.optional("municipality", |field| page(&field, today))?;
        let config = object.optional("config", |field| field.text().map(|text| from_file(text, today)))?;
        let told = match (page, config) {
            (Some(page), Some(_)) if !page.code_alone => {
                return Err(object
                    .required("municipality")?
                    .error(Code::Conflict, "with a config, only the code of the municipality"));
            }
            (Some(page), Some(file)) => Some(file.beside(page.own.code)),
            (page, config) => config.or(page),
        };
        if let Some(Told { own, offers, mut report, .. }) = told {
            if options.start.flatten().is_some_and(|part| !own.desk.shows(part)) {
                report.get_or_insert_default().add(vec![said(Problem::StartNotShown)]);
            }
            options.place = Some(PageMunicipality { code: own.code, name: own.name.clone(), offers });
            options.own = Rc::new(own);
            options.report = report.map(|report| findings(&report, "config", Language::FIRST));
        }
        Ok(options)
    }

    /// The languages that the municipality lets a person choose from.
    fn languages(&self) -> impl Iterator<Item = Language> {
        self.own.desk.languages.iter().copied().filter(|language| language.is_there())
    }

    /// Those to choose from: never none, for whoever goes on in Dutch may come back.
    pub fn choice(&self) -> Vec<Language> {
        let mut choice: Vec<Language> = self.languages().collect();
        if choice.is_empty() {
            choice.push(self.language());
        }
        choice
    }

    /// The language to begin in: the page's, where the municipality has it.
    pub fn language(&self) -> Language {
        let first = self.languages().next();
        let asked = self
            .language
            .filter(|asked| first.is_none() || self.languages().any(|language| language == *asked));
        asked.or(first).unwrap_or(Language::FIRST)
    }

    /// Where the page says that it is, on a day.
    pub fn place(&self, today: Option<Date>) -> Residence {
        self.place.as_ref().zip(today).map(|(given, today)| given.place(today)).unwrap_or_default()
    }

    /// Whether answers may be kept: where both the page and its municipality let them.
    pub fn keeps(&self) -> bool {
        self.keep_answers && !self.own.desk.keeps_nothing
    }

    /// The view in which the app begins.
    pub fn first_view(&self) -> View {
        let desk = &self.own.desk;
        self.start.flatten().filter(|part| desk.shows(*part)).map_or_else(|| home(desk), first_of)
    }
}

/// Where everything begins: the doors, or the only part that is shown.
pub fn home(desk: &Desk) -> View {
    desk.only().map_or(View::Start, first_of)
}

/// Where a part begins.
fn first_of(part: Part) -> View {
    match part {
        Part::Check => SelfCheck::default().next(),
        Part::Finder => View::Find(Search::begin(Way::Carer)),
        Part::Estimate => View::Question(EstimateQuestion::Household),
    }
}

/// A language whose texts are there; those of others than Dutch the page has to bring first.
fn language(field: Field) -> Result<Language, InputError> {
    let language = field.one_of(&LANGUAGES)?;
    if language.is_there() {
        Ok(language)
    } else {
        Err(field.error(Code::InvalidValue, "its texts were not brought"))
    }
}

/// What was told of the municipality.
struct Told {
    own: MunicipalityProfile,
    offers: Vec<wmo_zelfcheck::offers::Offer>,
    report: Option<Report>,
    code_alone: bool,
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
fn page(field: &Field, today: Date) -> Result<Told, InputError> {
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
    Ok(Told { own, offers: given.offers, report, code_alone: field.is_text() })
}

/// The municipality in its file.
fn from_file(text: &str, today: Date) -> Told {
    let mut reader = Reader::of_municipality(today);
    reader.push(text.as_bytes());
    let outcome = reader.finish();
    let mut report = Report { counts: outcome.counts, more: outcome.unlisted as usize, ..Report::default() };
    report.add(outcome.findings);
    Told {
        own: outcome.own.unwrap_or_default(),
        offers: outcome.offers,
        report: Some(report),
        code_alone: false,
    }
}
