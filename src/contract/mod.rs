//! The JSON contract: the shapes that go in and out, the same on the command line and in the web module.
//! Fixed; extend only. The published schema is `static/contract.schema.json`.

mod error;
pub mod json;
mod request;
mod response;

pub use error::{Code, InputError};
pub use request::Request;
pub use response::{ErrorResponse, Response};

use json::Json;

/// Answers one request.
///
/// # Errors
/// [`InputError`] when the request is refused; it names the field.
pub fn estimate(json: &Json) -> Result<Response, InputError> {
    Request::read(json).map(|request| Response::of(&request))
}
