//! One object of the estimate: bytes in, a line of JSON out.

use serde_json::error::Category;
use wmo_zelfcheck::contract::{self, Code, ErrorResponse, InputError, Request};

use crate::lines::Answered;

/// Answers one JSON object and writes the line, without line end, to `out`.
pub fn answer(bytes: &[u8], out: &mut Vec<u8>) -> Answered {
    match read(bytes).and_then(contract::estimate) {
        Ok(response) => {
            write(out, &response);
            Answered::Yes
        }
        Err(error) => {
            write(out, &ErrorResponse { error });
            Answered::Refused
        }
    }
}

fn write(out: &mut Vec<u8>, value: &impl serde::Serialize) {
    // Writing our own types to memory cannot fail; should it, the line says so instead of being lost.
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.extend_from_slice(br#"{"error":{"code":"invalid_value","field":"","message":"the outcome could not be written"}}"#);
    }
}

/// Reads a request. Only when something is wrong is it read again with the path, to name the field.
fn read(bytes: &[u8]) -> Result<Request, InputError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| InputError::new(Code::InvalidJson, "", format!("not UTF-8 from byte {} of this line", error.valid_up_to() + 1)))?;
    serde_json::from_str(text).map_err(|error| explain(text, &error))
}

fn explain(text: &str, error: &serde_json::Error) -> InputError {
    if error.classify() != Category::Data {
        return InputError::new(Code::InvalidJson, "", format!("not a JSON object: {error}"));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, Request>(&mut deserializer) {
        Err(at) => InputError::from_serde(at.path(), without_position(&at.inner().to_string())),
        Ok(_) => InputError::new(Code::InvalidJson, "", error.to_string()),
    }
}

/// serde_json adds " at line 1 column 9"; the field says more.
fn without_position(reason: &str) -> &str {
    reason.rfind(" at line ").and_then(|end| reason.get(..end)).unwrap_or(reason)
}

/// Whether the bytes are one complete JSON object or array, whatever is in it.
pub fn is_whole(bytes: &[u8]) -> Whole {
    match serde_json::Deserializer::from_slice(bytes).into_iter::<serde::de::IgnoredAny>().next() {
        Some(Err(error)) if error.classify() == Category::Eof => Whole::Unfinished,
        _ => Whole::Yes,
    }
}

/// Whether a first line is an object of its own or the beginning of one over several lines.
#[derive(Debug, PartialEq, Eq)]
pub enum Whole {
    /// Complete, or broken in a way that more lines do not mend.
    Yes,
    /// It ends too soon.
    Unfinished,
}
