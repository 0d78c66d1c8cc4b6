//! A population under several variants, each compared with one set of rules. Households come one at a time,
//! so that a population of any size takes the same memory.

use super::{
    households::WeightedHousehold,
    totals::{AllGroups, GroupTotals, Totals},
    variant::{AppliedVariant, PolicyVariant},
};

/// The sums so far.
pub struct Comparison {
    compared_with: AppliedVariant,
    variants: Vec<(AppliedVariant, AllGroups)>,
}

/// What a variant does to a population.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantResult {
    /// The variant.
    pub variant: PolicyVariant,
    /// All households together.
    pub totals: Totals,
    /// By kind of household and class of incomes; only groups in which there are any.
    pub groups: Vec<GroupTotals>,
}

impl Comparison {
    /// Nothing counted yet.
    ///
    /// ```
    /// use rust_decimal::Decimal;
    /// use wmo_zelfcheck::{
    ///     population::{Comparison, PolicyVariant, SyntheticPopulation},
    ///     rules::Regime,
    /// };
    ///
    /// let (bill, steeper) = (PolicyVariant::of(Regime::IVB_BILL), PolicyVariant::of(Regime::IVB_B));
    /// let mut comparison = Comparison::new(bill, vec![steeper]);
    /// for household in SyntheticPopulation::AfterOutflow.households() {
    ///     comparison.add(&household);
    /// }
    /// let results = comparison.results();
    /// let million = Decimal::from(1_000_000);
    /// // The report: 18 million.
    /// let brings_in = results[0].totals.change().0.ok_or("a known amount")? / million;
    /// assert_eq!(brings_in.round(), Decimal::from(18));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(compared_with: PolicyVariant, variants: Vec<PolicyVariant>) -> Comparison {
        let variants =
            variants.into_iter().map(|variant| (AppliedVariant::new(variant), AllGroups::new())).collect();
        Comparison { compared_with: AppliedVariant::new(compared_with), variants }
    }

    /// Counts a household.
    pub fn add(&mut self, household: &WeightedHousehold) {
        let WeightedHousehold { facts, weight } = household;
        let before = self.compared_with.per_year(facts);
        let income = facts.income.map(|income| income.euros());
        for (variant, groups) in &mut self.variants {
            let after = variant.per_year(facts);
            let Some(totals) = groups.of(facts) else { continue };
            match (&before, after) {
                (Ok(before), Ok(after)) => totals.add(income, *weight, *before, after),
                _ => totals.left_out += weight,
            }
        }
    }

    /// What each variant does, in the order in which they were given.
    pub fn results(self) -> Vec<VariantResult> {
        let result = |(applied, groups): (AppliedVariant, AllGroups)| {
            let groups = groups.groups();
            let totals = groups.iter().fold(Totals::default(), |sum, group| sum.with(&group.totals));
            VariantResult { variant: applied.variant, totals, groups }
        };
        self.variants.into_iter().map(result).collect()
    }
}
