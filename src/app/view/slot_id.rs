//! The names of inputs.

use base::always::Always;
use wmo_zelfcheck::rules::{KINDS, Kind};

use crate::app::model::{Slot, Which};

/// The name of an input, the same in its id and in the list of errors.
pub fn slot_id(slot: Slot) -> String {
    let of =
        |name: &str, which: Which| format!("{name}-{}", if which == Which::Own { "own" } else { "other" });
    match slot {
        Slot::Choice => "choice-0".to_owned(),
        Slot::Income => "income".to_owned(),
        Slot::Assets => "assets".to_owned(),
        Slot::AssetsPartner => "assets-partner".to_owned(),
        Slot::TryIncome => "try-income".to_owned(),
        Slot::TryAssets => "try-assets".to_owned(),
        Slot::Price(kind) => format!("price-{}", kind_id(kind)),
        Slot::Started => "started".to_owned(),
        Slot::ClientAow => "client-aow".to_owned(),
        Slot::PartnerAow => "partner-aow".to_owned(),
        Slot::LocalName(which) => of("local-name", which),
        Slot::LocalAmount(which) => of("local-amount", which),
        Slot::LocalLimit(which) => of("local-limit", which),
    }
}

fn kind_id(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, other)| *other == kind).map(|(id, _)| *id).always()
}
