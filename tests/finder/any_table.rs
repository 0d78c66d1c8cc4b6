//! Tables and lists as municipalities have them: other delimiters and heads, JSON Lines, pages of a feed, and
//! what is no offer.

use crate::files_help::{read, read_by, today};
use base::words::only_letters;
use wmo_zelfcheck::{
    files::{Reader, everyday, fields::FIELDS},
    offers::Offer,
    values::{Problem, Quoted},
};

/// The offers of a file without anything to say, in whatever slices it comes.
fn offers(text: &str) -> Vec<Offer> {
    let outcome = read(text.as_bytes());
    assert!(outcome.findings.is_empty(), "{text}\n{:?}", outcome.findings);
    for size in [1, 7] {
        assert_eq!(read_by(text.as_bytes(), size).offers, outcome.offers, "{text} by {size}");
    }
    outcome.offers
}

/// What is said of a file, and how many offers are read and refused.
fn said(text: &str) -> (Vec<Problem>, u32, u32) {
    let outcome = read(text.as_bytes());
    let problems = outcome.findings.into_iter().map(|finding| finding.problem).collect();
    (problems, outcome.counts.read, outcome.counts.refused)
}

#[test]
fn a_line_that_names_the_delimiter_and_tabs() {
    for text in [
        "sep=;\r\nnaam;telefoon;gebied\r\nEetclub;012-3456789;GM9999\r\n",
        "\u{feff}sep=,\nnaam,telefoon,gebied\nEetclub,012-3456789,GM9999\n",
        "sep=\t\nnaam\ttelefoon\tgebied\nEetclub\t012-3456789\tGM9999\n",
        "naam\ttelefoon\tgebied\nEetclub\t012-3456789\tGM9999\n",
        "\n\nnaam\ttelefoon\tgebied\nEetclub\t012-3456789\tGM9999",
    ] {
        let offers = offers(text);
        assert_eq!(
            (offers.len(), offers[0].name.as_str(), offers[0].phones.len()),
            (1, "Eetclub", 1),
            "{text}"
        );
        assert_eq!(offers[0].areas[0].to_string(), "GM9999");
    }
}

#[test]
fn heads_of_every_day() {
    let offers = offers(
        "Naam;E-mail;Telefoonnummer;E-mailadres;URL;Beschrijving\n\
         Eetclub;info@a.example;012-3456789;info@a.example;https://a.example;Samen eten\n",
    );
    let offer = &offers[0];
    assert_eq!(
        [offer.email.as_deref(), offer.url.as_deref(), offer.summary.as_deref()],
        [Some("info@a.example"), Some("https://a.example"), Some("Samen eten")]
    );
    assert_eq!(offer.phones[0].number, "012-3456789");
    for (head, value, same) in [
        ("Tel.", "012-3456789", "telefoon"),
        ("Web-adres", "https://a.example", "website"),
        ("Omschrijving:", "Samen eten", "omschrijving"),
        ("TOELICHTING", "Samen eten", "omschrijving"),
        ("Naam organisatie", "De Linde", "organisatie"),
        ("Plaatsnaam", "Ergens", "plaats"),
        ("Prijs", "gratis", "kosten"),
        ("Voor wie", "ouderen", "doelgroep"),
        ("Openingsuren", "ma 9-12", "openingstijden"),
    ] {
        let read = |head: &str| self::offers(&format!("Activiteit;{head}\nInloop;{value}\n"));
        assert_eq!(read(head), read(same), "{head}");
    }
}

#[test]
fn every_head_of_every_day_means_a_column_of_ours() {
    assert!(everyday().len() > 10);
    for (column, names) in everyday() {
        assert!(FIELDS.iter().any(|field| field.column == *column), "{column}: {names}");
        let own = |name: &str| FIELDS.iter().any(|field| only_letters(field.column) == name);
        assert!(!names.split(' ').any(own), "{column} has a name that is ours already: {names}");
    }
}

/// Where columns are matched by hand each of ours has its words.
#[test]
fn every_column_of_ours_can_be_chosen_by_hand() {
    let texts = include_str!("../../static/integration/match-texts.js");
    for field in &FIELDS {
        assert_eq!(texts.matches(&format!(" {}: [", field.column)).count(), 1, "{}", field.column);
    }
}

#[test]
fn two_columns_for_one_field() {
    let two =
        offers("naam;tel;omschrijving;telefoon;toelichting\nA;012-3456789;Eerst.;012-3456780;Dan meer.\n");
    assert_eq!(two[0].phones.len(), 2);
    assert_eq!(two[0].summary.as_deref(), Some("Eerst. Dan meer."));
    // Our own name comes before a name of every day, and what is empty is filled from the second.
    let (problems, ..) = said("Activiteit;naam;prijs;kosten\nWandelen;Club;gratis;\n");
    assert_eq!(problems, [Problem::SecondValue]);
    let club = &read(b"Activiteit;naam;prijs;kosten\nWandelen;Club;gratis;\n").offers[0];
    assert_eq!((club.name.as_str(), club.cost.is_some()), ("Club", true));
    // The same head twice is a mistake still.
    assert_eq!(said("naam;URL;url\nA;;\n"), (vec![Problem::DoubleColumn], 0, 1));
}

