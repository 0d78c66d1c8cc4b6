//! The self-check, as the app calls it.

use base::{error::InputError, json::Json, lists::Need};
use wmo_zelfcheck::{contract, finder::tells_of, rules::Kind, selfcheck::Answer};

use crate::app::{
    check::{CheckAction, SelfCheck},
    keep::{self, Lines},
    model::View,
    view::{self, Context, Element},
};

/// What the app calls of the self-check.
pub struct CheckPart {
    pub view: fn(&Context, View) -> Element,
    pub change: fn(&mut SelfCheck, CheckAction),
    /// Where who comes back goes on.
    pub go_on: fn(&SelfCheck) -> View,
    pub arrive: fn(&mut SelfCheck, usize, Option<&View>, &[View]),
    pub after: fn(&mut SelfCheck, usize) -> View,
    pub begin_further: fn(&mut SelfCheck, u8) -> View,
    pub as_carer: fn(&mut SelfCheck) -> View,
    pub support: fn(&SelfCheck) -> Vec<Kind>,
    pub tells_of: fn(&str, Need) -> bool,
    pub write: fn(&SelfCheck, &mut Lines),
    pub read: fn(&mut SelfCheck, &str, &str) -> Option<()>,
    /// The id of the question at a place, and the place of a question with an id.
    pub id: fn(usize) -> &'static str,
    pub place: fn(&str) -> Option<usize>,
    /// Answers a request of the contract.
    pub answer: fn(&Json, &mut Vec<u8>) -> Result<(), InputError>,
}

pub static TABLE: CheckPart = CheckPart {
    view: view::check_part,
    change: SelfCheck::change,
    go_on: SelfCheck::go_on,
    arrive: SelfCheck::arrive,
    after: SelfCheck::after,
    begin_further: SelfCheck::begin_further,
    as_carer,
    support: SelfCheck::support,
    tells_of,
    write: keep::check::write,
    read: keep::check::read,
    id: keep::check::id,
    place: keep::check::place,
    answer: contract::check,
};

fn as_carer(check: &mut SelfCheck) -> View {
    check.answer(Answer::FOR_WHOM_CARER);
    check.next()
}
