//! One case of several that are possible, in words: "u woont zonder partner, en u betaalt geen andere
//! bijdrage". Said with a receipt of the highest case, and with a chart that had to settle what is not known.

use super::{Key, kind_label, rules::in_sentence};
use crate::contribution::{ClientAge, Facts, Household, HouseholdFact, OtherContribution, PartnerAge};
use crate::language::Language;

impl Language {
    /// What the facts have for these questions. Nothing is said of a question that the app does not ask.
    pub fn case(self, fields: &[HouseholdFact], facts: &Facts) -> String {
        let said: Vec<String> = fields.iter().filter_map(|field| self.part(*field, facts)).collect();
        self.list(&said)
    }

    /// "a, b en c"
    pub fn list(self, items: &[String]) -> String {
        match items.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, first)) => format!("{} {} {last}", first.join(", "), self.text(Key::ResultAnd)),
            None => String::new(),
        }
    }

    fn part(self, field: HouseholdFact, facts: &Facts) -> Option<String> {
        let key = match field {
            HouseholdFact::Household => match facts.household? {
                Household::Single => Key::CaseSingle,
                Household::Couple => Key::CaseCouple,
            },
            HouseholdFact::ClientAge => match facts.client_age? {
                ClientAge::Minor => Key::CaseMinor,
                ClientAge::Adult => Key::CaseAdult,
                ClientAge::Aow => Key::CaseAow,
            },
            HouseholdFact::PartnerAge if facts.household == Some(Household::Single) => return None,
            HouseholdFact::PartnerAge => match facts.partner_age? {
                PartnerAge::Adult => Key::CasePartnerAdult,
                PartnerAge::Aow => Key::CasePartnerAow,
            },
            HouseholdFact::Support => {
                let kind = in_sentence(self.text(kind_label(facts.support.as_ref()?.first()?.kind)));
                return Some(self.fill(Key::CaseSupport, &[("kind", &kind)]));
            }
            HouseholdFact::OtherContribution => match facts.other_contribution? {
                OtherContribution::None => Key::CaseNoOther,
                OtherContribution::Wlz => Key::CaseWlz,
                OtherContribution::ShelteredLiving => Key::CaseShelteredLiving,
            },
            HouseholdFact::Assets => Key::CasePartnerNoAssets,
            _ => return None,
        };
        Some(self.text(key).to_owned())
    }
}
