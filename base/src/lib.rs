//! The lowest room: money, days and months, closed lists, words as the search compares them, JSON with its
//! errors, and amounts and days as people type them. The rule tables are checked with it and the product
//! computes with it, so that both have one calendar and one list of needs.
//!
//! It may not know: any rule of law, any offer, any sentence that people read.

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

pub mod always;
pub mod amount;
pub mod closed;
pub mod csv;
pub mod date;
pub mod error;
pub mod fingerprint;
pub mod json;
mod json_serde;
pub mod lists;
pub mod money;
pub mod typed_date;
pub mod weekday;
pub mod words;
pub mod writer;
