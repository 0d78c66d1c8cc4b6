//! What people type for a day or a month, and what a page writes for its municipality.

use base::{date::Date, json::Json, typed_date::NotTyped};
use wmo_zelfcheck::{offers::Municipality, text::Key};

use super::start;
use crate::app::{
    estimate::{facts::facts, questions},
    model::{EstimateAnswers, Slot, Which},
    page::Options,
};

#[test]
fn a_wrong_day_is_told_why() {
    for (typed, expected) in [
        ("", None),
        ("2026-11-13", None),
        ("13-11-2026", None),
        // As a browser's own field has what was typed as 13-11-26.
        ("0026-11-13", Some(Key::AmountYear)),
        ("1026-11-13", Some(Key::AmountRange)),
        ("31-2-2026", Some(Key::AmountNoSuchDay)),
        ("gisteren", Some(Key::AmountDate)),
    ] {
        assert_eq!(questions::wrong_beside(Slot::Started, typed), expected, "{typed}");
    }
    assert_eq!(questions::not_typed(NotTyped::Unreadable, Key::AmountMonth), Key::AmountMonth);
}

#[test]
fn a_month_is_read_as_it_is_typed_and_a_wrong_one_is_told_why() {
    let month = start().month;
    for (typed, expected) in [
        ("", None),
        ("03-2027", None),
        ("maart 2027", None),
        ("2027-3 ", None),
        ("03-27", Some(Key::AmountYear)),
        ("03-2727", Some(Key::AmountRange)),
        ("volgend jaar", Some(Key::AmountMonth)),
        ("03-2017", Some(Key::AmountMonthPast)),
        ("11-2026", Some(Key::AmountMonthPast)),
        ("12-2026", None),
    ] {
        assert_eq!(questions::wrong_aow(typed, month), expected, "{typed}");
    }
    let answers = EstimateAnswers {
        client_age: Some(wmo_zelfcheck::contribution::ClientAge::Adult),
        client_aow: "maart 2027 ".to_owned(),
        started: "3-1-2026".to_owned(),
        ..EstimateAnswers::default()
    };
    let facts = facts(&answers, month, Which::Own);
    assert_eq!(facts.aow_from[0], Some("2027-03".parse().unwrap()));
    let day = "2026-01-03".parse().unwrap();
    assert_eq!(facts.started, Some(wmo_zelfcheck::contribution::Started::On(day)));
}

#[test]
fn a_page_names_its_municipality_by_code_or_name_or_hears_the_choices() {
    let read = |value: &str| {
        let today = Date::new(2026, 11, 25);
        let json = Json::Object(vec![("municipality".into(), Json::Text(value.into()))]);
        let options = Options::read(&json, today).map_err(|error| error.to_string())?;
        Ok::<_, String>(options.place(today).municipality.map(|one: &Municipality| one.code))
    };
    for value in ["GM0893", "gm0893", "Bergen (L)", "Gemeente Bergen, Limburg"] {
        assert_eq!(read(value), Ok(Some(893)), "{value}");
    }
    assert_eq!(read("GM9999"), Ok(None), "the made-up one of the example");
    let refused = read("Bergen").unwrap_err();
    assert!(refused.contains("/municipality") && refused.contains("GM0373 Bergen (NH.)"), "{refused}");
    assert!(read("Nergenshuizen").unwrap_err().contains("no such municipality"));
}
