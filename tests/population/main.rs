//! The synthetic populations against what is published: fitted figures, figures that the fit never saw, and
//! the report's own words on who is hit most.

mod own_figures;
mod pack;
mod printed;
mod sums;
mod who_pays;
mod words;

use rust_decimal::Decimal;
use wmo_zelfcheck::{
    population::{Comparison, PolicyVariant, SyntheticPopulation, VariantResult, WeightedHousehold},
    rules::Regime,
};

/// The variants of option 16, compared with the bill, over those who are left under it.
pub fn option_16() -> Vec<VariantResult> {
    let variants = [
        Regime::IVB_A,
        Regime::IVB_B,
        Regime::IVB_C8,
        Regime::IVB_C12,
        Regime::IVB_D,
        Regime::IVB_E8,
        Regime::IVB_E12,
    ];
    let households = SyntheticPopulation::AfterOutflow.households();
    compare(&households, PolicyVariant::of(Regime::IVB_BILL), variants.map(PolicyVariant::of).to_vec())
}

/// Compares a population under several variants.
pub fn compare(
    households: &[WeightedHousehold],
    compared_with: PolicyVariant,
    variants: Vec<PolicyVariant>,
) -> Vec<VariantResult> {
    let mut comparison = Comparison::new(compared_with, variants);
    households.iter().for_each(|household| comparison.add(household));
    comparison.results()
}

/// The result of a variant.
pub fn of<'a>(results: &'a [VariantResult], regime: &'static Regime) -> &'a VariantResult {
    results.iter().find(|result| result.variant.regime.id == regime.id).expect("a result")
}

/// What households pay more, in millions of euros a year.
pub fn financing(result: &VariantResult) -> Decimal {
    result.totals.change().0.expect("known amounts") / Decimal::from(1_000_000)
}
