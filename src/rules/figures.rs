//! The figures of a scheme one by one, in the order in which the sum uses them: what the rule pages show, and
//! what two years are compared by. Figures that are the same for several groups of people are taken together.

use base::always::Always;
use rust_decimal::Decimal;

use super::{ByGroup, Formula, Param, Scheme};

/// Which figure of a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigurePart {
    /// The one amount for everybody.
    Tariff,
    /// The lowest amount of a ramp.
    Base,
    /// The contributory income above which some support is not given.
    AccessLimit,
    /// The income up to which only the lowest amount is due.
    Threshold,
    /// The fraction of the income above the threshold.
    Rate,
    /// The fraction of the whole income.
    Share,
    /// The lowest amount of a share.
    Minimum,
    /// The highest amount.
    Maximum,
    /// Taken off the amount.
    Reduction,
    /// Taken off the income.
    IncomeDeduction,
    /// The fraction of the wealth that counts as income.
    WealthRate,
    /// The wealth per person that does not count.
    WealthExempt,
    /// Further wealth that does not count below AOW age.
    UnderAowExempt,
    /// Relief at AOW age: the fraction of the wealth.
    ReliefRate,
    /// Relief at AOW age: its highest amount.
    ReliefMaximum,
    /// Relief at AOW age: the fraction of the wealth taken off before the income is tested.
    ReliefIncomeRate,
    /// Relief at AOW age: the income below which it is given.
    ReliefLimit,
}

impl FigurePart {
    /// Every figure that a scheme can have.
    pub const ALL: [FigurePart; 17] = [
        FigurePart::Tariff,
        FigurePart::Base,
        FigurePart::AccessLimit,
        FigurePart::Threshold,
        FigurePart::Rate,
        FigurePart::Share,
        FigurePart::Minimum,
        FigurePart::Maximum,
        FigurePart::Reduction,
        FigurePart::IncomeDeduction,
        FigurePart::WealthRate,
        FigurePart::WealthExempt,
        FigurePart::UnderAowExempt,
        FigurePart::ReliefRate,
        FigurePart::ReliefMaximum,
        FigurePart::ReliefIncomeRate,
        FigurePart::ReliefLimit,
    ];

    /// What its number counts.
    pub const fn measure(self) -> Measure {
        match self {
            FigurePart::Tariff
            | FigurePart::Base
            | FigurePart::Minimum
            | FigurePart::Maximum
            | FigurePart::Reduction => Measure::EuroPerPeriod,
            FigurePart::AccessLimit
            | FigurePart::Threshold
            | FigurePart::IncomeDeduction
            | FigurePart::ReliefMaximum
            | FigurePart::ReliefLimit => Measure::EuroPerYear,
            FigurePart::WealthExempt | FigurePart::UnderAowExempt => Measure::Euro,
            FigurePart::Rate
            | FigurePart::Share
            | FigurePart::WealthRate
            | FigurePart::ReliefRate
            | FigurePart::ReliefIncomeRate => Measure::Fraction,
        }
    }

    /// Whether it says how income and wealth count, and not what is due.
    pub const fn of_means(self) -> bool {
        !matches!(
            self,
            FigurePart::AccessLimit
                | FigurePart::Tariff
                | FigurePart::Base
                | FigurePart::Threshold
                | FigurePart::Rate
                | FigurePart::Share
                | FigurePart::Minimum
                | FigurePart::Maximum
                | FigurePart::Reduction
        )
    }
}

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Euros a contribution period.
    EuroPerPeriod,
    /// Euros a year.
    EuroPerYear,
    /// Euros.
    Euro,
    /// A fraction, 0.10 = 10 %.
    Fraction,
}

/// For whom a figure holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForWhom {
    /// Every household.
    Everybody,
    /// A single person of any age.
    Single,
    /// A couple of any age.
    Couple,
    /// A single person below AOW age.
    SingleUnderAow,
    /// A single person at AOW age.
    SingleAow,
    /// A couple of whom at least one is below AOW age.
    CoupleUnderAow,
    /// A couple, both at AOW age.
    CoupleAow,
}

/// Something for each of the four groups: single and couple, below and at AOW age.
pub(super) type Groups<T> = [T; 4];

