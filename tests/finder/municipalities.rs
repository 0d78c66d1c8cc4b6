//! Choosing a municipality: by name, alias or place, with typing errors, and on a date; and how to reach it.

use std::{collections::BTreeMap, fs};

use serde::Deserialize;
use wmo_zelfcheck::offers::{
    Municipality,
    municipality::{Fit, named, province_name, region_name, suggest},
};

/// The day of the table of municipalities.
const TODAY: &str = "2026-11-28";

/// A row of the table of numbers and places, as people write it.
#[derive(Deserialize)]
struct Row {
    code: String,
    phone: String,
    website: String,
    checked: String,
    places: Vec<String>,
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string("static/resources/municipality_contacts.toml").unwrap();
    let mut table: BTreeMap<String, toml::Value> = toml::from_str(&text).unwrap();
    let rows: Vec<Row> = table.remove("municipality").unwrap().try_into().unwrap();
    assert_eq!(rows.len(), 342);
    rows
}

#[test]
fn every_municipality_can_be_called_as_the_register_says() {
    for row in rows() {
        let municipality = Municipality::by_code(row.code[2..].parse().unwrap()).unwrap();
        let contact = municipality.contact().unwrap();
        assert_eq!((contact.phone, &contact.website), (&*row.phone, &row.website), "{}", municipality.name);
        assert_eq!(contact.checked.to_string(), row.checked[..7], "{}", municipality.name);
    }
    let today = TODAY.parse().unwrap();
    assert!(Municipality::all(today).all(|one| one.contact().is_some()));
    // A municipality that ended leads to the number of the one it went into.
    let after = Municipality::on(1696, "2027-01-01".parse().unwrap()).unwrap();
    assert_eq!(after.contact().unwrap().website, "https://www.hilversum.nl");
}

#[test]
fn every_place_leads_to_its_municipality() {
    let today = TODAY.parse().unwrap();
    for row in rows() {
        let code: u16 = row.code[2..].parse().unwrap();
        for place in &row.places {
            let found = suggest(place, today, 6);
            let one = found.iter().find(|one| one.municipality.code == code);
            assert!(one.is_some_and(|one| one.fit == Fit::Exact), "{place}: {found:?}");
        }
    }
}

#[test]
fn a_place_says_in_which_municipality_it_lies_and_several_are_all_offered() {
    let found = |typed: &str| -> Vec<(&str, Option<&str>)> {
        suggest(typed, TODAY.parse().unwrap(), 6)
            .into_iter()
            .map(|one| (one.municipality.everyday(), one.by))
            .collect()
    };
    assert_eq!(found("rosmalen"), [("Den Bosch", Some("Rosmalen"))]);
    assert_eq!(found("Vinkel"), [("Den Bosch", Some("Vinkel")), ("Bernheze", Some("Vinkel"))]);
    assert_eq!(found("'t harde"), [("Elburg", Some("'t Harde"))]);
    assert_eq!(found("hoek van holand"), [("Rotterdam", Some("Hoek van Holland"))]);
    // The municipality goes before a place elsewhere that has its name.
    assert_eq!(found("buren")[..2], [("Buren", None), ("Ameland", Some("Buren"))]);
    // And what is like it before a place that is.
    assert_eq!(found("den bos")[0], ("Den Bosch", Some("Den Bosch")));
}

#[test]
fn people_call_some_municipalities_otherwise_than_officially() {
    let shown = |code| Municipality::by_code(code).unwrap().everyday();
    assert_eq!([518, 796, 164, 344].map(shown), ["Den Haag", "Den Bosch", "Hengelo", "Utrecht"]);
}

#[test]
fn a_name_that_is_given_is_that_of_a_municipality_or_else_of_a_place() {
    let codes = |name: &str| -> Vec<u16> {
        let mut codes: Vec<u16> =
            named(name, TODAY.parse().unwrap()).iter().map(|one| one.municipality.code).collect();
        codes.sort_unstable();
        codes
    };
    for (name, expected) in [
        ("Buren", &[214][..]),
        ("gemeente Utrecht", &[344]),
        ("Den Haag", &[518]),
        ("Rosmalen", &[796]),
        ("Haren", &[14, 828]),
        ("Bergen", &[373, 893]),
        ("Utrech", &[]),
        ("", &[]),
    ] {
        assert_eq!(codes(name), expected, "{name}");
    }
}

