//! What the estimate promises: the law, the bill and its variants, ranges for what is unknown, months, and
//! the receipt.

mod changes;
mod common;
mod contract;
mod curve;
mod gaps;
mod golden;
mod law;
mod law_notes;
mod law_thresholds;
mod month_ranges;
mod months;
mod months_cost_price;
mod months_start;
mod mutated_tables;
mod open_points;
mod options;
mod parameters;
mod parameters_of;
mod published;
mod ranges;
mod ranges_readings;
mod receipt;
mod second_sources;
mod support;
mod turning_points;
mod variants;
mod variants_withdrawn;
