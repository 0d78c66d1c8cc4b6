//! Wmo-zelfcheck: the domain library.
//!
//! Answers become facts, facts meet the dated rules of Dutch law, and out comes an outcome with a receipt;
//! text turns that into sentences and a view shows them. Rules never write sentences and views do no sums.
//! The library is pure: no browser, no clock, no input or output, no floats and no panics.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::float_arithmetic,
        clippy::indexing_slicing
    )
)]

pub mod contract;
pub mod contribution;
pub mod files;
pub mod finder;
pub mod language;
pub mod offers;
pub mod population;
pub mod rules;
pub mod selfcheck;
pub mod text;
pub mod upkeep;
pub mod values;
