//! What holds of the finder whatever is asked: exact words before typing errors, filters that only narrow,
//! unknown as a value of its own, reach before all, old news below, national desks last, and never nothing.

use base::{
    closed::Closed,
    date::Date,
    lists::{Access, Audience, Need, RespiteForm, Who},
};
use wmo_zelfcheck::{
    finder::{Builder, Facet, Finder, Found, OfferGroup, Query, Wanted, Widened},
    offers::{Municipality, Offer},
};

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn today() -> Date {
    day("2026-11-25")
}

pub fn finder(offers: impl IntoIterator<Item = Offer>) -> Finder {
    let mut builder = Builder::new();
    offers.into_iter().for_each(|offer| builder.push(offer));
    builder.finish()
}

pub fn local(id: &str, name: &str) -> Offer {
    Offer { checked_on: Some(day("2026-10-01")), ..Offer::named(id, name) }
}

pub fn utrecht() -> Option<&'static Municipality> {
    Municipality::on(344, today())
}

pub fn ids(found: &Found) -> Vec<String> {
    found.hits.iter().map(|hit| hit.offer.id.clone()).collect()
}

/// The local ones only: the bundled records are always there.
pub fn local_ids(found: &Found) -> Vec<String> {
    ids(found).into_iter().filter(|id| !id.starts_with("nl-")).collect()
}

pub fn wanted(values: &[(Facet, u8)]) -> Wanted {
    let mut wanted = Wanted::default();
    values.iter().for_each(|(facet, number)| wanted.value(*facet, *number));
    wanted
}

#[test]
fn compounds_plurals_accents_and_typing_errors_are_found() {
    for (name, query) in [
        ("Thuisoppas Noord", "oppas"),
        ("Oppasservice", "oppas"),
        ("Café de Brug", "cafe"),
        ("Cafe de Brug", "café"),
        ("Logeerhuis De Beuk", "logeerhuizen"),
        ("Klussen en tuinen", "klus"),
        ("Zwemvereniging De Dolfijn", "vereniging"),
        ("Zwemvereniging De Dolfijn", "dolfijnn"),
        ("Regenboogkoor", "regenboog"),
        ("Buurtbibliotheek", "bibliotheken"),
        ("Inloop Súdwest", "sudwest"),
    ] {
        let finder = finder([local("x", name)]);
        let found = finder.find(&Query { text: query, limit: 200, ..Query::on(today()) });
        assert!(local_ids(&found).contains(&"x".to_owned()), "{query} finds {name}");
    }
}

#[test]
fn parts_that_only_look_alike_are_not_found() {
    for (name, query) in
        [("Frustratie de baas", "rust"), ("Stadspas", "opas"), ("Paarden", "aard"), ("Postkamer", "kramen")]
    {
        let finder = finder([local("x", name)]);
        let found = finder.find(&Query { text: query, limit: 200, ..Query::on(today()) });
        assert!(!local_ids(&found).contains(&"x".to_owned()), "{query} finds {name}");
    }
}

#[test]
fn an_offer_without_needs_is_understood_by_its_words_but_stays_unknown() {
    let finder = finder([local("x", "Logeerhuis De Beuk")]);
    let found = finder.find(&Query { text: "even weg", limit: 200, ..Query::on(today()) });
    let hit = found.hits.iter().find(|hit| hit.offer.id == "x").unwrap();
    assert_eq!(hit.group, OfferGroup::Form(RespiteForm::Overnight));
    let mut unknown = Wanted::default();
    unknown.unknown(Facet::Need);
    let found = finder.find(&Query { wanted: unknown, limit: 200, ..Query::on(today()) });
    assert_eq!((ids(&found), found.facets.unknown(Facet::Need)), (vec!["x".to_owned()], 1));
}

#[test]
fn unknown_is_counted_apart_and_shown_when_asked() {
    let offer = |id: &str, access| Offer {
        needs: [Need::Meeting].into_iter().collect(),
        access,
        ..local(id, "Schaakclub")
    };
    let finder = finder([
        offer("free", Some(Access::Free)),
        offer("none", None),
        offer("register", Some(Access::Register)),
    ]);
    let ask = |values: &[u8], with_unknown: bool| {
        let mut wanted = wanted(&values.iter().map(|number| (Facet::Access, *number)).collect::<Vec<_>>());
        if with_unknown {
            wanted.unknown(Facet::Access);
        }
        let found = finder.find(&Query { text: "schaakclub", wanted, limit: 200, ..Query::on(today()) });
        let mut ids = local_ids(&found);
        ids.sort();
        (
            ids.join(" "),
            found.facets.of(Facet::Access, 0),
            found.facets.of(Facet::Access, 1),
            found.facets.unknown(Facet::Access),
            found.widened,
        )
    };
    let (all, free, register, unknown, _) = ask(&[], false);
    assert_eq!(all, "free none register");
    // What is asked for does not change the counts beside it.
    for (values, with_unknown, expected) in [
        (&[0][..], false, "free"),
        (&[0], true, "free none"),
        (&[], true, "none"),
        (&[0, 1], false, "free register"),
    ] {
        let (ids, a, b, c, widened) = ask(values, with_unknown);
        assert_eq!((ids.as_str(), a, b, c, widened), (expected, free, register, unknown, vec![]));
    }
}

