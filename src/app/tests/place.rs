//! Where a person lives: asked once, in place, for all parts.

use base::{
    json::{Field, Json},
    lists::Need,
};
use wmo_zelfcheck::offers::municipality::{Suggestion, suggest};

use super::{after, start};
use crate::app::{
    find::FindAction,
    model::{Focus, PlaceAction, Residence, Search, Spot, View, Way},
    page::PageMunicipality,
    state::{Action, State},
};

const DAY: &str = "2026-11-22";
const TIPS: Spot = Spot::Step("household_help", "report");

/// What somebody chooses who types this.
fn typed(text: &str) -> Suggestion {
    suggest(text, DAY.parse().unwrap(), 1).remove(0)
}

fn done(state: &State, actions: impl IntoIterator<Item = PlaceAction>) -> State {
    after(state, actions.into_iter().map(Action::Place))
}

#[test]
fn what_was_chosen_in_one_part_holds_in_all_of_them() {
    let tips = after(&start(), [Action::Open(View::Hints)]);
    let chosen = done(&tips, [PlaceAction::Choose(TIPS, typed("Vinkel"))]);
    let names = |state: &State| (state.place.name(), state.place.by);
    assert_eq!(names(&chosen), (Some("Den Bosch"), Some("Vinkel")));
    let respite = View::Find(Search::of(Way::Carer, Need::Respite));
    for view in [respite, View::Sheet, View::Expect, View::Result, View::List] {
        assert_eq!(names(&after(&chosen, [Action::Open(view)])), names(&chosen));
    }
}

#[test]
fn the_name_is_the_one_that_the_person_knows() {
    for (text, name) in [
        ("den haag", "Den Haag"),
        ("'s-gravenhage", "'s-Gravenhage"),
        ("den bosch", "Den Bosch"),
        ("Rosmalen", "Den Bosch"),
        ("Ljouwert", "Leeuwarden"),
        ("utrecht", "Utrecht"),
    ] {
        let chosen = done(&start(), [PlaceAction::Choose(TIPS, typed(text))]);
        assert_eq!(chosen.place.name(), Some(name), "{text}");
    }
}

#[test]
fn the_field_is_open_in_one_place_and_the_focus_follows_it() {
    let other = Spot::Page("sheet");
    let asked = done(&start(), [PlaceAction::Ask(TIPS), PlaceAction::Type(TIPS, "zei".to_owned())]);
    assert_eq!((asked.place.choosing, &*asked.place.typed), (Some(TIPS), "zei"));
    assert_eq!(
        (asked.focus, asked.focus_on),
        (start().focus + 1, Focus::Place(TIPS)),
        "typing moves no focus"
    );
    let moved = done(&asked, [PlaceAction::Ask(other)]);
    assert_eq!((moved.place.choosing, &*moved.place.typed), (Some(other), ""));
    for action in [PlaceAction::Choose(other, typed("Zeist")), PlaceAction::Close(other)] {
        let next = done(&moved, [action]);
        assert_eq!((next.place.choosing, next.focus_on), (None, Focus::Place(other)));
        assert_eq!(next.focus, moved.focus + 1);
    }
    // Another page begins with the field closed.
    assert_eq!(after(&moved, [Action::Open(View::Expect)]).place.choosing, None);
}

#[test]
fn who_stops_choosing_keeps_what_was_chosen_and_who_goes_on_without_does_not() {
    let chosen = done(&start(), [PlaceAction::Choose(TIPS, typed("Zeist")), PlaceAction::Ask(TIPS)]);
    assert_eq!(done(&chosen, [PlaceAction::Close(TIPS)]).place.name(), Some("Zeist"));
    assert_eq!(done(&chosen, [PlaceAction::Forget(TIPS)]).place, Residence::default());
}

#[test]
fn the_ids_of_the_places_on_a_page_differ() {
    let spots = [
        TIPS,
        Spot::Step("household_help", "client_support"),
        Spot::Step("guidance", "report"),
        Spot::Page("sheet"),
        Spot::Page("find"),
        Spot::Card(0, 1),
        Spot::Card(1, 0),
    ];
    let mut ids: Vec<String> = spots.iter().map(|spot| spot.id()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), spots.len());
}

#[test]
fn another_municipality_begins_again_with_five_offers_of_each_group() {
    use wmo_zelfcheck::finder::OfferGroup;

    let more = FindAction::More { group: OfferGroup::Other, most: 15, at: (0, 5) };
    let state = after(&start(), [Action::Find(more)]);
    assert_eq!(state.find.more.len(), 1);
    assert_eq!(done(&state, [PlaceAction::Ask(TIPS)]).find.more.len(), 1);
    assert!(done(&state, [PlaceAction::Choose(TIPS, typed("Zeist"))]).find.more.is_empty());
}

#[test]
fn the_municipality_is_that_of_the_page_or_chosen_and_a_restart_keeps_the_pages() {
    let given = |json: Json| {
        let day = DAY.parse().unwrap();
        PageMunicipality::read(&Field::root(&json), day).unwrap().0.place(day)
    };
    let text = |text: &str| Json::Text(text.to_owned().into());
    let object =
        |code: &str, name: &str| Json::Object(vec![("code".into(), text(code)), ("name".into(), text(name))]);
    let named = |name: &str| Json::Object(vec![("name".into(), text(name))]);
    let cases = [
        (text("GM0344"), Some("Utrecht"), Some("Utrecht")),
        (text("GM0518"), Some("'s-Gravenhage"), Some("Den Haag")),
        (object("GM0518", "Gemeente Den Haag"), Some("'s-Gravenhage"), Some("Gemeente Den Haag")),
        (object("GM9999", "Voorbeeldstad"), None, Some("Voorbeeldstad")),
        (named("amersfoort"), Some("Amersfoort"), Some("amersfoort")),
        // Two municipalities have a place of this name: neither is taken.
        (named("Haren"), None, Some("Haren")),
    ];
    for (json, municipality, name) in cases {
        let place = given(json);
        assert_eq!(place.municipality.map(|known| known.name), municipality);
        assert_eq!(place.given.as_deref(), name);
        let state = State { place: place.clone(), ..start() };
        for action in [Action::Restart, Action::Leave] {
            assert_eq!(after(&state, [action]).place, place);
        }
    }
    let chosen = done(&start(), [PlaceAction::Choose(TIPS, typed("Amersfoort"))]);
    for action in [Action::Restart, Action::Leave] {
        assert_eq!(after(&chosen, [action]).place, Residence::default());
    }
}
