//! What is wrong with a request, in a form that names the field.

use serde::Serialize;
use serde_path_to_error::{Path, Segment};

/// The kinds of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Not a JSON object.
    InvalidJson,
    /// A field that the contract does not have.
    UnknownField,
    /// A field that must be there is not.
    MissingField,
    /// A value that the field cannot have.
    InvalidValue,
    /// Values that contradict each other.
    Conflict,
    /// A line longer than we read.
    TooLong,
}

/// A refused request: code, JSON pointer of the field, and a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{field}: {message}")]
pub struct InputError {
    /// The kind of error.
    pub code: Code,
    /// JSON pointer, such as `/support/0/kind`; empty for the whole object.
    pub field: String,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl InputError {
    /// An error at a field.
    pub fn new(code: Code, field: impl Into<String>, message: impl Into<String>) -> InputError {
        InputError { code, field: field.into(), message: message.into() }
    }

    /// From what serde says, with the path at which it said it. `reason` is serde's sentence without a position.
    pub fn from_serde(path: &Path, reason: &str) -> InputError {
        let mut field = String::new();
        for segment in path {
            match segment {
                Segment::Seq { index } => field.push_str(&format!("/{index}")),
                Segment::Map { key } => field.push_str(&format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
                Segment::Enum { .. } | Segment::Unknown => {}
            }
        }
        let named = |prefix: &str| reason.strip_prefix(prefix).and_then(|rest| rest.split('`').next());
        if let Some(missing) = named("missing field `") {
            field.push_str(&format!("/{missing}"));
            return InputError::new(Code::MissingField, field, "this field must be there");
        }
        if let Some(unknown) = named("unknown field `") {
            let pointer = format!("/{unknown}");
            if !field.ends_with(&pointer) {
                field.push_str(&pointer);
            }
            return InputError::new(Code::UnknownField, field, reason);
        }
        InputError::new(Code::InvalidValue, field, reason)
    }
}
