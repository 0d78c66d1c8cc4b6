//! The rule tables as they stand in `static/rules`, checked.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;
use toml::Spanned;

use crate::check::Checks;
use crate::table::{Findings, Table};
use crate::variants::{self, Variant};

/// All tables, checked and ready to be written as constants.
pub struct Rules {
    pub version: String,
    /// The ids of the regimes, in their order.
    pub order: Vec<String>,
    pub documents: BTreeMap<String, Document>,
    pub regimes: Vec<(String, Vec<Checked<Scheme>>)>,
    pub exemptions: Vec<Checked<Exemption>>,
    pub kinds: Vec<Kind>,
    pub starts: Vec<Checked<Start>>,
    pub own_costs: Vec<OwnCost>,
    pub local: BTreeMap<String, Cited>,
    pub asked: BTreeMap<String, Cited>,
}

impl Rules {
    /// What other tables are checked against.
    pub fn checks(&self) -> Checks<'_> {
        Checks { documents: &self.documents, known_regimes: &self.order, known_kinds: Vec::new() }
    }
}

/// A record with its months, first and last, as months since year 0.
pub struct Checked<T> {
    pub from: u32,
    pub to: Option<u32>,
    pub record: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub title: String,
    pub url: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    order: Vec<String>,
    version: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeFile {
    pub id: Spanned<String>,
    #[serde(default)]
    pub scheme: Vec<Scheme>,
    #[serde(default)]
    pub not_covered: Vec<NotCovered>,
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
    pub source: Spanned<String>,
    pub flat: Option<Flat>,
    pub ramp: Option<Ramp>,
    pub share: Option<Share>,
    pub means: Means,
}

#[derive(Deserialize, Debug, Clone)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    InForce,
    Past,
    Bill,
    PolicyOption,
    Intention,
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
    pub derived: Option<String>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct ByGroup {
    pub single_under_aow: Spanned<String>,
    pub single_aow: Spanned<String>,
    pub couple_under_aow: Spanned<String>,
    pub couple_aow: Spanned<String>,
    pub source: Spanned<String>,
    pub derived: Option<String>,
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
    pub maximum: Option<Param>,
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
    pub under_aow_exempt: Option<Param>,
    pub income_deduction: Option<Param>,
    pub aow_relief: Option<AowRelief>,
    pub old_age_allowance: Option<Spanned<String>>,
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
struct OwnCosts {
    own_cost: Vec<OwnCost>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exemptions {
    exemption: Vec<Exemption>,
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
struct Kinds {
    kind: Vec<Kind>,
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
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    Contribution,
    Free,
    Local,
    OwnRules,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Starts {
    start: Vec<Start>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    pub valid_from: Spanned<String>,
    pub valid_to: Option<Spanned<String>>,
    pub rule: StartRule,
    pub back: u16,
    pub source: Spanned<String>,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum StartRule {
    PeriodOfStart,
    NextMonth,
}

/// Only a source, for a rule that has no amount.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    pub source: Spanned<String>,
}

/// Reads and checks every table under `dir`.
pub fn load(dir: &Path) -> Result<Rules, Findings> {
    let (_, documents) = Table::read::<BTreeMap<String, Document>>(&dir.join("documents.toml"))?;
    let (_, order) = Table::read::<Order>(&dir.join("regimes.toml"))?;
    let checks = Checks { documents: &documents, known_regimes: &order.order, known_kinds: Vec::new() };
    let mut findings = Vec::new();

    for entry in fs::read_dir(dir.join("regimes")).into_iter().flatten().flatten() {
        let name = entry.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !order.order.contains(&name) {
            findings.push(format!("{}:1: not in the order of regimes.toml", entry.path().display()));
        }
    }
    let (table, file) = Table::read::<Kinds>(&dir.join("support.toml"))?;
    let kinds = checks.kinds(&table, file.kind, &mut findings);
    let mut checks = checks;
    checks.known_kinds = kinds.iter().map(|kind| kind.id.get_ref().clone()).collect();
    let mut regimes: Vec<(String, Vec<Checked<Scheme>>)> = Vec::new();
    let mut likes = Vec::new();
    for id in &order.order {
        let (table, mut file) = Table::read::<RegimeFile>(&dir.join(format!("regimes/{id}.toml")))?;
        match file.variant.take() {
            Some(variant) => {
                likes.push((id.clone(), variant.like.get_ref().clone()));
                regimes.push((id.clone(), checks.variant(&table, id, &file, &variant, &regimes, &mut findings)));
            }
            None => regimes.push((id.clone(), checks.regime(&table, id, file, &mut findings))),
        }
    }
    let (table, file) = Table::read::<Exemptions>(&dir.join("exemptions.toml"))?;
    let mut exemptions = checks.exemptions(&table, file.exemption, &mut findings);
    for exemption in &mut exemptions {
        variants::share_exemption(&mut exemption.record.regimes, &likes);
    }
    let (table, file) = Table::read::<OwnCosts>(&dir.join("own_costs.toml"))?;
    let own_costs = checks.own_costs(&table, file.own_cost, &mut findings);
    let (table, file) = Table::read::<Starts>(&dir.join("start.toml"))?;
    let starts = checks.starts(&table, file.start, &mut findings);
    let mut cited = |name: &str| -> Result<BTreeMap<String, Cited>, Findings> {
        let (table, rules) = Table::read::<BTreeMap<String, Cited>>(&dir.join(name))?;
        for rule in rules.values() {
            checks.source(&table, &rule.source, &mut findings);
        }
        Ok(rules)
    };
    let (local, asked) = (cited("local.toml")?, cited("asked.toml")?);

    if findings.is_empty() {
        Ok(Rules { version: order.version, order: order.order, documents, regimes, exemptions, kinds, starts, own_costs, local, asked })
    } else {
        Err(findings)
    }
}
