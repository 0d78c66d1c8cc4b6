//! Which of our columns the head of a column in any table means: our own name for it, a name of every day
//! (`static/resources/headers.toml`), or what a person said it is (`mapping`).

use super::fields::FIELDS;
use base::words::only_letters;

include!(concat!(env!("OUT_DIR"), "/headers.rs"));

/// What the head of a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// Our own name, or a person's choice: the place in [`FIELDS`].
    Own(usize),
    /// A name of every day for it.
    Everyday(usize),
    /// To be left out, in silence.
    Left,
    /// Not known.
    Unknown,
}

/// What a head means by our own table, as it is compared: its letters and digits only.
pub fn head(name: &str) -> Head {
    if name.is_empty() {
        return Head::Left;
    }
    if let Some(own) = FIELDS.iter().position(|field| only_letters(field.column) == name) {
        return Head::Own(own);
    }
    let everyday = NAMES.iter().find(|(_, names)| names.split(' ').any(|known| known == name));
    let field = everyday.and_then(|(column, _)| FIELDS.iter().position(|field| field.column == *column));
    field.map_or(Head::Unknown, Head::Everyday)
}

/// The names of every day by our column, for whoever guesses beside us: `("email", "emailadres mail")`.
pub fn everyday() -> &'static [(&'static str, &'static str)] {
    &NAMES
}
