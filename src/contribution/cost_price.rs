//! The guard on the cost price of aids and home adaptations (Uitvoeringsbesluit Wmo 2015 art. 3.10b): the
//! statutory amount of each period is taken off it, whatever is really paid (3), and a last part smaller than
//! the amount due is not collected (6). Of several provisions one at a time is guarded, which the college
//! chooses (4): here the order in which they are given. A pgb counts as support in kind (Wmo 2015 art.
//! 2.1.4a(6)).

use std::slice::Iter;

use rust_decimal::Decimal;

use super::{
    facts::HouseholdGroup,
    household_facts::Situation,
    periods::terms,
    start::{first_due, not_due_in},
};
use crate::rules::{EXEMPTIONS, Formula, Regime, Scheme, When};
use base::{
    date::{Date, Month},
    money::Money,
};

/// Where the cost price runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastPeriod {
    /// The last day of the last period in which something is collected; `None` when the cost price is below
    /// the very first amount, so nothing is ever collected.
    pub to: Option<Date>,
    /// Whether it lies beyond the tables: the last known tariff was taken to go on.
    pub projected: bool,
    /// What of the cost prices is never collected: a last part of each that is smaller than the amount due.
    pub not_collected: Decimal,
}

impl LastPeriod {
    /// The month of that day.
    pub fn month(&self) -> Option<Month> {
        self.to.map(Date::month)
    }
}

/// What the guard looks at.
pub(super) struct Guard<'a> {
    pub regime: &'static Regime,
    /// The household, with its start; which month it is in does not matter.
    pub situation: &'a Situation<'a>,
    /// The cost prices, in the order in which they are guarded.
    pub prices: &'a [Decimal],
    /// The month from which is counted where there is no start date.
    pub from: Month,
    /// A month in which nothing was due for a reason of that month only.
    pub free: Option<Month>,
}

/// What is left of the cost prices when a proposal begins to apply: until then the law of each month takes
/// its tariffs off, from the start on.
pub(super) fn left_under_the_law(
    situation: &Situation,
    prices: &[Decimal],
    proposal_from: Month,
) -> Vec<Decimal> {
    let regime = Regime::IN_FORCE;
    let law = Guard { regime, situation, prices, from: proposal_from, free: None };
    let mut purse = Purse::new(prices);
    let mut next = first_due(situation).zip(law.guarded_from()).map(|(due, guarded)| due.max(guarded));
    while let Some(month) = next.filter(|month| *month < proposal_from) {
        if let Some(scheme) = regime.scheme(month)
            && let Some((tariff, due)) = law.amounts(scheme, Decimal::ZERO)
            && (law.counts_exempt() || !law.nothing_due_in(month))
        {
            let terms =
                terms(month, scheme.period).filter(|term| not_due_in(situation, term, scheme).is_none());
            for _ in terms {
                purse.collect(tariff, due);
            }
        }
        next = month.plus(1);
    }
    purse.left()
}

