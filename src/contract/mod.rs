//! The JSON contract: the shapes that go in and out, the same on the command line and in the web module.
//! Fixed; extend only. The published schema is `static/contract.schema.json`.

mod error;
mod request;
mod response;

use std::fmt;

use serde::{Deserializer, de};

pub use error::{Code, InputError};
pub use request::Request;
pub use response::{ErrorResponse, Response};

/// Answers one request.
///
/// # Errors
/// [`InputError`] when an answer contradicts another.
pub fn estimate(request: Request) -> Result<Response, InputError> {
    let wanted = request.regimes();
    let receipt = request.receipt();
    let facts = request.into_facts()?;
    Ok(Response::of(&facts, wanted, receipt))
}

/// Reads a text and parses it; anything but a text is refused with the parser's own hint.
pub(crate) fn text<'de, D: Deserializer<'de>, T>(deserializer: D, parse: impl FnOnce(&str) -> Result<T, D::Error>) -> Result<T, D::Error> {
    struct Text<F, E>(F, std::marker::PhantomData<E>);

    impl<T, E, F: FnOnce(&str) -> Result<T, E>> de::Visitor<'_> for Text<F, E> {
        type Value = Result<T, E>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text between quotes")
        }

        fn visit_str<V: de::Error>(self, text: &str) -> Result<Self::Value, V> {
            Ok((self.0)(text))
        }
    }

    deserializer.deserialize_str(Text(parse, std::marker::PhantomData))?
}
