//! The finder: what people type and what must come first, on the bundled records.

use base::closed::Closed;
use serde::Deserialize;
use wmo_zelfcheck::finder::{Builder, Finder, OfferGroup, Query, Widened};

#[derive(Deserialize)]
struct Cases {
    queries: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    first: String,
    record: Option<String>,
}

fn finder() -> Finder {
    Builder::new().finish()
}

fn id(group: OfferGroup) -> &'static str {
    match group {
        OfferGroup::Form(form) => form.id(),
        OfferGroup::Need(need) => need.id(),
        OfferGroup::Other => "other",
    }
}

#[test]
fn what_people_type_leads_to_the_right_group() {
    leads_to_the_right_group("tests/cases/queries.toml");
}

#[test]
fn and_so_does_what_they_type_in_english() {
    leads_to_the_right_group("tests/cases/queries_en.toml");
}

fn leads_to_the_right_group(file: &str) {
    let cases: Cases = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert!(cases.queries.len() >= 60);
    let finder = finder();
    let mut wrong = Vec::new();
    for Case { text, first, record } in &cases.queries {
        let found = finder.find(&Query { text, ..Query::on("2026-11-28".parse().unwrap()) });
        let group = found.groups.first().map_or("nothing", |count| id(count.group));
        let of_group: Vec<&str> = found
            .hits
            .iter()
            .filter(|hit| Some(hit.group) == found.groups.first().map(|count| count.group))
            .map(|hit| hit.offer.id.as_str())
            .collect();
        let there = record.as_ref().is_none_or(|record| of_group.iter().take(3).any(|id| id == record));
        if group != first || !there {
            let groups: Vec<_> =
                found.groups.iter().take(4).map(|count| (id(count.group), count.total)).collect();
            wrong.push(format!(
                "{text:?}: {first} {record:?} expected, got {groups:?} {of_group:?} {:?}",
                found.widened
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} of {}", wrong.join("\n"), wrong.len(), cases.queries.len());
}

#[test]
fn danger_in_english_brings_what_it_brings_in_dutch() {
    let finder = finder();
    let safety = |text| {
        let found = finder.find(&Query { text, limit: 20, ..Query::on("2026-11-28".parse().unwrap()) });
        let group = found.groups.first().map(|count| count.group);
        assert_eq!(group.map(id), Some("safety"), "{text}");
        found
            .hits
            .iter()
            .filter(|hit| Some(hit.group) == group)
            .map(|hit| hit.offer.id.clone())
            .collect::<Vec<_>>()
    };
    for (english, dutch) in [
        ("my husband hits me", "mijn man slaat mij"),
        ("He beats me.", "hij slaat mij"),
        ("I'm afraid of my son", "ik ben bang voor mijn zoon"),
        ("afraid of my son", "bang voor mijn zoon"),
        ("scared of my husband", "bang voor mijn man"),
        ("domestic abuse", "huiselijk geweld"),
        ("abused by my carer", "mishandeld"),
        ("my cleaner threatens me", "bedreigd"),
        ("my wife has dementia and is violent", "geweld"),
        ("I want to die", "ik wil dood"),
        ("I don’t want to live anymore", "ik wil niet meer leven"),
        ("suicide", "zelfmoord"),
        ("suicidal", "suicidaal"),
        ("I'm going to kill myself", "zelfmoord"),
        ("I wish I was dead", "dood willen"),
        ("end my life", "een einde aan mijn leven"),
        ("emergency", "noodnummer"),
        ("helping my daughter who was raped", "verkracht"),
    ] {
        assert_eq!(safety(english)[0], safety(dutch)[0], "{english}: {dutch}");
    }
}

/// English stands behind Dutch: it is not a nearer typing error, nor the end of a Dutch word that is still
/// being typed.
#[test]
fn dutch_words_that_look_english_stay_dutch() {
    let finder = finder();
    for (text, first, widened) in [
        ("urgent", "living", vec![]),
        ("for", "information", vec![]),
        ("tax", "transport", vec![]),
        ("trainen", "education", vec![]),
        ("falen", "information", vec![Widened::Desks]),
        ("vormen", "information", vec![Widened::Desks]),
        ("stoppen", "information", vec![Widened::Desks]),
        ("sociaal", "information", vec![Widened::Desks]),
        ("polis", "information", vec![Widened::Desks]),
        ("rest", "information", vec![Widened::Typos]),
    ] {
        let found = finder.find(&Query { text, ..Query::on("2026-11-28".parse().unwrap()) });
        assert_eq!(
            (found.groups.first().map(|count| id(count.group)), found.widened),
            (Some(first), widened),
            "{text}"
        );
    }
}
