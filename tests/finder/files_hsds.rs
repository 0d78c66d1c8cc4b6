//! Files in the shapes of Open Referral: HSDS 3.0's full service, and feeds of its UK profile that are right,
//! doubtful and wrong. The shapes are those of the published examples; the content is ours.

use crate::files_help::{check, read};
use base::lists::{Access, Audience, Need};
use wmo_zelfcheck::{
    files::FileKind,
    values::{Problem, Severity},
};

/// A service as HSDS 3.0 gives it in full, with what we do not read around it.
pub const FULL: &str = r#"{
  "id": "ac148810-d857-441c-9679-408f346de14b",
  "organization_id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
  "name": "Inloop De Brug",
  "alternate_name": "De Brug",
  "description": "Koffie en een gesprek.",
  "url": "https://voorbeeldstad.example/brug",
  "email": "info@voorbeeldstad.example",
  "status": "active",
  "interpretation_services": "op verzoek",
  "application_process": "Loop binnen.",
  "fees_description": "",
  "minimum_age": 18.0,
  "maximum_age": null,
  "assured_date": "2026-10-05T10:00:00Z",
  "assurer_email": "j.jansen@voorbeeldstad.example",
  "licenses": "",
  "phones": [{"id": "1554c9b8-dddd-4a9b-8f4a-3c1d3e1e0f11", "number": "+31 12 345 67 89", "extension": 100, "type": "voice", "description": "balie",
    "languages": [{"code": "nl"}]}],
  "schedules": [
    {"id": "5d646e0b", "freq": "WEEKLY", "interval": 1, "byday": "MO,WE", "opens_at": "09:00Z", "closes_at": "12:30Z", "valid_from": "2026-01-01",
     "attending_type": "inPersonAttending", "timezone": 1.0},
    {"id": "5d646e0c", "freq": "MONTHLY", "byday": "1TH", "opens_at": "19:00", "closes_at": "21:00"},
    {"id": "5d646e0d", "byday": "FR", "opens_at": "09:00", "closes_at": "10:00", "valid_to": "2025-12-31"}
  ],
  "service_areas": [{"id": "704ae4b9", "name": "Regio", "extent": "{\"type\":\"Polygon\"}", "uri": "https://voorbeeldstad.example/areas/VR09"}],
  "service_at_locations": [{"id": "e94c9f38", "description": "", "location": {"id": "a7f52f1b", "location_type": "physical", "name": "De Brug",
     "latitude": 52.090737, "longitude": 5.121420,
     "addresses": [{"id": "74706e55", "attention": "", "address_1": "Kade 1", "city": "Voorbeeldstad", "region": "", "country": "NL", "address_type": "physical"}],
     "accessibility": [{"description": "Er is een helling."}]}}],
  "languages": [{"id": "f3d3c1a8", "name": "Nederlands", "code": "nl"}, {"name": "Arabisch"}],
  "organization": {"id": "d9d5e0f5", "name": "Stichting De Brug", "description": "", "contacts": [{"id": "8a5b3e2d", "name": "Een Persoon"}],
    "website": "https://voorbeeldstad.example"},
  "funding": [{"id": "3c1d3e1e", "source": "subsidie"}],
  "cost_options": [{"id": "6a0a3b3a", "option": "per bezoek", "currency": "EUR", "amount": 2.5, "amount_description": "per keer"}],
  "program": {"id": "e7ec0fd6", "name": "Programma"},
  "required_documents": [{"document": "geen"}],
  "contacts": [{"id": "8a5b3e2e", "name": "Een Ander", "phones": []}],
  "metadata": [{"id": "9b0f5e4c", "last_action_date": "2026-10-05", "last_action_type": "update"}],
  "attributes": [
    {"id": "9f0c3d1a", "link_type": "need", "value": "meeting"},
    {"id": "9f0c3d1b", "link_type": "audience", "taxonomy_term": {"id": "3f7b145d", "code": "older", "name": "Ouderen"}},
    {"id": "9f0c3d1c", "link_type": "access", "taxonomy_term": {"name": "vrij"}},
    {"id": "9f0c3d1d", "link_type": "service type", "taxonomy_term": {"code": "LB-2500", "name": "Elders", "taxonomy": "211"}},
    {"id": "9f0c3d1e", "link_type": "wheelchair", "value": "yes"}
  ]
}"#;

