//! Keeping a municipality's list current: which offers will be stale soon, what changed since the last list,
//! and of what the list has offers and of what it has none. All of it is about the list; what no offer says
//! is unknown, and not absent.
//!
//! It may not know: how a file is written, any sentence that people read.

mod coverage;
mod difference;
mod stale;

pub use coverage::{Coverage, Covered, PlaceCounts, PlaceNeeds};
pub use difference::{ChangedOffer, Difference, difference};
pub use stale::{Ageing, CheckDates, check_dates};
