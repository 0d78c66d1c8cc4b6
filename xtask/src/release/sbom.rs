//! The list of components as CycloneDX 1.5 JSON, held against the official schema by
//! tests/browser/release.test.mjs. It has no serial number and no time: those would make each build another.

use serde_json::{Value, json};

use super::{components::Component, licences::canonical};

/// The document.
pub fn bom(version: &str, components: &[Component]) -> String {
    let purl = format!("pkg:npm/wmo-zelfcheck@{version}");
    let document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": purl,
                "name": "wmo-zelfcheck",
                "version": version,
                "purl": purl,
                "licenses": [{ "license": { "id": "EUPL-1.2" } }],
            },
        },
        "components": components.iter().map(component).collect::<Vec<_>>(),
        "dependencies": [{
            "ref": purl,
            "dependsOn": components.iter().map(|component| &component.purl).collect::<Vec<_>>(),
        }],
    });
    format!("{document:#}\n")
}

fn component(component: &Component) -> Value {
    let mut written = json!({
        "type": "library",
        "bom-ref": component.purl,
        "name": component.name,
        "version": component.version,
        "purl": component.purl,
        "licenses": [{ "expression": canonical(&component.licence) }],
    });
    if let Some((algorithm, digits)) = &component.hash {
        written["hashes"] = json!([{ "alg": algorithm, "content": digits }]);
    }
    if !component.authors.is_empty() {
        written["author"] = json!(component.authors);
    }
    written
}
