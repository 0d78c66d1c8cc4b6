//! The table that a municipality fills in: a first line with the names of columns, in any order, and a line for each
//! offer. Only `naam` must be there. An empty cell says "unknown"; a list has `|` between its values.

use super::{
    contact, email,
    finding::{Finding, Position, Problem, Quoted, Severity},
    hours,
    nearest::nearest,
    offers::Offers,
    reach,
    rows::{Cell, Row},
    say::{Findings, Say, Words},
    values::{self, MOST_VALUES},
};
use crate::{
    date::Date,
    resources::{Hours, Offer, Phone, Place, Set, Status, closed::Closed},
};

/// The columns by their names in the first line.
const COLUMNS: [&str; 34] = [
    "naam",
    "organisatie",
    "omschrijving",
    "behoefte",
    "vorm",
    "doelgroep",
    "leeftijd_van",
    "leeftijd_tot",
    "door",
    "toegang",
    "betaald_door",
    "kosten",
    "gebied",
    "postcode",
    "plaats",
    "rolstoel",
    "openingstijden",
    "telefoon",
    "website",
    "email",
    "talen",
    "bron",
    "gecontroleerd_op",
    "status",
    "id",
    "andere_namen",
    "samenvatting",
    "moment",
    "hoe_vaak",
    "adres",
    "online",
    "iwmo",
    "upl",
    "opvolger",
];

/// Columns with people in them.
const PEOPLE: [&str; 4] = ["contactpersoon", "contactpersonen", "contact", "naam_contactpersoon"];

/// More columns than any file needs.
const MOST_COLUMNS: usize = 100;

/// Reads rows: first the names, then offers.
#[derive(Debug, Default)]
pub struct Template {
    /// For each column of the file which of [`COLUMNS`] it is; none before the first row.
    columns: Option<Vec<Option<usize>>>,
    /// The file cannot be read further.
    refused: bool,
}

impl Template {
    /// Reads a row.
    pub fn row(&mut self, row: &Row, today: Date, offers: &mut Offers, findings: &mut Findings) {
        let Some(columns) = &self.columns else {
            findings.next();
            match names(row, findings) {
                Some(columns) => self.columns = Some(columns),
                None => self.refused = true,
            }
            self.columns.get_or_insert_default();
            findings.next();
            return;
        };
        if self.refused {
            return offers.refuse();
        }
        if !offers.has_room(row.at, findings) {
            return;
        }
        let mut say = Say::new(findings, today, Words::Dutch, row.at);
        let refused = row.problem.as_ref().is_some_and(|(at, problem)| {
            say.field(*at, "").say(problem.clone());
            problem.severity() == Severity::Error
        });
        let offer = if refused || too_many_cells(row, columns, &mut say) { Offer::named("", "") } else { offer(row, columns, &mut say) };
        offers.add(offer, row.at, findings);
    }
}

/// Which column is which.
fn names(row: &Row, findings: &mut Findings) -> Option<Vec<Option<usize>>> {
    let mut columns: Vec<Option<usize>> = Vec::new();
    let mut twice = false;
    for cell in row.cells.iter().take(MOST_COLUMNS) {
        let name = cell.text.trim().to_lowercase().replace([' ', '-'], "_");
        let column = COLUMNS.iter().position(|known| *known == name);
        let problem = match column {
            Some(column) if columns.contains(&Some(column)) => {
                twice = true;
                Some(Problem::DoubleColumn)
            }
            Some(_) => None,
            None if name.is_empty() => None,
            None if PEOPLE.contains(&name.as_str()) => Some(Problem::Contacts),
            None => Some(Problem::UnknownColumn(Quoted::new(&cell.text), nearest(&name, &mut COLUMNS.iter().copied()))),
        };
        if let Some(problem) = problem {
            // Each column counts for itself; there are not many.
            findings.next();
            let field = if matches!(problem, Problem::UnknownColumn(..)) { String::new() } else { Quoted::new(&name).as_str().to_owned() };
            findings.add(Finding { at: cell.at, field, problem });
        }
        columns.push(column);
    }
    if !columns.contains(&Some(0)) {
        findings.add(Finding { at: row.at, field: String::new(), problem: Problem::NoNameColumn });
        return None;
    }
    (!twice).then_some(columns)
}

/// A text with the delimiter in it moves all that follows to another column; that cannot be trusted.
fn too_many_cells(row: &Row, columns: &[Option<usize>], say: &mut Say) -> bool {
    let (cells, names) = (row.cells.len(), columns.len());
    if cells < names {
        say.say(Problem::TooFewCells(cells, names));
    }
    let Some(first) = row.cells.iter().skip(names).find(|cell| !cell.text.trim().is_empty()) else { return false };
    say.field(first.at, "").say(Problem::TooManyCells(cells, names));
    true
}

/// The cells of a row by column.
struct Cells<'r> {
    cells: [Option<&'r Cell>; COLUMNS.len()],
    end: Position,
}

