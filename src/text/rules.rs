//! The rule pages in words: statuses, figures with their units, months, and for whom something holds.

use base::date::Month;
use rust_decimal::Decimal;

use super::{Key, per_period};
use crate::language::Language;
use crate::rules::{
    AowAge, Charge, FigurePart, ForWhom, Kind, Measure, OptionStatus, Period, Scheme, Status, Validity, When,
};

impl Language {
    /// A figure with its unit: `€ 21,80 per maand`, `€ 24.472,00 per jaar`, `10 %`.
    pub fn figure(self, part: FigurePart, value: Decimal, period: Period) -> String {
        match part.measure() {
            Measure::EuroPerPeriod => self.per(&self.euros(value), period),
            Measure::EuroPerYear => self.fill(Key::MeasurePerYear, &[("amount", &self.euros(value))]),
            Measure::Euro => self.euros(value),
            Measure::Fraction => self.percent(value),
        }
    }

    /// What a period costs under a scheme: one amount, or from the lowest to the highest.
    pub fn amount_of(self, scheme: &Scheme) -> String {
        let (low, high) = scheme.extremes();
        // The amount is not for support that a proposal no longer gives to anybody.
        let other = scheme.withdrawn.iter().any(|withdrawn| withdrawn.above_income.is_none());
        let low_text = self.euros(low);
        let amounts = match high {
            Some(high) if high == low => low_text,
            Some(high) => self.fill(Key::RulesBetween, &[("low", &low_text), ("high", &self.euros(high))]),
            None => self.fill(Key::RulesAtLeast, &[("low", &low_text)]),
        };
        let amounts = self.per(&amounts, scheme.period);
        if other { self.fill(Key::RulesOtherSupport, &[("amount", &amounts)]) } else { amounts }
    }

    /// The months in which something holds; whole years as years.
    pub fn months(self, valid: &Validity) -> String {
        let whole_years = valid.from.month() == 1 && valid.to.is_none_or(|to| to.month() == 12);
        let name =
            |month: base::date::Month| if whole_years { month.year().to_string() } else { self.month(month) };
        let from = name(valid.from);
        match valid.to.map(name) {
            Some(to) if to == from => from,
            Some(to) => self.fill(Key::RulesMonths, &[("from", &from), ("to", &to)]),
            None => self.fill(Key::RulesMonthsOpen, &[("from", &from)]),
        }
    }

    /// An AOW age: `67 jaar`, `67 jaar en 3 maanden`.
    pub fn aow_age(self, age: &AowAge) -> String {
        let key =
            if age.months == 0 { Key::QuestionClientAgeAowAge } else { Key::QuestionClientAgeAowAgeMonths };
        self.fill(key, &[("years", &age.years.to_string()), ("months", &age.months.to_string())])
    }

    /// Kinds of support in one line.
    pub fn kinds(self, kinds: &[Kind]) -> String {
        kinds
            .iter()
            .map(|kind| in_sentence(self.text(super::kind_label(*kind))))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn per(self, amount: &str, period: Period) -> String {
        let mut text = amount.to_owned();
        text.push(' ');
        text.push_str(self.text(per_period(period)));
        text
    }
}

/// A text that stands on its own elsewhere, without its capital.
pub(super) fn in_sentence(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_lowercase().chain(rest).collect()).unwrap_or_default()
}

/// The standing of a scheme as seen from a month, so that nobody mistakes a proposal for law.
pub fn status_label(scheme: &Scheme, month: Month) -> Key {
    match scheme.status_in(month) {
        _ if scheme.comparison => Key::StatusComparison,
        Status::InForce => Key::StatusInForce,
        Status::Past => Key::StatusPast,
        Status::Adopted => Key::StatusAdopted,
        Status::Bill => Key::StatusBill,
        Status::PolicyOption => Key::StatusPolicyOption,
        Status::Intention => Key::StatusIntention,
        Status::OwnIdea => Key::StatusOwnIdea,
    }
}

/// What a figure is.
pub fn part_label(part: FigurePart) -> Key {
    match part {
        FigurePart::Tariff => Key::PartTariff,
        FigurePart::Base => Key::PartBase,
        FigurePart::AccessLimit => Key::PartAccessLimit,
        FigurePart::Threshold => Key::PartThreshold,
        FigurePart::Rate => Key::PartRate,
        FigurePart::Share => Key::PartShare,
        FigurePart::Minimum => Key::PartMinimum,
        FigurePart::Maximum => Key::PartMaximum,
        FigurePart::Reduction => Key::PartReduction,
        FigurePart::IncomeDeduction => Key::PartIncomeDeduction,
        FigurePart::WealthRate => Key::PartWealthRate,
        FigurePart::WealthExempt => Key::PartWealthExempt,
        FigurePart::UnderAowExempt => Key::PartUnderAowExempt,
        FigurePart::ReliefRate => Key::PartReliefRate,
        FigurePart::ReliefMaximum => Key::PartReliefMaximum,
        FigurePart::ReliefIncomeRate => Key::PartReliefIncomeRate,
        FigurePart::ReliefLimit => Key::PartReliefLimit,
    }
}

/// Why a figure is ours and not the source's, where there is more to say than that it is.
pub fn derived_label(part: FigurePart) -> Key {
    match part {
        FigurePart::Threshold => Key::RulesDerivedThreshold,
        _ => Key::RulesDerived,
    }
}

/// For whom a figure holds; `None` for everybody.
pub fn group_label(group: ForWhom) -> Option<Key> {
    match group {
        ForWhom::Everybody => None,
        ForWhom::Single => Some(Key::GroupSingle),
        ForWhom::Couple => Some(Key::GroupCouple),
        ForWhom::SingleUnderAow => Some(Key::GroupSingleUnderAow),
        ForWhom::SingleAow => Some(Key::GroupSingleAow),
        ForWhom::CoupleUnderAow => Some(Key::GroupCoupleUnderAow),
        ForWhom::CoupleAow => Some(Key::GroupCoupleAow),
    }
}

