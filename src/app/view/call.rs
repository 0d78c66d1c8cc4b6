//! Whom to call at the municipality: the page's own desk; else the general number of the municipality that
//! the page or the person named, as the government's register has it; else the way to choose one, in place.

use wmo_zelfcheck::{offers::RegisterContact, text::Key};

use super::{
    Context, classes, desk,
    element::{Element, el, words},
    languages::TextInLanguage,
    parts::paragraph,
    place,
};
use crate::app::model::{PlaceAction, Spot};

/// How much of it stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// All of it; while nobody said which municipality it is, the field to choose it. At most once on a page.
    Field,
    /// All of it; a button opens the field.
    Full,
    /// The number alone, where the rest stands elsewhere on the page; a button opens the field.
    Brief,
}

/// Whom to call at the municipality; `now` makes the number the main thing of the page. After choosing, the
/// number takes the focus.
pub fn call(context: &Context, spot: Spot, form: Form, now: bool) -> Element {
    let desk = desk::desk(context, now);
    let rest = (!desk::has_number(context)).then(|| without_desk(context, spot, form, now));
    el("div", "wmo-call").key(&spot.id()).child_if(desk).child_if(rest)
}

/// Whether a number stands there, of the desk or from the register.
pub fn known(context: &Context) -> bool {
    desk::has_number(context) || register(context).is_some()
}

/// Without a number of the desk.
fn without_desk(context: &Context, spot: Spot, form: Form, now: bool) -> Element {
    let place = &context.state.place;
    let asks = form == Form::Field && place.municipality.is_none() && place.given.is_none();
    if place.choosing.map_or(asks, |choosing| choosing == spot) {
        return choose(context, spot, !asks);
    }
    match (register(context), &place.given) {
        (Some((name, contact)), _) => number(context, spot, form, name, &contact, now),
        (None, Some(_)) => paragraph(context.text(Key::StartTalkMunicipality)),
        (None, None) => el("p", "wmo-screen-only").child(place::change(context, spot, Key::CallFind)),
    }
}

/// The field; one that was opened closes again.
fn choose(context: &Context, spot: Spot, opened: bool) -> Element {
    let leave = opened.then_some((Key::CallClose, PlaceAction::Close(spot)));
    place::chooser(context, spot, Key::CallLabel, leave)
}

/// What the register has of the municipality that the page or the person named, with its name.
fn register(context: &Context) -> Option<(&str, RegisterContact)> {
    let place = &context.state.place;
    Some((desk::name(context).or(place.name())?, place.municipality?.contact()?))
}

fn number(
    context: &Context,
    spot: Spot,
    form: Form,
    name: &str,
    contact: &RegisterContact,
    now: bool,
) -> Element {
    let place = &context.state.place;
    let title = TextInLanguage::own(context.fill(Key::DeskName, &[("name", name)]));
    let phone = desk::call(title, contact.phone, now).attr("id", context.id(&spot.id()));
    let full = form != Form::Brief;
    let web = if full { desk::web_link(&contact.website) } else { None };
    // Also where it was just chosen: there a mistake is seen.
    let change = (place.given.is_none() && (full || place.chosen_at == Some(spot))).then(|| {
        let again = place::send(context, PlaceAction::Ask(spot));
        el("span", "wmo-screen-only").child(context.button(classes::BUTTON_LINK, Key::FindPlaceChange, again))
    });
    let said = el("span", "wmo-small").child(words(said(context, contact)));
    let beside =
        el("span", "wmo-reach__beside").child_if(web).text(" ").child(said).text(" ").child_if(change);
    el("div", "wmo-reach").child(phone).child(beside)
}

/// Whose number it is, and of when.
fn said(context: &Context, contact: &RegisterContact) -> String {
    context.fill(Key::CallRegister, &[("month", &context.language.month(contact.checked))])
}

/// Whom to call at the municipality in a line, for paper.
pub fn line(context: &Context) -> Option<String> {
    let own = desk::desk_line(context);
    if desk::has_number(context) {
        return own;
    }
    let register = register(context).map(|(name, contact)| {
        let name = context.fill(Key::DeskName, &[("name", name)]);
        format!("{name}, {} ({})", contact.phone, said(context, &contact))
    });
    register.or(own)
}

/// The way to choose the municipality, or another one, where its number stands in a line: nothing where the
/// page names one or has a desk.
pub fn ask(context: &Context, spot: Spot) -> Option<Element> {
    if context.state.place.given.is_some() || desk::has_number(context) {
        return None;
    }
    Some(if context.state.place.choosing == Some(spot) {
        choose(context, spot, true)
    } else {
        el("p", "wmo-screen-only").child(place::change(context, spot, Key::CallFind))
    })
}
