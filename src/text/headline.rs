//! The rules in short, for the first screen: the amounts come from the tables.

use crate::language::Language;
use crate::rules::{Formula, Param, Regime, Scheme};

/// The values that the texts `start.short_*` have places for: this law's latest year and amount, and the lowest and
/// highest amount of the bill.
pub fn headline_values(language: Language) -> Vec<(&'static str, String)> {
    let latest = |regime: &Regime| regime.schemes.last();
    let euros = |param: &Param| language.number(param.value, if param.value.fract().is_zero() { 0 } else { 2 });
    let mut values = Vec::new();
    if let Some(Scheme { price_level, formula: Formula::Flat { amount }, .. }) = latest(Regime::IN_FORCE) {
        values.push(("year", price_level.to_string()));
        values.push(("amount", euros(amount)));
    }
    if let Some(Scheme { formula: Formula::Ramp { base, maximum: Some(maximum), .. }, .. }) = latest(Regime::IVB_BILL) {
        values.extend(base.single_under_aow.as_ref().map(|minimum| ("minimum", euros(minimum))));
        values.push(("maximum", euros(maximum)));
    }
    values
}
