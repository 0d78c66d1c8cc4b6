//! The outcome of the estimate with all that stands around it, and the pages about the rules, as the app
//! calls them.

use base::{error::InputError, json::Json};
use wmo_zelfcheck::contract;

use crate::app::{
    estimate::share::{self, BadLink, Shared},
    model::View,
    view::{self, Context, Element},
};

/// What the app calls of the outcome and the rules.
pub struct OutcomePart {
    pub view: fn(&Context, View) -> Element,
    /// What a link with answers held.
    pub read_link: fn(&str) -> Option<Result<Shared, BadLink>>,
    /// Answers a request of the contract.
    pub answer: fn(&Json, &mut Vec<u8>) -> Result<(), InputError>,
}

pub static TABLE: OutcomePart =
    OutcomePart { view: view::outcome_part, read_link: share::read, answer: contract::estimate };
