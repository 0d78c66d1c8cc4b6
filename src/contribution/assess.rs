//! One household, one regime, one month: who is charged at all, then the amount.

use super::{
    Assessment, Note, PossibleAmounts, Reason, ReasonId, WhyNot,
    access::{Access, either, income_limit, sides},
    cost_price::left_under_the_law,
    facts::{ClientAge, HouseholdGroup, OtherContribution},
    formula::amount,
    guard::guard_cost_price,
    household_facts::Situation,
    means::contributory_income,
    notes::uncertain,
    receipt::{Receipt, StepId},
    span::Span,
    start::not_due,
    support::{Charged, charged_support},
};
use crate::rules::{self, EXEMPTIONS, Formula, Kind, Param, Regime, Scheme, When};
use base::money::Money;

/// Applies `regime` to `situation`.
///
/// # Errors
/// [`WhyNot`] where the regime has no rules for this month or this support.
pub fn assess(
    situation: &Situation,
    regime: &'static Regime,
    receipt: &mut Receipt,
) -> Result<Assessment, WhyNot> {
    let scheme = regime.scheme(situation.month).ok_or(WhyNot::NotCovered)?;
    if situation.applies_from(scheme).is_some_and(|from| situation.month < from) {
        return Err(WhyNot::NotCovered);
    }
    read(situation, regime, scheme, receipt)
}

/// Over every reading of what the sources leave open.
fn read(
    situation: &Situation,
    regime: &'static Regime,
    scheme: &'static Scheme,
    receipt: &mut Receipt,
) -> Result<Assessment, WhyNot> {
    let Some((readings, open)) = situation.open(scheme) else {
        return settled(situation, regime, scheme, receipt);
    };
    let [one, other] = readings.map(|reading| Situation { reading, ..*situation });
    let [first, second] = [&one, &other].map(|reading| read(reading, regime, scheme, &mut Receipt::off()));
    let (first, second) = (first?, second?);
    if receipt.is_on() {
        // Spans hold both readings, but where one of them loses access or uses a cost price up; then it is
        // the dearest one.
        let spans = situation.open_months(scheme).is_none() && income_limit(situation, scheme).is_none();
        let dearest = if second.amount.ends_above(first.amount) { &other } else { &one };
        if spans {
            settled(situation, regime, scheme, receipt)?
        } else {
            read(dearest, regime, scheme, receipt)?
        };
    }
    Ok(first.or(second, open))
}

/// Over one reading, or with spans that hold both.
fn settled(
    situation: &Situation,
    regime: &'static Regime,
    scheme: &'static Scheme,
    receipt: &mut Receipt,
) -> Result<Assessment, WhyNot> {
    let (access, other) = sides(situation, scheme);
    let found = match other {
        None => part(situation, regime, scheme, access, receipt)?,
        Some(other) => {
            let above = part(situation, regime, scheme, other, &mut Receipt::off())?;
            // Where support goes on above the limit, the sum is one over all incomes.
            let access = if above.is_owed() { access.either() } else { access };
            either(part(situation, regime, scheme, access, receipt)?, above)
        }
    };
    receipt.amount(&found, other.is_some());
    Ok(found)
}

fn part(
    situation: &Situation,
    regime: &'static Regime,
    scheme: &'static Scheme,
    access: Access,
    receipt: &mut Receipt,
) -> Result<Assessment, WhyNot> {
    let mut found = Assessment::under(scheme);
    let charged =
        before_guard(situation, regime, access, not_due(situation, scheme).as_ref(), receipt, &mut found)?;
    if let Charged::Guarded { cost_prices, in_full } = &charged {
        let prices = cost_prices.as_deref().map(|left| (left, *in_full));
        guard_cost_price(situation, regime, prices, receipt, &mut found);
    }
    Ok(found)
}

