//! Everything that reads what comes from outside, each from bytes to what a person is told of it.

use std::{
    hint::black_box,
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

use base::{
    amount::parse_amount,
    date::{Date, Month},
    error::InputError,
    json::Json,
    money::Money,
};
use wmo_zelfcheck::{
    contract::{self, PopulationAnswer, PopulationRequest, Report},
    files::{FileOutcome, Mapping, Reader, fields::FIELDS, write_table},
    finder::{Builder, Finder},
    language::Language,
    population::{PolicyVariant, SyntheticPopulation, WeightedHousehold},
    rules::Regime,
    values::{Area, postcode_area},
};

use crate::{
    app::share,
    seeds,
    seeds::Seeds,
    sheet::{self, NoSheet},
};

/// One of them.
pub struct Parser {
    pub name: &'static str,
    /// What its inputs are made of.
    pub seeds: fn() -> Seeds,
    /// Reads an input, and panics when what comes out cannot be right.
    pub read: fn(&[u8]),
}

pub const PARSERS: [Parser; 14] = [
    Parser { name: "estimate", seeds: seeds::estimates, read: estimate },
    Parser { name: "population", seeds: seeds::populations, read: population },
    Parser { name: "household", seeds: seeds::households, read: household },
    Parser { name: "check", seeds: seeds::checks, read: check },
    Parser { name: "find", seeds: seeds::finds, read: find },
    Parser { name: "own", seeds: seeds::own, read: own },
    Parser { name: "table", seeds: seeds::tables, read: file },
    Parser { name: "offers", seeds: seeds::offers, read: file },
    Parser { name: "sheet", seeds: seeds::sheets, read: spreadsheet },
    Parser { name: "mapping", seeds: seeds::mappings, read: mapping },
    Parser { name: "link", seeds: seeds::links, read: link },
    Parser { name: "typed", seeds: seeds::typed, read: typed },
    Parser { name: "place", seeds: seeds::typed, read: place },
    Parser { name: "cell", seeds: seeds::typed, read: cell },
];

/// The parser of this name.
pub fn named(name: &str) -> &'static Parser {
    PARSERS.iter().find(|parser| parser.name == name).unwrap_or_else(|| {
        panic!("no parser {name}; there are {}", PARSERS.each_ref().map(|parser| parser.name).join(", "))
    })
}

static FINDER: LazyLock<Finder> = LazyLock::new(|| Builder::new().finish());
static HOUSEHOLDS: LazyLock<Vec<WeightedHousehold>> =
    LazyLock::new(|| SyntheticPopulation::Today.households().into_iter().rev().take(20).collect());
static TODAY: LazyLock<Date> = LazyLock::new(|| "2026-11-25".parse().unwrap());

/// How many inputs were not refused: a run in which nearly all are tells little.
pub static TAKEN: AtomicU64 = AtomicU64::new(0);

fn taken(whether: bool) {
    TAKEN.fetch_add(u64::from(whether), Ordering::Relaxed);
}

/// A request as the command line reads it; what is answered is JSON.
fn answered(bytes: &[u8], answer: impl FnOnce(&Json, &mut Vec<u8>) -> Result<(), InputError>) {
    let Ok(json) = serde_json::from_slice::<Json>(bytes) else { return };
    let mut out = Vec::new();
    let answered = answer(&json, &mut out);
    taken(answered.is_ok());
    if let Err(error) = answered {
        assert!(out.is_empty(), "something was answered before the refusal");
        contract::refuse(&error, &mut out);
    }
    serde_json::from_slice::<serde::de::IgnoredAny>(&out).unwrap();
}

fn estimate(bytes: &[u8]) {
    answered(bytes, contract::estimate);
}

/// A request about a population, over the wealthiest of the synthetic households.
fn population(bytes: &[u8]) {
    answered(bytes, |json, out| {
        let request = PopulationRequest::read(json)?;
        tell(request, &HOUSEHOLDS, out);
        Ok(())
    });
}

/// A household of somebody's own, under the law, the bill and a variant.
fn household(bytes: &[u8]) {
    answered(bytes, |json, out| {
        let household = contract::read_household(json.clone())?;
        let variants = [Regime::IVB_BILL, Regime::IVB_E12].map(PolicyVariant::of).to_vec();
        let request = PopulationRequest {
            population: None,
            month: household.facts.month,
            compared_with: PolicyVariant::of(Regime::IN_FORCE),
            variants,
            groups: true,
        };
        tell(request, &[household], out);
        Ok(())
    });
}

