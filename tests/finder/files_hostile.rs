//! Whatever a file holds, reading it ends, without a panic, with a report in which every offer is counted; and `wmo
//! validate` writes that report as its contract says.

use std::{fs, path::PathBuf, process::Command};

use crate::files_help::{read, read_by, today};
use proptest::prelude::*;
use wmo_zelfcheck::{
    files::{Outcome, Reader},
    language::Language,
    values::{Finding, Severity},
};

/// Pieces of which files and attacks are made, so that chance reaches deeper than noise does.
const PIECES: [&str; 40] = [
    "naam",
    "telefoon",
    "gebied",
    ";",
    ",",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "|",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "\\u",
    "d83d",
    "0041",
    "contents",
    "services",
    "id",
    "name",
    "null",
    "true",
    "-1",
    "1e5",
    "<script>",
    "</",
    "&lt;",
    "javascript:",
    "GM0344",
    "\u{202e}",
    "€",
    "\u{1b}[",
    "é",
    "ma-vr 9:00-17:00",
    "phones",
    "status",
];

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => any::<u8>().prop_map(|byte| vec![byte]),
    ];
    let start = prop::sample::select(&["", "naam;telefoon\n", "naam,gebied\n", "[{", "{\"contents\":[{\"id\":\"1\",", "\u{feff}naam\n"][..]);
    (start, prop::collection::vec(piece, 0..60)).prop_map(|(start, pieces)| [start.as_bytes(), &pieces.concat()].concat())
}

/// What a report must be, whatever the file was.
fn sound(outcome: &Outcome) {
    assert_eq!(outcome.counts.read as usize, outcome.offers.len() + usize::from(outcome.own.as_ref().is_some_and(|own| own.whole)));
    assert!(outcome.counts.warned <= outcome.counts.read);
    assert!(outcome.counts.read > 0 || !outcome.findings.is_empty(), "nothing read and nothing said");
    let errors = outcome.findings.iter().any(|finding| finding.severity() == Severity::Error);
    assert!(errors || outcome.counts.refused == 0, "refused without a reason");
    let mut ids: Vec<&str> = outcome.offers.iter().map(|offer| offer.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), outcome.offers.len(), "ids stand twice");
    for finding in &outcome.findings {
        let said = Language::Nl.finding(finding);
        assert!(!said.chars().any(|char| char.is_control() || char == '\u{202e}'), "{said:?}");
        assert!(finding.at.line > 0 && finding.at.column > 0);
    }
    for offer in &outcome.offers {
        assert!(offer.url.iter().all(|url| url.starts_with("https://") || url.starts_with("http://")), "{offer:?}");
        assert!(!offer.name.is_empty() && offer.name.chars().count() <= 120 && !offer.name.to_lowercase().contains("<script>"), "{offer:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_sound_report(bytes in bytes(), size in 1usize..9) {
        let outcome = read(&bytes);
        sound(&outcome);
        // In whatever slices they come.
        let sliced = read_by(&bytes, size);
        prop_assert_eq!(outcome.offers, sliced.offers);
        prop_assert_eq!(outcome.findings, sliced.findings);
        prop_assert_eq!(outcome.counts, sliced.counts);
    }

    #[test]
    fn noise_gives_a_sound_report(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        sound(&read(&bytes));
    }

    #[test]
    fn every_row_is_read_or_refused(rows in prop::collection::vec((any::<bool>(), "[a-z]{1,8}", prop::sample::select(&["112", "bel", "", "\"x", "112;y", "1|2"][..])), 1..40)) {
        let mut text = "naam;telefoon\n".to_owned();
        let mut good = 0;
        for (named, name, phone) in &rows {
            let name = if *named { name.as_str() } else { "" };
            // A row of delimiters alone is blank.
            let phone = if name.is_empty() && phone.is_empty() { "112" } else { phone };
            good += u32::from(*named && (phone == "112" || phone.is_empty()));
            text += &format!("{name};{phone}\n");
        }
        let outcome = read(text.as_bytes());
        sound(&outcome);
        prop_assert_eq!(outcome.counts.read + outcome.counts.refused, u32::try_from(rows.len()).unwrap(), "{}", text);
        prop_assert_eq!(outcome.counts.read, good, "{}", text);
    }

    #[test]
    fn a_mistake_in_json_costs_at_most_its_neighbour(count in 3usize..12, which in 0usize..12, at in 0usize..200, with in prop::sample::select(&["", "\"", "{", "}", "[", "]", ",", "x", "\\"][..])) {
        let which = which % count;
        let mut services: Vec<String> = (0..count).map(|id| format!("{{\n  \"id\": \"{id}\",\n  \"name\": \"Aanbod {id}\",\n  \"phones\": [{{\"number\": \"112\"}}]\n}}")).collect();
        let broken = &mut services[which];
        // A unit without its bracket may end the list, and nothing tells that it did not.
        let at = 1 + at % (broken.len() - 1);
        broken.replace_range(at..at + 1, with);
        let text = format!("{{\"contents\": [\n{}\n]}}", services.join(",\n"));
        let outcome = read(text.as_bytes());
        sound(&outcome);
        for id in (0..count).filter(|id| *id != which && *id != which + 1) {
            prop_assert!(outcome.offers.iter().any(|offer| offer.name == format!("Aanbod {id}")), "{} lost in {}: {:?}", id, text, outcome.findings);
        }
    }
}

/// Writes a file and checks it: the lines and the exit status.
fn validate(files: &[(&str, &[u8])]) -> (Vec<String>, i32) {
    let folder = std::env::temp_dir().join(format!("wmo-files-{}-{:?}", std::process::id(), std::thread::current().id()));
    fs::create_dir_all(&folder).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_wmo"));
    command.args(["validate", "--date", "2026-11-25"]).current_dir(&folder);
    for (name, content) in files {
        fs::write(folder.join(name), content).unwrap();
        command.arg(name);
    }
    let output = command.output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (text.lines().map(str::to_owned).collect(), output.status.code().unwrap())
}

