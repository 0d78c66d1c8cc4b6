//! The outcome to take along: on paper, as a table or as data, or as a link. All of it is of what is on
//! screen, also when something is tried out, and is made here, on the device, with the page; it is kept or
//! given away only when a person does so.

use std::rc::Rc;

use wmo_zelfcheck::{
    contract::estimate_file,
    contribution::{Facts, Outcome},
    rules::Regime,
    text::{Key, receipts_csv},
};

use crate::app::{
    browser,
    estimate::{facts, share},
    model::{Notice, Trial},
    state::Action,
    view::{
        Context, classes,
        element::{Element, el},
        keep,
        parts::paragraph_of,
    },
};

pub fn take_along(context: &Context, facts: &Facts, outcomes: &[(&'static Regime, &Outcome)]) -> Element {
    let print = Rc::new(|_| drop(gloo::utils::window().print()));
    let regimes: Vec<&'static Regime> = outcomes.iter().map(|(regime, _)| *regime).collect();
    let files = el("ul", "wmo-files wmo-screen-only")
        .child(file(
            context,
            Key::TakeCsv,
            "eigen-bijdrage.csv",
            "text/csv",
            &receipts_csv(context.language, outcomes),
        ))
        .child(file(
            context,
            Key::TakeJson,
            "eigen-bijdrage.json",
            "application/json",
            &estimate_file(facts, &regimes, None),
        ));
    el("div", "wmo-fold__content")
        .child(el("div", classes::BUTTON_GROUP_SCREEN).child(context.button(
            classes::BUTTON_SECONDARY,
            Key::AppPrint,
            print,
        )))
        .child_if(
            (context.state.trial != Trial::default())
                .then(|| el("p", classes::PARAGRAPH_SCREEN).text(context.text(Key::TakeTrial))),
        )
        .child(files)
        .child_if(link(context))
        .child_if(keep::save(context))
}

/// A file that stands in its own link: nothing is fetched for it.
fn file(context: &Context, label: Key, name: &'static str, kind: &str, content: &str) -> Element {
    let link = el("a", classes::LINK)
        .attr("download", name)
        .attr("href", browser::file(kind, content))
        .text(context.text(label));
    el("li", "wmo-files__item").child(link)
}

/// The link with the answers, where the page that embeds us gives it an address.
fn link(context: &Context) -> Option<Element> {
    let address = context.share_url.as_deref()?;
    // The same as the files: what is on screen, so also what is tried out.
    let answers = facts::with_trial(&context.state.answers, &context.state.trial);
    let link = format!("{address}#{}", share::fragment(&answers, context.state.month));
    let id = context.id("link");
    let field = el("input", classes::TEXTBOX)
        .attr("id", id.clone())
        .attr("type", "text")
        .attr("readonly", "")
        .value(link);
    let copied = context.state.copied.then(|| context.text(Key::TakeCopied));
    let select = id.clone();
    let act = context.act.clone();
    let copy = Rc::new(move |_| {
        if browser::copy(&select) {
            act.emit(Action::Copied);
        }
    });
    let content = el("div", "wmo-why__content")
        .child(paragraph_of(context.text(Key::TakeLinkHelp).to_owned()))
        .child(el("label", classes::FORM_LABEL).attr("for", id).text(context.text(Key::TakeLinkLabel)))
        .child(field)
        .child(el("p", "").child(context.button(classes::BUTTON_SECONDARY, Key::TakeCopy, copy)))
        .child(el("p", classes::PARAGRAPH).attr("role", "status").text(copied.unwrap_or_default()));
    let summary = el("summary", "wmo-why__summary").text(context.text(Key::TakeLink));
    Some(el("details", "wmo-why wmo-screen-only").child(summary).child(content))
}

/// Said above the outcome of a link: which rules it was made with, where they are others now.
pub fn notice(context: &Context) -> Option<Element> {
    let text = match context.state.notice.as_ref()? {
        Notice::Bad(Some(field)) => context.fill(Key::TakeBad, &[("field", field)]),
        Notice::Bad(None) => context.text(Key::TakeBadUnknown).to_owned(),
        Notice::Older { rules, month } => {
            let now = context.language.month(context.state.month);
            context.fill(
                Key::TakeOlder,
                &[
                    ("rules", &context.language.date(rules)),
                    ("month", &context.language.month(*month)),
                    ("now", &now),
                ],
            )
        }
    };
    Some(el("div", "wmo-trying").attr("role", "status").child(el("p", classes::PARAGRAPH).text(text)))
}