/// The groups that have the same taken together.
pub(super) fn together<T: Copy + PartialEq>(
    [single_under, single, couple_under, couple]: Groups<T>,
) -> Vec<(ForWhom, T)> {
    if single_under == single && couple_under == couple {
        if single == couple {
            vec![(ForWhom::Everybody, single)]
        } else {
            vec![(ForWhom::Single, single), (ForWhom::Couple, couple)]
        }
    } else {
        vec![
            (ForWhom::SingleUnderAow, single_under),
            (ForWhom::SingleAow, single),
            (ForWhom::CoupleUnderAow, couple_under),
            (ForWhom::CoupleAow, couple),
        ]
    }
}

/// The figures of a scheme, each with the groups for which it holds; none for a group whose figure is not
/// known.
pub type Figures<'a> = Vec<(FigurePart, Vec<(ForWhom, Option<&'a Param>)>)>;

impl ByGroup {
    fn groups(&self) -> Groups<Option<&Param>> {
        [&self.single_under_aow, &self.single_aow, &self.couple_under_aow, &self.couple_aow]
            .map(Option::as_ref)
    }

    /// Whether every group has a figure.
    pub fn is_complete(&self) -> bool {
        self.groups().iter().all(Option::is_some)
    }
}

impl Scheme {
    /// One figure for each group, and none for a group whose figure is not known; `None` where the scheme has
    /// none.
    pub(super) fn part(&self, part: FigurePart) -> Option<Groups<Option<&Param>>> {
        let means = &self.means;
        let relief = means.aow_relief.as_ref();
        let one = match part {
            FigurePart::AccessLimit => {
                self.withdrawn.iter().find_map(|withdrawn| withdrawn.above_income.as_ref())
            }
            FigurePart::WealthRate => Some(&means.wealth_rate),
            FigurePart::WealthExempt => means.wealth_exempt.as_ref(),
            FigurePart::UnderAowExempt => means.under_aow_exempt.as_ref(),
            FigurePart::IncomeDeduction => means.income_deduction.as_ref(),
            FigurePart::ReliefRate => relief.map(|relief| &relief.rate),
            FigurePart::ReliefMaximum => relief.map(|relief| &relief.maximum),
            FigurePart::ReliefIncomeRate => relief.map(|relief| &relief.income_wealth_rate),
            FigurePart::ReliefLimit => relief.map(|relief| &relief.income_limit),
            _ => return self.formula.part(part),
        };
        one.map(|param| [Some(param); 4])
    }

    /// The figures that it has, each with the groups for which it holds; none for a group whose figure is not
    /// known.
    pub fn figures(&self) -> Figures<'_> {
        FigurePart::ALL.into_iter().filter_map(|part| Some((part, together(self.part(part)?)))).collect()
    }

    /// The lowest and the highest amount of a period that anybody who pays can owe; no highest where there is
    /// none.
    pub fn extremes(&self) -> (Decimal, Option<Decimal>) {
        match &self.formula {
            Formula::Flat { amount } => (amount.value, Some(amount.value)),
            Formula::Ramp { base, maximum, .. } => {
                let lowest = base.groups().iter().flatten().map(|param| param.value).min().always();
                (lowest, maximum.map(|maximum| maximum.value))
            }
            Formula::Share { minimum, maximum, reduction, .. } => {
                let less = reduction.map(|reduction| reduction.value).unwrap_or_default();
                (minimum.value - less, Some(maximum.value - less))
            }
        }
    }
}

impl Formula {
    /// Whether it has its figures for every household.
    pub fn is_complete(&self) -> bool {
        match self {
            Formula::Ramp { base, threshold, .. } => base.is_complete() && threshold.is_complete(),
            Formula::Flat { .. } | Formula::Share { .. } => true,
        }
    }

    fn part(&self, part: FigurePart) -> Option<Groups<Option<&Param>>> {
        let one = match (self, part) {
            (Formula::Ramp { base, .. }, FigurePart::Base) => return Some(base.groups()),
            (Formula::Ramp { threshold, .. }, FigurePart::Threshold) => return Some(threshold.groups()),
            (Formula::Flat { amount }, FigurePart::Tariff) => Some(amount),
            (Formula::Ramp { rate, .. }, FigurePart::Rate)
            | (Formula::Share { rate, .. }, FigurePart::Share) => Some(rate),
            (Formula::Ramp { maximum, .. }, FigurePart::Maximum) => maximum.as_ref(),
            (Formula::Share { maximum, .. }, FigurePart::Maximum) => Some(maximum),
            (Formula::Share { minimum, .. }, FigurePart::Minimum) => Some(minimum),
            (Formula::Share { reduction, .. }, FigurePart::Reduction) => reduction.as_ref(),
            _ => None,
        };
        one.map(|param| [Some(param); 4])
    }
}