#[test]
fn a_line_for_each_finding_and_a_last_one_with_the_counts() {
    let table = b"naam;telefoon;website\nA;112;www.a.example\nB;bel;\n";
    let (lines, status) = validate(&[("a.csv", table), ("b.json", br#"[{"id":"1","name":"C"}]"#), ("c.json", br#"{"code":"GM0344"}"#)]);
    assert_eq!(
        lines,
        [
            "a.csv:2:7: warning: website: Voor 'www.a.example' is https:// gezet.",
            "a.csv:3:3: error: telefoon: 'bel' is geen telefoonnummer. Schrijf alleen het nummer, zoals 14 030 of 0800-2000.",
            "read 3, warned 1, refused 1",
        ]
    );
    assert_eq!(status, 1);
    let (lines, status) = validate(&[("a.csv", b"naam\nA\n")]);
    assert_eq!((lines, status), (vec!["read 1, warned 0, refused 0".to_owned()], 0));
    let (lines, status) = validate(&[("a.csv", b"naam;talen\nA;Klingon\n")]);
    assert_eq!((lines.len(), status), (2, 0), "a warning is no error");
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let evil = "\u{1b}]0;weg\u{7}\u{1b}[2J\u{9b}31m\u{202e}\r";
    let (lines, status) =
        validate(&[("a.csv", format!("naam;telefoon;{evil}\nA;\"{evil}\"\n").as_bytes()), ("b.csv", b"PK\x03\x04"), ("c.csv", b"")]);
    assert_eq!(status, 1);
    assert!(!lines.concat().chars().any(|char| char.is_control() || char == '\u{202e}'), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("b.csv:1:1: error: Dit is geen tekstbestand.")), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("c.csv:1:1: error: Het bestand is leeg.")), "{lines:?}");
}

#[test]
fn a_file_that_is_not_there_and_one_that_is_too_large() {
    let output = Command::new(env!("CARGO_BIN_EXE_wmo")).args(["validate", "/nergens/aanbod.csv"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot read /nergens/aanbod.csv"));
    let (lines, status) = validate(&[("groot.csv", &vec![b'x'; 25_000_001])]);
    assert_eq!((lines[0].as_str(), status), ("groot.csv:1:1: error: Het bestand is groter dan 25 MB. Maak er kleinere bestanden van.", 1));
}

#[test]
fn the_examples_in_the_help_work() {
    let output = Command::new(env!("CARGO_BIN_EXE_wmo")).args(["validate", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let examples: Vec<&str> = help.lines().filter_map(|line| line.trim().strip_prefix("wmo validate ")).collect();
    assert!(examples.len() >= 2, "{help}");
    for example in examples {
        let status = Command::new(env!("CARGO_BIN_EXE_wmo"))
            .arg("validate")
            .args(example.split_whitespace())
            .current_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")))
            .output()
            .unwrap()
            .status;
        assert!(status.success(), "{example}");
    }
}

/// What may stand in a municipality's own file: its fields, and values of every sort.
fn own() -> impl Strategy<Value = String> {
    let field = prop::sample::select(
        &["code", "name", "contact", "links", "parts", "languages", "offers_file", "monthly_amount", "no_charge", "offers", "phone", "report", "x"][..],
    );
    let value = prop::sample::select(
        &[
            "\"GM0344\"",
            "\"javascript:alert(1)\"",
            "\"<b>x</b>\"",
            "\"14 030\"",
            "\"15.00\"",
            "true",
            "null",
            "1e999",
            "[]",
            "{}",
            "[\"check\",null,{}]",
            "{\"phone\":\"14 030\",\"phone\":[]}",
            "{\"website\":\"data:x\",\"email\":\"a@b\"}",
            "{\"report\":\"https://a.example/\",\"about\":\"//a\"}",
            "[{\"id\":\"1\",\"name\":\"a\"},1]",
        ][..],
    );
    prop::collection::vec((field, value), 0..8)
        .prop_map(|members| format!("{{{}}}", members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect::<Vec<_>>().join(",")))
}

proptest! {
    #[test]
    fn any_file_of_a_municipality_is_read_without_harm(text in own()) {
        let mut reader = Reader::of_municipality(today());
        reader.push(text.as_bytes());
        let outcome = reader.finish();
        // Offers in it are counted by themselves.
        let wrong = |finding: &Finding| finding.severity() == Severity::Error && !finding.field.starts_with("offers/");
        let own = outcome.own.unwrap();
        prop_assert_eq!(own.whole, !outcome.findings.iter().any(wrong), "{}: {:?}", text, outcome.findings);
        for address in own.desk.pages.iter().flatten().chain(&own.desk.contact.website) {
            prop_assert!(address.starts_with("https://") || address.starts_with("http://"), "{}", address);
        }
        prop_assert!(!own.name.contains('<'), "{}", own.name);
    }
}

#[test]
fn as_many_strange_fields_as_fit_in_a_file_are_told_as_the_first_few() {
    for around in ["", "contact", "minima_limits"] {
        let fields: Vec<String> = (0..90_000).map(|number| format!("\"veld {number}\":1")).collect();
        let fields = fields.join(",");
        let inside = if around.is_empty() { fields } else { format!("\"{around}\":{{{fields}}}") };
        let outcome = read(format!("{{\"code\":\"GM0344\",\"parts\":[\"check\"],{inside}}}").as_bytes());
        let own = outcome.own.unwrap();
        assert_eq!((outcome.findings.len(), own.code, own.whole), (20, Some(344), false), "{around}");
    }
}
