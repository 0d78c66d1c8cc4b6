//! A postal code puts what is near first among equals, and does nothing else.

use base::{closed::Closed, lists::Need};
use wmo_zelfcheck::{
    finder::{Facet, Freshness, PostcodeMatch, Query},
    offers::{Offer, OfferPlace},
};

use crate::searching::*;

/// An offer where people meet, at a place.
fn meeting(id: &str, postcode: Option<&str>, town: Option<&str>) -> Offer {
    let place = OfferPlace {
        postcode: postcode.map(str::to_owned),
        town: town.map(str::to_owned),
        ..OfferPlace::default()
    };
    Offer { needs: [Need::Meeting].into_iter().collect(), place, ..local(id, "Koffieochtend") }
}

fn asked<'q>(text: &'q str, postcode: Option<u16>) -> Query<'q> {
    Query { text, postcode, limit: 200, ..Query::on(today()) }
}

#[test]
fn of_equals_what_is_near_comes_first() {
    let far = [meeting("none", None, None), meeting("two", Some("7475 AB"), Some("Markelo"))];
    let offers = far.into_iter().chain([
        meeting("three", Some("7415"), None),
        meeting("town", None, Some("DEVENTER")),
        meeting("other", Some("8011 AB"), Some("Zwolle")),
        meeting("here", Some("7411 AB"), Some("Deventer")),
    ]);
    let finder = finder(offers);
    let need = Query { wanted: wanted(&[(Facet::Need, Need::Meeting.number())]), ..asked("", None) };
    let order = ["none", "two", "three", "town", "other", "here"];
    assert_eq!(local_ids(&finder.find(&need)), order, "without a postal code as they stand in the file");
    for query in [need, asked("koffieochtend", None)] {
        let found = finder.find(&Query { postcode: Some(7411), ..query.clone() });
        let local = found.hits.iter().filter(|hit| !hit.offer.id.starts_with("nl-"));
        let said: Vec<_> = local.map(|hit| (hit.offer.id.as_str(), hit.postcode)).collect();
        assert_eq!(
            said,
            [
                ("here", Some(PostcodeMatch::Area)),
                ("three", Some(PostcodeMatch::Digits)),
                ("town", Some(PostcodeMatch::Town)),
                // Two digits may be far apart: nothing is said of them.
                ("none", None),
                ("two", None),
                ("other", None),
            ]
        );
        assert_eq!(found.total, finder.find(&query).total, "nothing is left out");
    }
}

#[test]
fn what_fits_better_stands_above_what_is_near() {
    let named =
        |id, name: &str, postcode| Offer { name: name.to_owned(), ..meeting(id, Some(postcode), None) };
    let finder = finder([named("near", "Schaken", "7411"), named("fits", "Schaken voor beginners", "9999")]);
    let found = finder.find(&asked("schaken beginners", Some(7411)));
    assert_eq!(local_ids(&found)[0], "fits");
    // What stands in danger first goes by no postal code either.
    let danger = finder.find(&asked("mijn man slaat mij", Some(7411)));
    assert_eq!(ids(&danger)[..2], ids(&finder.find(&asked("mijn man slaat mij", None)))[..2]);
}

#[test]
fn near_and_not_checked_stands_before_far_and_checked() {
    let unchecked = Offer { checked_on: None, ..meeting("near", Some("7411"), None) };
    let finder = finder([meeting("far", Some("9999"), None), unchecked]);
    let found = finder.find(&asked("koffieochtend", Some(7411)));
    assert_eq!(local_ids(&found), ["near", "far"]);
    assert_eq!(found.hits[0].freshness, Freshness::Unknown);
    assert_eq!(local_ids(&finder.find(&asked("koffieochtend", None))), ["far", "near"]);
}

#[test]
fn an_offer_without_an_address_has_no_town_in_common() {
    let finder = finder([meeting("here", Some("7411"), None), meeting("none", None, None)]);
    let found = finder.find(&asked("koffieochtend", Some(7411)));
    let said: Vec<_> = found.hits.iter().map(|hit| hit.postcode).take(2).collect();
    assert_eq!(said, [Some(PostcodeMatch::Area), None]);
}
