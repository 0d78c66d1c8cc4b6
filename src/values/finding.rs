//! What there is to say about a municipality's file: where, about which field, what is wrong, and how bad it
//! is. A finding is one row here, and its sentence in `static/texts` under `finding`; `text::finding` puts
//! the two together.

use super::{Area, Position, Quoted};
use base::{always::Always, date::Date};

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
    /// The name of the offer that it is about; empty where it is about the file, or the offer has no name.
    pub offer: String,
}

impl Finding {
    /// A finding of which nothing else is known.
    pub fn new(at: Position, field: &str, problem: Problem) -> Finding {
        Finding { at, field: field.to_owned(), problem, offer: String::new() }
    }

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

/// A value that a problem carries, as its sentence uses it.
#[derive(Debug, Clone, Copy)]
pub enum FindingValue<'p> {
    /// Text from the file or from our lists.
    Text(&'p str),
    /// The code of an area.
    Area(Area),
    /// A number of things.
    Count(usize),
    /// The number of a line.
    Line(u32),
    /// A day.
    Date(Date),
    /// What was expected: it has a sentence of its own.
    Expected(Expected),
    /// What is wrong with a cell: its sentence comes first.
    Cell(&'p Problem),
    /// Two municipalities of one name, with their whole names.
    Namesakes(&'p [(Area, &'static str)]),
    /// All words there are; said after the sentence.
    Allowed(&'p [&'static str]),
    /// The word that may be meant; said after the sentence.
    Meant(&'static str),
    /// The area that may be meant.
    MeantArea(Area),
    /// The municipality that may be meant.
    MeantMunicipality(Area, &'static str),
    /// Nothing is known to be meant.
    Nothing,
}

/// Gives a [`FindingValue`] of each type that a problem carries.
macro_rules! parts {
    ($($type:ty: $value:ident => $part:expr;)+) => {
        $(impl<'p> From<&'p $type> for FindingValue<'p> {
            fn from($value: &'p $type) -> FindingValue<'p> {
                $part
            }
        })+
    };
}
parts! {
    Quoted: text => FindingValue::Text(text.as_str());
    &'static str: text => FindingValue::Text(text);
    Area: area => FindingValue::Area(*area);
    usize: count => FindingValue::Count(*count);
    u32: line => FindingValue::Line(*line);
    Date: date => FindingValue::Date(*date);
    Expected: expected => FindingValue::Expected(*expected);
    Box<Problem>: problem => FindingValue::Cell(problem);
    Vec<(Area, &'static str)>: areas => FindingValue::Namesakes(areas);
    Vec<&'static str>: words => FindingValue::Allowed(words);
    Option<&'static str>: word => word.map_or(FindingValue::Nothing, FindingValue::Meant);
    Option<Area>: area => area.map_or(FindingValue::Nothing, FindingValue::MeantArea);
    Option<(Area, &'static str)>: one =>
        one.map_or(FindingValue::Nothing, |(area, name)| FindingValue::MeantMunicipality(area, name));
}

/// Writes the problems: `"id of its sentence" how bad, Name(what it carries, named as in the sentence): "what
/// it is"`.
macro_rules! problems {
    ($($id:literal $severity:ident $name:ident $(($($part:ident: $type:ty),+))?: $what:literal;)+) => {
        /// What is wrong. Values come from the file, suggestions from our lists.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Problem { $(#[doc = $what] $name $(($($type),+))?),+ }

        impl Problem {
            /// The ids of the sentences, in the order of the rows.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The number of its row, from 0.
            pub fn number(&self) -> usize {
                enum Number { $($name),+ }
                (match self { $(Problem::$name { .. } => Number::$name,)+ }) as usize
            }

            /// The id of its sentence; of a cell that is left out or kept, what is wrong with the cell.
            pub fn id(&self) -> &'static str {
                match self {
                    Problem::LeftOut(cell) | Problem::Kept(cell) => cell.id(),
                    _ => Problem::IDS.get(self.number()).copied().always(),
                }
            }

            /// How bad it is.
            pub fn severity(&self) -> Severity {
                match self { $(Problem::$name { .. } => Severity::$severity,)+ }
            }

            /// Gives each value that it carries, with its name in the sentence.
            pub fn parts(&self, give: &mut dyn FnMut(&'static str, FindingValue)) {
                match self { $(
                    Problem::$name $(($($part),+))? => { $($(give(stringify!($part), $part.into());)+)? }
                )+ }
            }
        }
    };
}

impl Problem {
    /// Whether the offer is refused for it wherever it stands: something that a browser would carry out, or
    /// an address that misleads.
    pub fn is_dangerous(&self) -> bool {
        matches!(self, Problem::Scheme(_) | Problem::UnsafeAddress(_))
    }
}

problems! {
    // About the file.
    "too_large" Error TooLarge: "More than [`crate::files::MOST_BYTES`].";
    "too_many" Error TooMany: "More than [`crate::files::MOST_RECORDS`].";
    "empty" Error Empty: "Nothing in it.";
    "not_text" Error NotText: "A zip file, a spreadsheet or a document with another name.";
    "utf16" Error Utf16: "Text in UTF-16.";
    "windows_1252" Warning Windows1252: "Not in UTF-8: read as Windows-1252.";
    "no_name_column" Error NoNameColumn: "A table without the column that must be there.";
    "no_offers" Warning NoOffers: "No offer in it.";
    "one_of_pages" Warning OneOfPages(page: usize, pages: usize, missing: usize):
        "A page of a feed: its number, how many pages there are, and how many offers are on the others.";
    "no_check_dates" Warning NoCheckDates: "No offer in it says when it was checked.";
    "unknown_json" Error UnknownJson: "JSON that is neither offers nor a municipality's rules.";
    // About the text of it.
    "not_json" Error NotJson: "Not JSON here.";
    "stopped" Error Stopped: "Not JSON here, and nothing tells how to go on: what follows is not read.";
    "unfinished" Error Unfinished: "The JSON ends before it is complete.";
    "too_deep" Error TooDeep: "Lists in lists in lists.";
    "too_much" Error TooMuch: "One offer with far more in it than an offer has.";
    "not_an_offer" Error NotAnOffer: "Something else than an offer in a list of offers.";
    "no_offer" Error NoOffer(value: Quoted):
        "An object with nothing that an offer has but its name; and something that no offer has.";
    "expected_text" Error WrongType(expected: Expected): "Another sort of value in JSON.";
    "unknown_column" Warning UnknownColumn(value: Quoted, meant: Option<&'static str>):
        "A column that the template does not have; and the one that may be meant.";
    "double_column" Error DoubleColumn: "A column that stands twice.";
    "second_value" Warning SecondValue: "Another value than in the column that comes first: left out.";
    "too_many_cells" Error TooManyCells(found: usize, columns: usize): "More cells than columns.";
    "too_few_cells" Warning TooFewCells(found: usize, columns: usize): "Fewer cells than columns.";
    "unclosed_quote" Error UnclosedQuote: "A quote that is not closed.";
    "after_quote" Warning AfterQuote: "Text after a closing quote.";
    "line_too_long" Error LineTooLong: "A line that is longer than a line can be.";
    "unreadable" Warning Unreadable: "A character that could not be read.";
    // About a field.
    "missing" Error Missing: "It must be there.";
    "not_allowed" Error NotAllowed(value: Quoted, meant: Option<&'static str>, allowed: Vec<&'static str>):
        "Not a value of a closed list; the nearest, and all there are.";
    "not_a_group" Error NotAGroup(value: Quoted, allowed: Vec<&'static str>):
        "For whom it is, in words of which some are no group that we know; and all groups.";
    "not_a_phone" Error NotAPhone(value: Quoted): "Not a phone number.";
    "not_a_web_address" Error NotAWebAddress(value: Quoted): "Not a web address.";
    "scheme" Error Scheme(value: Quoted):
        "An address that is no web address but something a browser would carry out or open.";
    "unsafe_address" Error UnsafeAddress(value: Quoted):
        "A web address with a user name, signs that do not belong in it, or no public computer.";
    "not_an_email" Error NotAnEmail(value: Quoted): "Not an e-mail address.";
    "not_a_postcode" Error NotAPostcode(value: Quoted): "Not a postal code.";
    "not_an_area" Error NotAnArea(value: Quoted, meant: Option<Area>): "Not the code of an area.";
    "two_areas" Error TwoAreas(value: Quoted, one: Area, other: Area):
        "The name of a province and of a municipality.";
    "namesakes" Error Namesakes(value: Quoted, areas: Vec<(Area, &'static str)>):
        "The name of several municipalities, each with its code and whole name.";
    "no_municipality" Error NoMunicipality(code: Area, meant: Option<(Area, &'static str)>):
        "No municipality has this code; the nearest that one has, with its name.";
    "ended" Warning Ended(code: Area, now: Area, name: &'static str):
        "The municipality has ended; what came in its place, with its name.";
    "unknown_area" Warning UnknownArea(value: Quoted): "An area of a feed that we do not know: left out.";
    "not_hours" Error NotHours(value: Quoted): "Not opening hours.";
    "not_a_date" Error NotADate(value: Quoted): "Not a date.";
    "not_an_age" Error NotAnAge(value: Quoted): "Not an age.";
    "ages_reversed" Error AgesReversed: "The oldest age is below the youngest.";
    "not_a_cost" Error NotACost(value: Quoted): "Not a cost.";
    "not_an_iwmo" Error NotAnIwmo(value: Quoted): "Not a code of the iWmo.";
    "not_a_language" Warning NotALanguage(value: Quoted): "Not a language: left out.";
    "not_a_position" Warning NotAPosition: "Not a place on the map: left out.";
    "future" Warning Future(date: Date): "A date that has not come yet: left out.";
    "markup" Warning Markup: "Markup: taken out.";
    "shortened" Warning Shortened(limit: usize): "Longer than fits: shortened to this many characters.";
    "contacts" Warning Contacts: "Named people: left out.";
    "personal_email" Warning PersonalEmail: "The address of a person: left out.";
    "scheme_added" Warning SchemeAdded(value: Quoted): "A web address without `https://`: added.";
    "old_hours" Warning OldHours: "Hours that are over: left out.";
    "not_weekly" Warning NotWeekly: "Hours that are not the same every week: left out.";
    "old_cost" Warning OldCost: "A cost that does not hold today: left out.";
    "utc" Warning Utc(time: Quoted): "Hours in UTC over a change of the clock: read as on one day.";
    "more_places" Warning MorePlaces(number: usize): "Several places: only the first is kept.";
    "more_costs" Warning MoreCosts(number: usize): "Several costs: only the first is kept.";
    "more_values" Warning MoreValues(number: usize): "More values than are kept.";
    "double_id" Warning DoubleId(line: u32): "The same id as an offer on this line.";
    "double_offer" Warning DoubleOffer(line: u32): "Most likely the same offer as on this line.";
    "more_findings" Warning MoreFindings: "More findings about one offer than are listed.";
    "left_out" Warning LeftOut(cell: Box<Problem>): "What cannot be read: only this cell is left out.";
    "kept" Warning Kept(cell: Box<Problem>): "What cannot be read: kept as a note beside the offer.";
    "read_as" Warning ReadAs(value: Quoted, words: Quoted):
        "Other words for groups that we know: read as these.";
    "not_taken" Warning NotTaken(number: usize): "A field that is not read, filled in so many times.";
    "no_id" Warning NoId: "An offer in JSON without an id: it gets one.";
    // About a municipality's rules.
    "unknown_field" Error UnknownField(meant: Option<&'static str>):
        "A field that the contract does not have; and the one that may be meant.";
    "double_field" Error DoubleField: "A field that stands twice.";
    "not_an_amount" Error NotAnAmount: "Not an amount as the contract has it.";
    "not_truth" Error NotTruth: "Neither `true` nor `false`.";
    "not_a_code" Error NotACode: "Not the code of a municipality.";
    // About a municipality's page.
    "not_a_municipality" Error NotAMunicipality:
        "Something else than a municipality's file, where that was given.";
    "other_name" Warning OtherName(value: Quoted, code: Area, name: &'static str):
        "The name is not that of the code: that one, and its name.";
    "other_code" Warning OtherCode(page: Area, file: Area):
        "Another code than that of the file: the page's, and the file's.";
    "no_parts" Error NoParts: "A list of parts without any: all are shown.";
    "start_not_shown" Warning StartNotShown: "The page begins in a part that is not shown.";
    "no_such_language" Warning NoSuchLanguage(value: Quoted): "A language that is not there yet: left out.";
    "not_a_path" Error NotAPath(value: Quoted): "Not a path on the same site.";
}
