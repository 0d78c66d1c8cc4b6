//! Offers of help around a person: the record, the records that are always there, the municipalities of the
//! country, and what a municipality says of itself.
//!
//! It may not know: how a file is written, how offers are searched, any sentence that people read.

mod bundled;
mod desk;
pub mod municipality;
mod record;

pub use bundled::bundled;
pub use desk::{Desk, DeskContact, MunicipalityProfile, Page, Part};
pub use municipality::{Municipality, RegisterContact};
pub use record::{Offer, OfferNotes, OfferPlace, Phone, Sort};
