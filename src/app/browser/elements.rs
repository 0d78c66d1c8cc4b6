//! Elements of ours on the page: the focus, a width, and text to copy.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement};

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

/// Copies what stands in an input of ours; `false` if the browser does not allow it. What it holds is
/// selected then.
pub fn copy(id: &str) -> bool {
    let Some(input) =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
    else {
        return false;
    };
    input.select();
    // Old, but it works without asking and on pages that are not served over https, such as a municipality's
    // test site.
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
