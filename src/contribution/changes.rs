//! What would change the outcome. Of income and assets: the points where the line of [`super::curve`] bends
//! or jumps, seen from the household, each of them and not only the first. Of the other conditions: each one
//! that, changed by itself, leads to another amount. A change is told only where it is known what else it
//! brings: not another household where the income counts.

use rust_decimal::Decimal;

use super::{
    Assessment, Axis, ClientAge, Facts, Household, HouseholdFact, Minima, OtherContribution, PartnerAge,
    Point, Precision, Receipt, Situation, Span, Support, SupportGiven, WhyNot, assess, curve,
};
use crate::rules::{Formula, Kind, Regime, Scheme};
use base::money::Money;

/// A change that leads to another amount.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What changes.
    pub what: What,
    /// Euros a period after the change.
    pub amount: Span,
    /// Whether the amount rests on a figure that we derived.
    pub precision: Precision,
    /// Whether the support is given then.
    pub given: SupportGiven,
}

/// What changes; everything else stays as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What {
    /// The income passes a point.
    Income(Turn),
    /// The client's assets pass a point.
    Assets(Turn),
    /// The client has reached AOW age.
    ClientAow,
    /// The partner has reached AOW age, and so has the client.
    PartnerAow,
    /// Living alone, or as a couple.
    Household(Household),
    /// A wheelchair instead of the support there is.
    Wheelchair,
    /// A contribution for the Wlz is owed.
    OtherContribution,
}

/// A point of the line where it bends or jumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Euros of income or assets. Beyond it, the point itself included where the line jumps, the amount is
    /// another.
    pub at: Decimal,
    /// Whether "beyond" is above it, seen from the household.
    pub above: bool,
    /// What the amount does beyond.
    pub beyond: Beyond,
    /// Whether only one end of a range does it, so that the amount itself may stay as it is.
    pub perhaps: bool,
    /// Whether `at` rests on a figure that we derived.
    pub precision: Precision,
}

/// What the amount does beyond a turn, seen in the direction away from the household.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// It starts to rise.
    Rises,
    /// It starts to fall.
    Falls,
    /// It stays what it is there.
    Stays,
    /// It is another at once.
    Jumps,
}

/// Beyond any income or assets for which a household asks a contribution.
const FAR: Decimal = Decimal::from_parts(10_000_000, 0, 0, false, 0);

/// The changes that lead to another amount, for a household of which everything is known.
///
/// # Errors
/// [`WhyNot`] where the regime has no rules for this month or this support.
///
/// # Example
/// ```
/// use wmo_zelfcheck::{contract::Request, contribution::*, rules::Regime};
///
/// let json = r#"{"month": "2025-11", "household": "single"}"#;
/// let facts = Request::read(&serde_json::from_str(json)?)?.facts;
/// let found = changes(&facts, Regime::by_id("in_force").ok_or("no law")?).unwrap();
/// // Under the law of 2025 neither income nor age matters to somebody who lives alone. Nothing is due from
/// // a couple below AOW age, or beside a contribution for the Wlz.
/// let what: Vec<What> = found.iter().map(|change| change.what).collect();
/// assert_eq!(what, [What::Household(Household::Couple), What::OtherContribution]);
/// assert!(found.iter().all(|change| change.amount == Span::ZERO));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn changes(facts: &Facts, regime: &'static Regime) -> Result<Vec<Change>, WhyNot> {
    let Some(situation) = facts.situation() else { return Ok(Vec::new()) };
    let now = assess(&situation, regime, &mut Receipt::off())?;
    let mut changes = Vec::new();
    let far = Money::floor(FAR);
    // With the other unknown there would be many lines.
    let income = situation.income.known();
    let (client, others_assets) = (situation.assets[0].known(), situation.assets[1].known());
    for (axis, known, rest, of) in [
        (Axis::Income, income, client.and(others_assets), What::Income as fn(Turn) -> What),
        (Axis::Assets, client, income.and(others_assets), What::Assets as fn(Turn) -> What),
    ] {
        let Some(known) = known.filter(|known| *known <= FAR && rest.is_some()) else { continue };
        let points = curve(&situation, regime, axis, far)?;
        changes.extend(turns(&points, known, &now).into_iter().map(|(turn, point)| Change {
            what: of(turn),
            amount: point.amount,
            precision: point.amount_precision,
            given: point.given,
        }));
    }
    let scheme = regime.scheme(situation.month).ok_or(WhyNot::NotCovered)?;
    for (what, other) in others(&situation, scheme) {
        // What has no amount of its own there, such as support with other rules, is no change we can name.
        if let Ok(found) = assess(&other, regime, &mut Receipt::off())
            && (found.amount != now.amount || !found.given.is_like(now.given))
        {
            changes.push(Change {
                what,
                amount: found.amount,
                precision: found.precision(),
                given: found.given,
            });
        }
    }
    Ok(changes)
}

