//! Unknown answers: the exact lowest and highest amount over everything still possible, and which answer would
//! narrow it most. Unknown income and assets are spans; every other unknown is tried in all its values.

use rust_decimal::Decimal;

use super::{
    Assessment, ClientAge, CostPrice, Facts, Field, Household, OtherContribution, PartnerAge, Policy, Receipt, Situation, Span, Started, Step,
    Support, WhyNot, assess,
};
use crate::{
    date::Date,
    money::Money,
    rules::{Charge, KINDS, Kind, Regime},
};

/// A regime's answer to what is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The assessment. Where several cases are possible its amount spans them all and the rest is of the highest.
    pub assessment: Assessment,
    /// The receipt, if asked for.
    pub steps: Option<Vec<Step>>,
    /// Unknown answers that widen the range, widest first.
    pub undecided: Vec<Field>,
}

/// Estimates the contribution of a household under a regime.
///
/// # Errors
/// [`WhyNot`] where the regime has no rules for this month, or for any support still possible.
pub fn estimate(facts: &Facts, regime: &'static Regime, receipt: bool) -> Result<Outcome, WhyNot> {
    let mut steps = if receipt { Receipt::on() } else { Receipt::off() };
    let assessment = match facts.situation() {
        Some(situation) => assess(&situation, regime, &mut steps)?,
        None => over_all_cases(facts, regime, &mut steps)?,
    };
    let undecided = if assessment.amount.known().is_some() { Vec::new() } else { undecided(facts, regime) };
    Ok(Outcome { assessment, steps: steps.into_steps(), undecided })
}

/// The span over every case still possible, with the receipt of the highest.
fn over_all_cases(facts: &Facts, regime: &'static Regime, steps: &mut Receipt) -> Result<Assessment, WhyNot> {
    let cases = Cases::of(facts);
    let mut highest: Option<(Situation, Span)> = None;
    let mut amount: Option<Span> = None;
    let mut refused = WhyNot::NotCovered;
    for case in cases.iter() {
        match assess(&case, regime, &mut Receipt::off()) {
            Ok(found) => {
                amount = Some(amount.map_or(found.amount, |amount| amount.hull(found.amount)));
                if highest.is_none_or(|(_, highest)| higher(found.amount, highest)) {
                    highest = Some((case, found.amount));
                }
            }
            Err(why_not) => refused = why_not,
        }
    }
    let (Some((case, _)), Some(amount)) = (highest, amount) else { return Err(refused) };
    let mut assessment = assess(&case, regime, steps)?;
    if amount.known().is_none() {
        assessment.reasons.clear();
        assessment.last_period = None;
    }
    assessment.amount = amount;
    Ok(assessment)
}

fn higher(a: Span, b: Span) -> bool {
    match (a.high, b.high) {
        (None, Some(_)) => true,
        (Some(a), Some(b)) => a > b,
        _ => false,
    }
}

/// The values still possible for every question, and every combination of them.
struct Cases<'a> {
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
    minima: super::Minima { single_under_aow: None, single_aow: None, couple_aow: None },
    transport_own_tariff: false,
    no_charge: true,
    minor_home_adaptation: false,
};
/// A municipality of which nothing is known may charge nothing, the national amount, or parents for an adaptation.
const ANY_POLICY: [Policy; 3] = [
    NO_CHARGE,
    Policy { no_charge: false, ..NO_CHARGE },
    Policy { no_charge: false, minor_home_adaptation: true, ..NO_CHARGE },
];