/// The amount of a period, before anything is known of a cost price. [`Charged::Nothing`]: nothing is due
/// anyway; [`Charged::Services`]: no cost price matters.
pub(super) fn before_guard(
    situation: &Situation,
    regime: &'static Regime,
    access: Access,
    not_due: Option<&Reason>,
    receipt: &mut Receipt,
    found: &mut Assessment,
) -> Result<Charged, WhyNot> {
    let scheme = found.scheme;
    let mut charged =
        if scheme.comparison { Charged::Services } else { charged_support(situation, access, found)? };
    if let (Charged::Guarded { cost_prices: Some(prices), .. }, Some(from)) =
        (&mut charged, situation.applies_from(scheme))
    {
        *prices = left_under_the_law(situation, prices, from);
    }

    let free = found.reasons.len();
    exemptions(situation, regime, found);
    if situation.aow_from.contains(&Some(situation.month)) && age_decides(situation, scheme) {
        found.notes.push(Note::AowMonth(rules::LOCAL_AGE_REACHED));
    }
    if !scheme.comparison {
        found.reasons.extend(not_due);
        if scheme.local_policy && situation.policy.no_charge {
            found.reasons.push(Reason::new(ReasonId::NoCharge, rules::LOCAL_NO_CHARGE));
        }
    }
    if matches!(charged, Charged::Nothing) || found.reasons.len() > free {
        if let Access::Above(limit) = access {
            contributory_income(situation, &scheme.means, receipt, &mut Vec::new());
            receipt.table(StepId::AccessLimit, limit);
        }
        return Ok(Charged::Nothing);
    }

    let exact = amount(situation, scheme, access, receipt, found)?;
    found.amount = exact.map(|value| Money::floor(value).euros());
    // Of one amount for everybody an exemption takes all or nothing.
    found.possible = match &scheme.formula {
        Formula::Flat { .. } => PossibleAmounts::either_end(found.amount),
        Formula::Ramp { .. } | Formula::Share { .. } => PossibleAmounts::every(found.amount),
    };
    if found.amount == Span::ZERO {
        charged = Charged::Services;
    } else if !scheme.comparison {
        uncertain(situation, found);
    }
    Ok(charged)
}

fn exemptions(situation: &Situation, regime: &Regime, found: &mut Assessment) {
    for exemption in EXEMPTIONS.iter().filter(|exemption| exemption.holds(regime.id, situation.month)) {
        let holds = match exemption.when {
            When::OtherContribution => situation.other_contribution != OtherContribution::None,
            When::ShelterStay => situation.shelter_nights >= 2,
            When::Minor => situation.client_age == ClientAge::Minor && !parents_owe(situation, found.scheme),
            When::CoupleUnderAow => situation.group() == HouseholdGroup::CoupleUnderAow,
            When::Always => true,
        };
        if holds {
            let adapted = exemption.when == When::Minor
                && situation.support.iter().any(|support| support.kind == Kind::HomeAdaptation);
            if adapted && found.scheme.local_policy {
                found.notes.push(Note::ParentsMayOwe(rules::LOCAL_MINOR_HOME_ADAPTATION));
            }
            found.reasons.push(Reason {
                rule: ReasonId::Exemption(exemption.id),
                source: exemption.source,
                derived: exemption.derived,
            });
        }
    }
}

/// Whether the rules tell the ages of this month from those of the month before.
fn age_decides(situation: &Situation, scheme: &Scheme) -> bool {
    let Some(month) = situation.month.minus(1) else { return false };
    let (before, now) = (situation.at(month).group(), situation.group());
    let minima = situation.policy.minima;
    let value = |param: Option<&Param>| param.map(|param| param.value);
    match &scheme.formula {
        Formula::Flat { .. } => {
            (before != now && before == HouseholdGroup::CoupleUnderAow) || minima.of(before) != minima.of(now)
        }
        Formula::Ramp { base, threshold, .. } => {
            [base, threshold].iter().any(|table| value(table.of(before)) != value(table.of(now)))
        }
        Formula::Share { .. } => false,
    }
}

/// Wmo 2015 art. 2.1.5: by verordening the parents of a minor may owe the contribution for a home adaptation.
fn parents_owe(situation: &Situation, scheme: &Scheme) -> bool {
    scheme.local_policy
        && situation.policy.minor_home_adaptation
        && situation.support.iter().any(|support| support.kind == Kind::HomeAdaptation)
}
