//! The house itself: nothing in it that nobody needs.

mod texts;
