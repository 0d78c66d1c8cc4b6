//! Municipality files: the example in both shapes, encodings, and each kind of mistake with its place and its
//! words.

use crate::files_help::{check, read, read_by};
use base::{
    closed::Set,
    lists::{Access, Need, OfferStatus, RespiteForm},
};
use wmo_zelfcheck::{
    files::{FileKind, Reader},
    language::Language,
    values::{Area, Cost, Problem, Severity},
};

pub const TABLE: &[u8] = include_bytes!("../../static/example/aanbod.csv");

pub const FEED: &[u8] = include_bytes!("../../static/example/aanbod.json");

pub const RULES: &[u8] = include_bytes!("../../static/example/gemeente.json");

#[test]
fn the_example_is_the_same_as_table_and_as_json() {
    let (table, feed) = (read(TABLE), read(FEED));
    assert_eq!((table.kind, feed.kind), (FileKind::Table, FileKind::Offers));
    assert!(
        table.findings.is_empty() && feed.findings.is_empty(),
        "{:?} {:?}",
        table.findings,
        feed.findings
    );
    assert!(table.offers.len() >= 60);
    for (one, other) in table.offers.iter().zip(&feed.offers) {
        assert_eq!(one, other);
    }
    assert_eq!(table.offers.len(), feed.offers.len());
}

#[test]
fn the_example_is_clearly_made_up() {
    for offer in read(TABLE).offers {
        assert!(offer.phones.iter().all(|phone| phone.number.starts_with("012 ")), "{offer:?}");
        assert!(offer.url.iter().all(|url| url.starts_with("https://voorbeeldstad.example/")), "{offer:?}");
        assert!(offer.email.iter().all(|email| email.ends_with("@voorbeeldstad.example")), "{offer:?}");
        assert_eq!(offer.areas.first(), Some(&Area::Municipality(9999)), "{offer:?}");
    }
    let rules = read(RULES);
    let own = rules.own.unwrap();
    assert_eq!((rules.kind, rules.counts.read, own.name.as_str()), (FileKind::Own, 1, "Voorbeeldstad"));
    assert!(own.policy.unwrap().transport_own_tariff);
}

#[test]
fn any_encoding_delimiter_order_and_slice_gives_the_same() {
    let expected = read(TABLE).offers;
    let text = std::str::from_utf8(TABLE).unwrap().trim_start_matches('\u{feff}');
    let windows: Vec<u8> =
        text.chars().map(|char| if char == '€' { 0x80 } else { u8::try_from(char).unwrap() }).collect();
    let read_windows = read(&windows);
    assert_eq!(read_windows.offers, expected);
    assert_eq!(
        read_windows.findings.iter().map(|finding| &finding.problem).collect::<Vec<_>>(),
        [&Problem::Windows1252]
    );
    for other in [
        text.to_owned(),
        text.replace("\r\n", "\n"),
        text.replace("\r\n", "\r"),
        format!("\n\n{text}\n;;;\n"),
    ] {
        assert_eq!(read(other.as_bytes()).offers, expected);
    }
    // With commas, and every cell between quotes.
    let commas: Vec<String> =
        text.lines().map(|line| format!("\"{}\"", between_semicolons(line).join("\",\""))).collect();
    assert_eq!(read(commas.join("\n").as_bytes()).offers, expected);
    for size in [1, 3, 1000] {
        assert_eq!(read_by(TABLE, size).offers, expected);
        assert_eq!(read_by(FEED, size).offers, expected);
    }
    let reversed = "status;naam\nactief;A\n";
    assert_eq!(read(reversed.as_bytes()).offers[0].name, "A");
}

/// The cells of a line, of which none has a quote in its text.
pub fn between_semicolons(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    for (index, part) in line.split('"').enumerate() {
        for (number, piece) in part.split(';').enumerate() {
            match (index % 2, number) {
                (1, 1..) => cells.last_mut().unwrap().push(';'),
                (0, 1..) => cells.push(String::new()),
                _ => {}
            }
            cells.last_mut().unwrap().push_str(piece);
        }
    }
    cells
}

