//! The municipalities of the Netherlands: which there are, what they are called, how to reach them, and
//! finding one by what a person types.

mod contact;
mod reader;
mod record;
mod suggest;

pub use contact::RegisterContact;
pub use reader::{Unclear, code, near, read, short_code};
pub use record::{MUNICIPALITIES_VERSION, Municipality, Reach, province_name, region_name};
pub use suggest::{Fit, Suggestion, named, suggest};
