//! The link that keeps the answers.

use base::date::Month;
use wmo_zelfcheck::{
    contribution::{ClientAge, PartnerAge},
    rules::{self, Kind},
};

use crate::app::{
    estimate::share::{BadLink, fragment, read},
    model::{EstimateAnswers, LivesWith, Local, Typed},
};

fn full() -> EstimateAnswers {
    EstimateAnswers {
        household: Some(LivesWith::Partner),
        client_age: Some(ClientAge::Aow),
        partner_age: Some(PartnerAge::Adult),
        support: vec![Kind::TransportAid, Kind::HomeAdaptation],
        support_unknown: false,
        other_contribution: Some(None),
        income: Typed { text: "31250,50".into(), unknown: false },
        assets: Typed { text: "0".into(), unknown: false },
        assets_partner: "40000".into(),
        prices: vec![(Kind::TransportAid, "2500".into())],
        started: "2026-02-01".into(),
        client_aow: "2027-03".into(),
        partner_aow: String::new(),
        local: [
            Local { amount: "15".into(), transport: true, ..Local::default() },
            Local { limit: "20000".into(), no_charge: true, ..Local::default() },
        ],
        ..EstimateAnswers::default()
    }
}

#[test]
fn a_link_gives_back_what_went_in() {
    let month = Month::new(2026, 11).unwrap();
    for answers in [
        EstimateAnswers::default(),
        full(),
        EstimateAnswers { support: Vec::new(), support_unknown: true, ..full() },
    ] {
        let link = fragment(&answers, month);
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&.,_-".contains(&byte)), "{link}");
        let shared = read(&link).unwrap().unwrap();
        assert_eq!((shared.answers, shared.rules.as_str(), shared.month), (answers, rules::VERSION, month));
    }
    assert_eq!(read("bijdrage"), None);
    let link = |started| format!("wmo=1&rules={}&month=2026-11&started={started}", rules::VERSION);
    assert!(read(&link("2026-01-03")).unwrap().is_ok());
    assert!(read(&link("0026-01-03")).unwrap().is_err(), "a year that the field refuses");
}

#[test]
fn what_cannot_be_read_stays_out_of_a_link() {
    let typed = EstimateAnswers {
        started: "#<b>".into(),
        client_aow: "maart".into(),
        income: Typed { text: "veel".into(), unknown: false },
        ..EstimateAnswers::default()
    };
    assert_eq!(
        fragment(&typed, Month::new(2026, 11).unwrap()),
        format!("wmo=1&rules={}&month=2026-11", rules::VERSION)
    );
}

#[test]
fn whole_euros_are_read() {
    for (written, typed) in [("30000", "30000"), ("30000.00", "30000"), ("30000.50", "30000,50"), ("0", "0")]
    {
        let shared =
            read(&format!("wmo=1&rules=2026-11-22&month=2026-11&income={written}")).unwrap().unwrap();
        assert_eq!(shared.answers.income, Typed { text: typed.into(), unknown: false }, "{written}");
    }
}

#[test]
fn a_bad_link_is_refused_by_field() {
    let start = "wmo=1&rules=2026-11-22&month=2026-11";
    for (link, field) in [
        ("wmo=2&rules=2026-11-22&month=2026-11", "wmo"),
        ("wmo=1&month=2026-11", "rules"),
        ("wmo=1&rules=<script>&month=2026-11", "rules"),
        ("wmo=1&rules=0-6-2&month=2026-11", "rules"),
        ("wmo=1&rules=2026-02-30&month=2026-11", "rules"),
        ("wmo=1&rules=&month=2026-11", "rules"),
        ("wmo=1&rules=2026-11-22&month=2026-13", "month"),
        (&format!("{start}&income=veel"), "income"),
        (&format!("{start}&income=30000.5"), "income"),
        (&format!("{start}&income=-5"), "income"),
        (&format!("{start}&income="), "income"),
        (&format!("{start}&income=1.00&income=2.00"), "income"),
        (&format!("{start}&support=household_help,poetsen"), "support"),
        (&format!("{start}&price.transport_aid=x"), "price.transport_aid"),
        (&format!("{start}&own.amount=-1.00"), "own.amount"),
        (&format!("{start}&own.transport=yes"), "own.transport"),
        (&format!("{start}&started=2026-02-30"), "started"),
    ] {
        assert_eq!(read(link), Some(Err(BadLink { field: Some(field.to_owned()) })), "{link}");
    }
}

/// Anybody can make a link to a municipality's page.
#[test]
fn a_link_puts_no_words_of_its_own_on_the_page() {
    let start = "wmo=1&rules=2026-11-22&month=2026-11";
    for name in
        ["Bel 0900-1234 voor uw geld", "colour", "", "price.bed", "price.", "own.Bel", "Bel.amount", "wmo.x"]
    {
        assert_eq!(read(&format!("{start}&{name}=1")), Some(Err(BadLink { field: None })), "{name}");
    }
}
