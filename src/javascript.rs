//! JavaScript values at the module's edge: into the contract's JSON, and our answers into plain objects.

use base::always::Always;
use std::borrow::Cow;

use base::{
    error::{Code, InputError},
    json::Json,
};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// Deeper than any request; a circular object ends here.
const DEEPEST: usize = 16;

/// A JavaScript value as JSON; `undefined` counts as `null`.
///
/// # Errors
/// A value that JSON does not have, such as a function.
pub fn read(value: &JsValue) -> Result<Json<'static>, InputError> {
    read_at(value, 0)
}

fn read_at(value: &JsValue, depth: usize) -> Result<Json<'static>, InputError> {
    if depth > DEEPEST {
        return Err(InputError::new(Code::InvalidJson, "", "nested too deeply"));
    }
    if value.is_undefined() || value.is_null() {
        return Ok(Json::Null);
    }
    if let Some(value) = value.as_bool() {
        return Ok(Json::Bool(value));
    }
    if let Some(text) = value.as_string() {
        return Ok(Json::Text(Cow::Owned(text)));
    }
    if let Some(number) = value.as_f64() {
        let whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
        return Ok(Json::Number(whole.then_some(number as u32)));
    }
    if let Some(array) = value.dyn_ref::<Array>() {
        return array.iter().map(|item| read_at(&item, depth + 1)).collect::<Result<_, _>>().map(Json::List);
    }
    match value.dyn_ref::<Object>() {
        Some(object) if !value.is_function() => {
            let mut entries = Vec::new();
            for entry in Object::entries(object).iter() {
                let entry: Array = entry.unchecked_into();
                entries.push((
                    Cow::Owned(entry.get(0).as_string().always()),
                    read_at(&entry.get(1), depth + 1)?,
                ));
            }
            Ok(Json::Object(entries))
        }
        _ => Err(InputError::new(Code::InvalidJson, "", "a value that JSON does not have")),
    }
}

/// One of our answers as a plain object.
pub fn from_json(text: &[u8]) -> JsValue {
    let text = std::str::from_utf8(text).always();
    js_sys::JSON::parse(text).unwrap_or_else(|error| error)
}
