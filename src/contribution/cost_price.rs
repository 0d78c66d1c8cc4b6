//! The guard on the cost price of aids and home adaptations: what is paid is taken off it, and a last part
//! smaller than the amount of a period is not collected (Uitvoeringsbesluit Wmo 2015 art. 3.10b).

use rust_decimal::Decimal;

use super::facts::Started;
use crate::{
    date::Month,
    rules::{EXEMPTIONS, Formula, Period, Regime, StartFrom, When, start_rule},
};

/// The last month in which something is collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastPeriod {
    /// That month; `None` when the cost price is below the very first amount, so nothing is ever collected.
    pub month: Option<Month>,
    /// Whether it lies beyond the tables: the last known tariff was taken to go on.
    pub projected: bool,
}

/// The first month in which a contribution is due; `None` = long ago.
pub(super) fn first_due(started: Started) -> Option<Month> {
    let Started::On(date) = started else { return None };
    match start_rule(date.month())?.from {
        StartFrom::PeriodOfStart => Some(date.month()),
        StartFrom::NextMonth if date.day() == 1 => Some(date.month()),
        StartFrom::NextMonth => date.month().plus(1),
    }
}

/// When `cost_price` euros are used up, from `first` on. `amount` is what the household pays a period, used where
/// it depends on income; under a flat tariff the statutory tariff of each month counts, whatever is really paid.
pub(super) fn last_period(regime: &Regime, first: Month, cost_price: Decimal, amount: Decimal) -> Option<LastPeriod> {
    let mut left = cost_price;
    let mut last = None;
    // What was paid under rules without this guard, or before the rules began, is not known.
    let guarded = regime.schemes.iter().find(|scheme| scheme.guards_cost_price.is_some())?;
    let mut month = first.max(guarded.valid.from);
    loop {
        let Some(scheme) = regime.scheme(month) else {
            return project(regime, month, left, last, amount);
        };
        let tariff = match &scheme.formula {
            Formula::Flat { amount } => amount.value,
            _ => amount,
        };
        if tariff.is_zero() {
            return None;
        }
        if !nothing_due_in(regime, month) {
            for _ in 0..periods_ending_in(scheme.period, month) {
                if left < tariff {
                    return Some(LastPeriod { month: last, projected: false });
                }
                left -= tariff;
                last = Some(month);
            }
        }
        month = month.plus(1)?;
    }
}

/// Beyond the tables the last known tariff is taken to go on.
fn project(regime: &Regime, from: Month, left: Decimal, last: Option<Month>, amount: Decimal) -> Option<LastPeriod> {
    let latest = regime.schemes.last().filter(|scheme| scheme.valid.to.is_some_and(|to| to < from))?;
    let tariff = match &latest.formula {
        Formula::Flat { amount } => amount.value,
        _ => amount,
    };
    let whole = u32::try_from((left / tariff).trunc()).ok()?;
    if whole == 0 {
        return Some(LastPeriod { month: last, projected: false });
    }
    Some(LastPeriod { month: Some(from.plus(whole - 1)?), projected: true })
}

/// Months in which nobody owed anything take nothing off the cost price.
fn nothing_due_in(regime: &Regime, month: Month) -> bool {
    EXEMPTIONS.iter().any(|exemption| exemption.when == When::Always && exemption.valid.contains(month) && exemption.regimes.contains(&regime.id))
}

/// How many periods end in a month. The thirteen four-week periods of 2019, the only year with both such periods
/// and this guard, end on 27 January, 24 February, ... 3 November, 1 December and 29 December.
fn periods_ending_in(period: Period, month: Month) -> u8 {
    match period {
        Period::Month => 1,
        Period::FourWeeks if month.month() == 12 => 2,
        Period::FourWeeks => 1,
    }
}
