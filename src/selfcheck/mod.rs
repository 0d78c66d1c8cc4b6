//! The self-check: hints on who helps with what, and what to expect after a report to the municipality.

pub mod deadlines;
pub mod working_days;
