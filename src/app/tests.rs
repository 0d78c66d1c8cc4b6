//! The state, without a browser.
