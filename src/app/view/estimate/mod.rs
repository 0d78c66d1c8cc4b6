//! The estimate on screen: its questions, and the outcome with all that stands around it.

mod amount;
mod amounts;
mod answer_choices;
mod cards;
mod chart;
mod chart_section;
mod cost_prices;
mod drawing;
mod money_fields;
mod municipal_rules;
mod next_steps;
mod notes;
mod plans;
mod question;
mod receipt;
mod result;
mod take_along;
mod turning_points;
mod what_if;

pub use amount::amount_view;
pub use question::question_view;
pub use result::result_view;
pub use take_along::notice;
