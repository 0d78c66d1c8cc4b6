//! Which amounts are possible: nothing, something, or both with a gap between them. A span from 0.00 to
//! 328.00 does not tell an exemption beside amounts from 23.60 up from an amount that begins at a cent.

use rust_decimal::Decimal;

use super::Span;

/// The amounts that are possible, in euros a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PossibleAmounts {
    /// Whether nothing may be due.
    pub nothing: bool,
    /// What may be due otherwise; `None` where nothing is due in any case.
    pub owed: Option<Span>,
}

impl PossibleAmounts {
    /// Nothing is due.
    pub(super) const NOTHING: PossibleAmounts = PossibleAmounts { nothing: true, owed: None };

    /// Every amount of a span.
    pub(super) fn every(amount: Span) -> PossibleAmounts {
        PossibleAmounts {
            nothing: amount.low.is_zero(),
            owed: Some(amount).filter(|amount| *amount != Span::ZERO),
        }
    }

    /// Nothing, or the highest amount of a span.
    pub(super) fn either_end(amount: Span) -> PossibleAmounts {
        let owed = amount.high.filter(|high| !high.is_zero()).map(Span::point);
        PossibleAmounts { nothing: amount.low.is_zero(), owed }
    }

    /// What holds where two cases are possible.
    pub(super) fn or(self, other: PossibleAmounts) -> PossibleAmounts {
        let both = self.owed.zip(other.owed).map(|(one, other)| one.hull(other));
        PossibleAmounts { nothing: self.nothing || other.nothing, owed: both.or(self.owed).or(other.owed) }
    }

    /// The amounts apart from nothing, where nothing may be due and what may be due otherwise begins higher
    /// up.
    pub fn apart(self) -> Option<Span> {
        self.owed.filter(|owed| self.nothing && owed.low > Decimal::ZERO)
    }
}
