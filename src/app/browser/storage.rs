//! The browser's own storage: of the tab, gone when the tab closes, and of the device. A browser may refuse
//! both; then nothing is kept, and the app goes on.

use gloo::utils::window;
use web_sys::Storage;

/// Where something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Until the tab is closed.
    Tab,
    /// Until somebody wipes it.
    Device,
}

/// What is kept there for an app on this page.
pub fn kept(shelf: Shelf, instance: u32) -> Option<String> {
    storage(shelf)?.get_item(&name(instance)).ok().flatten()
}

/// Keeps a text there, or nothing any more; `false` where the browser refuses it.
pub fn keep(shelf: Shelf, instance: u32, text: Option<&str>) -> bool {
    let Some(storage) = storage(shelf) else { return false };
    let name = name(instance);
    text.map_or_else(|| storage.remove_item(&name), |text| storage.set_item(&name, text)).is_ok()
}

fn storage(shelf: Shelf) -> Option<Storage> {
    match shelf {
        Shelf::Tab => window().session_storage(),
        Shelf::Device => window().local_storage(),
    }
    .ok()
    .flatten()
}

/// Two pages of one site keep their answers apart.
fn name(instance: u32) -> String {
    format!("wmo-zelfcheck-{instance} {}", window().location().pathname().unwrap_or_default())
}
