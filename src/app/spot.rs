//! Where a person was on a view that they come back to: the folds that were open, what had the focus, and how far the
//! page was scrolled. A view is drawn anew, so what had the focus is found by its place and its name.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What can have the focus in a view of ours, apart from its title.
const FOCUSABLE: &str = "a, button, input, summary";

/// Where a person was on a view.
#[derive(Debug, Default)]
pub struct Spot {
    folds: Vec<bool>,
    /// The place among what can have the focus, and its name.
    focus: Option<(usize, String)>,
    scroll: f64,
}

/// The spots in the trail.
#[derive(Debug, Default)]
pub struct Spots(Vec<(usize, Spot)>);

impl Spots {
    /// Remembers where a person is before they leave a place in the trail; `ahead` says whether what lies ahead stays.
    pub fn leave(&mut self, at: usize, ahead: bool, root: &str) {
        self.0.retain(|(other, _)| *other < at || (ahead && *other > at));
        self.0.extend(spot(root).map(|spot| (at, spot)));
    }

    /// Goes back, once, to where a person was at a place in the trail; `false` where they were not, or it cannot be found.
    pub fn go_back(&mut self, at: usize, root: &str) -> bool {
        let found = self.0.iter().position(|(other, _)| *other == at);
        found.map(|index| self.0.swap_remove(index)).and_then(|(_, spot)| spot.go_back(root)).is_some()
    }
}

fn spot(root: &str) -> Option<Spot> {
    let root = document().get_element_by_id(root)?;
    let active = document().active_element();
    let focus = all(&root, FOCUSABLE).enumerate().find(|(_, element)| Some(element) == active.as_ref());
    Some(Spot {
        folds: all(&root, "details").map(|fold| fold.has_attribute("open")).collect(),
        focus: focus.map(|(index, element)| (index, name(&element))),
        scroll: window().scroll_y().unwrap_or_default(),
    })
}

impl Spot {
    fn go_back(&self, root: &str) -> Option<()> {
        let root = document().get_element_by_id(root)?;
        for (fold, open) in all(&root, "details").zip(&self.folds) {
            let _ = if *open { fold.set_attribute("open", "") } else { fold.remove_attribute("open") };
        }
        let (index, called) = self.focus.as_ref()?;
        let found = all(&root, FOCUSABLE).nth(*index).filter(|element| name(element) == *called)?;
        found.dyn_into::<HtmlElement>().ok()?.focus().ok()?;
        window().scroll_to_with_x_and_y(0.0, self.scroll);
        Some(())
    }
}

fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = root.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

fn name(element: &Element) -> String {
    element.get_attribute("aria-label").or_else(|| element.text_content()).unwrap_or_default()
}
