//! Asks the library as the command line does, and short ways to look at the answer.
#![allow(dead_code)] // every test file uses a part of it

use base::json::Json;
use serde_json::Value;
use wmo_zelfcheck::contract::{self};

/// The answer to a request, or the error object.
pub fn ask(request: &Value) -> Value {
    let text = request.to_string();
    let json: Json = serde_json::from_str(&text).expect("a test request is JSON");
    let mut out = Vec::new();
    if let Err(error) = contract::estimate(&json, &mut out) {
        contract::refuse(&error, &mut out);
    }
    serde_json::from_slice(&out).expect("the answer is JSON")
}

/// The entry of one regime.
pub fn regime(request: &Value, id: &str) -> Value {
    let mut request = request.clone();
    request["regimes"] = serde_json::json!([id]);
    let answer = ask(&request);
    assert!(answer.get("error").is_none(), "{request} -> {answer}");
    answer["results"][0].clone()
}

/// Lowest and highest amount, in cents; `None` without a highest.
pub fn range(request: &Value, id: &str) -> (i64, Option<i64>) {
    let entry = regime(request, id);
    assert_eq!(entry["applies"], true, "{request} -> {entry}");
    (cents(&entry["amount"]["min"]).expect("a lowest amount"), cents(&entry["amount"]["max"]))
}

/// The amount where everything is known, in cents.
pub fn amount(request: &Value, id: &str) -> i64 {
    let (low, high) = range(request, id);
    assert_eq!(Some(low), high, "{request}");
    low
}

/// Text of euros as cents.
pub fn cents(text: &Value) -> Option<i64> {
    let text = text.as_str()?;
    let (euros, cents) = text.split_once('.').expect("two decimals");
    assert_eq!(cents.len(), 2, "{text}");
    Some(euros.parse::<i64>().expect("digits") * 100 + cents.parse::<i64>().expect("digits"))
}

/// Cents as text of euros.
pub fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// The ids of the reasons.
pub fn reasons(entry: &Value) -> Vec<String> {
    entry["reasons"]
        .as_array()
        .expect("reasons")
        .iter()
        .map(|reason| reason["rule"].as_str().expect("an id").to_owned())
        .collect()
}

/// The notes on what is uncertain, without those on the threshold.
pub fn notes(request: &Value, id: &str) -> Vec<String> {
    let entry = regime(request, id);
    let rules = entry["approximate"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|note| note["rule"].as_str().unwrap().to_owned());
    rules.filter(|rule| rule != "threshold_derived").collect()
}
