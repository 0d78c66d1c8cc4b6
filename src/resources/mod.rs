//! The finder's library: offers of help around a person, and how they are found.

pub mod area;
mod bundled;
pub mod closed;
pub mod desk;
pub mod files;
pub mod lists;
mod meaning;
pub mod municipality;
pub mod record;
pub mod search;
pub mod words;

pub use area::Area;
pub use bundled::bundled;
pub use closed::{Closed, Set};
pub use desk::{Contact, Desk, Own, Page, Part};
pub use lists::{Access, Audience, CostKind, CostUnit, Frequency, Funding, Need, PartOfDay, RespiteForm, Status, Weekday, Who, YesNo};
pub use municipality::Municipality;
pub use record::{Cost, Hours, Offer, Phone, Place, Sort};
pub use search::{Builder, Finder, Query};