#[test]
fn a_typed_name_finds_its_municipality() {
    for (typed, expected, fit) in [
        ("Utrecht", "Utrecht", Fit::Exact),
        ("gemeente Utrecht", "Utrecht", Fit::Exact),
        ("Den Haag", "'s-Gravenhage", Fit::Exact),
        ("s gravenhage", "'s-Gravenhage", Fit::Exact),
        ("’s-Gravenhage", "'s-Gravenhage", Fit::Exact),
        ("DEN BOSCH", "'s-Hertogenbosch", Fit::Exact),
        ("Sudwest Fryslan", "Súdwest-Fryslân", Fit::Exact),
        ("Zuidwest-Friesland", "Súdwest-Fryslân", Fit::Exact),
        ("De Friese Meren", "De Fryske Marren", Fit::Exact),
        ("Ljouwert", "Leeuwarden", Fit::Exact),
        ("Bussum", "Gooise Meren", Fit::Exact),
        ("Heerhugowaard", "Dijk en Waard", Fit::Exact),
        ("Amerfoort", "Amersfoort", Fit::Typo),
        ("amsterdm", "Amsterdam", Fit::Typo),
        ("Rotterdma", "Rotterdam", Fit::Typo),
        ("Denhaag", "'s-Gravenhage", Fit::Typo),
        ("Zwol", "Zwolle", Fit::Begins),
        ("Haag", "'s-Gravenhage", Fit::Within),
        ("bosch", "'s-Hertogenbosch", Fit::Within),
        ("nuenen", "Nuenen, Gerwen en Nederwetten", Fit::Exact),
        ("bergen limburg", "Bergen (L.)", Fit::Exact),
    ] {
        let found = suggest(typed, "2026-11-25".parse().unwrap(), 5);
        assert!(
            found.iter().any(|one| one.municipality.name == expected && one.fit == fit),
            "{typed}: {found:?}"
        );
        assert_eq!(found[0].fit, fit, "{typed}: {found:?}");
    }
    for typed in ["", " ", "!!", "qqqqqq", "Atlantis"] {
        assert!(suggest(typed, "2026-11-25".parse().unwrap(), 5).is_empty(), "{typed}");
    }
    // Never chosen silently.
    let both: Vec<_> =
        suggest("Haren", "2026-11-25".parse().unwrap(), 5).iter().map(|one| one.municipality.name).collect();
    assert_eq!(
        both,
        ["Groningen", "Oss", "Haarlem"].into_iter().filter(|name| both.contains(name)).collect::<Vec<_>>()
    );
    assert!(both.contains(&"Groningen") && both.contains(&"Oss"));
}

#[test]
fn the_date_decides_which_exist() {
    for (date, count, wijdemeren) in [("2026-12-31", 342, "Wijdemeren"), ("2027-01-01", 341, "Hilversum")] {
        let date = date.parse().unwrap();
        assert_eq!(Municipality::all(date).count(), count);
        assert_eq!(Municipality::on(1696, date).unwrap().name, wijdemeren);
        assert_eq!(suggest("Wijdemeren", date, 5)[0].municipality.name, wijdemeren);
        assert_eq!(suggest("Loosdrecht", date, 5)[0].municipality.name, wijdemeren);
    }
    assert!(Municipality::on(1, "2026-11-25".parse().unwrap()).is_none());
}

#[test]
fn provinces_and_regions_have_names() {
    for municipality in Municipality::all("2026-11-25".parse().unwrap()) {
        assert!(
            province_name(municipality.province()).is_some() && region_name(municipality.region).is_some(),
            "{}",
            municipality.name
        );
    }
    assert_eq!(
        (province_name(26), region_name(9), province_name(19), region_name(26)),
        (Some("Utrecht"), Some("Utrecht"), None, None)
    );
    assert_eq!(Municipality::by_code(344).unwrap().province(), 26);
}
