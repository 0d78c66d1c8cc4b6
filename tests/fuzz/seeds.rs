//! What inputs are made of: the repository's own cases and examples, in small pieces, and a few lines of the
//! forms that they lack.

use std::fs;

use crate::{
    chance::Chance,
    mutate::{self, mutate},
    zipped::{self, Archive},
};

/// What the inputs of a parser are made of.
pub enum Seeds {
    /// Files as they are.
    Plain(Vec<Vec<u8>>),
    /// Files in a zip file: one of them is changed, or the zip file itself.
    Zipped(Vec<Archive>),
}

impl Seeds {
    /// The input of this number.
    pub fn input(&self, number: u64) -> Vec<u8> {
        let archives = match self {
            Seeds::Plain(seeds) => return mutate::input(seeds, number),
            Seeds::Zipped(archives) => archives,
        };
        let mut chance = Chance::of(number);
        let mut files = archives[chance.below(archives.len())].clone();
        if chance.once_in(4) {
            let mut bytes = zipped::zip(&files);
            mutate(&mut bytes, &[vec![0xff; 4], vec![0; 8]], &mut chance);
            return bytes;
        }
        let others: Vec<Vec<u8>> = files.iter().map(|(_, content)| content.clone()).collect();
        let place = chance.below(files.len());
        mutate(&mut files[place].1, &others, &mut chance);
        zipped::zip(&files)
    }
}

fn read(path: &str) -> Vec<u8> {
    fs::read(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text(path: &str) -> String {
    String::from_utf8(read(path)).unwrap()
}

fn plain(texts: &[&str]) -> Seeds {
    Seeds::Plain(texts.iter().map(|text| text.as_bytes().to_vec()).collect())
}

/// Each line of a file of JSON Lines, and more.
fn lines(path: &str, more: &[&str]) -> Seeds {
    Seeds::Plain(
        text(path).lines().chain(more.iter().copied()).map(|line| line.as_bytes().to_vec()).collect(),
    )
}

/// Requests for an estimate.
pub fn estimates() -> Seeds {
    lines("tests/cases/requests.jsonl", &[])
}

/// Requests about a population.
pub fn populations() -> Seeds {
    lines("tests/cases/population.jsonl", &[])
}

/// Households with a weight.
pub fn households() -> Seeds {
    let cases = text("tests/cases/population.toml");
    let quoted = |line: &str| Some(line.trim().strip_prefix('\'')?.strip_suffix("',")?.as_bytes().to_vec());
    Seeds::Plain(cases.lines().filter_map(quoted).collect())
}

/// Requests for hints.
pub fn checks() -> Seeds {
    lines("tests/cases/checks.jsonl", &[])
}

/// Questions to the finder, one with offers of its own.
pub fn finds() -> Seeds {
    let with_offers = r#"{"date":"2026-11-25","query":"eten","municipality":"GM0344","offers":[{"id":"a","name":
        "Eetclub","needs":["meeting"],"areas":["GM0344"],"phones":[{"number":"112"}],"hours":[]}]}"#;
    lines("tests/cases/find.jsonl", &[with_offers])
}

