//! The shapes of the records in `static/rules`; docs/rules.md says what they mean.

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRecord {
    pub title: String,
    /// Who published it; a second source is of another.
    pub publisher: Option<String>,
    pub url: Option<String>,
    /// What kind of text it is; the self-check cites no document without one.
    pub authority: Option<AuthorityRecord>,
}

/// What kind of text a document is, from the most binding to our own reading; docs/selfcheck.md says what
/// each may carry.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum AuthorityRecord {
    Act,
    Decree,
    Ruling,
    Guideline,
    Explanation,
    Report,
    Ours,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeOrder {
    pub order: Vec<String>,
    pub version: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeFile {
    pub id: Spanned<String>,
    #[serde(default)]
    pub scheme: Vec<SchemeRecord>,
    #[serde(default)]
    pub not_covered: Vec<NotCovered>,
    /// Why no exemption names it.
    pub no_exemptions: Option<Spanned<String>>,
    /// Instead of schemes of its own: what is different from another regime.
    pub variant: Option<Variant>,
}

/// The parameters in which a regime differs from the one that it is like.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub like: Spanned<String>,
    /// Only its schemes from this month on: a plan is not laid beside the law of before it.
    pub valid_from: Option<Spanned<String>>,
    pub status: Spanned<StatusRecord>,
    pub source: Spanned<String>,
    pub amount: Option<ParamRecord>,
    pub base: Option<ByGroupRecord>,
    pub rate: Option<ParamRecord>,
    pub threshold: Option<ByGroupRecord>,
    pub threshold_uncertainty: Option<UncertaintyRecord>,
    pub maximum: Option<ParamRecord>,
    pub wealth_rate: Option<ParamRecord>,
    #[serde(default)]
    pub withdrawn: Vec<WithdrawnRecord>,
    pub also_charged: Option<AlsoChargedRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotCovered {
    pub valid_from: Spanned<String>,
    pub valid_to: Spanned<String>,
    pub why: Spanned<String>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct SchemeRecord {
    pub valid_from: Spanned<String>,
    pub valid_to: Option<Spanned<String>>,
    pub status: StatusRecord,
    pub price_level: u16,
    pub period: PeriodRecord,
    #[serde(default)]
    pub local_policy: bool,
    #[serde(default)]
    pub comparison: bool,
    pub guards_cost_price: Option<Spanned<String>>,
    #[serde(default)]
    pub withdrawn: Vec<WithdrawnRecord>,
    pub also_charged: Option<AlsoChargedRecord>,
    pub above_cost: Option<ParamRecord>,
    pub source: Spanned<String>,
    /// Of the date on which it begins.
    pub second: Option<Spanned<String>>,
    /// Of that date, and of each figure that says nothing itself.
    pub one_source: Option<Spanned<String>>,
    /// Where it says that nothing is due under an income limit when the collector has no data.
    pub no_income_data: Option<Spanned<String>>,
    pub flat: Option<Flat>,
    pub ramp: Option<Ramp>,
    pub share: Option<Share>,
    pub means: MeansRecord,
}

#[derive(Deserialize, Debug, Clone, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum StatusRecord {
    /// Law in its months; whether it is past, in force or yet to come follows from them.
    Law,
    Adopted,
    Bill,
    PolicyOption,
    Intention,
    OwnIdea,
}

#[derive(Deserialize, Debug, Clone)]
#[serde(rename_all = "snake_case")]
pub enum PeriodRecord {
    Month,
    FourWeeks,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct ParamRecord {
    pub value: Spanned<String>,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
    pub derived: Option<String>,
    /// Whether it is law that rests on one source; the check says so.
    #[serde(skip)]
    pub once: bool,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct ByGroupRecord {
    pub single_under_aow: Option<Spanned<String>>,
    pub single_aow: Option<Spanned<String>>,
    pub couple_under_aow: Option<Spanned<String>>,
    pub couple_aow: Option<Spanned<String>>,
    /// The groups without a figure.
    pub not_covered: Option<SomeGroups>,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    /// The groups that the second source does not have.
    pub second_lacks: Option<SomeGroups>,
    pub one_source: Option<Spanned<String>>,
    pub derived: Option<String>,
    /// Which are law that rests on one source; the check says so.
    #[serde(skip)]
    pub once: [bool; 4],
}

impl ByGroupRecord {
    /// The figures with the names of their groups.
    pub fn groups(&self) -> [(&'static str, Option<&Spanned<String>>); 4] {
        [
            ("single_under_aow", self.single_under_aow.as_ref()),
            ("single_aow", self.single_aow.as_ref()),
            ("couple_under_aow", self.couple_under_aow.as_ref()),
            ("couple_aow", self.couple_aow.as_ref()),
        ]
    }
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct SomeGroups {
    pub groups: Vec<Spanned<String>>,
    pub why: Spanned<String>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Flat {
    pub amount: ParamRecord,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Ramp {
    pub rate: ParamRecord,
    pub base: ByGroupRecord,
    pub threshold: ByGroupRecord,
    pub threshold_uncertainty: Option<UncertaintyRecord>,
    pub maximum: Option<ParamRecord>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct UncertaintyRecord {
    pub single: Spanned<String>,
    pub couple: Spanned<String>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub rate: ParamRecord,
    pub minimum: ParamRecord,
    pub maximum: ParamRecord,
    pub reduction: Option<ParamRecord>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct MeansRecord {
    pub wealth_rate: ParamRecord,
    pub wealth_exempt: Option<ParamRecord>,
    #[serde(default)]
    pub exempt_for_couple: ExemptForCoupleRecord,
    pub under_aow_exempt: Option<ParamRecord>,
    pub income_deduction: Option<ParamRecord>,
    pub aow_relief: Option<AowReliefRecord>,
    pub old_age_allowance: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug, Clone, Copy, Default, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum ExemptForCoupleRecord {
    #[default]
    PerPerson,
    Open,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct AowReliefRecord {
    pub rate: ParamRecord,
    pub maximum: ParamRecord,
    pub income_wealth_rate: ParamRecord,
    pub income_limit: ParamRecord,
}

/// Support that is no longer given.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct WithdrawnRecord {
    pub kinds: Vec<Spanned<String>>,
    pub above_income: Option<ParamRecord>,
    pub safety_net: Option<Spanned<String>>,
    pub kept: Option<Spanned<String>>,
    pub source: Spanned<String>,
}

/// Support that is free otherwise.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct AlsoChargedRecord {
    pub kinds: Vec<Spanned<String>>,
    pub source: Spanned<String>,
}

/// Only a source, for a rule that has no amount.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedRecord {
    pub source: Spanned<String>,
}
