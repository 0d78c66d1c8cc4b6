//! What of the support counts for the contribution (Wmo 2015 art. 2.1.4 and 2.1.4a), and what a proposal
//! takes out.

use rust_decimal::Decimal;

use super::{
    Assessment, Note, Reason, ReasonId, SupportGiven, WhyNot,
    access::Access,
    facts::{CostPrice, Support},
    household_facts::Situation,
};
use crate::rules::{self, Charge, Kind, OWN_COSTS, Withdrawn};

/// What of the support counts for the contribution.
pub(super) enum Charged {
    /// None of it; the reasons say why.
    Nothing,
    /// Something that goes on without an end.
    Services,
    /// Only aids and adaptations with a cost price: the contribution ends when that is paid. `None` =
    /// unknown.
    Guarded {
        /// What is left of each.
        cost_prices: Option<Vec<Decimal>>,
        /// All of them as they were.
        in_full: Decimal,
    },
}

pub(super) fn charged_support(
    situation: &Situation,
    access: Access,
    found: &mut Assessment,
) -> Result<Charged, WhyNot> {
    let scheme = found.scheme;
    let mut elsewhere = None;
    let mut gone: Vec<&Withdrawn> = Vec::new();
    let mut any = false;
    let mut services = false;
    let mut cost_prices = Some(Vec::new());
    for support in situation.support {
        if let Some(withdrawn) =
            scheme.withdrawn.iter().find(|withdrawn| takes_out(withdrawn, support, access))
        {
            gone.push(withdrawn);
            own_cost(support.kind, found);
            continue;
        }
        let rule = support.kind.rule();
        let before = rule.charged_from.is_some_and(|from| situation.month < from);
        let charge = match scheme.also_charged {
            Some(also) if also.kinds.contains(&support.kind) => Charge::Contribution,
            _ => rule.charge,
        };
        match charge {
            Charge::Free => found.reasons.push(Reason::new(ReasonId::FreeKind, rule.source)),
            Charge::OwnRules if support.kind == Kind::ShelteredLiving => {
                return Err(WhyNot::OwnRules(rule.source));
            }
            Charge::OwnRules => elsewhere = Some(WhyNot::OwnRules(rule.source)),
            Charge::Local => elsewhere = Some(WhyNot::LocalCharge(rule.source)),
            Charge::Contribution if before => elsewhere = Some(WhyNot::LocalCharge(rule.source)),
            Charge::Contribution
                if support.kind == Kind::TransportService
                    && scheme.local_policy
                    && situation.policy.transport_own_tariff =>
            {
                found
                    .reasons
                    .push(Reason::new(ReasonId::TransportOwnTariff, rules::LOCAL_TRANSPORT_OWN_TARIFF));
            }
            Charge::Contribution => {
                any = true;
                match support.cost_price {
                    CostPrice::Known(price) if rule.guarded => {
                        cost_prices.iter_mut().for_each(|prices| prices.push(price.euros()))
                    }
                    CostPrice::Unknown if rule.guarded => cost_prices = None,
                    _ => services = true,
                }
            }
        }
    }
    withdrawals(&gone, gone.len() < situation.support.len(), found);
    if let Some(why_not) = elsewhere
        && (any || !found.reasons.is_empty())
    {
        found.reasons.extend(why_not.apart());
    }
    match elsewhere {
        Some(why_not) if !any && found.reasons.is_empty() => Err(why_not),
        _ if !any => Ok(Charged::Nothing),
        _ if services || scheme.guards_cost_price.is_none() => Ok(Charged::Services),
        _ => {
            let in_full = cost_prices.iter().flatten().sum();
            Ok(Charged::Guarded { cost_prices, in_full })
        }
    }
}

fn takes_out(withdrawn: &Withdrawn, support: &Support, access: Access) -> bool {
    withdrawn.kinds.contains(&support.kind)
        && (withdrawn.above_income.is_none() || matches!(access, Access::Above(_)))
}

/// Says what is no longer given: alone, or beside support that still is.
fn withdrawals(gone: &[&Withdrawn], rest: bool, found: &mut Assessment) {
    if !rest && !gone.is_empty() {
        found.given = SupportGiven::No;
    }
    for (index, withdrawn) in gone.iter().enumerate() {
        if gone.iter().take(index).any(|other| other.source == withdrawn.source) {
            continue;
        }
        let rule = match (withdrawn.above_income, rest) {
            (None, false) => ReasonId::NotInWmo,
            (None, true) => ReasonId::NotInWmoApart,
            (Some(_), false) => ReasonId::NoAccess,
            (Some(_), true) => ReasonId::NoAccessApart,
        };
        found.reasons.push(Reason::new(rule, withdrawn.source));
        found.notes.extend(withdrawn.safety_net.or(withdrawn.kept).map(Note::SafetyNet));
    }
}

/// What the person now pays: once for all support of the same sort.
fn own_cost(kind: Kind, found: &mut Assessment) {
    if let Some(cost) = OWN_COSTS.iter().find(|cost| cost.kinds.contains(&kind))
        && !found.own_costs.contains(&cost)
    {
        found.own_costs.push(cost);
    }
}