/// The turns above and below `known`, nearest first, with the amount there.
fn turns(points: &[Point], known: Decimal, now: &Assessment) -> Vec<(Turn, Point)> {
    let here = Point {
        at: known,
        amount: now.amount,
        given: now.given,
        precision: Precision::Exact,
        amount_precision: now.precision(),
    };
    let above: Vec<Point> =
        [here].into_iter().chain(points.iter().filter(|point| point.at > known).copied()).collect();
    let below: Vec<Point> =
        [here].into_iter().chain(points.iter().rev().filter(|point| point.at < known).copied()).collect();
    // On both sides of a household between two points the line runs the same way; at a point it may not.
    let (upward, downward) = (first_way(&above), first_way(&below));
    let runs_on = match (upward, downward) {
        (Some(Beyond::Rises), Some(Beyond::Falls)) | (Some(Beyond::Falls), Some(Beyond::Rises)) => true,
        _ => upward == downward,
    };
    let mut turns = along(&above, true, runs_on);
    turns.extend(along(&below, false, runs_on));
    turns
}

/// The turns along one direction. The first stretch is where the household stands; it is a turn only if the
/// line does not simply run on there.
fn along(line: &[Point], above: bool, runs_on: bool) -> Vec<(Turn, Point)> {
    let mut turns: Vec<(Turn, Point)> = Vec::new();
    let mut before = if runs_on { None } else { Some(Beyond::Stays) };
    let mut first = true;
    for (here, next) in line.iter().zip(line.iter().skip(1)) {
        let beyond = way(here, next);
        let jumps = beyond == Beyond::Jumps;
        // A level after a jump was said by the jump, and so was the level on which a household stands.
        let said = match before {
            _ if jumps => false,
            None => first,
            Some(before) => beyond == Beyond::Stays && (first || before == Beyond::Jumps),
        };
        if !said {
            let point = if jumps { next } else { here };
            // Two jumps a cent apart are one, past both: at a municipality's limit itself the amount is open.
            if jumps
                && turns.last().is_some_and(|(last, _)| {
                    last.beyond == Beyond::Jumps && (last.at - point.at).abs() <= Decimal::new(1, 2)
                })
            {
                turns.pop();
            }
            let moves = [here.amount.low != next.amount.low, here.amount.high != next.amount.high];
            let perhaps = !jumps && moves[0] != moves[1];
            turns.push((Turn { at: point.at, above, beyond, perhaps, precision: point.precision }, *point));
        }
        before = Some(beyond);
        first = false;
    }
    turns
}

fn first_way(line: &[Point]) -> Option<Beyond> {
    line.first().zip(line.get(1)).map(|(here, next)| way(here, next))
}

fn way(here: &Point, next: &Point) -> Beyond {
    let jumps = (next.at - here.at).abs() <= Decimal::new(1, 2)
        && (next.amount != here.amount || !next.given.is_like(here.given));
    // Of a range either end can move; a highest that is without limit is above any other.
    let high = |point: &Point| (point.amount.high.is_none(), point.amount.high);
    match next.amount.low.cmp(&here.amount.low).then(high(next).cmp(&high(here))) {
        _ if jumps => Beyond::Jumps,
        std::cmp::Ordering::Greater => Beyond::Rises,
        std::cmp::Ordering::Less => Beyond::Falls,
        std::cmp::Ordering::Equal => Beyond::Stays,
    }
}

/// The other situations that are one change away.
fn others<'a>(situation: &Situation<'a>, scheme: &Scheme) -> Vec<(What, Situation<'a>)> {
    const WHEELCHAIR: &[Support] = &[Support::of(Kind::Wheelchair)];
    let mut all = Vec::new();
    let couple = situation.household == Household::Couple;
    let grown = situation.client_age != ClientAge::Minor;
    if situation.client_age == ClientAge::Adult {
        all.push((What::ClientAow, Situation { client_age: ClientAge::Aow, ..*situation }));
    }
    if grown && couple && situation.partner_age == PartnerAge::Adult {
        all.push((
            What::PartnerAow,
            Situation { client_age: ClientAge::Aow, partner_age: PartnerAge::Aow, ..*situation },
        ));
    }
    // With or without a partner there is another income, which nobody gave.
    if grown && !counts_income(situation, scheme) {
        let household = if couple { Household::Single } else { Household::Couple };
        let partner_age =
            if situation.client_age == ClientAge::Aow { PartnerAge::Aow } else { PartnerAge::Adult };
        all.push((What::Household(household), Situation { household, partner_age, ..*situation }));
    }
    if situation.support.iter().all(|support| support.kind == Kind::TransportAid) {
        all.push((What::Wheelchair, Situation { support: WHEELCHAIR, ..*situation }));
    }
    if situation.other_contribution == OtherContribution::None && grown {
        all.push((
            What::OtherContribution,
            Situation { other_contribution: OtherContribution::Wlz, ..*situation },
        ));
    }
    all
}

fn counts_income(situation: &Situation, scheme: &Scheme) -> bool {
    !matches!(scheme.formula, Formula::Flat { .. })
        || (scheme.local_policy && situation.policy.minima != Minima::default())
}

impl What {
    /// The question whose answer changes, and the id of the change in the contract.
    pub const fn field(self) -> HouseholdFact {
        match self {
            What::Income(_) => HouseholdFact::Income,
            What::Assets(_) => HouseholdFact::Assets,
            What::ClientAow => HouseholdFact::ClientAge,
            What::PartnerAow => HouseholdFact::PartnerAge,
            What::Household(_) => HouseholdFact::Household,
            What::Wheelchair => HouseholdFact::Support,
            What::OtherContribution => HouseholdFact::OtherContribution,
        }
    }
}
