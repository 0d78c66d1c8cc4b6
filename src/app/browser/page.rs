//! The page around the app: its size, what it is told, and the way out of it.

use gloo::{events::EventListener, utils::window};
use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::javascript::from_json;

/// Calls `resized` when the window has another size.
pub fn on_resize(resized: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "resize", move |_| resized())
}

/// Tells the page. What it does with it, also when that fails, is its own affair.
pub fn tell(page: Option<&Function>, what: &str, detail: &str) {
    if let Some(page) = page {
        let _ = page.call2(&JsValue::NULL, &JsValue::from(what), &from_json(detail.as_bytes()));
    }
}

/// Leaves for another page, in the place of this one; in a frame, in the place of the page around it where
/// that is allowed.
pub fn leave(address: &str) {
    let around = window().top().ok().flatten();
    if around.is_none_or(|page| page.location().replace(address).is_err()) {
        let _ = window().location().replace(address);
    }
}

/// An address that holds a file itself.
pub fn file(kind: &str, content: &str) -> String {
    format!("data:{kind};charset=utf-8,{}", encoded(content))
}

/// The address of a link that writes to a mail address: some programs read a `+` in it as a space.
pub fn mail(address: &str) -> String {
    let (name, domain) = address.split_once('@').unwrap_or((address, ""));
    format!("mailto:{}@{domain}", encoded(name))
}

fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
