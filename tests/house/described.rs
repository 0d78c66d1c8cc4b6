//! What goes out is described: each regime and each reason stands in docs/contract.md and in the fields of
//! the published cases.

use std::fs;

use toml::Table;
use wmo_zelfcheck::{
    contribution::ReasonId,
    rules::{EXEMPTIONS, REGIMES},
};

#[test]
fn every_regime_and_reason_is_described() {
    let contract = fs::read_to_string("docs/contract.md").unwrap();
    let fields: Table = fs::read_to_string("tests/cases/fields.toml").unwrap().parse().unwrap();
    let regimes = REGIMES.iter().map(|regime| ("regimes", regime.id));
    let exemptions = EXEMPTIONS.iter().map(|exemption| ("reasons", exemption.id.id()));
    let of_the_engine = ReasonId::OF_THE_ENGINE.iter().map(|reason| ("reasons", reason.id()));
    for (section, id) in regimes.chain(exemptions).chain(of_the_engine) {
        assert!(contract.contains(&format!("`{id}`")), "docs/contract.md does not describe {id}");
        let described = fields.get(section).and_then(|table| table.get(id)).and_then(|text| text.as_str());
        assert!(
            described.is_some_and(|text| !text.is_empty()),
            "tests/cases/fields.toml does not describe {id} in [{section}]"
        );
    }
}
