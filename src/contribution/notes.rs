//! What is said beside an amount that is due, because it may be another or more than a person expects.

use rust_decimal::Decimal;

use super::{
    Assessment, Note,
    facts::{HouseholdGroup, Support},
    household_facts::Situation,
};
use crate::rules::{self, Charge, EXEMPTIONS, Kind, OWN_COSTS, OwnCost, Regime, When};

/// What is uncertain about an amount that is due.
pub(super) fn uncertain(situation: &Situation, found: &mut Assessment) {
    let scheme = found.scheme;
    let free_by_law = || {
        EXEMPTIONS.iter().any(|exemption| {
            exemption.when == When::CoupleUnderAow && exemption.holds(Regime::IN_FORCE.id, situation.month)
        })
    };
    if scheme.status.is_proposal()
        && !scheme.local_policy
        && situation.group() == HouseholdGroup::CoupleUnderAow
        && free_by_law()
    {
        found.notes.push(Note::CoupleUnderAow);
        found.possible.nothing = true;
    }
    let transport = |support: &Support| support.kind == Kind::TransportService;
    if scheme.local_policy
        && !situation.policy.transport_own_tariff
        && situation.support.iter().any(transport)
    {
        found.notes.push(Note::TransportTariff(rules::LOCAL_TRANSPORT_OWN_TARIFF));
    }
    above_cost(situation, found);
}

/// Says where the amount may be more than what services cost: from the figure of the rules, or from what they
/// cost a municipality on average where that is less. What aids cost ends the contribution itself.
fn above_cost(situation: &Situation, found: &mut Assessment) {
    let Some(param) = &found.scheme.above_cost else { return };
    let services = || {
        situation
            .support
            .iter()
            .map(|support| support.kind.rule())
            .filter(|rule| rule.charge == Charge::Contribution && !rule.guarded)
    };
    let has = |cost: &&OwnCost| services().any(|rule| cost.kinds.contains(&rule.kind));
    let average: Decimal = OWN_COSTS.iter().filter(has).map(|cost| cost.per_year.value).sum();
    let average = average / Decimal::from(found.scheme.period.per_year());
    let from = if average.is_zero() { param.value } else { param.value.min(average) };
    if services().next().is_some() && found.amount.high.is_none_or(|high| high > from) {
        found.notes.push(Note::AboveCost { source: param.source, from });
    }
}
