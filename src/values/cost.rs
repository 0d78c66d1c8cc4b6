//! What an offer costs the person, and how people write that.

use base::closed::Closed;
use base::{
    amount::parse_amount,
    closed::List,
    lists::{CostKind, CostUnit},
    money::Money,
};
use rust_decimal::Decimal;

use super::{
    Problem, Quoted, Say,
    clean::clean,
    listed::{known, place_in},
    text::is_unknown,
};

/// What the person pays.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cost {
    /// Nothing.
    Free,
    /// An amount, and per what; `None` when that is unknown.
    Amount(Money, Option<CostUnit>),
    /// The own contribution of the Wmo or Wlz.
    Contribution,
    /// It depends on one's income.
    IncomeDependent,
}

impl Cost {
    /// What is paid, without the amount.
    pub const fn kind(self) -> CostKind {
        match self {
            Cost::Free => CostKind::Free,
            Cost::Amount(..) => CostKind::Amount,
            Cost::Contribution => CostKind::Contribution,
            Cost::IncomeDependent => CostKind::IncomeDependent,
        }
    }
}

/// What it costs, as people write it in a table: `gratis`, `4,50 per uur`, `eigen bijdrage`,
/// `inkomensafhankelijk`.
pub fn cost(raw: &str, say: &mut Say) -> Option<Cost> {
    let text = clean(raw).text.to_lowercase();
    if is_unknown(&text) {
        return None;
    }
    if let Some(cost) = fixed_cost(&text) {
        return Some(cost);
    }
    let (amount, unit) =
        text.split_once(" per ").map_or((text.as_str(), None), |(amount, unit)| (amount, Some(unit)));
    let Ok(amount) = parse_amount(amount) else {
        say.say(Problem::NotACost(Quoted::new(raw)));
        return None;
    };
    Some(priced(
        amount,
        unit.and_then(|unit| place_in(unit, List::of::<CostUnit>(), say)).and_then(CostUnit::at),
    ))
}

/// A cost that has no amount, by its Dutch word or id.
pub fn fixed_cost(text: &str) -> Option<Cost> {
    match CostKind::at(known(&text.trim().to_lowercase(), List::of::<CostKind>())?)? {
        CostKind::Free => Some(Cost::Free),
        CostKind::Contribution => Some(Cost::Contribution),
        CostKind::IncomeDependent => Some(Cost::IncomeDependent),
        CostKind::Amount => None,
    }
}

/// The unit of an amount, by its Dutch word or id; other words say nothing that can be compared.
pub fn unit(word: &str) -> Option<CostUnit> {
    CostUnit::at(known(word, List::of::<CostUnit>())?)
}

/// An amount; no amount at all is free.
pub fn priced(amount: Money, unit: Option<CostUnit>) -> Cost {
    if amount == Money::ZERO { Cost::Free } else { Cost::Amount(amount, unit) }
}

/// An amount as JSON has it: `4.5`, `"4.50"`.
pub fn decimal_amount(text: &str) -> Option<Money> {
    let amount: Decimal = text.trim().parse().ok()?;
    let money = Money::floor(amount);
    (money.euros() == amount && amount >= Decimal::ZERO && money <= Money::LARGEST).then_some(money)
}
