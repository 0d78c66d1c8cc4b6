//! What goes out is described: each regime and each reason stands in docs/contract.md and in the fields of the published cases.

use std::{collections::BTreeSet, fs};

use tables::texts;
use toml::Table;
use wmo_zelfcheck::{rules::REGIMES, text::KEYS};

/// The ids of a section of texts, by which records and outcomes are told.
fn ids(section: &str) -> BTreeSet<&'static str> {
    assert!(texts::BY_ID.iter().any(|(known, ..)| *known == section), "{section}");
    KEYS.iter().filter_map(|(key, _)| key.strip_prefix(section)).collect()
}

#[test]
#[ignore = "not yet"]
fn every_regime_and_reason_is_described() {
    let contract = fs::read_to_string("docs/contract.md").unwrap();
    let fields: Table = fs::read_to_string("tests/cases/fields.toml").unwrap().parse().unwrap();
    let regimes = REGIMES.iter().map(|regime| ("regimes", regime.id));
    for (section, id) in regimes.chain(ids("reason.").into_iter().map(|id| ("reasons", id))) {
        assert!(contract.contains(&format!("`{id}`")), "docs/contract.md does not describe {id}");
        let described = fields.get(section).and_then(|table| table.get(id)).and_then(|text| text.as_str());
        assert!(described.is_some_and(|text| !text.is_empty()), "tests/cases/fields.toml does not describe {id} in [{section}]");
    }
}