impl<'r> Cells<'r> {
    /// The text of a column, trimmed, and its place.
    fn get(&self, name: &'static str) -> (&'r str, Position) {
        let column = COLUMNS.iter().position(|known| *known == name).unwrap_or(COLUMNS.len());
        match self.cells.get(column) {
            Some(Some(cell)) => (cell.text.trim(), cell.at),
            _ => ("", self.end),
        }
    }

    /// Reads a column.
    fn read<T>(&self, name: &'static str, say: &mut Say, read: impl FnOnce(&'r str, &mut Say) -> T) -> T {
        let (text, at) = self.get(name);
        read(text, &mut say.field(at, name))
    }

    fn text(&self, name: &'static str, limit: usize, say: &mut Say) -> Option<String> {
        self.read(name, say, |text, say| values::text(text, limit, say))
    }

    fn closed<T: Closed>(&self, name: &'static str, say: &mut Say) -> Option<T> {
        self.read(name, say, |text, say| values::closed(text, say))
    }

    fn set<T: Closed>(&self, name: &'static str, say: &mut Say) -> Set<T> {
        self.read(name, say, |text, say| values::set(list(text, say), say))
    }

    fn each<T>(&self, name: &'static str, say: &mut Say, mut one: impl FnMut(&str, &mut Say) -> Option<T>) -> Vec<T> {
        self.read(name, say, |text, say| {
            let texts = list(text, say);
            texts.filter_map(|text| one(text, say)).collect()
        })
    }
}

/// The values between `|`.
fn list<'t>(text: &'t str, say: &mut Say) -> impl Iterator<Item = &'t str> + use<'t> {
    if text.matches('|').count() >= MOST_VALUES {
        say.say(Problem::MoreValues(MOST_VALUES));
    }
    text.split('|').map(str::trim).filter(|text| !text.is_empty()).take(MOST_VALUES)
}

fn offer(row: &Row, columns: &[Option<usize>], say: &mut Say) -> Offer {
    let mut cells = Cells { cells: [None; COLUMNS.len()], end: row.at };
    for (cell, column) in row.cells.iter().zip(columns) {
        if let Some(slot) = column.and_then(|column| cells.cells.get_mut(column)) {
            *slot = Some(cell);
        }
    }
    let name = cells.read("naam", say, |text, say| {
        let name = values::text(text, 120, say);
        if name.is_none() {
            say.say(Problem::Missing);
        }
        name.unwrap_or_default()
    });
    let mut offer = Offer::named(cells.text("id", 100, say).unwrap_or_default(), name);
    offer.former_names = cells.each("andere_namen", say, |text, say| values::text(text, 120, say));
    offer.organisation = cells.text("organisatie", 120, say).filter(|name| *name != offer.name);
    offer.summary = cells.text("samenvatting", 300, say);
    offer.description = cells.text("omschrijving", 4000, say);
    values::summarise(&mut offer);
    offer.needs = cells.set("behoefte", say);
    offer.forms = cells.set("vorm", say);
    offer.audience = cells.set("doelgroep", say);
    offer.age_from = cells.read("leeftijd_van", say, values::age);
    offer.age_to = cells.read("leeftijd_tot", say, values::age);
    cells.read("leeftijd_tot", say, |_, say| values::check_ages(&offer, say));
    offer.who = cells.read("door", say, |text, say| values::who(list(text, say), say));
    offer.moments = cells.set("moment", say);
    offer.frequency = cells.set("hoe_vaak", say);
    offer.access = cells.closed("toegang", say);
    offer.funding = cells.set("betaald_door", say);
    offer.cost = cells.read("kosten", say, values::cost);
    offer.areas = cells.each("gebied", say, reach::area);
    offer.place = Place {
        address: cells.text("adres", 120, say),
        postcode: cells.read("postcode", say, values::postcode),
        town: cells.text("plaats", 80, say),
        position: None,
        wheelchair: cells.closed("rolstoel", say),
        online: cells.closed("online", say),
    };
    let weeks: Vec<Vec<Hours>> = cells.each("openingstijden", say, |text, say| Some(hours::weekly(text, say)));
    offer.hours = weeks.into_iter().flatten().collect();
    offer.phones = cells.each("telefoon", say, |text, say| contact::phone(text, say).map(|number| Phone { number, note: None }));
    offer.url = cells.read("website", say, contact::web);
    offer.email = cells.read("email", say, email::email);
    offer.languages = cells.each("talen", say, values::language);
    offer.iwmo = cells.read("iwmo", say, values::iwmo);
    offer.upl = cells.text("upl", 80, say);
    offer.source = cells.text("bron", 300, say);
    offer.checked_on = cells.read("gecontroleerd_op", say, values::past_date);
    offer.status = cells.closed("status", say).unwrap_or(Status::Active);
    offer.successor = cells.text("opvolger", 100, say);
    offer
}
