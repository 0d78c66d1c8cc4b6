//! The web module: the app that mounts into any node, and the engine for a page's own scripts.
//!
//! `mount(node, options, tell, trail) -> { update, destroy }`; `bring(code, texts)` for another language;
//! `estimate(request)`, `check(request)` and `find(request)`, each with a result; `validate(text, date,
//! file)` and `municipalities(typed)` for pages about municipality files. `takeIn(part)` for a part of the
//! module that the page's script has, and `needed(options)` for those without which an app cannot begin.
//! `rulesVersion()` for the diagnosis. No state that can be seen: every mount has its own state and ids.
//! The index over the bundled records is made once, and so are the texts of a language that was brought.

mod app;
mod javascript;

use base::{
    date::Month,
    error::{Code, InputError},
    json::Json,
};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use wmo_zelfcheck::{contract, rules, text};

use app::{ModulePart, doors};

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
    pub fn update(&mut self, options: &JsValue) -> Result<(), JsValue> {
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

/// Mounts the app in `node`, in place of what it holds. `tell` is called with what there is to tell, by name:
/// `step`, `result` and `findings`, each with an object. `trail` is the app's part of the browser's history.
#[wasm_bindgen]
pub fn mount(
    node: Element,
    options: &JsValue,
    tell: Option<Function>,
    trail: app::Trail,
) -> Result<Mounted, JsValue> {
    Ok(Mounted { app: Some(app::Handle::mount(node, read_options(options)?, tell, trail)) })
}

/// The date of the rules.
#[wasm_bindgen(js_name = rulesVersion)]
pub fn rules_version() -> String {
    rules::VERSION.to_owned()
}

/// The parts without which an app with these options cannot begin, by their names: first those that are
/// needed to read the options, and when they are there the rest.
#[wasm_bindgen]
pub fn needed(options: &JsValue) -> Vec<String> {
    let json = javascript::read(options);
    let needed = json.as_ref().map(|json| app::needed(json, app::today())).unwrap_or_default();
    needed.into_iter().map(|part| part.name().to_owned()).collect()
}

/// Takes in a part of the module, whose bytes the page's script has.
#[wasm_bindgen(js_name = takeIn)]
pub async fn take_in(part: String) {
    if let Some(part) = ModulePart::ALL.into_iter().find(|known| known.name() == part) {
        part.take_in().await;
    }
}

/// Takes in the texts of a language, for the apps that begin in it or let a person choose it.
#[wasm_bindgen]
pub fn bring(code: &str, texts: &str) -> Result<(), JsValue> {
    text::bring(code, texts).map_err(|error| js_sys::Error::new(&error.to_string()).into())
}

fn read_options(options: &JsValue) -> Result<app::Options, JsValue> {
    let read = javascript::read(options).and_then(|json| match json {
        Json::Null => Ok(app::Options::default()),
        json => app::Options::read(&json, app::today()),
    });
    read.map_err(|error| js_sys::Error::new(&format!("option {error}")).into())
}

/// Answers one request for an estimate; a bad one with `{error: {code, field, message}}`.
#[wasm_bindgen]
pub fn estimate(request: &JsValue) -> JsValue {
    answer(request, doors::outcome().map(|part| part.answer))
}

/// The hints that answers to the self-check lead to, and the next question; errors as with `estimate`.
#[wasm_bindgen]
pub fn check(request: &JsValue) -> JsValue {
    answer(request, doors::check().map(|part| part.answer))
}

/// Answers one question to the finder, on the bundled records and on the offers that come with the question;
/// a bad one with `{error: {code, field, message}}`.
#[wasm_bindgen]
pub fn find(request: &JsValue) -> JsValue {
    answer(request, doors::find().map(|part| part.answer))
}

/// What is wrong with a municipality's file, read as on a day (today when left out):
/// `{kind: "municipality"|"offers"| "unknown", findings, more, read, warned, refused}`; with the name of the
/// file also `table`, all findings as `wmo validate --findings` writes them.
#[wasm_bindgen]
pub fn validate(text: &str, date: Option<String>, file: Option<String>) -> Result<JsValue, JsValue> {
    let today = match date.as_deref().map(str::parse) {
        Some(Ok(date)) => date,
        Some(Err(_)) => return Err(js_sys::Error::new("date: expected a date such as 2026-11-22").into()),
        None => app::today().unwrap_or_else(|| Month::default().first_day()),
    };
    let part = doors::files().ok_or_else(|| js_sys::Error::new(NOT_LOADED))?;
    Ok(javascript::from_json(&(part.validate)(text, today, file.as_deref())))
}

/// The municipalities that a typed name may mean today, best first, as `[{code, name}]`; of an empty text all
/// there are.
#[wasm_bindgen]
pub fn municipalities(typed: &str) -> JsValue {
    let mut answer = Vec::new();
    contract::municipalities(
        typed,
        app::today().unwrap_or_else(|| Month::default().first_day()),
        &mut answer,
    );
    javascript::from_json(&answer)
}

/// Said to a page's script that did not wait.
const NOT_LOADED: &str = "not loaded yet: wait for load()";

type Answers = fn(&Json, &mut Vec<u8>) -> Result<(), InputError>;

fn answer(request: &JsValue, answers: Option<Answers>) -> JsValue {
    let mut answer = Vec::new();
    let not_loaded = || InputError::new(Code::InvalidValue, "", NOT_LOADED);
    let one = |json| answers.ok_or_else(not_loaded)?(&json, &mut answer);
    if let Err(error) = javascript::read(request).and_then(one) {
        contract::refuse(&error, &mut answer);
    }
    javascript::from_json(&answer)
}
