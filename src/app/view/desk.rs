//! The page's own municipality: its desk as the biggest thing to press, and its pages where they matter.
//! Without a desk or a page nothing stands there.

use base::closed::Closed;
use wmo_zelfcheck::{
    offers::{DeskContact, Page},
    selfcheck::{Step, deadlines},
    text::Key,
};

use super::{
    Context, classes,
    element::{Element, el, words},
    languages::TextInLanguage,
};
use crate::app::browser;

/// What the page calls its municipality, without "gemeente" before it.
pub fn name(context: &Context) -> Option<&str> {
    let name = context.state.place.given.as_deref()?.trim();
    let begin = name.get(..9).filter(|begin| begin.eq_ignore_ascii_case("gemeente "));
    Some(begin.and_then(|begin| name.get(begin.len()..)).unwrap_or(name)).filter(|name| !name.is_empty())
}

/// A text with the name in it, or the one for a municipality without a name.
fn named(context: &Context, key: Key, any: Key) -> String {
    name(context).map_or_else(|| context.text(any).to_owned(), |name| context.fill(key, &[("name", name)]))
}

/// The address of a number to press: "(0)" is not dialled after a country's code.
pub fn tel(number: &str) -> String {
    let bytes = number.as_bytes();
    let between = |at: usize| at > 0 && bytes.get(at - 1..at + 2) == Some(b"(0)");
    let dialled = |(at, byte): &(usize, &u8)| (byte.is_ascii_digit() && !between(*at)) || **byte == b'+';
    let mut address = String::from("tel:");
    address.extend(bytes.iter().enumerate().filter(dialled).map(|(_, byte)| char::from(*byte)));
    address
}

/// A number to press, with whose it is.
pub fn call(name: TextInLanguage, number: &str, now: bool) -> Element {
    el("a", if now { classes::PHONE_NOW } else { classes::PHONE })
        .attr("href", tel(number))
        .child(el("span", "wmo-phone__name").child(name.words()))
        .text(" ")
        .child(el("span", "wmo-phone__number").child(words(number.to_owned())))
}

/// A link that leaves the page.
pub fn outside(address: &str, says: String) -> Element {
    el("a", classes::LINK)
        .attr("href", address.to_owned())
        .attr("rel", "external noopener noreferrer")
        .child(words(says))
}

/// A web address to press: only the web's own schemes, whatever a file holds.
pub fn web_link(url: &str) -> Option<Element> {
    let shown = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    Some(outside(url, shown.strip_suffix('/').unwrap_or(shown).to_owned()))
}

pub fn mail_link(email: &str) -> Element {
    el("a", classes::LINK).attr("href", browser::mail(email)).child(words(email.to_owned()))
}

/// What the desk is called.
fn desk_name(context: &Context) -> TextInLanguage {
    let given = context.state.own.desk.contact.name.as_deref();
    given.map_or_else(
        || TextInLanguage::own(named(context, Key::DeskName, Key::DeskNameAny)),
        |name| context.dutch(name),
    )
}

/// The page's own desk; none where a page does not name its municipality and the person named another.
fn contact(context: &Context) -> Option<&DeskContact> {
    let place = &context.state.place;
    (place.given.is_some() || place.municipality.is_none()).then_some(&context.state.own.desk.contact)
}

/// Whether the desk can be rung.
pub fn has_number(context: &Context) -> bool {
    contact(context).is_some_and(|contact| contact.phone.is_some())
}

