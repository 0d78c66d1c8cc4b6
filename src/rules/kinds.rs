//! The kinds of support: how each is charged, and what it costs a person who has to arrange it.

use super::{Param, Source};
use base::always::Always;
use base::date::Month;

/// The kinds of support of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the names are the contract's own
pub enum Kind {
    HouseholdHelp,
    Guidance,
    PersonalCare,
    ShortStay,
    DayActivities,
    TransportService,
    Wheelchair,
    TransportAid,
    HomeAdaptation,
    OtherAid,
    ShelteredLiving,
    Shelter,
    GeneralLasting,
    GeneralOther,
    ClientSupport,
}

impl Kind {
    /// The id in the contract.
    pub fn id(self) -> &'static str {
        super::KINDS.iter().find(|(_, other)| *other == self).map(|(id, _)| *id).always()
    }
}

/// How a kind of support is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charge {
    /// Counts for the household's contribution.
    Contribution,
    /// Never a contribution.
    Free,
    /// A local charge outside these rules.
    Local,
    /// A contribution with rules of its own.
    OwnRules,
}

/// The table row of a kind of support.
#[derive(Debug, PartialEq)]
pub struct KindRule {
    /// The kind.
    pub kind: Kind,
    /// How it is charged.
    pub charge: Charge,
    /// Whether a contribution for it ends when the cost price has been paid.
    pub guarded: bool,
    /// The first month in which it counts for the contribution; before it the charge was local.
    pub charged_from: Option<Month>,
    /// The article.
    pub source: Source,
}

/// What kinds of support together cost a year on average, for a person who arranges and pays them.
#[derive(Debug, PartialEq)]
pub struct OwnCost {
    /// Stable id.
    pub id: &'static str,
    /// The kinds it covers.
    pub kinds: &'static [Kind],
    /// Euros a year.
    pub per_year: Param,
    /// The year whose prices it is in.
    pub price_level: u16,
}
