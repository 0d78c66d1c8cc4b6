//! Populations of households, and what a variant of the contribution does to them: what it brings in, who
//! pays more and who less, by income and kind of household.
//!
//! A population is a list of weighted households. Two synthetic ones are made of published figures
//! (`static/population`), and anybody may bring their own. Every amount is the engine's own
//! ([`crate::contribution`]): there is no second formula. docs/population.md says what the figures are worth.
//!
//! It may not know: the self-check, offers, JSON, any sentence that people read but those of its own table.

mod comparison;
mod households;
mod model;
mod slices;
mod totals;
mod variant;

pub use comparison::{Comparison, VariantResult};
pub use households::{SyntheticPopulation, WeightedHousehold};
pub use model::*;
pub use slices::year_of_tariff;
pub use totals::{CHANGE_EDGES, GroupTotals, INCOME_EDGES, Totals};
pub use variant::PolicyVariant;
