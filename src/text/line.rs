//! The line of a chart in words: its points, and what is said where there is no help.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Key;
use crate::language::Language;
use crate::{
    contribution::{Axis, Precision},
    rules::{Scheme, Withdrawn},
};

impl Language {
    /// An income or an amount of assets on a line: `€ 24.472`, with cents only where it has any. Where it
    /// rests on a threshold that we derived, `ongeveer € 24.500`: of that threshold the last 100 euros are
    /// not known, and of the assets that come to it, at the 4 % that counts, the last 2,500.
    pub fn point(self, axis: Axis, at: Decimal, precision: Precision) -> String {
        let euros = |at: Decimal| self.euros_with(at, if at.fract().is_zero() { 0 } else { 2 });
        let unit = match axis {
            Axis::Assets if at > Decimal::from(10_000) => Decimal::from(5_000),
            Axis::Income | Axis::Assets => Decimal::ONE_HUNDRED,
        };
        let round = (at / unit).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero) * unit;
        match precision {
            Precision::Derived if !round.is_zero() => {
                self.fill(Key::ChartAbout, &[("amount", &euros(round))])
            }
            Precision::Derived | Precision::Exact => euros(at),
        }
    }

    /// The kinds of support that a proposal takes out, in a sentence.
    pub fn withdrawn(self, withdrawn: &Withdrawn) -> String {
        let key = match withdrawn {
            Withdrawn { above_income: Some(_), .. } => Key::RulesWithdrawnAbove,
            Withdrawn { kept: Some(_), .. } => Key::RulesKept,
            Withdrawn { .. } => Key::RulesWithdrawn,
        };
        self.fill(key, &[("kinds", &self.kinds(withdrawn.kinds))])
    }
}

/// What stands in the place of an amount where the support is not given.
pub fn gone(scheme: &Scheme) -> Key {
    if scheme.withdrawn.iter().any(|withdrawn| withdrawn.kept.is_some()) {
        Key::GoneKept
    } else if scheme.withdrawn.iter().all(|withdrawn| withdrawn.above_income.is_some()) {
        Key::GoneAbove
    } else {
        Key::GoneAll
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(axis: Axis, cents: i64, precision: Precision, expected: &str) {
        assert_eq!(
            Language::Nl.point(axis, Decimal::new(cents, 2), precision).replace('\u{a0}', " "),
            expected
        );
    }

    #[test]
    fn what_is_derived_is_about_right_and_said_so() {
        check(Axis::Income, 2_450_000, Precision::Derived, "ongeveer € 24.500");
        check(Axis::Income, 1_782_192, Precision::Derived, "ongeveer € 17.800");
        check(Axis::Income, 6_102_800, Precision::Derived, "ongeveer € 61.000");
        check(Axis::Assets, 14_624_800, Precision::Derived, "ongeveer € 145.000");
        check(Axis::Income, 7_000_000, Precision::Exact, "€ 70.000");
        check(Axis::Assets, 3_374_800, Precision::Exact, "€ 33.748");
        check(Axis::Income, 1_782_192, Precision::Exact, "€ 17.821,92");
    }
}
