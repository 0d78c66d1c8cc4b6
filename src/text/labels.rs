//! Which text belongs to a step, a note, a question or a kind of support. Exhaustive, so nothing goes
//! unnamed.

use rust_decimal::Decimal;

use super::{FIELD_KEYS, Key, exemption_key, keys_of};
use crate::language::Language;
use crate::{
    contribution::{HouseholdFact, Note, Reason, ReasonId, ReceiptStep, StepId},
    rules::{Kind, Period, Scheme, Source},
};

/// The label of a receipt line, with the rate and the period of its own receipt filled in.
pub fn step_label(language: Language, step: &ReceiptStep, receipt: &[ReceiptStep]) -> String {
    let value = |id: StepId| receipt.iter().find(|other| other.id == id).map(|step| step.value.low);
    let rate = value(if step.id == StepId::WealthAddition { StepId::WealthRate } else { StepId::Rate });
    let monthly = value(StepId::PeriodsPerYear) != Some(Period::FourWeeks.per_year().into());
    let rate = rate.map(|rate| language.percent(rate)).unwrap_or_default();
    let per = language.text(per_period(if monthly { Period::Month } else { Period::FourWeeks }));
    language.fill(step_key(step.id), &[("rate", &rate), ("per", per)])
}

/// "per maand"
pub fn per_period(period: Period) -> Key {
    match period {
        Period::Month => Key::ResultPerMonth,
        Period::FourWeeks => Key::ResultPerFourWeeks,
    }
}

fn step_key(step: StepId) -> Key {
    match step {
        StepId::Income => Key::StepIncome,
        StepId::AssetsClient => Key::StepAssetsClient,
        StepId::AssetsPartner => Key::StepAssetsPartner,
        StepId::WealthExempt => Key::StepWealthExempt,
        StepId::UnderAowExempt => Key::StepUnderAowExempt,
        StepId::Wealth => Key::StepWealth,
        StepId::WealthRate => Key::StepWealthRate,
        StepId::WealthAddition => Key::StepWealthAddition,
        StepId::AowRelief => Key::StepAowRelief,
        StepId::IncomeDeduction => Key::StepIncomeDeduction,
        StepId::ContributoryIncome => Key::StepContributoryIncome,
        StepId::AccessLimit => Key::StepAccessLimit,
        StepId::IncomeWithinLimit => Key::StepIncomeWithinLimit,
        StepId::Threshold => Key::StepThreshold,
        StepId::Excess => Key::StepExcess,
        StepId::Rate => Key::StepRate,
        StepId::PeriodsPerYear => Key::StepPeriodsPerYear,
        StepId::Increase => Key::StepIncrease,
        StepId::Share => Key::StepShare,
        StepId::Base => Key::StepBase,
        StepId::Minimum => Key::StepMinimum,
        StepId::Maximum => Key::StepMaximum,
        StepId::Reduction => Key::StepReduction,
        StepId::Tariff => Key::StepTariff,
        StepId::LocalAmount => Key::StepLocalAmount,
        StepId::MinimaLimit => Key::StepMinimaLimit,
        StepId::CostPrice => Key::StepCostPrice,
        StepId::CostPriceLeft => Key::StepCostPriceLeft,
        StepId::Deducted => Key::StepDeducted,
        StepId::NotCollected => Key::StepNotCollected,
        StepId::Amount => Key::StepAmount,
    }
}

/// The sentence behind "waarom?" of a receipt line. Of the amount only where it is rounded.
pub fn step_why(step: &ReceiptStep) -> Key {
    match step.id {
        StepId::Income => Key::StepWhyIncome,
        StepId::AssetsClient | StepId::AssetsPartner => Key::StepWhyAssets,
        StepId::Wealth => Key::StepWhyWealth,
        StepId::ContributoryIncome => Key::StepWhyContributoryIncome,
        StepId::Excess => Key::StepWhyExcess,
        StepId::WealthExempt => Key::StepWhyWealthExempt,
        StepId::WealthAddition => Key::StepWhyWealthAddition,
        StepId::AccessLimit => Key::StepWhyAccessLimit,
        StepId::Threshold => Key::StepWhyThreshold,
        StepId::Increase => Key::StepWhyIncrease,
        StepId::Base => Key::StepWhyBase,
        StepId::Maximum => Key::StepWhyMaximum,
        StepId::Tariff => Key::StepWhyTariff,
        StepId::Amount if step.source.is_some() => Key::StepWhyAmount,
        _ => Key::StepWhyOther,
    }
}

/// The id, text and source of what makes an amount approximate.
pub fn note(note: Note) -> (&'static str, Key, Option<Source>) {
    match note {
        Note::ThresholdDerived { source, .. } => {
            ("threshold_derived", Key::NoteThresholdDerived, Some(source))
        }
        Note::AboveCost { source, .. } => ("above_cost", Key::NoteAboveCost, Some(source)),
        Note::CostPriceExemptMonths(source) => {
            ("cost_price_exempt_months", Key::NoteCostPriceExemptMonths, Some(source))
        }
        Note::WealthPerPerson => ("wealth_per_person", Key::NoteWealthPerPerson, None),
        Note::OldAgeAllowance(source) => ("old_age_allowance", Key::NoteOldAgeAllowance, Some(source)),
        Note::SafetyNet(source) => ("safety_net", Key::NoteSafetyNet, Some(source)),
        Note::ExemptWealthUnknown => ("exempt_wealth_unknown", Key::NoteExemptWealthUnknown, None),
        Note::AowMonth(source) => ("aow_month", Key::NoteAowMonth, Some(source)),
        Note::CoupleUnderAow => ("couple_under_aow", Key::NoteCoupleUnderAow, None),
        Note::ParentsMayOwe(source) => ("parents_may_owe", Key::NoteParentsMayOwe, Some(source)),
        Note::TransportTariff(source) => ("transport_tariff", Key::NoteTransportTariff, Some(source)),
        Note::MinimaAtLimit(source) => ("minima_at_limit", Key::NoteMinimaAtLimit, Some(source)),
        Note::NoIncomeData(source) => ("no_income_data", Key::NoteNoIncomeData, Some(source)),
        Note::CostPriceOrder(source) => ("cost_price_order", Key::NoteCostPriceOrder, Some(source)),
    }
}

