//! Where a person lives: as the page says it, or as they chose it.

use wmo_zelfcheck::offers::Municipality;

/// Where the person lives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Residence {
    pub municipality: Option<&'static Municipality>,
    /// What the page calls the municipality: then nothing is asked.
    pub given: Option<String>,
    /// Whether it is being chosen, and what was typed.
    pub choosing: bool,
    pub typed: String,
}