fn tell(request: PopulationRequest, households: &[WeightedHousehold], out: &mut Vec<u8>) {
    let mut comparison = request.comparison();
    households.iter().for_each(|household| comparison.add(household));
    let answer = PopulationAnswer { results: comparison.results(), request, own: None };
    black_box(answer.table());
    contract::write_population(&answer, out);
}

fn check(bytes: &[u8]) {
    answered(bytes, contract::check);
}

fn find(bytes: &[u8]) {
    answered(bytes, |json, out| contract::find(json, &FINDER, out));
}

fn file(bytes: &[u8]) {
    read_to_end(Reader::new(*TODAY), bytes);
}

fn own(bytes: &[u8]) {
    read_to_end(Reader::of_municipality(*TODAY), bytes);
}

fn read_to_end(mut reader: Reader, bytes: &[u8]) {
    let mut report = Report::default();
    // Where a slice ends differs from input to input; some come byte by byte.
    let size = if bytes.len().is_multiple_of(8) { 1 } else { 1 + bytes.len() % 4_096 };
    for slice in bytes.chunks(size) {
        reader.push(slice);
        report.add(reader.take_findings());
    }
    let FileOutcome { offers, own, counts, findings, .. } = reader.finish();
    report.add(findings);
    report.counts = counts;
    let own = own.is_some_and(|own| own.whole);
    taken(counts.read > 0);
    assert_eq!(counts.read as usize, offers.len() + usize::from(own), "what was read is not what is there");
    assert!(counts.warned <= counts.read && (counts.read > 0 || !report.findings.is_empty()));
    let mut out = Vec::new();
    report.write("kind", "offers", Language::Nl, &mut out);
    serde_json::from_slice::<serde::de::IgnoredAny>(&out).unwrap();
    black_box(write_table(&offers));
}

/// As `wmo validate` does it.
fn spreadsheet(bytes: &[u8]) {
    match sheet::is_zip(bytes).then(|| sheet::table(bytes)) {
        Some(Ok(table)) => file(table.as_bytes()),
        Some(Err(NoSheet::Other)) | None => file(bytes),
        Some(Err(error)) => drop(black_box(error.to_string())),
    }
}

fn mapping(bytes: &[u8]) {
    let Ok(json) = serde_json::from_slice::<Json>(bytes) else { return };
    match Mapping::read(&json) {
        Ok(mapping) => {
            taken(true);
            let mut reader = Reader::with(mapping, *TODAY);
            reader.push(b"Wat;Bel;x\nEetclub;112;x\n");
            black_box(reader.finish());
        }
        Err(error) => drop(black_box(error.to_string())),
    }
}

/// What a link says is written as a link that says the same.
fn link(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(Ok(shared)) = share::read(text) else { return };
    taken(true);
    let again = share::read(&share::fragment(&shared.answers, shared.month)).unwrap().unwrap();
    assert_eq!(again.answers, shared.answers);
}

/// An amount, a day, a month, a postal code or an area; what was read is written as what reads the same.
fn typed(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    taken(parse_amount(text).is_ok() || text.parse::<Date>().is_ok() || text.parse::<Month>().is_ok());
    if let Ok(amount) = parse_amount(text) {
        assert_eq!(amount.to_string().parse::<Money>(), Ok(amount));
    }
    if let Ok(amount) = text.parse::<Money>() {
        assert_eq!(amount.to_string().trim_start_matches('0'), text.trim_start_matches('0'));
    }
    if let Ok(day) = text.parse::<Date>() {
        assert_eq!(day.to_string(), text);
    }
    if let Ok(month) = text.parse::<Month>() {
        assert_eq!(month.to_string(), text);
    }
    if let Some(area) = postcode_area(text) {
        assert_eq!(postcode_area(&area.to_string()), Some(area));
    }
    if let Ok(area) = text.parse::<Area>() {
        assert_eq!(area.to_string().parse::<Area>(), Ok(area));
    }
}

/// The name of a municipality, as somebody types it.
fn place(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut out = Vec::new();
    contract::municipalities(text, *TODAY, &mut out);
    taken(out.len() > 2);
    serde_json::from_slice::<serde::de::IgnoredAny>(&out).unwrap();
}

/// The text in one of our columns: which, its bytes say.
fn cell(bytes: &[u8]) {
    let text: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != b'"').collect();
    let sum: usize = bytes.iter().copied().map(usize::from).sum();
    let column = FIELDS[sum % FIELDS.len()].column;
    let head = if column == "naam" { "naam".to_owned() } else { format!("{column};naam") };
    file(&[head.as_bytes(), b"\n\"", &text, b"\";Inloop\n"].concat());
}
