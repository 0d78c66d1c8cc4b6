//! An estimate over months: each month, or until 2019 each four weeks, with its own rules, ages and start,
//! and what that makes in a year and in all. For Wmo 2015 art. 2.1.4a and Uitvoeringsbesluit Wmo 2015 art.
//! 3.4, 3.5 and 3.10b.
//!
//! What is unknown is the same in every month. So the totals are added up for each case by itself, and only
//! then the lowest and highest are taken; within a case every amount rises with income and assets. The one
//! exception is the relief of 2018, where more wealth can mean less: a period over 2018 and another year,
//! with the assets of someone at AOW age unknown, gets bounds that may be too wide.

use rust_decimal::Decimal;

use super::{
    Assessment, Facts, Household, Reading, Reason, ReasonId, Receipt, Situation, Span, WhyNot,
    access::sides,
    assess,
    assess::before_guard,
    cases::each_case,
    cost_price::{Guard, LastPeriod},
    facts::{CostPrice, Started},
    open_points::Open,
    periods::terms,
    start::{first_due, not_due_in},
    support::Charged,
    totals::{Hull, PeriodSlot, SlotAmount},
};
use crate::rules::{Formula, Regime, Scheme};
use base::{date::Month, money::Money};

pub use super::totals::{Months, PeriodRow, Total, YearTotal};

/// Estimates every period that counts for the months from that of `facts` to `until`.
///
/// ```
/// use wmo_zelfcheck::{contract::Request, contribution::{Span, months}, rules::Regime};
///
/// // The partner reaches AOW age in September. A couple of whom one is younger pays nothing
/// // (art. 3.8(3)(f)).
/// let json = r#"{"month": "2025-08", "household": "couple", "client_age": "aow",
///     "partner_aow_from": "2025-09"}"#;
/// let facts = Request::read(&serde_json::from_str(json)?)?.facts;
/// let law = Regime::by_id("in_force").ok_or("no law")?;
/// let found = months(&facts, law, "2025-10".parse()?);
/// // August nothing, September and October the tariff of 21.00.
/// assert_eq!(found.total.amount, Some(Span::point("42.00".parse()?)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn months(facts: &Facts, regime: &'static Regime, until: Month) -> Months {
    read(facts, regime, until, Reading::default())
}

/// Over every reading of what the sources leave open; a reading is the same in every month.
fn read(facts: &Facts, regime: &'static Regime, until: Month, reading: Reading) -> Months {
    match open(facts, regime, reading) {
        Some(([one, other], open)) => {
            read(facts, regime, until, one).or(read(facts, regime, until, other), open)
        }
        None => settled(facts, regime, until, reading),
    }
}

/// What is open for any household that these can be.
fn open(facts: &Facts, regime: &Regime, reading: Reading) -> Option<Open> {
    let anybody = Facts {
        household: facts.household.or(Some(Household::Couple)),
        assets: facts.assets,
        support: Some(facts.support.clone().unwrap_or_default()),
        ..Facts::in_month(facts.month)
    };
    let anybody = Situation { reading, ..anybody.situation()? };
    regime.schemes.iter().find_map(|scheme| anybody.open(scheme))
}

fn settled(facts: &Facts, regime: &'static Regime, until: Month, reading: Reading) -> Months {
    let slots = slots(facts, until, regime);
    let mut hull = Hull::new(&slots, facts.situation().is_none());
    let mut add = |facts: &Facts| match facts.situation() {
        Some(case) => each_side(&Situation { reading, ..case }, regime, &slots, &mut hull),
        None => each_case(facts, regime, &mut |case, _| {
            each_side(&Situation { reading, ..*case }, regime, &slots, &mut hull);
        }),
    };
    if facts.started.is_some() {
        add(facts);
    } else {
        for started in possible_starts(facts, regime, until) {
            add(&Facts { started: Some(started), ..facts.clone() });
        }
    }
    hull.into_months(slots)
}

