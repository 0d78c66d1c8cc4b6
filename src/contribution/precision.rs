//! How precisely a figure is known.

use super::Situation;
use crate::rules::{Formula, Param, Scheme};

/// How precisely a point of the line is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// It follows from published figures and the household's own.
    Exact,
    /// It rests on a threshold that we derived, and may be off by as much as that is.
    Derived,
}

impl Precision {
    pub(super) fn of(param: &Param) -> Precision {
        if param.derived.is_some() { Precision::Derived } else { Precision::Exact }
    }

    /// Where a cost price ends hangs on all figures of the formula.
    pub(super) fn of_formula(scheme: &Scheme, situation: &Situation) -> Precision {
        match &scheme.formula {
            Formula::Ramp { threshold, .. } => {
                threshold.of(situation.group()).map_or(Precision::Exact, Precision::of)
            }
            Formula::Flat { .. } | Formula::Share { .. } => Precision::Exact,
        }
    }
}
