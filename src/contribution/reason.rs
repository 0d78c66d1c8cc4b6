//! Why an amount is what it is: an exemption of the tables, or what the engine itself comes to.

use super::WhyNot;
use crate::rules::{ExemptionId, Param, Source};

/// An exemption or limit that decided the amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Which one.
    pub rule: ReasonId,
    /// The article.
    pub source: Source,
    /// How we came to it where no text says so.
    pub derived: Option<&'static str>,
}

macro_rules! reasons {
    ($($(#[doc = $doc:literal])* $name:ident = $id:literal;)*) => {
        /// Which exemption or limit decides an amount.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ReasonId {
            /// An exemption of the tables.
            Exemption(ExemptionId),
            $($(#[doc = $doc])* $name,)*
        }

        impl ReasonId {
            /// All that are not in the tables.
            pub const OF_THE_ENGINE: &[ReasonId] = &[$(ReasonId::$name),*];

            /// As printed in the contract.
            pub const fn id(self) -> &'static str {
                match self {
                    ReasonId::Exemption(exemption) => exemption.id(),
                    $(ReasonId::$name => $id,)*
                }
            }
        }
    };
}

reasons! {
    /// Support of a kind for which nobody pays.
    FreeKind = "free_kind";
    /// The municipality has a tariff of its own for transport.
    TransportOwnTariff = "transport_own_tariff";
    /// Beside the amount, other support has contribution rules of its own.
    OwnRulesApart = "own_rules_apart";
    /// Beside the amount, the municipality charges other support itself.
    LocalChargeApart = "local_charge_apart";
    /// The month is before the first in which something is due.
    NotStarted = "not_started";
    /// The decision was sent too late to ask for this month.
    TooLongAgo = "too_long_ago";
    /// The municipality charges nobody.
    NoCharge = "no_charge";
    /// The municipality has a lower amount.
    LowerAmount = "lower_amount";
    /// The income is below the municipality's limit.
    Minima = "minima";
    /// What was paid has reached the cost price.
    CostPricePaid = "cost_price_paid";
    /// The income is below the threshold, and the lowest amount is due.
    BelowThreshold = "below_threshold";
    /// The lowest amount is due.
    Minimum = "minimum";
    /// The highest amount is due.
    Maximum = "maximum";
    /// The support is no longer given.
    NotInWmo = "not_in_wmo";
    /// Some of the support is no longer given.
    NotInWmoApart = "not_in_wmo_apart";
    /// The support is not given with this income.
    NoAccess = "no_access";
    /// Some of the support is not given with this income.
    NoAccessApart = "no_access_apart";
}

impl Reason {
    /// Whether it decides how high an amount is. It no longer does once a cost price has been paid.
    pub fn sets_amount(&self) -> bool {
        matches!(
            self.rule,
            ReasonId::BelowThreshold | ReasonId::Minimum | ReasonId::Maximum | ReasonId::LowerAmount
        )
    }

    pub(super) const fn new(rule: ReasonId, source: Source) -> Reason {
        Reason { rule, source, derived: None }
    }

    /// Where a formula was cut off.
    pub(super) const fn limit(rule: ReasonId, param: &Param) -> Reason {
        Reason { rule, source: param.source, derived: param.derived }
    }
}

impl WhyNot {
    /// The same as a reason beside support that does count: that other support is charged apart.
    pub(super) fn apart(self) -> Option<Reason> {
        match self {
            WhyNot::LocalCharge(source) => Some(Reason::new(ReasonId::LocalChargeApart, source)),
            WhyNot::OwnRules(source) => Some(Reason::new(ReasonId::OwnRulesApart, source)),
            WhyNot::NotCovered | WhyNot::NotForHousehold => None,
        }
    }
}
