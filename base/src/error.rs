//! What is wrong with a request, in a form that names the field.

/// The kinds of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Not JSON.
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

impl Code {
    /// As in the contract.
    pub const fn id(self) -> &'static str {
        match self {
            Code::InvalidJson => "invalid_json",
            Code::UnknownField => "unknown_field",
            Code::MissingField => "missing_field",
            Code::InvalidValue => "invalid_value",
            Code::Conflict => "conflict",
            Code::TooLong => "too_long",
        }
    }
}

/// A refused request: code, JSON pointer of the field, and a sentence.
///
/// ```
/// use base::error::{Code, InputError};
///
/// let message = "a single person has no partner; leave this out";
/// let error = InputError::new(Code::Conflict, "/partner_age", message);
/// assert_eq!(error.code.id(), "conflict");
/// assert_eq!(error.to_string(), "/partner_age: a single person has no partner; leave this out");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
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
}
