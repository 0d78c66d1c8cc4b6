//! What a rule table can say. Every amount carries its source; what we derived ourselves says how.

use rust_decimal::Decimal;

use super::{ExemptionId, Kind, Source};
use base::date::Month;

/// One amount or rate of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Param {
    /// Euros, or a fraction for a rate.
    pub value: Decimal,
    /// Where it is published.
    pub source: Source,
    /// How we derived it, where the source does not print the figure itself. Such a figure is approximate.
    pub derived: Option<&'static str>,
    /// Whether it is law and rests on this one source.
    pub once: bool,
}

/// A parameter that differs by household and AOW age. A couple is `aow` only when both have reached that age.
/// `None` where no figure is known well enough for that group: nothing is computed for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByGroup {
    /// Single, below AOW age.
    pub single_under_aow: Option<Param>,
    /// Single, AOW age reached.
    pub single_aow: Option<Param>,
    /// Couple of whom at least one is below AOW age.
    pub couple_under_aow: Option<Param>,
    /// Couple, both at AOW age.
    pub couple_aow: Option<Param>,
}

/// The months in which a rule holds, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// First month.
    pub from: Month,
    /// Last month; `None` = until further notice.
    pub to: Option<Month>,
}

impl Validity {
    /// Whether `month` lies within.
    pub fn contains(&self, month: Month) -> bool {
        self.from <= month && self.to.is_none_or(|to| month <= to)
    }
}

/// What standing a rule has, so that nobody mistakes a proposal for law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Law today.
    InForce,
    /// Law of an earlier year.
    Past,
    /// Adopted, and not yet in force.
    Adopted,
    /// A bill before parliament.
    Bill,
    /// An option in a policy report.
    PolicyOption,
    /// An intention of a government.
    Intention,
    /// An idea of whoever keeps these tables.
    OwnIdea,
}

impl Status {
    /// Whether it neither is law nor was: an amount under it is one as if it held.
    pub const fn is_proposal(self) -> bool {
        match self {
            Status::InForce | Status::Past => false,
            Status::Adopted | Status::Bill | Status::PolicyOption | Status::Intention | Status::OwnIdea => {
                true
            }
        }
    }
}

/// The period over which an amount is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A calendar month, 12 a year.
    Month,
    /// A *bijdrageperiode* of four weeks, 13 a year.
    FourWeeks,
}

impl Period {
    /// Periods in a year.
    pub const fn per_year(self) -> u8 {
        match self {
            Period::Month => 12,
            Period::FourWeeks => 13,
        }
    }
}

/// How the amount of a period follows from the household.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a dozen constants that are never moved")]
pub enum Formula {
    /// One amount for everybody (abonnementstarief).
    Flat {
        /// Euros a period.
        amount: Param,
    },
    /// `base + rate x (income above threshold) / periods`, up to a maximum.
    Ramp {
        /// Euros a period.
        base: ByGroup,
        /// Fraction of the yearly income above the threshold.
        rate: Param,
        /// Euros a year.
        threshold: ByGroup,
        /// How far the threshold may be off, where we derived it.
        uncertainty: Option<Uncertainty>,
        /// Euros a period.
        maximum: Option<Param>,
    },
    /// `rate x income / periods` within minimum and maximum, less a reduction (Wlz).
    Share {
        /// Fraction of the yearly income.
        rate: Param,
        /// Euros a period, before the reduction.
        minimum: Param,
        /// Euros a period, before the reduction.
        maximum: Param,
        /// Euros a period.
        reduction: Option<Param>,
    },
}

/// How far a derived figure may be off, either way, in euros a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertainty {
    /// That of a single person.
    pub single: Decimal,
    /// That of a couple.
    pub couple: Decimal,
}

/// Whether the exempt wealth of a couple is for each of the two or for both together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExemptForCouple {
    /// For each (Uitvoeringsbesluit Wmo 2015 art. 3.2(2)).
    PerPerson,
    /// The sources of a proposal leave it open: a couple's outcome spans both readings.
    Open,
}

