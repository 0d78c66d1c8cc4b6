//! How to reach an offer: the number as the biggest thing to press, or else its web address; of what one asks
//! the municipality for, whom to call there.

use wmo_zelfcheck::offers::{Offer, Phone, Sort};
use yew::Html;

use super::name::of_offer;
use crate::app::{
    model::Spot,
    view::{
        Context,
        call::{self, Form},
        classes,
        desk::{self, web_link},
        element::{Element, el, words},
    },
};

/// The numbers, or else the web address; as text too, for paper. Of what a municipality has, or may know, its
/// number.
pub fn reach(context: &Context, offer: &Offer, spot: Spot) -> Html {
    let phones = offer.phones.iter().map(|phone| phone_link(context, offer, phone).into());
    let web = offer.url.as_deref().filter(|_| web_beside(offer)).and_then(web_link);
    let address = address(offer).map(|address| el("span", "wmo-offer__address").child(words(address)));
    let unknown = offer.phones.is_empty() && offer.url.is_none() && offer.sort == Sort::Local;
    let ask = unknown || offer.sort == Sort::Ask;
    let ask = ask.then(|| call::call(context, spot, Form::Brief, true));
    let own = el("div", "wmo-reach").children(phones).child_if(web).child_if(address);
    el("div", "").child(own).child_if(ask).into()
}

/// Whether the web address stands beside the numbers: who cannot talk may write on a desk's own site.
pub fn web_beside(offer: &Offer) -> bool {
    let site = offer.url.as_ref().is_some_and(|url| url.matches('/').count() == 2);
    offer.phones.is_empty() || (offer.sort == Sort::Emergency && site)
}

/// A number to press.
fn phone_link(context: &Context, offer: &Offer, phone: &Phone) -> Element {
    let note = phone
        .note
        .as_deref()
        .map(|note| of_offer(context, offer, note).within(el("span", "wmo-soft wmo-small")));
    let link =
        el("a", classes::PHONE_NOW).attr("href", desk::tel(&phone.number)).child(words(phone.number.clone()));
    el("span", "wmo-reach__phone").child(link).child_if(note)
}

fn address(offer: &Offer) -> Option<String> {
    let place = &offer.place;
    let town = match (&place.postcode, &place.town) {
        (Some(postcode), Some(town)) if place.address.is_some() => Some(format!("{postcode} {town}")),
        (_, Some(town)) => Some(town.clone()),
        (postcode, None) => postcode.clone(),
    };
    let parts: Vec<String> = place.address.iter().cloned().chain(town).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
