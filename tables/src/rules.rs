//! The rule tables as they stand in `static/rules`, checked.

use std::{collections::BTreeMap, fs, path::Path};

use crate::dated::{AowAgeRecord, AowAges, StartRecord, Starts};
use crate::known::Checks;
use crate::records::{CitedRecord, DocumentRecord, RegimeFile, RegimeOrder, SchemeRecord, StatusRecord};
use crate::second_source::SourcedFigure;
use crate::support_records::{ExemptionRecord, Exemptions, KindRecord, Kinds, OwnCostRecord, OwnCosts};
use crate::table::{Dated, Faults, Spoken, Table, parse_date};
use crate::{unlikely, variants};

/// The regime that is the law.
pub const LAW: &str = "in_force";

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
    /// What people read the words of.
    pub spoken: Vec<Spoken>,
    /// What is allowed and looks wrong.
    pub warnings: Faults,
    /// Every figure and date of law with its sources.
    pub confirmations: Vec<SourcedFigure>,
}

impl Rules {
    /// The ids of the exemptions, each once.
    pub fn exemption_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> =
            self.exemptions.iter().map(|exemption| exemption.record.id.get_ref().as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The month of the version: the present, as these tables know it.
    pub fn known_month(&self) -> u32 {
        parse_date(&self.version).map_or(0, |date| date.month().number())
    }

    /// The first and the last month of the law's amounts.
    pub fn covered(&self) -> (u32, Option<u32>) {
        let law = self
            .regimes
            .iter()
            .find(|(id, _)| id == LAW)
            .map(|(_, schemes)| schemes.as_slice())
            .unwrap_or_default();
        (law.first().map_or(0, |scheme| scheme.from), law.last().and_then(|scheme| scheme.to))
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
    let (order_table, order) = Table::read::<RegimeOrder>(&dir.join("regimes.toml"))?;
    let mut checks = Checks { documents: &documents, known_regimes: &order.order, known_kinds: Vec::new() };
    let mut findings = Faults::new();
    let mut all = Vec::new();
    order_table.date(&order.version, &mut findings);

    let (table, file) = Table::read::<Kinds>(&dir.join("support.toml"))?;
    let kinds = checks.kinds(&table, file.kind, &mut all, &mut findings);
    checks.known_kinds = kinds.iter().map(|kind| kind.id.get_ref().clone()).collect();
    let mut read = regimes(dir, &checks, &order.order, &mut all, &mut findings)?;

    let (table, file) = Table::read::<Exemptions>(&dir.join("exemptions.toml"))?;
    let is_law = |schemes: &[Dated<SchemeRecord>]| {
        schemes.iter().all(|scheme| matches!(scheme.record.status, StatusRecord::Law))
    };
    let law: Vec<&str> =
        read.regimes.iter().filter(|(_, schemes)| is_law(schemes)).map(|(id, _)| id.as_str()).collect();
    let mut exemptions = checks.exemptions(&table, file.exemption, &law, &mut all, &mut findings);
    read.lacking_exemptions(&exemptions, &mut findings);
    for exemption in &mut exemptions {
        read.spoken.push(Spoken::new(
            "reason",
            exemption.record.id.get_ref(),
            &table,
            exemption.record.id.span().start,
        ));
        variants::share_exemption(&mut exemption.record.regimes, &read.likes);
    }
    let (table, file) = Table::read::<OwnCosts>(&dir.join("own_costs.toml"))?;
    let own_costs = checks.own_costs(&table, file.own_cost, &mut findings);
    read.spoken.extend(
        own_costs
            .iter()
            .map(|cost| Spoken::new("own_cost", &cost.id, &table, cost.per_year.value.span().start)),
    );
    let (table, file) = Table::read::<Starts>(&dir.join("start.toml"))?;
    let starts = checks.starts(&table, file.start, &mut all, &mut findings);
    let (table, file) = Table::read::<AowAges>(&dir.join("aow_ages.toml"))?;
    let aow_ages = checks.aow_ages(&table, file.age, &mut all, &mut findings);
    let local = cited(dir, "local.toml", &checks, &mut findings)?;
    let asked = cited(dir, "asked.toml", &checks, &mut findings)?;

    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Rules {
        version: order.version.into_inner(),
        order: order.order,
        documents,
        regimes: read.regimes,
        exemptions,
        kinds,
        starts,
        own_costs,
        aow_ages,
        local,
        asked,
        spoken: read.spoken,
        warnings: read.warnings,
        confirmations: all,
    })
}

/// The sources of rules that have no amount.
fn cited(
    dir: &Path,
    name: &str,
    checks: &Checks,
    findings: &mut Faults,
) -> Result<BTreeMap<String, CitedRecord>, Faults> {
    let (table, rules) = Table::read::<BTreeMap<String, CitedRecord>>(&dir.join(name))?;
    for rule in rules.values() {
        checks.source(&table, &rule.source, findings);
    }
    Ok(rules)
}

/// The files of the regimes, as far as they have been read.
#[derive(Default)]
struct Regimes {
    regimes: Vec<(String, Vec<Dated<SchemeRecord>>)>,
    /// Each variant with the regime it is like.
    likes: Vec<(String, String)>,
    /// Each regime that is no variant: where it stands, and whether it says why no exemption names it.
    alone: Vec<(String, String, bool)>,
    spoken: Vec<Spoken>,
    warnings: Faults,
}

fn regimes(
    dir: &Path,
    checks: &Checks,
    order: &[String],
    all: &mut Vec<SourcedFigure>,
    findings: &mut Faults,
) -> Result<Regimes, Faults> {
    for entry in fs::read_dir(dir.join("regimes")).into_iter().flatten().flatten() {
        let name = entry.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !order.contains(&name) {
            findings.push(format!("{}:1: not in the order of regimes.toml", entry.path().display()));
        }
    }
    let mut read = Regimes::default();
    for id in order {
        let (table, mut file) = Table::read::<RegimeFile>(&dir.join(format!("regimes/{id}.toml")))?;
        read.spoken.push(Spoken::new("regime", id, &table, file.id.span().start));
        read.spoken.push(Spoken::new("regime_about", id, &table, file.id.span().start));
        let schemes = match file.variant.take() {
            Some(variant) => {
                read.likes.push((id.clone(), variant.like.get_ref().clone()));
                let like = read.regimes.iter().find(|(other, _)| other == variant.like.get_ref());
                like.iter().for_each(|(_, like)| variant.unlikely(&table, like, &mut read.warnings));
                checks.variant(&table, id, &file, &variant, &read.regimes, findings)
            }
            None => {
                let why = file.no_exemptions.as_ref();
                if let Some(empty) = why.filter(|why| why.get_ref().trim().is_empty()) {
                    findings.push(
                        table.finding(empty.span().start, "say why no exemption holds under this regime"),
                    );
                }
                read.alone.push((id.clone(), table.at(file.id.span().start), why.is_some()));
                let mut schemes = checks.regime(&table, id, file, findings);
                checks.confirm_schemes(&table, id, &mut schemes, all, findings);
                unlikely::amounts(&table, &schemes, &mut read.warnings);
                schemes
            }
        };
        read.regimes.push((id.clone(), schemes));
    }
    Ok(read)
}

impl Regimes {
    /// A regime without an exemption charges a child: it says that it means to.
    fn lacking_exemptions(&self, exemptions: &[Dated<ExemptionRecord>], findings: &mut Faults) {
        for (id, at, says_why) in &self.alone {
            let named = exemptions
                .iter()
                .any(|exemption| exemption.record.regimes.iter().any(|regime| regime.get_ref() == id));
            if !named && !says_why {
                findings.push(format!(
                    "{at}: no exemption names \"{id}\", so even a child pays: add it to `regimes` of the \
                     exemptions that hold under it (exemptions.toml), \
                     make it a variant of the regime it resembles, or say no_exemptions = \"why\""
                ));
            } else if named && *says_why {
                findings.push(format!("{at}: an exemption names \"{id}\": leave no_exemptions out"));
            }
        }
    }
}
