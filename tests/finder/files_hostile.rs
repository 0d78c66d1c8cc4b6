//! Whatever a file holds, reading it ends, without a panic, with a report in which every offer is counted;
//! and `wmo validate` writes that report as its contract says.

use crate::files_help::{read, read_by, today};
use proptest::prelude::*;
use wmo_zelfcheck::{
    files::{FileOutcome, Reader},
    language::Language,
    values::{Finding, Severity},
};

/// Pieces of which files and attacks are made, so that chance reaches deeper than noise does.
pub const PIECES: [&str; 46] = [
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
    "55+ en ouderen van ",
    "14 030, keuze 2 (",
    " per km",
    " t/m ",
    "@gmail.com",
    "schedules\":[{\"freq\":\"DAILY\",\"opens_at\":\"23:00Z\"",
];

/// How a file may begin.
const STARTS: [&str; 7] = [
    "",
    "naam;telefoon\n",
    "naam;doelgroep;kosten;openingstijden;email\n",
    "naam,gebied\n",
    "[{",
    "{\"contents\":[{\"id\":\"1\",",
    "\u{feff}naam\n",
];

pub fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => any::<u8>().prop_map(|byte| vec![byte]),
    ];
    let start = prop::sample::select(&STARTS[..]);
    (start, prop::collection::vec(piece, 0..60))
        .prop_map(|(start, pieces)| [start.as_bytes(), &pieces.concat()].concat())
}

/// What a report must be, whatever the file was.
pub fn sound(outcome: &FileOutcome) {
    assert_eq!(
        outcome.counts.read as usize,
        outcome.offers.len() + usize::from(outcome.own.as_ref().is_some_and(|own| own.whole))
    );
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
        assert!(
            offer.url.iter().all(|url| url.starts_with("https://") || url.starts_with("http://")),
            "{offer:?}"
        );
        assert!(
            !offer.name.is_empty()
                && offer.name.chars().count() <= 120
                && !offer.name.to_lowercase().contains("<script>"),
            "{offer:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

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
    fn every_row_is_read_or_refused(rows in prop::collection::vec(
        (any::<bool>(), "[a-m]{1,8}", prop::sample::select(&["112", "bel", "", "\"x", "112;y", "1|2"][..])),
        1..40,
    )) {
        let mut text = "naam;telefoon\n".to_owned();
        let mut good = 0;
        for (named, name, phone) in &rows {
            let name = if *named { name.as_str() } else { "" };
            // A row of delimiters alone is blank.
            let phone = if name.is_empty() && phone.is_empty() { "112" } else { phone };
            good += u32::from(*named && phone != "\"x" && phone != "112;y");
            text += &format!("{name};{phone}\n");
        }
        let outcome = read(text.as_bytes());
        sound(&outcome);
        let all = u32::try_from(rows.len()).unwrap();
        prop_assert_eq!(outcome.counts.read + outcome.counts.refused, all, "{}", text);
        prop_assert_eq!(outcome.counts.read, good, "{}", text);
    }

    #[test]
    fn a_mistake_in_json_costs_at_most_its_neighbour(
        count in 3usize..12,
        which in 0usize..12,
        at in 0usize..200,
        with in prop::sample::select(&["", "\"", "{", "}", "[", "]", ",", "x", "\\"][..]),
    ) {
        let which = which % count;
        let service = |id: usize| format!(
            "{{\n  \"id\": \"{id}\",\n  \"name\": \"Aanbod {id}\",\n  \
             \"phones\": [{{\"number\": \"112\"}}]\n}}"
        );
        let mut services: Vec<String> = (0..count).map(service).collect();
        let broken = &mut services[which];
        // A unit without its bracket may end the list, and nothing tells that it did not.
        let at = 1 + at % (broken.len() - 1);
        broken.replace_range(at..at + 1, with);
        let text = format!("{{\"contents\": [\n{}\n]}}", services.join(",\n"));
        let outcome = read(text.as_bytes());
        sound(&outcome);
        for id in (0..count).filter(|id| *id != which && *id != which + 1) {
            let there = outcome.offers.iter().any(|offer| offer.name == format!("Aanbod {id}"));
            prop_assert!(there, "{} lost in {}: {:?}", id, text, outcome.findings);
        }
    }
}

/// What may stand in a municipality's own file: its fields, and values of every sort.
pub fn own() -> impl Strategy<Value = String> {
    let field = prop::sample::select(
        &[
            "code",
            "name",
            "contact",
            "operator",
            "links",
            "parts",
            "languages",
            "offers_file",
            "monthly_amount",
            "no_charge",
            "offers",
            "phone",
            "report",
            "x",
        ][..],
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
    prop::collection::vec((field, value), 0..8).prop_map(|members| {
        format!(
            "{{{}}}",
            members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect::<Vec<_>>().join(",")
        )
    })
}

proptest! {
    #[test]
    fn any_file_of_a_municipality_is_read_without_harm(text in own()) {
        let mut reader = Reader::of_municipality(today());
        reader.push(text.as_bytes());
        let outcome = reader.finish();
        // Offers in it are counted by themselves.
        let wrong = |finding: &Finding| {
            finding.severity() == Severity::Error && !finding.field.starts_with("offers/")
        };
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
