//! What the rules ask of a household of which everything is known: its group, its persons, and another month.

use super::{
    facts::{ClientAge, Household, HouseholdGroup, PartnerAge},
    household_facts::Situation,
    span::Span,
};
use crate::rules::Scheme;
use base::date::Month;

impl<'a> Situation<'a> {
    /// The same household in another month, with the ages of that month. An age counts from the month in
    /// which it is reached (Uitvoeringsbesluit art. 3.4(1)); over a part of a month the full amount is due
    /// (art. 3.10a).
    pub fn at(&self, month: Month) -> Situation<'a> {
        let [client, partner] = self.aow_from;
        Situation {
            month,
            client_age: client
                .map_or(self.client_age, |from| if month < from { ClientAge::Adult } else { ClientAge::Aow }),
            partner_age: partner.map_or(self.partner_age, |from| {
                if month < from { PartnerAge::Adult } else { PartnerAge::Aow }
            }),
            ..*self
        }
    }

    /// The month from which these rules apply, where they are a proposal and that month is given.
    pub(super) fn applies_from(&self, scheme: &Scheme) -> Option<Month> {
        self.proposals_from.filter(|_| scheme.status.is_proposal())
    }

    /// The group of the household. For a minor it is that of the parents, who are taken to be below AOW age.
    pub fn group(&self) -> HouseholdGroup {
        let client_aow = self.client_age == ClientAge::Aow;
        match self.household {
            Household::Single if client_aow => HouseholdGroup::SingleAow,
            Household::Single => HouseholdGroup::SingleUnderAow,
            Household::Couple if client_aow && self.partner_age == PartnerAge::Aow => {
                HouseholdGroup::CoupleAow
            }
            Household::Couple => HouseholdGroup::CoupleUnderAow,
        }
    }

    /// The persons whose assets count, with whether they are at AOW age.
    pub fn persons(&self) -> impl Iterator<Item = (Span, bool)> {
        let [client, partner] = self.assets;
        let couple = self.household == Household::Couple;
        [
            Some((client, self.client_age == ClientAge::Aow)),
            couple.then_some((partner, self.partner_age == PartnerAge::Aow)),
        ]
        .into_iter()
        .flatten()
    }
}
