//! The JSON contract: the shapes that go in and out, the same on the command line and in the web module.
//! Fixed; extend only. The published schema is `static/contract.schema.json`.
//!
//! It may not know: the app, a browser, the command line. It computes nothing: it reads, asks the rooms above
//! and writes.

mod amounts;
mod check;
mod curve;
mod find;
mod findings;
mod found;
mod household;
mod offer;
mod offer_writer;
mod population;
mod population_answer;
mod reasons;
mod request;
mod request_writer;
mod response;
mod turning_points;
mod who_pays;

pub use check::CheckRequest;
pub use find::FindRequest;
pub use findings::{MOST_FINDINGS, Report, municipalities};
pub use offer::read_offers;
pub use population::{PopulationRequest, read_household};
pub use population_answer::PopulationAnswer;
pub use request::Request;
pub use who_pays::WhoPays;

use crate::{
    contribution::Facts,
    finder::{Builder, Finder},
    language::Language,
    rules::Regime,
};
use base::always::Always;
use base::{date::Month, error::InputError, json::Json, writer::Writer};

/// Answers one request: the JSON text of the outcome is added to `out`.
///
/// # Errors
/// [`InputError`] when the request is refused; nothing is written then.
///
/// # Example
/// ```
/// let request = serde_json::from_str(
///     r#"{"month": "2026-11", "household": "single", "income": null,
///         "regimes": ["in_force"], "receipt": false}"#,
/// )?;
/// let mut out = Vec::new();
/// wmo_zelfcheck::contract::estimate(&request, &mut out)?;
/// let answer: serde_json::Value = serde_json::from_slice(&out)?;
/// // Since 2019 the income does not matter: everybody pays the same tariff, in 2026 € 21.80 a month.
/// assert_eq!(answer["results"][0]["amount"], serde_json::json!({"min": "21.80", "max": "21.80"}));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn estimate(json: &Json, out: &mut Vec<u8>) -> Result<(), InputError> {
    let request = Request::read(json)?;
    write(out, |w| response::write_estimate(w, &request));
    Ok(())
}

/// Gives the hints that answers lead to, and the question to ask next: the JSON text is added to `out`.
///
/// # Errors
/// [`InputError`] when the request is refused; nothing is written then.
///
/// # Example
/// ```
/// let request = serde_json::from_str(r#"{"answers": {"safety": ["violence"]}}"#)?;
/// let mut out = Vec::new();
/// wmo_zelfcheck::contract::check(&request, &mut out)?;
/// let answer: serde_json::Value = serde_json::from_slice(&out)?;
/// // Danger interrupts the questions: first show whom to call.
/// assert_eq!(answer["stopped"], "go_on");
/// assert_eq!(answer["hints"][0]["kind"], "safety");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(json: &Json, out: &mut Vec<u8>) -> Result<(), InputError> {
    let request = CheckRequest::read(json)?;
    write(out, |w| check::write_check(w, &request, Language::Nl));
    Ok(())
}

/// Answers one question to the finder: the JSON text is added to `out`. Offers that come with the question
/// take the place of those that `finder` has, but for the bundled ones.
///
/// # Errors
/// [`InputError`] when the request is refused; nothing is written then.
///
/// # Example
/// ```
/// use wmo_zelfcheck::{contract, finder::Builder};
///
/// let finder = Builder::new().finish();
/// let json = r#"{"date": "2026-11-25", "query": "oppas", "municipality": "Den Haag"}"#;
/// let request = serde_json::from_str(json)?;
/// let mut out = Vec::new();
/// contract::find(&request, &finder, &mut out)?;
/// let answer: serde_json::Value = serde_json::from_slice(&out)?;
/// // Statistics Netherlands calls Den Haag 's-Gravenhage.
/// assert_eq!(answer["municipality"], serde_json::json!({"code": "GM0518", "name": "'s-Gravenhage"}));
/// assert_eq!(answer["groups"][0]["need"], "respite");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn find(json: &Json, finder: &Finder, out: &mut Vec<u8>) -> Result<(), InputError> {
    let mut request = FindRequest::read(json)?;
    let own = request.offers.take().map(|offers| {
        let mut builder = Builder::new();
        builder.reserve(offers.len());
        offers.into_iter().for_each(|offer| builder.push(offer));
        builder.finish()
    });
    let finder = own.as_ref().unwrap_or(finder);
    let found = finder.find(&request.query());
    write(out, |w| found::write_found(w, &request, finder, &found));
    Ok(())
}

