//! The words of an offer: of our own records in the language of the page, of a municipality's as it wrote
//! them.

use wmo_zelfcheck::offers::{Offer, Sort};

use crate::app::view::{Context, languages::TextInLanguage};

/// Of our own records the words that the language has; a municipality's stand as it wrote them.
pub fn of_offer(context: &Context, offer: &Offer, text: &str) -> TextInLanguage {
    if offer.sort == Sort::Local { context.dutch(text) } else { context.said(text) }
}

/// Its name.
pub fn named(context: &Context, offer: &Offer) -> TextInLanguage {
    of_offer(context, offer, &offer.name)
}
