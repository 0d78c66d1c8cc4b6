//! How long a municipality's file of 50,000 offers takes to read, natively: the example over and over, with
//! names and numbers of its own. Files are written to `target/bench`, so that the same can be read by
//! `wmo validate`.

use std::{fs, hint::black_box, path::Path};

use divan::{Bencher, counter::BytesCount};
use wmo_zelfcheck::files::{FileOutcome, MOST_BYTES, MOST_RECORDS, Reader};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    fs::create_dir_all(&folder).expect("a folder for the files");
    for (name, file) in [("offers.csv", table()), ("offers.json", feed())] {
        assert!(file.len() as u64 <= MOST_BYTES, "{name} is too large");
        let outcome = read(&file);
        assert_eq!((outcome.counts.read, outcome.findings.len()), (MOST_RECORDS, 0), "{name}");
        fs::write(folder.join(name), file).expect("the file written");
    }
    divan::main();
}

/// A number that the example does not have.
fn phone(number: u32) -> String {
    format!("012 3{:02} {:02} {:02}", number / 10_000, number / 100 % 100, number % 100)
}

fn table() -> Vec<u8> {
    let example = include_str!("../static/example/aanbod.csv").trim_start_matches('\u{feff}');
    let (names, rows) = example.split_once('\n').expect("a first line");
    let mut out = format!("{names}\n");
    for (number, row) in (0..MOST_RECORDS).zip(rows.lines().cycle()) {
        let (name, rest) = row.split_once(';').expect("cells");
        let rest = rest
            .split(';')
            .map(|cell| if cell.starts_with("012 ") { phone(number) } else { cell.to_owned() });
        out += &format!("{name} {number};{}\n", rest.collect::<Vec<_>>().join(";"));
    }
    out.into_bytes()
}

fn feed() -> Vec<u8> {
    let services = (0..MOST_RECORDS).map(|number| {
        let phone = phone(number);
        format!(
            r#"{{"id":"offer-{number}","name":"Oppas aan huis {number}","description":"Een vrijwilliger komt bij u thuis, zodat u een paar uur weg kunt.","status":"active","assured_date":"2026-10-01","phones":[{{"number":"{phone}"}}],"schedules":[{{"freq":"WEEKLY","byday":"MO,WE","opens_at":"09:00","closes_at":"12:00"}}],"service_areas":[{{"uri":"GM9999"}}],"attributes":[{{"link_type":"need","value":"respite"}}]}}"#
        )
    });
    format!(r#"{{"contents":[{}]}}"#, services.collect::<Vec<_>>().join(",")).into_bytes()
}

fn read(file: &[u8]) -> FileOutcome {
    let mut reader = Reader::new("2026-11-25".parse().expect("a date"));
    file.chunks(1 << 16).for_each(|slice| reader.push(slice));
    reader.finish()
}

/// Reading by slices of 64 kB, with the search for doubles at the end.
#[divan::bench(sample_count = 10, args = ["csv", "json"])]
fn offers(bencher: Bencher, kind: &str) {
    let file = if kind == "csv" { table() } else { feed() };
    bencher.counter(BytesCount::new(file.len())).bench_local(|| read(black_box(&file)));
}
