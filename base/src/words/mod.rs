//! Words as the search compares them: Latin letters without accents, in lower case, cut at everything else,
//! and brought back to a light Dutch stem. The same functions prepare offers, queries and, in the build, the
//! table of lay words.

mod features;
mod fold;
mod seen;
mod stem;
mod typo;

pub use features::{FEATURES, features};
pub use fold::{fold, host, only_letters, words};
pub use seen::{is_hidden, seen};
pub use stem::stem;
pub use typo::{allowed_typos, distance_within};
