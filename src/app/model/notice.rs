//! What is said about the link with which the app was opened.

use base::date::Month;

/// What is wrong with the link, or older in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A field of it cannot be read, with its name if it is one of ours; nothing of it was used.
    Bad(Option<String>),
    /// It was made with other rules, or for another month.
    Older { rules: String, month: Month },
}
