//! Columns that were matched by hand, spreadsheets, and the table that `wmo convert` makes of any file.

use std::process::Output;

use crate::{
    files_help::{read, today},
    files_validate::run,
};
use base::json::Json;
use wmo_zelfcheck::{
    files::{Mapping, Reader, write_table},
    values::Problem,
};

fn mapping(columns: &[(&str, Option<&str>)]) -> Result<Mapping, String> {
    let value =
        |column: &Option<&str>| column.map_or(Json::Null, |column| Json::Text(column.to_owned().into()));
    let columns = columns.iter().map(|(head, column)| ((*head).to_owned().into(), value(column))).collect();
    let file = Json::Object(vec![
        ("mapping".into(), Json::Number(Some(1))),
        ("columns".into(), Json::Object(columns)),
    ]);
    Mapping::read(&file).map_err(|error| error.to_string())
}

#[test]
fn columns_that_a_person_matched() {
    let text =
        "Wat?;Bel;Vrij;Vrij 2;Telefoon;Memo\nInloop;012-3456789;Kom langs.;Altijd.;012-3456780;Ans bellen\n";
    let chosen = [
        ("wat", Some("naam")),
        ("Bel", Some("telefoon")),
        ("vrij", Some("omschrijving")),
        ("Vrij 2", Some("omschrijving")),
        ("Telefoon", None),
        ("MEMO", None),
    ];
    let mut reader = Reader::with(mapping(&chosen).unwrap(), today());
    reader.push(text.as_bytes());
    let outcome = reader.finish();
    let problems: Vec<_> = outcome.findings.iter().map(|finding| &finding.problem).collect();
    assert_eq!(problems, [&Problem::NoCheckDates]);
    let offer = &outcome.offers[0];
    assert_eq!((offer.name.as_str(), offer.phones.len()), ("Inloop", 1));
    assert_eq!(offer.summary.as_deref(), Some("Kom langs. Altijd."));
}

#[test]
fn a_mapping_that_cannot_be_right_says_where() {
    let wrong = mapping(&[("Bel", Some("telefon"))]).unwrap_err();
    assert!(wrong.starts_with("/columns/Bel: \"telefon\" is not one of id, naam,"), "{wrong}");
    let twice = mapping(&[("Bel", None), ("Bel", Some("naam"))]).unwrap_err();
    assert!(twice.starts_with("/columns/Bel:"), "{twice}");
    for (file, field) in [
        (Json::List(Vec::new()), ""),
        (Json::Object(Vec::new()), "/mapping"),
        (Json::Object(vec![("mapping".into(), Json::Number(Some(2)))]), "/mapping"),
        (Json::Object(vec![("mapping".into(), Json::Number(Some(1)))]), "/columns"),
        (Json::Object(vec![("version".into(), Json::Null)]), "/version"),
    ] {
        assert_eq!(Mapping::read(&file).unwrap_err().field, field, "{file:?}");
    }
}

/// `wmo convert` on files of the repository.
fn convert(arguments: &[&str]) -> (Vec<u8>, Output) {
    let output = run("convert", arguments);
    (output.stdout.clone(), output)
}

#[test]
fn a_table_of_ours_is_the_same_offers_again() {
    let (table, _) = convert(&["static/example/aanbod.json"]);
    let (before, after) = (read(include_bytes!("../../static/example/aanbod.json")), read(&table));
    assert!(after.findings.is_empty(), "{:?}", after.findings);
    assert_eq!(after.offers, before.offers);
    assert_eq!(write_table(&before.offers).0.as_bytes(), table);
    // What a spreadsheet would carry out is text, and read back as it was.
    let evil = read(b"naam;telefoon\n=1+1;+31 12 345 67 89\n");
    let (table, _) = write_table(&evil.offers);
    assert!(table.contains("\" =1+1\";\" +31"), "{table}");
    assert_eq!(read(table.as_bytes()).offers, evil.offers);
}

#[test]
fn spreadsheets_on_the_command_line() {
    let expected = [
        "\"Eethuis & meer\";\"Uit een formule\";\"Regel een regel twee\";\"18\";\"4,50\";\"ja\";\"ma 9:00-17:00\";\"0123450107\";\"2026-11-06\"",
        "\"Tweede 😀\";\"\";\"\";\"65\";\"gratis\";\"nee\";\"\";\"012 345 01 08\";\"2026-11-06\"",
    ];
    for file in ["tests/cases/tables/oneven.xlsx", "tests/cases/tables/oneven.ods"] {
        let (table, output) = convert(&[file]);
        let table = String::from_utf8(table).unwrap();
        for line in expected {
            assert!(table.contains(line), "{file}: {line}\n{table}");
        }
        assert!(table.contains("Vierde, zonder plaatsen") && !table.contains("NIET"), "{file}\n{table}");
        // Lines are the rows of the sheet.
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&format!("{file}:7:4: warning: naam: Er stond opmaak")), "{said}");
    }
}

#[test]
fn an_export_with_heads_of_its_own_is_read_with_the_mapping_made_before() {
    let list = "static/example/eigen-lijst.xlsx";
    let output = run("validate", &[list]);
    assert!(String::from_utf8(output.stdout).unwrap().ends_with("read 0, warned 0, refused 47\n"));
    let output = run("validate", &["--mapping", "static/example/koppeling.json", list]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("\nread 47, warned 47, refused 0\n"));
    let output = run("validate", &["--mapping", list, list]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot read the mapping"));
}