#[test]
fn a_service_in_full() {
    let outcome = read(FULL.as_bytes());
    let offer = &outcome.offers[0];
    assert_eq!(
        (offer.name.as_str(), offer.organisation.as_deref()),
        ("Inloop De Brug", Some("Stichting De Brug"))
    );
    assert_eq!(offer.former_names, ["De Brug"]);
    assert_eq!((offer.age_from, offer.age_to, offer.access), (Some(18), None, Some(Access::Free)));
    assert!(offer.needs.contains(Need::Meeting) && offer.audience.contains(Audience::Older));
    assert_eq!(offer.checked_on.unwrap().to_string(), "2026-10-05");
    assert_eq!((offer.hours.len(), offer.hours[0].from, offer.hours[0].to), (1, 600, 810));
    assert_eq!(offer.notes.access.as_deref(), Some("Loop binnen."));
    assert_eq!(offer.areas[0].to_string(), "VR09");
    assert_eq!(offer.place.position, Some((52_090_737, 5_121_420)));
    assert_eq!((offer.place.address.as_deref(), offer.place.postcode.as_deref()), (Some("Kade 1"), None));
    assert_eq!(
        (offer.phones[0].number.as_str(), offer.phones[0].note.as_deref()),
        ("+31 12 345 67 89", Some("balie"))
    );
    assert_eq!(offer.languages, ["nl", "ar"]);
    let problems: Vec<&Problem> = outcome.findings.iter().map(|finding| &finding.problem).collect();
    assert!(matches!(
        problems[..5],
        [Problem::Utc(_), Problem::NotWeekly, Problem::OldHours, Problem::Contacts, Problem::Contacts]
    ));
    // What is not read of it, each once.
    let untaken: Vec<&str> = outcome.findings[5..].iter().map(|finding| finding.field.as_str()).collect();
    assert_eq!(
        untaken,
        [
            "interpretation_services",
            "phones/extension",
            "phones/languages",
            "schedules/attending_type",
            "location/name",
            "location/accessibility",
            "funding",
            "program",
            "required_documents",
        ]
    );
    assert!(outcome.findings[5..].iter().all(|finding| finding.problem == Problem::NotTaken(1)));
    let shown = format!("{outcome:?}");
    assert!(
        !shown.contains("Persoon") && !shown.contains("Een Ander") && !shown.contains("jansen"),
        "{shown}"
    );
}

