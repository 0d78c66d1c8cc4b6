//! The web module: the app that mounts into any node, and the engine for a page's own scripts.
//!
//! `mount(node, options) -> { update, destroy }` and `estimate(request) -> result`. No global state: every mount
//! has its own state and ids.

mod app;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use wmo_zelfcheck::contract::{self, ErrorResponse, InputError, Request};

/// The module does nothing by itself; a page calls its exports.
fn main() {}

/// A mounted app.
#[wasm_bindgen]
pub struct Mounted {
    app: Option<app::Handle>,
}

#[wasm_bindgen]
impl Mounted {
    /// Changes the options; what was answered stays.
    pub fn update(&mut self, options: JsValue) -> Result<(), JsValue> {
        if let Some(app) = &mut self.app {
            app.update(read_options(options)?);
        }
        Ok(())
    }

    /// Takes the app out of the page and leaves nothing behind.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// Mounts the app in `node`, in place of what it holds.
#[wasm_bindgen]
pub fn mount(node: Element, options: JsValue) -> Result<Mounted, JsValue> {
    Ok(Mounted { app: Some(app::Handle::mount(node, read_options(options)?)) })
}

fn read_options(options: JsValue) -> Result<app::Options, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(app::Options::default());
    }
    serde_wasm_bindgen::from_value(options).map_err(|error| JsValue::from(js_sys::Error::new(&error.to_string())))
}

/// Answers one request of the contract; a bad one with `{error: {code, field, message}}`.
#[wasm_bindgen]
pub fn estimate(request: JsValue) -> JsValue {
    let read = serde_path_to_error::deserialize::<_, Request>(serde_wasm_bindgen::Deserializer::from(request));
    let answer = read.map_err(|error| InputError::from_serde(error.path(), &plain(error.inner()))).and_then(contract::estimate);
    let write = serde_wasm_bindgen::Serializer::json_compatible();
    let written = match answer {
        Ok(response) => response.serialize(&write),
        Err(error) => ErrorResponse { error }.serialize(&write),
    };
    written.unwrap_or_else(|_| JsValue::from(js_sys::Error::new("the outcome could not be written")))
}

/// The reason without the "Error: " that JavaScript puts before it.
fn plain(error: &serde_wasm_bindgen::Error) -> String {
    let text = error.to_string();
    text.strip_prefix("Error: ").map(str::to_owned).unwrap_or(text)
}
