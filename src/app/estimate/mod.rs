//! The estimate in the app: which question comes when, what the answers mean as facts, what the charts show,
//! and the link that keeps the answers. What is due is the library's to say.

pub mod chart_amount;
pub mod facts;
pub mod plot;
pub mod questions;
pub mod scale;
mod settled;
pub mod share;
pub mod timeline;
