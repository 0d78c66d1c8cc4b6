//! The words of the finder: of every value of the closed lists, of groups, costs and opening hours. The lists
//! have a fixed order, so the words stand in the same order and are found by number; a test compares both by
//! id.

use super::Key;
use crate::language::Language;
use crate::{
    finder::{Facet, OfferGroup},
    values::{Cost, Hours},
};
use base::always::Always;
use base::{
    closed::{Closed, Set},
    lists::{CostUnit, DayOfWeek, Need, RespiteForm},
};

const NEEDS: [Key; 14] = [
    Key::FindNeedInformation,
    Key::FindNeedGuidance,
    Key::FindNeedEducation,
    Key::FindNeedEmotionalSupport,
    Key::FindNeedPracticalHelp,
    Key::FindNeedRespite,
    Key::FindNeedMoney,
    Key::FindNeedAids,
    Key::FindNeedMeeting,
    Key::FindNeedTransport,
    Key::FindNeedPrevention,
    Key::FindNeedLiving,
    Key::FindNeedSafety,
    Key::FindNeedGiveHelp,
];

/// What a person says who has the need, and what there is for it.
const SENTENCES: [(Key, Key); 14] = [
    (Key::FindSentenceInformation, Key::FindSentenceHelpInformation),
    (Key::FindSentenceGuidance, Key::FindSentenceHelpGuidance),
    (Key::FindSentenceEducation, Key::FindSentenceHelpEducation),
    (Key::FindSentenceEmotionalSupport, Key::FindSentenceHelpEmotionalSupport),
    (Key::FindSentencePracticalHelp, Key::FindSentenceHelpPracticalHelp),
    (Key::FindSentenceRespite, Key::FindSentenceHelpRespite),
    (Key::FindSentenceMoney, Key::FindSentenceHelpMoney),
    (Key::FindSentenceAids, Key::FindSentenceHelpAids),
    (Key::FindSentenceMeeting, Key::FindSentenceHelpMeeting),
    (Key::FindSentenceTransport, Key::FindSentenceHelpTransport),
    (Key::FindSentencePrevention, Key::FindSentenceHelpPrevention),
    (Key::FindSentenceLiving, Key::FindSentenceHelpLiving),
    (Key::FindSentenceSafety, Key::FindSentenceHelpSafety),
    (Key::FindSentenceGiveHelp, Key::FindSentenceHelpGiveHelp),
];

const FORMS: [Key; 4] = [Key::FindFormLight, Key::FindFormPresent, Key::FindFormDay, Key::FindFormOvernight];
const GROUPS: [Key; 4] =
    [Key::FindGroupLight, Key::FindGroupPresent, Key::FindGroupDay, Key::FindGroupOvernight];
const AUDIENCES: [Key; 8] = [
    Key::FindAudienceEveryone,
    Key::FindAudienceOlder,
    Key::FindAudienceDementia,
    Key::FindAudiencePhysical,
    Key::FindAudiencePsychiatric,
    Key::FindAudienceLearningDisability,
    Key::FindAudienceChild,
    Key::FindAudienceCarer,
];
const ACCESS: [Key; 3] = [Key::FindAccessFree, Key::FindAccessRegister, Key::FindAccessIndication];
const FUNDING: [Key; 6] = [
    Key::FindFundingWmo,
    Key::FindFundingWlz,
    Key::FindFundingYouth,
    Key::FindFundingZvw,
    Key::FindFundingInsurance,
    Key::FindFundingSelf,
];
const WHO: [Key; 2] = [Key::FindWhoVolunteer, Key::FindWhoProfessional];
const MOMENTS: [Key; 5] = [
    Key::FindMomentDay,
    Key::FindMomentEvening,
    Key::FindMomentNight,
    Key::FindMomentWeekend,
    Key::FindMomentHoliday,
];
const FREQUENCIES: [Key; 3] = [Key::FindFrequencyOnce, Key::FindFrequencyRegular, Key::FindFrequencyUrgent];
const COSTS: [Key; 4] =
    [Key::FindCostFree, Key::FindCostAmount, Key::FindCostContribution, Key::FindCostIncomeDependent];
const UNITS: [Key; 9] = [
    Key::FindUnitTime,
    Key::FindUnitHour,
    Key::FindUnitPartOfDay,
    Key::FindUnitDay,
    Key::FindUnitNight,
    Key::FindUnitWeek,
    Key::FindUnitMonth,
    Key::FindUnitYear,
    Key::FindUnitKilometre,
];
const DAYS: [Key; 7] = [
    Key::FindDayMonday,
    Key::FindDayTuesday,
    Key::FindDayWednesday,
    Key::FindDayThursday,
    Key::FindDayFriday,
    Key::FindDaySaturday,
    Key::FindDaySunday,
];

fn values(facet: Facet) -> &'static [Key] {
    match facet {
        Facet::Need => &NEEDS,
        Facet::Form => &FORMS,
        Facet::Audience => &AUDIENCES,
        Facet::Access => &ACCESS,
        Facet::Funding => &FUNDING,
        Facet::Who => &WHO,
        Facet::Moment => &MOMENTS,
        Facet::Frequency => &FREQUENCIES,
        Facet::Cost => &COSTS,
    }
}

/// What can be narrowed down by, as a question.
pub const fn facet_title(facet: Facet) -> Key {
    match facet {
        Facet::Need => Key::FindLooking,
        Facet::Form => Key::FindFilterForm,
        Facet::Audience => Key::FindFilterAudience,
        Facet::Access => Key::FindFilterAccess,
        Facet::Funding => Key::FindFilterFunding,
        Facet::Who => Key::FindFilterWho,
        Facet::Moment => Key::FindFilterMoment,
        Facet::Frequency => Key::FindFilterFrequency,
        Facet::Cost => Key::FindFilterCost,
    }
}

