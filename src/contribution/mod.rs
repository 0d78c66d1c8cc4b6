//! The own contribution: household -> regime -> amount and receipt.
//!
//! Wmo 2015 art. 2.1.4-2.1.5 and chapter 3 of the Uitvoeringsbesluit for the law of each month; bill 36 713
//! for the ivb; chapter 3 of the Besluit langdurige zorg for comparison. The tables are in [`crate::rules`].
//!
//! It may not know: the self-check, offers, JSON, any sentence that people read.

mod access;
mod answers;
mod assess;
mod axis;
mod bends;
mod cases;
pub mod changes;
mod cost_price;
pub mod curve;
pub mod facts;
mod formula;
mod given;
mod guard;
pub mod household_facts;
mod means;
pub mod months;
mod notes;
mod open_points;
mod periods;
mod possible;
mod precision;
pub mod range;
mod reading;
mod reason;
pub mod receipt;
mod situation;
pub mod span;
mod start;
mod support;
mod totals;
mod tried;

pub use assess::assess;
pub use axis::Axis;
pub use changes::{Beyond, Change, Turn, What, changes};
pub use cost_price::LastPeriod;
pub use curve::{Point, curve};
pub use facts::*;
pub use given::SupportGiven;
pub use household_facts::{Facts, HouseholdFact, Situation};
pub use months::{Months, PeriodRow, Total, YearTotal, months};
pub use periods::PeriodDays;
pub use possible::PossibleAmounts;
pub use precision::Precision;
pub use range::{Outcome, estimate};
pub use reading::Reading;
pub use reason::{Reason, ReasonId};
pub use receipt::{Receipt, ReceiptStep, StepId, Unit};
pub use span::Span;
pub use tried::{TriedFigures, amount_due};

use rust_decimal::Decimal;

use crate::rules::{OwnCost, Scheme, Source};

/// What a regime asks of a household in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The rules that were applied.
    pub scheme: &'static Scheme,
    /// Euros a period, in whole cents; without a highest value where the rules set no maximum.
    pub amount: Span,
    /// Which of them are possible: nothing may be due although the rest begins higher up.
    pub possible: PossibleAmounts,
    /// Whether the support is still given; where it is not, nothing is due and nothing is had.
    pub given: SupportGiven,
    /// The exemptions and limits that decided.
    pub reasons: Vec<Reason>,
    /// What makes the amount approximate.
    pub notes: Vec<Note>,
    /// What support that is no longer given costs a year, for who arranges it.
    pub own_costs: Vec<&'static OwnCost>,
    /// Where the cost price runs out; the later one where the rules can be read in two ways.
    pub last_period: Option<Box<LastPeriod>>,
    /// Where it runs out in the other reading, if that is earlier.
    pub earliest_last_period: Option<Box<LastPeriod>>,
}

impl Assessment {
    /// Nothing, so far, under these rules.
    const fn under(scheme: &'static Scheme) -> Assessment {
        Assessment {
            scheme,
            amount: Span::ZERO,
            possible: PossibleAmounts::NOTHING,
            given: SupportGiven::Yes,
            reasons: Vec::new(),
            notes: Vec::new(),
            own_costs: Vec::new(),
            last_period: None,
            earliest_last_period: None,
        }
    }

    /// Whether the amount rests on a threshold that we derived; nothing is exactly nothing.
    pub fn precision(&self) -> Precision {
        let about = |note: &Note| matches!(note, Note::ThresholdDerived { .. });
        if self.is_owed() && self.notes.iter().any(about) { Precision::Derived } else { Precision::Exact }
    }

    /// Whether anything may be due.
    fn is_owed(&self) -> bool {
        self.amount != Span::ZERO
    }
}

/// What makes an amount approximate, although every answer is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The threshold is not published in euros; it was derived from published points, and the amount depends
    /// on it.
    ThresholdDerived {
        /// Where those points are published.
        source: Source,
        /// How far the amount may be off, either way, in euros a period.
        within: Decimal,
    },
    /// Whether a couple's exempt wealth counts per person or together is not published, and the amount
    /// depends on it.
    WealthPerPerson,
    /// Whether a month in which nothing is due takes anything off a cost price is open, and the outcome
    /// depends on it.
    CostPriceExemptMonths(Source),
    /// The amount can be more than what the support costs.
    AboveCost {
        /// Where that is said, with what a municipality can do about it.
        source: Source,
        /// Euros a period from which it can be.
        from: Decimal,
    },
    /// An old-age allowance of that year is not computed; the amount may be lower.
    OldAgeAllowance(Source),
    /// There is to be help for people who cannot pay for support that is taken out; how is not known.
    SafetyNet(Source),
    /// The law of today asks nothing of a couple below AOW age; a proposal seems to, but its decree could not
    /// be read.
    CoupleUnderAow,
    /// A municipality may ask the parents of a minor a contribution for a home adaptation.
    ParentsMayOwe(Source),
    /// A municipality may have a tariff of its own for transport.
    TransportTariff(Source),
    /// The exempt wealth of that year was not found.
    ExemptWealthUnknown,
    /// An AOW age is reached in this month; whether it counts from this month or the next is not written
    /// down.
    AowMonth(Source),
    /// An income exactly at the municipality's limit: decree and act say differently whether nothing is due
    /// then.
    MinimaAtLimit(Source),
    /// Under an income limit nothing is due where the collector has no data on income either.
    NoIncomeData(Source),
    /// Several cost prices, of which the municipality chooses the one that is guarded first.
    CostPriceOrder(Source),
}

/// Why a regime gives no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// The tables do not cover the month.
    NotCovered,
    /// The tables cover the month, but lack a figure for this household, or for one that it can still be.
    NotForHousehold,
    /// The support has contribution rules of its own, which are not computed here.
    OwnRules(Source),
    /// The municipality sets its own charge for this support.
    LocalCharge(Source),
}
