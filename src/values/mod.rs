//! The checks of single values, ONE each: plain text, phone, web and e-mail address, postal code, area,
//! hours, cost, date, and words of closed lists. Each reads what people write, says what it cannot read, and
//! never guesses: `None` is "unknown". Every way in of a value goes through here: a municipality's file, a
//! request, a page's script.
//!
//! It may not know: which fields an offer has, how a file is written, any sentence that people read.

pub mod area;
pub(crate) mod clean;
mod contact;
mod cost;
mod day;
mod email;
mod finding;
mod hours;
mod listed;
mod nearest;
mod number;
mod numbers;
mod pieces;
mod place;
mod postcode;
mod say;
mod spoken;
mod text;
mod weekly_words;
mod whom;
mod zone;

pub use area::Area;
pub(crate) use contact::{digits, phone, web};
pub use cost::Cost;
pub(crate) use cost::{cost, decimal_amount, fixed_cost, priced, unit};
pub(crate) use day::{date, past_date};
pub(crate) use email::email;
pub use finding::{Expected, Finding, FindingValue, Problem, Severity};
pub use hours::Hours;
pub(crate) use hours::{between, by_day, current, time};
pub(crate) use listed::{bits, place_in};
pub(crate) use nearest::nearest;
pub(crate) use number::{age, iwmo, millionths};
pub(crate) use numbers::phones;
pub use place::{Position, Quoted};
pub(crate) use postcode::postcode;
pub use postcode::postcode_area;
pub(crate) use say::{Findings, Say, Words};
#[cfg(test)]
pub(crate) use spoken::LANGUAGE_NAMES;
pub(crate) use spoken::language;
pub(crate) use text::{MOST_OF_NOTE, first_sentence, note, text};
pub(crate) use weekly_words::weekly;
pub(crate) use whom::audience;
pub(crate) use zone::{one_clock, zoned};

/// So many values one field may have.
pub const MOST_VALUES: usize = 50;