#[test]
fn a_page_a_list_and_organisations_give_the_same() {
    let service = |id: u8| {
        format!(
            r#"{{"id":"{id}","name":"Aanbod {id}","status":"active","phones":[{{"number":"112"}}],"organization":{{"name":"Stichting"}}}}"#
        )
    };
    let nested = |id: u8| format!(r#"{{"id":"{id}","name":"Aanbod {id}","status":"active"}}"#);
    let both = format!("{},{}", service(1), service(2));
    let organisation = format!(
        r#"{{"id":"o","services":[{},{}],"name":"Stichting","phones":[{{"number":"112"}}],"contacts":[]}}"#,
        nested(1),
        nested(2)
    );
    let expected = read(format!("[{both}]").as_bytes()).offers;
    assert_eq!(expected.len(), 2);
    for text in [
        format!(r#"{{"total_items":2,"page_number":1,"contents":[{both}]}}"#),
        format!(r#"{{"contents":[{both}],"total_items":2}}"#),
        organisation.clone(),
        format!("[{organisation}]"),
        format!(r#"{{"contents":[{organisation}]}}"#),
        format!(r#"[{{"id":"x","name":"Zonder aanbod","services":[]}},{organisation}]"#),
        format!(
            r#"[{{"id":"l1","service":{}}},{{"id":"l2","service":{},"location":null}}]"#,
            service(1),
            service(2)
        ),
    ] {
        let outcome = read(text.as_bytes());
        assert_eq!(
            (outcome.kind, &outcome.offers, outcome.findings.len()),
            (FileKind::Offers, &expected, 0),
            "{text}"
        );
    }
}

#[test]
fn a_right_feed_is_accepted() {
    let services: Vec<String> = (0..20)
        .map(|id| {
            format!(
                r#"{{"id":"00000000-0000-4000-8000-0000000000{id:02}","name":"Aanbod {id}","description":"Voor iedereen.","status":"active",
                "last_modified":"2026-01-23T09:51:32Z","organization":{{"id":"o","name":"Welzijn","description":"Hulp"}},
                "service_areas":[{{"name":"Voorbeeldstad","uri":"GM9999"}}],"service_at_locations":[],"cost_options":[{{"amount":"0.00"}}],"attributes":null}}"#
            )
        })
        .collect();
    let outcome = read(
        format!(
            r#"{{"total_items":20,"total_pages":1,"page_number":1,"size":20,"first_page":true,"last_page":true,"empty":false,"contents":[{}]}}"#,
            services.join(",")
        )
        .as_bytes(),
    );
    assert_eq!(
        (outcome.counts.read, outcome.counts.warned, outcome.counts.refused),
        (20, 0, 0),
        "{:?}",
        outcome.findings
    );
}

#[test]
fn a_doubtful_feed_is_accepted_with_warnings() {
    for (fields, words) in [
        (r#""url":"www.a.example""#, "https:// gezet"),
        (r#""contacts":[{"name":"Iemand"}]"#, "Gegevens van personen"),
        (r#""email":"iemand@gmail.com""#, "e-mailadres van een persoon"),
        (r#""description":"<p>Tekst</p>""#, "opmaak"),
        (r#""assured_date":"2030-01-01""#, "nog niet geweest"),
        (r#""service_areas":[{"name":"Bristol"}]"#, "Het gebied 'Bristol' kennen wij niet"),
        (r#""languages":[{"code":"nederlandstalig"}]"#, "weggelaten"),
        (
            r#""service_at_locations":[{"location":{"latitude":952,"longitude":5}}]"#,
            "geen plaats op de kaart",
        ),
        (
            r#""service_at_locations":[{"location":{"location_type":"physical"}},{"location":{"location_type":"physical"}}]"#,
            "2 plaatsen",
        ),
        (r#""cost_options":[{"amount":1},{"amount":2}]"#, "2 soorten kosten"),
        (
            r#""schedules":[{"freq":"WEEKLY","interval":2,"byday":"MO","opens_at":"9:00","closes_at":"10:00"}]"#,
            "niet elke week",
        ),
    ] {
        let text = format!("[{{\"id\":\"1\",\"name\":\"A\",\"status\":\"active\",\n{fields}}}]");
        let outcome = read(text.as_bytes());
        assert_eq!(
            (outcome.counts.read, outcome.counts.warned, outcome.findings[0].at.line),
            (1, 1, 2),
            "{text}"
        );
        let said = wmo_zelfcheck::language::Language::Nl.finding(&outcome.findings[0]);
        assert!(said.contains(words), "{said}");
    }
    check(r#"[{"name":"A","status":"active"}]"#, (1, 2), Severity::Warning, "Dit aanbod heeft geen id");
}

#[test]
fn a_wrong_feed_is_told_where_it_is_wrong() {
    for (fields, column, words) in [
        (r#""name":"""#, 1, "moet er wel staan"),
        (r#""name":null"#, 1, "moet er wel staan"),
        (r#""name":{"nl":"A"}"#, 8, "Hier hoort een tekst"),
        (r#""name":"A","status":"actve""#, 21, "Bedoelt u 'active'?"),
        (r#""name":"A","minimum_age":"tien""#, 26, "geen leeftijd"),
        (r#""name":"A","minimum_age":40,"maximum_age":12"#, 43, "lager dan de laagste"),
        (r#""name":"A","phones":[{"number":"op afspraak"}]"#, 32, "geen telefoonnummer"),
        (r#""name":"A","url":"javascript:alert(1)""#, 18, "geen veilig webadres"),
        (r#""name":"A","service_areas":[{"uri":"GM0000"}]"#, 29, "geen gebied"),
        (r#""name":"A","service_areas":[{"uri":"GM0998"}]"#, 29, "geen code van een gemeente"),
        (
            r#""name":"A","attributes":[{"link_type":"access","value":"walkin"}]"#,
            56,
            "Het kan zijn: free, register, indication",
        ),
        (r#""name":"A","assured_date":"gisteren""#, 27, "geen datum"),
        (
            r#""name":"A","schedules":[{"byday":"MO","opens_at":"laat","closes_at":"10:00"}]"#,
            50,
            "openingstijden",
        ),
        (r#""name":"A","cost_options":[{"amount":"veel"}]"#, 38, "geen kosten"),
        (r#""name":"A","cost_options":[{"amount":2,"currency":"GBP"}]"#, 38, "geen kosten"),
    ] {
        let text = format!(
            "[{{\"id\":\"0\",\"name\":\"Goed\"}},\n{{\"id\":\"1\",\n{fields}}},{{\"id\":\"2\",\"name\":\"Ook goed\"}}]"
        );
        let outcome = read(text.as_bytes());
        // Only a name that is missing, or danger, costs the offer.
        let refused = fields.starts_with(r#""name":"""#)
            || fields.contains(":null")
            || fields.contains(":{\"nl")
            || fields.contains("javascript");
        assert_eq!(outcome.counts.refused, u32::from(refused), "{text} {:?}", outcome.findings);
        let last = outcome.findings.first().unwrap();
        let said = wmo_zelfcheck::language::Language::Nl.finding(last);
        assert!(said.contains(words), "{said}");
        let expected = if column == 1 { (2, 1) } else { (3, column) };
        assert_eq!((last.at.line, last.at.column), expected, "{text} {said}");
    }
}

#[test]
fn the_rules_of_a_municipality() {
    check(r#"{"code":"GM0344","name":"Utrecht","monthly_amount":"15.00"}"#, (0, 0), Severity::Error, "");
    for (text, column, words) in [
        (r#"{"code":"GM0344","monthly_amount":15.00}"#, 35, "Schrijf euro's tussen aanhalingstekens"),
        (r#"{"code":"GM0344","no_charge":"ja"}"#, 30, "true of false"),
        (r#"{"code":"Utrecht"}"#, 9, "geen code van een gemeente"),
        (r#"{"code":"GM0998"}"#, 9, "GM0998 is geen code van een gemeente"),
        (r#"{"code":"GM0344","montly_amount":"15.00"}"#, 34, "Bedoelt u 'monthly_amount'?"),
        (r#"{"minima_limits":{"single":"1.00"}}"#, 28, "minima_limits/single: Dit veld kennen wij niet"),
        (r#"{"minima_limits":{"couple_aow":"1"}}"#, 32, "geen bedrag"),
        (r#"{"no_charge":true,"no_charge":true}"#, 31, "twee keer"),
        (r#"{"name":1,"no_charge":true}"#, 9, "Hier hoort een tekst"),
    ] {
        check(text, (1, column), Severity::Error, words);
    }
    let evil = read("{\"code\":\"GM0344\",\"\\u001b[2J\u{202e}\":1,\"offers\":[{\"\\u001b\":1}]}".as_bytes());
    assert!(
        evil.findings.iter().all(|finding| !finding.field.contains(['\u{1b}', '\u{202e}'])),
        "{:?}",
        evil.findings
    );
    let outcome = read(br#"{"code":1,"no_charge":2,"x":3}"#);
    assert_eq!(
        (outcome.findings.len(), outcome.counts.refused, outcome.own.unwrap().policy.is_none()),
        (3, 1, true)
    );
}

#[test]
fn rules_with_offers_in_the_shape_of_the_contract() {
    let text = "{\"code\":\"GM0344\",\n\"offers\":[{\"id\":\"1\",\"name\":\"Goed\"},\n{\"id\":\"2\",\"name\":\"Fout\",\"access\":\"walkin\"}]}";
    let outcome = read(text.as_bytes());
    assert_eq!(
        (outcome.kind, outcome.counts.read, outcome.counts.refused),
        (FileKind::Own, 3, 0),
        "{:?}",
        outcome.findings
    );
    assert_eq!((outcome.offers.len(), outcome.own.unwrap().policy.is_some()), (2, true));
    assert_eq!(outcome.offers[1].notes.access.as_deref(), Some("walkin"));
    let said = &outcome.findings[0];
    assert_eq!((said.at.line, said.at.column, said.field.as_str()), (3, 34, "offers/1/access"));
}
