//! What a page may choose, what its municipality's file says, and what the page is told back.

use std::rc::Rc;

use base::{date::Date, json::Json};
use wmo_zelfcheck::{
    language::Language,
    offers::{MunicipalityProfile, Page, Part},
};

use super::{after, couple, start};
use crate::app::{
    find::FindAction,
    model::{EstimateQuestion, LivesWith, Search, Slot, View, Way, Which},
    page::{Options, PageStep, steps},
    state::{Action, State},
};

const FILE: &str = include_str!("../../../static/example/gemeente.json");

fn read(options: serde_json::Value) -> Result<Options, String> {
    let text = options.to_string();
    let json: Json = serde_json::from_str(&text).unwrap();
    Options::read(&json, Some(Date::new(2026, 11, 25).unwrap())).map_err(|error| error.to_string())
}

/// What is said about the municipality's file.
fn said(options: &Options) -> Vec<String> {
    let report: serde_json::Value = serde_json::from_str(options.report.as_deref().unwrap_or("{}")).unwrap();
    report["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|finding| finding["message"].as_str().unwrap().to_owned())
        .collect()
}

/// The options of a page with a file of these fields.
fn with(fields: &str) -> Options {
    read(serde_json::json!({"config": format!("{{{fields}}}")})).unwrap()
}

#[test]
fn a_file_brings_name_rules_desk_and_place() {
    let options = read(serde_json::json!({"config": FILE})).unwrap();
    assert_eq!((said(&options), options.own.whole), (Vec::new(), true));
    assert_eq!(options.own.name, "Voorbeeldstad");
    assert_eq!(options.place(Some(Date::new(2026, 11, 25).unwrap())).given.as_deref(), Some("Voorbeeldstad"));
    assert!(options.own.policy.unwrap().monthly_amount.is_some());
    let report = r#"{"source":"config","findings":[],"more":0,"read":1,"warned":0,"refused":0}"#;
    assert_eq!(options.report.as_deref(), Some(report), "the page is told that it was read");
    assert_eq!(Options::default().report, None);
}

#[test]
fn what_is_wrong_in_a_file_is_left_out_by_itself() {
    let options = with(
        r#""code":"GM0344","name":"Utrecht","monthly_amount":"15.00","contact":{"name":"Loket","phone":"bel maar","fax":"1"}"#,
    );
    let contact = &options.own.desk.contact;
    assert_eq!((contact.name.as_deref(), contact.phone.as_deref()), (Some("Loket"), None));
    assert!(
        options.own.policy.is_some_and(|policy| policy.monthly_amount.is_some()),
        "a phone number loses no rules"
    );
    assert_eq!(said(&options).len(), 2, "{:?}", said(&options));
    // Half of the rules would be other rules.
    for wrong in [
        r#""no_charge":"ja""#,
        r#""transport_own_tarif":true"#,
        r#""monthly_amount":"9.00""#,
        r#""minima_limits":{"single":"1.00"}"#,
    ] {
        let options = with(&format!(
            r#""code":"GM0344","monthly_amount":"15.00",{wrong},"contact":{{"phone":"14 030"}}"#
        ));
        assert_eq!(
            (options.own.policy, options.own.code),
            (None, Some(344)),
            "{wrong}: {:?}",
            said(&options)
        );
        assert!(options.own.desk.contact.phone.is_some(), "{wrong}");
    }
    for (wrong, words) in [
        (r#""contakt":{}"#, "Bedoelt u 'contact'?"),
        (r#""parts":["chek"]"#, "Bedoelt u 'check'?"),
        (r#""parts":[]"#, "Deze lijst is leeg"),
        (r#""parts":"check""#, "lijst"),
        (r#""languages":["nl","fy"]"#, "'fy' is er nog niet"),
        (r#""links":{"report":"javascript:alert(1)"}"#, "geen veilig webadres"),
        (r#""links":{"about":"https://user@a.example/"}"#, "geen veilig webadres"),
        (r#""links":{"reprot":"https://a.example/"}"#, "Bedoelt u 'report'?"),
        (r#""links":{"privacy":"data:text/html,x"}"#, "geen veilig webadres"),
        (r#""operator":["Regio"]"#, "een tekst"),
        (r#""contact":{"email":"j.jansen@a.example"}"#, "een persoon"),
        (r#""contact":{"phone":"1","phone":"14 030"}"#, "twee keer"),
        (r#""offers_file":"https://a.example/x.csv""#, "zelfde website"),
        (r#""name":"Amersfoort""#, "heet Utrecht"),
    ] {
        let options = with(&format!(r#""code":"GM0344","monthly_amount":"15.00",{wrong}"#));
        assert!(said(&options).iter().any(|line| line.contains(words)), "{wrong}: {:?}", said(&options));
        assert!(options.own.policy.is_some_and(|policy| policy.monthly_amount.is_some()), "{wrong}");
        assert!(options.own.desk.shows(Part::Estimate), "{wrong}: a mistake hides no part");
    }
    let unknown = with(r#""code":"GM0343","name":"Utrecht","no_charge":true"#);
    assert_eq!((unknown.own.code, unknown.own.policy.is_some()), (None, true), "{:?}", said(&unknown));
}

#[test]
fn what_is_no_file_of_a_municipality_changes_nothing_and_is_said() {
    for text in [
        "",
        "naam;telefoon\nA;14 030\n",
        "<!doctype html><title>404</title>",
        "[]",
        r#"{"contents":[{"id":"1","name":"a"}]}"#,
        "{\"code\":",
        "1",
    ] {
        let options = read(serde_json::json!({"config": text})).unwrap();
        assert_eq!(*options.own, MunicipalityProfile::default(), "{text}");
        assert_eq!(said(&options).len(), 1, "{text}: {:?}", said(&options));
        assert_eq!(options.first_view(), View::Start);
    }
    // The emptiest file there is.
    assert_eq!(said(&with("")), Vec::<String>::new());
    assert_eq!(with(r#""name":"Utrecht""#).own.name, "Utrecht");
}

#[test]
fn beside_a_file_a_page_names_a_municipality_by_its_code_only() {
    let both =
        |page: serde_json::Value, file: &str| read(serde_json::json!({"municipality": page, "config": file}));
    let same = both("GM0344".into(), r#"{"code":"GM0344"}"#).unwrap();
    assert_eq!(said(&same), Vec::<String>::new());
    let other = both("GM0307".into(), r#"{"code":"GM0344"}"#).unwrap();
    assert_eq!((other.own.code, said(&other).len()), (Some(344), 1));
    let none = both("GM0307".into(), r#"{"contact":{"phone":"14 033"}}"#).unwrap();
    assert_eq!((none.own.code, none.place.clone().and_then(|given| given.code)), (Some(307), Some(307)));
    assert!(both(serde_json::json!({"name": "Utrecht"}), "{}").unwrap_err().contains("/municipality"));
}

#[test]
fn a_page_may_say_it_all_in_its_own_options() {
    let page = serde_json::json!({"code": "GM0344", "contact": {"phone": "14 030"},
        "links": {"about": "https://a.example/"}, "parts": ["finder"]});
    let options = read(serde_json::json!({"municipality": page})).unwrap();
    assert_eq!(options.own.desk.contact.phone.as_deref(), Some("14 030"));
    assert_eq!(options.own.desk.page(Page::About), Some("https://a.example/"));
    assert_eq!(options.first_view(), View::Find(Search::begin(Way::Carer)));
    let wrong = read(serde_json::json!({"municipality": {"contact": {"phone": "x"}}})).unwrap();
    assert_eq!(said(&wrong).len(), 1);
    assert!(
        read(serde_json::json!({"municipality": {"no_charge": 1}})).is_err(),
        "its rules are read strictly"
    );
}

#[test]
fn one_part_alone_begins_there_and_a_hidden_start_is_said() {
    let options = with(r#""parts":["estimate"]"#);
    let home = View::Question(EstimateQuestion::Household);
    assert_eq!(options.first_view(), home);
    let state = State { own: options.own.clone(), ..couple() };
    assert_eq!(after(&state, [Action::Restart]).view(), home);
    let hidden =
        read(serde_json::json!({"start": "finder", "config": r#"{"parts":["check","estimate"]}"#})).unwrap();
    assert_eq!((hidden.first_view(), said(&hidden).len()), (View::Start, 1));
    let shown = read(serde_json::json!({"start": "estimate", "config": r#"{"parts":["check","estimate"]}"#}))
        .unwrap();
    assert_eq!((shown.first_view(), said(&shown).len()), (home, 0));
}

#[test]
fn a_new_file_takes_the_place_of_what_the_old_one_said_but_not_of_what_a_person_typed() {
    let (old, new) = (
        with(r#""name":"Oud","monthly_amount":"15.00""#).own,
        with(r#""name":"Nieuw","no_charge":true"#).own,
    );
    let first = start().of_municipality(&MunicipalityProfile::default(), &old);
    let second = first.clone().of_municipality(&old, &new);
    assert_eq!(
        (second.answers.local(Which::Own).name.as_str(), second.answers.local(Which::Own).no_charge),
        ("Nieuw", true)
    );
    let typed =
        after(&first, [Action::Type(Slot::LocalAmount(Which::Own), "9".into())]).of_municipality(&old, &new);
    assert_eq!(typed.answers.local(Which::Own).amount, "9");
    assert_eq!(typed.own, new);
    let left = after(&second, [Action::Leave]);
    assert_eq!(
        (left.own, left.answers.local(Which::Own).no_charge),
        (Rc::clone(&new), true),
        "leaving forgets the person, not the page"
    );
}

#[test]
fn another_beginning_is_taken_only_where_nothing_was_done() {
    let mut fresh = start();
    fresh.begin_again_at(View::Start, View::Question(EstimateQuestion::Household));
    assert_eq!(
        (fresh.view(), fresh.opened, fresh.focus),
        (View::Question(EstimateQuestion::Household), 0, start().focus)
    );
    let mut begun = couple();
    begun.begin_again_at(View::Start, View::Find(Search::begin(Way::Carer)));
    assert_eq!(begun.trail, couple().trail);
}

#[test]
fn a_page_is_told_each_step_once_and_no_answer() {
    let mut told = Vec::new();
    let (mut state, mut before) = (start(), None);
    let tell = |state: &State, before: &mut Option<PageStep>, told: &mut Vec<String>| {
        let now = PageStep::of(state.view(), &state.find.text);
        told.extend(
            steps(before.replace(now), now).into_iter().map(|(what, detail)| format!("{what} {detail}")),
        );
    };
    tell(&state, &mut before, &mut told);
    for action in [
        Action::Open(View::Question(EstimateQuestion::Household)),
        Action::Household(LivesWith::Nobody),
        Action::Next,
        Action::Open(View::Result),
        Action::Open(View::Changes),
        Action::Open(View::Find(Search::begin(Way::Carer))),
        Action::Find(FindAction::Type("geheim".into())),
        Action::Find(FindAction::Type("geheimer".into())),
        Action::Open(View::Hints),
        Action::Open(View::Sheet),
    ] {
        state = state.after(action);
        tell(&state, &mut before, &mut told);
    }
    assert_eq!(
        told,
        [
            r#"step {"part":"start","screen":"start"}"#,
            r#"step {"part":"estimate","screen":"questions"}"#,
            r#"step {"part":"estimate","screen":"result"}"#,
            r#"result {"category":"estimate"}"#,
            r#"step {"part":"rules","screen":"other"}"#,
            r#"step {"part":"finder","screen":"questions"}"#,
            r#"step {"part":"finder","screen":"result"}"#,
            r#"result {"category":"finder"}"#,
            r#"step {"part":"check","screen":"result"}"#,
            r#"result {"category":"check"}"#,
            r#"step {"part":"check","screen":"sheet"}"#,
        ]
    );
    // A step has no room for anything else: two bytes, each of a closed list without data.
    assert_eq!(std::mem::size_of::<PageStep>(), 2);
}

#[test]
fn the_language_is_the_pages_where_the_municipality_has_it() {
    use Language::{En, Nl};
    let languages = |file: &str, lang: Option<&str>| {
        let mut options = serde_json::json!({ "config": format!("{{{file}}}") });
        if let Some(lang) = lang {
            options["lang"] = lang.into();
        }
        let options = read(options).unwrap();
        (options.language(), options.choice())
    };
    for (file, lang, first, choice) in [
        ("", None, Nl, vec![Nl]),
        ("", Some("en"), En, vec![En]),
        (r#""languages":["nl"]"#, Some("en"), Nl, vec![Nl]),
        (r#""languages":["en"]"#, None, En, vec![En]),
        (r#""languages":["en","nl"]"#, None, En, vec![En, Nl]),
        (r#""languages":["nl","en"]"#, Some("en"), En, vec![Nl, En]),
        (r#""languages":["nl","nl","fy"]"#, None, Nl, vec![Nl]),
    ] {
        assert_eq!(languages(file, lang), (first, choice), "{file} {lang:?}");
    }
    assert!(read(serde_json::json!({"lang": "fy"})).is_err());
}

#[test]
fn another_language_changes_no_answer_and_stays_when_all_is_forgotten() {
    let typed = after(
        &start(),
        [
            Action::Open(View::Question(EstimateQuestion::Income)),
            Action::Type(Slot::Income, "31.250,50".to_owned()),
        ],
    );
    let spoken = after(&typed, [Action::Speak(Language::En)]);
    assert_eq!((&spoken.answers, spoken.view(), spoken.at), (&typed.answers, typed.view(), typed.at));
    assert_eq!(spoken.focus, typed.focus + 1, "the title is heard anew");
    for forget in [Action::Restart, Action::Leave] {
        assert_eq!(after(&after(&typed, [Action::Speak(Language::En)]), [forget]).language, Language::En);
    }
}
