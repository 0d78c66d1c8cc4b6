//! Reading what a municipality says of itself, as the app calls it.

use base::{date::Date, error::InputError};

use crate::app::page::{self, Asked, GivenPlace};

/// What the app calls to read a municipality's files.
pub struct FilesPart {
    /// What the page's options say of the municipality.
    pub given: fn(&Asked) -> Result<GivenPlace, InputError>,
    /// What is wrong with a file, as the page's own scripts ask it.
    pub validate: fn(&str, Date, Option<&str>) -> Vec<u8>,
}

pub static TABLE: FilesPart = FilesPart { given: page::given, validate: page::validate };
