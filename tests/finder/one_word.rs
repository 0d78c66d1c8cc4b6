//! One word, and the record that must come first: what it is first of all for, and not where it stands in the
//! table.

use base::{
    closed::Closed,
    lists::{Audience, Need},
};
use serde::Deserialize;
use wmo_zelfcheck::{
    finder::{Builder, Facet, Finder, OfferGroup, Query},
    offers::{Offer, Sort, bundled},
};

use crate::{
    find::finder,
    searching::{today, wanted},
};

#[derive(Deserialize)]
struct Cases {
    queries: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    first: Vec<String>,
}

fn cases() -> Vec<Case> {
    let text = std::fs::read_to_string("tests/cases/one_word.toml").unwrap();
    toml::from_str::<Cases>(&text).unwrap().queries
}

/// The records that are found, best first.
fn found(finder: &Finder, text: &str) -> Vec<String> {
    let found = finder.find(&Query { text, ..Query::on(today()) });
    found.hits.iter().map(|hit| hit.offer.id.clone()).collect()
}

#[test]
fn one_word_brings_the_record_that_is_first_of_all_for_it() {
    let finder = finder();
    let wrong: Vec<String> = cases()
        .into_iter()
        .map(|case| (found(&finder, &case.text), case))
        .filter(|(found, case)| found.first().is_none_or(|first| !case.first.contains(first)))
        .map(|(found, case)| format!("{} must bring {:?} first: {found:?}", case.text, case.first))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Chosen by a need alone all are equal: what is there for that need first of all stands before the rest.
#[test]
fn of_equals_what_is_first_of_all_for_the_need_comes_first() {
    for finder in [vec![bundled().collect()], other_orders()].concat().into_iter().map(finder_of) {
        for (id, need) in Need::IDS.iter().filter(|(_, need)| *need != Need::Respite && *need != Need::Safety)
        {
            let wanted = wanted(&[(Facet::Need, need.number())]);
            let found = finder.find(&Query { wanted, limit: 200, ..Query::on(today()) });
            let mut hits = found.hits;
            hits.retain(|hit| hit.group == OfferGroup::Need(*need) && hit.offer.sort != Sort::Emergency);
            // Lines for those who ask here most, other desks, and what to ask the municipality for.
            for kind in [0, 1, 2] {
                let of_kind = hits.iter().filter(|hit| kind_of(hit.offer) == Some(kind));
                let behind: Vec<(&str, bool)> =
                    of_kind.map(|hit| (&*hit.offer.id, hit.offer.first != Some(*need))).collect();
                assert!(behind.iter().map(|one| one.1).is_sorted(), "{id}: {behind:?}");
            }
        }
        // The CAK is there for money first of all, and has information too.
        let wlz = found(&finder, "Wlz");
        assert_eq!(wlz[0], "nl-ciz");
        assert_ne!(wlz[1], "nl-cak");
        let money = finder.find(&Query { text: "eigen bijdrage", ..Query::on(today()) });
        assert_eq!(money.understood.needs.first(), Some(&Need::Money));
    }
}

/// Of records that stand apart in a group, because they can be called or are ours to ask for.
fn kind_of(offer: &Offer) -> Option<u8> {
    let everyone = offer.audience.contains(Audience::Everyone);
    match offer.sort {
        Sort::National if offer.is_line() => everyone.then_some(0),
        Sort::National => Some(1),
        Sort::Ask => Some(2),
        _ => None,
    }
}

/// The records in other orders: backwards, and as if they were dealt in heaps.
fn other_orders() -> Vec<Vec<Offer>> {
    let records: Vec<Offer> = bundled().collect();
    let dealt = |heaps: usize| {
        let heap = |start: usize| records.iter().skip(start).step_by(heaps).cloned();
        (0..heaps).rev().flat_map(heap).collect()
    };
    vec![records.iter().rev().cloned().collect(), dealt(2), dealt(7), dealt(13)]
}

fn finder_of(records: Vec<Offer>) -> Finder {
    Builder::of(records).finish()
}

#[test]
fn the_order_of_the_table_does_not_change_what_is_first() {
    let finder = finder();
    let others: Vec<Finder> = other_orders().into_iter().map(finder_of).collect();
    let mut moved = Vec::new();
    for Case { text, .. } in cases() {
        let here = found(&finder, &text);
        for other in &others {
            let there = found(other, &text);
            if there.first() != here.first() {
                moved.push(format!("{text}: {here:?}, and in another order {there:?}"));
            }
        }
    }
    assert!(moved.is_empty(), "{}", moved.join("\n"));
}