impl<'a> Cases<'a> {
    fn of(facts: &'a Facts) -> Cases<'a> {
        Cases {
            facts,
            household: known_or(&facts.household, &[Household::Single, Household::Couple]),
            client_age: known_or(&facts.client_age, &[ClientAge::Minor, ClientAge::Adult, ClientAge::Aow]),
            partner_age: known_or(&facts.partner_age, &[PartnerAge::Adult, PartnerAge::Aow]),
            other: known_or(&facts.other_contribution, &[OtherContribution::None, OtherContribution::Wlz]),
            nights: known_or(&facts.shelter_nights, &[0, 2]),
            started: match &facts.started {
                Some(started) => std::slice::from_ref(started),
                None => &[Started::LongAgo, Started::On(Date::LAST)],
            },
            policy: known_or(&facts.policy, &ANY_POLICY),
            support: match &facts.support {
                Some(support) => Supports::Known(support),
                None => Supports::Any(any_support()),
            },
        }
    }

    fn supports(&self) -> impl Iterator<Item = &[Support]> {
        let (known, any) = match &self.support {
            Supports::Known(support) => (Some(*support), &[][..]),
            Supports::Any(any) => (None, any.as_slice()),
        };
        known.into_iter().chain(any.iter().map(|one| one.as_slice()))
    }

    fn iter(&self) -> impl Iterator<Item = Situation<'_>> {
        let facts = self.facts;
        let base = move |household, client_age, support| Situation {
            month: facts.month,
            household,
            client_age,
            partner_age: PartnerAge::Adult,
            income: money(facts.income),
            assets: facts.assets.map(money),
            support,
            other_contribution: OtherContribution::None,
            shelter_nights: 0,
            started: Started::LongAgo,
            policy: Policy::default(),
        };
        self.household.iter().flat_map(move |household| {
            self.client_age.iter().flat_map(move |client_age| {
                self.supports().flat_map(move |support| {
                    let situation = base(*household, *client_age, support);
                    self.partner_age.iter().flat_map(move |partner_age| {
                        self.other.iter().flat_map(move |other| {
                            self.nights.iter().flat_map(move |nights| {
                                self.started.iter().flat_map(move |started| {
                                    self.policy.iter().map(move |policy| Situation {
                                        partner_age: *partner_age,
                                        other_contribution: *other,
                                        shelter_nights: *nights,
                                        started: *started,
                                        policy: *policy,
                                        ..situation
                                    })
                                })
                            })
                        })
                    })
                })
            })
        })
    }
}

fn money(known: Option<Money>) -> Span {
    known.map_or(Span::UNKNOWN, |money| Span::point(money.euros()))
}

impl Facts {
    /// The situation, if only income and assets are unknown; then one assessment answers all.
    fn situation(&self) -> Option<Situation<'_>> {
        Some(Situation {
            month: self.month,
            household: self.household?,
            client_age: self.client_age?,
            partner_age: if self.household == Some(Household::Single) { PartnerAge::Adult } else { self.partner_age? },
            income: money(self.income),
            assets: self.assets.map(money),
            support: self.support.as_deref()?,
            other_contribution: self.other_contribution?,
            shelter_nights: self.shelter_nights?,
            started: self.started?,
            policy: self.policy?,
        })
    }
}

fn known_or<'a, T>(known: &'a Option<T>, all: &'a [T]) -> &'a [T] {
    known.as_ref().map_or(all, std::slice::from_ref)
}

/// One of every kind that a rule tells apart, one at a time; aids with their cost price used up or not.
fn any_support() -> Vec<[Support; 1]> {
    let mut seen = Vec::new();
    for (_, kind) in KINDS {
        let rule = kind.rule();
        let alike = (rule.charge, rule.guarded, rule.charged_from, matches!(kind, Kind::TransportService), matches!(kind, Kind::HomeAdaptation));
        let counts = matches!(rule.charge, Charge::Contribution | Charge::Free);
        if counts && !seen.iter().any(|(other, _)| *other == alike) {
            let cost_price = if rule.guarded { CostPrice::Unknown } else { CostPrice::NotGiven };
            seen.push((alike, [Support { cost_price, ..Support::of(kind) }]));
        }
    }
    seen.into_iter().map(|(_, support)| support).collect()
}

/// The unknown questions that widen the range. A question's own width is the widest range it leaves alone when all
/// other unknowns are settled at one of their ends.
fn undecided(facts: &Facts, regime: &'static Regime) -> Vec<Field> {
    let mut widest_first: Vec<(Field, Option<Decimal>)> = Vec::new();
    for field in Field::ALL.into_iter().filter(|field| facts.is_unknown(*field)) {
        let width = own_width(facts, field, regime);
        if width == Some(Decimal::ZERO) {
            continue;
        }
        // `None` is without limit, so widest of all; equals stay in the contract's order.
        let wider = |other: &Option<Decimal>| other.is_none() || width.is_some_and(|width| other.is_some_and(|other| other >= width));
        let place = widest_first.iter().take_while(|(_, other)| wider(other)).count();
        widest_first.insert(place, (field, width));
    }
    widest_first.into_iter().map(|(field, _)| field).collect()
}

/// The widest range that `field` alone leaves; `None` = without limit.
fn own_width(facts: &Facts, field: Field, regime: &'static Regime) -> Option<Decimal> {
    let pinned = facts.with_one_value(field);
    let cases = Cases::of(&pinned);
    let mut widest = Decimal::ZERO;
    for case in cases.iter() {
        for settled in pinned.ends(&case) {
            let settled = settled.with(field, facts);
            let mut span: Option<Span> = None;
            for case in Cases::of(&settled).iter() {
                if let Ok(found) = assess(&case, regime, &mut Receipt::off()) {
                    span = Some(span.map_or(found.amount, |span| span.hull(found.amount)));
                }
            }
            if let Some(span) = span {
                widest = widest.max(span.width()?);
            }
        }
    }
    Some(widest)
}
