//! The languages that the texts stand in: a folder each in `static/texts`. What they say is in the room
//! `text`.

use base::always::Always;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// The language of the tables, in which everything can always be said.
    pub const FIRST: Language = Language::Nl;

    /// The language's code, as in `lang`.
    pub fn code(self) -> &'static str {
        LANGUAGES.iter().find(|(_, language)| *language == self).map(|(code, _)| *code).always()
    }
}
