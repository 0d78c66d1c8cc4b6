//! What is kept in the browser is what was answered, and nothing once violence is the subject.

use base::lists::Need;
use wmo_zelfcheck::{
    language::Language,
    offers::municipality::suggest,
    rules::Kind,
    selfcheck::{Answer, Question},
};

use super::{after, couple, start, stories};
use crate::app::{
    check::{CheckAction, Person, SheetField, SheetItem},
    find::FindAction,
    keep,
    model::{EstimateQuestion, PlaceAction, Search, Slot, Spot, View, Way, Which},
    state::{Action, State},
};

const DAY: &str = "2026-11-28";

fn today(mut state: State) -> State {
    state.find.today = DAY.parse().ok();
    state
}

/// The state of a page that was loaded again.
fn reloaded(state: &State) -> State {
    let text = keep::write(state, 7).expect("something to keep");
    let mut fresh = today(start());
    let kept = keep::read(&text, &mut fresh).expect("our own form");
    assert_eq!((kept.trail, kept.at), (7, state.at));
    keep::along(fresh, &kept, kept.at)
}

/// All that a person sees of their own.
fn same(state: &State, again: &State) {
    assert_eq!(again.trail, state.trail);
    assert_eq!(again.view(), state.view());
    assert_eq!(again.language, state.language);
    assert_eq!(again.answers, state.answers);
    assert_eq!(again.check.answers, state.check.answers);
    assert_eq!((again.check.person, &again.check.sheet), (state.check.person, &state.check.sheet));
    assert_eq!(again.check.on_sheet, state.check.on_sheet);
    assert_eq!(
        (&again.check.report_day, again.check.further),
        (&state.check.report_day, state.check.further)
    );
    if matches!(state.view(), View::Check(_)) {
        assert_eq!(again.check.progress, state.check.progress);
    }
    assert_eq!((&again.find.text, again.find.wanted), (&state.find.text, state.find.wanted));
    assert_eq!(again.find.list, state.find.list);
    assert_eq!(again.find.postcode, state.find.postcode);
    assert_eq!((again.place.municipality, again.place.by), (state.place.municipality, state.place.by));
}

#[test]
fn every_place_of_the_self_check_comes_back() {
    for story in [stories::VACUUM, stories::CARER, stories::NO_HOME] {
        for state in stories::walk(story).into_iter().skip(1) {
            let state = today(state);
            same(&state, &reloaded(&state));
        }
        let tips = today(stories::hints(story));
        same(&tips, &reloaded(&tips));
    }
}

#[test]
fn what_was_written_comes_back_letter_by_letter() {
    let write = |field, text: &str| Action::Check(CheckAction::Write(field, text.to_owned()));
    let text = "Regel een\nregel twee = \\n geen regel; 'aanhaling' <b> € é\\";
    let tips = today(stories::first_tips(stories::CARER));
    let state = after(
        &tips,
        [
            Action::Open(View::Sheet),
            write(SheetField::Question, text),
            write(SheetField::Asks, " "),
            Action::Check(CheckAction::About(Some(Person::Mother))),
            Action::Check(CheckAction::OnSheet(SheetItem::Tip("household_help"), false)),
            Action::Check(CheckAction::OnSheet(SheetItem::Answer(Question::CARER_SIGNS), true)),
            Action::Check(CheckAction::ReportDay("2026-11-2".to_owned())),
        ],
    );
    same(&state, &reloaded(&state));
    assert_eq!(reloaded(&state).check.written(SheetField::Question), text);
}

#[test]
fn the_estimate_comes_back_as_it_was_typed() {
    let state = today(after(
        &couple(),
        [
            Action::Type(Slot::Price(Kind::Wheelchair), "duizend".to_owned()),
            Action::Type(Slot::Started, "2026-1".to_owned()),
            Action::Type(Slot::LocalName(Which::Other), "Den Haag".to_owned()),
            Action::Type(Slot::LocalAmount(Which::Other), "12,5".to_owned()),
            Action::Open(View::Question(EstimateQuestion::Income)),
            Action::Type(Slot::Income, "40.0000 bruto".to_owned()),
            Action::Unknown(EstimateQuestion::Income, true),
        ],
    ));
    let again = reloaded(&state);
    assert_eq!(again.answers.income.text, "40.0000 bruto");
    assert_eq!(again.answers.typed(Slot::Price(Kind::Wheelchair)), "duizend");
    same(&state, &again);
}

#[test]
fn the_finder_and_the_place_come_back() {
    let spot = Spot::Page("find");
    let vinkel = suggest("Vinkel", DAY.parse().unwrap(), 1).remove(0);
    let state = after(
        &today(start()),
        [
            Action::Open(View::Find(Search::of(Way::Carer, Need::Respite))),
            Action::Place(PlaceAction::Choose(spot, vinkel)),
            Action::Find(FindAction::Type("even weg; met hond".to_owned())),
            Action::Find(FindAction::Postcode("7411".to_owned())),
            Action::Find(FindAction::List("nl-mantelzorglijn".to_owned(), true)),
            Action::Speak(Language::FIRST),
            Action::Open(View::List),
        ],
    );
    assert_eq!(reloaded(&state).place.name(), Some("Den Bosch"));
    same(&state, &reloaded(&state));
}