/// Who need not pay; `None` for everybody.
pub fn when_label(when: When) -> Option<Key> {
    match when {
        When::OtherContribution => Some(Key::ExemptionOtherContribution),
        When::ShelterStay => Some(Key::ExemptionShelterStay),
        When::Minor => Some(Key::ExemptionMinor),
        When::CoupleUnderAow => Some(Key::ExemptionCoupleUnderAow),
        When::Always => None,
    }
}

/// How support is charged.
pub fn charge_label(charge: Charge) -> Key {
    match charge {
        Charge::Contribution => Key::RulesChargeContribution,
        Charge::Free => Key::RulesChargeFree,
        Charge::Local => Key::RulesChargeLocal,
        Charge::OwnRules => Key::RulesChargeOwnRules,
    }
}

/// How far the report takes an option.
pub fn option_status(status: OptionStatus) -> Key {
    match status {
        OptionStatus::WorkedOut => Key::OptionStatusWorkedOut,
        OptionStatus::Explored => Key::OptionStatusExplored,
        OptionStatus::Agenda => Key::OptionStatusAgenda,
        OptionStatus::Reflection => Key::OptionStatusReflection,
        OptionStatus::NoRealOption => Key::OptionStatusNoRealOption,
        OptionStatus::Dropped => Key::OptionStatusDropped,
        OptionStatus::AdvisedAgainst => Key::OptionStatusAdvisedAgainst,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Regime;

    fn scheme(regime: &Regime, month: &str) -> &'static Scheme {
        regime.scheme(month.parse().unwrap()).unwrap()
    }

    #[test]
    fn amounts_have_their_unit() {
        let nl = Language::Nl;
        for (regime, month, expected) in [
            (Regime::IN_FORCE, "2026-11", "€\u{a0}21,80 per maand"),
            (Regime::IN_FORCE, "2019-05", "€\u{a0}17,50 per 4 weken"),
            (Regime::IN_FORCE, "2016-05", "vanaf €\u{a0}19,40 per 4 weken"),
            (Regime::IVB_BILL, "2026-11", "€\u{a0}23,60 tot €\u{a0}328,00 per maand"),
            (Regime::COALITION_2026, "2026-11", "andere hulp: €\u{a0}21,80 per maand"),
        ] {
            assert_eq!(nl.amount_of(scheme(regime, month)), expected, "{} {month}", regime.id);
        }
        assert_eq!(
            nl.figure(FigurePart::Threshold, Decimal::from(24_472), Period::Month),
            "€\u{a0}24.472,00 per jaar"
        );
        assert_eq!(
            nl.figure(FigurePart::WealthExempt, Decimal::from(33_748), Period::Month),
            "€\u{a0}33.748,00"
        );
        assert_eq!(nl.figure(FigurePart::Rate, Decimal::new(125, 3), Period::FourWeeks), "12,5\u{a0}%");
    }

    #[test]
    fn kinds_of_support_in_a_sentence() {
        assert_eq!(
            Language::Nl.kinds(&[Kind::HouseholdHelp, Kind::Wheelchair]),
            "hulp in het huishouden, rolstoel"
        );
    }

    #[test]
    fn whole_years_are_years_and_months_are_months() {
        let span = |from: &str, to: Option<&str>| {
            Language::Nl
                .months(&Validity { from: from.parse().unwrap(), to: to.map(|to| to.parse().unwrap()) })
        };
        assert_eq!(span("2026-01", Some("2026-12")), "2026");
        assert_eq!(span("2025-01", Some("2027-12")), "2025 tot en met 2027");
        assert_eq!(span("2020-04", Some("2020-05")), "april 2020 tot en met mei 2020");
        assert_eq!(span("2020-01", None), "vanaf 2020");
    }

    #[test]
    fn only_the_law_of_today_is_called_so() {
        let seen = |regime: &Regime, month: &str, from: &str| {
            status_label(scheme(regime, month), from.parse().unwrap())
        };
        assert_eq!(seen(Regime::IN_FORCE, "2026-11", "2026-01"), Key::StatusInForce);
        assert_eq!(seen(Regime::IN_FORCE, "2026-11", "2026-12"), Key::StatusInForce);
        // The law of a year is past after it, and adopted before it.
        assert_eq!(seen(Regime::IN_FORCE, "2025-11", "2026-11"), Key::StatusPast);
        assert_eq!(seen(Regime::IN_FORCE, "2026-11", "2027-01"), Key::StatusPast);
        assert_eq!(seen(Regime::IN_FORCE, "2026-11", "2025-12"), Key::StatusAdopted);
        // A proposal is one in every month.
        assert_eq!(seen(Regime::IVB_BILL, "2026-11", "2028-01"), Key::StatusBill);
        assert_eq!(seen(Regime::IVB_A, "2026-11", "2026-11"), Key::StatusPolicyOption);
        assert_eq!(seen(Regime::COALITION_2026, "2026-11", "2026-11"), Key::StatusIntention);
        assert_eq!(seen(Regime::WLZ_LOW, "2026-11", "2026-11"), Key::StatusComparison);
        for (status, label) in [(Status::Adopted, Key::StatusAdopted), (Status::OwnIdea, Key::StatusOwnIdea)]
        {
            let own = Scheme { status, ..scheme(Regime::IVB_BILL, "2026-11").clone() };
            assert_eq!(status_label(&own, "2028-01".parse().unwrap()), label);
        }
    }
}
