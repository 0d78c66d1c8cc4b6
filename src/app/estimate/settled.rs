//! What a line over income or assets takes for an answer that is not known.

use base::money::Money;
use wmo_zelfcheck::{
    contribution::{Axis, Facts, Household, HouseholdFact, OtherContribution, PartnerAge, Support},
    rules::Kind,
};

/// The facts with everything known but what runs along the bottom, and what had to be settled for that. Over
/// income the assets may stay unknown: then the line is one of lowest and one of highest amounts, as on the
/// cards.
pub fn settled(facts: &Facts, axis: Axis) -> Option<(Facts, Vec<HouseholdFact>)> {
    let mut assumed = Vec::new();
    let mut settled = facts.clone();
    let mut note = |unknown: bool, field: HouseholdFact| {
        if unknown {
            assumed.push(field);
        }
    };
    note(facts.household.is_none(), HouseholdFact::Household);
    settled.household = facts.household.or(Some(Household::Single));
    note(
        facts.household == Some(Household::Couple) && facts.partner_age.is_none(),
        HouseholdFact::PartnerAge,
    );
    settled.partner_age = facts.partner_age.or(Some(PartnerAge::Aow));
    note(facts.support.is_none(), HouseholdFact::Support);
    settled.support = Some(facts.support.clone().unwrap_or_else(|| vec![Support::of(Kind::HouseholdHelp)]));
    note(facts.other_contribution.is_none(), HouseholdFact::OtherContribution);
    settled.other_contribution = facts.other_contribution.or(Some(OtherContribution::None));
    if axis == Axis::Assets {
        settled.income = Some(facts.income?);
        note(facts.household == Some(Household::Couple) && facts.assets[1].is_none(), HouseholdFact::Assets);
        settled.assets = [Some(Money::ZERO), facts.assets[1].or(Some(Money::ZERO))];
    } else {
        settled.income = Some(Money::ZERO);
    }
    Some((settled, assumed))
}
