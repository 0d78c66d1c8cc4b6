//! Where a note on an amount is said.

use wmo_zelfcheck::contribution::Note;

/// What is said beside the amount itself, because it may be quite another; the rest is said under "Hoe zeker
/// is dit?".
pub fn beside_amount(note: &Note) -> bool {
    matches!(
        note,
        Note::ParentsMayOwe(_)
            | Note::TransportTariff(_)
            | Note::CoupleUnderAow
            | Note::WealthPerPerson
            | Note::CostPriceExemptMonths(_)
            | Note::AboveCost { .. }
    )
}
