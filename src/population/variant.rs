//! A variant: a regime of the tables, or one with figures of somebody's own.

use rust_decimal::Decimal;

use crate::{
    contribution::{Facts, Span, TriedFigures, WhyNot, amount_due},
    rules::{Regime, Scheme},
};

/// Under which rules a population pays.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyVariant {
    /// What it is called in the answer.
    pub name: String,
    /// The regime, of which everything but the figures that are tried holds.
    pub regime: &'static Regime,
    /// The figures in place of its own.
    pub tried: Option<TriedFigures>,
}

impl PolicyVariant {
    /// A regime as it stands in the tables.
    pub fn of(regime: &'static Regime) -> PolicyVariant {
        PolicyVariant { name: regime.id.to_owned(), regime, tried: None }
    }

    /// What a household pays in a period, by the figures of the month.
    ///
    /// # Errors
    /// [`WhyNot`] where the regime has no rules for this month.
    pub fn due(&self, facts: &Facts) -> Result<Span, WhyNot> {
        let scheme = self.regime.scheme(facts.month).ok_or(WhyNot::NotCovered)?;
        amount_due(facts, self.regime, self.tried.map(|figures| figures.within(scheme)).as_ref())
    }
}

/// A variant while households are computed: the scheme with the figures that are tried is made once a month
/// of the tables.
pub(super) struct AppliedVariant {
    pub variant: PolicyVariant,
    scheme: Option<(&'static Scheme, Scheme)>,
}

impl AppliedVariant {
    pub fn new(variant: PolicyVariant) -> AppliedVariant {
        AppliedVariant { variant, scheme: None }
    }

    /// What a household pays in a year.
    pub fn per_year(&mut self, facts: &Facts) -> Result<Span, WhyNot> {
        let regime = self.variant.regime;
        let scheme = regime.scheme(facts.month).ok_or(WhyNot::NotCovered)?;
        let tried = self.variant.tried.map(|figures| match self.scheme.take() {
            Some((of, tried)) if std::ptr::eq(of, scheme) => tried,
            _ => figures.within(scheme),
        });
        let due = amount_due(facts, regime, tried.as_ref())?;
        self.scheme = tried.map(|tried| (scheme, tried));
        Ok(due.share(Decimal::from(scheme.period.per_year())))
    }
}
