//! What can be asked of the answers of a person, whichever fact they are about: whether it is known, and
//! which values it can still have.

use super::{
    Facts, Household, HouseholdFact, Policy, Started, Support,
    facts::CostPrice,
    household_facts::{FactContent, FactEffect},
};
use crate::rules::Scheme;
use base::money::Money;

impl HouseholdFact {
    /// As in the contract.
    pub fn id(self) -> &'static str {
        self.row().id
    }
}

impl Facts {
    /// Whether the answer to a question is "I don't know", or a cost price of the support is.
    pub fn is_unknown(&self, field: HouseholdFact) -> bool {
        match (field, &self.support) {
            (HouseholdFact::PartnerAge, _) if self.household == Some(Household::Single) => false,
            (HouseholdFact::Support, Some(support)) => {
                support.iter().any(|support| support.cost_price == CostPrice::Unknown)
            }
            _ => self.lacks(field),
        }
    }

    /// Whether there is no answer.
    fn lacks(&self, field: HouseholdFact) -> bool {
        match &field.row().content {
            FactContent::One(_, number) | FactContent::Whole(number) => (number.get)(self).is_none(),
            FactContent::Income => self.income.is_none(),
            FactContent::Assets => self.assets.contains(&None),
            FactContent::Support => self.support.is_none(),
            FactContent::Started => self.started.is_none(),
            FactContent::Policy => self.policy.is_none(),
        }
    }

    /// The questions of which a case settles the answer: those unknown but income, assets and cost prices.
    pub fn settled_by_a_case(&self) -> Vec<HouseholdFact> {
        let varies = |field: &HouseholdFact| match field {
            HouseholdFact::Income | HouseholdFact::Assets => false,
            HouseholdFact::Support => self.support.is_none(),
            other => self.is_unknown(*other),
        };
        HouseholdFact::ALL.iter().copied().filter(varies).collect()
    }

    /// The facts that are not known and have few values that matter, in order.
    pub(super) fn with_few_values(&self) -> Vec<HouseholdFact> {
        let mut probe = self.clone();
        HouseholdFact::ALL
            .iter()
            .copied()
            .filter(|field| self.lacks(*field) && probe.settle(*field, 0))
            .collect()
    }

    /// Takes the value with this number, of those that stand for all; `false` where there is none.
    pub(super) fn settle(&mut self, field: HouseholdFact, number: usize) -> bool {
        match &field.row().content {
            FactContent::One(_, fact) | FactContent::Whole(fact) => {
                let Some(value) = fact.tried.get(number) else { return false };
                (fact.set)(self, Some(*value));
            }
            FactContent::Started => {
                let Some(started) = [Started::LongAgo, Started::NEVER].get(number) else { return false };
                self.started = Some(*started);
            }
            FactContent::Policy => {
                let Some(policy) = Policy::ANY.get(number) else { return false };
                self.policy = Some(*policy);
            }
            FactContent::Income | FactContent::Assets | FactContent::Support => return false,
        }
        true
    }

    /// These facts with `field` known, whatever it is, and what only ever exempts too, so that only the other
    /// unknowns are gone through. A width of nothing is never the widest.
    pub(super) fn with_one_value(&self, field: HouseholdFact) -> Facts {
        let mut pinned = self.clone().with(field, &Facts::in_month(self.month));
        for exempts in HouseholdFact::ALL.iter().filter(|fact| fact.row().effect == FactEffect::Exempts) {
            if pinned.lacks(*exempts) {
                pinned.settle(*exempts, 0);
            }
        }
        pinned
    }

    /// These facts with the answer to `field` taken from `other`.
    pub(super) fn with(mut self, field: HouseholdFact, other: &Facts) -> Facts {
        match &field.row().content {
            FactContent::One(_, number) | FactContent::Whole(number) => {
                (number.set)(&mut self, (number.get)(other));
            }
            FactContent::Income => self.income = other.income,
            FactContent::Assets => self.assets = other.assets,
            FactContent::Support => self.support.clone_from(&other.support),
            FactContent::Started => self.started = other.started,
            FactContent::Policy => self.policy = other.policy,
        }
        self
    }

    /// A case with its unknown income, assets and cost prices settled, in every combination of lowest and
    /// highest, and with the income at each limit on access, where an amount can be higher than at either
    /// end.
    pub(super) fn ends(&self, case: &Facts, scheme: Option<&Scheme>) -> Vec<Facts> {
        let ends =
            |known: Option<Money>| known.map_or(vec![Money::ZERO, Money::LARGEST], |known| vec![known]);
        let mut incomes = ends(self.income);
        if self.income.is_none() {
            let limits = scheme
                .into_iter()
                .flat_map(|scheme| scheme.withdrawn)
                .filter_map(|withdrawn| withdrawn.above_income);
            incomes.extend(limits.map(|limit| Money::floor(limit.value)));
        }
        let prices: &[CostPrice] =
            if case.support.iter().flatten().any(|support| support.cost_price == CostPrice::Unknown) {
                &[CostPrice::Known(Money::ZERO), CostPrice::NotGiven]
            } else {
                &[CostPrice::Unknown]
            };
        let [client, partner] = self.assets;
        let mut all = Vec::new();
        for price in prices {
            for income in incomes.iter().copied() {
                for client in ends(client) {
                    all.extend(
                        ends(partner)
                            .into_iter()
                            .map(|partner| case.with_money(income, [client, partner], *price)),
                    );
                }
            }
        }
        all
    }

    fn with_money(&self, income: Money, assets: [Money; 2], price: CostPrice) -> Facts {
        let settle = |support: &Support| match support.cost_price {
            CostPrice::Unknown => Support { cost_price: price, ..*support },
            _ => *support,
        };
        Facts {
            income: Some(income),
            assets: assets.map(Some),
            support: self.support.as_ref().map(|support| support.iter().map(settle).collect()),
            ..self.clone()
        }
    }
}
