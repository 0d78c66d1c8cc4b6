//! All that touches the browser, apart from the elements that views draw: the history, the day, the focus,
//! the page around the app, offers that are read, and the browser's storage.

mod clock;
mod elements;
mod history;
mod loader;
mod page;
mod restore;
mod storage;

pub use clock::{this_month, today};
pub use elements::{copy, enter, exit, focus, width};
pub use history::Trail;
pub use loader::Loader;
pub use page::{file, leave, mail, on_resize, tell};
pub use restore::RestorePoints;
pub use storage::{Shelf, keep, kept};