/// Tables: the heads with a row or two, in every form.
pub fn tables() -> Seeds {
    let mut seeds: Vec<Vec<u8>> = [
        "sep=;\r\nnaam;telefoon;gebied\r\nEetclub;012-3456789;GM9999\r\n",
        "sep=\t\nnaam\ttelefoon\tgebied\nEetclub\t012-3456789\tGM9999\n",
        "\u{feff}naam,kosten,gebied\n\"Eet\"\"club\",\"vanaf € 5,-\",\"GM9999\"\n",
        "Naam;E-mail;Telefoonnummer;URL;Beschrijving;Prijs;Voor wie\nInloop;info@a.example;14 030, keuze 2;\
         www.a.example;\"Samen\neten\";0,30 per km;65-plussers en mantelzorgers\n",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    for path in [
        "static/example/aanbod.csv",
        "tests/cases/files/export_47.csv",
        "tests/cases/files/export_47_read.csv",
    ] {
        let text = text(path);
        let (heads, rows) = text.split_once('\n').unwrap();
        let rows: Vec<&str> = rows.lines().collect();
        seeds.extend(rows.chunks(2).map(|rows| format!("{heads}\n{}\n", rows.join("\n")).into_bytes()));
    }
    Seeds::Plain(seeds)
}

/// Offers as JSON: one or two of the example, and the other forms that feeds have.
pub fn offers() -> Seeds {
    let mut seeds: Vec<Vec<u8>> = [
        r#"[{"id":"v1","name":"Spreekuur","status":"active","schedules":[{"freq":"WEEKLY","byday":"MO",
            "opens_at":"09:00Z","closes_at":"11:00Z","valid_from":"2026-01-01","valid_to":"2026-12-31"}]}]"#,
        r#"[{"id":"v2","name":"Inloop","schedules":[{"freq":"DAILY","opens_at":"23:00","closes_at":"01:00"}],
            "cost_options":[{"amount":"7.50","currency":"EUR","valid_to":"2025-12-31","option":"per keer"}]}]"#,
        "{\"id\":\"1\",\"name\":\"A\"}\n{\"id\":\"2\",\"name\":\"B\"}\n",
        r#"{"total_items":400,"total_pages":20,"page_number":1,"contents":[{"id":"v1","name":"W"}]}"#,
        r#"{"totalElements":2,"number":1,"content":[{"id":"1","name":"A","eligibilitys":[{"minimum_age":18}]}]}"#,
        r#"{"service":[{"id":"a","name":"B"}],"organization":[{"id":"c","name":"D"}],"service_at_location":[]}"#,
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":
            [5.1,52.09]},"properties":{"name":"x"}}]}"#,
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    let example: serde_json::Value = serde_json::from_slice(&read("static/example/aanbod.json")).unwrap();
    for two in example["contents"].as_array().unwrap().chunks(2) {
        seeds.push(serde_json::to_vec(&serde_json::json!({"contents": two})).unwrap());
        seeds.push(serde_json::to_vec(&two[0]).unwrap());
    }
    Seeds::Plain(seeds)
}

/// A municipality's own file.
pub fn own() -> Seeds {
    let with_offers = r#"{"code":"GM0344","no_charge":true,"parts":["check","finder"],"languages":["nl","en"],
        "operator":{"name":"Stichting","website":"https://a.example"},"keep_answers":false,"minor_home_adaptation":
        true,"offers":[{"id":"a","name":"Eetclub","phones":[{"number":"112"}],"cost":"free"}]}"#;
    Seeds::Plain(vec![read("static/example/gemeente.json"), with_offers.as_bytes().to_vec()])
}

/// A mapping file.
pub fn mappings() -> Seeds {
    let small = r#"{"mapping":1,"columns":{"Wat":"naam","Bel":"telefoon","x":null}}"#;
    Seeds::Plain(vec![read("static/example/koppeling.json"), small.as_bytes().to_vec()])
}

/// The fragments of links.
pub fn links() -> Seeds {
    plain(&[
        "wmo=1&rules=2026-11-25&month=2026-11&household=couple&client_age=aow&partner_age=adult&income=31250.00",
        "wmo=1&rules=2026-11-25&month=2026-11&household=single&income=unknown&assets=0.00&price.day=120.50",
        "wmo=1&rules=2026-11-25&month=2026-11&own.amount=15.00&own.limit=20000.00&own.transport=1&other.no_charge=1",
        "wmo=1&rules=2026-11-25&month=2026-11&client_aow_from=2027-03&started=2026-04-01&support=household_help,day",
    ])
}

/// Amounts, days and other values as people type them.
pub fn typed() -> Seeds {
    plain(&[
        "31.250",
        "31250,50",
        "€ 31.250,-",
        "1.000.000,00",
        "eur 12,5",
        "15.00",
        "2026-11-25",
        "2026-11",
        "25-11-2026",
        "25 november 2026",
        "1 jan. '26",
        "GM0344",
        "0344",
        "9990 AB",
        "14 030, keuze 2 (Wmo)",
        "+31 (0)30 286 00 00",
        "info@a.example",
        "www.a.example/wmo?x=1",
        "ma-vr 9:00-17:00, za 10-12",
        "ma t/m do van 9 tot 12 uur",
        "24/7",
        "gratis",
        "vanaf € 5,-",
        "0,30 per km",
        "6,50 per keer",
        "65-plussers en mantelzorgers",
        "ouderen van 55+",
        "18 t/m 27",
        "op afspraak",
        "n.v.t.",
        "nl|en|ar",
        "ontmoeting|respijtzorg",
        "ja",
        "Utrecht",
    ])
}

/// Spreadsheets.
pub fn sheets() -> Seeds {
    let paths = [
        "tests/cases/tables/oneven.xlsx",
        "tests/cases/tables/oneven.ods",
        "static/example/eigen-lijst.xlsx",
    ];
    Seeds::Zipped(paths.map(|path| zipped::unzip(&read(path))).into())
}
