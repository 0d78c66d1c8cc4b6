//! Whose page it is, where no page around the app says so: the name above everything, and a foot with who
//! runs it, privacy, accessibility, the rules and the versions. Of the policy behind the rules a resident's
//! first screen shows no more than a quiet fold.

use wmo_zelfcheck::{
    offers::{Page, Part},
    text::{Key, headline_values, version_values},
};
use yew::Html;

use super::{
    Context, classes, desk,
    element::{Element, el, words},
    parts::{more_ways, old_rules, paragraph, paragraph_of, quiet_fold},
};
use crate::app::model::View;

/// Its address, beside our own page.
const WHO_PAYS: &str = "wie-betaalt-wat.html";

/// The name of the service, and of the municipality where the page says it.
pub fn head(context: &Context) -> Element {
    let of = desk::name(context)
        .map(|name| el("span", "wmo-head__of").child(words(context.fill(Key::DeskName, &[("name", name)]))));
    el("header", "wmo-head wmo-screen-only")
        .child(el("span", "wmo-head__name").text(context.text(Key::AppName)))
        .text(" ")
        .child_if(of)
}

/// Who runs the page and the versions; where everything begins also the rest.
pub fn foot(context: &Context) -> Element {
    let begins = context.state.view() == View::Start || context.state.at == 0;
    let own = |title, text, page| {
        let content = el("div", "wmo-why__content").child(paragraph(context.text(text)));
        quiet_fold(context, title).child(content.child_if(desk::page_line(context, page)))
    };
    let privacy = || own(Key::FootPrivacyTitle, Key::FootPrivacy, Page::Privacy);
    let accessibility = || own(Key::FootAccessibilityTitle, Key::FootAccessibility, Page::Accessibility);
    el("footer", "wmo-foot wmo-screen-only")
        .child(el("p", "wmo-foot__line").child(operator(context)))
        .child_if(if begins { desk::page_line(context, Page::About) } else { None })
        .child_if(begins.then(privacy))
        .child_if(begins.then(accessibility))
        .child_if(if begins { about_rules(context) } else { None })
        .child_if(if begins { old_rules(context) } else { None })
        .child(el("p", "wmo-foot__line").text(filled(
            context,
            Key::FootVersion,
            &version_values(context.language),
        )))
}

/// Who runs the page, as the municipality's file says it.
fn operator(context: &Context) -> Html {
    match (context.state.own.desk.operator.as_deref(), desk::name(context)) {
        (Some(operator), _) => context.around(Key::FootOperator, "name", context.dutch(operator)),
        (None, Some(name)) => words(context.fill(Key::FootOf, &[("name", name)])),
        (None, None) => words(context.text(Key::FootNobody)),
    }
}

/// "Over deze regels": the proposal, and the ways to all rules, their changes and the ideas; nothing where
/// the estimate is not shown.
pub fn about_rules(context: &Context) -> Option<Element> {
    let values = headline_values(context.language, context.state.month);
    context.state.own.desk.shows(Part::Estimate).then(|| {
        let proposal = paragraph_of(filled(context, Key::StartShortBill, &values));
        let content = el("div", "wmo-why__content").child(proposal).child(more_ways(context));
        let content = content.child_if(context.sender.then(|| who_pays(context)));
        quiet_fold(context, Key::MoreTitle).child(content)
    })
}

/// The page for officers, which stands beside our own page only.
fn who_pays(context: &Context) -> Element {
    let link = el("a", classes::LINK).attr("href", WHO_PAYS).text(context.text(Key::MorePays));
    el("p", "utrecht-paragraph").child(link)
}

fn filled(context: &Context, key: Key, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    context.fill(key, &values)
}
