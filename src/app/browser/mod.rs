//! All that touches the browser, apart from the elements that views draw: the history, the day, the focus,
//! the page around the app, and files that are read.

mod clock;
mod elements;
mod history;
mod loader;
mod page;
mod restore;

use std::cell::Cell;

pub use clock::{this_month, today};
pub use elements::{copy, focus, width};
pub use history::{back, on_travel, remember};
pub use loader::{Loaded, Loader, OffersSource};
pub use page::{file, leave, on_resize, tell};
pub use restore::RestorePoints;

thread_local! {
    static INSTANCES: Cell<u32> = const { Cell::new(0) };
}

/// A number for a new app, unique on this page, so that ids do not clash.
pub fn next_instance() -> u32 {
    INSTANCES.replace(INSTANCES.get() + 1)
}
