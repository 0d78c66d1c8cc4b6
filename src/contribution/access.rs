//! An income limit on access to support (option 18 of the *Houdbaarheidsonderzoek*): on which side of it a
//! household is, and what follows where both are possible.

use super::{
    Assessment, Span, SupportGiven, household_facts::Situation, means::contributory_income, receipt::Receipt,
};
use crate::rules::{Param, Scheme, Withdrawn};

/// Which side of an income limit on access is looked at.
#[derive(Clone, Copy)]
pub(super) enum Access {
    /// There is no such limit for this support.
    Open,
    /// A contributory income of at most this.
    UpTo(&'static Param),
    /// A contributory income above this.
    Above(&'static Param),
    /// Any contributory income: the support that goes on above the limit.
    Either(&'static Param),
}

impl Access {
    /// The limit, if there is one.
    pub(super) fn limit(self) -> Option<&'static Param> {
        match self {
            Access::Open => None,
            Access::UpTo(limit) | Access::Above(limit) | Access::Either(limit) => Some(limit),
        }
    }

    /// Both sides of the same limit.
    pub(super) fn either(self) -> Access {
        self.limit().map_or(Access::Open, Access::Either)
    }

    /// The part of an unknown income that lies on this side. Just above the limit the amount is that of the
    /// limit itself.
    pub(super) fn of(self, income: Span) -> Span {
        match self {
            Access::Open | Access::Either(_) => income,
            Access::UpTo(limit) => income.at_most(limit.value),
            Access::Above(limit) => income.map(|income| income.max(limit.value)),
        }
    }
}

/// The income above which some of this support is not given.
pub(super) fn income_limit(situation: &Situation, scheme: &'static Scheme) -> Option<&'static Param> {
    let concerned = |withdrawn: &&Withdrawn| {
        situation.support.iter().any(|support| withdrawn.kinds.contains(&support.kind))
    };
    scheme.withdrawn.iter().filter(concerned).find_map(|withdrawn| withdrawn.above_income.as_ref())
}

/// On which side of an income limit on access the household is; both, the lower first, where that is not
/// known.
pub(super) fn sides(situation: &Situation, scheme: &'static Scheme) -> (Access, Option<Access>) {
    let Some(limit) = income_limit(situation, scheme) else { return (Access::Open, None) };
    let income = contributory_income(situation, &scheme.means, &mut Receipt::off(), &mut Vec::new());
    if income.low > limit.value {
        return (Access::Above(limit), None);
    }
    let certain = income.high.is_some_and(|high| high <= limit.value);
    (Access::UpTo(limit), (!certain).then_some(Access::Above(limit)))
}

/// What holds where both sides of a limit are possible.
pub(super) fn either(below: Assessment, above: Assessment) -> Assessment {
    let amount = below.amount.hull(above.amount);
    let given = SupportGiven::either([(below.given, below.amount), (above.given, above.amount)]);
    let possible = below.possible.or(above.possible);
    let mut all = Assessment { amount, possible, given, own_costs: above.own_costs, ..below };
    for note in above.notes {
        if !all.notes.contains(&note) {
            all.notes.push(note);
        }
    }
    if amount.known().is_none() {
        all.reasons.clear();
        all.last_period = None;
    }
    all
}
