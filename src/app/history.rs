//! The browser's back and forward, without touching the address: each view is an entry in the history whose state
//! holds the place in our trail. Several apps on one page keep their places side by side, and what the page itself
//! stored stays. Also what else of the browser the app asks once: today's month, a number per instance.

use std::cell::Cell;

use gloo::{events::EventListener, utils::window};
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;
use wmo_zelfcheck::date::Month;
use yew::prelude::*;

use super::state::{Action, State};

thread_local! {
    static INSTANCES: Cell<u32> = const { Cell::new(0) };
}

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

/// Goes back one view: through the browser, so that its button and ours do the same.
pub fn back(state: &UseReducerHandle<State>, instance: u32) {
    let went = place(&window().history().ok().and_then(|history| history.state().ok()).unwrap_or_default(), instance) == Some(state.at)
        && window().history().and_then(|history| history.back()).is_ok();
    if !went {
        state.dispatch(Action::Travel(state.at.saturating_sub(1)));
    }
}

/// Keeps the browser's history and the trail in step.
#[hook]
pub fn use_history(state: &UseReducerHandle<State>, instance: u32) {
    let dispatch = state.dispatcher();
    use_effect_with(instance, move |instance| {
        let instance = *instance;
        let listener = EventListener::new(&window(), "popstate", move |event| {
            let stored = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state).unwrap_or_default();
            dispatch.dispatch(Action::Travel(place(&stored, instance).unwrap_or(0)));
        });
        move || drop(listener)
    });
    let at = state.at;
    let known = use_mut_ref(|| at);
    let end = state.trail.len();
    use_effect_with((at, end), move |(at, end)| {
        let moved_on = *at == end - 1 && *at > *known.borrow();
        if moved_on {
            remember(*at, instance);
        }
        // A new step after going back replaces what was ahead, also at the same place.
        *known.borrow_mut() = *at;
    });
}

fn name(instance: u32) -> JsValue {
    JsValue::from(format!("wmo-zelfcheck-{instance}"))
}

fn place(stored: &JsValue, instance: u32) -> Option<usize> {
    let place = Reflect::get(stored, &name(instance)).ok()?.as_f64()?;
    (place >= 0.0).then_some(place as usize)
}

fn remember(at: usize, instance: u32) {
    let Ok(history) = window().history() else { return };
    let entry = Object::new();
    if let Some(existing) = history.state().ok().filter(JsValue::is_object) {
        Object::assign(&entry, existing.unchecked_ref());
    }
    // A page that forbids the history (a sandboxed frame) keeps working with our own back button.
    if Reflect::set(&entry, &name(instance), &JsValue::from(at as u32)).is_ok() {
        let _ = history.push_state(&entry, "");
    }
}
