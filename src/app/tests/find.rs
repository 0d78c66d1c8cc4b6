//! The finder in the app: what is found for what was typed and chosen, what stays and what is forgotten.

use std::rc::Rc;

use base::{
    closed::Set,
    lists::{Audience, Need, RespiteForm},
};
use wmo_zelfcheck::{
    contract::{self, MOST_FINDINGS},
    finder::{Builder, Facet, OfferGroup},
    offers::Offer,
    rules::Kind,
    selfcheck::Question,
    values::{Finding, Position, Problem},
};

use super::{after, start};
use crate::app::{
    find::{FindAction, support},
    model::{Focus, Index, Search, View, Way},
    state::{Action, State},
};

const BREATHER: fn() -> Search = || Search::of(Way::Carer, Need::Respite);

/// The app on a day, at what is looked for.
fn at(search: Search) -> State {
    let mut state = after(&start(), [Action::Open(View::Find(search))]);
    state.find.today = "2026-11-22".parse().ok();
    state
}

fn done(state: &State, actions: impl IntoIterator<Item = FindAction>) -> State {
    after(state, actions.into_iter().map(Action::Find))
}

/// Of each group on screen how many offers are shown, and of how many.
fn shown(state: &State, search: Search) -> Vec<(OfferGroup, usize, usize)> {
    let finder = state.find.finder();
    let (_, groups) = state.find.found(&finder, search, state.place.municipality).unwrap();
    groups.iter().map(|group| (group.group, group.hits.len(), group.total)).collect()
}

/// With these offers of a municipality beside the bundled ones.
fn with(state: &State, offers: impl IntoIterator<Item = Offer>) -> State {
    let mut builder = Builder::new();
    offers.into_iter().for_each(|offer| builder.push(offer));
    done(state, [FindAction::Loaded(Some(Index(Rc::new(builder.finish()))))])
}

/// A respite offer of a form, as a file would give it.
fn offer(number: usize, form: RespiteForm) -> Offer {
    let mut offer = Offer::named(format!("eigen-{number}"), format!("Oppas {number}"));
    offer.needs.insert(Need::Respite);
    offer.forms.insert(form);
    offer.checked_on = "2026-10-01".parse().ok();
    offer
}

#[test]
fn a_breather_shows_at_most_five_offers_who_to_call_and_then_light_forms_first() {
    let light = OfferGroup::Form(RespiteForm::Light);
    let first = |state: &State, place: usize| shown(state, BREATHER()).get(place).map(|(group, ..)| *group);
    let state = at(BREATHER());
    assert_eq!(first(&state, 0), Some(OfferGroup::Need(Need::Respite)));
    assert_eq!(first(&state, 1), Some(light));
    assert_eq!(shown(&state, BREATHER()).iter().map(|(_, shown, _)| shown).sum::<usize>(), 5);
    // Typed it is the same, and where a municipality says what there is, its offers come first.
    let typed = done(&state, [FindAction::Type("ik kan niet meer".to_owned())]);
    assert_eq!(first(&typed, 0), Some(OfferGroup::Need(Need::Respite)));
    assert_eq!(first(&with(&state, [offer(1, RespiteForm::Light)]), 0), Some(light));
}

/// Every sentence that people can press, as a person meets it without offers of a municipality.
#[test]
fn every_sentence_begins_with_somebody_to_call() {
    for way in [Way::Carer, Way::Everyone] {
        // Who wants to help has nobody in particular to ring.
        for need in way.needs().iter().filter(|need| **need != Need::GiveHelp) {
            let state = at(Search::of(way, *need));
            let finder = state.find.finder();
            let (found, groups) = state.find.found(&finder, Search::of(way, *need), None).unwrap();
            let hits: Vec<&Offer> =
                groups.iter().flat_map(|group| &group.hits).map(|hit| hit.offer).collect();
            let ids: Vec<&str> = hits.iter().map(|offer| &*offer.id).collect();
            assert!(hits.first().is_some_and(|offer| offer.is_line()), "{way:?} {need:?}: {ids:?}");
            assert_eq!(found.danger, *need == Need::Safety, "{need:?}");
            let carers = hits.first().is_some_and(|offer| offer.audience.contains(Audience::Carer));
            assert!(way == Way::Everyone || carers || *need == Need::Money, "{need:?}: {ids:?}");
        }
    }
}

