//! One object: bytes in, a line of JSON out.

use base::{
    error::{Code, InputError},
    json::Json,
};
use serde_json::error::Category;
use wmo_zelfcheck::{
    contract::{self},
    finder::Finder,
};

use crate::lines::Answered;

/// Estimates for one JSON object and writes the line, without line end, to `out`.
pub fn estimate(bytes: &[u8], out: &mut Vec<u8>) -> Answered {
    answer(bytes, out, contract::estimate)
}

/// Gives the hints and the next question for one JSON object and writes the line, without line end, to `out`.
pub fn check(bytes: &[u8], out: &mut Vec<u8>) -> Answered {
    answer(bytes, out, contract::check)
}

/// Finds offers for one JSON object and writes the line, without line end, to `out`.
pub fn find(finder: &Finder, bytes: &[u8], out: &mut Vec<u8>) -> Answered {
    answer(bytes, out, |json, out| contract::find(json, finder, out))
}

fn answer(
    bytes: &[u8],
    out: &mut Vec<u8>,
    one: impl FnOnce(&Json, &mut Vec<u8>) -> Result<(), InputError>,
) -> Answered {
    match read(bytes).and_then(|json| one(&json, out)) {
        Ok(()) => Answered::Yes,
        Err(error) => {
            contract::refuse(&error, out);
            Answered::Refused
        }
    }
}

/// A line as JSON.
pub fn read(bytes: &[u8]) -> Result<Json<'_>, InputError> {
    let invalid = |message| InputError::new(Code::InvalidJson, "", message);
    let text = std::str::from_utf8(bytes)
        .map_err(|error| invalid(format!("not UTF-8 from byte {} of this line", error.valid_up_to() + 1)))?;
    serde_json::from_str(text).map_err(|error| invalid(format!("not JSON: {error}")))
}

/// Whether a first line is an object of its own or the beginning of one over several lines.
#[derive(Debug, PartialEq, Eq)]
pub enum Completeness {
    /// Complete, or broken in a way that more lines do not mend.
    Yes,
    /// It ends too soon.
    Unfinished,
}

/// Looks whether the bytes end before the JSON value in them does.
pub fn is_whole(bytes: &[u8]) -> Completeness {
    match serde_json::Deserializer::from_slice(bytes).into_iter::<serde::de::IgnoredAny>().next() {
        Some(Err(error)) if error.classify() == Category::Eof => Completeness::Unfinished,
        _ => Completeness::Yes,
    }
}