impl Guard<'_> {
    /// When the cost prices are used up. `amount` is what the household pays a period, used where it depends
    /// on income; under a flat tariff the statutory tariff of each period counts. `None` = never.
    pub fn last_period(&self, amount: Decimal) -> Option<LastPeriod> {
        let mut purse = Purse::new(self.prices);
        let mut last = None;
        // What was paid under rules without this guard, or before the rules began, is not known.
        let guarded = self.guarded()?;
        let begun = first_due(self.situation).unwrap_or(self.from).max(guarded.valid.from);
        let mut month = self.situation.applies_from(guarded).map_or(begun, |from| begun.max(from));
        loop {
            let Some(scheme) = self.regime.scheme(month) else {
                return self.project(month, purse, last, amount);
            };
            let (tariff, due) = self.amounts(scheme, amount)?;
            let exempt = self.nothing_due_in(month);
            if !exempt || self.counts_exempt() {
                for term in terms(month, scheme.period)
                    .filter(|term| not_due_in(self.situation, term, scheme).is_none())
                {
                    if !purse.collect(tariff, due) {
                        return Some(purse.emptied(last, false));
                    }
                    if !exempt {
                        last = Some(term.to);
                    }
                }
            }
            month = month.plus(1)?;
        }
    }

    fn guarded(&self) -> Option<&'static Scheme> {
        self.regime.schemes.iter().find(|scheme| scheme.guards_cost_price.is_some())
    }

    /// The first month of rules with this guard.
    fn guarded_from(&self) -> Option<Month> {
        self.guarded().map(|scheme| scheme.valid.from)
    }

    /// What is taken off the cost price in a period and what the household owes; `None` when that is nothing.
    fn amounts(&self, scheme: &Scheme, amount: Decimal) -> Option<(Decimal, Decimal)> {
        let Formula::Flat { amount: tariff } = &scheme.formula else {
            return (!amount.is_zero()).then_some((amount, amount));
        };
        let local = self.situation.policy.monthly_amount.filter(|_| scheme.local_policy);
        let due = local.map_or(tariff.value, |local| tariff.value.min(local.euros()));
        (!due.is_zero()).then_some((tariff.value, due))
    }

    /// Beyond the tables the last known tariff is taken to go on.
    fn project(
        &self,
        from: Month,
        mut purse: Purse,
        last: Option<Date>,
        amount: Decimal,
    ) -> Option<LastPeriod> {
        let latest =
            self.regime.schemes.last().filter(|scheme| scheme.valid.to.is_some_and(|to| to < from))?;
        let (tariff, due) = self.amounts(latest, amount)?;
        let whole = purse.collect_all(tariff, due)?;
        if whole == 0 {
            return Some(purse.emptied(last, false));
        }
        Some(purse.emptied(Some(from.plus(whole - 1)?.last_day()), true))
    }

    /// Whether months in which nothing is due take an amount off all the same. Art. 3.10b(3) says "each
    /// month" and sets aside art. 3.8(2) and (4), the minima and the months that the college names; of the
    /// other grounds of art. 3.8(3) it says nothing, so both are possible.
    fn counts_exempt(&self) -> bool {
        self.situation.reading.counts_exempt == Some(true)
    }

    /// Whether nothing is due in a month for a ground of art. 3.8(3) that is known of that month.
    fn nothing_due_in(&self, month: Month) -> bool {
        let household = self.situation;
        let holds = |when: When| match when {
            When::Always => true,
            When::CoupleUnderAow => household.at(month).group() == HouseholdGroup::CoupleUnderAow,
            When::ShelterStay => self.free == Some(month),
            When::OtherContribution | When::Minor => false,
        };
        EXEMPTIONS.iter().any(|exemption| exemption.holds(self.regime.id, month) && holds(exemption.when))
    }
}

/// What is left of the cost prices.
struct Purse<'a> {
    rest: Iter<'a, Decimal>,
    left: Decimal,
    not_collected: Decimal,
}

impl<'a> Purse<'a> {
    fn new(prices: &'a [Decimal]) -> Purse<'a> {
        let mut rest = prices.iter();
        let left = rest.next().copied().unwrap_or_default();
        Purse { rest, left, not_collected: Decimal::ZERO }
    }

    /// Gives up what is left of this provision and goes on to the next, if there is one.
    fn next(&mut self) -> bool {
        self.not_collected += self.left;
        let next = self.rest.next().copied();
        self.left = next.unwrap_or_default();
        next.is_some()
    }

    /// What is left of each provision that is not used up yet; the one that is guarded now comes first.
    fn left(self) -> Vec<Decimal> {
        [self.left].into_iter().chain(self.rest.copied()).collect()
    }

    /// Collects one period: takes `tariff` off if `due` is still there.
    fn collect(&mut self, tariff: Decimal, due: Decimal) -> bool {
        while self.left < due {
            if !self.next() {
                return false;
            }
        }
        self.left = (self.left - tariff).max(Decimal::ZERO);
        true
    }

    /// Collects until nothing can be collected any more; how many periods that takes.
    fn collect_all(&mut self, tariff: Decimal, due: Decimal) -> Option<u32> {
        let mut whole = Decimal::ZERO;
        loop {
            if self.left >= due {
                let periods = ((self.left - due) / tariff).trunc() + Decimal::ONE;
                self.left = (self.left - periods * tariff).max(Decimal::ZERO);
                whole += periods;
            }
            if !self.next() {
                return u32::try_from(whole).ok();
            }
        }
    }

    fn emptied(self, to: Option<Date>, projected: bool) -> LastPeriod {
        LastPeriod { to, projected, not_collected: Money::floor(self.not_collected).euros() }
    }
}