/// How income and wealth make up the *bijdrageplichtig inkomen*.
#[derive(Debug, Clone, PartialEq)]
pub struct Means {
    /// Fraction of the wealth that is added to the income (*vermogensinkomensbijtelling*).
    pub wealth_rate: Param,
    /// Euros of wealth per person that do not count; `None` where the figure of that year was not found.
    pub wealth_exempt: Option<Param>,
    /// Whether each of a couple has that amount.
    pub exempt_for_couple: ExemptForCouple,
    /// Further euros per person that do not count when the client is below AOW age (Wlz 2025).
    pub under_aow_exempt: Option<Param>,
    /// Euros taken off the income (Wlz at home).
    pub income_deduction: Option<Param>,
    /// A reduction for people at AOW age with wealth and a low income (2018).
    pub aow_relief: Option<AowRelief>,
    /// An old-age allowance on wealth that this table does not compute: for people at AOW age with wealth
    /// above the exempt amount the outcome may be lower.
    pub old_age_allowance: Option<Source>,
}

/// Uitvoeringsbesluit 2018 art. 3.9a: `rate` x wealth off the income, up to `maximum`, for a person at AOW
/// age whose own income less `income_wealth_rate` x wealth is below `income_limit`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AowRelief {
    /// Fraction of the wealth.
    pub rate: Param,
    /// Euros a year.
    pub maximum: Param,
    /// Fraction of the wealth taken off before the income is tested.
    pub income_wealth_rate: Param,
    /// Euros a year.
    pub income_limit: Param,
}

/// The rules of one regime in one span of months.
#[derive(Debug, Clone, PartialEq)]
pub struct Scheme {
    /// The months it covers.
    pub valid: Validity,
    /// Its standing; of law always `InForce`, which [`Scheme::status_in`] makes exact.
    pub status: Status,
    /// The year whose prices the amounts are in.
    pub price_level: u16,
    /// The period over which the amount is due.
    pub period: Period,
    /// How the amount follows.
    pub formula: Formula,
    /// How income and wealth count.
    pub means: Means,
    /// Where it says that the contribution ends with the cost price; `None` where it is not guarded.
    pub guards_cost_price: Option<Source>,
    /// Where it says that nothing is due under a municipality's income limit when the collector has no data
    /// on income; `None` where the full amount is due then.
    pub no_income_data: Option<Source>,
    /// Support that a proposal no longer gives, so that nothing is due for it.
    pub withdrawn: &'static [Withdrawn],
    /// Support that a proposal charges although it is free otherwise.
    pub also_charged: Option<AlsoCharged>,
    /// Euros a period from which the amount can be more than services cost; what services cost ends no
    /// contribution.
    pub above_cost: Option<Param>,
    /// Whether a municipality may lower it (Wmo 2015 art. 2.1.4a(5)).
    pub local_policy: bool,
    /// Whether it is another law's, shown for comparison: Wmo support, its start and cost price do not
    /// matter.
    pub comparison: bool,
    /// The rule itself.
    pub source: Source,
}

/// Support that a proposal takes out of the Wmo, for everybody or above an income: the person arranges and
/// pays it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Withdrawn {
    /// What is no longer given.
    pub kinds: &'static [Kind],
    /// Only for people with a contributory income above this, euros a year.
    pub above_income: Option<Param>,
    /// Where it says that there is to be help for people who cannot pay it.
    pub safety_net: Option<Source>,
    /// Where it says that the municipality goes on giving it to people who cannot pay it.
    pub kept: Option<Source>,
    /// The proposal.
    pub source: Source,
}

/// Support that a proposal charges although it is free otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AlsoCharged {
    /// What is charged.
    pub kinds: &'static [Kind],
    /// The proposal.
    pub source: Source,
}

/// A regime of the contract: the law, a proposal, or a comparison.
#[derive(Debug, PartialEq)]
pub struct Regime {
    /// The id in the contract.
    pub id: &'static str,
    /// Its rules, oldest first; months in none of them are not covered.
    pub schemes: &'static [Scheme],
}

/// The fact on which an exemption rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Client or partner owes a contribution for the Wlz or for beschermd wonen.
    OtherContribution,
    /// Two or more consecutive nights in an opvang institution.
    ShelterStay,
    /// The client is under 18.
    Minor,
    /// A couple of whom at least one is below AOW age.
    CoupleUnderAow,
    /// Everybody.
    Always,
}

/// A ground on which nothing is due.
#[derive(Debug, PartialEq)]
pub struct Exemption {
    /// Its id, printed as the reason.
    pub id: ExemptionId,
    /// The fact.
    pub when: When,
    /// The regimes in which it holds.
    pub regimes: &'static [&'static str],
    /// The months in which it holds.
    pub valid: Validity,
    /// The article.
    pub source: Source,
    /// How we came to it where no text says so.
    pub derived: Option<&'static str>,
}
