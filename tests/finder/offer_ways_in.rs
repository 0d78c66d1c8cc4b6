//! An offer comes in by six ways: a table, a feed, a municipality's own file, the options of a page, a
//! question to the finder, and bundled. What one way refuses no other lets in, and what one takes over all
//! take over alike.

use std::collections::BTreeSet;

use crate::files_help::{read, today};
use base::json::{Field, Json};
use wmo_zelfcheck::{
    contract::{offer_json, read_offers},
    files::{fields::FIELDS, own_offer},
    offers::{Offer, bundled},
};

/// What became of a value.
#[derive(Debug, Clone, PartialEq)]
enum Fate {
    /// The offer is refused.
    Refused,
    /// A file loses the field; a request is refused.
    LeftOut,
    /// The offer is there; this field of it is as written here.
    Taken(String),
}
use Fate::{LeftOut, Refused, Taken};

/// A field in the shapes of the ways in: the name in our JSON, the column of a table, and where it stands in
/// a feed.
struct Place {
    own: &'static str,
    column: &'static str,
    feed: fn(&str) -> String,
    get: fn(&Offer) -> String,
}

fn shown(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

const NAME: Place = Place {
    own: "name",
    column: "naam",
    feed: |value| format!("\"name\":{value}"),
    get: |offer| offer.name.clone(),
};
const URL: Place = Place {
    own: "url",
    column: "website",
    feed: |value| format!("\"url\":{value}"),
    get: |offer| shown(&offer.url),
};
const EMAIL: Place = Place {
    own: "email",
    column: "email",
    feed: |value| format!("\"email\":{value}"),
    get: |offer| shown(&offer.email),
};
const TEXT: Place = Place {
    own: "description",
    column: "omschrijving",
    feed: |value| format!("\"description\":{value}"),
    get: |offer| shown(&offer.summary),
};
const PHONE: Place = Place {
    own: "phone",
    column: "telefoon",
    feed: |value| format!("\"phones\":[{{\"number\":{value}}}]"),
    get: |offer| offer.phones.iter().map(|phone| phone.number.as_str()).collect::<Vec<_>>().join("|"),
};
const CHECKED: Place = Place {
    own: "checked_on",
    column: "gecontroleerd_op",
    feed: |value| format!("\"assured_date\":{value}"),
    get: |offer| offer.checked_on.map(|day| day.to_string()).unwrap_or_default(),
};
const ACCESS: Place = Place {
    own: "access",
    column: "toegang",
    feed: |value| format!("\"attributes\":[{{\"link_type\":\"access\",\"value\":{value}}}]"),
    get: |offer| offer.access.map(|access| format!("{access:?}")).unwrap_or_default(),
};
const LANGUAGE: Place = Place {
    own: "languages",
    column: "talen",
    feed: |value| format!("\"languages\":[{{\"code\":{value}}}]"),
    get: |offer| offer.languages.join("|"),
};
const POSTCODE: Place = Place {
    own: "postcode",
    column: "postcode",
    feed: |value| {
        format!("\"service_at_locations\":[{{\"location\":{{\"addresses\":[{{\"postal_code\":{value}}}]}}}}]")
    },
    get: |offer| shown(&offer.place.postcode),
};

/// What must become of each value, by every way in.
fn values() -> Vec<(&'static Place, &'static str, Fate)> {
    let taken = |text: &str| Taken(text.to_owned());
    vec![
        (&URL, "https://www.utrecht.nl@evil.example/x", Refused),
        (&URL, "javascript:alert(1)", Refused),
        (&URL, "java\tscript:alert(1)", Refused),
        (&URL, "data:text/html,x", Refused),
        (&URL, "https://127.0.0.1/", Refused),
        (&URL, "https://a.example/\"onclick=x", Refused),
        (&URL, "https://voorbeeldstad.example/x", taken("https://voorbeeldstad.example/x")),
        (&URL, "www.voorbeeldstad.example", taken("https://www.voorbeeldstad.example")),
        (&URL, "http://localhost/x", Refused),
        (&URL, "zie folder", LeftOut),
        (&URL, "Zie ook: www.a.example", LeftOut),
        (&EMAIL, "e.postma@gmail.com", taken("")),
        (&EMAIL, "j.jansen@gmail.com", taken("")),
        (&EMAIL, "jan_jansen@voorbeeldstad.example", taken("")),
        (&EMAIL, "bel maar", LeftOut),
        (&EMAIL, "info@voorbeeldstad.example", taken("info@voorbeeldstad.example")),
        (&PHONE, "1", LeftOut),
        (&PHONE, "bel maar", LeftOut),
        (&PHONE, "030-123", LeftOut),
        (&PHONE, "14 030", taken("14 030")),
        (&NAME, "Huis B <b>vet</b>", taken("Huis B vet")),
        (&NAME, "<script>alert(1)</script>", Refused),
        (&NAME, "Huis\u{202e}B", taken("HuisB")),
        (&TEXT, "<p>Kom langs.</p><script>x</script>", taken("Kom langs.")),
        (&TEXT, "caf&eacute; &lt;b&gt;vet&lt;/b&gt;", taken("café vet")),
        (&CHECKED, "2030-01-01", taken("")),
        (&CHECKED, "2026-02-30", LeftOut),
        (&CHECKED, "2026-11-22", taken("2026-11-22")),
        (&ACCESS, "inloop maar", LeftOut),
        (&ACCESS, "n.v.t.", LeftOut),
        (&ACCESS, "free", taken("Free")),
        (&LANGUAGE, "klingon!", taken("")),
        (&LANGUAGE, "tr", taken("tr")),
        (&POSTCODE, "35111", LeftOut),
        (&POSTCODE, "3511ab", taken("3511 AB")),
    ]
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The offer in our own shape.
fn own(place: &Place, value: &str) -> String {
    let value = json(value);
    let id_and = |name: &str, rest: String| format!("{{\"id\":\"a\",{name}{rest}}}");
    match place.own {
        "name" => id_and("", format!("\"name\":{value}")),
        "phone" => id_and("\"name\":\"Huis\",", format!("\"phone\":[{{\"number\":{value}}}]")),
        "languages" => id_and("\"name\":\"Huis\",", format!("\"languages\":[{value}]")),
        "postcode" => id_and("\"name\":\"Huis\",", format!("\"place\":{{\"postcode\":{value}}}")),
        name => id_and("\"name\":\"Huis\",", format!("\"{name}\":{value}")),
    }
}

fn of_file(place: &Place, text: &str) -> Fate {
    match read(text.as_bytes()).offers.first() {
        Some(offer) => Taken((place.get)(offer)),
        None => Refused,
    }
}

fn by_table(place: &Place, value: &str) -> Fate {
    let cell = format!("\"{}\"", value.replace('"', "\"\""));
    let text = if place.column == "naam" {
        format!("naam\n{cell}\n")
    } else {
        format!("naam;{}\nHuis;{cell}\n", place.column)
    };
    of_file(place, &text)
}

fn by_feed(place: &Place, value: &str) -> Fate {
    let name = if place.own == "name" { "" } else { "\"name\":\"Huis\"," };
    of_file(place, &format!("[{{\"id\":\"a\",{name}{}}}]", (place.feed)(&json(value))))
}

fn by_own_file(place: &Place, value: &str) -> Fate {
    of_file(place, &format!("{{\"code\":\"GM0344\",\"offers\":[{}]}}", own(place, value)))
}

/// The options of a page and a question to the finder read their list of offers with this one function.
fn by_contract(place: &Place, value: &str) -> Fate {
    let text = format!("[{}]", own(place, value));
    let json: Json = serde_json::from_str(&text).unwrap();
    match read_offers(&Field::root(&json), today()) {
        Ok((offers, _)) => Taken((place.get)(&offers[0])),
        Err(_) => Refused,
    }
}

#[test]
fn one_set_of_values_by_every_way_in() {
    for (place, value, fate) in values() {
        for (way, by) in [
            ("table", by_table as fn(&Place, &str) -> Fate),
            ("feed", by_feed),
            ("own file", by_own_file),
            ("contract", by_contract),
        ] {
            // A file loses the field, and a request is refused.
            let expected = match &fate {
                LeftOut if way == "contract" => Refused,
                LeftOut => Taken(String::new()),
                other => other.clone(),
            };
            assert_eq!(by(place, value), expected, "{} {value:?} by {way}", place.own);
        }
    }
}

#[test]
fn the_leak_of_a_municipalitys_own_file_is_closed() {
    let text = r#"{"code":"GM0344","offers":[
        {"id":"a","name":"Huis A","url":"https://www.utrecht.nl@evil.example/x","email":"j.jansen@gmail.com","phone":[{"number":"1"}]},
        {"id":"b","name":"Huis B <b>vet</b>","email":"bel maar"}]}"#;
    let outcome = read(text.as_bytes());
    let names: Vec<&str> = outcome.offers.iter().map(|offer| offer.name.as_str()).collect();
    assert_eq!(names, ["Huis B vet"]);
    let said: Vec<(&str, u32)> =
        outcome.findings.iter().map(|finding| (finding.field.as_str(), finding.at.line)).collect();
    assert_eq!(
        said,
        [
            ("offers/0/url", 2),
            ("offers/0/email", 2),
            ("offers/0/phone/0/number", 2),
            ("offers/1/name", 3),
            ("offers/1/email", 3)
        ]
    );
    // The file itself counts as one that was read; an offer with an address that misleads is refused.
    assert_eq!((outcome.counts.read, outcome.counts.refused), (2, 1));
}

