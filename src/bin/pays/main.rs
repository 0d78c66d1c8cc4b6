//! The web module of the page "Wie betaalt wat?": one function, objects in and out. The page's own script
//! draws; every sum is made here, by the engine.

#[path = "../../javascript.rs"]
mod javascript;

use wasm_bindgen::prelude::*;
use wmo_zelfcheck::contract::{self, WhoPays};

/// The module does nothing by itself; the page calls its export.
fn main() {}

thread_local! {
    static POPULATIONS: WhoPays = WhoPays::default();
}

/// Answers one question ([`WhoPays::answer`]); a bad one with `{error: {code, field, message}}`.
#[wasm_bindgen]
pub fn compute(question: &JsValue) -> JsValue {
    let mut answer = Vec::new();
    let read = javascript::read(question);
    let made = read.and_then(|json| POPULATIONS.with(|who_pays| who_pays.answer(&json, &mut answer)));
    if let Err(error) = made {
        contract::refuse(&error, &mut answer);
    }
    javascript::from_json(&answer)
}