/// The amount that belongs to a note: its name in the contract, and euros a period.
pub fn note_amount(note: Note) -> Option<(&'static str, Decimal)> {
    match note {
        Note::ThresholdDerived { within, .. } => Some(("within", within)),
        Note::AboveCost { from, .. } => Some(("from", from)),
        _ => None,
    }
}

impl Language {
    /// What a note says, with its amount.
    pub fn note(self, of: Note) -> String {
        let (_, key, _) = note(of);
        let amount = note_amount(of)
            .map(|(_, amount)| self.euros_with(amount, if amount < Decimal::TEN { 2 } else { 0 }));
        self.fill(key, &[("amount", &amount.unwrap_or_default())])
    }

    /// What a reason says under a scheme; what is ours to assume is said so.
    pub fn reason(self, reason: &Reason, scheme: &Scheme) -> String {
        let kept = scheme.withdrawn.iter().any(|withdrawn| withdrawn.kept.is_some());
        let mut text = self.text(reason_key(reason.rule, kept)).to_owned();
        if reason.derived.is_some() && !reason.sets_amount() {
            text.push(' ');
            text.push_str(self.text(Key::RulesDerivedExemption));
        }
        text
    }
}

/// The sentence of a reason; `kept`: the municipality goes on giving support to people who cannot pay it.
fn reason_key(reason: ReasonId, kept: bool) -> Key {
    match reason {
        ReasonId::Exemption(id) => exemption_key(id),
        ReasonId::FreeKind => Key::ReasonFreeKind,
        ReasonId::TransportOwnTariff => Key::ReasonTransportOwnTariff,
        ReasonId::OwnRulesApart => Key::ReasonOwnRulesApart,
        ReasonId::LocalChargeApart => Key::ReasonLocalChargeApart,
        ReasonId::NotStarted => Key::ReasonNotStarted,
        ReasonId::TooLongAgo => Key::ReasonTooLongAgo,
        ReasonId::NoCharge => Key::ReasonNoCharge,
        ReasonId::LowerAmount => Key::ReasonLowerAmount,
        ReasonId::Minima => Key::ReasonMinima,
        ReasonId::CostPricePaid => Key::ReasonCostPricePaid,
        ReasonId::BelowThreshold => Key::ReasonBelowThreshold,
        ReasonId::Minimum => Key::ReasonMinimum,
        ReasonId::Maximum => Key::ReasonMaximum,
        ReasonId::NotInWmo if kept => Key::ReasonNotInWmoKept,
        ReasonId::NotInWmo => Key::ReasonNotInWmo,
        ReasonId::NotInWmoApart if kept => Key::ReasonNotInWmoApartKept,
        ReasonId::NotInWmoApart => Key::ReasonNotInWmoApart,
        ReasonId::NoAccess => Key::ReasonNoAccess,
        ReasonId::NoAccessApart => Key::ReasonNoAccessApart,
    }
}

/// A question in the middle of a sentence: "vul uw inkomen in".
pub fn field_label(field: HouseholdFact) -> Key {
    const LABELS: [Key; HouseholdFact::IDS.len()] = keys_of(HouseholdFact::IDS, FIELD_KEYS);
    LABELS.get(field as usize).copied().unwrap_or(Key::FieldHousehold)
}

/// A kind of support in a person's words.
pub fn kind_label(kind: Kind) -> Key {
    match kind {
        Kind::HouseholdHelp => Key::KindHouseholdHelp,
        Kind::Guidance => Key::KindGuidance,
        Kind::PersonalCare => Key::KindPersonalCare,
        Kind::ShortStay => Key::KindShortStay,
        Kind::DayActivities => Key::KindDayActivities,
        Kind::TransportService => Key::KindTransportService,
        Kind::Wheelchair => Key::KindWheelchair,
        Kind::TransportAid => Key::KindTransportAid,
        Kind::HomeAdaptation => Key::KindHomeAdaptation,
        Kind::OtherAid => Key::KindOtherAid,
        Kind::ShelteredLiving => Key::KindShelteredLiving,
        Kind::Shelter => Key::KindShelter,
        Kind::GeneralLasting => Key::KindGeneralLasting,
        Kind::GeneralOther => Key::KindGeneralOther,
        Kind::ClientSupport => Key::KindClientSupport,
    }
}

/// A short example with a kind of support, where its name alone is not plain.
pub fn kind_help(kind: Kind) -> Option<Key> {
    match kind {
        Kind::HouseholdHelp => Some(Key::KindHouseholdHelpHelp),
        Kind::Guidance => Some(Key::KindGuidanceHelp),
        Kind::DayActivities => Some(Key::KindDayActivitiesHelp),
        Kind::HomeAdaptation => Some(Key::KindHomeAdaptationHelp),
        Kind::ShelteredLiving => Some(Key::KindShelteredLivingHelp),
        _ => None,
    }
}
