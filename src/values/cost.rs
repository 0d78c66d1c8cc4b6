//! What an offer costs the person, and how people write that.

use base::closed::Closed;
use base::{
    amount::parse_amount,
    closed::List,
    lists::{CostKind, CostUnit},
    money::Money,
};
use rust_decimal::Decimal;

use super::{Problem, Quoted, Say, clean::clean, listed::word_of};

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

/// What it costs, as people write it in a table: `gratis`, `kosteloos`, `4,50 per uur`, `€ 0,30 per km`,
/// `eigen bijdrage`, `inkomensafhankelijk`. An amount that is not the whole of it (`vanaf € 5,-`) is none.
pub fn cost(raw: &str, say: &mut Say) -> Option<Cost> {
    let text = clean(raw).text.to_lowercase();
    if say.is_unknown(&text) {
        return None;
    }
    let text = text.trim_end_matches('.').trim_end();
    if let Some(cost) = fixed_cost(text) {
        return Some(cost);
    }
    let (amount, per) = match text.split_once(" per ").or_else(|| text.split_once('/')) {
        Some((amount, word)) => (amount, Some(unit(word.trim()))),
        None => (text, None),
    };
    let Some(amount) = parse_amount(amount).ok().filter(|_| per != Some(None)) else {
        say.say(Problem::NotACost(Quoted::new(raw)));
        return None;
    };
    Some(priced(amount, per.flatten()))
}

/// A cost that has no amount, by its Dutch word or id, or another word for it.
pub fn fixed_cost(text: &str) -> Option<Cost> {
    match CostKind::at(word_of(&text.trim().to_lowercase(), List::of::<CostKind>())?)? {
        CostKind::Free => Some(Cost::Free),
        CostKind::Contribution => Some(Cost::Contribution),
        CostKind::IncomeDependent => Some(Cost::IncomeDependent),
        CostKind::Amount => None,
    }
}

/// The unit of an amount, by its Dutch word or id, or another word for it; other words say nothing that can
/// be compared.
pub fn unit(word: &str) -> Option<CostUnit> {
    CostUnit::at(word_of(word, List::of::<CostUnit>())?)
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
