//! Unknown answers: the exact lowest and highest amount over everything still possible, and which answer
//! would narrow it most. Unknown income and assets are spans; every other unknown is tried in all its values.

use rust_decimal::Decimal;

use super::{
    Assessment, CostPrice, Facts, HouseholdFact, PossibleAmounts, Reading, Reason, Receipt, ReceiptStep,
    Situation, Span, SupportGiven, WhyNot, assess, cases::each_case,
};
use crate::rules::{ExemptForCouple, Regime};

/// A regime's answer to what is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The assessment. Where several cases are possible its amount spans them all and the rest is of the
    /// highest.
    pub assessment: Assessment,
    /// The receipt, if asked for.
    pub steps: Option<Vec<ReceiptStep>>,
    /// The case of the receipt, where there are several: the facts, with the other unknown answers as in that
    /// case.
    pub case: Option<Box<Facts>>,
    /// Unknown answers that widen the range, widest first.
    pub undecided: Vec<HouseholdFact>,
}

/// Estimates the contribution of a household under a regime.
///
/// ```
/// use wmo_zelfcheck::{contract::Request, contribution::{Span, estimate}, rules::Regime};
/// let json = r#"{"month": "2026-11", "household": "single", "income": "30000.00"}"#;
/// let facts = Request::read(&serde_json::from_str(json)?)?.facts;
/// let found = estimate(&facts, Regime::by_id("ivb_bill").ok_or("no bill")?, false).unwrap();
/// // 23.60 + 10 % x (30,000 - 24,500) / 12 = 69.4333..., rounded down to the cent.
/// assert_eq!(found.assessment.amount, Span::point("69.43".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`WhyNot`] where the regime has no rules for this month, or for any support still possible.
pub fn estimate(facts: &Facts, regime: &'static Regime, receipt: bool) -> Result<Outcome, WhyNot> {
    let mut steps = if receipt { Receipt::on() } else { Receipt::off() };
    let mut case = None;
    let assessment = match facts.situation() {
        Some(situation) => assess(&situation, regime, &mut steps)?,
        None => over_all_cases(facts, regime, &mut steps, &mut case)?,
    };
    let undecided = if assessment.amount.known().is_some() { Vec::new() } else { undecided(facts, regime) };
    Ok(Outcome { assessment, steps: steps.into_steps(), case, undecided })
}

/// The span over every case still possible, with the receipt of the highest, and which that is.
fn over_all_cases(
    facts: &Facts,
    regime: &'static Regime,
    steps: &mut Receipt,
    of: &mut Option<Box<Facts>>,
) -> Result<Assessment, WhyNot> {
    let mut found: Result<(Assessment, Span, SupportGiven), WhyNot> = Err(WhyNot::NotCovered);
    let mut possible: Option<PossibleAmounts> = None;
    // A range over the cases that have figures would look complete and be too narrow.
    let mut lacking = false;
    // What decides in every case. A reason of some of them would be told of somebody of whom it may not be
    // true.
    let mut reasons: Vec<Reason> = Vec::new();
    each_case(facts, regime, &mut |case, settled| {
        let answer = assess(case, regime, &mut Receipt::off());
        lacking |= answer == Err(WhyNot::NotForHousehold);
        if let Ok(answer) = &answer {
            possible = Some(possible.map_or(answer.possible, |all| all.or(answer.possible)));
        }
        match (&mut found, answer) {
            (Ok((highest, all, given)), Ok(answer)) => {
                reasons.retain(|reason| answer.reasons.iter().any(|other| other.rule == reason.rule));
                *given = SupportGiven::either([(*given, *all), (answer.given, answer.amount)]);
                *all = all.hull(answer.amount);
                if answer.amount.ends_above(highest.amount) {
                    *steps = steps.again();
                    *of = steps.is_on().then(|| Box::new(settled.clone()));
                    *highest = assess(case, regime, steps).unwrap_or(answer);
                }
            }
            (Err(_), Ok(answer)) => {
                let (all, given) = (answer.amount, answer.given);
                reasons.clone_from(&answer.reasons);
                *of = steps.is_on().then(|| Box::new(settled.clone()));
                found = Ok((assess(case, regime, steps).unwrap_or(answer), all, given));
            }
            (Err(refused), Err(why_not)) => *refused = why_not,
            (Ok(_), Err(_)) => {}
        }
    });
    if lacking {
        return Err(WhyNot::NotForHousehold);
    }
    let (mut assessment, amount, given) = found?;
    if amount.known().is_none() {
        reasons.clear();
        assessment.last_period = None;
    }
    assessment.reasons = reasons;
    assessment.amount = amount;
    assessment.possible = possible.unwrap_or(assessment.possible);
    assessment.given = given;
    Ok(assessment)
}

/// The unknown questions that widen the range. A question's own width is the widest range it leaves alone
/// when all other unknowns are settled at one of their ends.
fn undecided(facts: &Facts, regime: &'static Regime) -> Vec<HouseholdFact> {
    let mut widest_first: Vec<(HouseholdFact, Option<Decimal>)> = Vec::new();
    for field in HouseholdFact::ALL.iter().copied().filter(|field| facts.is_unknown(*field)) {
        let width = own_width(facts, field, regime);
        if width == Some(Decimal::ZERO) {
            continue;
        }
        // `None` is without limit, so widest of all; equals stay in the contract's order.
        let wider = |other: &Option<Decimal>| {
            other.is_none() || width.is_some_and(|width| other.is_some_and(|other| other >= width))
        };
        let place = widest_first.iter().take_while(|(_, other)| wider(other)).count();
        widest_first.insert(place, (field, width));
    }
    widest_first.into_iter().map(|(field, _)| field).collect()
}

/// The widest range that `field` alone leaves; `None` = without limit.
fn own_width(facts: &Facts, field: HouseholdFact, regime: &'static Regime) -> Option<Decimal> {
    let pinned = facts.with_one_value(field);
    // What the sources leave open is settled too: no answer narrows it.
    let priced =
        facts.support.iter().flatten().any(|support| matches!(support.cost_price, CostPrice::Known(_)));
    let open = priced
        || regime
            .scheme(facts.month)
            .is_some_and(|scheme| scheme.means.exempt_for_couple == ExemptForCouple::Open);
    let readings = if open { Reading::ALL.as_slice() } else { &[Reading::SETTLED] };
    let mut widest = Some(Decimal::ZERO);
    each_case(&pinned, regime, &mut |_, case| {
        for settled in pinned.ends(case, regime.scheme(facts.month)) {
            let settled = settled.with(field, facts);
            for reading in readings.iter().copied() {
                let mut span: Option<Span> = None;
                each_case(&settled, regime, &mut |case, _| {
                    if let Ok(found) = assess(&Situation { reading, ..*case }, regime, &mut Receipt::off()) {
                        span = Some(span.map_or(found.amount, |span| span.hull(found.amount)));
                    }
                });
                if let Some(span) = span {
                    widest = widest.zip(span.width()).map(|(widest, width)| widest.max(width));
                }
            }
        }
    });
    widest
}
