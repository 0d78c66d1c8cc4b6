//! Elements of ours on the page: the focus, a width, and text to copy.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlInputElement};

thread_local! {
    /// The nodes that have an app. They may stand in a shadow tree, in which a document finds nothing.
    static NODES: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Says that there is an app in a node from now on.
pub fn enter(node: &Element) {
    NODES.with_borrow_mut(|nodes| nodes.push(node.clone()));
}

/// Says that there is an app in a node no more.
pub fn exit(node: &Element) {
    NODES.with_borrow_mut(|nodes| nodes.retain(|other| other != node));
}

/// An element of ours.
#[inline(never)]
pub fn find(id: &str) -> Option<Element> {
    let selector = format!("[id='{id}']");
    NODES.with_borrow(|nodes| nodes.iter().find_map(|node| node.query_selector(&selector).ok().flatten()))
}

/// Moves the focus to an element of ours; its text.
pub fn focus(id: &str, also_focus: bool) -> Option<String> {
    let element = find(id)?.dyn_into::<HtmlElement>().ok()?;
    if also_focus {
        let _ = element.focus();
    }
    element.text_content()
}

/// The width of an element of ours in pixels.
pub fn width(id: &str) -> Option<u32> {
    u32::try_from(find(id)?.client_width()).ok().filter(|width| *width > 0)
}

/// Copies what stands in an input of ours; `false` if the browser does not allow it. What it holds is
/// selected then.
pub fn copy(id: &str) -> bool {
    let Some(input) = find(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else {
        return false;
    };
    input.select();
    // Old, but it works without asking and on pages that are not served over https, such as a municipality's
    // test site.
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
