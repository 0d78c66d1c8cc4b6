//! What is said of a list that is kept current: its findings as a table, what will be stale, what changed,
//! and of what there are offers. Columns and values are called as in the table that a municipality fills in.

use std::fmt::Write;

use base::{
    always::Always,
    closed::Closed,
    csv::{guarded, line},
    lists::Need,
};

use super::Key;
use crate::{
    files::fields::FIELDS,
    finder::Freshness,
    language::Language,
    offers::{
        Municipality, Offer,
        municipality::{province_name, region_name},
    },
    upkeep::{Ageing, CheckDates, Coverage, Covered, Difference, PlaceCounts, PlaceNeeds},
    values::{Area, Finding, Severity},
};

/// The first line of a table of findings.
///
/// ```
/// use wmo_zelfcheck::{language::Language, text::findings_head};
///
/// let head = "\u{feff}\"bestand\";\"regel\";\"kolom\";\"ernst\";\"veld\";\"soort\";\"naam\";\"uitleg\"\r\n";
/// assert_eq!(findings_head(Language::Nl), head);
/// ```
pub fn findings_head(language: Language) -> String {
    let heads = [
        Key::UpkeepFile,
        Key::UpkeepLine,
        Key::UpkeepColumn,
        Key::UpkeepSeverity,
        Key::UpkeepField,
        Key::UpkeepProblem,
        Key::UpkeepOffer,
        Key::UpkeepSentence,
    ];
    let mut out = String::from("\u{feff}");
    line(&mut out, &heads.map(|key| language.text(key)));
    out
}

/// How bad a finding is, as the command line and its table say it.
pub fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A finding about a file as a line of that table. No cell is carried out by a spreadsheet, whatever the file
/// said.
pub fn findings_line(language: Language, file: &str, finding: &Finding) -> String {
    let (at, sentence) = (finding.at, language.problem(&finding.problem));
    let cells = [
        file,
        &at.line.to_string(),
        &at.column.to_string(),
        severity_id(finding.severity()),
        &finding.field,
        finding.problem.id(),
        &finding.offer,
        &sentence,
    ];
    let mut out = String::new();
    line(&mut out, &cells.map(guarded));
    out
}

/// The whole table about one file.
pub fn findings_table(language: Language, file: &str, findings: &[Finding]) -> String {
    let mut out = findings_head(language);
    findings.iter().for_each(|finding| out.push_str(&findings_line(language, file, finding)));
    out
}

/// The name of an offer, with its town or else its postal code where one is known.
fn name_and_place(offer: &Offer) -> String {
    match offer.place.town.as_ref().or(offer.place.postcode.as_ref()) {
        Some(place) => format!("{} ({place})", offer.name),
        None => offer.name.clone(),
    }
}

fn count(language: Language, count: usize) -> String {
    language.number(count.into(), 0)
}

impl Language {
    /// That an offer ages, and when.
    pub fn ageing(self, ageing: &Ageing, offer: &Offer) -> String {
        let key = match ageing.becomes {
            Freshness::Old => Key::UpkeepBecomesOld,
            _ => Key::UpkeepBecomesCheck,
        };
        let [date, from] = [ageing.checked, ageing.from].map(|date| self.date(&date.to_string()));
        self.fill(key, &[("name", &name_and_place(offer)), ("date", &date), ("from", &from)])
    }

    /// How many offers age, and how many have done so already.
    pub fn check_dates(self, dates: &CheckDates) -> String {
        let [ageing, check, old, unknown] =
            [dates.ageing.len(), dates.check, dates.old, dates.unknown].map(|number| count(self, number));
        let until = self.date(&dates.until.to_string());
        let values: [(&str, &str); 5] =
            [("until", &until), ("count", &ageing), ("check", &check), ("old", &old), ("unknown", &unknown)];
        self.fill(Key::UpkeepCheckDates, &values)
    }

    /// What changed since the last list: a line for each offer, and one with the counts.
    pub fn difference(self, found: &Difference, old: &[Offer], new: &[Offer]) -> String {
        let mut out = String::new();
        let mut say = |key, offer: Option<&Offer>, fields: &str| {
            let name = offer.map(name_and_place).always();
            out.push_str(&self.fill(key, &[("name", &name), ("fields", fields)]));
            out.push('\n');
        };
        found.added.iter().for_each(|place| say(Key::UpkeepAdded, new.get(*place), ""));
        found.removed.iter().for_each(|place| say(Key::UpkeepRemoved, old.get(*place), ""));
        for changed in &found.changed {
            say(Key::UpkeepChanged, new.get(changed.new), &changed.columns.join(", "));
        }
        let [added, removed, changed, same] =
            [found.added.len(), found.removed.len(), found.changed.len(), found.same]
                .map(|number| count(self, number));
        let counts: [(&str, &str); 4] =
            [("added", &added), ("removed", &removed), ("changed", &changed), ("same", &same)];
        out + &self.fill(Key::UpkeepDifference, &counts) + "\n"
    }

    /// That refused offers are in neither list; `None` where there are none.
    pub fn refused_in_lists(self, old: u32, new: u32) -> Option<String> {
        let values = [old, new].map(|number| self.number(number.into(), 0));
        let [old_count, new_count] = &values;
        (old > 0 || new > 0).then(|| self.fill(Key::UpkeepRefused, &[("old", old_count), ("new", new_count)]))
    }

