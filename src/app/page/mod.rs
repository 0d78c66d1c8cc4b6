//! The page around the app: what it chooses, what its municipality says of itself, and what it is told back.

mod messages;
mod municipality;
mod options;
mod told;

pub use messages::{PageStep, findings, steps};
pub use municipality::PageMunicipality;
pub use options::{ColorScheme, Options, home, needed};
pub use told::{Asked, GivenPlace, given, validate};
