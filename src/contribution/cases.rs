//! The households that the facts leave possible: every combination of the values of what is not known. Income
//! and assets stay spans.

use super::{CostPrice, Facts, HouseholdFact, Situation, Support};
use crate::rules::{Charge, KINDS, Kind, Regime, Scheme};

/// Goes through every combination of the values still possible, as the household and as its facts.
pub(super) fn each_case(facts: &Facts, regime: &Regime, visit: &mut dyn FnMut(&Situation, &Facts)) {
    let open = facts.with_few_values();
    let mut case = facts.clone();
    if facts.support.is_some() {
        return try_each(&mut case, &open, visit);
    }
    for support in any_support(regime.scheme(facts.month)) {
        case.support = Some(vec![support]);
        try_each(&mut case, &open, visit);
    }
}

/// Every value of the first fact, with every combination of the rest.
fn try_each(case: &mut Facts, open: &[HouseholdFact], visit: &mut dyn FnMut(&Situation, &Facts)) {
    let Some((first, rest)) = open.split_first() else {
        if let Some(situation) = case.situation() {
            visit(&situation, case);
        }
        return;
    };
    let mut number = 0;
    while case.settle(*first, number) {
        try_each(case, rest, visit);
        number += 1;
    }
}

/// One of every kind that a rule tells apart, one at a time; aids with their cost price used up or not.
fn any_support(scheme: Option<&Scheme>) -> Vec<Support> {
    let mut seen = Vec::new();
    for (_, kind) in KINDS {
        let rule = kind.rule();
        let named =
            matches!(kind, Kind::TransportService | Kind::HomeAdaptation | Kind::Wheelchair).then_some(kind);
        let withdrawn = scheme
            .and_then(|scheme| scheme.withdrawn.iter().position(|withdrawn| withdrawn.kinds.contains(&kind)));
        let alike = (rule.charge, rule.guarded, rule.charged_from, named, withdrawn);
        let counts = matches!(rule.charge, Charge::Contribution | Charge::Free);
        if counts && !seen.iter().any(|(other, _)| *other == alike) {
            let cost_price = if rule.guarded { CostPrice::Unknown } else { CostPrice::NotGiven };
            seen.push((alike, Support { cost_price, ..Support::of(kind) }));
        }
    }
    seen.into_iter().map(|(_, support)| support).collect()
}
