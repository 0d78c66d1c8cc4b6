//! A regime in words, with the amounts of its own table filled in.

use super::{Key, regime_about, regime_name};
use crate::language::Language;
use crate::rules::{Formula, Param, Regime, Scheme};

impl Language {
    /// The name of a regime.
    pub fn regime_name(self, regime: &Regime) -> String {
        self.of_regime(regime, regime_name(regime.id))
    }

    /// What a regime is, in a sentence or two.
    pub fn regime_about(self, regime: &Regime) -> String {
        self.of_regime(regime, regime_about(regime.id))
    }

    fn of_regime(self, regime: &Regime, key: Option<Key>) -> String {
        let (Some(key), Some(scheme)) = (key, regime.schemes.last()) else { return String::new() };
        let values = self.values(scheme);
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.fill(key, &values)
    }

    fn values(self, scheme: &Scheme) -> Vec<(&'static str, String)> {
        let mut values = vec![("wealth_rate", self.percent(scheme.means.wealth_rate.value))];
        let euros = |param: Param| self.number(param.value, 2);
        match scheme.formula {
            Formula::Flat { amount } => values.push(("amount", euros(amount))),
            Formula::Ramp { base, rate, maximum, .. } => {
                values.push(("rate", self.percent(rate.value)));
                values.extend(base.single_under_aow.map(|minimum| ("minimum", euros(minimum))));
                values.extend(maximum.map(|maximum| ("maximum", euros(maximum))));
            }
            Formula::Share { rate, minimum, maximum, .. } => {
                values.extend([
                    ("rate", self.percent(rate.value)),
                    ("minimum", euros(minimum)),
                    ("maximum", euros(maximum)),
                ]);
            }
        }
        if let Some(limit) = scheme.withdrawn.iter().find_map(|withdrawn| withdrawn.above_income) {
            values.push(("limit", self.number(limit.value, 0)));
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{OWN_COSTS, REGIMES};

    #[test]
    fn every_regime_and_own_cost_has_words_without_gaps() {
        for regime in REGIMES {
            for text in [Language::Nl.regime_name(regime), Language::Nl.regime_about(regime)] {
                let gap = text.is_empty()
                    || text.contains(['{', '}'])
                    || text.contains("  ")
                    || text.contains("€ .")
                    || text.contains("()");
                assert!(!gap && !text.ends_with(' '), "{}: {text:?}", regime.id);
            }
        }
        assert!(OWN_COSTS.iter().all(|cost| crate::text::own_cost_key(cost.id).is_some()));
        assert_eq!(Language::Nl.regime_name(Regime::IVB_C12), "Vermogen telt veel meer mee (12\u{a0}%)");
    }
}
