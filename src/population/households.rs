//! The households of a population. Those of the synthetic ones are cells of the same kind, income and wealth.

use base::{always::Always, closed_list, money::Money};
use rust_decimal::Decimal;

use super::{
    model::{MODEL, Model},
    slices::slices,
};
use crate::{
    contribution::{ClientAge, Facts, Household, PartnerAge, amount_due},
    rules::Regime,
};

closed_list! {
    /// The synthetic populations. Their figures are never compared with each other.
    SyntheticPopulation {
        Today = "today": "Who pays the *abonnementstarief*, by the revenue that CBS publishes.";
        AfterOutflow = "after_outflow": "Who is left after the outflow that the report assumes.";
    }
}

/// A household, and how many it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightedHousehold {
    /// What is known of it.
    pub facts: Facts,
    /// How many households it stands for.
    pub weight: Decimal,
}

/// The decimals of a weight; more would say nothing and cost time.
const WEIGHT_DECIMALS: u32 = 4;

impl SyntheticPopulation {
    /// Its households.
    ///
    /// ```
    /// use rust_decimal::Decimal;
    /// use wmo_zelfcheck::population::SyntheticPopulation;
    ///
    /// let count = |population: SyntheticPopulation| -> Decimal {
    ///     population.households().iter().map(|household| household.weight).sum()
    /// };
    /// // 114,589,000 euros in 2023 at 19.00 a month, 12 months: 502,583 households.
    /// assert_eq!(count(SyntheticPopulation::Today).round(), Decimal::from(502_583));
    /// assert!(count(SyntheticPopulation::AfterOutflow) < Decimal::from(424_000));
    /// ```
    pub fn households(self) -> Vec<WeightedHousehold> {
        MODEL.households(self)
    }
}

impl Model {
    /// The households of a synthetic population, made of this model.
    pub fn households(&self, population: SyntheticPopulation) -> Vec<WeightedHousehold> {
        let mut all = Vec::new();
        for slice in slices(self) {
            let couples = self.couples(slice.gross);
            let income = slice.gross * self.fitted.income_share;
            for (household, share) in
                [(Household::Single, Decimal::ONE - couples), (Household::Couple, couples)]
            {
                self.add(population, household, income, slice.households * share, &mut all);
            }
        }
        all
    }

    /// The share of couples among households with a gross income.
    fn couples(&self, gross: Decimal) -> Decimal {
        let from = Decimal::from(self.taken.couples_from);
        let rise = self.fitted.couples / (Decimal::from(self.taken.tail_from) - from);
        ((gross - from) * rise).clamp(Decimal::ZERO, self.taken.couples_most)
    }

    /// Adds the households of a kind with an income, one for each slice of wealth.
    fn add(
        &self,
        population: SyntheticPopulation,
        household: Household,
        income: Decimal,
        households: Decimal,
        all: &mut Vec<WeightedHousehold>,
    ) {
        let times = match household {
            Household::Single => Decimal::ONE,
            Household::Couple => Decimal::from(self.taken.couple_wealth),
        };
        let median = self.fitted.wealth * income * times;
        for edges in self.taken.wealth_slices.windows(2) {
            let [from, to] = edges.try_into().unwrap_or([Decimal::ZERO; 2]);
            let middle = (from + to) / Decimal::TWO;
            let wealth = median * middle / (Decimal::ONE - middle);
            let facts = self.facts(household, income, wealth);
            let stays = match population {
                SyntheticPopulation::Today => Decimal::ONE,
                SyntheticPopulation::AfterOutflow => self.stays(&facts),
            };
            let weight = (households * (to - from) * stays).round_dp(WEIGHT_DECIMALS);
            if weight > Decimal::ZERO {
                all.push(WeightedHousehold { facts, weight });
            }
        }
    }

    /// Everybody is at AOW age: of a single person no amount depends on it, and a couple that pays today is.
    /// A couple's wealth is half of each, so that both readings of the exempt wealth come to the same.
    pub fn facts(&self, household: Household, income: Decimal, wealth: Decimal) -> Facts {
        let assets = match household {
            Household::Single => [Money::floor(wealth), Money::ZERO],
            Household::Couple => [Money::floor(wealth / Decimal::TWO); 2],
        };
        Facts {
            household: Some(household),
            client_age: Some(ClientAge::Aow),
            partner_age: Some(PartnerAge::Aow),
            income: Some(Money::floor(income)),
            assets: assets.map(Some),
            ..Facts::in_month(self.taken.month)
        }
    }

    /// The share of such households that stays under the bill: all where it asks nothing more, half where it
    /// asks `stay` euros a month more.
    fn stays(&self, facts: &Facts) -> Decimal {
        let due = |regime| amount_due(facts, regime, None).ok().and_then(|amount| amount.known()).always();
        let more = (due(Regime::IVB_BILL) - due(Regime::IN_FORCE)).max(Decimal::ZERO);
        self.fitted.stay / (self.fitted.stay + more)
    }
}
