//! How long the self-check takes, natively, beside one estimate: the hints of a person who answered
//! everything that is asked, the next question after each answer, what would change the hints, and the whole
//! answer of the contract.

use std::hint::black_box;

use base::json::Json;
use divan::Bencher;
use wmo_zelfcheck::{
    contract::{self, CheckRequest, Request},
    contribution::estimate,
    rules::Regime,
    selfcheck::{Answers, flips, hints, next},
};

fn main() {
    divan::main();
}

/// A carer of a partner with dementia who cannot go on: one of the fullest sets of answers.
const ANSWERS: &str = r#"{"answers":{"safety":["none"],"for_whom":"carer","age":"adult","tasks":["self_care","day","carer_load"],"cause":["dementia"],
    "pattern":"worsening","supervision":"always","other_care":["none"],"wlz_view":"not_yet","housemates":["partner"],"housemate_limits":["overloaded","old"],
    "carer_signs":["exhausted","guilt","cannot_go_on"],"carer_situation":["older","lives_together"],"training":"impossible","general":"not_enough",
    "day_goal":"structure","change":["none"],"decision":"none","pgb":"no"}}"#;

fn json(text: &'static str) -> Json<'static> {
    serde_json::from_str(text).expect("JSON")
}

fn answers() -> Answers {
    let answers = CheckRequest::read(&json(ANSWERS)).expect("a request").answers;
    assert_eq!(next(&answers), None, "everything is answered");
    answers
}

/// The yardstick: one single person under the bill, without receipt.
#[divan::bench(sample_count = 1000)]
fn one_estimate(bencher: Bencher) {
    let regime = Regime::IVB_BILL;
    let request = Request::read(&json(r#"{"month":"2026-11","household":"single","income":"30000.00"}"#))
        .expect("a request");
    bencher.bench_local(|| estimate(black_box(&request.facts), regime, false));
}

/// The hints of a full set of answers.
#[divan::bench(sample_count = 1000)]
fn check(bencher: Bencher) {
    let answers = answers();
    bencher.bench_local(|| hints(black_box(&answers)));
}

/// The next question, half-way.
#[divan::bench(sample_count = 1000)]
fn next_question(bencher: Bencher) {
    let full = answers();
    let mut half = Answers::default();
    full.answered().take(8).for_each(|place| half.set(place, full.given(place)));
    bencher.bench_local(|| next(black_box(&half)));
}

/// What would change each of the hints.
#[divan::bench(sample_count = 300)]
fn what_would_change(bencher: Bencher) {
    let answers = answers();
    bencher.bench_local(|| {
        hints(black_box(&answers)).into_iter().map(|(hint, _)| flips(hint, &answers).len()).sum::<usize>()
    });
}

/// The contract: JSON text in, JSON text out.
#[divan::bench(sample_count = 300)]
fn contract_check(bencher: Bencher) {
    let mut out = Vec::new();
    bencher.bench_local(|| {
        out.clear();
        contract::check(&json(black_box(ANSWERS)), &mut out).expect("an answer");
        out.len()
    });
}
