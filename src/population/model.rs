//! What `static/population` can say: published figures, what we took, and what was fitted.

use rust_decimal::Decimal;

use crate::rules::*;
use base::date::Month;

include!(concat!(env!("OUT_DIR"), "/population.rs"));

/// The synthetic population before any household is made of it.
#[derive(Debug, Clone, Copy)]
pub struct Model {
    /// What was published about who pays.
    pub revenue: Revenue,
    /// What we took, because no published figure says it.
    pub taken: Taken,
    /// What was fitted on the effects that the report prints.
    pub fitted: Fitted,
}

/// What municipalities got from contributions in a year, by gross income of the household.
#[derive(Debug, Clone, Copy)]
pub struct Revenue {
    /// The year.
    pub year: u16,
    /// The month whose tariff turns revenue into households.
    pub month: Month,
    /// Whether the figures are provisional.
    pub provisional: bool,
    /// The classes, lowest first; the last one has no upper end.
    pub classes: &'static [RevenueClass],
    /// Where it is published.
    pub source: Source,
}

/// The revenue from a class of incomes.
#[derive(Debug, Clone, Copy)]
pub struct RevenueClass {
    /// The lowest gross income of the class, in euros a year.
    pub from: u32,
    /// Thousands of euros a year.
    pub thousands: u32,
}

/// What we took. Incomes in euros a year.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// The width of a slice of gross income.
    pub step: u32,
    /// Where the class without an upper end begins.
    pub tail_from: u32,
    /// The width of a slice in that class.
    pub tail_step: u32,
    /// Above this income there is one slice.
    pub tail_to: u32,
    /// How much higher than `tail_from` the average in that class is.
    pub tail_scale: u32,
    /// The gross income below which there are no couples.
    pub couples_from: u32,
    /// The highest share of couples.
    pub couples_most: Decimal,
    /// How many times the wealth of a single person a couple has.
    pub couple_wealth: u32,
    /// The edges of the slices of wealth, from 0 to 1.
    pub wealth_slices: &'static [Decimal],
    /// The month whose rules say what a household pays more under the bill than today.
    pub month: Month,
}

/// The four numbers that were fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fitted {
    /// The contributory income before wealth, as a share of the gross income.
    pub income_share: Decimal,
    /// The share of couples at the lowest gross income of the last class.
    pub couples: Decimal,
    /// The median of wealth, as a share of income.
    pub wealth: Decimal,
    /// How many euros a month more under the bill make half of the households leave.
    pub stay: Decimal,
}

/// Something that an answer says of itself.
#[derive(Debug)]
pub struct Limit {
    /// Its id.
    pub id: &'static str,
    /// Whether it holds for households of somebody's own too.
    pub own: bool,
    /// The sentence.
    pub text: &'static str,
}

/// The effects of a variant as the report prints them, in millions of euros a year, compared with the bill.
#[derive(Debug)]
pub struct PrintedEffect {
    /// The variant.
    pub regime: &'static Regime,
    /// What households pay more.
    pub financing: u16,
    /// What less use saves.
    pub behaviour: u16,
    /// Both, as printed.
    pub total: u16,
    /// Whether the fit never looks at it.
    pub held_out: bool,
    /// Where it is printed.
    pub source: Source,
}

/// What the report assumes of behaviour.
#[derive(Debug)]
pub struct Behaviour {
    /// How many times the financing effect less use saves.
    pub times: u16,
    /// What help costs a municipality, euros a person a year.
    pub cost_per_person: u16,
    /// Where that is said.
    pub source: Source,
}

impl PrintedEffect {
    /// The printed effects of a variant, if it is one of option 16.
    pub fn of(regime: &Regime) -> Option<&'static PrintedEffect> {
        EFFECTS.iter().find(|effect| effect.regime.id == regime.id)
    }
}
