//! The finder: words for danger in both languages, and Dutch words that look English, on the bundled records.

use base::closed::Closed;
use wmo_zelfcheck::finder::{Builder, Finder, OfferGroup, Query};

pub fn finder() -> Finder {
    Builder::new().finish()
}

pub fn id(group: OfferGroup) -> &'static str {
    match group {
        OfferGroup::Form(form) => form.id(),
        OfferGroup::Need(need) => need.id(),
        OfferGroup::Best => "best",
        OfferGroup::Other => "other",
    }
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
    let first = |text| {
        let found = finder.find(&Query { text, ..Query::on("2026-11-28".parse().unwrap()) });
        found.hits[0].offer.needs.iter().map(|need| need.id()).collect::<Vec<_>>()
    };
    for (text, need) in [("for", "information"), ("tax", "transport")] {
        assert!(first(text).contains(&need), "{text}: {:?}", first(text));
    }
    for (text, english) in [("rest", "respite"), ("falen", "education"), ("vormen", "practical_help")] {
        assert!(!first(text).contains(&english), "{text}: {:?}", first(text));
    }
}