#[test]
fn an_object_on_each_line() {
    let line =
        |number: u32| format!("{{\"id\":\"{number}\",\"name\":\"Club {number}\",\"status\":\"active\"}}\n");
    let lines: String = (1..=3).map(line).collect();
    assert_eq!(offers(&lines).iter().map(|offer| offer.id.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
    // A line that is wrong costs its own offer and no other.
    let broken = lines.replace("\"2\",\"name\":", "\"2\",\"name\"");
    assert_eq!(said(&broken), (vec![Problem::NotJson], 2, 1));
    let first = lines.replace("\"1\",\"name\":", "\"1\",\"name\"");
    assert_eq!(said(&first), (vec![Problem::NotJson], 2, 1));
    let cut = format!("{}{{\"id\":\"9\",\"na\n{}", line(1), line(2));
    let (problems, read, refused) = said(&cut);
    assert_eq!((problems.len(), read, refused), (1, 2, 1), "{problems:?}");
    // Organisations with their services, too.
    let organisation =
        "{\"name\":\"Org\",\"services\":[{\"id\":\"a\",\"name\":\"A\",\"status\":\"active\"}]}\n";
    let other = organisation.replace("Org", "Ander").replace("\"a\"", "\"b\"");
    let names: Vec<_> =
        offers(&format!("{organisation}{other}")).into_iter().map(|offer| offer.organisation).collect();
    assert_eq!(names, [Some("Org".to_owned()), Some("Ander".to_owned())]);
}

#[test]
fn a_page_of_a_feed_says_what_is_not_in_it() {
    let page = |about: &str, list: &str| {
        format!("{{{about},\"{list}\":[{{\"id\":\"1\",\"name\":\"A\",\"status\":\"active\"}}]}}")
    };
    for (text, expected) in [
        (page("\"total_items\":400,\"total_pages\":20,\"page_number\":1", "contents"), Some((1, 20, 399))),
        (page("\"totalElements\":400,\"totalPages\":400,\"number\":7", "content"), Some((7, 400, 399))),
        (page("\"totalElements\":1,\"totalPages\":1,\"number\":1", "content"), None),
        (page("\"total_items\":1,\"total_pages\":1,\"page_number\":1", "contents"), None),
        (page("\"total_items\":\"x\",\"total_pages\":2,\"page_number\":1", "contents"), None),
    ] {
        let expected: Vec<Problem> = expected
            .iter()
            .map(|(page, pages, missing)| Problem::OneOfPages(*page, *pages, *missing))
            .collect();
        assert_eq!(said(&text), (expected, 1, 0), "{text}");
    }
}

#[test]
fn the_names_of_older_feeds() {
    let text = r#"{"content":[{"id":"1","name":"Bingo","status":"active",
        "regular_schedules":[{"byday":"MO","opens_at":"09:00","closes_at":"11:00"}],
        "languages":[{"language":"nl"}],
        "service_at_locations":[{"location":{"physical_addresses":[{"city":"Ergens","postal_code":"1234AB"}]}}]}]}"#;
    let offer = &offers(text)[0];
    assert_eq!((offer.hours.len(), offer.languages.len()), (1, 1));
    assert_eq!(offer.place.town.as_deref(), Some("Ergens"));
}

#[test]
fn lists_that_are_no_offers() {
    let theme =
        r#"{"id":"t1","name":"Thema's","description":"Lijst","uri":"https://a.example","version":"1"}"#;
    let no_offer = |name: &str| vec![Problem::NoOffer(Quoted::new(name))];
    assert_eq!(said(theme), (no_offer("uri"), 0, 1));
    let feature = r#"{"type":"FeatureCollection","name":"Voorzieningen","features":[{"type":"Feature"}]}"#;
    assert_eq!(said(feature), (no_offer("type"), 0, 1));
    let list = r#"[{"type":"Feature","properties":{"name":"A"},"geometry":null},{"id":"1","name":"B"}]"#;
    assert_eq!(said(list), (no_offer("type"), 1, 1));
    let unnamed = r#"{"type":"FeatureCollection","features":[{"type":"Feature"}]}"#;
    assert_eq!(said(unnamed), (vec![Problem::UnknownJson], 0, 0));
    // The least that an offer can have is an offer still.
    assert_eq!(said(r#"[{"id":"1","name":"C","description":"D"}]"#), (vec![], 1, 0));
}

#[test]
fn a_file_without_any_date_of_checking_says_so_once() {
    let unchecked = |text: &str| {
        let mut reader = Reader::new(today());
        reader.push(text.as_bytes());
        let findings = reader.finish().findings;
        findings.iter().filter(|finding| finding.problem == Problem::NoCheckDates).count()
    };
    assert_eq!(unchecked("naam\nA\nB\n"), 1);
    assert_eq!(unchecked("naam;gecontroleerd_op\nA;2026-10-01\nB;\n"), 0);
    assert_eq!(unchecked("naam\n"), 0);
    assert_eq!(unchecked(r#"{"code":"GM0344"}"#), 0);
}