#[test]
fn an_offer_with_everything() {
    let text = "naam;organisatie;omschrijving;behoefte;vorm;leeftijd_van;door;toegang;kosten;gebied;postcode;rolstoel;openingstijden;telefoon;website;talen;gecontroleerd_op;status\n\
        Huis;Org;Kort.;respijtzorg|vervoer;dag;18;beide;aanmelden;€ 4,50 per keer;Amsterdam|PV26|VR09|NL;3511ab;nee;ma-vr 9:00-17:00|za 10:00-12:00;14 030|0800-2000;https://a.example;Turks|nl;22-11-2026;tijdelijk dicht\n";
    let outcome = read(text.as_bytes());
    assert!(outcome.findings.is_empty(), "{:?}", outcome.findings);
    let offer = &outcome.offers[0];
    assert_eq!(offer.needs, [Need::Respite, Need::Transport].into_iter().collect::<Set<Need>>());
    assert!(offer.forms.contains(RespiteForm::Day) && offer.who.iter().count() == 2);
    assert_eq!(
        (offer.access, offer.status, offer.age_from),
        (Some(Access::Register), OfferStatus::Closed, Some(18))
    );
    assert!(matches!(offer.cost, Some(Cost::Amount(amount, Some(_))) if amount.to_string() == "4.50"));
    assert_eq!(
        offer.areas.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["GM0363", "PV26", "VR09", "NL"]
    );
    assert_eq!(
        (offer.place.postcode.as_deref(), offer.hours.len(), offer.phones.len()),
        (Some("3511 AB"), 2, 2)
    );
    assert_eq!(
        (offer.languages.join(","), offer.checked_on.unwrap().to_string()),
        ("tr,nl".to_owned(), "2026-11-22".to_owned())
    );
}

#[test]
fn unknown_stays_unknown() {
    let outcome =
        read(b"naam;kosten;toegang;openingstijden;gebied;rolstoel;door\nA;;;;;;\nB;onbekend;onbekend;onbekend;onbekend;onbekend;onbekend\n");
    assert!(outcome.findings.is_empty(), "{:?}", outcome.findings);
    for offer in outcome.offers {
        assert!(
            offer.cost.is_none()
                && offer.access.is_none()
                && offer.hours.is_empty()
                && offer.areas.is_empty()
                && offer.place.wheelchair.is_none()
        );
    }
}

#[test]
fn each_mistake_in_a_table_has_its_place_and_its_words() {
    let wide = |column: &str, value: &str| format!("naam;{column}\nGoed;\nFout;{value}\nOok goed;\n");
    for (column, value, place, severity, words) in [
        ("toegang", "aanmedlen", (3, 6), Severity::Warning, "Bedoelt u 'aanmelden'?"),
        (
            "toegang",
            "<b>vrij</b> en meer",
            (3, 6),
            Severity::Warning,
            "Het kan zijn: vrij, aanmelden, indicatie.",
        ),
        ("behoefte", "geld|respijt", (3, 6), Severity::Warning, "Bedoelt u 'respijtzorg'?"),
        ("status", "active", (0, 0), Severity::Error, ""),
        ("telefoon", "bel maar", (3, 6), Severity::Warning, "'bel maar' is geen telefoonnummer"),
        ("website", "javascript:alert(1)", (3, 6), Severity::Error, "geen veilig webadres"),
        ("website", "data:text/html,<script>", (3, 6), Severity::Error, "geen veilig webadres"),
        ("website", "www.a.example", (3, 6), Severity::Warning, "Voor 'www.a.example' is https:// gezet."),
        (
            "email",
            "j.jansen@a.example",
            (3, 6),
            Severity::Warning,
            "Dit lijkt het e-mailadres van een persoon.",
        ),
        ("email", "bel maar", (3, 6), Severity::Warning, "geen e-mailadres"),
        (
            "gebied",
            "GM0343",
            (3, 6),
            Severity::Warning,
            "GM0343 is geen code van een gemeente. Bedoelt u GM0342 (Soest)?",
        ),
        (
            "gebied",
            "Utrecht",
            (3, 6),
            Severity::Warning,
            "'Utrecht' is een provincie en een gemeente. Schrijf GM0344 of PV26.",
        ),
        ("gebied", "344", (3, 6), Severity::Warning, "Bedoelt u GM0344?"),
        ("gebied", "Amsterdma", (3, 6), Severity::Warning, "Bedoelt u GM0363?"),
        ("postcode", "12345", (3, 6), Severity::Warning, "geen Nederlandse postcode"),
        ("gecontroleerd_op", "2026-02-30", (3, 6), Severity::Warning, "geen datum"),
        ("gecontroleerd_op", "2027-01-01", (3, 6), Severity::Warning, "1 januari 2027 is nog niet geweest"),
        ("openingstijden", "altijd", (3, 6), Severity::Warning, "Schrijf ze als ma-vr 9:00-17:00"),
        ("leeftijd_van", "tien", (3, 6), Severity::Warning, "geen leeftijd"),
        ("kosten", "goedkoop", (3, 6), Severity::Warning, "Schrijf gratis"),
        ("talen", "Klingon", (3, 6), Severity::Warning, "Hij is weggelaten"),
        ("iwmo", "19", (3, 6), Severity::Warning, "1 tot en met 18"),
        ("omschrijving", "<b>vet</b>", (3, 6), Severity::Warning, "Alleen de tekst is overgenomen"),
        ("contactpersoon", "", (1, 6), Severity::Warning, "Gegevens van personen nemen wij niet over"),
        ("toegan", "", (1, 6), Severity::Warning, "Bedoelt u 'toegang'?"),
        ("kosten", "1;2", (3, 8), Severity::Error, "3 vakken en er zijn 2 kolommen"),
        ("naam", "", (1, 6), Severity::Error, "Deze kolom staat er twee keer"),
    ] {
        check(&wide(column, value), place, severity, words);
    }
    let long = "x ".repeat(5000);
    check(&wide("omschrijving", &long), (3, 6), Severity::Warning, "langer dan 4.000 tekens");
}