#[test]
fn of_a_postal_code_only_the_digits_are_kept_and_what_is_none_is_not() {
    let typed = |text: &str| after(&today(start()), [Action::Find(FindAction::Postcode(text.to_owned()))]);
    let text = keep::write(&typed(" 7411 AB"), 7).unwrap();
    assert!(text.contains("\npostcode=7411\n") && !text.contains("AB"), "{text}");
    for wrong in ["741", "7411 AB 12", "Dorpsstraat 1"] {
        assert_eq!(keep::write(&typed(wrong), 7), None, "{wrong}");
    }
    for action in [Action::Restart, Action::Leave] {
        assert_eq!(after(&typed("7411"), [action]).find.postcode, "");
    }
}

#[test]
fn nothing_is_kept_before_the_first_answer_nor_after_beginning_again() {
    let looked = after(&today(start()), [Action::Open(View::Check(Question::SAFETY)), Action::Travel(0)]);
    assert_eq!(keep::write(&looked, 7), None);
    let tips = today(stories::first_tips(stories::VACUUM));
    assert_eq!(keep::write(&after(&tips, [Action::Restart]), 7), None);
    assert_eq!(keep::write(&after(&tips, [Action::Leave]), 7), None);
}

/// Whatever tells of violence is not kept, and from then on nothing is.
#[test]
fn violence_is_never_kept_and_nothing_is_after_it() {
    let begun = today(stories::first_tips(stories::CARER));
    let safety = Search::of(Way::Everyone, Need::Safety);
    let tells = [
        stories::choose(Answer::SAFETY_VIOLENCE, true),
        Action::Open(View::Find(safety)),
        Action::Find(FindAction::Type("mijn zoon slaat mij".to_owned())),
        Action::Check(CheckAction::Write(SheetField::Works, "Alles gaat. Maar ik word bedreigd.".to_owned())),
    ];
    for tell in tells {
        assert!(keep::write(&begun, 7).is_some());
        let told = after(&begun, [tell.clone()]);
        assert_eq!(keep::write(&told, 7), None, "{tell:?}");
        let back = [
            stories::choose(Answer::SAFETY_VIOLENCE, false),
            Action::Find(FindAction::Type(String::new())),
            Action::Check(CheckAction::Write(SheetField::Works, String::new())),
            Action::Open(View::Hints),
        ];
        assert_eq!(keep::write(&after(&told, back), 7), None, "taken back: {tell:?}");
        assert_eq!(
            keep::write(&after(&told, [Action::Restart, stories::choose(Answer::AGE_ADULT, true)]), 7),
            None
        );
    }
}

#[test]
fn a_line_that_cannot_be_read_costs_only_itself() {
    let state = today(stories::first_tips(stories::VACUUM));
    let text = keep::write(&state, 7).unwrap();
    for bad in [
        "answer.nonesuch=x",
        "answer.tasks=nonesuch",
        "round=1",
        "place=9999 x",
        "postcode=741",
        "typed.x=1",
        "x",
        "carried=y",
    ] {
        let mut fresh = today(start());
        let kept = keep::read(&format!("{text}{bad}\n"), &mut fresh).unwrap();
        assert_eq!(fresh.check.answers, state.check.answers, "{bad}");
        assert_eq!(kept.view(), Some(View::Hints), "{bad}");
    }
    for foreign in ["", "form=2\nanswer.age=adult\n", "answer.age=adult\nform=1\n", "{}"] {
        let mut fresh = today(start());
        assert_eq!(keep::read(foreign, &mut fresh), None, "{foreign}");
        assert_eq!(fresh, today(start()), "{foreign}");
    }
    // A view that is not there costs the trail, and no answer.
    let strange = text.replace("views=", "views=nonesuch;");
    let mut fresh = today(start());
    let kept = keep::read(&strange, &mut fresh).unwrap();
    assert_eq!(keep::along(fresh, &kept, kept.at).view(), View::Start);
}

#[test]
fn what_was_saved_on_the_device_is_gone_on_with() {
    let state = today(after(&couple(), [Action::Speak(Language::FIRST)]));
    let text = keep::write(&state, 7).unwrap();
    assert_eq!(keep::day(&text), DAY.parse().ok());
    let resumed = keep::resume(&today(start()), &text);
    assert_eq!((resumed.view(), &resumed.answers), (View::Result, &state.answers));
    assert_eq!(resumed.trail, [View::Start, View::Result], "back leads to where this visit began");
}
