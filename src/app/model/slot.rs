//! The inputs that can be wrong, and what is wrong with one.

use wmo_zelfcheck::{rules::Kind, text::Key};

use super::Which;

/// An input that can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The first answer of a question with choices.
    Choice,
    Income,
    Assets,
    AssetsPartner,
    TryIncome,
    TryAssets,
    Price(Kind),
    Started,
    ClientAow,
    PartnerAow,
    LocalName(Which),
    LocalAmount(Which),
    LocalLimit(Which),
}

impl Slot {
    /// Whether an amount is typed here, and not a name or a date.
    pub fn is_amount(self) -> bool {
        !matches!(
            self,
            Slot::Choice | Slot::Started | Slot::ClientAow | Slot::PartnerAow | Slot::LocalName(_)
        )
    }
}

/// What is wrong with an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mistake {
    pub slot: Slot,
    pub text: Key,
}
