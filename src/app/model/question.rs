//! The questions of the estimate, and the kinds of support that a person can choose from.

use wmo_zelfcheck::rules::Kind;

/// The questions, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    Household,
    ClientAge,
    PartnerAge,
    Support,
    OtherContribution,
    Income,
    Assets,
}

impl Question {
    pub const ALL: [Question; 7] = [
        Question::Household,
        Question::ClientAge,
        Question::PartnerAge,
        Question::Support,
        Question::OtherContribution,
        Question::Income,
        Question::Assets,
    ];

    /// A name for keys.
    pub fn name(self) -> &'static str {
        match self {
            Question::Household => "household",
            Question::ClientAge => "client_age",
            Question::PartnerAge => "partner_age",
            Question::Support => "support",
            Question::OtherContribution => "other_contribution",
            Question::Income => "income",
            Question::Assets => "assets",
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
