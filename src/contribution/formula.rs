//! The formula of a scheme: one amount for everybody, a base plus a rate over the income above a threshold,
//! or a share of the income.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    Assessment, Note, Reason, ReasonId, WhyNot,
    access::Access,
    household_facts::Situation,
    means::contributory_income,
    receipt::{Receipt, StepId},
    span::Span,
};
use crate::rules::{self, Formula, Param, Scheme};
use base::money::Money;

/// What is due in a period by the figures of `scheme`, not yet rounded.
pub(super) fn amount(
    situation: &Situation,
    scheme: &Scheme,
    access: Access,
    receipt: &mut Receipt,
    found: &mut Assessment,
) -> Result<Span, WhyNot> {
    let periods = Decimal::from(scheme.period.per_year());
    let group = situation.group();
    Ok(match &scheme.formula {
        Formula::Flat { amount } => flat(situation, scheme, amount, receipt, found),
        Formula::Ramp { base, rate, threshold, uncertainty, maximum } => {
            let (base, threshold) = base.of(group).zip(threshold.of(group)).ok_or(WhyNot::NotForHousehold)?;
            let uncertainty = uncertainty.as_ref().map(|uncertainty| uncertainty.of(situation.household));
            let ramp = Ramp { base, rate, threshold, uncertainty, maximum: maximum.as_ref(), periods };
            let income = contributory_income(situation, &scheme.means, receipt, &mut found.notes);
            let within = access.of(income);
            if let Some(limit) = access.limit() {
                receipt.table(StepId::AccessLimit, limit);
            }
            if matches!(access, Access::UpTo(_)) && within != income {
                receipt.add(StepId::IncomeWithinLimit, within, None);
            }
            ramp.amount(within, receipt, found)
        }
        Formula::Share { rate, minimum, maximum, reduction } => {
            let income = contributory_income(situation, &scheme.means, receipt, &mut found.notes);
            let share = income.map(|income| income * rate.value / periods);
            receipt.table(StepId::Rate, rate);
            receipt.add(StepId::PeriodsPerYear, Span::point(periods), None);
            receipt.add(StepId::Share, share.map(|value| Money::floor(value).euros()), None);
            receipt.table(StepId::Minimum, minimum);
            receipt.table(StepId::Maximum, maximum);
            if share.high.is_some_and(|high| high <= minimum.value) {
                found.reasons.push(Reason::limit(ReasonId::Minimum, minimum));
            } else if share.low >= maximum.value {
                found.reasons.push(Reason::limit(ReasonId::Maximum, maximum));
            }
            let mut taken = Decimal::ZERO;
            if let Some(reduction) = reduction {
                receipt.table(StepId::Reduction, reduction);
                taken = reduction.value;
            }
            share.at_most(maximum.value).map(|share| share.max(minimum.value) - taken)
        }
    })
}

/// The figures of [`Formula::Ramp`] for one household.
struct Ramp<'a> {
    base: &'a Param,
    rate: &'a Param,
    threshold: &'a Param,
    uncertainty: Option<Decimal>,
    maximum: Option<&'a Param>,
    periods: Decimal,
}

impl Ramp<'_> {
    fn amount(&self, income: Span, receipt: &mut Receipt, found: &mut Assessment) -> Span {
        let Ramp { base, rate, threshold, periods, .. } = *self;
        let excess = income.above(threshold.value);
        let increase = excess.map(|excess| excess * rate.value / periods);
        receipt.table(StepId::Threshold, threshold);
        receipt.add(StepId::Excess, excess, None);
        receipt.table(StepId::Rate, rate);
        receipt.add(StepId::PeriodsPerYear, Span::point(periods), None);
        receipt.add(StepId::Increase, increase.map(|value| Money::floor(value).euros()), None);
        receipt.table(StepId::Base, base);
        found.notes.extend(self.derived_threshold(income));
        if excess.high == Some(Decimal::ZERO) {
            found.reasons.push(Reason::limit(ReasonId::BelowThreshold, threshold));
        }
        let sum = increase.map(|increase| increase + base.value);
        let Some(maximum) = self.maximum else { return sum };
        receipt.table(StepId::Maximum, maximum);
        if sum.low >= maximum.value {
            found.reasons.push(Reason::limit(ReasonId::Maximum, maximum));
        }
        sum.at_most(maximum.value)
    }

    /// That a threshold which we derived may be off, where that changes the amount.
    fn derived_threshold(&self, income: Span) -> Option<Note> {
        let Ramp { base, rate, threshold, periods, .. } = *self;
        let off = self.uncertainty?;
        let due = |threshold: Decimal| {
            let sum = income.above(threshold).map(|excess| excess * rate.value / periods + base.value);
            self.maximum.map_or(sum, |maximum| sum.at_most(maximum.value))
        };
        if due(threshold.value - off) == due(threshold.value + off) {
            return None;
        }
        let within =
            (off * rate.value / periods).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        Some(Note::ThresholdDerived { source: threshold.source, within })
    }
}

/// The abonnementstarief, with what the municipality may change of it.
fn flat(
    situation: &Situation,
    scheme: &Scheme,
    tariff: &Param,
    receipt: &mut Receipt,
    found: &mut Assessment,
) -> Span {
    receipt.table(StepId::Tariff, tariff);
    let mut due = tariff.value;
    if let Some(local) = situation.policy.monthly_amount.filter(|_| scheme.local_policy).map(Money::euros) {
        receipt.add(StepId::LocalAmount, Span::point(local), Some(rules::LOCAL_LOWER_AMOUNT));
        if local < due {
            due = local;
            found.reasons.push(Reason::new(ReasonId::LowerAmount, rules::LOCAL_LOWER_AMOUNT));
        }
    }
    let Some(limit) = situation.policy.minima.of(situation.group()).filter(|_| scheme.local_policy) else {
        return Span::point(due);
    };
    let income = contributory_income(situation, &scheme.means, receipt, &mut found.notes);
    receipt.add(StepId::MinimaLimit, Span::point(limit), Some(rules::LOCAL_MINIMA));
    if let Some(source) = scheme.no_income_data.filter(|_| income.high.is_none()) {
        found.notes.push(Note::NoIncomeData(source));
    }
    if income.known() == Some(limit) {
        // The decree says "lower than", the act "not more than": which it is, the ordinance says.
        found.notes.push(Note::MinimaAtLimit(rules::LOCAL_MINIMA_ACT));
    }
    if income.high.is_some_and(|high| high < limit) {
        found.reasons.push(Reason::new(ReasonId::Minima, rules::LOCAL_MINIMA));
        Span::ZERO
    } else if income.low <= limit {
        Span { low: Decimal::ZERO, high: Some(due) }
    } else {
        Span::point(due)
    }
}
