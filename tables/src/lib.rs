//! Turns the tables in `static/` into Rust constants, and refuses a table that cannot be right: a gap, an
//! overlap, a missing source, an unknown key or a number out of order fails the build with file and line.
//!
//! It may not know: the product that is built with the constants, how an amount is computed, who reads a
//! text.

// The shapes follow the tables, whose fields docs/rules.md describes.
#![allow(missing_docs)]

pub mod danger;
pub mod dated;
pub mod deadlines;
pub mod desk_sources;
pub mod emit;
pub mod emit_offers;
pub mod emit_sources;
pub mod emit_texts;
pub mod exemptions;
pub mod headers;
pub mod known;
pub mod literals;
mod mistakes;
pub mod municipalities;
pub mod municipality_contacts;
pub mod names;
pub mod offers;
pub mod options;
mod place;
pub mod population;
pub mod records;
pub mod rules;
mod schema;
pub mod schemes;
pub mod second_source;
pub mod selfcheck;
pub mod sentences;
pub mod spoken;
pub mod support_records;
pub mod synonyms;
pub mod table;
pub mod texts;
pub mod translations;
mod unlikely;
pub mod validity;
pub mod variants;

use std::path::Path;

/// What the tables in a folder become.
pub struct Constants {
    /// The files of constants, by name.
    pub files: [(&'static str, String); 17],
    /// What is allowed and looks wrong, each as `file:line: message`.
    pub warnings: table::Faults,
}

/// Reads and checks the tables in a folder.
///
/// # Errors
/// All that is wrong with the tables, each as `file:line: message`.
pub fn constants(folder: &Path) -> Result<Constants, table::Faults> {
    let (rules, texts) = rules_in_words(folder)?;
    let checks = rules.checks();
    let options = options::load(&folder.join("options.toml"), &checks)?;
    let first = texts::first(&texts);
    let others = texts.keys().filter(|language| *language != texts::FIRST).cloned();
    let records = translations::load(folder, others)?;
    let offers = offers::load(&folder.join("resources"), &checks)?;
    let desks = selfcheck::Desks { table: &folder.join("contacts.toml"), offers: &offers };
    let selfcheck = selfcheck::load(&folder.join("selfcheck"), desks, &checks, &first)?;
    let (deadlines, terms) = deadlines::load(&folder.join("selfcheck/deadlines.toml"), &first, &checks)?;
    let danger = danger::load(&folder.join("resources/danger.toml"), &offers)?;
    let synonyms = synonyms::load(&folder.join("resources"), &offers)?;
    let municipalities = municipalities::load(&folder.join("resources/municipalities.toml"))?;
    let contacts = folder.join("resources/municipality_contacts.toml");
    let contacts = municipality_contacts::load(&contacts, &municipalities)?;
    let headers = headers::load(&folder.join("resources/headers.toml"))?;
    let population = population::load(&folder.join("population"), &checks)?;
    let files = [
        ("rules.rs", emit::rules(&rules)),
        ("confirmations.rs", emit_sources::write(&checks, rules.confirmations.iter().chain(&terms))),
        ("options.rs", options::write(&options, literals::source)),
        ("languages.rs", emit_texts::emit_languages(&texts)),
        ("texts.rs", emit_texts::emit(&texts, &records)),
        ("exemption_words.rs", emit_texts::emit_exemptions(&rules.exemption_ids())),
        ("deadlines.rs", deadlines::write(&deadlines, literals::source)),
        ("equated_days.rs", deadlines::write_equated(&deadlines)),
        ("selfcheck.rs", selfcheck::emit::tables(&selfcheck, literals::kind)),
        ("check_words.rs", selfcheck::emit::words(&selfcheck, &first)),
        ("offers.rs", emit_offers::write(&offers)),
        ("danger.rs", danger::write(&danger)),
        ("synonyms.rs", synonyms::write(&synonyms)),
        ("headers.rs", headers::write(&headers)),
        ("population.rs", population::write(&population)),
        ("municipalities.rs", municipalities::write(&municipalities)),
        ("municipality_contacts.rs", municipality_contacts::write(&contacts, &municipalities)),
    ];
    Ok(Constants { files, warnings: rules.warnings })
}

/// The rules, and the texts of every language, which agree.
///
/// # Errors
/// All that is wrong with either, or with what the texts say of the rules.
pub fn rules_in_words(folder: &Path) -> Result<(rules::Rules, texts::Languages), table::Faults> {
    let rules = rules::load(&folder.join("rules"))?;
    let texts = texts::load(&folder.join("texts"))?;
    let mut findings = spoken::check(&rules, &texts, &folder.join("texts"));
    findings.extend(sentences::check(folder, &rules, &texts)?);
    findings.extend(schema::check(&folder.join("contract.schema.json"), &rules.order));
    if findings.is_empty() { Ok((rules, texts)) } else { Err(findings) }
}
