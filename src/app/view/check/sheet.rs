//! The sheet for the talk with the municipality, in the person's own words: to print, or to save as a file. Made here,
//! and it stays here. It is also a first version of a *persoonlijk plan* (Wmo 2015 art. 2.3.2(2)).

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};
use wmo_zelfcheck::{
    selfcheck::{self, QUESTIONS},
    text::{Key, hint_title},
};
use yew::Html;

use super::question::{answers_in_words, question_in_words};
use crate::app::{
    browser,
    check::{CheckAction, Field},
    state::{Action, View},
    view::{
        Context, classes,
        element::{Element, On, el, words},
        find::listed_lines,
        parts::paragraph_of,
    },
};

/// The words of a field: its heading, and what to write.
fn heading(field: Field) -> (Key, Key) {
    match field {
        Field::Question => (Key::SheetFieldQuestionTitle, Key::SheetFieldQuestionHint),
        Field::Works => (Key::SheetFieldWorksTitle, Key::SheetFieldWorksHint),
        Field::WorksNot => (Key::SheetFieldWorksNotTitle, Key::SheetFieldWorksNotHint),
        Field::GoodBadDays => (Key::SheetFieldGoodBadDaysTitle, Key::SheetFieldGoodBadDaysHint),
        Field::Helpers => (Key::SheetFieldHelpersTitle, Key::SheetFieldHelpersHint),
        Field::Tried => (Key::SheetFieldTriedTitle, Key::SheetFieldTriedHint),
        Field::Wishes => (Key::SheetFieldWishesTitle, Key::SheetFieldWishesHint),
        Field::Asks => (Key::SheetFieldAsksTitle, Key::SheetFieldAsksHint),
        Field::Plan => (Key::SheetFieldPlanTitle, Key::SheetFieldPlanHint),
    }
}

const RIGHTS: [Key; 6] = [
    Key::SheetRightsClientSupport,
    Key::SheetRightsSixWeeks,
    Key::SheetRightsReport,
    Key::SheetRightsDecision,
    Key::SheetRightsObjection,
    Key::SheetRightsSources,
];

const BRING: [Key; 7] = [
    Key::SheetBringIdentity,
    Key::SheetBringLetters,
    Key::SheetBringMedical,
    Key::SheetBringMedication,
    Key::SheetBringHome,
    Key::SheetBringWeek,
    Key::SheetBringCalendar,
];

const NUMBERS: [Key; 5] =
    [Key::SheetNumbersMunicipality, Key::SheetNumbersClientSupport, Key::SheetNumbersCarer, Key::SheetNumbersDoctor, Key::SheetNumbersUrgent];

/// What is filled in by hand, above the rest.
const HEAD: [Key; 4] = [Key::SheetName, Key::SheetForWhom, Key::SheetMunicipality, Key::SheetReportedOn];

pub fn sheet_view(context: &Context) -> Element {
    let print = Rc::new(|_| drop(gloo::utils::window().print()));
    let file = el("a", classes::LINK)
        .attr("download", "blad-voor-het-gesprek.txt")
        .attr("href", browser::file("text/plain", &as_text(context)))
        .text(context.text(Key::SheetSave));
    el("div", "wmo-page wmo-sheet")
        .child_if((context.state.at > 0).then(|| context.back()))
        .child(context.heading(0, context.text(Key::SheetTitle)))
        .child(el("p", classes::LEAD_SCREEN).text(context.text(Key::SheetLead)))
        .child(el("p", "wmo-soft wmo-screen-only").text(context.text(Key::SheetPrivate)))
        .child(el("div", "wmo-print-only wmo-sheet__head").children(HEAD.map(|key| el("p", "wmo-sheet__line").text(context.text(key)).into())))
        .children(Field::ALL.map(|field| field_part(context, field).into()))
        .child(listed(context, Key::SheetHintsTitle, hint_titles(context)))
        .child(listed(context, Key::FindListSheet, listed_lines(context)))
        .child(listed(context, Key::SheetFromAnswers, given(context)))
        .child(listed(context, Key::SheetBringTitle, texts(context, &BRING)))
        .child(listed(context, Key::SheetRightsTitle, texts(context, &RIGHTS)))
        .child(listed(context, Key::SheetNumbersTitle, texts(context, &NUMBERS)))
        .child(paragraph_of(context.text(Key::SheetNoDecision).to_owned()))
        .child(el("div", classes::BUTTON_GROUP_SCREEN).child(context.button(classes::BUTTON, Key::SheetPrint, print)).child(context.button(
            classes::BUTTON_SECONDARY,
            Key::SheetToHints,
            context.send(Action::Open(View::Hints)),
        )))
        .child(el("p", "wmo-screen-only").child(file))
}

