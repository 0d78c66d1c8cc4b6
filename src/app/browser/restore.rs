//! Where a person was on a view that they come back to: the folds that were open, what had the focus, and how
//! far the page was scrolled. A view is drawn anew, so what had the focus is found by its place and its name.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::elements::find;

/// What can have the focus in a view of ours, apart from its title.
const FOCUSABLE: &str = "a, button, input, summary, textarea";

/// Where a person was on a view.
#[derive(Debug)]
struct RestorePoint {
    /// The place of the view in the trail.
    at: usize,
    folds: Vec<bool>,
    /// The place among what can have the focus, and its name.
    focus: Option<(usize, String)>,
    scroll: f64,
}

/// The spots in the trail.
#[derive(Debug, Default)]
pub struct RestorePoints(Vec<RestorePoint>);

impl RestorePoints {
    /// Remembers where a person is before they leave a place in the trail; `ahead` says whether what lies
    /// ahead stays.
    pub fn leave(&mut self, at: usize, ahead: bool, root: &str) {
        self.0.retain(|other| other.at < at || (ahead && other.at > at));
        let focusable = all(root, FOCUSABLE);
        let active = focusable.iter().position(|element| element.matches(":focus").unwrap_or(false));
        self.0.push(RestorePoint {
            at,
            folds: all(root, "details").iter().map(|fold| fold.has_attribute("open")).collect(),
            focus: active.and_then(|index| Some((index, name(focusable.get(index)?)))),
            scroll: window().scroll_y().unwrap_or_default(),
        });
    }

    /// Goes back, once, to where a person was at a place in the trail; `false` where they were not, or it
    /// cannot be found.
    pub fn go_back(&mut self, at: usize, root: &str) -> bool {
        let Some(spot) = self.0.iter().position(|spot| spot.at == at).map(|index| self.0.swap_remove(index))
        else {
            return false;
        };
        for (fold, open) in all(root, "details").iter().zip(spot.folds) {
            let _ = fold.toggle_attribute_with_force("open", open);
        }
        let Some((index, called)) = spot.focus else { return false };
        let focusable = all(root, FOCUSABLE);
        let found = focusable
            .get(index)
            .filter(|element| name(element) == called)
            .and_then(|element| element.dyn_ref::<HtmlElement>());
        let focused = found.is_some_and(|element| element.focus().is_ok());
        if focused {
            window().scroll_to_with_x_and_y(0.0, spot.scroll);
        }
        focused
    }
}

/// The elements below an element of ours.
#[inline(never)]
fn all(root: &str, selector: &str) -> Vec<Element> {
    let found = find(root).and_then(|root| root.query_selector_all(selector).ok());
    let item = |index| found.as_ref()?.item(index)?.dyn_into().ok();
    (0..found.as_ref().map_or(0, NodeList::length)).filter_map(item).collect()
}

#[inline(never)]
fn name(element: &Element) -> String {
    element.get_attribute("aria-label").or_else(|| element.text_content()).unwrap_or_default()
}
