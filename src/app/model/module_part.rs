//! The parts of the module that come after the first stage.

/// A part that comes after the first stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModulePart {
    /// The texts that the first stage does not say.
    Texts,
    /// Reading a municipality's files, and what was kept in the browser.
    Files,
    Check,
    Find,
    /// The outcome of the estimate with all that stands around it, and the pages about the rules.
    Outcome,
}

impl ModulePart {
    /// In the order in which they are brought.
    pub const ALL: [ModulePart; 5] =
        [ModulePart::Texts, ModulePart::Files, ModulePart::Check, ModulePart::Find, ModulePart::Outcome];

    /// The name that the page's script knows it by.
    pub const fn name(self) -> &'static str {
        match self {
            ModulePart::Texts => "texts",
            ModulePart::Files => "files",
            ModulePart::Check => "check",
            ModulePart::Find => "find",
            ModulePart::Outcome => "explained",
        }
    }
}