/// Says what variants do to a synthetic population: the JSON text is added to `out`.
///
/// # Errors
/// [`InputError`] when the request is refused; nothing is written then.
///
/// # Example
/// ```
/// let request = serde_json::from_str(r#"{"variants": ["ivb_e8"], "groups": false}"#)?;
/// let mut out = Vec::new();
/// wmo_zelfcheck::contract::population(&request, &mut out)?;
/// let answer: serde_json::Value = serde_json::from_slice(&out)?;
/// // The report prints 111 million, which the population was not fitted on.
/// assert_eq!(answer["results"][0]["printed"]["financing"], 111);
/// assert_eq!(answer["results"][0]["printed"]["use"], "held_out");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn population(json: &Json, out: &mut Vec<u8>) -> Result<(), InputError> {
    let answer = PopulationAnswer::about(PopulationRequest::read(json)?);
    write_population(&answer, out);
    Ok(())
}

/// Adds the JSON text of an answer about a population to `out`.
pub fn write_population(answer: &PopulationAnswer, out: &mut Vec<u8>) {
    write(out, |w| answer.write(w));
}

/// An outcome to keep: `{"request": ..., "answer": ...}`. The request asks for these facts anywhere the
/// contract is known; the answer is what it gave here, with the version of the rules.
pub fn estimate_file(facts: &Facts, regimes: &[&'static Regime], until: Option<Month>) -> String {
    let request = Request {
        facts: facts.clone(),
        regimes: regimes.to_vec(),
        receipt: true,
        until,
        curve: None,
        changes: false,
    };
    let mut out = Vec::new();
    write(&mut out, |w| {
        w.object(|w| {
            w.name("request");
            request_writer::write_request(w, &request);
            w.name("answer");
            response::write_estimate(w, &request);
        });
    });
    String::from_utf8(out).always()
}

/// Adds the JSON text of a refusal to `out`.
///
/// ```
/// use wmo_zelfcheck::contract;
///
/// let json = r#"{"month": "2026-11", "household": "single", "partner_age": "aow"}"#;
/// let request = serde_json::from_str(json)?;
/// let mut out = Vec::new();
/// if let Err(error) = contract::estimate(&request, &mut out) {
///     contract::refuse(&error, &mut out);
/// }
/// let answer: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!(answer["error"]["code"], "conflict");
/// assert_eq!(answer["error"]["field"], "/partner_age");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn refuse(error: &InputError, out: &mut Vec<u8>) {
    write(out, |w| response::write_error(w, error));
}

/// An offer as JSON, in the shape in which [`read_offers`] reads it.
///
/// ```
/// use base::json::Field;
/// use wmo_zelfcheck::contract::{offer_json, read_offers};
///
/// let json = serde_json::from_str(r#"[{"id": "a", "name": "Koffieochtend <b>De Brug</b>"}]"#)?;
/// let (offers, warnings) = read_offers(&Field::root(&json), "2026-11-28".parse()?)?;
/// let again: serde_json::Value = serde_json::from_slice(&offer_json(&offers[0]))?;
/// // Markup is taken out, and a warning says so.
/// assert_eq!(again["name"], "Koffieochtend De Brug");
/// assert_eq!(warnings.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn offer_json(offer: &crate::offers::Offer) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out, |w| w.object(|w| offer_writer::write_offer(w, offer)));
    out
}

fn write(out: &mut Vec<u8>, content: impl FnOnce(&mut Writer)) {
    let mut writer = Writer::new(std::mem::take(out));
    content(&mut writer);
    *out = writer.into_bytes();
}
