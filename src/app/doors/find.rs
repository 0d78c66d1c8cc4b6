//! The finder, as the app calls it.

use std::rc::Rc;

use base::{date::Date, error::InputError, json::Json, lists::Need};
use wmo_zelfcheck::{contract, finder::tells_of, language::Language, offers::Offer};

use crate::app::{
    browser::Loader,
    find::bundled,
    model::{Index, View},
    page,
    view::{self, Context, Element},
};

type Load = fn(Rc<str>, Date, Rc<dyn Fn()>) -> Loader;
type Step = fn(&mut Loader) -> Option<Read>;
/// What there is to say of offers that were read, as JSON, and their index.
type Read = (String, Option<Index>);

/// What the app calls of the finder.
pub struct FindPart {
    /// The view, and whether somebody may be in danger.
    pub view: fn(&Context, View) -> (Element, bool),
    pub tells_of: fn(&str, Need) -> bool,
    /// The bundled records with these offers.
    pub index: fn(&[Offer]) -> Index,
    pub load: Load,
    /// Goes on; at the end what there is to say, as JSON, and the index.
    pub step: Step,
    /// Answers a request of the contract.
    pub answer: fn(&Json, &mut Vec<u8>) -> Result<(), InputError>,
}

pub static TABLE: FindPart = FindPart {
    view: view::find_part,
    tells_of,
    index: Index::of,
    load: Loader::new,
    step: |loader| {
        let (report, index) = loader.step()?;
        Some((page::findings(&report, "offers", Language::FIRST), index))
    },
    answer: |json, out| contract::find(json, &bundled(), out),
};
