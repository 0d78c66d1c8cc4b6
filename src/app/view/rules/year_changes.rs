//! What the law changed from year to year, newest first, as the tables say it.

use wmo_zelfcheck::{
    rules::{Regime, YearChanges, changes},
    text::Key,
};
use yew::Html;

use crate::app::{
    model::View,
    view::{
        Context, classes,
        element::{Element, el, words},
        parts::{cite, paragraph, paragraph_of, ways_to},
    },
};

pub fn changes_view(context: &Context) -> Element {
    el("div", "wmo-page wmo-page--read")
        .child(context.back())
        .child(context.heading(0, context.text(Key::ChangesTitle)))
        .child(paragraph(context.text(Key::ChangesLead)))
        .child(el("p", classes::PARAGRAPH_SOFT).text(context.text(Key::ChangesDerived)))
        .child(ways_to(context, &[(View::Rules(None), Key::MoreRules)]))
        .children(changes(Regime::IN_FORCE).iter().map(|year| year_section(context, year).into()))
}

fn year_section(context: &Context, year: &YearChanges) -> Element {
    let number = year.year.to_string();
    let section = el("section", "wmo-section wmo-year").child(context.heading(1, number.clone()));
    let Some(scheme) = year.scheme else {
        return section.child(paragraph(context.text(Key::ChangesUnknown)));
    };
    let amount = context.language.amount_of(scheme);
    let said = match year.since {
        None => Some(context.text(Key::ChangesFirst).to_owned()),
        Some(_) if year.changes.is_empty() => Some(context.fill(Key::ChangesSame, &[("amount", &amount)])),
        Some(since) if since + 1 != year.year => {
            Some(context.fill(Key::ChangesSince, &[("year", &since.to_string())]))
        }
        Some(_) => None,
    };
    section.child_if(said.map(paragraph_of)).child(el("ul", "wmo-year__list").children(items(context, year)))
}

/// The sentences; a source that the next sentence shares stands once, below the last of them.
fn items(context: &Context, year: &YearChanges) -> Vec<Html> {
    let told: Vec<_> = year.changes.iter().map(|change| context.language.change(year, change)).collect();
    let next = told.iter().skip(1).map(|(_, source)| Some(*source)).chain([None]);
    told.iter()
        .zip(next)
        .map(|((text, source), next)| {
            let cited = (next != Some(*source)).then(|| cite(context, *source));
            el("li", "wmo-year__item")
                .child(el("p", classes::PARAGRAPH).child(words(text.clone())))
                .child_if(cited)
                .into()
        })
        .collect()
}