/// How to reach the desk, if that is known.
pub fn desk(context: &Context, now: bool) -> Option<Element> {
    let contact = contact(context)?;
    let title = || desk_name(context);
    let phone = contact.phone.as_deref().map(|number| call(title(), number, now));
    let web = contact.website.as_deref().and_then(web_link);
    let mail = contact.email.as_deref().map(mail_link);
    let hours = contact.hours.as_ref().map(|hours| {
        el("span", "wmo-small").child(context.around(Key::DeskHours, "hours", context.dutch(hours)))
    });
    if phone.is_none() && web.is_none() && mail.is_none() {
        return None;
    }
    let unnamed = phone.is_none().then(|| el("strong", "").child(title().words()));
    let mut beside = el("span", "wmo-reach__beside");
    for part in [unnamed, web, mail, hours].into_iter().flatten() {
        beside = beside.child(part).text(" ");
    }
    Some(el("span", "wmo-reach").key("desk").child_if(phone).child(beside))
}

/// The desk in a line, for paper.
pub fn desk_line(context: &Context) -> Option<String> {
    let contact = contact(context)?;
    let reach = contact.phone.as_ref().or(contact.website.as_ref()).or(contact.email.as_ref())?;
    let mut line = desk_name(context).text.into_owned();
    for part in [Some(reach), contact.hours.as_ref()].into_iter().flatten() {
        line.push_str(", ");
        line.push_str(part);
    }
    Some(line)
}

/// The way to one of the municipality's pages, if it has it.
pub fn page(context: &Context, page: Page) -> Option<Element> {
    let address = context.state.own.desk.page(page)?;
    let says = match page {
        Page::Report => named(context, Key::DeskPageReport, Key::DeskPageReportAny),
        Page::ClientSupport => context.text(Key::DeskPageClientSupport).to_owned(),
        Page::Carers => context.text(Key::DeskPageCarers).to_owned(),
        Page::Contribution => context.text(Key::DeskPageContribution).to_owned(),
        Page::Objection => context.text(Key::DeskPageObjection).to_owned(),
        Page::About => context.text(Key::DeskPageAbout).to_owned(),
        Page::Privacy => context.text(Key::DeskPagePrivacy).to_owned(),
        Page::Accessibility => context.text(Key::DeskPageAccessibility).to_owned(),
    };
    Some(outside(address, says).key(page.id()))
}

/// The same as a paragraph.
pub fn page_line(context: &Context, which: Page) -> Option<Element> {
    page(context, which).map(|link| el("p", classes::PARAGRAPH).key(which.id()).child(link))
}

/// Whose self-check it is, on the first screen.
pub fn of(context: &Context) -> Option<Element> {
    let says = name(context).map(|name| words(context.fill(Key::DeskOf, &[("name", name)])));
    let about = page(context, Page::About);
    (says.is_some() || about.is_some())
        .then(|| el("p", classes::PARAGRAPH_SOFT).child_if(says).text(" ").child_if(about))
}

/// The steps for which the municipality can have a page.
const PAGES: [(&str, Page); 9] = [
    (Step::REPORT.id, Page::Report),
    (Step::CLIENT_SUPPORT.id, Page::ClientSupport),
    (Step::CARER_DESK.id, Page::Carers),
    (Step::ASK_RESPITE.id, Page::Carers),
    (Step::OBJECT.id, Page::Objection),
    (Step::ESTIMATE_COST.id, Page::Contribution),
    (deadlines::ProcedureStep::REPORT.id, Page::Report),
    (deadlines::ProcedureStep::CONFIRMATION.id, Page::ClientSupport),
    (deadlines::ProcedureStep::OBJECTION.id, Page::Objection),
];

/// The municipality's page for a next step, by the step's id.
pub fn page_for_step(context: &Context, step: &str) -> Option<Element> {
    PAGES.iter().find(|(known, _)| *known == step).and_then(|(_, which)| page(context, *which))
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_dialled_as_they_are_meant() {
        for (number, expected) in [
            ("14 030", "tel:14030"),
            ("+31 (0)30 760", "tel:+3130760"),
            ("(030) 1", "tel:0301"),
            ("0800-2000", "tel:08002000"),
            ("(0)", "tel:"),
            ("0", "tel:0"),
        ] {
            assert_eq!(super::tel(number), expected, "{number}");
        }
    }
}
