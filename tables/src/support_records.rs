//! The shapes of the records on support in `static/rules`: its kinds, who is exempt, and what it costs to
//! arrange it oneself; docs/rules.md says what they mean.

use serde::Deserialize;
use toml::Spanned;

use crate::records::ParamRecord;

/// What arranging support oneself costs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCostRecord {
    pub id: String,
    pub kinds: Vec<Spanned<String>>,
    pub per_year: ParamRecord,
    pub price_level: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCosts {
    pub own_cost: Vec<OwnCostRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemptions {
    pub exemption: Vec<ExemptionRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExemptionRecord {
    pub id: Spanned<String>,
    pub when: WhenRecord,
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
pub enum WhenRecord {
    OtherContribution,
    ShelterStay,
    Minor,
    CoupleUnderAow,
    Always,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
    pub kind: Vec<KindRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRecord {
    pub id: Spanned<String>,
    pub charge: ChargeRecord,
    #[serde(default)]
    pub guarded: bool,
    pub charged_from: Option<Spanned<String>>,
    pub source: Spanned<String>,
    pub second: Option<Spanned<String>>,
    pub one_source: Option<Spanned<String>>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum ChargeRecord {
    Contribution,
    Free,
    Local,
    OwnRules,
}
