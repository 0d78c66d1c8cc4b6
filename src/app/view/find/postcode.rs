//! A postal code, for who wants to see first what is near: a fold with one field, and in words what it does.
//! Nobody has to open it.

use std::rc::Rc;

use web_sys::Event;
use wmo_zelfcheck::{text::Key, values::postcode_area};

use crate::app::{
    find::FindAction,
    state::Action,
    view::{
        Context, classes,
        element::{Element, On, el, target, words},
    },
};

/// The fold. Its summary says the postal code that holds, also when it is closed.
pub fn postcode(context: &Context) -> Element {
    let area = postcode_area(&context.state.find.postcode).map(|area| area.to_string());
    let summary = match &area {
        Some(area) => context.fill(Key::FindPostcodeChosen, &[("postcode", area)]),
        None => context.text(Key::FindPostcodeFold).to_owned(),
    };
    el("details", "wmo-why wmo-screen-only")
        .child(el("summary", "wmo-why__summary").child(words(summary)))
        .child(field(context, area.as_deref()))
}

/// The field and what is read of it.
fn field(context: &Context, area: Option<&str>) -> Element {
    let typed = &context.state.find.postcode;
    let (id, help) = (context.id("postcode"), context.id("postcode-help"));
    let act = context.act.clone();
    let type_it = Rc::new(move |event: Event| {
        if let Some(input) = target(&event) {
            act.emit(Action::Find(FindAction::Postcode(input.value())));
        }
    });
    let act = context.act.clone();
    let look = Rc::new(move |_: Event| act.emit(Action::Find(FindAction::Look)));
    let input = el("input", classes::TEXTBOX)
        .attr("type", "text")
        .attr("id", id.clone())
        .attr("inputmode", "numeric")
        .attr("autocomplete", "postal-code")
        .attr("aria-describedby", help.clone())
        .value(typed.clone())
        .on(On::Input, type_it);
    el("div", "wmo-why__content")
        .on(On::Enter, look)
        .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(Key::FindPostcodeLabel)))
        .child(el("p", "wmo-help").attr("id", help).text(context.text(Key::FindPostcodeHelp)))
        .child(input)
        .child(el("p", classes::PARAGRAPH).attr("role", "status").child_if(said(context, area).map(words)))
}

/// What the postal code does, or that it is none.
fn said(context: &Context, area: Option<&str>) -> Option<String> {
    if let Some(area) = area {
        let begin = area.get(..3)?;
        return Some(context.fill(Key::FindPostcodeSaid, &[("postcode", area), ("begin", begin)]));
    }
    let empty = context.state.find.postcode.trim().is_empty();
    (!empty).then(|| context.text(Key::FindPostcodeWrong).to_owned())
}