/// A page is told what was left out of the offers that it gives.
#[test]
fn what_is_left_out_of_the_offers_of_a_page_is_told() {
    let json: Json =
        serde_json::from_str(r#"[{"id":"a","name":"Huis","email":"j.jansen@gmail.com"}]"#).unwrap();
    let (offers, warnings) = read_offers(&Field::root(&json), today()).unwrap();
    assert_eq!((offers[0].email.as_deref(), warnings.len(), warnings[0].field.as_str()), (None, 1, "email"));
}

#[test]
fn every_bundled_record_passes_the_checks_of_a_file() {
    let all: Vec<Offer> = bundled().collect();
    assert!(all.len() > 80);
    for offer in all {
        let text = String::from_utf8(offer_json(&offer)).unwrap();
        let json: Json = serde_json::from_str(&text).unwrap();
        // On the day on which they were compared.
        let (read, findings) = own_offer(&json, "2026-11-29".parse().unwrap());
        assert!(findings.is_empty(), "{}: {findings:?}", offer.id);
        // What is not written: names that it had, what came in its place, what sort of record it is, what it
        // is for first of all, and for what a line helps on.
        let (sort, first, helps) = (read.sort, read.first, read.helps);
        let written = Offer { former_names: Vec::new(), successor: None, sort, first, helps, ..offer };
        assert_eq!(read, written);
    }
}

/// The rows are what the schema and the documentation describe.
#[test]
fn the_schema_and_the_documentation_have_every_field() {
    let file =
        |name: &str| std::fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&file("static/contract.schema.json")).unwrap();
    let names = |definition: &str| -> BTreeSet<String> {
        schema["$defs"][definition]["properties"].as_object().unwrap().keys().cloned().collect()
    };
    let own = |within: bool| FIELDS.iter().map(|row| row.id).filter(move |id| id.contains('/') == within);
    assert_eq!(names("offer"), own(false).chain(["place", "notes"]).map(str::to_owned).collect());
    for object in ["place", "notes"] {
        let within = own(true).filter_map(|id| id.strip_prefix(object)?.strip_prefix('/'));
        assert_eq!(names(object), within.map(str::to_owned).collect());
    }
    let documentation = file("docs/municipality-files.md");
    for row in &FIELDS {
        assert!(documentation.contains(&format!("`{}`", row.column)), "{}", row.column);
    }
}
