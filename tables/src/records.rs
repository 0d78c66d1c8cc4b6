//! The shapes of the records in `static/rules`; docs/rules.md says what they mean.

use serde::Deserialize;
use toml::Spanned;

use crate::variants::Variant;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub title: String,
    /// Who published it; a second source is of another.
    pub publisher: Option<String>,
    pub url: Option<String>,
    /// What kind of text it is; the self-check cites no document without one.
    pub authority: Option<Authority>,
}

/// What kind of text a document is, from the most binding to our own reading; docs/selfcheck.md says what each may carry.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
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
pub struct Order {
    pub order: Vec<String>,
    pub version: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeFile {
    pub id: Spanned<String>,
    #[serde(default)]
    pub scheme: Vec<Scheme>,
    #[serde(default)]
    pub not_covered: Vec<NotCovered>,
    /// Why no exemption names it.
    pub no_exemptions: Option<Spanned<String>>,
    /// Instead of schemes of its own: what is different from another regime.
    pub variant: Option<Variant>,
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
pub struct Scheme {
    pub valid_from: Spanned<String>,
    pub valid_to: Option<Spanned<String>>,
    pub status: Status,
    pub price_level: u16,
    pub period: Period,
    #[serde(default)]
    pub local_policy: bool,
    #[serde(default)]
    pub comparison: bool,
    pub guards_cost_price: Option<Spanned<String>>,
    #[serde(default)]
    pub withdrawn: Vec<Withdrawn>,
    pub also_charged: Option<AlsoCharged>,
    pub above_cost: Option<Param>,
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
    pub means: Means,
}

#[derive(Deserialize, Debug, Clone, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Status {
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
pub enum Period {
    Month,
    FourWeeks,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Param {
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
pub struct ByGroup {
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

impl ByGroup {
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
    pub amount: Param,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Ramp {
    pub rate: Param,
    pub base: ByGroup,
    pub threshold: ByGroup,
    pub threshold_uncertainty: Option<Uncertainty>,
    pub maximum: Option<Param>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Uncertainty {
    pub single: Spanned<String>,
    pub couple: Spanned<String>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub rate: Param,
    pub minimum: Param,
    pub maximum: Param,
    pub reduction: Option<Param>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Means {
    pub wealth_rate: Param,
    pub wealth_exempt: Option<Param>,
    #[serde(default)]
    pub exempt_for_couple: ExemptForCouple,
    pub under_aow_exempt: Option<Param>,
    pub income_deduction: Option<Param>,
    pub aow_relief: Option<AowRelief>,
    pub old_age_allowance: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug, Clone, Copy, Default, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum ExemptForCouple {
    #[default]
    PerPerson,
    Open,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct AowRelief {
    pub rate: Param,
    pub maximum: Param,
    pub income_wealth_rate: Param,
    pub income_limit: Param,
}

/// Support that is no longer given.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    pub kinds: Vec<Spanned<String>>,
    pub above_income: Option<Param>,
    pub safety_net: Option<Spanned<String>>,
    pub kept: Option<Spanned<String>>,
    pub source: Spanned<String>,
}

/// Support that is free otherwise.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct AlsoCharged {
    pub kinds: Vec<Spanned<String>>,
    pub source: Spanned<String>,
}

/// What arranging support oneself costs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCost {
    pub id: String,
    pub kinds: Vec<Spanned<String>>,
    pub per_year: Param,
    pub price_level: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCosts {
    pub own_cost: Vec<OwnCost>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemptions {
    pub exemption: Vec<Exemption>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    pub id: Spanned<String>,
    pub when: When,
    pub regimes: Vec<Spanned<String>>,
    pub valid_from: Spanned<String>,
    pub valid_to: Option<Spanned<String>>,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
    pub derived: Option<String>,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum When {
    OtherContribution,
    ShelterStay,
    Minor,
    CoupleUnderAow,
    Always,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
    pub kind: Vec<Kind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    pub id: Spanned<String>,
    pub charge: Charge,
    #[serde(default)]
    pub guarded: bool,
    pub charged_from: Option<Spanned<String>>,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    Contribution,
    Free,
    Local,
    OwnRules,
}

/// Only a source, for a rule that has no amount.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    pub source: Spanned<String>,
}