    /// Of what a list has offers and of what it has none: under each column its values with their numbers,
    /// and then what no offer says.
    pub fn coverage(self, coverage: &Coverage) -> String {
        let [counted, closed, gone] =
            [coverage.offers, coverage.closed, coverage.gone].map(|number| count(self, number));
        let values: [(&str, &str); 3] = [("count", &counted), ("closed", &closed), ("gone", &gone)];
        let mut out = self.fill(Key::UpkeepCounted, &values) + "\n";
        let mut lists = Lists { language: self, out: &mut out, none: Vec::new() };
        lists.values(column("need"), &coverage.needs, coverage.no_need);
        // Of an offer that gives no respite a form says nothing.
        let form = format!("{} ({})", column("form"), Need::Respite.dutch());
        lists.values(&form, &coverage.forms, coverage.no_form);
        lists.values(column("access"), &coverage.access, coverage.no_access);
        lists.places(column("place/postcode"), &coverage.postcodes, coverage.no_postcode);
        lists.places(column("place/town"), &coverage.towns, coverage.no_town);
        let areas: PlaceCounts = coverage.areas.iter().map(|(area, count)| (named(*area), *count)).collect();
        lists.places(column("area"), &areas, coverage.no_area);
        lists.needs(column("place/town"), &coverage.needs_of_towns);
        lists.needs(column("place/postcode"), &coverage.needs_of_postcodes);
        lists.needs(column("area"), &coverage.needs_of_areas);
        let none = lists.none.join(", ");
        out.push('\n');
        if !none.is_empty() {
            out += &(self.fill(Key::UpkeepNone, &[("values", &none)]) + "\n");
        }
        if let Some(municipality) = coverage.municipality.filter(|_| !coverage.no_offer_in.is_empty()) {
            let places = coverage.no_offer_in.join(", ");
            let values = [("name", municipality.everyday()), ("places", &places)];
            out += &(self.fill(Key::UpkeepNoOfferIn, &values) + "\n");
        }
        out + self.text(Key::UpkeepCareful) + "\n"
    }
}

/// The lists of a coverage while they are written.
struct Lists<'o> {
    language: Language,
    out: &'o mut String,
    /// What no offer says, with its column.
    none: Vec<String>,
}

impl Lists<'_> {
    /// All values of a list, under a head.
    fn values<T: Closed>(&mut self, head: &str, values: &[Covered<T>], unknown: usize) {
        self.head(head);
        for Covered { value, offers } in values {
            let word = value.dutch();
            self.row(*offers, word);
            if *offers == 0 {
                self.none.push(format!("{head}: {word}"));
            }
        }
        self.unknown(unknown);
    }

    fn places(&mut self, head: &str, places: &PlaceCounts, unknown: usize) {
        self.head(head);
        places.iter().for_each(|(name, count)| self.row(*count, name));
        self.unknown(unknown);
    }

    /// Under a head, for each place the needs of which there are offers, and those that none of them names.
    fn needs(&mut self, column_of_place: &str, places: &[PlaceNeeds]) {
        let unknown = self.language.text(Key::FindFilterUnknown);
        let fields = [("field", column("need")), ("place", column_of_place)];
        self.head(&self.language.fill(Key::UpkeepPer, &fields));
        for PlaceNeeds { name, offers, needs, no_need } in places {
            let known = needs.iter().filter(|one| one.offers > 0).map(|one| (one.value.dutch(), one.offers));
            let unsaid = (*no_need > 0).then_some((unknown, *no_need));
            let some = known.chain(unsaid).map(|(word, count)| format!("{word} {count}"));
            let (name, offers) = (name.as_deref().unwrap_or(unknown), count(self.language, *offers));
            let some = some.collect::<Vec<_>>().join(", ");
            let values = [("name", name), ("count", offers.as_str()), ("some", some.as_str())];
            let none = needs.iter().filter(|one| one.offers == 0).map(|one| one.value.dutch());
            let none = none.collect::<Vec<_>>().join(", ");
            let said = self.language.fill(Key::UpkeepNeeds, &values);
            let unnamed = self.language.fill(Key::UpkeepNotNamed, &[("values", &none)]);
            let unnamed = if none.is_empty() { "" } else { unnamed.as_str() };
            let _ = writeln!(self.out, "  {}", format!("{said} {unnamed}").trim_end());
        }
    }

    fn unknown(&mut self, count: usize) {
        self.row(count, self.language.text(Key::FindFilterUnknown));
    }

    fn head(&mut self, head: &str) {
        let _ = writeln!(self.out, "\n{head}");
    }

    fn row(&mut self, count: usize, what: &str) {
        let _ = writeln!(self.out, "{count:>6}  {what}");
    }
}

fn column(field: &str) -> &'static str {
    FIELDS.iter().find(|one| one.id == field).map(|field| field.column).always()
}

/// The code of an area with its name.
fn named(area: Area) -> String {
    let name = match area {
        Area::Country => None,
        Area::Province(number) => province_name(number),
        Area::Region(number) => region_name(number),
        Area::Municipality(code) => Municipality::by_code(code).map(Municipality::everyday),
    };
    name.map_or_else(|| area.to_string(), |name| format!("{area} {name}"))
}
