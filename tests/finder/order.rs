//! In which order offers come: what is old, national, ended or light.

use base::lists::{Need, OfferStatus, RespiteForm};
use wmo_zelfcheck::{
    finder::{Freshness, Query},
    offers::{Municipality, Offer, Sort},
    values::Area,
};

use crate::searching::*;

#[test]
fn old_news_sinks_and_says_so() {
    let checked = |id: &str, day: Option<&str>| Offer {
        checked_on: day.map(|day| day.parse().unwrap()),
        ..Offer::named(id, "Schaakclub Toren")
    };
    let offers = [
        checked("unknown", None),
        checked("old", Some("2025-11-24")),
        checked("check", Some("2026-05-24")),
        checked("fresh", Some("2026-11-25")),
    ];
    let finder = finder(offers);
    let found = finder.find(&Query { text: "schaakclub toren", ..Query::on(today()) });
    let order: Vec<_> = found.hits.iter().map(|hit| (hit.offer.id.as_str(), hit.freshness)).collect();
    let expected = [
        ("check", Freshness::Check),
        ("fresh", Freshness::Fresh),
        ("unknown", Freshness::Unknown),
        ("old", Freshness::Old),
    ];
    assert_eq!(order, expected);
    // The same offers a year later.
    let later = finder.find(&Query { text: "schaakclub toren", ..Query::on(day("2027-12-01")) });
    assert!(later.hits.iter().all(|hit| hit.freshness != Freshness::Fresh));
}

#[test]
fn of_two_that_are_equal_but_for_the_day_the_one_that_was_checked_comes_first() {
    let of = |id: &str, day: Option<&str>| Offer {
        checked_on: day.map(|day| day.parse().unwrap()),
        needs: [Need::Meeting].into_iter().collect(),
        ..Offer::named(id, "Schaakclub Toren")
    };
    let (checked, unknown) = (|| of("checked", Some("2026-10-01")), || of("unknown", None));
    // The same in whatever order the file has them, and by whatever they are asked for.
    for offers in [[checked(), unknown()], [unknown(), checked()]] {
        let finder = finder(offers);
        for text in ["schaakclub toren", "schaken", "mensen ontmoeten", ""] {
            let found = finder.find(&Query { text, limit: 200, ..Query::on(today()) });
            assert_eq!(local_ids(&found), ["checked", "unknown"], "{text}");
        }
    }
}

#[test]
fn national_desks_come_last_in_their_group_unless_named() {
    // Where a municipality says what there is.
    let finder = finder([local("x", "Schaakclub Toren")]);
    for query in ["eenzaam", "schulden", "praktische hulp", "geld", "vervoer"] {
        let found = finder.find(&Query { text: query, limit: 200, ..Query::on(today()) });
        let group = found.groups[0].group;
        let sorts: Vec<_> = found
            .hits
            .iter()
            .filter(|hit| hit.group == group)
            .map(|hit| hit.offer.sort == Sort::National)
            .collect();
        assert!(sorts.is_sorted(), "{query}: {sorts:?}");
        assert!(sorts.contains(&true) && sorts.contains(&false), "{query}");
    }
    let found = finder.find(&Query { text: "humanitas", ..Query::on(today()) });
    assert_eq!(ids(&found)[0], "nl-humanitas");
}

#[test]
fn what_has_stopped_leads_to_what_came_in_its_place() {
    let gone = Offer {
        status: OfferStatus::Defunct,
        successor: Some("new".to_owned()),
        ..local("old", "Zilvervloot")
    };
    let finder = finder([gone, local("new", "Schaakclub Toren")]);
    assert_eq!(local_ids(&finder.find(&Query { text: "zilvervloot", ..Query::on(today()) })), ["new"]);
}

#[test]
fn a_municipality_that_ended_leads_on() {
    let offer = Offer { areas: vec![Area::Municipality(1696)], ..local("x", "Schaakclub") };
    let finder = finder([offer]);
    for (date, code, there) in [
        ("2026-12-31", 1696, true),
        ("2026-12-31", 402, false),
        ("2027-01-01", 402, true),
        ("2027-01-01", 1696, true),
    ] {
        let date = day(date);
        let found = finder.find(&Query {
            text: "schaakclub",
            municipality: Municipality::on(code, date),
            ..Query::on(date)
        });
        let here = found.hits.iter().any(|hit| hit.offer.id == "x" && !hit.elsewhere);
        assert_eq!(here, there, "GM{code:04} on {date}");
    }
}

#[test]
fn a_breather_shows_every_form_light_ones_first() {
    let finder = finder([]);
    let found = finder.find(&Query { text: "ik wil er even tussenuit", ..Query::on(today()) });
    let forms: Vec<_> = found.hits.iter().map(|hit| hit.group.form()).collect();
    // And then who can be called today.
    assert_eq!(
        forms,
        [
            Some(RespiteForm::Light),
            Some(RespiteForm::Present),
            Some(RespiteForm::Day),
            Some(RespiteForm::Overnight),
            None
        ]
    );
    assert_eq!(ids(&found)[4], "nl-mantelzorglijn");
}
