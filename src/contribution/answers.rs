//! What a person told us, each answer known or not.

use super::{
    ClientAge, CostPrice, Household, OtherContribution, PartnerAge, Policy, Situation, Started, Support,
};
use crate::rules::{Kind, Scheme};
use base::{
    date::{Date, Month},
    money::Money,
};

/// What a person told us; `None` = "I don't know".
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The month to estimate for.
    pub month: Month,
    /// Single or couple.
    pub household: Option<Household>,
    /// The client's age.
    pub client_age: Option<ClientAge>,
    /// The partner's age.
    pub partner_age: Option<PartnerAge>,
    /// Income of the reference year, together.
    pub income: Option<Money>,
    /// Assets of client and partner.
    pub assets: [Option<Money>; 2],
    /// The support.
    pub support: Option<Vec<Support>>,
    /// A contribution already owed.
    pub other_contribution: Option<OtherContribution>,
    /// Consecutive nights in an *opvang* institution.
    pub shelter_nights: Option<u32>,
    /// When support began.
    pub started: Option<Started>,
    /// The day on which the decision on the contribution was sent, where that is known.
    pub notified: Option<Date>,
    /// The months in which client and partner reach AOW age, where that is known; the ages are those in
    /// `month`.
    pub aow_from: [Option<Month>; 2],
    /// The month from which a proposal is taken to apply, the law of each month before it; `None` = always.
    pub proposals_from: Option<Month>,
    /// Local policy.
    pub policy: Option<Policy>,
}

/// A question whose answer may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the names are the contract's own
pub enum HouseholdFact {
    Household,
    ClientAge,
    PartnerAge,
    Income,
    Assets,
    Support,
    OtherContribution,
    ShelterNights,
    Started,
    Municipality,
}

impl HouseholdFact {
    /// Every question, in the order of the contract.
    pub const ALL: [HouseholdFact; 10] = [
        HouseholdFact::Household,
        HouseholdFact::ClientAge,
        HouseholdFact::PartnerAge,
        HouseholdFact::Income,
        HouseholdFact::Assets,
        HouseholdFact::Support,
        HouseholdFact::OtherContribution,
        HouseholdFact::ShelterNights,
        HouseholdFact::Started,
        HouseholdFact::Municipality,
    ];

    /// As in the contract.
    pub const fn id(self) -> &'static str {
        match self {
            HouseholdFact::Household => "household",
            HouseholdFact::ClientAge => "client_age",
            HouseholdFact::PartnerAge => "partner_age",
            HouseholdFact::Income => "income",
            HouseholdFact::Assets => "assets",
            HouseholdFact::Support => "support",
            HouseholdFact::OtherContribution => "other_contribution",
            HouseholdFact::ShelterNights => "shelter_nights",
            HouseholdFact::Started => "started",
            HouseholdFact::Municipality => "municipality",
        }
    }
}

impl Facts {
    /// Whether the answer to a question is "I don't know", or a cost price of the support is.
    pub fn is_unknown(&self, field: HouseholdFact) -> bool {
        match field {
            HouseholdFact::Household => self.household.is_none(),
            HouseholdFact::ClientAge => self.client_age.is_none(),
            HouseholdFact::PartnerAge => {
                self.partner_age.is_none() && self.household != Some(Household::Single)
            }
            HouseholdFact::Income => self.income.is_none(),
            HouseholdFact::Assets => self.assets.contains(&None),
            HouseholdFact::Support => match &self.support {
                None => true,
                Some(support) => support.iter().any(|support| support.cost_price == CostPrice::Unknown),
            },
            HouseholdFact::OtherContribution => self.other_contribution.is_none(),
            HouseholdFact::ShelterNights => self.shelter_nights.is_none(),
            HouseholdFact::Started => self.started.is_none(),
            HouseholdFact::Municipality => self.policy.is_none(),
        }
    }

    /// The questions of which a case settles the answer: those unknown but income, assets and cost prices.
    pub fn settled_by_a_case(&self) -> Vec<HouseholdFact> {
        let varies = |field: &HouseholdFact| match field {
            HouseholdFact::Income | HouseholdFact::Assets => false,
            HouseholdFact::Support => self.support.is_none(),
            other => self.is_unknown(*other),
        };
        HouseholdFact::ALL.into_iter().filter(varies).collect()
    }

