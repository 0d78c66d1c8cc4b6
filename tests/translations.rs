//! What the build refuses of a language's words for records.

#[path = "../build/table.rs"]
#[allow(dead_code)]
mod table;
#[path = "../build/texts.rs"]
#[allow(dead_code)]
mod texts;
#[path = "../build/translations.rs"]
mod translations;

#[path = "common/folder.rs"]
mod folder;

use std::{fs, path::Path};

use folder::copy_folder;

/// What the build says of the words of records when a language's file is changed.
fn broken_records(file: &str, old: &str, new: &str) -> Vec<String> {
    let copy = std::env::temp_dir().join(format!("wmo-records-{}-{:?}", std::process::id(), std::thread::current().id()));
    copy_folder(Path::new("static"), &copy);
    let path = copy.join("texts/en").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(&path, text.replacen(old, new, 1)).unwrap();
    let findings = translations::load(&copy, ["en".to_owned()]).err().unwrap_or_default();
    fs::remove_dir_all(&copy).unwrap();
    findings
}

#[test]
fn every_record_has_its_words_in_every_language_and_no_others() {
    assert!(translations::load(Path::new("static"), ["en".to_owned()]).is_ok());
    for (file, old, new, says) in [
        ("records.toml", "[option.1]\ntitle", "[option.1]\ntitel", "\"option.1.title\" is missing"),
        ("records.toml", "[option.1]\ntitle", "[option.1]\ntitel", "\"option.1.titel\" is of no record"),
        ("records.toml", "[ask.nl-oppas-thuis]", "[ask.nl-oppas]", "\"ask.nl-oppas-thuis.name\" is missing"),
        ("records.toml", "\"gratis\" = \"free of charge\"", "\"gratis\" = \" \"", "\"note.gratis\" is empty"),
        ("records_rules.toml", "[rule.M-01]", "[rule.M-99]", "\"rule.M-01.text\" is missing"),
    ] {
        let findings = broken_records(file, old, new);
        assert!(findings.iter().any(|finding| finding.contains(says)), "{file} {new}: {findings:?}");
    }
}