fn slots(facts: &Facts, last: Month, regime: &'static Regime) -> Vec<PeriodSlot> {
    let mut slots = Vec::new();
    let mut next = Some(facts.month);
    while let Some(month) = next.filter(|month| *month <= last) {
        match regime.scheme(month).filter(|scheme| !lacks_figure(facts, regime, scheme, month)) {
            Some(scheme) => slots.extend(
                terms(month, scheme.period).map(|term| PeriodSlot { month, rules: Some((scheme, term)) }),
            ),
            None => slots.push(PeriodSlot { month, rules: None }),
        }
        next = month.plus(1);
    }
    slots
}

/// Whether the household is, or can still be, one for which the rules of this month lack a figure: then there
/// is no amount for that month, in whichever case.
fn lacks_figure(facts: &Facts, regime: &'static Regime, scheme: &Scheme, month: Month) -> bool {
    let mut lacks = false;
    if !scheme.formula.is_complete() {
        each_case(facts, regime, &mut |case, _| {
            let mut here = case.at(month);
            here.shelter_nights = if month == facts.month { here.shelter_nights } else { 0 };
            lacks |= assess(&here, regime, &mut Receipt::off()) == Err(WhyNot::NotForHousehold);
        });
    }
    lacks
}

/// The starts that can make a difference: long ago or never; and with a cost price, in any period that counts
/// for it.
fn possible_starts(facts: &Facts, regime: &'static Regime, until: Month) -> Vec<Started> {
    let mut starts = vec![Started::LongAgo, Started::NEVER];
    let priced =
        facts.support.iter().flatten().any(|support| matches!(support.cost_price, CostPrice::Known(_)));
    if let Some(guarded) =
        regime.schemes.iter().find(|scheme| scheme.guards_cost_price.is_some()).filter(|_| priced)
    {
        starts.extend(
            slots(&Facts { month: guarded.valid.from, ..facts.clone() }, until, regime)
                .iter()
                .filter_map(|slot| slot.rules)
                .map(|(_, term)| Started::On(term.from)),
        );
    }
    starts
}

/// A household on each side of an income limit on which it can be.
fn each_side(case: &Situation, regime: &'static Regime, slots: &[PeriodSlot], hull: &mut Hull) {
    let mut both = false;
    let lower: Vec<SlotAmount> =
        slots.iter().map(|slot| cell(case, regime, slot, false, &mut both)).collect();
    each_amount(case, regime, slots, &lower, hull);
    if both {
        let upper: Vec<SlotAmount> =
            slots.iter().map(|slot| cell(case, regime, slot, true, &mut both)).collect();
        each_amount(case, regime, slots, &upper, hull);
    }
}

fn cell(
    case: &Situation,
    regime: &'static Regime,
    slot: &PeriodSlot,
    upper: bool,
    both: &mut bool,
) -> SlotAmount {
    let (scheme, term) = slot.rules.ok_or(WhyNot::NotCovered)?;
    if case.applies_from(scheme).is_some_and(|from| slot.month < from) {
        return Err(WhyNot::NotCovered);
    }
    let mut here = case.at(slot.month);
    if slot.month != case.month {
        // Nights in an institution are those of the month that was asked for.
        here.shelter_nights = 0;
    }
    let (access, other) = sides(&here, scheme);
    *both |= other.is_some();
    let access = if upper { other.unwrap_or(access) } else { access };
    let mut found = Assessment::under(scheme);
    let charged = before_guard(
        &here,
        regime,
        access,
        not_due_in(case, &term, scheme).as_ref(),
        &mut Receipt::off(),
        &mut found,
    )?;
    Ok((found, charged))
}

