//! The *bijdrageplichtig inkomen*: income of the reference year plus a part of the wealth
//! (Uitvoeringsbesluit Wmo 2015 art. 3.2, 3.2a, 3.9; Besluit langdurige zorg art. 3.3.2.4).

use base::always::Always;
use rust_decimal::Decimal;

use super::{
    Note,
    facts::{ClientAge, Household},
    household_facts::Situation,
    receipt::{Receipt, StepId},
    span::Span,
};
use crate::rules::{AowRelief, ExemptForCouple, Means, Param};

/// The income over which a contribution is computed, in euros a year, with what makes it uncertain.
pub(super) fn contributory_income(
    situation: &Situation,
    means: &Means,
    receipt: &mut Receipt,
    notes: &mut Vec<Note>,
) -> Span {
    receipt.add(StepId::Income, situation.income, None);
    let mut income = situation.income;
    if situation.persons().any(|(assets, _)| assets != Span::ZERO) {
        income = with_wealth(situation, means, receipt, notes);
    }
    if let Some(deduction) = &means.income_deduction {
        receipt.table(StepId::IncomeDeduction, deduction);
        income = income.map(|income| income - deduction.value);
    }
    let income = income.above(Decimal::ZERO);
    receipt.add(StepId::ContributoryIncome, income, None);
    income
}

/// The wealth per person that does not count; `None` where the figure of that year was not found.
pub(super) fn exempt_wealth(situation: &Situation, means: &Means) -> Option<Decimal> {
    let extra = under_aow_exempt(situation, means).map_or(Decimal::ZERO, |extra| extra.value);
    means.wealth_exempt.map(|exempt| exempt.value + extra)
}

fn under_aow_exempt(situation: &Situation, means: &Means) -> Option<Param> {
    means.under_aow_exempt.filter(|_| situation.client_age != ClientAge::Aow)
}

/// The income with the part of the wealth that counts, before any deduction.
pub(super) fn with_wealth(
    situation: &Situation,
    means: &Means,
    receipt: &mut Receipt,
    notes: &mut Vec<Note>,
) -> Span {
    let extra = under_aow_exempt(situation, means);
    let exempt = exempt_wealth(situation, means);
    let rate = means.wealth_rate.value;
    let mut wealth = Span::ZERO;
    let mut income = situation.income;
    let mut gross = situation.income;
    for ((assets, aow), step) in situation.persons().zip([StepId::AssetsClient, StepId::AssetsPartner]) {
        receipt.add(step, assets, None);
        let counted = match exempt {
            Some(exempt) => assets.above(exempt),
            None => Span { low: Decimal::ZERO, high: assets.high },
        };
        wealth = wealth.plus(counted);
        gross = gross.plus(counted.share(rate));
        income = income.plus(match means.aow_relief.filter(|_| aow) {
            Some(relief) => relieved(situation, counted, rate, &relief),
            None => counted.share(rate),
        });
        if aow
            && counted.high != Some(Decimal::ZERO)
            && let Some(source) = means.old_age_allowance
        {
            note(notes, Note::OldAgeAllowance(source));
        }
    }
    match &means.wealth_exempt {
        Some(exempt) => receipt.table(StepId::WealthExempt, exempt),
        None => note(notes, Note::ExemptWealthUnknown),
    }
    if let Some(extra) = &extra {
        receipt.table(StepId::UnderAowExempt, extra);
    }
    if let (ExemptForCouple::Open, Household::Couple, Some(exempt)) =
        (means.exempt_for_couple, situation.household, exempt)
    {
        let [client, partner] = situation.assets;
        let joint = client.plus(partner).above(exempt + exempt);
        let (open, rule) = match situation.reading.joint_wealth {
            Some(false) => (wealth, StepId::Wealth.rule()),
            Some(true) => (joint, JOINT_WEALTH),
            // Never more for both together than for each apart.
            None if joint == wealth => (wealth, StepId::Wealth.rule()),
            None => (Span { low: joint.low, high: wealth.high }, OPEN_WEALTH),
        };
        wealth = open;
        income = situation.income.plus(wealth.share(rate));
        receipt.add_by(StepId::Wealth, wealth, rule);
    } else {
        receipt.add(StepId::Wealth, wealth, None);
    }
    receipt.table(StepId::WealthRate, &means.wealth_rate);
    receipt.add(StepId::WealthAddition, wealth.share(rate), None);
    if let (Some(relief), Some(gross), Some(net)) = (means.aow_relief, gross.known(), income.known())
        && gross != net
    {
        receipt.add(StepId::AowRelief, Span::point(gross - net), Some(relief.rate.source));
    }
    income
}

/// The wealth that counts where a couple has one exempt amount, twice that of a single person.
const JOINT_WEALTH: &str = "max(0, assets_client + assets_partner - wealth_exempt - wealth_exempt)";
/// The wealth that counts where it is open whether the exempt amount is for both together or for each.
const OPEN_WEALTH: &str = "max(0, assets_client + assets_partner - wealth_exempt - wealth_exempt) to \
                           max(0, assets_client - wealth_exempt) + max(0, assets_partner - wealth_exempt)";

fn note(notes: &mut Vec<Note>, new: Note) {
    if !notes.contains(&new) {
        notes.push(new);
    }
}

/// What a person at AOW age adds to the income: `rate` x wealth less the relief of Uitvoeringsbesluit 2018
/// art. 3.9a. The relief looks at the person's own income; of a couple only the joint income is known, so
/// there the low end has the relief wherever it is possible and the high end only where it is certain.
fn relieved(situation: &Situation, wealth: Span, rate: Decimal, relief: &AowRelief) -> Span {
    let effect = |wealth: Decimal, relieved: bool| {
        let relief =
            if relieved { (wealth * relief.rate.value).min(relief.maximum.value) } else { Decimal::ZERO };
        wealth * rate - relief
    };
    let holds = |income: Decimal, wealth: Decimal| {
        income - wealth * relief.income_wealth_rate.value < relief.income_limit.value
    };
    let single = situation.household == Household::Single;
    let lowest_income = situation.income.low;
    let low = turning_points(wealth, lowest_income, relief)
        .map(|wealth| effect(wealth, !single || holds(lowest_income, wealth)))
        .min()
        .always();
    let high = wealth.high.and_then(|highest| match situation.income.high {
        None => Some(effect(highest, false)),
        Some(income) => {
            turning_points(wealth, income, relief).map(|wealth| effect(wealth, holds(income, wealth))).max()
        }
    });
    Span { low, high }
}

/// The amounts of wealth within `wealth` between which the effect runs straight: the ends, where the relief
/// reaches its maximum, and where the income test flips (up to and from one cent above).
fn turning_points(wealth: Span, income: Decimal, relief: &AowRelief) -> impl Iterator<Item = Decimal> {
    let flip = (income - relief.income_limit.value) / relief.income_wealth_rate.value;
    let points = [
        Some(wealth.low),
        wealth.high,
        Some(relief.maximum.value / relief.rate.value),
        Some(flip.trunc_with_scale(2)),
        Some(flip.trunc_with_scale(2) + Decimal::new(1, 2)),
    ];
    points
        .into_iter()
        .flatten()
        .filter(move |point| wealth.low <= *point && wealth.high.is_none_or(|high| *point <= high))
}
