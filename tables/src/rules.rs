//! The rule tables as they stand in `static/rules`, checked.

use std::{collections::BTreeMap, fs, path::Path};

use crate::dated::{AowAgeRecord, AowAges, StartRecord, Starts};
use crate::known::Checks;
use crate::records::{CitedRecord, DocumentRecord, RegimeFile, RegimeOrder, SchemeRecord, StatusRecord};
use crate::second_source::SourcedFigure;
use crate::support_records::{ExemptionRecord, Exemptions, KindRecord, Kinds, OwnCostRecord, OwnCosts};
use crate::table::{Dated, Faults, Table};
use crate::variants;

/// All tables, checked and ready to be written as constants.
pub struct Rules {
    pub version: String,
    /// The ids of the regimes, in their order.
    pub order: Vec<String>,
    pub documents: BTreeMap<String, DocumentRecord>,
    pub regimes: Vec<(String, Vec<Dated<SchemeRecord>>)>,
    pub exemptions: Vec<Dated<ExemptionRecord>>,
    pub kinds: Vec<KindRecord>,
    pub starts: Vec<Dated<StartRecord>>,
    pub own_costs: Vec<OwnCostRecord>,
    pub aow_ages: Vec<AowAgeRecord>,
    pub local: BTreeMap<String, CitedRecord>,
    pub asked: BTreeMap<String, CitedRecord>,
    /// Every figure and date of law with its sources.
    pub confirmations: Vec<SourcedFigure>,
}

impl Rules {
    /// The ids of the exemptions, each once.
    pub fn exemption_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.exemptions.iter().map(|exemption| exemption.record.id.get_ref().as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// What other tables are checked against.
    pub fn checks(&self) -> Checks<'_> {
        Checks {
            documents: &self.documents,
            known_regimes: &self.order,
            known_kinds: self.kinds.iter().map(|kind| kind.id.get_ref().clone()).collect(),
        }
    }
}

/// Reads and checks every table under `dir`.
pub fn load(dir: &Path) -> Result<Rules, Faults> {
    let (_, documents) = Table::read::<BTreeMap<String, DocumentRecord>>(&dir.join("documents.toml"))?;
    let (_, order) = Table::read::<RegimeOrder>(&dir.join("regimes.toml"))?;
    let checks = Checks { documents: &documents, known_regimes: &order.order, known_kinds: Vec::new() };
    let mut findings = Vec::new();
    let mut all = Vec::new();

    for entry in fs::read_dir(dir.join("regimes")).into_iter().flatten().flatten() {
        let name = entry.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !order.order.contains(&name) {
            findings.push(format!("{}:1: not in the order of regimes.toml", entry.path().display()));
        }
    }
    let (table, file) = Table::read::<Kinds>(&dir.join("support.toml"))?;
    let kinds = checks.kinds(&table, file.kind, &mut all, &mut findings);
    let mut checks = checks;
    checks.known_kinds = kinds.iter().map(|kind| kind.id.get_ref().clone()).collect();
    let mut regimes: Vec<(String, Vec<Dated<SchemeRecord>>)> = Vec::new();
    let mut likes = Vec::new();
    for id in &order.order {
        let (table, mut file) = Table::read::<RegimeFile>(&dir.join(format!("regimes/{id}.toml")))?;
        match file.variant.take() {
            Some(variant) => {
                likes.push((id.clone(), variant.like.get_ref().clone()));
                regimes.push((id.clone(), checks.variant(&table, id, &file, &variant, &regimes, &mut findings)));
            }
            None => {
                let mut schemes = checks.regime(&table, id, file, &mut findings);
                checks.confirm_schemes(&table, id, &mut schemes, &mut all, &mut findings);
                regimes.push((id.clone(), schemes));
            }
        }
    }
    let (table, file) = Table::read::<Exemptions>(&dir.join("exemptions.toml"))?;
    let is_law =
        |schemes: &[Dated<SchemeRecord>]| schemes.iter().all(|scheme| matches!(scheme.record.status, StatusRecord::InForce | StatusRecord::Past));
    let law: Vec<&str> = regimes.iter().filter(|(_, schemes)| is_law(schemes)).map(|(id, _)| id.as_str()).collect();
    let mut exemptions = checks.exemptions(&table, file.exemption, &law, &mut all, &mut findings);
    for exemption in &mut exemptions {
        variants::share_exemption(&mut exemption.record.regimes, &likes);
    }
    let (table, file) = Table::read::<OwnCosts>(&dir.join("own_costs.toml"))?;
    let own_costs = checks.own_costs(&table, file.own_cost, &mut findings);
    let (table, file) = Table::read::<Starts>(&dir.join("start.toml"))?;
    let starts = checks.starts(&table, file.start, &mut all, &mut findings);
    let (table, file) = Table::read::<AowAges>(&dir.join("aow_ages.toml"))?;
    let aow_ages = checks.aow_ages(&table, file.age, &mut all, &mut findings);
    let mut cited = |name: &str| -> Result<BTreeMap<String, CitedRecord>, Faults> {
        let (table, rules) = Table::read::<BTreeMap<String, CitedRecord>>(&dir.join(name))?;
        for rule in rules.values() {
            checks.source(&table, &rule.source, &mut findings);
        }
        Ok(rules)
    };
    let (local, asked) = (cited("local.toml")?, cited("asked.toml")?);

    if findings.is_empty() {
        Ok(Rules {
            version: order.version,
            order: order.order,
            documents,
            regimes,
            exemptions,
            kinds,
            starts,
            own_costs,
            aow_ages,
            local,
            asked,
            confirmations: all,
        })
    } else {
        Err(findings)
    }
}
