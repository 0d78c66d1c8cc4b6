//! What the browser keeps, as the app calls it.

use base::date::Date;

use crate::app::{
    keep::{self, Kept},
    state::State,
};

/// What the app calls to keep what was answered.
pub struct KeepPart {
    pub write: fn(&State, u32) -> Option<String>,
    pub read: fn(&str, &mut State) -> Option<Kept>,
    pub resume: fn(&State, &str) -> State,
    pub day: fn(&str) -> Option<Date>,
}

pub static TABLE: KeepPart =
    KeepPart { write: keep::write, read: keep::read, resume: keep::resume, day: keep::day };