#[test]
fn one_bad_line_never_loses_the_file() {
    let text = "naam;telefoon\nA;112\n\"B;113\n;114\nC;bel\nD;14 030;x\n\"E\nF\";0800-2000\n";
    let outcome = read(text.as_bytes());
    assert_eq!(outcome.offers.iter().map(|offer| offer.name.as_str()).collect::<Vec<_>>(), ["A", "C", "E F"]);
    assert_eq!((outcome.counts.read, outcome.counts.refused), (3, 3));
    let lines: Vec<u32> = outcome.findings.iter().map(|finding| finding.at.line).collect();
    assert_eq!(lines, [3, 4, 5, 6]);
}

#[test]
fn offers_that_stand_twice() {
    let text = "id;naam;telefoon;postcode\n1;Huis;030 760 60 55;\n1;Ander;;\n2;HUIS;+31 30 7606055;\n3;Plek;;3511AB\n4;plek;;3511 AB\n5;Plek;;3511\n";
    let outcome = read(text.as_bytes());
    let said: Vec<(u32, Problem)> =
        outcome.findings.iter().map(|finding| (finding.at.line, finding.problem.clone())).collect();
    assert_eq!(said, [(3, Problem::DoubleId(2)), (4, Problem::DoubleOffer(2)), (6, Problem::DoubleOffer(5))]);
    assert_eq!((outcome.counts.read, outcome.counts.warned), (6, 3));
    let mut ids: Vec<&str> = outcome.offers.iter().map(|offer| offer.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 6);
    // A table without ids says nothing of ids that we made alike.
    assert!(read(b"naam\nHuis\nHuis\n").findings.is_empty());
}

#[test]
fn municipalities_that_merge_by_the_day_on_which_the_file_is_read() {
    let text = b"naam;gebied\nA;GM1696\n";
    assert!(read(text).findings.is_empty());
    let mut reader = Reader::new("2027-01-01".parse().unwrap());
    reader.push(text);
    let outcome = reader.finish();
    assert_eq!((outcome.counts.read, outcome.counts.warned), (1, 1));
    assert!(Language::Nl.finding(&outcome.findings[0]).contains("Hilversum (GM0402)"));
}

#[test]
fn a_file_names_its_municipality_by_code_or_name_or_hears_the_choices() {
    let own = |text: &str| {
        let mut reader = Reader::of_municipality("2026-11-25".parse().unwrap());
        reader.push(text.as_bytes());
        let outcome = reader.finish();
        let said: Vec<String> =
            outcome.findings.iter().map(|finding| Language::Nl.finding(finding)).collect();
        (outcome.own.unwrap().code, said)
    };
    assert_eq!(own(r#"{"code":"gm 0344","name":"Gemeente Utrecht"}"#), (Some(344), Vec::new()));
    assert_eq!(own(r#"{"code":"GM0893","name":"Bergen (L)"}"#), (Some(893), Vec::new()));
    assert_eq!(own(r#"{"name":"Bergen, Limburg"}"#), (None, Vec::new()));
    let (_, said) = own(r#"{"name":"Bergen"}"#);
    assert!(said.len() == 1 && said[0].contains("GM0373 Bergen (NH.), GM0893 Bergen (L.)"), "{said:?}");
}
