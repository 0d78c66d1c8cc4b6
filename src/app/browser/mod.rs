//! All that touches the browser, apart from the elements that views draw: the history, the day, the focus,
//! the page around the app, offers that are read, and the browser's storage.

mod clock;
mod elements;
mod history;
mod loader;
mod page;
mod restore;
mod storage;

use std::cell::Cell;

pub use clock::{this_month, today};
pub use elements::{copy, focus, width};
pub use history::{back, on_travel, remember, take_up, trail};
pub use loader::Loader;
pub use page::{file, leave, mail, on_resize, tell};
pub use restore::RestorePoints;
pub use storage::{Shelf, keep, kept};

thread_local! {
    static INSTANCES: Cell<u32> = const { Cell::new(0) };
}

/// A number for a new app, unique on this page, so that ids do not clash.
pub fn next_instance() -> u32 {
    INSTANCES.replace(INSTANCES.get() + 1)
}