#[test]
fn another_need_begins_afresh() {
    let actions = [FindAction::Type("oppas".to_owned()), FindAction::Toggle(Facet::Form, 2)];
    let state = done(&at(Search::begin(Way::Carer)), actions);
    let next = after(&state, [Action::Open(View::Find(BREATHER()))]);
    assert!(next.find.text.is_empty() && next.find.wanted.is_empty());
    let again = after(&state, [Action::Open(View::Find(Search::begin(Way::Everyone)))]);
    assert_eq!(again.find.text, "oppas", "the other way in searches for the same");
}

#[test]
fn more_of_one_group_leaves_the_others_and_takes_the_focus() {
    let form = RespiteForm::Overnight;
    let state = with(&at(BREATHER()), (0..30).map(|number| offer(number, form)));
    let before = shown(&state, BREATHER());
    let place = before.iter().position(|(group, ..)| *group == OfferGroup::Form(form)).unwrap();
    let next = done(
        &state,
        [FindAction::More {
            group: OfferGroup::Form(form),
            most: before[place].1 + 10,
            at: (place, before[place].1),
        }],
    );
    let now = shown(&next, BREATHER());
    for (number, (old, new)) in before.iter().zip(&now).enumerate() {
        assert_eq!(new.1, old.1 + if number == place { 10 } else { 0 }, "{old:?}");
    }
    assert_eq!((next.focus, next.focus_on), (state.focus + 1, Focus::Card(place, before[place].1)));
    // Another question begins with five again.
    assert_eq!(
        shown(&done(&next, [FindAction::Type("logeren".to_owned())]), BREATHER())
            .iter()
            .map(|(_, shown, _)| shown)
            .sum::<usize>(),
        5
    );
}

#[test]
fn a_postal_code_changes_the_order_and_begins_again_with_five_of_each_group() {
    let at_postcode = |number, postcode: &str| {
        let mut offer = offer(number, RespiteForm::Day);
        offer.place.postcode = Some(postcode.to_owned());
        offer
    };
    let offers =
        [(1, "9999 AB"), (2, "7412"), (3, "7411 XY")].map(|(number, code)| at_postcode(number, code));
    let state = with(&at(BREATHER()), offers);
    let more = || FindAction::More { group: OfferGroup::Form(RespiteForm::Day), most: 15, at: (0, 5) };
    let ids = |state: &State| {
        let state = done(state, [more()]);
        let finder = state.find.finder();
        let (_, groups) = state.find.found(&finder, BREATHER(), None).unwrap();
        let hits = groups.iter().flat_map(|group| &group.hits).map(|hit| hit.offer.id.clone());
        hits.filter(|id| id.starts_with("eigen-")).collect::<Vec<_>>()
    };
    assert_eq!(ids(&state), ["eigen-1", "eigen-2", "eigen-3"]);
    let near = done(&state, [more(), FindAction::Postcode("7411 ab".to_owned())]);
    assert_eq!(ids(&near), ["eigen-3", "eigen-2", "eigen-1"]);
    assert!(near.find.more.is_empty());
    // Another need is looked for at the same place; a wrong entry changes nothing.
    let begun = after(&near, [Action::Open(View::Find(Search::of(Way::Everyone, Need::Meeting)))]);
    assert_eq!(begun.find.postcode, "7411 ab");
    assert_eq!(ids(&done(&near, [FindAction::Postcode("74".to_owned())])), ids(&state));
}

#[test]
fn chips_go_on_and_off_and_are_cleared() {
    let state = with(&at(BREATHER()), [offer(1, RespiteForm::Day), offer(2, RespiteForm::Present)]);
    let day = done(&state, [FindAction::Toggle(Facet::Form, 2)]);
    assert!(shown(&day, BREATHER()).iter().all(|(group, ..)| *group == OfferGroup::Form(RespiteForm::Day)));
    assert!(day.find.wanted.has(Facet::Form, 2));
    assert_eq!(
        shown(&done(&day, [FindAction::Toggle(Facet::Form, 2)]), BREATHER()),
        shown(&state, BREATHER())
    );
    let cleared = done(&day, [FindAction::Clear]);
    assert!(cleared.find.wanted.is_empty());
    assert_eq!(cleared.focus_on, Focus::Filters);
}

