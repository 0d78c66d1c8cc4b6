//! The synthetic population as it stands in `static/population`: published figures with their sources, what
//! we took, and what was fitted; written as constants of the types in `src/population/model.rs`.

use std::{fmt::Write, path::Path};

use rust_decimal::Decimal;
use serde::Deserialize;
use toml::Spanned;

use crate::known::Checks;
use crate::literals::{decimal, month, month_number, source};
use crate::names::constant;
use crate::table::{Faults, Table};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedFile {
    pub revenue: RevenueRecord,
    pub effect: Vec<EffectRecord>,
    pub behaviour: BehaviourRecord,
    pub limit: Vec<LimitRecord>,
    pub contradiction: Vec<ContradictionRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevenueRecord {
    pub year: u16,
    pub month: Spanned<String>,
    pub provisional: bool,
    pub total: Spanned<u32>,
    pub source: Spanned<String>,
    pub class: Vec<RevenueClassRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevenueClassRecord {
    pub from: Spanned<u32>,
    pub thousands: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectRecord {
    pub regime: Spanned<String>,
    pub financing: u16,
    pub behaviour: u16,
    pub total: u16,
    pub held_out: bool,
    pub source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BehaviourRecord {
    pub times: u16,
    pub cost_per_person: u16,
    pub source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitRecord {
    pub id: String,
    #[serde(default)]
    pub own: bool,
    pub text: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContradictionRecord {
    pub text: Spanned<String>,
    pub source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelFile {
    pub step: Spanned<u32>,
    pub tail_from: Spanned<u32>,
    pub tail_step: Spanned<u32>,
    pub tail_to: Spanned<u32>,
    pub tail_scale: Spanned<u32>,
    pub couples_from: u32,
    pub couples_most: Spanned<String>,
    pub couple_wealth: u32,
    pub wealth_slices: Spanned<Vec<Spanned<String>>>,
    pub month: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FittedFile {
    pub income_share: Spanned<String>,
    pub couples: Spanned<String>,
    pub wealth: Spanned<String>,
    pub stay: Spanned<String>,
}

/// The three files, checked.
pub struct PopulationFiles {
    pub published: PublishedFile,
    pub model: ModelFile,
    pub fitted: FittedFile,
}

/// Reads and checks the files.
///
/// # Errors
/// A source or regime that is not known, classes out of order or that do not add up to the total, or a model
/// that cannot be cut into slices.
pub fn load(folder: &Path, checks: &Checks) -> Result<PopulationFiles, Faults> {
    let (table, published) = Table::read::<PublishedFile>(&folder.join("published.toml"))?;
    let mut findings = Faults::new();
    check_published(&table, &published, checks, &mut findings);
    let (table, model) = Table::read::<ModelFile>(&folder.join("model.toml"))?;
    check_model(&table, &model, &mut findings);
    check_tail(&table, &model, &published, &mut findings);
    let (table, fitted) = Table::read::<FittedFile>(&folder.join("fitted.toml"))?;
    for number in [&fitted.income_share, &fitted.couples, &fitted.wealth, &fitted.stay] {
        if table.decimal(number, &mut findings) == Decimal::ZERO {
            findings.push(table.finding(number.span().start, "a fitted number is above 0"));
        }
    }
    if findings.is_empty() { Ok(PopulationFiles { published, model, fitted }) } else { Err(findings) }
}

fn check_published(table: &Table, file: &PublishedFile, checks: &Checks, findings: &mut Faults) {
    table.month(&file.revenue.month, findings);
    let effects = file.effect.iter().map(|effect| &effect.source);
    let contradictions = file.contradiction.iter().map(|contradiction| &contradiction.source);
    for source in
        [&file.revenue.source, &file.behaviour.source].into_iter().chain(effects).chain(contradictions)
    {
        checks.source(table, source, findings);
    }
    let classes = &file.revenue.class;
    for pair in classes.windows(2) {
        if let [lower, higher] = pair
            && lower.from.get_ref() >= higher.from.get_ref()
        {
            findings.push(table.finding(higher.from.span().start, "the classes stand in order of income"));
        }
    }
    let sum: u32 = classes.iter().map(|class| class.thousands).sum();
    if sum != *file.revenue.total.get_ref() {
        let message = format!("the classes add up to {sum}, not to the total");
        findings.push(table.finding(file.revenue.total.span().start, message));
    }
    for effect in &file.effect {
        if !checks.known_regimes.contains(effect.regime.get_ref()) {
            let message = format!("unknown regime \"{}\"", effect.regime.get_ref());
            findings.push(table.finding(effect.regime.span().start, message));
        }
    }
    let texts = file.limit.iter().map(|limit| &limit.text);
    for text in texts.chain(file.contradiction.iter().map(|contradiction| &contradiction.text)) {
        if text.get_ref().trim().is_empty() {
            findings.push(table.finding(text.span().start, "a text is empty"));
        }
    }
}

fn check_model(table: &Table, model: &ModelFile, findings: &mut Faults) {
    table.month(&model.month, findings);
    table.decimal(&model.couples_most, findings);
    for (width, length) in [
        (&model.step, *model.tail_from.get_ref()),
        (&model.tail_step, model.tail_to.get_ref().saturating_sub(*model.tail_from.get_ref())),
    ] {
        if *width.get_ref() == 0 || length == 0 || !length.is_multiple_of(*width.get_ref()) {
            let message = format!("{length} euros cannot be cut into slices of {}", width.get_ref());
            findings.push(table.finding(width.span().start, message));
        }
    }
    if *model.tail_scale.get_ref() == 0 {
        findings.push(table.finding(model.tail_scale.span().start, "a scale is above 0"));
    }
    let slices: Vec<Decimal> =
        model.wealth_slices.get_ref().iter().map(|edge| table.decimal(edge, findings)).collect();
    let whole = slices.first() == Some(&Decimal::ZERO) && slices.last() == Some(&Decimal::ONE);
    if !whole || !slices.is_sorted_by(|lower, higher| lower < higher) {
        let at = model.wealth_slices.span().start;
        findings.push(table.finding(at, "the slices rise from 0 to 1"));
    }
}

/// The slices of the last class begin where the class does, and it is the only one in wider slices.
fn check_tail(table: &Table, model: &ModelFile, published: &PublishedFile, findings: &mut Faults) {
    let last = published.revenue.class.last().map(|class| *class.from.get_ref());
    if let Some(last) = last.filter(|last| last != model.tail_from.get_ref()) {
        findings
            .push(table.finding(model.tail_from.span().start, format!("the last class begins at {last}")));
    }
    let classes = published.revenue.class.iter().map(|class| class.from.get_ref());
    if classes.clone().any(|from| !from.is_multiple_of((*model.step.get_ref()).max(1))) {
        findings.push(table.finding(model.step.span().start, "a class does not begin with a slice"));
    }
}

/// The content of `population.rs`.
pub fn write(files: &PopulationFiles) -> String {
    let PopulationFiles { published, model, fitted } = files;
    let mut out = String::from("// Written by the build from static/population; do not edit.\n");
    let classes: String = published
        .revenue
        .class
        .iter()
        .map(|class| {
            format!("RevenueClass {{ from: {}, thousands: {} }}, ", class.from.get_ref(), class.thousands)
        })
        .collect();
    let slices: String =
        model.wealth_slices.get_ref().iter().map(|edge| decimal(edge.get_ref()) + ", ").collect();
    let _ = writeln!(
        out,
        "/// The synthetic population: published figures, what we took, and what was fitted.\n\
         pub static MODEL: Model = Model {{ revenue: Revenue {{ year: {}, month: {}, provisional: {}, \
         classes: &[{classes}], source: {} }}, taken: Taken {{ step: {}, tail_from: {}, tail_step: {}, \
         tail_to: {}, tail_scale: {}, couples_from: {}, couples_most: {}, couple_wealth: {}, \
         wealth_slices: &[{slices}], month: {} }}, fitted: Fitted {{ income_share: {}, couples: {}, \
         wealth: {}, stay: {} }} }};",
        published.revenue.year,
        month(month_number(&published.revenue.month)),
        published.revenue.provisional,
        source(&published.revenue.source),
        model.step.get_ref(),
        model.tail_from.get_ref(),
        model.tail_step.get_ref(),
        model.tail_to.get_ref(),
        model.tail_scale.get_ref(),
        model.couples_from,
        decimal(model.couples_most.get_ref()),
        model.couple_wealth,
        month(month_number(&model.month)),
        decimal(fitted.income_share.get_ref()),
        decimal(fitted.couples.get_ref()),
        decimal(fitted.wealth.get_ref()),
        decimal(fitted.stay.get_ref()),
    );
    said(&mut out, published);
    out
}

fn said(out: &mut String, published: &PublishedFile) {
    out.push_str("/// The effects that the report prints.\npub static EFFECTS: &[PrintedEffect] = &[\n");
    for effect in &published.effect {
        let _ = writeln!(
            out,
            "PrintedEffect {{ regime: Regime::{}, financing: {}, behaviour: {}, total: {}, held_out: {}, \
             source: {} }},",
            constant(effect.regime.get_ref()),
            effect.financing,
            effect.behaviour,
            effect.total,
            effect.held_out,
            source(&effect.source)
        );
    }
    let BehaviourRecord { times, cost_per_person, source: from } = &published.behaviour;
    let _ = writeln!(
        out,
        "];\n/// What the report assumes of behaviour.\npub static BEHAVIOUR: Behaviour = Behaviour {{ times: {times}, \
         cost_per_person: {cost_per_person}, source: {} }};",
        source(from)
    );
    out.push_str("/// What answers say of themselves.\npub static LIMITS: &[Limit] = &[\n");
    for LimitRecord { id, own, text } in &published.limit {
        let _ = writeln!(out, "Limit {{ id: {id:?}, own: {own}, text: {:?} }},", text.get_ref());
    }
    out.push_str(
        "];\n/// Where the report contradicts itself.\npub static CONTRADICTIONS: &[(&str, Source)] = &[\n",
    );
    for contradiction in &published.contradiction {
        let _ = writeln!(out, "({:?}, {}),", contradiction.text.get_ref(), source(&contradiction.source));
    }
    out.push_str("];\n");
}
