//! What people fill in where a list of words was asked for: an export of 47 offers of a made-up municipality,
//! whose right reading was written down before anything read it, and small files of one kind each.

use base::closed::Closed;
use wmo_zelfcheck::{
    offers::Offer,
    values::{Cost, Hours, Problem, Severity},
};

use crate::{
    files::between_semicolons,
    files_help::{read, read_all},
};

const EXPORT: &str = include_str!("../cases/files/export_47.csv");
const RIGHT: &str = include_str!("../cases/files/export_47_read.csv");

/// The fields of an offer as the file of right readings writes them.
fn written(offer: &Offer) -> Vec<String> {
    let kept = |note: &Option<String>| if note.is_some() { "kept" } else { "-" }.to_owned();
    let join = |parts: Vec<String>, between: &str| parts.join(between);
    let audience = offer.audience.iter().map(|group| group.id().to_owned()).collect();
    let cost = match offer.cost {
        None => String::new(),
        Some(Cost::Amount(amount, Some(unit))) => format!("{amount} {}", unit.id()),
        Some(Cost::Amount(amount, None)) => amount.to_string(),
        Some(other) => other.kind().id().to_owned(),
    };
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let hours = |hours: &Hours| {
        let days: Vec<&str> = hours.days.iter().map(Closed::dutch).collect();
        format!("{} {}-{}", days.join(","), clock(hours.from), clock(hours.to))
    };
    let phones = offer.phones.iter().map(|phone| match &phone.note {
        Some(note) => format!("{} [{note}]", phone.number),
        None => phone.number.clone(),
    });
    vec![
        offer.name.clone(),
        join(audience, ","),
        kept(&offer.notes.for_whom),
        cost,
        kept(&offer.notes.cost),
        join(offer.hours.iter().map(hours).collect(), "+"),
        kept(&offer.notes.hours),
        join(phones.collect(), "+"),
        offer.place.postcode.clone().unwrap_or_default(),
    ]
}

#[test]
fn an_export_of_47_offers_is_read_as_a_person_reads_it() {
    let outcome = read(EXPORT.as_bytes());
    assert_eq!((outcome.counts.read, outcome.counts.refused), (47, 0));
    for (offer, line) in outcome.offers.iter().zip(RIGHT.lines().skip(1)) {
        let mut right = between_semicolons(line);
        // The groups of the right reading stand as they were written; ours in the order of the list.
        let mut groups: Vec<&str> = right[1].split(',').collect();
        groups.sort_unstable();
        let groups = groups.join(",");
        let mut read = written(offer);
        let mut ours: Vec<&str> = read[1].split(',').collect();
        ours.sort_unstable();
        let ours = ours.join(",");
        (right[1], read[1]) = (groups, ours);
        assert_eq!(read, right);
    }
    // What is kept is what stands in the file, and all that could not be read is said.
    let lost: Vec<&Offer> = outcome.offers.iter().filter(|offer| offer.notes.cost.is_some()).collect();
    assert!(lost.iter().all(|offer| EXPORT.contains(offer.notes.cost.as_deref().unwrap())));
    assert!(outcome.findings.iter().all(|finding| finding.severity() == Severity::Warning));
    assert_eq!(outcome.offers[36].name, "Budgetmaatje");
    let said = |line: u32, field: &str| {
        outcome.findings.iter().any(|finding| finding.at.line == line && finding.field == field)
    };
    for (line, field) in [
        (21, "postcode"),
        (38, "telefoon"),
        (6, "kosten"),
        (7, "openingstijden"),
        (10, "doelgroep"),
        (45, "postcode"),
    ] {
        assert!(said(line, field), "line {line}, {field}");
    }
}

#[test]
fn one_warning_for_all_that_were_never_checked() {
    let said = |table: &str| -> Vec<Problem> {
        read_all(table.as_bytes(), 64).findings.into_iter().map(|finding| finding.problem).collect()
    };
    assert_eq!(said("naam;gecontroleerd_op\nA;\nC;\n"), [Problem::NoCheckDates]);
    assert_eq!(said("naam;gecontroleerd_op\nA;\nB;2026-11-01\nC;\n"), []);
}

#[test]
fn cells_that_say_nothing_are_unknown() {
    for nothing in ["n.v.t.", "nvt", "N.V.T.", "-", "--", "–", "geen", "?", "onbekend", "niet bekend", "n.b."]
    {
        let table = format!(
            "naam;omschrijving;telefoon;website;email;kosten;openingstijden;doelgroep;postcode;toegang;talen;\
             leeftijd_van;gebied\nInloop{}\n",
            format!(";{nothing}").repeat(12)
        );
        let outcome = read(table.as_bytes());
        assert_eq!((outcome.counts.read, outcome.findings.len()), (1, 0), "{:?}", outcome.findings);
        let plain = Offer { id: "inloop".to_owned(), ..Offer::named("", "Inloop") };
        assert_eq!(outcome.offers[0], plain, "{nothing}");
    }
    // That is no name.
    assert_eq!(read(b"naam;plaats\n-;Ergens\n").counts.refused, 1);
}

#[test]
fn a_note_has_the_words_and_nobodys_address() {
    let table = "naam;kosten;toegang;doelgroep;wachtlijst;let_op\n\
        Eettafel;vanaf € 5,-;bel of mail j.jansen@a.example;vrouwen;drie maanden;Dicht in de zomer\n";
    let outcome = read(table.as_bytes());
    let notes = &outcome.offers[0].notes;
    assert_eq!(notes.cost.as_deref(), Some("vanaf € 5,-"));
    assert_eq!(notes.access.as_deref(), Some("bel of mail"));
    assert_eq!(notes.for_whom.as_deref(), Some("vrouwen"));
    assert_eq!(notes.waiting.as_deref(), Some("drie maanden"));
    assert_eq!(notes.alert.as_deref(), Some("Dicht in de zomer"));
    assert_eq!(outcome.offers[0].cost, None, "from five euros on is not five euros");
    assert!(!format!("{:?}", outcome.offers).contains("jansen"), "{:?}", outcome.offers);
}

#[test]
fn several_words_in_a_cell_are_several_values() {
    let table = "naam;behoefte;door;toegang\n\
        A;Praktische hulp en vervoer;vrijwilligers, beroepskrachten;Inloop\n\
        B;ontmoeting, bingo;vrijwilliger;\n";
    let outcome = read(table.as_bytes());
    let needs = |number: usize| outcome.offers[number].needs.iter().map(Closed::id).collect::<Vec<_>>();
    assert_eq!(needs(0), ["practical_help", "transport"]);
    assert_eq!(outcome.offers[0].who.iter().count(), 2);
    assert_eq!(outcome.offers[0].access.map(Closed::id), Some("free"));
    // What is known of them is taken, and the rest is said.
    assert_eq!((needs(1), outcome.findings.len()), (vec!["meeting"], 1));
    assert_eq!(outcome.findings[0].field, "behoefte");
}

#[test]
fn an_area_that_may_be_several_names_them_all() {
    let outcome = read(b"naam;gebied\nKlusploeg;Bergen\n");
    assert_eq!((outcome.counts.read, outcome.offers[0].areas.len()), (1, 0));
    let said = wmo_zelfcheck::language::Language::Nl.finding(&outcome.findings[0]);
    assert!(said.contains("GM0373 Bergen (NH.)") && said.contains("GM0893 Bergen (L.)"), "{said}");
}