#[test]
fn the_list_keeps_its_order_and_is_forgotten_by_a_restart_and_on_leaving() {
    let put = |id: &str, on| FindAction::List(id.to_owned(), on);
    let state = done(
        &at(BREATHER()),
        [
            put("nl-luisterlijn", true),
            put("nl-mantelzorglijn", true),
            put("gone", true),
            put("nl-luisterlijn", true),
        ],
    );
    let finder = state.find.finder();
    let names: Vec<&str> = state.find.listed(&finder).iter().map(|offer| &*offer.id).collect();
    assert_eq!(names, ["nl-mantelzorglijn", "nl-luisterlijn"]);
    assert!(!done(&state, [put("nl-luisterlijn", false)]).find.on_list("nl-luisterlijn"));
    // The button goes with its row: the focus goes to the title.
    let list = after(&state, [Action::Open(View::List)]);
    assert_eq!(done(&list, [put("nl-luisterlijn", false)]).focus, list.focus + 1);
    assert_eq!(done(&state, [put("nl-luisterlijn", false)]).focus, state.focus);
    for action in [Action::Restart, Action::Leave] {
        assert!(after(&state, [action]).find.list.is_empty());
    }
}

#[test]
fn what_is_near_is_promised_only_with_offers_of_a_municipality() {
    let state = at(BREATHER());
    assert!(!state.find.has_local());
    let empty = Index(Rc::new(Builder::new().finish()));
    assert!(!done(&state, [FindAction::Loaded(Some(empty))]).find.has_local(), "a file without offers");
    let local = with(&state, [offer(1, RespiteForm::Day)]);
    assert!(local.find.has_local() && local.find.finder().offer("eigen-1").is_some());
    assert!(after(&local, [Action::Restart]).find.has_local(), "what the page gave stays");
    assert!(!done(&local, [FindAction::Loaded(None)]).find.has_local());
}

#[test]
fn errors_are_kept_before_warnings_and_the_rest_is_counted() {
    let finding = |problem: Problem, line| Finding::new(Position { line, column: 1 }, "", problem);
    let mut report = contract::Report::default();
    report.add((1..=60).map(|line| finding(Problem::Markup, line)).collect());
    report.add(vec![finding(Problem::Missing, 61)]);
    assert_eq!((report.findings.len(), report.more), (MOST_FINDINGS, 11));
    assert_eq!(report.findings[0].at.line, 61);
    report.add((62..=130).map(|line| finding(Problem::Missing, line)).collect());
    assert!(report.findings.iter().all(|finding| finding.problem == Problem::Missing));
    assert_eq!((report.findings.len(), report.more), (MOST_FINDINGS, 80));
}

#[test]
fn the_signs_of_overload_lead_to_the_self_check_as_a_carer() {
    let state = after(&at(BREATHER()), [Action::CheckAsCarer]);
    assert!(state.check.for_other());
    assert_eq!(state.view(), View::Check(Question::SAFETY));
}

#[test]
fn an_offer_is_the_support_that_its_category_or_form_says() {
    let by_form = |form| support(&offer(1, form)).to_vec();
    assert_eq!(by_form(RespiteForm::Overnight), [Kind::ShortStay]);
    assert_eq!(by_form(RespiteForm::Day), [Kind::DayActivities]);
    assert_eq!(by_form(RespiteForm::Light), []);
    let by_category = Offer { iwmo: Some(8), ..offer(1, RespiteForm::Day) };
    assert_eq!(support(&by_category), [Kind::TransportService]);
}

#[test]
fn the_needs_of_a_hint_are_looked_for() {
    let needs = |all: &[Need]| all.iter().copied().collect::<Set<Need>>();
    assert_eq!(
        Search::of_ids(&["respite", "meeting"]),
        Some(Search { way: Way::Carer, needs: needs(&[Need::Respite, Need::Meeting]) })
    );
    assert_eq!(
        Search::of_ids(&["transport"]),
        Some(Search { way: Way::Everyone, needs: needs(&[Need::Transport]) })
    );
    assert_eq!(Search::of_ids(&[]), None);
}
