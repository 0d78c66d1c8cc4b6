//! Figures that somebody tries out in place of those of a scheme: who is charged at all, and when nothing is
//! due, stays as in the tables; only the sum has other figures. There is one formula for both.

use rust_decimal::Decimal;

use super::{
    Assessment, Facts, Receipt, Situation, Span, WhyNot, access::Access, assess, cases::each_case, estimate,
    formula,
};
use crate::rules::{ByGroup, Formula, Param, Regime, Scheme};
use base::money::Money;

/// Figures in place of those of a scheme; `None` leaves the scheme's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TriedFigures {
    /// The lowest amount, euros a period.
    pub base: Option<Decimal>,
    /// Fraction of the yearly income above the threshold.
    pub rate: Option<Decimal>,
    /// The threshold of a single person and of a couple, euros a year.
    pub threshold: Option<[Decimal; 2]>,
    /// Fraction of the wealth that is added to the income.
    pub wealth_rate: Option<Decimal>,
    /// Euros of wealth per person that do not count.
    pub wealth_exempt: Option<Decimal>,
    /// The highest amount, euros a period.
    pub maximum: Option<Decimal>,
    /// One amount for everybody, euros a period.
    pub tariff: Option<Decimal>,
}

impl TriedFigures {
    /// The scheme with these figures. A figure that its formula does not have stays out.
    pub fn within(&self, scheme: &Scheme) -> Scheme {
        let mut tried = scheme.clone();
        let set = |param: &mut Param, value: Option<Decimal>| {
            if let Some(value) = value {
                param.value = value;
            }
        };
        match &mut tried.formula {
            Formula::Flat { amount } => set(amount, self.tariff),
            Formula::Ramp { base, rate, threshold, uncertainty, maximum } => {
                let [single, couple] =
                    [0, 1].map(|place| self.threshold.and_then(|both| both.get(place).copied()));
                set_groups(base, [self.base, self.base]);
                set_groups(threshold, [single, couple]);
                set(rate, self.rate);
                if let Some(maximum) = maximum {
                    set(maximum, self.maximum);
                }
                *uncertainty = None;
            }
            Formula::Share { .. } => {}
        }
        set(&mut tried.means.wealth_rate, self.wealth_rate);
        if let Some(exempt) = &mut tried.means.wealth_exempt {
            set(exempt, self.wealth_exempt);
        }
        tried
    }
}

/// Sets the figure of single persons and that of couples, of all ages.
fn set_groups(table: &mut ByGroup, [single, couple]: [Option<Decimal>; 2]) {
    let groups = [
        (&mut table.single_under_aow, single),
        (&mut table.single_aow, single),
        (&mut table.couple_under_aow, couple),
        (&mut table.couple_aow, couple),
    ];
    for (param, value) in groups {
        if let (Some(param), Some(value)) = (param, value) {
            param.value = value;
        }
    }
}

/// What a regime asks of a household in a period, over all that is still possible; with `tried` in place of
/// the scheme of the month, if it is given.
///
/// # Errors
/// [`WhyNot`] where the regime has no rules for this month, or for any support still possible.
pub fn amount_due(facts: &Facts, regime: &'static Regime, tried: Option<&Scheme>) -> Result<Span, WhyNot> {
    let Some(tried) = tried else {
        return match facts.situation() {
            Some(situation) => Ok(assess(&situation, regime, &mut Receipt::off())?.amount),
            None => Ok(estimate(facts, regime, false)?.assessment.amount),
        };
    };
    if let Some(situation) = facts.situation() {
        return with_figures(&situation, regime, tried);
    }
    let mut all: Result<Span, WhyNot> = Err(WhyNot::NotCovered);
    each_case(facts, regime, &mut |case, _| match (&mut all, with_figures(case, regime, tried)) {
        (Ok(all), Ok(amount)) => *all = all.hull(amount),
        (Ok(_), Err(_)) => {}
        (Err(_), other) => all = other,
    });
    all
}

/// One household. Where the regime asks nothing, the figures do not matter; its own lowest amount is above
/// nothing, so nothing means that nobody is charged.
fn with_figures(situation: &Situation, regime: &'static Regime, tried: &Scheme) -> Result<Span, WhyNot> {
    let found = assess(situation, regime, &mut Receipt::off())?;
    if found.amount == Span::ZERO {
        return Ok(Span::ZERO);
    }
    let mut scratch = Assessment::under(found.scheme);
    let exact = formula::amount(situation, tried, Access::Open, &mut Receipt::off(), &mut scratch)?;
    let amount = exact.map(|value| Money::floor(value).euros());
    Ok(if found.amount.low == Decimal::ZERO { amount.hull(Span::ZERO) } else { amount })
}
