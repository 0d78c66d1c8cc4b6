//! Whether support is still given. A proposal can take it out of the Wmo, for everybody or above an income
//! (options 17 and 18 of the *Houdbaarheidsonderzoek*, the coalition's intention of 2026). That nothing is
//! due then is no contribution of 0 for help that goes on.

use super::Span;

/// Whether the support is given under a regime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SupportGiven {
    /// Some of it is.
    Yes,
    /// Only in some of the cases still possible: euros a period in those.
    Perhaps(Span),
    /// None of it is.
    No,
}

impl SupportGiven {
    /// What is due where support is given; `amount` is what is due over all cases.
    pub fn amount(self, amount: Span) -> Option<Span> {
        match self {
            SupportGiven::Yes => Some(amount),
            SupportGiven::Perhaps(amount) => Some(amount),
            SupportGiven::No => None,
        }
    }

    /// Whether the answer is the same, whatever the amounts.
    pub fn is_like(self, other: SupportGiven) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// What holds where two cases are possible, each with its amount.
    pub(super) fn either(cases: [(SupportGiven, Span); 2]) -> SupportGiven {
        let [one, other] = cases.map(|(given, amount)| given.amount(amount));
        match (one, other) {
            _ if cases.iter().all(|(given, _)| *given == SupportGiven::Yes) => SupportGiven::Yes,
            (Some(one), Some(other)) => SupportGiven::Perhaps(one.hull(other)),
            (Some(amount), None) | (None, Some(amount)) => SupportGiven::Perhaps(amount),
            (None, None) => SupportGiven::No,
        }
    }
}
