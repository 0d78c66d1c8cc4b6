//! What households come to together.

use rust_decimal::Decimal;

use crate::contribution::{Facts, Household, Span};

/// The incomes at which a class of the answer begins, in euros a year; below the first there is one too.
pub const INCOME_EDGES: [u32; 8] = [20_000, 25_000, 30_000, 35_000, 40_000, 50_000, 60_000, 70_000];

/// The euros a month more at which a class of changes ends; above the last there is one too.
pub const CHANGE_EDGES: [u32; 5] = [5, 10, 25, 50, 100];

/// The kinds of household, and those of which it is not known.
const KINDS: usize = 3;
/// The classes of incomes, and those of which it is not known.
const CLASSES: usize = INCOME_EDGES.len() + 2;

/// Sums over households, each counted by its weight; euros a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Totals {
    /// Households with an amount under both.
    pub households: Decimal,
    /// Households of which one of the two has no amount: they are in no other sum.
    pub left_out: Decimal,
    /// What they pay under the rules that are compared with.
    pub before: Span,
    /// What they pay under the variant.
    pub after: Span,
    /// Households that pay more.
    pub more: Decimal,
    /// Households that pay less.
    pub less: Decimal,
    /// Households that pay the same.
    pub same: Decimal,
    /// Households of which it is not known, because their answers are not.
    pub unclear: Decimal,
    /// Households by what they pay more a month: up to each of [`CHANGE_EDGES`], and above the last.
    pub more_by: [Decimal; CHANGE_EDGES.len() + 1],
    /// The incomes of households of which income and amounts are known.
    pub income: Decimal,
    /// What those households pay under the rules that are compared with, and under the variant.
    pub paid_of_income: [Decimal; 2],
}

impl Default for Totals {
    fn default() -> Totals {
        let none = Decimal::ZERO;
        Totals {
            households: none,
            left_out: none,
            before: Span::ZERO,
            after: Span::ZERO,
            more: none,
            less: none,
            same: none,
            unclear: none,
            more_by: [none; CHANGE_EDGES.len() + 1],
            income: none,
            paid_of_income: [none; 2],
        }
    }
}

impl Totals {
    /// Adds a household that pays `before` and `after`.
    pub(super) fn add(&mut self, income: Option<Decimal>, weight: Decimal, before: Span, after: Span) {
        self.households += weight;
        self.before = self.before.plus(before.share(weight));
        self.after = self.after.plus(after.share(weight));
        if let Some(((old, new), income)) = before.known().zip(after.known()).zip(income) {
            self.income += income * weight;
            let [paid_before, paid_after] = &mut self.paid_of_income;
            *paid_before += old * weight;
            *paid_after += new * weight;
        }
        if before.high.is_some_and(|high| after.low > high) {
            self.more += weight;
            self.add_change(weight, before, after);
        } else if after.high.is_some_and(|high| high < before.low) {
            self.less += weight;
        } else if before == after && before.known().is_some() {
            self.same += weight;
        } else {
            self.unclear += weight;
        }
    }

    /// Counts by how much a household pays more a month, where that is known.
    fn add_change(&mut self, weight: Decimal, before: Span, after: Span) {
        let Some((old, new)) = before.known().zip(after.known()) else { return };
        let more = (new - old) / Decimal::from(12);
        let place = CHANGE_EDGES.iter().take_while(|edge| more > Decimal::from(**edge)).count();
        if let Some(count) = self.more_by.get_mut(place) {
            *count += weight;
        }
    }

    /// Both together.
    #[must_use]
    pub fn with(mut self, other: &Totals) -> Totals {
        self.households += other.households;
        self.left_out += other.left_out;
        self.before = self.before.plus(other.before);
        self.after = self.after.plus(other.after);
        self.more += other.more;
        self.less += other.less;
        self.same += other.same;
        self.unclear += other.unclear;
        self.income += other.income;
        self.more_by.iter_mut().zip(other.more_by).for_each(|(sum, more)| *sum += more);
        self.paid_of_income.iter_mut().zip(other.paid_of_income).for_each(|(sum, paid)| *sum += paid);
        self
    }

    /// The same mix of households, `factor` times as many.
    #[must_use]
    pub fn times(mut self, factor: Decimal) -> Totals {
        for count in [&mut self.households, &mut self.left_out, &mut self.more, &mut self.less] {
            *count *= factor;
        }
        for count in [&mut self.same, &mut self.unclear, &mut self.income] {
            *count *= factor;
        }
        self.more_by.iter_mut().chain(&mut self.paid_of_income).for_each(|sum| *sum *= factor);
        (self.before, self.after) = (self.before.share(factor), self.after.share(factor));
        self
    }

    /// What they pay more in a year; below zero is less. Where amounts are ranges, it is the widest range
    /// that their ends allow.
    pub fn change(&self) -> (Option<Decimal>, Option<Decimal>) {
        let low = self.before.high.map(|high| self.after.low - high);
        (low, self.after.high.map(|high| high - self.before.low))
    }

    /// What a household pays on average, a month: before, after.
    pub fn average(&self) -> Option<[Span; 2]> {
        let months = self.households * Decimal::from(12);
        (months > Decimal::ZERO).then(|| [self.before, self.after].map(|sum| sum.map(|sum| sum / months)))
    }

    /// What part of their income they pay: before, after. `None` without known incomes.
    pub fn share_of_income(&self) -> Option<[Decimal; 2]> {
        (self.income > Decimal::ZERO).then(|| self.paid_of_income.map(|paid| paid / self.income))
    }
}

/// The totals of a group of households.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupTotals {
    /// The kind; `None` = not known.
    pub household: Option<Household>,
    /// The lowest income of the class and where the next begins, if there is one; `None` = not known.
    pub income: Option<(u32, Option<u32>)>,
    /// Its sums.
    pub totals: Totals,
}

/// The totals of every kind and class of incomes.
pub(super) struct AllGroups(Vec<Totals>);

impl AllGroups {
    pub fn new() -> AllGroups {
        AllGroups(vec![Totals::default(); KINDS * CLASSES])
    }

    /// The group of a household.
    pub fn of(&mut self, facts: &Facts) -> Option<&mut Totals> {
        let kind = match facts.household {
            Some(Household::Single) => 0,
            Some(Household::Couple) => 1,
            None => 2,
        };
        let class = facts.income.map_or(CLASSES - 1, |income| {
            INCOME_EDGES.iter().take_while(|edge| income.euros() >= Decimal::from(**edge)).count()
        });
        self.0.get_mut(kind * CLASSES + class)
    }

    /// The groups with any household in them.
    pub fn groups(&self) -> Vec<GroupTotals> {
        let kinds = [Some(Household::Single), Some(Household::Couple), None];
        let keys = kinds.into_iter().flat_map(|kind| (0..CLASSES).map(move |class| (kind, class)));
        let all = keys.zip(&self.0).map(|((household, class), totals)| GroupTotals {
            household,
            income: class_of(class),
            totals: *totals,
        });
        all.filter(|group| group.totals.households + group.totals.left_out > Decimal::ZERO).collect()
    }
}

/// Where a class of incomes begins and ends.
fn class_of(class: usize) -> Option<(u32, Option<u32>)> {
    let edge = |place: usize| INCOME_EDGES.get(place).copied();
    let from = class.checked_sub(1).map_or(Some(0), edge)?;
    Some((from, edge(class)))
}
