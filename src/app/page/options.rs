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
    language::{LANGUAGES, Language},
    offers::{Desk, MunicipalityProfile, Part},
};

use super::{
    PageMunicipality,
    told::{Asked, named},
};
use crate::app::{
    check::SelfCheck,
    doors,
    model::{EstimateQuestion, ModulePart, Residence, Search, View, Way},
};

/// What a page may choose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// The language to begin in; Dutch by default.
    pub language: Option<Language>,
    /// The level of the app's first heading, 1 to 4; 2 by default, for a page has its own title.
    pub heading_level: Option<u32>,
    /// The only part that is shown; all by default.
    pub show: Option<Part>,
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

const PARTS: [(&str, Part); 3] =
    [("check", Part::Check), ("finder", Part::Finder), ("estimate", Part::Estimate)];

const FIELDS: [&str; 14] = [
    "lang",
    "headingLevel",
    "show",
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
            show: object.optional("show", |field| field.one_of(&PARTS))?,
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
        let asked = Asked {
            municipality: object.optional("municipality", Ok)?,
            config: object.optional("config", Ok)?,
            start: options.start.flatten(),
            today,
        };
        if let Some(field) = asked.config.or(asked.municipality) {
            let given = if asked.is_named() {
                named(&field, today)?
            } else {
                let part = doors::files();
                let missing = || field.error(Code::InvalidValue, "the part that reads it was not brought");
                (part.ok_or_else(missing)?.given)(&asked)?
            };
            options.place = Some(given.place);
            options.own = Rc::new(given.own);
            options.report = given.report;
        }
        if let Some(part) = options.show {
            Rc::make_mut(&mut options.own).desk.parts = [part].into_iter().collect();
        }
        Ok(options)
    }

    /// The part that comes last: of a widget of one part, that part's.
    pub fn last_part(&self) -> ModulePart {
        match self.show {
            Some(Part::Check) => ModulePart::Check,
            Some(Part::Finder) => ModulePart::Find,
            Some(Part::Estimate) | None => ModulePart::Outcome,
        }
    }

    /// The parts without which the app cannot begin: of its first view, and with answers all.
    pub fn needed(&self) -> Vec<ModulePart> {
        if self.answers.as_ref().is_some_and(|answers| !answers.is_empty()) {
            return ModulePart::ALL.to_vec();
        }
        self.first_view().part().into_iter().collect()
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

/// The parts without which an app with these options cannot begin. Without the part that reads them they
/// cannot be told yet; then it is that part.
pub fn needed(json: &Json, today: Option<Date>) -> Vec<ModulePart> {
    let told = Field::root(json).object(&FIELDS).is_ok_and(|object| {
        let by_name = object.optional("municipality", |field| Ok(field.is_text())).ok().flatten();
        by_name == Some(false) || matches!(object.optional("config", |_| Ok(())), Ok(Some(())))
    });
    if told && doors::files().is_none() {
        return vec![ModulePart::Files];
    }
    Options::read(json, today).map(|options| options.needed()).unwrap_or_default()
}

/// Where everything begins: the doors, or the only part that is shown.
pub fn home(desk: &Desk) -> View {
    desk.only().map_or(View::Start, first_of)
}

/// Where a part begins.
fn first_of(part: Part) -> View {
    match part {
        Part::Check => SelfCheck::FIRST,
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
