//! The questions of the estimate, and the kinds of support that a person can choose from.

use wmo_zelfcheck::{contribution::HouseholdFact, rules::Kind};

/// The questions, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EstimateQuestion {
    Household,
    ClientAge,
    PartnerAge,
    Support,
    OtherContribution,
    Income,
    Assets,
}

impl EstimateQuestion {
    pub const ALL: [EstimateQuestion; 7] = [
        EstimateQuestion::Household,
        EstimateQuestion::ClientAge,
        EstimateQuestion::PartnerAge,
        EstimateQuestion::Support,
        EstimateQuestion::OtherContribution,
        EstimateQuestion::Income,
        EstimateQuestion::Assets,
    ];

    /// The fact that it asks for.
    pub fn fact(self) -> HouseholdFact {
        match self {
            EstimateQuestion::Household => HouseholdFact::Household,
            EstimateQuestion::ClientAge => HouseholdFact::ClientAge,
            EstimateQuestion::PartnerAge => HouseholdFact::PartnerAge,
            EstimateQuestion::Support => HouseholdFact::Support,
            EstimateQuestion::OtherContribution => HouseholdFact::OtherContribution,
            EstimateQuestion::Income => HouseholdFact::Income,
            EstimateQuestion::Assets => HouseholdFact::Assets,
        }
    }

    /// A name for keys.
    pub fn name(self) -> &'static str {
        match self {
            EstimateQuestion::Household => "household",
            EstimateQuestion::ClientAge => "client_age",
            EstimateQuestion::PartnerAge => "partner_age",
            EstimateQuestion::Support => "support",
            EstimateQuestion::OtherContribution => "other_contribution",
            EstimateQuestion::Income => "income",
            EstimateQuestion::Assets => "assets",
        }
    }
}

/// The kinds of support a person can choose from; the others of the contract are not what people ask for.
pub const KINDS_ASKED: [Kind; 12] = [
    Kind::HouseholdHelp,
    Kind::Guidance,
    Kind::PersonalCare,
    Kind::DayActivities,
    Kind::ShortStay,
    Kind::TransportService,
    Kind::Wheelchair,
    Kind::TransportAid,
    Kind::HomeAdaptation,
    Kind::OtherAid,
    Kind::ShelteredLiving,
    Kind::Shelter,
];
