//! The cases hold every amount: each amount and rate of the tables is changed, a little up, a little down,
//! and to that of the year before or after, and some golden case, or the second reading, must notice. One
//! wrong year once stood green in 337 cases, because the cases came from the table.

use crate::golden::source::{Case, sources};
use crate::parameters_of::parameters;
use base::json::Json;
use rust_decimal::Decimal;
use wmo_zelfcheck::{
    contract::Request,
    contribution::{Facts, LastPeriod, ReasonId, Span, SupportGiven, estimate},
    rules::{Param, REGIMES, Regime, Scheme, Withdrawn},
};

/// What a golden case compares.
type Answer = Option<(Span, SupportGiven, Vec<ReasonId>, Option<Box<LastPeriod>>)>;

fn answer(facts: &Facts, regime: &'static Regime) -> Answer {
    let found = estimate(facts, regime, false).ok()?.assessment;
    Some((
        found.amount,
        found.given,
        found.reasons.iter().map(|reason| reason.rule).collect(),
        found.last_period,
    ))
}

/// The facts of the cases of a regime.
fn cases(all: &[Case], regime: &Regime) -> Vec<Facts> {
    let of_regime = all.iter().filter(|case| case.regime == regime.id);
    let facts = of_regime.map(|case| {
        let text = case.request.to_string();
        let json: Json = serde_json::from_str(&text).unwrap();
        Request::read(&json).unwrap().facts
    });
    facts.collect()
}

/// The regime with one scheme in the place of another.
fn with(regime: &Regime, place: usize, scheme: Scheme) -> &'static Regime {
    let mut schemes = regime.schemes.to_vec();
    schemes[place] = scheme;
    Box::leak(Box::new(Regime { id: regime.id, schemes: schemes.leak() }))
}

/// An amount that was changed.
struct Mutant {
    what: String,
    regime: &'static Regime,
    /// Whether a second, independent reading has it (tests/estimate/second_sources.rs compares them).
    read_twice: bool,
}

/// Whether a variant has this amount from the regime that it is like: the table has it once.
fn inherited(regime: &Regime, scheme: &Scheme, index: usize) -> bool {
    let own = *parameters(&mut scheme.clone()).swap_remove(index);
    let earlier =
        REGIMES.iter().take_while(|earlier| earlier.id != regime.id).flat_map(|earlier| earlier.schemes);
    earlier.cloned().any(|mut scheme| parameters(&mut scheme).get(index).is_some_and(|param| **param == own))
}

/// Every amount of a regime changed by a hundredth, and to that of the year beside it.
fn mutants(regime: &'static Regime) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (place, scheme) in regime.schemes.iter().enumerate() {
        let values = |scheme: &Scheme| {
            parameters(&mut scheme.clone()).iter().map(|param| param.value).collect::<Vec<_>>()
        };
        let beside = [place.checked_sub(1), Some(place + 1)]
            .into_iter()
            .flatten()
            .filter_map(|place| regime.schemes.get(place));
        let years: Vec<Vec<Decimal>> =
            beside.map(values).filter(|other| other.len() == values(scheme).len()).collect();
        for index in (0..values(scheme).len()).filter(|index| !inherited(regime, scheme, *index)) {
            let now = values(scheme)[index];
            // A hundredth, and for what is nothing one euro.
            let step = if now.is_zero() { Decimal::ONE } else { now * Decimal::new(1, 2) };
            let changed = [now + step, (now - step).max(Decimal::ZERO)]
                .into_iter()
                .chain(years.iter().map(|year| year[index]));
            for value in changed.filter(|value| *value != now) {
                let mut mutant = scheme.clone();
                let param: &mut Param = &mut *parameters(&mut mutant).swap_remove(index);
                param.value = value;
                let read_twice = !scheme.status.is_proposal() && !param.once;
                let what = format!("{} {}: amount {index}, {now} to {value}", regime.id, scheme.valid.from);
                all.push(Mutant { what, regime: with(regime, place, mutant), read_twice });
            }
        }
        all.extend(limits(regime, place));
    }
    all
}

/// The limits on access, which are constants behind a reference.
fn limits(regime: &'static Regime, place: usize) -> Vec<Mutant> {
    let scheme = &regime.schemes[place];
    let limited = scheme.withdrawn.iter().find_map(|withdrawn| withdrawn.above_income);
    let changed = |share: i64| {
        let now = limited?;
        let limit = Param { value: now.value * Decimal::new(share, 2), ..now };
        let withdrawn = scheme.withdrawn.iter().map(|withdrawn| Withdrawn {
            above_income: withdrawn.above_income.and(Some(limit)),
            ..*withdrawn
        });
        let mutant = Scheme { withdrawn: withdrawn.collect::<Vec<_>>().leak(), ..scheme.clone() };
        let what = format!("{} {}: limit, {} to {}", regime.id, scheme.valid.from, now.value, limit.value);
        Some(Mutant { what, regime: with(regime, place, mutant), read_twice: false })
    };
    [99, 101].into_iter().filter_map(changed).collect()
}

#[test]
fn every_changed_amount_is_noticed() {
    let golden = sources();
    let (mut all, mut by_case, mut unnoticed) = (0, 0, Vec::new());
    for regime in REGIMES {
        let cases = cases(&golden, regime);
        let before: Vec<Answer> = cases.iter().map(|facts| answer(facts, regime)).collect();
        for mutant in mutants(regime) {
            all += 1;
            let noticed =
                cases.iter().zip(&before).any(|(facts, before)| answer(facts, mutant.regime) != *before);
            by_case += usize::from(noticed);
            if !noticed && !mutant.read_twice {
                unnoticed.push(mutant.what);
            }
        }
    }
    println!(
        "{all} changed amounts: {by_case} noticed by a golden case, {} by the second reading alone",
        all - by_case - unnoticed.len()
    );
    assert!(
        unnoticed.is_empty(),
        "{} of {all} changed amounts are noticed by nothing:\n{}",
        unnoticed.len(),
        unnoticed.join("\n")
    );
}
