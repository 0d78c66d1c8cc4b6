//! What the guard on a cost price makes of the amount of a month (Uitvoeringsbesluit Wmo 2015 art. 3.10b).

use rust_decimal::Decimal;

use super::{
    Assessment, Note, PossibleAmounts, Reason, ReasonId,
    cost_price::{Guard, LastPeriod},
    household_facts::Situation,
    receipt::{Receipt, StepId},
    span::Span,
    start::first_due,
};
use crate::rules::Regime;
use base::money::Money;

/// `prices`: what is left of each cost price, and all of them in full.
pub(super) fn guard_cost_price(
    situation: &Situation,
    regime: &'static Regime,
    prices: Option<(&[Decimal], Decimal)>,
    receipt: &mut Receipt,
    found: &mut Assessment,
) {
    let Some(source) = found.scheme.guards_cost_price else { return };
    let Some((prices, in_full)) = prices else {
        receipt.add(StepId::CostPrice, Span::UNKNOWN, Some(source));
        found.amount.low = Decimal::ZERO;
        found.possible.nothing = true;
        return;
    };
    let cost_price: Decimal = prices.iter().sum();
    receipt.add(StepId::CostPrice, Span::point(in_full), Some(source));
    if cost_price != in_full {
        receipt.add(StepId::CostPriceLeft, Span::point(cost_price), Some(source));
    }
    if prices.len() > 1 {
        found.notes.push(Note::CostPriceOrder(source));
    }
    // Without a start date only the first period can be looked at.
    let guard = Guard { regime, situation, prices, from: situation.month, free: None };
    let paid_up = |last: Option<LastPeriod>| {
        last.is_some_and(|last| last.month().is_none_or(|last| last < situation.month))
    };
    let mut last = None;
    if let (Some(_), Some(amount)) = (first_due(situation), found.amount.known()) {
        last = guard.last_period(amount);
        found.last_period = last.map(Box::new);
        if let Some(last) = last {
            receipt.add(StepId::Deducted, Span::point(cost_price - last.not_collected), Some(source));
            receipt.add(StepId::NotCollected, Span::point(last.not_collected), Some(source));
        }
    }
    let Span { low, high } = found.amount;
    if paid_up(last.or_else(|| guard.last_period(low))) {
        // A higher amount uses the cost price up sooner still.
        found.amount = Span::ZERO;
        found.possible = PossibleAmounts::NOTHING;
        // What decided the amount decides no more.
        found.reasons.retain(|reason| !reason.sets_amount());
        found.reasons.push(Reason::new(ReasonId::CostPricePaid, source));
    } else if let Some(high) = high.filter(|high| *high != low && paid_up(guard.last_period(*high))) {
        let high = Some(highest_unpaid(low, high, |amount| paid_up(guard.last_period(amount))));
        found.amount = Span { low: Decimal::ZERO, high };
        let owed = found.possible.owed.map(|owed| Span { high, ..owed });
        found.possible = PossibleAmounts { nothing: true, owed };
    }
}

/// The highest amount in whole cents, from `low` up to `high`, that has not used the cost price up.
fn highest_unpaid(mut low: Decimal, mut high: Decimal, paid_up: impl Fn(Decimal) -> bool) -> Decimal {
    while high - low > Decimal::new(1, 2) {
        let middle = Money::floor((low + high) / Decimal::TWO).euros();
        if paid_up(middle) { high = middle } else { low = middle }
    }
    low
}
