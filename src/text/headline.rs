//! What the first screen says of the rules in short, and which version they are of: from the tables.

use base::date::Month;

use crate::language::Language;
use crate::rules::{Formula, Param, Regime, Scheme, VERSION};

/// The values that `foot.version` has places for: the day of the rule tables, and the version of the program.
pub fn version_values(language: Language) -> [(&'static str, String); 2] {
    [("rules", language.date(VERSION)), ("version", env!("CARGO_PKG_VERSION").to_owned())]
}

/// The values that the texts `start.short_*` have places for: the year and amount of the law of a month, or
/// the latest one known, and the lowest and highest amount of the bill.
pub fn headline_values(language: Language, month: Month) -> Vec<(&'static str, String)> {
    let known = |regime: &Regime| regime.shown(month);
    let euros =
        |param: &Param| language.number(param.value, if param.value.fract().is_zero() { 0 } else { 2 });
    let mut values = Vec::new();
    if let Some(Scheme { price_level, formula: Formula::Flat { amount }, .. }) = known(Regime::IN_FORCE) {
        values.push(("year", price_level.to_string()));
        values.push(("amount", euros(amount)));
    }
    if let Some(Scheme { formula: Formula::Ramp { base, maximum: Some(maximum), .. }, .. }) =
        known(Regime::IVB_BILL)
    {
        values.extend(base.single_under_aow.as_ref().map(|minimum| ("minimum", euros(minimum))));
        values.push(("maximum", euros(maximum)));
    }
    values
}
