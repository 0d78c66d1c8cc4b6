//! The house itself: which room may know which, nothing twice, nothing that nobody needs.

mod described;
mod ids;
mod rooms;
mod sources;
mod stages;
mod texts;
mod tidy;
mod width;
