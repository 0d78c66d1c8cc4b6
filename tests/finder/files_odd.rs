//! Files that are none of ours, too large, without an end, or full of markup.

use crate::files_help::{read, today};
use wmo_zelfcheck::{
    files::{MOST_BYTES, MOST_RECORDS, Reader, too_large},
    values::Problem,
};

#[test]
fn what_is_no_file_of_ours() {
    for (bytes, problem) in [
        (&b""[..], Problem::Empty),
        (b" \r\n\t\n", Problem::Empty),
        (b"\xef\xbb\xbf", Problem::Empty),
        (b"PK\x03\x04\x14\0\0\0", Problem::NotText),
        (b"\x1f\x8b\x08\0\0\0\0\0", Problem::NotText),
        (b"naam;plaats\nA;\0\n", Problem::NotText),
        (b"\xff\xfen\0a\0", Problem::Utf16),
        (b"plaats;telefoon\nUtrecht;112\n", Problem::NoNameColumn),
        (b"naam;telefoon\n", Problem::NoOffers),
        (b"[]", Problem::NoOffers),
        (b"{\"contents\":[]}", Problem::NoOffers),
        (b"{\"a\":1}", Problem::UnknownJson),
        (b"{}", Problem::UnknownJson),
    ] {
        let outcome = read(bytes);
        assert_eq!(
            outcome.findings.iter().map(|finding| finding.problem.clone()).collect::<Vec<_>>(),
            [problem],
            "{bytes:?}"
        );
        assert!(outcome.offers.is_empty());
    }
}

#[test]
fn files_that_are_too_large() {
    assert!(too_large(MOST_BYTES).is_none());
    assert_eq!(too_large(MOST_BYTES + 1).map(|finding| finding.problem), Some(Problem::TooLarge));
    // Also when nobody asked before, and what was read before stays.
    let mut reader = Reader::new(today());
    reader.push(b"naam\nA\n");
    reader.push(&vec![b'\n'; 25_000_000]);
    let outcome = reader.finish();
    assert!(outcome.findings.iter().any(|finding| finding.problem == Problem::TooLarge));
    // Two hundred thousand lines: the first fifty thousand are read, the others counted and said once.
    let mut text = "naam;plaats\n".to_owned();
    text.extend((0..200_000).map(|number| format!("Aanbod {number};Ergens\n")));
    let outcome = read(text.as_bytes());
    assert_eq!((outcome.counts.read, outcome.counts.refused), (MOST_RECORDS, 200_000 - MOST_RECORDS));
    assert_eq!(
        outcome.findings.iter().map(|finding| (finding.at.line, finding.problem.clone())).collect::<Vec<_>>(),
        [(50_002, Problem::TooMany)]
    );
}

#[test]
fn lines_without_end() {
    let line = "x".repeat(24_000_000);
    let outcome = read(format!("naam;plaats\nA;B\n{line}\nC;D\n").as_bytes());
    assert_eq!((outcome.counts.read, outcome.counts.refused), (2, 1));
    assert_eq!(outcome.findings[0].problem, Problem::LineTooLong);
    let outcome = read(
        format!("{{\"contents\":[{{\"name\":\"A\",\"id\":\"1\"}},{{\"name\":\"{line}\",\"id\":\"2\"}}]}}")
            .as_bytes(),
    );
    assert_eq!((outcome.counts.read, outcome.offers[1].name.chars().count()), (2, 120));
}

#[test]
fn text_is_only_text() {
    let evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\u{1b}[2J\u{202e}&lt;b&gt;Naam";
    let columns = "naam;organisatie;omschrijving;adres;plaats;bron;upl;andere_namen";
    let row = vec![format!("\"{evil}\""); 8].join(";");
    let outcome = read(format!("{columns}\n{row}\n").as_bytes());
    let shown = format!("{:?}", outcome.offers);
    assert_eq!(outcome.offers[0].name, "[2J Naam");
    assert!(
        !shown.contains("<script")
            && !shown.contains("<b>")
            && !shown.contains("<img")
            && !shown.contains("alert(")
            && !shown.contains("u{1b}")
            && !shown.contains("202e"),
        "{shown}"
    );
    assert!(outcome.findings.iter().all(|finding| finding.problem == Problem::Markup));
}