/// A household with every amount that it can owe a period, where a cost price makes that matter.
fn each_amount(
    case: &Situation,
    regime: &'static Regime,
    slots: &[PeriodSlot],
    cells: &[SlotAmount],
    hull: &mut Hull,
) {
    let depends = cells.iter().flatten().find_map(|(found, charged)| match charged {
        Charged::Guarded { cost_prices: Some(prices), .. }
            if !is_flat(found) && found.amount.known().is_none() =>
        {
            Some((prices, found.amount))
        }
        _ => None,
    });
    let Some((prices, Span { low, high: Some(high) })) = depends else {
        return hull.add(slots, cells, &line(case, regime, slots, cells, None));
    };
    for amount in turning_points(case, regime, slots, prices, low, high) {
        hull.add(slots, cells, &line(case, regime, slots, cells, Some(amount)));
    }
}

fn is_flat(found: &Assessment) -> bool {
    matches!(found.scheme.formula, Formula::Flat { .. })
}

/// The amounts from `low` to `high` at which the number of periods that a cost price lasts changes, and the
/// next cent. Between them a higher amount is a higher total.
fn turning_points(
    case: &Situation,
    regime: &Regime,
    slots: &[PeriodSlot],
    prices: &[Decimal],
    low: Decimal,
    high: Decimal,
) -> Vec<Decimal> {
    let mut amounts = vec![low, high];
    let guarded = regime.schemes.iter().find(|scheme| scheme.guards_cost_price.is_some());
    let first =
        first_due(case).unwrap_or(case.month).max(guarded.map_or(case.month, |scheme| scheme.valid.from));
    let before = u32::from(case.month.year().saturating_sub(first.year()) + 1) * 13;
    let most = before + u32::try_from(slots.len()).unwrap_or(u32::MAX);
    for price in prices {
        for periods in 1..=most {
            let whole = Money::floor(price / Decimal::from(periods)).euros();
            amounts.extend(
                [whole, whole + Decimal::new(1, 2)]
                    .into_iter()
                    .filter(|amount| low < *amount && *amount < high),
            );
        }
    }
    amounts.sort_unstable();
    amounts.dedup();
    amounts
}

/// What a household pays in each slot, and the reason where the cost price is used up. `settled` is what it
/// owes a period where that depends on income and a cost price counts.
fn line(
    case: &Situation,
    regime: &'static Regime,
    slots: &[PeriodSlot],
    cells: &[SlotAmount],
    settled: Option<Decimal>,
) -> Vec<(Span, Option<Reason>)> {
    let free = (case.shelter_nights >= 2).then_some(case.month);
    let mut known: Option<(&[Decimal], Decimal, Option<LastPeriod>)> = None;
    let mut line = Vec::with_capacity(slots.len());
    for (slot, cell) in slots.iter().zip(cells) {
        let Some((_, term)) = slot.rules else {
            line.push((Span::ZERO, None));
            continue;
        };
        let (mut amount, prices, source) = match cell {
            Err(_) => (Span::ZERO, None, None),
            Ok((found, Charged::Guarded { cost_prices: None, .. })) => {
                (Span { low: Decimal::ZERO, ..found.amount }, None, None)
            }
            Ok((found, Charged::Guarded { cost_prices: Some(prices), .. })) => {
                let amount = settled
                    .filter(|_| !is_flat(found))
                    .map_or(found.amount, |settled| within(settled, found.amount));
                (amount, Some(prices.as_slice()), found.scheme.guards_cost_price)
            }
            Ok((found, _)) => (found.amount, None, None),
        };
        let mut paid = None;
        if let Some(prices) = prices {
            let owed = amount.high.unwrap_or(amount.low);
            let last = match known {
                Some((same, before, last)) if same == prices && before == owed => last,
                _ => Guard { regime, situation: case, prices, from: case.month, free }.last_period(owed),
            };
            known = Some((prices, owed, last));
            if last.is_some_and(|last| last.to.is_none_or(|to| to < term.to)) {
                amount = Span::ZERO;
                paid = source.map(|source| Reason::new(ReasonId::CostPricePaid, source));
            }
        }
        line.push((amount, paid));
    }
    line
}

/// The amount as a point of the span.
fn within(amount: Decimal, span: Span) -> Span {
    Span::point(span.high.map_or(amount, |high| amount.min(high)).max(span.low))
}
