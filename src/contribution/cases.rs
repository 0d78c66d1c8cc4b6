//! The households that the facts leave possible: every combination of the values of what is not known. Income
//! and assets stay spans.

use super::{
    ClientAge, CostPrice, Facts, Household, Minima, OtherContribution, PartnerAge, Policy, Reading,
    Situation, Span, Started, Support,
};
use crate::rules::{Charge, KINDS, Kind, Regime, Scheme};
use base::money::Money;

/// The values still possible for every question, and every combination of them.
pub(super) struct Cases<'a> {
    facts: &'a Facts,
    household: &'a [Household],
    client_age: &'a [ClientAge],
    partner_age: &'a [PartnerAge],
    other: &'a [OtherContribution],
    nights: &'a [u32],
    started: &'a [Started],
    policy: &'a [Policy],
    support: Supports<'a>,
}

enum Supports<'a> {
    Known(&'a [Support]),
    Any(Vec<[Support; 1]>),
}

const NO_CHARGE: Policy = Policy {
    monthly_amount: None,
    minima: Minima { single_under_aow: None, single_aow: None, couple_aow: None },
    transport_own_tariff: false,
    no_charge: true,
    minor_home_adaptation: false,
};
/// A municipality of which nothing is known may charge nothing, the national amount, or parents for an
/// adaptation.
const ANY_POLICY: [Policy; 3] = [
    NO_CHARGE,
    Policy { no_charge: false, ..NO_CHARGE },
    Policy { no_charge: false, minor_home_adaptation: true, ..NO_CHARGE },
];

impl<'a> Cases<'a> {
    pub(super) fn of(facts: &'a Facts, regime: &Regime) -> Cases<'a> {
        Cases {
            facts,
            household: known_or(&facts.household, &[Household::Single, Household::Couple]),
            client_age: known_or(&facts.client_age, &[ClientAge::Minor, ClientAge::Adult, ClientAge::Aow]),
            partner_age: known_or(&facts.partner_age, &[PartnerAge::Adult, PartnerAge::Aow]),
            other: known_or(&facts.other_contribution, &[OtherContribution::None, OtherContribution::Wlz]),
            nights: known_or(&facts.shelter_nights, &[0, 2]),
            started: match &facts.started {
                Some(started) => std::slice::from_ref(started),
                None => &[Started::LongAgo, Started::NEVER],
            },
            policy: known_or(&facts.policy, &ANY_POLICY),
            support: match &facts.support {
                Some(support) => Supports::Known(support),
                None => Supports::Any(any_support(regime.scheme(facts.month))),
            },
        }
    }

    /// Goes through every combination. Loops instead of nested iterators: the same code in a quarter of the
    /// bytes.
    pub(super) fn each(&self, visit: &mut dyn FnMut(&Situation)) {
        let (known, any) = match &self.support {
            Supports::Known(support) => (Some(*support), &[][..]),
            Supports::Any(any) => (None, any.as_slice()),
        };
        for support in known.into_iter().chain(any.iter().map(|one| one.as_slice())) {
            let mut situation = Cases::anybody(self.facts, support);
            for household in self.household {
                situation.household = *household;
                for client_age in self.client_age {
                    situation.client_age = *client_age;
                    for partner_age in self.partner_age {
                        situation.partner_age = *partner_age;
                        self.each_circumstance(situation, visit);
                    }
                }
            }
        }
    }

    /// A case with what the facts say of income, assets and months, the rest still to be filled in.
    pub(super) fn anybody<'s>(facts: &Facts, support: &'s [Support]) -> Situation<'s> {
        Situation {
            month: facts.month,
            household: Household::Single,
            client_age: ClientAge::Adult,
            partner_age: PartnerAge::Adult,
            income: money(facts.income),
            assets: facts.assets.map(money),
            support,
            other_contribution: OtherContribution::None,
            shelter_nights: 0,
            started: Started::LongAgo,
            notified: facts.notified,
            aow_from: facts.aow_from,
            proposals_from: facts.proposals_from,
            policy: Policy::default(),
            reading: Reading::default(),
        }
    }

    fn each_circumstance(&self, mut situation: Situation, visit: &mut dyn FnMut(&Situation)) {
        for other in self.other {
            situation.other_contribution = *other;
            for nights in self.nights {
                situation.shelter_nights = *nights;
                for started in self.started {
                    situation.started = *started;
                    for policy in self.policy {
                        situation.policy = *policy;
                        visit(&situation);
                    }
                }
            }
        }
    }
}

fn money(known: Option<Money>) -> Span {
    known.map_or(Span::UNKNOWN, |money| Span::point(money.euros()))
}

impl Facts {
    /// The situation, if only income and assets are unknown; then one assessment answers all.
    pub fn situation(&self) -> Option<Situation<'_>> {
        Some(Situation {
            month: self.month,
            household: self.household?,
            client_age: self.client_age?,
            partner_age: if self.household == Some(Household::Single) {
                PartnerAge::Adult
            } else {
                self.partner_age?
            },
            income: money(self.income),
            assets: self.assets.map(money),
            support: self.support.as_deref()?,
            other_contribution: self.other_contribution?,
            shelter_nights: self.shelter_nights?,
            started: self.started?,
            notified: self.notified,
            aow_from: self.aow_from,
            proposals_from: self.proposals_from,
            policy: self.policy?,
            reading: Reading::default(),
        })
    }
}

fn known_or<'a, T>(known: &'a Option<T>, all: &'a [T]) -> &'a [T] {
    known.as_ref().map_or(all, std::slice::from_ref)
}

/// One of every kind that a rule tells apart, one at a time; aids with their cost price used up or not.
fn any_support(scheme: Option<&Scheme>) -> Vec<[Support; 1]> {
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
            seen.push((alike, [Support { cost_price, ..Support::of(kind) }]));
        }
    }
    seen.into_iter().map(|(_, support)| support).collect()
}
