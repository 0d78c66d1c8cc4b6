//! Plain data of the app: what is on screen, what was answered, what is looked for, what is read. It knows
//! the library and nothing of the app, so every room of the app may know it.

mod estimate_answers;
mod index;
mod module_part;
mod notice;
mod question;
mod residence;
mod search;
mod slot;
mod view;

pub use estimate_answers::{EstimateAnswers, LivesWith, Local, Trial, Typed, Which, YEARS, as_typed};
pub use index::Index;
pub use module_part::ModulePart;
pub use notice::Notice;
pub use question::{EstimateQuestion, KINDS_ASKED};
pub use residence::{PlaceAction, Residence, Spot};
pub use search::{Search, Way};
pub use slot::{Mistake, Slot};
pub use view::{Along, Focus, RulePlace, View};
