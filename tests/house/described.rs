//! What goes in and out is described: each fact of a household, each regime and each reason stands in
//! docs/contract.md and in the fields of the published cases, and each fact in the schema.

use std::fs;

use base::json::Json;
use serde_json::{Value, json};
use toml::Table;
use wmo_zelfcheck::{
    contract::Request,
    contribution::{HouseholdFact, ReasonId, household_facts::FactContent},
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

#[test]
fn every_fact_of_a_household_is_described() {
    let file = |path: &str| fs::read_to_string(path).unwrap();
    let (contract, schema) = (file("docs/contract.md"), file("static/contract.schema.json"));
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let fields: Table = file("tests/cases/fields.toml").parse().unwrap();
    assert_eq!(schema["$defs"]["field"]["enum"], json!(HouseholdFact::IDS));
    let mut described: Vec<&str> = fields["request"].as_table().unwrap().keys().map(String::as_str).collect();
    let mut facts = [&["month"], HouseholdFact::IDS].concat();
    described.sort_unstable();
    facts.sort_unstable();
    assert_eq!(described, facts, "[request] in tests/cases/fields.toml");
    let properties = &schema["$defs"]["estimate_request"]["properties"];
    for fact in HouseholdFact::ALL {
        let id = fact.id();
        assert!(contract.contains(&format!("| `{id}` |")), "docs/contract.md has no line of {id}");
        assert!(
            *fact == HouseholdFact::Support || fields["steps"].get(id).is_some(),
            "[steps] in tests/cases/fields.toml has no {id}"
        );
        if let FactContent::One(list, _) = &fact.row().content {
            let values: Vec<Option<&str>> = (0..).map_while(list.id).map(Some).chain([None]).collect();
            assert_eq!(properties[id]["enum"], json!(values), "the values of {id} in the schema");
        }
    }
    // The reader names all fields that there are to who sends one that there is not.
    let unknown: Json = serde_json::from_str(r#"{"colour": null}"#).unwrap();
    let told = Request::read(&unknown).unwrap_err().message;
    let mut known: Vec<&str> = told.split("there are ").nth(1).unwrap().split(", ").collect();
    let mut described: Vec<&str> = properties.as_object().unwrap().keys().map(String::as_str).collect();
    known.sort_unstable();
    described.sort_unstable();
    assert_eq!(known, described, "the fields of estimate_request in the schema");
}
