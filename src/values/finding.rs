//! What there is to say about a municipality's file: where, about which field, what is wrong, and how bad it
//! is. The sentences are in `static/texts` under `finding`; `text::finding` puts them together.

use super::Area;
use super::{Position, Quoted};
use base::date::Date;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The offer is taken over, with what the finding says left out or read otherwise.
    Warning,
    /// The offer is refused; or, where the finding is about the file, what follows or all of it.
    Error,
}

/// One thing to say about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub at: Position,
    /// The column of the table or the field of the JSON; empty for the file or the whole offer.
    pub field: String,
    /// What.
    pub problem: Problem,
}

impl Finding {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }
}

/// What was expected at a place in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text between quotes.
    Text,
    /// A number.
    Number,
    /// A list between brackets.
    List,
    /// An object between braces.
    Object,
}

/// What is wrong. Values come from the file, suggestions from our lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    // About the file.
    /// More than [`crate::files::MOST_BYTES`].
    TooLarge,
    /// More than [`crate::files::MOST_RECORDS`].
    TooMany,
    /// Nothing in it.
    Empty,
    /// A zip file, a spreadsheet or a document with another name.
    NotText,
    /// Text in UTF-16.
    Utf16,
    /// Not in UTF-8: read as Windows-1252.
    Windows1252,
    /// A table without the column that must be there.
    NoNameColumn,
    /// No offer in it.
    NoOffers,
    /// JSON that is neither offers nor a municipality's rules.
    UnknownJson,
    // About the text of it.
    /// Not JSON here.
    NotJson,
    /// Not JSON here, and nothing tells how to go on: what follows is not read.
    Stopped,
    /// The JSON ends before it is complete.
    Unfinished,
    /// Lists in lists in lists.
    TooDeep,
    /// One offer with far more in it than an offer has.
    TooMuch,
    /// Something else than an offer in a list of offers.
    NotAnOffer,
    /// Another sort of value in JSON.
    WrongType(Expected),
    /// A column that the template does not have; and the one that may be meant.
    UnknownColumn(Quoted, Option<&'static str>),
    /// A column that stands twice.
    DoubleColumn,
    /// More cells than columns.
    TooManyCells(usize, usize),
    /// Fewer cells than columns.
    TooFewCells(usize, usize),
    /// A quote that is not closed.
    UnclosedQuote,
    /// Text after a closing quote.
    AfterQuote,
    /// A line that is longer than a line can be.
    LineTooLong,
    /// A character that could not be read.
    Unreadable,
    // About a field.
    /// It must be there.
    Missing,
    /// Not a value of a closed list; the nearest, and all there are.
    NotAllowed(Quoted, Option<&'static str>, Vec<&'static str>),
    /// Not a phone number.
    NotAPhone(Quoted),
    /// Not a web address.
    NotAWebAddress(Quoted),
    /// An address that is no web address but something a browser would carry out or open.
    Scheme(Quoted),
    /// Not an e-mail address.
    NotAnEmail(Quoted),
    /// Not a postal code.
    NotAPostcode(Quoted),
    /// Not the code of an area.
    NotAnArea(Quoted, Option<Area>),
    /// The name of a province and of a municipality.
    TwoAreas(Quoted, Area, Area),
    /// No municipality has this code; the nearest that one has, with its name.
    NoMunicipality(Area, Option<(Area, &'static str)>),
    /// The municipality has ended; what came in its place, with its name.
    Ended(Area, Area, &'static str),
    /// An area of a feed that we do not know: left out.
    UnknownArea(Quoted),
    /// Not opening hours.
    NotHours(Quoted),
    /// Not a date.
    NotADate(Quoted),
    /// Not an age.
    NotAnAge(Quoted),
    /// The oldest age is below the youngest.
    AgesReversed,
    /// Not a cost.
    NotACost(Quoted),
    /// Not a code of the iWmo.
    NotAnIwmo(Quoted),
    /// Not a language: left out.
    NotALanguage(Quoted),
    /// Not a place on the map: left out.
    NotAPosition,
    /// A date that has not come yet: left out.
    Future(Date),
    /// Markup: taken out.
    Markup,
    /// Longer than fits: shortened to this many characters.
    Shortened(usize),
    /// Named people: left out.
    Contacts,
    /// The address of a person: left out.
    PersonalEmail,
    /// A web address without `https://`: added.
    SchemeAdded(Quoted),
    /// Hours that are over: left out.
    OldHours,
    /// Hours that are not the same every week: left out.
    NotWeekly,
    /// Several places: only the first is kept.
    MorePlaces(usize),
    /// Several costs: only the first is kept.
    MoreCosts(usize),
    /// More values than are kept.
    MoreValues(usize),
    /// The same id as an offer on this line.
    DoubleId(u32),
    /// Most likely the same offer as on this line.
    DoubleOffer(u32),
    /// More findings about one offer than are listed.
    MoreFindings,
    /// An offer in JSON without an id: it gets one.
    NoId,
    // About a municipality's rules.
    /// A field that the contract does not have; and the one that may be meant.
    UnknownField(Option<&'static str>),
    /// A field that stands twice.
    DoubleField,
    /// Not an amount as the contract has it.
    NotAnAmount,
    /// Neither `true` nor `false`.
    NotTruth,
    /// Not the code of a municipality.
    NotACode,
    // About a municipality's page.
    /// Something else than a municipality's file, where that was given.
    NotAMunicipality,
    /// The name is not that of the code: that one, and its name.
    OtherName(Quoted, Area, &'static str),
    /// Another code than that of the file: the page's, and the file's.
    OtherCode(Area, Area),
    /// A list of parts without any: all are shown.
    NoParts,
    /// The page begins in a part that is not shown.
    StartNotShown,
    /// A language that is not there yet: left out.
    NoSuchLanguage(Quoted),
    /// Not a path on the same site.
    NotAPath(Quoted),
}

impl Problem {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Problem::Windows1252
            | Problem::NoOffers
            | Problem::UnknownColumn(..)
            | Problem::TooFewCells(..)
            | Problem::AfterQuote
            | Problem::Unreadable
            | Problem::NotALanguage(_)
            | Problem::NotAPosition
            | Problem::NoId
            | Problem::Ended(..)
            | Problem::UnknownArea(_)
            | Problem::Future(_)
            | Problem::Markup
            | Problem::Shortened(_)
            | Problem::Contacts
            | Problem::PersonalEmail
            | Problem::SchemeAdded(_)
            | Problem::OldHours
            | Problem::NotWeekly
            | Problem::MorePlaces(_)
            | Problem::MoreCosts(_)
            | Problem::MoreValues(_)
            | Problem::DoubleId(_)
            | Problem::DoubleOffer(_)
            | Problem::MoreFindings
            | Problem::OtherName(..)
            | Problem::OtherCode(..)
            | Problem::StartNotShown
            | Problem::NoSuchLanguage(_) => Severity::Warning,
            Problem::TooLarge
            | Problem::TooMany
            | Problem::Empty
            | Problem::NotText
            | Problem::Utf16
            | Problem::NoNameColumn
            | Problem::UnknownJson
            | Problem::NotJson
            | Problem::Stopped
            | Problem::Unfinished
            | Problem::TooDeep
            | Problem::TooMuch
            | Problem::NotAnOffer
            | Problem::WrongType(_)
            | Problem::DoubleColumn
            | Problem::TooManyCells(..)
            | Problem::UnclosedQuote
            | Problem::LineTooLong
            | Problem::Missing
            | Problem::NotAllowed(..)
            | Problem::NotAPhone(_)
            | Problem::NotAWebAddress(_)
            | Problem::Scheme(_)
            | Problem::NotAnEmail(_)
            | Problem::NotAPostcode(_)
            | Problem::NotAnArea(..)
            | Problem::TwoAreas(..)
            | Problem::NoMunicipality(..)
            | Problem::NotHours(_)
            | Problem::NotADate(_)
            | Problem::NotAnAge(_)
            | Problem::AgesReversed
            | Problem::NotACost(_)
            | Problem::NotAnIwmo(_)
            | Problem::UnknownField(_)
            | Problem::DoubleField
            | Problem::NotAnAmount
            | Problem::NotTruth
            | Problem::NotACode
            | Problem::NotAMunicipality
            | Problem::NoParts
            | Problem::NotAPath(_) => Severity::Error,
        }
    }
}