/// A part to write in; on paper what was written, and lines to write on.
fn field_part(context: &Context, field: Field) -> Element {
    let (title, help) = heading(field);
    let written = context.state.check.written(field);
    let name = format!("sheet-{}", field as usize);
    let (id, help_id) = (context.id(&name), context.id(&format!("{name}-help")));
    let link = context.link.clone();
    let typed = Rc::new(move |event: Event| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            link.send_message(Action::Check(CheckAction::Write(field, area.value())));
        }
    });
    let area = el("textarea", classes::TEXTAREA)
        .attr("id", id.clone())
        .attr("rows", "3")
        .attr("autocomplete", "off")
        .attr("aria-describedby", help_id.clone())
        .value(written.to_owned())
        .on(On::Input, typed);
    let label = el("label", classes::FORM_LABEL).attr("for", id).text(context.text(title));
    let paper = written.lines().map(|line| el("p", classes::PARAGRAPH).child(words(line.to_owned())).into());
    el("div", "wmo-sheet__field wmo-no-break")
        .child(label)
        .child(el("p", "wmo-help").attr("id", help_id).text(context.text(help)))
        .child(el("div", "wmo-screen-only").child(area))
        .child(el("div", "wmo-print-only wmo-sheet__paper").key("paper").children(paper))
}

fn listed(context: &Context, title: Key, items: Vec<String>) -> Element {
    let items: Vec<Html> = items.into_iter().map(|item| el("li", classes::LIST_ITEM).child(words(item)).into()).collect();
    let list = (!items.is_empty()).then(|| el("ul", classes::LIST).children(items));
    el("section", "wmo-section wmo-no-break").child_if(list.is_some().then(|| context.heading(1, context.text(title)))).child_if(list)
}

fn texts(context: &Context, keys: &[Key]) -> Vec<String> {
    keys.iter().map(|key| context.text(*key).to_owned()).collect()
}

/// What the hints were about.
fn hint_titles(context: &Context) -> Vec<String> {
    let hints = selfcheck::hints(&context.state.check.answers);
    let of_support = hints.into_iter().filter(|(hint, _)| !hint.support.is_empty());
    of_support.filter_map(|(hint, _)| hint_title(hint)).map(|key| context.text(key).to_owned()).collect()
}

/// The answers that count, in words.
fn given(context: &Context) -> Vec<String> {
    let answers = &context.state.check.answers;
    let counts = |place: &usize| !answers.idle(*place) && QUESTIONS.get(*place).is_some_and(|question| !question.stop && question.id != "safety");
    let line = |place| format!("{} {}", question_in_words(context, place), answers_in_words(context, place, answers.bits(place)));
    answers.answered().filter(counts).map(line).collect()
}

/// The sheet as a text file.
fn as_text(context: &Context) -> String {
    let mut out = format!("{}\r\n\r\n", context.text(Key::SheetTitle));
    let mut part = |title: Key, body: String| {
        out.push_str(context.text(title));
        out.push_str("\r\n");
        out.push_str(&body);
        out.push_str("\r\n\r\n");
    };
    for field in Field::ALL {
        let written = context.state.check.written(field).lines().collect::<Vec<_>>().join("\r\n");
        part(heading(field).0, if written.is_empty() { "....................".to_owned() } else { written });
    }
    let list = |items: Vec<String>| items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\r\n");
    part(Key::SheetHintsTitle, list(hint_titles(context)));
    part(Key::FindListSheet, list(listed_lines(context)));
    part(Key::SheetFromAnswers, list(given(context)));
    part(Key::SheetBringTitle, list(texts(context, &BRING)));
    part(Key::SheetRightsTitle, list(texts(context, &RIGHTS)));
    part(Key::SheetNumbersTitle, list(texts(context, &NUMBERS)));
    out
}
