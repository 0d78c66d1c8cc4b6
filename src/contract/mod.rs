//! The JSON contract: the shapes that go in and out, the same on the command line and in the web module.
//! Fixed; extend only. The published schema is `static/contract.schema.json`.

mod error;
pub mod json;
mod request;
mod response;
mod writer;

pub use error::{Code, InputError};
pub use request::Request;

use json::Json;
use writer::Writer;

/// Answers one request: the JSON text of the outcome is added to `out`.
///
/// # Errors
/// [`InputError`] when the request is refused; nothing is written then.
pub fn estimate(json: &Json, out: &mut Vec<u8>) -> Result<(), InputError> {
    let request = Request::read(json)?;
    write(out, |w| response::write_estimate(w, &request));
    Ok(())
}

/// Adds the JSON text of a refusal to `out`.
pub fn refuse(error: &InputError, out: &mut Vec<u8>) {
    write(out, |w| response::write_error(w, error));
}

fn write(out: &mut Vec<u8>, content: impl FnOnce(&mut Writer)) {
    let mut writer = Writer::new(std::mem::take(out));
    content(&mut writer);
    *out = writer.into_bytes();
}
