//! What a household's amount is drawn over.

use super::{Situation, Span};

/// What varies along the line; everything else stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// The income of the reference year, together.
    Income,
    /// The client's assets; a partner's stay as they are.
    Assets,
}

impl Axis {
    /// The situation with the income, or the client's assets, as given.
    pub fn at<'a>(self, situation: &Situation<'a>, value: Span) -> Situation<'a> {
        match self {
            Axis::Income => Situation { income: value, ..*situation },
            Axis::Assets => Situation { assets: [value, situation.assets[1]], ..*situation },
        }
    }
}
