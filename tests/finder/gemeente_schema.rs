//! The published schema of a municipality's own file names the fields and the closed lists that are read.

use base::closed::Closed;
use serde_json::Value;
use wmo_zelfcheck::{
    files::{MUNICIPALITY_FIELDS, Reader},
    offers::{Page, Part},
};

fn schema() -> Value {
    serde_json::from_str(&std::fs::read_to_string("static/gemeente.schema.json").unwrap()).unwrap()
}

fn names(object: &Value) -> Vec<String> {
    let mut names: Vec<String> = object["properties"].as_object().unwrap().keys().cloned().collect();
    names.sort();
    names
}

fn sorted<'t>(names: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort();
    names
}

/// How many errors there are in a file.
fn errors(text: &str) -> usize {
    let mut reader = Reader::new("2026-11-25".parse().unwrap());
    reader.push(text.as_bytes());
    reader.finish().findings.len()
}

#[test]
fn the_schema_names_what_is_read() {
    let schema = schema();
    assert_eq!(names(&schema), sorted(MUNICIPALITY_FIELDS.into_iter().chain(["$schema"])));
    assert_eq!(names(&schema["properties"]["links"]), sorted(Page::IDS.iter().map(|(id, _)| *id)));
    let parts = schema["properties"]["parts"]["items"]["enum"].as_array().unwrap();
    assert_eq!(
        sorted(parts.iter().map(|part| part.as_str().unwrap())),
        sorted(Part::IDS.iter().map(|(id, _)| *id))
    );
    for field in names(&schema["properties"]["contact"]) {
        assert_eq!(errors(&format!(r#"{{"contact":{{"{field}":""}}}}"#)), 0, "contact/{field} is read");
    }
    assert_eq!(errors(r#"{"contact":{"fax":""}}"#), 1);
}

#[test]
fn the_example_has_every_field_of_the_page() {
    let example: Value =
        serde_json::from_str(&std::fs::read_to_string("static/example/gemeente.json").unwrap()).unwrap();
    let schema = schema();
    for part in ["contact", "links"] {
        let given = sorted(example[part].as_object().unwrap().keys().map(String::as_str));
        assert_eq!(given, names(&schema["properties"][part]), "{part}");
    }
    assert!(example["contact"]["phone"].as_str().unwrap().starts_with("012 "));
    assert!(
        example["links"]
            .as_object()
            .unwrap()
            .values()
            .all(|url| url.as_str().unwrap().starts_with("https://voorbeeldstad.example/"))
    );
}
