//! The browser's back and forward, without touching the address: each view is an entry in the history whose
//! state holds the place in our trail. `static/widget/history.js` does so, for all apps of the page.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The views that a person opened in one app, as entries in the browser's history.
    #[derive(Debug, Clone, PartialEq)]
    pub type Trail;

    /// Begins; a number for the app, unique on the page, so that ids do not clash.
    #[wasm_bindgen(method)]
    pub fn begin(this: &Trail) -> u32;

    /// Calls `travel` with the place in the trail when the browser goes back or forward to an entry that has
    /// one.
    #[wasm_bindgen(method)]
    pub fn listen(this: &Trail, travel: &Closure<dyn Fn(usize)>);

    #[wasm_bindgen(method)]
    pub fn end(this: &Trail);

    /// The number of this trail.
    #[wasm_bindgen(method, getter)]
    pub fn number(this: &Trail) -> u32;

    /// Goes back one view through the browser, so that its button and ours do the same; `false` if it cannot,
    /// or if that would take another app on the page back.
    #[wasm_bindgen(method)]
    pub fn back(this: &Trail, at: usize) -> bool;

    /// Follows a move from one place in the trail to another: a new entry for a view that was opened, after
    /// the one it was opened from has its place; otherwise the place of the entry there is, if it has one.
    #[wasm_bindgen(method)]
    pub fn remember(this: &Trail, from: usize, at: usize, opened: bool);

    /// Goes on with a trail of before; the place in it of the entry there is.
    #[wasm_bindgen(method, js_name = takeUp)]
    pub fn take_up(this: &Trail, number: u32) -> Option<usize>;

    /// Remembers what was answered as long as the page is there, or nothing any more.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Trail, text: Option<&str>);

    /// What was answered in the trail of an app that has gone, when the entry there is belongs to it.
    #[wasm_bindgen(method)]
    pub fn kept(this: &Trail) -> Option<String>;
}
