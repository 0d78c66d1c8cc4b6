//! What people type whom nobody of this project met: queries, sentences of danger and harmless ones that look
//! alike, written by somebody who saw the list of records only (`tests/cases/finder_blind`). A set is blind
//! once; since it was looked at it is a set of development, and this holds what was reached on it.
//! `cargo test --test finder blind -- --nocapture` prints the figures.

use std::fs;

use serde::Deserialize;
use wmo_zelfcheck::finder::{Builder, Finder, Query};

#[derive(Deserialize)]
struct Typed {
    text: String,
    #[serde(default)]
    right: Vec<String>,
}

/// The numbers for danger.
const NUMBERS: [&str; 3] = ["nl-112", "nl-veilig-thuis", "nl-113"];

fn set(name: &str) -> Vec<Typed> {
    let text = fs::read_to_string(format!("tests/cases/finder_blind/{name}.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The ids of what is found, best first.
fn found(finder: &Finder, typed: &Typed) -> Vec<String> {
    let date = "2026-11-28".parse().unwrap();
    let found = finder.find(&Query { text: &typed.text, limit: 10, ..Query::on(date) });
    found.hits.iter().map(|hit| hit.offer.id.clone()).collect()
}

/// How many have a right one first, and among the first three.
fn right(finder: &Finder, set: &[Typed]) -> (usize, usize) {
    let mut counts = (0, 0);
    for typed in set {
        let ids = found(finder, typed);
        let is_right = |id: &String| typed.right.contains(id);
        counts.0 += usize::from(ids.first().is_some_and(is_right));
        counts.1 += usize::from(ids.iter().take(3).any(is_right));
    }
    counts
}

#[test]
fn people_nobody_met_are_understood_as_well_as_before() {
    let finder = Builder::new().finish();
    // Each with what was reached on it: right first, right among three, danger first, harmless with a number.
    // Rounds 1 to 3 became sentences to learn from.
    for (round, least) in [(4, (355, 375, 120, 10)), (5, (338, 362, 130, 5))] {
        let queries = set(&format!("queries_{round}"));
        let danger = set(&format!("danger_{round}"));
        let harmless = set(&format!("harmless_{round}"));
        let (first, three) = right(&finder, &queries);
        let (called, _) = right(&finder, &danger);
        let wrong =
            |typed: &&Typed| found(&finder, typed).iter().take(4).any(|id| NUMBERS.contains(&id.as_str()));
        let wrong = harmless.iter().filter(wrong).count();
        println!("round {round}: first {first}, in three {three} of {}", queries.len());
        println!(
            "danger first {called} of {}, harmless with a number {wrong} of {}",
            danger.len(),
            harmless.len()
        );
        assert!(first >= least.0 && three >= least.1, "{first} {three}");
        assert!(called >= least.2 && wrong <= least.3, "{called} {wrong}");
    }
}
