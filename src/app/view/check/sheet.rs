//! The sheet for the talk with the municipality, in the person's own words: to print, or to save as a file.
//! Made here, and it stays here. It is also a first version of a *persoonlijk plan* (Wmo 2015 art. 2.3.2(2)).

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};
use wmo_zelfcheck::{language::Language, text::Key};

use super::sheet_lists::{choose, lists, titled};
use crate::app::{
    browser,
    check::{CheckAction, SheetField},
    model::View,
    state::Action,
    view::{
        Context, classes, desk,
        element::{Element, On, el, words},
        keep,
        parts::paragraph_of,
        place,
    },
};

/// The words of a field: its heading, and what to write.
fn heading(field: SheetField) -> (Key, Key) {
    match field {
        SheetField::Question => (Key::SheetFieldQuestionTitle, Key::SheetFieldQuestionHint),
        SheetField::Works => (Key::SheetFieldWorksTitle, Key::SheetFieldWorksHint),
        SheetField::WorksNot => (Key::SheetFieldWorksNotTitle, Key::SheetFieldWorksNotHint),
        SheetField::GoodBadDays => (Key::SheetFieldGoodBadDaysTitle, Key::SheetFieldGoodBadDaysHint),
        SheetField::Helpers => (Key::SheetFieldHelpersTitle, Key::SheetFieldHelpersHint),
        SheetField::Tried => (Key::SheetFieldTriedTitle, Key::SheetFieldTriedHint),
        SheetField::Wishes => (Key::SheetFieldWishesTitle, Key::SheetFieldWishesHint),
        SheetField::Asks => (Key::SheetFieldAsksTitle, Key::SheetFieldAsksHint),
    }
}

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
        .child_if(in_dutch(context))
        .child(
            el("div", "wmo-print-only wmo-sheet__head").children(
                HEAD.map(|key| el("p", "wmo-sheet__line").child(words(head(context, key, ""))).into()),
            ),
        )
        .children(SheetField::ALL.map(|field| field_part(context, field).into()))
        .child_if(choose(context))
        .child(lists(context))
        .child(el("p", "wmo-soft wmo-screen-only").text(context.text(Key::SheetPlan)))
        .child(paragraph_of(context.text(Key::SheetNoDecision).to_owned()))
        .child(
            el("div", classes::BUTTON_GROUP_SCREEN)
                .child(context.button(classes::BUTTON, Key::SheetPrint, print))
                .child(context.button(
                    classes::BUTTON_SECONDARY,
                    Key::SheetToHints,
                    context.send(Action::Open(View::Hints)),
                )),
        )
        .child(el("p", "wmo-screen-only").child(file))
        .child_if(keep::save(context))
}

/// The talk is in Dutch, and who reads the sheet there does so too.
fn in_dutch(context: &Context) -> Option<Element> {
    let button = || {
        context.button(classes::BUTTON_LINK, Key::SheetInDutch, context.send(Action::Speak(Language::FIRST)))
    };
    (context.language != Language::FIRST).then(|| el("p", "wmo-screen-only").child(button()))
}

/// A part to write in; on paper what was written, and lines to write on.
fn field_part(context: &Context, field: SheetField) -> Element {
    let (title, help) = heading(field);
    let written = context.state.check.written(field);
    let name = format!("sheet-{}", field as usize);
    let (id, help_id) = (context.id(&name), context.id(&format!("{name}-help")));
    let act = context.act.clone();
    let typed = Rc::new(move |event: Event| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            act.emit(Action::Check(CheckAction::Write(field, area.value())));
        }
    });
    // One more thing to ask, where people forget it.
    let also =
        (field == SheetField::Asks).then(|| el("p", "wmo-help").text(context.text(Key::SheetAsksAlso)));
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
        .child_if(also)
        .child(el("div", "wmo-screen-only").child(area))
        .child(el("div", "wmo-print-only wmo-sheet__paper").key("paper").children(paper))
}

/// A line to fill in, with what is known of it: the municipality.
fn head(context: &Context, key: Key, empty: &str) -> String {
    let known = || desk::name(context).map(str::to_owned).or_else(|| place::shown(context));
    let known = if key == Key::SheetMunicipality { known() } else { None };
    let known = known.as_deref().unwrap_or(empty);
    let label = context.text(key);
    if known.is_empty() { label.to_owned() } else { format!("{label}: {known}") }
}

/// The sheet as a text file: all that is on paper, with room to write.
fn as_text(context: &Context) -> String {
    const EMPTY: &str = "....................";
    let list =
        |items: Vec<String>| items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\r\n");
    let mut parts = vec![(Key::SheetTitle, HEAD.map(|key| head(context, key, EMPTY)).join("\r\n"))];
    parts.extend(SheetField::ALL.map(|field| {
        let written = context.state.check.written(field).lines().collect::<Vec<_>>().join("\r\n");
        (heading(field).0, if written.is_empty() { EMPTY.to_owned() } else { written })
    }));
    parts.extend(titled(context).map(|(title, items)| (title, list(items))));
    let mut out = String::new();
    for (title, body) in parts.iter().filter(|(_, body)| !body.is_empty()) {
        out.push_str(&[context.text(*title), "\r\n", body, "\r\n\r\n"].concat());
    }
    out.push_str(context.text(Key::SheetNoDecision));
    out
}