#[test]
fn an_offer_for_everyone_is_there_for_each_audience() {
    let finder =
        finder([Offer { audience: [Audience::Everyone].into_iter().collect(), ..local("x", "Schaakclub") }]);
    let wanted = wanted(&[(Facet::Audience, Audience::Dementia.number())]);
    assert_eq!(local_ids(&finder.find(&Query { text: "schaakclub", wanted, ..Query::on(today()) })), ["x"]);
}

#[test]
fn ages_leave_out_what_is_for_others() {
    let finder = finder([
        Offer { age_from: Some(4), age_to: Some(12), ..local("x", "Schaakclub") },
        local("y", "Schaakclub"),
    ]);
    for (age, expected) in
        [(None, "x y"), (Some(4), "x y"), (Some(12), "x y"), (Some(13), "y"), (Some(3), "y")]
    {
        let mut ids = local_ids(&finder.find(&Query { text: "schaakclub", age, ..Query::on(today()) }));
        ids.sort();
        assert_eq!(ids.join(" "), expected, "{age:?}");
    }
}

#[test]
fn reach_goes_before_distance_and_says_how_far() {
    let offer = |area: &str| Offer { areas: vec![area.parse().unwrap()], ..local(area, "Schaakclub") };
    let all = ["NL", "PV26", "VR09", "GM0344", "GM0363", "PV27", "VR13"];
    let finder = finder(all.map(offer));
    let found = finder.find(&Query { text: "schaakclub", municipality: utrecht(), ..Query::on(today()) });
    assert_eq!(ids(&found), ["GM0344", "VR09", "PV26", "NL"]);
    let anywhere = finder.find(&Query { text: "schaakclub", limit: 99, ..Query::on(today()) });
    assert_eq!(anywhere.total, all.len());
}

#[test]
fn the_question_is_widened_in_the_stated_order() {
    let meeting = || [Need::Meeting].into_iter().collect();
    let at = |id: &str, area: &str| Offer {
        needs: meeting(),
        areas: vec![area.parse().unwrap()],
        ..local(id, "Wezeklok Toren")
    };
    // Amersfoort (GM0307) is in the region of Utrecht, which is its province too; Hilversum is in another
    // province.
    for (offers, query, wanted_who, expected, first) in [
        (vec![at("here", "GM0344")], "wezeklok toren", false, vec![], "here"),
        (vec![at("here", "GM0344")], "wezeklak toren", false, vec![Widened::Typos], "here"),
        (vec![at("here", "GM0344")], "toren zeepaardje", false, vec![Widened::Words], "here"),
        (vec![at("here", "GM0344")], "wezeklok toren", true, vec![Widened::Filters], "here"),
        (
            vec![at("near", "GM0307"), at("far", "GM0402")],
            "wezeklok toren",
            false,
            vec![Widened::Region],
            "near",
        ),
        (vec![at("far", "GM0402")], "wezeklok toren", false, vec![Widened::Country], "far"),
        (
            vec![at("near", "GM0307")],
            "wezeklak zeepaardje",
            true,
            vec![Widened::Typos, Widened::Words, Widened::Filters, Widened::Region],
            "near",
        ),
    ] {
        let finder = finder(offers);
        let wanted =
            if wanted_who { wanted(&[(Facet::Who, Who::Professional.number())]) } else { Wanted::default() };
        let found =
            finder.find(&Query { text: query, wanted, municipality: utrecht(), ..Query::on(today()) });
        assert_eq!(found.widened, expected, "{query}");
        assert_eq!(ids(&found).first().map(String::as_str), Some(first), "{query}");
        assert!(found.widened.is_sorted());
    }
}

#[test]
fn nothing_found_still_gives_the_desks_that_can_always_be_asked() {
    let found = finder([]);
    let found = found.find(&Query { text: "xxxxqqqq", ..Query::on(today()) });
    assert_eq!(ids(&found), ["nl-wmo-loket", "nl-clientondersteuning", "nl-mantelzorglijn"]);
    assert_eq!(found.widened, [Widened::Desks]);
    assert_eq!(found.understood.unmatched, ["xxxxqqqq"]);
}