/// The words of a value of a facet, by its number in its list.
pub fn facet_words(facet: Facet, number: u8) -> Option<Key> {
    values(facet).get(usize::from(number)).copied()
}

/// What somebody says who has a need, and what there is for it.
pub fn need_sentence(need: Need) -> Option<(Key, Key)> {
    SENTENCES.get(usize::from(need.number())).copied()
}

/// The heading above offers that belong together.
pub fn group_words(group: OfferGroup) -> Key {
    if group == OfferGroup::Best {
        return Key::FindBest;
    }
    let form = group.form().and_then(|form: RespiteForm| GROUPS.get(usize::from(form.number())));
    let need = group.need().and_then(|need| NEEDS.get(usize::from(need.number())));
    form.or(need).copied().unwrap_or(Key::FindOther)
}

impl Language {
    /// The words of a set of values, in the order of their list.
    pub fn values_of<T: Closed>(self, facet: Facet, set: Set<T>) -> Vec<&'static str> {
        set.iter().filter_map(|value| facet_words(facet, value.number())).map(|key| self.text(key)).collect()
    }

    /// What is paid: `gratis`, `€ 4,50 per keer`.
    pub fn cost(self, cost: Cost) -> String {
        let Cost::Amount(amount, unit) = cost else {
            return facet_words(Facet::Cost, cost.kind().number())
                .map(|key| self.text(key).to_owned())
                .always();
        };
        let amount = self.euros(amount.euros());
        let unit = unit.and_then(|unit: CostUnit| UNITS.get(usize::from(unit.number())));
        match unit {
            Some(unit) => self.fill(Key::FindCardPer, &[("amount", &amount), ("unit", self.text(*unit))]),
            None => amount,
        }
    }

    /// When it is open: `maandag tot en met vrijdag van 9:00 tot 17:00 uur`.
    pub fn hours(self, hours: &Hours) -> String {
        let [from, to] =
            [hours.from, hours.to].map(|minutes| format!("{}:{:02}", minutes / 60, minutes % 60));
        let open =
            self.fill(Key::FindDayOpen, &[("days", &self.days(hours.days)), ("from", &from), ("to", &to)]);
        match &hours.note {
            Some(note) => format!("{open} ({note})"),
            None => open,
        }
    }

    fn days(self, days: Set<DayOfWeek>) -> String {
        let numbers: Vec<u8> = days.iter().map(Closed::number).collect();
        let name = |number: u8| DAYS.get(usize::from(number)).map(|key| self.text(*key)).always();
        match (numbers.first(), numbers.last()) {
            (Some(first), Some(last))
                if numbers.len() > 2 && usize::from(last - first) + 1 == numbers.len() =>
            {
                self.fill(Key::FindDayRange, &[("from", name(*first)), ("to", name(*last))])
            }
            _ => numbers.into_iter().map(name).collect::<Vec<_>>().join(", "),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::money::Money;

    use crate::{finder::FACETS, text::KEYS};

    fn key(name: &str) -> Option<Key> {
        KEYS.iter().find(|(known, _)| *known == name).map(|(_, key)| *key)
    }

    #[test]
    fn words_stand_in_the_order_of_their_lists() {
        for facet in &FACETS {
            for (number, id) in (0u8..).zip((0..).map_while(facet.values)) {
                let name = format!("find_{}.{id}", facet.name);
                assert_eq!(facet_words(facet.facet, number), key(&name), "{name}");
            }
        }
        for (id, need) in Need::IDS {
            let sentence = (
                key(&format!("find_sentence.{id}")).unwrap(),
                key(&format!("find_sentence_help.{id}")).unwrap(),
            );
            assert_eq!(need_sentence(*need), Some(sentence), "{id}");
        }
        for (id, form) in RespiteForm::IDS {
            assert_eq!(Some(group_words(OfferGroup::Form(*form))), key(&format!("find_group.{id}")), "{id}");
        }
        for (id, unit) in CostUnit::IDS {
            assert_eq!(
                UNITS.get(usize::from(unit.number())).copied(),
                key(&format!("find_unit.{id}")),
                "{id}"
            );
        }
        for (id, day) in DayOfWeek::IDS {
            assert_eq!(DAYS.get(usize::from(day.number())).copied(), key(&format!("find_day.{id}")), "{id}");
        }
    }

    #[test]
    fn hours_and_costs_as_people_write_them() {
        let hours = |days: &[DayOfWeek], from, to| {
            Language::Nl.hours(&Hours {
                days: days.iter().copied().collect(),
                from,
                to,
                valid_from: None,
                valid_to: None,
                note: None,
            })
        };
        use DayOfWeek::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        assert_eq!(
            hours(&[Monday, Tuesday, Wednesday, Thursday, Friday], 540, 1020),
            "maandag tot en met vrijdag van 9:00 tot 17:00 uur"
        );
        assert_eq!(hours(&[Monday, Wednesday], 630, 720), "maandag, woensdag van 10:30 tot 12:00 uur");
        assert_eq!(hours(&[Saturday, Sunday], 0, 1440), "zaterdag, zondag van 0:00 tot 24:00 uur");
        let cost =
            |amount: &str, unit| Language::Nl.cost(Cost::Amount(amount.parse::<Money>().unwrap(), unit));
        assert_eq!(cost("4.50", Some(CostUnit::Time)), "€\u{a0}4,50 per keer");
        assert_eq!(cost("325.00", None), "€\u{a0}325,00");
        assert_eq!(Language::Nl.cost(Cost::Free), "gratis");
    }
}
