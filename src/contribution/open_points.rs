//! Points that the sources leave open. What a household owes spans both readings of each; within one reading
//! every number is computed as if it were certain, so that both ends are ends that can be reached.

use super::{
    Assessment, Note, Reading, SupportGiven,
    facts::{CostPrice, Household},
    household_facts::Situation,
};
use crate::rules::{ExemptForCouple, Scheme};

/// The readings of what is open for a household, and what is said where they differ.
pub(super) type Open = ([Reading; 2], Note);

impl Situation<'_> {
    /// The next point that is open for this household under these rules.
    pub(super) fn open(&self, scheme: &Scheme) -> Option<Open> {
        // With even wealth both readings come to the same.
        let uneven = self.assets[0] != self.assets[1];
        self.open_wealth(scheme).filter(|_| uneven).or_else(|| self.open_months(scheme))
    }

    /// How a couple's wealth counts, whatever it is.
    pub(super) fn open_wealth(&self, scheme: &Scheme) -> Option<Open> {
        let open =
            scheme.means.exempt_for_couple == ExemptForCouple::Open && self.reading.joint_wealth.is_none();
        let readings = [true, false].map(|joint| Reading { joint_wealth: Some(joint), ..self.reading });
        (open && self.household == Household::Couple).then_some((readings, Note::WealthPerPerson))
    }

    /// What a month in which nothing is due takes off a known cost price.
    pub(super) fn open_months(&self, scheme: &Scheme) -> Option<Open> {
        let priced = self.support.iter().any(|support| matches!(support.cost_price, CostPrice::Known(_)));
        let source = scheme.guards_cost_price.filter(|_| priced && self.reading.counts_exempt.is_none())?;
        let readings = [false, true].map(|counts| Reading { counts_exempt: Some(counts), ..self.reading });
        Some((readings, Note::CostPriceExemptMonths(source)))
    }
}

impl Assessment {
    /// What holds where two readings are possible; `open` is said where they differ.
    pub(super) fn or(mut self, other: Assessment, open: Note) -> Assessment {
        let periods = |found: &Assessment| (found.earliest_last_period.clone(), found.last_period.clone());
        let differ = self.amount != other.amount
            || !self.given.is_like(other.given)
            || periods(&self) != periods(&other);
        let given = SupportGiven::either([(self.given, self.amount), (other.given, other.amount)]);
        let owed = self.amount.hull(other.amount);
        let ends = self.last_period.zip(other.last_period);
        let earliest = [self.earliest_last_period, other.earliest_last_period];
        self.earliest_last_period = None;
        self.last_period = ends.map(|(one, two)| {
            let latest = if one.to < two.to { two.clone() } else { one.clone() };
            let all = earliest.into_iter().flatten().chain([one, two]);
            self.earliest_last_period = all.min_by_key(|last| last.to).filter(|last| *last != latest);
            latest
        });
        self.amount = owed;
        self.possible = self.possible.or(other.possible);
        self.given = given;
        self.reasons.retain(|reason| other.reasons.contains(reason));
        for note in other.notes.into_iter().chain(differ.then_some(open)) {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
        for cost in other.own_costs {
            if !self.own_costs.contains(&cost) {
                self.own_costs.push(cost);
            }
        }
        self
    }
}