    /// These facts with everything but income, assets and cost prices as it is in a case.
    pub(super) fn in_case(&self, case: &Situation) -> Facts {
        Facts {
            household: Some(case.household),
            client_age: Some(case.client_age),
            partner_age: Some(case.partner_age),
            support: Some(case.support.to_vec()),
            other_contribution: Some(case.other_contribution),
            shelter_nights: Some(case.shelter_nights),
            started: Some(case.started),
            policy: Some(case.policy),
            ..self.clone()
        }
    }

    /// These facts with `field` known, whatever it is, so that only the other unknowns are gone through.
    pub(super) fn with_one_value(&self, field: HouseholdFact) -> Facts {
        let known = Facts {
            household: Some(Household::Single),
            client_age: Some(ClientAge::Adult),
            partner_age: Some(PartnerAge::Adult),
            income: Some(Money::ZERO),
            assets: [Some(Money::ZERO); 2],
            support: Some(vec![Support::of(Kind::HouseholdHelp)]),
            other_contribution: Some(OtherContribution::None),
            shelter_nights: Some(0),
            started: Some(Started::LongAgo),
            notified: self.notified,
            aow_from: self.aow_from,
            proposals_from: self.proposals_from,
            policy: Some(Policy::default()),
            month: self.month,
        };
        self.clone().with(field, &known)
    }

    /// These facts with the answer to `field` taken from `other`.
    pub(super) fn with(mut self, field: HouseholdFact, other: &Facts) -> Facts {
        match field {
            HouseholdFact::Household => self.household = other.household,
            HouseholdFact::ClientAge => self.client_age = other.client_age,
            HouseholdFact::PartnerAge => self.partner_age = other.partner_age,
            HouseholdFact::Income => self.income = other.income,
            HouseholdFact::Assets => self.assets = other.assets,
            HouseholdFact::Support => self.support = other.support.clone(),
            HouseholdFact::OtherContribution => self.other_contribution = other.other_contribution,
            HouseholdFact::ShelterNights => self.shelter_nights = other.shelter_nights,
            HouseholdFact::Started => self.started = other.started,
            HouseholdFact::Municipality => self.policy = other.policy,
        }
        self
    }

    /// A case with its unknown income, assets and cost prices settled, in every combination of lowest and
    /// highest, and with the income at each limit on access, where an amount can be higher than at either
    /// end.
    pub(super) fn ends(&self, case: &Situation, scheme: Option<&Scheme>) -> Vec<Facts> {
        let ends =
            |known: Option<Money>| known.map_or(vec![Money::ZERO, Money::LARGEST], |known| vec![known]);
        let mut incomes = ends(self.income);
        if self.income.is_none() {
            let limits = scheme
                .into_iter()
                .flat_map(|scheme| scheme.withdrawn)
                .filter_map(|withdrawn| withdrawn.above_income);
            incomes.extend(limits.map(|limit| Money::floor(limit.value)));
        }
        let prices: &[CostPrice] =
            if case.support.iter().any(|support| support.cost_price == CostPrice::Unknown) {
                &[CostPrice::Known(Money::ZERO), CostPrice::NotGiven]
            } else {
                &[CostPrice::Unknown]
            };
        let [client, partner] = self.assets;
        let mut all = Vec::new();
        for price in prices {
            for income in incomes.iter().copied() {
                for client in ends(client) {
                    all.extend(
                        ends(partner)
                            .into_iter()
                            .map(|partner| Facts::settled(case, income, [client, partner], *price)),
                    );
                }
            }
        }
        all
    }

    fn settled(case: &Situation, income: Money, assets: [Money; 2], price: CostPrice) -> Facts {
        let settle = |support: &Support| match support.cost_price {
            CostPrice::Unknown => Support { cost_price: price, ..*support },
            _ => *support,
        };
        Facts {
            month: case.month,
            household: Some(case.household),
            client_age: Some(case.client_age),
            partner_age: Some(case.partner_age),
            income: Some(income),
            assets: assets.map(Some),
            support: Some(case.support.iter().map(settle).collect()),
            other_contribution: Some(case.other_contribution),
            shelter_nights: Some(case.shelter_nights),
            started: Some(case.started),
            notified: case.notified,
            aow_from: case.aow_from,
            proposals_from: case.proposals_from,
            policy: Some(case.policy),
        }
    }
}
