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
    /// Its name, the same in its id and in the list of errors.
    pub fn id(self) -> String {
        let of = |name: &str, which: Which| {
            format!("{name}-{}", if which == Which::Own { "own" } else { "other" })
        };
        match self {
            Slot::Choice => "choice-0".to_owned(),
            Slot::Income => "income".to_owned(),
            Slot::Assets => "assets".to_owned(),
            Slot::AssetsPartner => "assets-partner".to_owned(),
            Slot::TryIncome => "try-income".to_owned(),
            Slot::TryAssets => "try-assets".to_owned(),
            Slot::Price(kind) => format!("price-{}", kind.id()),
            Slot::Started => "started".to_owned(),
            Slot::ClientAow => "client-aow".to_owned(),
            Slot::PartnerAow => "partner-aow".to_owned(),
            Slot::LocalName(which) => of("local-name", which),
            Slot::LocalAmount(which) => of("local-amount", which),
            Slot::LocalLimit(which) => of("local-limit", which),
        }
    }

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
