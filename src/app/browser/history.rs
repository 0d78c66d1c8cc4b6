//! The browser's back and forward, without touching the address: each view is an entry in the history whose
//! state holds the place in our trail. Several apps on one page keep their places side by side, and what the
//! page itself stored stays. Entries of the page, such as those of its anchors, say nothing to us; only when
//! we go on from one it gets our place too, so that going back to it leads to where we were.

use std::cell::Cell;

use gloo::{events::EventListener, utils::window};
use js_sys::{Math, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;

thread_local! {
    /// Tells this trail apart: places in entries that outlive a reload are of another, unless it is taken up.
    static TRAIL: Cell<u32> = Cell::new((Math::random() * f64::from(u32::MAX)) as u32);
}

/// The field of an entry that says which app made it.
const MADE_BY: &str = "wmo-zelfcheck";

/// The number of this trail.
pub fn trail() -> u32 {
    TRAIL.get()
}

/// Goes on with a trail of before the page was loaded again; the place in it of the entry there is.
pub fn take_up(trail: u32, instance: u32) -> Option<usize> {
    TRAIL.set(trail);
    place(&stored(), instance)
}

/// Goes back one view through the browser, so that its button and ours do the same; `false` if it cannot, or
/// if that would take another app on the page back.
pub fn back(at: usize, instance: u32) -> bool {
    let here = stored();
    let ours = Reflect::get(&here, &MADE_BY.into()).is_ok_and(|by| by.as_f64() == Some(f64::from(instance)));
    ours && place(&here, instance) == Some(at)
        && window().history().and_then(|history| history.back()).is_ok()
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

/// Follows a move from one place in the trail to another: a new entry for a view that was opened, after the
/// one it was opened from has its place; otherwise the place of the entry there is, if it has one.
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
    let value = format!("{} {at}", trail());
    let set = |name: &JsValue, value: JsValue| Reflect::set(&entry, name, &value).is_ok();
    // A page that forbids the history (a sandboxed frame) keeps working with our own back button.
    if set(&name(instance), value.into()) && (!new || set(&MADE_BY.into(), instance.into())) {
        let _ = if new { history.push_state(&entry, "") } else { history.replace_state(&entry, "") };
    }
}

fn name(instance: u32) -> JsValue {
    JsValue::from(format!("wmo-zelfcheck-{instance}"))
}

/// The place that an entry of this trail has.
fn place(stored: &JsValue, instance: u32) -> Option<usize> {
    let value = Reflect::get(stored, &name(instance)).ok()?.as_string()?;
    let (loaded, place) = value.split_once(' ')?;
    if trail().to_string() == loaded { place.parse().ok() } else { None }
}
