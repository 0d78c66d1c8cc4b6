//! The policy options of the report as they stand in `static/options.toml`: each number once and in order, no
//! text empty, what the VNG says or that it says nothing, every source and regime known; written as constants
//! of the type in `src/rules/options.rs`.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use serde::Deserialize;
use toml::Spanned;

use crate::known::Checks;
use crate::table::{Faults, Table};

/// How many options the report has.
const COUNT: usize = 25;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyOptionsFile {
    pub cited: BTreeMap<String, Spanned<String>>,
    pub option: Vec<PolicyOptionRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyOptionRecord {
    pub number: Spanned<u8>,
    pub title: Spanned<String>,
    pub report_title: Spanned<String>,
    pub for_you: Spanned<String>,
    pub report_says: Spanned<String>,
    #[serde(default)]
    pub figures: Vec<Spanned<String>>,
    pub status: PolicyOptionStatus,
    pub vng: Option<RemarkRecord>,
    #[serde(default)]
    pub vng_is_silent: bool,
    pub since: Option<RemarkRecord>,
    pub source: Spanned<String>,
    #[serde(default)]
    pub regimes: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemarkRecord {
    pub text: Spanned<String>,
    pub source: Spanned<String>,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum PolicyOptionStatus {
    WorkedOut,
    Explored,
    Agenda,
    Reflection,
    NoRealOption,
    Dropped,
    AdvisedAgainst,
}

/// Reads and checks the file.
pub fn load(path: &Path, checks: &Checks) -> Result<PolicyOptionsFile, Faults> {
    let (table, file) = Table::read::<PolicyOptionsFile>(path)?;
    let mut findings = Faults::new();
    for source in file.cited.values() {
        checks.source(&table, source, &mut findings);
    }
    for (index, option) in file.option.iter().enumerate() {
        let at = option.number.span().start;
        if usize::from(*option.number.get_ref()) != index + 1 {
            findings.push(table.finding(
                at,
                format!("option {} stands where {} belongs", option.number.get_ref(), index + 1),
            ));
        }
        check(&table, option, checks, &mut findings);
    }
    if file.option.len() != COUNT {
        findings.push(format!("{}:1: the report has {COUNT} options, not {}", table.name, file.option.len()));
    }
    if findings.is_empty() { Ok(file) } else { Err(findings) }
}

fn check(table: &Table, option: &PolicyOptionRecord, checks: &Checks, findings: &mut Faults) {
    let remarks = || option.vng.iter().chain(&option.since);
    let texts = [&option.title, &option.report_title, &option.for_you, &option.report_says]
        .into_iter()
        .chain(&option.figures);
    let texts = texts.chain(remarks().map(|remark| &remark.text));
    for text in texts.filter(|text| text.get_ref().trim().is_empty()) {
        findings.push(table.finding(text.span().start, "a text is empty"));
    }
    for source in [&option.source].into_iter().chain(remarks().map(|remark| &remark.source)) {
        checks.source(table, source, findings);
    }
    if option.vng.is_some() == option.vng_is_silent {
        let both = if option.vng_is_silent { "both" } else { "neither" };
        let number = option.number.get_ref();
        findings.push(table.finding(
            option.number.span().start,
            format!("option {number} has {both} of `vng` and `vng_is_silent`"),
        ));
    }
    for regime in option.regimes.iter().filter(|regime| !checks.known_regimes.contains(regime.get_ref())) {
        findings.push(table.finding(regime.span().start, format!("unknown regime \"{}\"", regime.get_ref())));
    }
}

/// The content of `options.rs`; `source` writes a source as a constant.
pub fn write(options: &PolicyOptionsFile, source: impl Fn(&Spanned<String>) -> String) -> String {
    let mut out = String::from("// Written by the build from static/options.toml; do not edit.\n");
    out.push_str("/// The options, in the order of the report.\npub static OPTIONS: &[PolicyOption] = &[\n");
    for option in &options.option {
        let remark = |remark: &Option<RemarkRecord>| {
            let written = |remark: &RemarkRecord| {
                format!(
                    "Some(Remark {{ text: {:?}, source: {} }})",
                    remark.text.get_ref(),
                    source(&remark.source)
                )
            };
            remark.as_ref().map_or("None".to_owned(), written)
        };
        let texts = |texts: &[Spanned<String>]| -> Vec<String> {
            texts.iter().map(|text| text.get_ref().clone()).collect()
        };
        let _ = writeln!(
            out,
            "PolicyOption {{ number: {}, title: {:?}, report_title: {:?}, for_you: {:?}, report_says: {:?}, \
             figures: &{:?}, status: OptionStatus::{:?}, vng: {}, since: {}, source: {}, regimes: &{:?} }},",
            option.number.get_ref(),
            option.title.get_ref(),
            option.report_title.get_ref(),
            option.for_you.get_ref(),
            option.report_says.get_ref(),
            texts(&option.figures),
            option.status,
            remark(&option.vng),
            remark(&option.since),
            source(&option.source),
            texts(&option.regimes),
        );
    }
    out.push_str("];\n");
    for (name, cited) in &options.cited {
        let _ = writeln!(
            out,
            "/// Where the page on the report has `{name}` from.\npub static REPORT_{}: Source = {};",
            name.to_uppercase(),
            source(cited)
        );
    }
    out
}
