//! Only what is true today is taken from a feed: times by the clock here, costs that hold, each finding once,
//! and what is not taken is said.

use base::{closed::Closed, date::Date, lists::YesNo};
use wmo_zelfcheck::{
    files::{FileOutcome, Reader},
    offers::Offer,
    values::{Cost, Finding, Problem, Severity},
};

/// Reads a list with this one service, on a day.
fn read_on(day: &str, fields: &str) -> (Offer, Vec<Finding>) {
    let day: Date = day.parse().unwrap();
    let mut reader = Reader::new(day);
    let text = format!(r#"[{{"id":"v1","name":"Spreekuur","assured_date":"2026-01-02",{fields}}}]"#);
    reader.push(text.as_bytes());
    let FileOutcome { mut offers, findings, .. } = reader.finish();
    (offers.remove(0), findings)
}

fn schedule(fields: &str) -> String {
    format!(r#""schedules":[{{"id":"s",{fields}}}]"#)
}

/// The hours as `ma 10:00-12:00`, and what was said.
fn hours_on(day: &str, fields: &str) -> (String, Vec<Problem>) {
    let (offer, findings) = read_on(day, &schedule(fields));
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let shown = offer.hours.iter().map(|hours| {
        let days: Vec<&str> = hours.days.iter().map(Closed::dutch).collect();
        format!("{} {}-{}", days.join(","), clock(hours.from), clock(hours.to))
    });
    (shown.collect::<Vec<_>>().join("; "), findings.into_iter().map(|finding| finding.problem).collect())
}

#[test]
fn times_in_utc_are_read_by_the_clock_here() {
    let utc = r#""freq":"WEEKLY","byday":"MO","opens_at":"09:00Z","closes_at":"11:00Z""#;
    // Nobody says on which day it is nine: the day of reading counts, and that is said.
    for (day, shown) in [("2026-11-28", "ma 10:00-12:00"), ("2026-07-01", "ma 11:00-13:00")] {
        let (hours, said) = hours_on(day, utc);
        assert_eq!(hours, shown);
        assert!(matches!(said[..], [Problem::Utc(_)]), "{said:?}");
    }
    // From its first to its last day one clock: sure.
    let winter = format!(r#"{utc},"valid_from":"2026-11-01","valid_to":"2027-03-01""#);
    assert_eq!(hours_on("2026-11-28", &winter), ("ma 10:00-12:00".to_owned(), vec![]));
    // Over a change of the clock: as on its first day, and said.
    let year = format!(r#"{utc},"valid_from":"2026-07-01","valid_to":"2027-07-01""#);
    let (hours, said) = hours_on("2026-11-28", &year);
    assert_eq!((hours.as_str(), said.len()), ("ma 11:00-13:00", 1));
    // Late in the evening there is the next day here: said, and left out.
    let late = r#""freq":"WEEKLY","byday":"SU","opens_at":"23:30Z","closes_at":"02:00Z""#;
    let (hours, said) = hours_on("2026-11-28", late);
    assert_eq!((hours.as_str(), said.len()), ("", 1));
    let local = r#""freq":"WEEKLY","byday":"MO","opens_at":"09:00","closes_at":"11:00""#;
    assert_eq!(hours_on("2026-11-28", local), ("ma 9:00-11:00".to_owned(), vec![]));
}

#[test]
fn every_day_is_every_day() {
    let daily = r#""freq":"DAILY","opens_at":"09:00","closes_at":"17:00""#;
    let (hours, said) = hours_on("2026-11-28", daily);
    assert_eq!((hours.as_str(), said.len()), ("ma,di,wo,do,vr,za,zo 9:00-17:00", 0));
    let some = format!(r#"{daily},"byday":"MO,TU""#);
    assert_eq!(hours_on("2026-11-28", &some).0, "ma,di 9:00-17:00");
    let other = format!(r#"{daily},"interval":2"#);
    assert_eq!(hours_on("2026-11-28", &other), (String::new(), vec![Problem::NotWeekly]));
}

#[test]
fn words_about_hours_that_are_no_week_are_kept() {
    let monthly = r#""freq":"MONTHLY","byday":"1MO","opens_at":"09:00","closes_at":"10:00","description":"Elke eerste maandag""#;
    let (offer, _) = read_on("2026-11-28", &schedule(monthly));
    assert_eq!((offer.hours.len(), offer.notes.hours.as_deref()), (0, Some("Elke eerste maandag")));
    let (offer, said) = read_on("2026-11-28", &schedule(r#""description":"Op afspraak""#));
    assert_eq!((offer.notes.hours.as_deref(), said.len()), (Some("Op afspraak"), 0));
}

#[test]
fn a_cost_that_is_over_is_no_cost_of_today() {
    let amount = |from: &str, to: &str, amount: &str| {
        format!(
            r#"{{"id":"k","valid_from":"{from}","valid_to":"{to}","amount":{amount},"currency":"EUR","amount_description":"per keer"}}"#
        )
    };
    let (old, now) = (amount("2019-01-01", "2022-12-31", "3.5"), amount("2026-01-01", "2026-12-31", "4.0"));
    let next = amount("2027-01-01", "2027-12-31", "5.0");
    for (list, expected, said) in [
        (format!("[{old}]"), None, vec![Problem::OldCost]),
        (format!("[{next}]"), None, vec![Problem::OldCost]),
        (format!("[{old},{now},{next}]"), Some("4.00"), vec![]),
        (format!("[{now},{now}]"), Some("4.00"), vec![Problem::MoreCosts(2)]),
    ] {
        let (offer, findings) = read_on("2026-11-28", &format!(r#""cost_options":{list}"#));
        let amount = offer.cost.map(|cost| match cost {
            Cost::Amount(amount, _) => amount.to_string(),
            other => format!("{other:?}"),
        });
        assert_eq!(amount.as_deref(), expected, "{list}");
        assert_eq!(findings.into_iter().map(|finding| finding.problem).collect::<Vec<_>>(), said, "{list}");
    }
    let (offer, _) = read_on("2026-11-28", r#""cost_options":[{"option":"vanaf € 5,-"}]"#);
    assert_eq!((offer.cost, offer.notes.cost.as_deref()), (None, Some("vanaf € 5,-")));
}

#[test]
fn each_finding_is_said_once() {
    let (offer, findings) = read_on(
        "2026-11-28",
        r#""phones":[{"id":"p","number":"onbekend nummer"}],
           "schedules":[{"id":"s","freq":"MONTHLY","byday":"1MO","opens_at":"09:00","closes_at":"10:00"}]"#,
    );
    assert!(offer.phones.is_empty() && offer.hours.is_empty());
    assert!(matches!(&findings[..], [_, _]), "{findings:?}");
    assert!(findings.iter().all(|finding| finding.severity() == Severity::Warning), "{findings:?}");
}

#[test]
fn a_field_that_is_not_taken_is_said_once_with_its_count() {
    let mut reader = Reader::new("2026-11-28".parse().unwrap());
    reader.push(
        r#"[{"id":"1","name":"A","licenses":"x","phones":[{"number":"112","extension":4}],"program_id":"p"},
            {"id":"2","name":"B","status":"active","licenses":"y","required_documents":[],"interpretation_services":""},
            {"id":"3","name":"C","wait_time":"Drie weken","alert":"Dicht in juli","fees_description":"Gratis thee",
             "eligibility_description":"Vrouwen","application_process":"Bel eerst","licenses":null}]"#
            .as_bytes(),
    );
    let outcome = reader.finish();
    let untaken: Vec<(&str, &Problem)> = outcome
        .findings
        .iter()
        .filter(|finding| matches!(finding.problem, Problem::NotTaken(_)))
        .map(|finding| (finding.field.as_str(), &finding.problem))
        .collect();
    assert_eq!(untaken, [("licenses", &Problem::NotTaken(2)), ("phones/extension", &Problem::NotTaken(1))]);
    let notes = &outcome.offers[2].notes;
    let all = [&notes.waiting, &notes.alert, &notes.cost, &notes.for_whom, &notes.access];
    let all: Vec<&str> = all.iter().filter_map(|note| note.as_deref()).collect();
    assert_eq!(all, ["Drie weken", "Dicht in juli", "Gratis thee", "Vrouwen", "Bel eerst"]);
}

#[test]
fn a_virtual_location_says_online_beside_a_place_too() {
    let hall = r#"{"location":{"location_type":"physical","addresses":[{"city":"Deventer"}]}}"#;
    let screen = r#"{"location":{"location_type":"virtual"}}"#;
    for (places, online, town) in [
        (screen.to_owned(), Some(YesNo::Yes), None),
        (hall.to_owned(), None, Some("Deventer")),
        (format!("{hall},{screen}"), Some(YesNo::Yes), Some("Deventer")),
    ] {
        let (offer, findings) = read_on("2026-11-28", &format!(r#""service_at_locations":[{places}]"#));
        assert_eq!((offer.place.online, offer.place.town.as_deref()), (online, town), "{places}");
        assert!(findings.is_empty(), "{findings:?}");
    }
    // What the feed says itself goes before that.
    let no = r#""attributes":[{"link_type":"online","value":"no"}]"#;
    let (offer, _) = read_on("2026-11-28", &format!(r#""service_at_locations":[{screen}],{no}"#));
    assert_eq!(offer.place.online, Some(YesNo::No));
}
