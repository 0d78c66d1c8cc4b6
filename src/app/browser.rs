//! The browser's back and forward, without touching the address: each view is an entry in the history whose state
//! holds the place in our trail. Several apps on one page keep their places side by side, and what the page itself
//! stored stays. Entries of the page, such as those of its anchors, say nothing to us; only when we go on from one it
//! gets our place too, so that going back to it leads to where we were. Also what else the app asks of the browser.

use std::cell::Cell;

use base::date::Month;
use gloo::{
    events::EventListener,
    utils::{document, window},
};
use js_sys::{Date, Math, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement, PopStateEvent};

thread_local! {
    static INSTANCES: Cell<u32> = const { Cell::new(0) };
    /// Tells this load of the page apart: places in entries that outlive a reload are of another trail.
    static LOADED: u32 = (Math::random() * f64::from(u32::MAX)) as u32;
}

/// The field of an entry that says which app made it.
const MADE_BY: &str = "wmo-zelfcheck";

/// A number for a new app, unique on this page, so that ids do not clash.
pub fn next_instance() -> u32 {
    INSTANCES.replace(INSTANCES.get() + 1)
}

/// The month it is on this device; `None` with a clock that makes no sense.
pub fn this_month() -> Option<Month> {
    let now = Date::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    Month::new(year, u8::try_from(now.get_month() + 1).ok()?)
}

/// Goes back one view through the browser, so that its button and ours do the same; `false` if it cannot, or if that
/// would take another app on the page back.
pub fn back(at: usize, instance: u32) -> bool {
    let here = stored();
    let ours = Reflect::get(&here, &MADE_BY.into()).is_ok_and(|by| by.as_f64() == Some(f64::from(instance)));
    ours && place(&here, instance) == Some(at) && window().history().and_then(|history| history.back()).is_ok()
}

/// Calls `travel` with the place in the trail when the browser goes back or forward to an entry that has one.
pub fn on_travel(instance: u32, travel: impl Fn(usize) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |event| {
        let stored = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state).unwrap_or_default();
        if let Some(place) = place(&stored, instance) {
            travel(place);
        }
    })
}

/// Follows a move from one place in the trail to another: a new entry for a view that was opened, after the one it was
/// opened from has its place; otherwise the place of the entry there is, if it has one.
pub fn remember(from: usize, at: usize, instance: u32, opened: bool) {
    let here = place(&stored(), instance);
    if opened {
        if here != Some(from) {
            write(from, instance, false);
        }
        write(at, instance, true);
    } else if here.is_some_and(|place| place != at) {
        write(at, instance, false);
    }
}

/// What the page and we stored in the entry there is.
fn stored() -> JsValue {
    window().history().ok().and_then(|history| history.state().ok()).unwrap_or_default()
}

/// Writes the place beside what is stored, into the entry there is or into a new one.
fn write(at: usize, instance: u32, new: bool) {
    let Ok(history) = window().history() else { return };
    let (existing, entry) = (stored(), Object::new());
    if existing.is_object() {
        Object::assign(&entry, existing.unchecked_ref());
    }
    let value = format!("{} {at}", LOADED.with(|loaded| *loaded));
    let set = |name: &JsValue, value: JsValue| Reflect::set(&entry, name, &value).is_ok();
    // A page that forbids the history (a sandboxed frame) keeps working with our own back button.
    if set(&name(instance), value.into()) && (!new || set(&MADE_BY.into(), instance.into())) {
        let _ = if new { history.push_state(&entry, "") } else { history.replace_state(&entry, "") };
    }
}

/// Moves the focus to an element of ours; its text.
pub fn focus(id: &str, also_focus: bool) -> Option<String> {
    let element = document().get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    if also_focus {
        let _ = element.focus();
    }
    element.text_content()
}

/// The width of an element of ours in pixels.
pub fn width(id: &str) -> Option<u32> {
    u32::try_from(document().get_element_by_id(id)?.client_width()).ok().filter(|width| *width > 0)
}

/// The day it is on this device; `None` with a clock that makes no sense.
pub fn today() -> Option<base::date::Date> {
    let month = this_month()?;
    base::date::Date::new(month.year(), month.month(), u8::try_from(Date::new_0().get_date()).ok()?)
}

/// Leaves for another page, in the place of this one; in a frame, in the place of the page around it where that is allowed.
pub fn leave(address: &str) {
    let around = window().top().ok().flatten();
    if around.is_none_or(|page| page.location().replace(address).is_err()) {
        let _ = window().location().replace(address);
    }
}

/// An address that holds a file itself.
pub fn file(kind: &str, content: &str) -> String {
    format!("data:{kind};charset=utf-8,{}", String::from(js_sys::encode_uri_component(content)))
}

/// Copies what stands in an input of ours; `false` if the browser does not allow it. What it holds is selected then.
pub fn copy(id: &str) -> bool {
    let Some(input) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else { return false };
    input.select();
    // Old, but it works without asking and on pages that are not served over https, such as a municipality's test site.
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// Calls `resized` when the window has another size.
pub fn on_resize(resized: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "resize", move |_| resized())
}

fn name(instance: u32) -> JsValue {
    JsValue::from(format!("wmo-zelfcheck-{instance}"))
}

/// The place that an entry of since the page was loaded has.
fn place(stored: &JsValue, instance: u32) -> Option<usize> {
    let value = Reflect::get(stored, &name(instance)).ok()?.as_string()?;
    let (loaded, place) = value.split_once(' ')?;
    if LOADED.with(|known| known.to_string() == loaded) { place.parse().ok() } else { None }
}
