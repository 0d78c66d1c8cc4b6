//! Whether somebody may be in danger, by a text as a whole: how near it is to sentences of danger, less how
//! near it is to something else, more where a word says so. Figures are in thousandths; those of the blind
//! sets are in docs/performance.md.

use base::lists::Need;

use crate::finder::{
    index::Finder,
    learned::{self, Near},
    score::{Scores, Surety},
};
use crate::offers::Sort;

/// From here on a text is of danger where a pattern of who does what to whom tells of it.
const TOLD: i32 = -1000;
/// The same where none does.
const NEAR_DANGER: i32 = 200;
/// The same where a number for danger is the nearest of all records.
const NEAREST: i32 = 150;
/// The same where a word says danger.
const SAID: i32 = -700;
/// The same where a sentence or most of the text says danger.
const CLEARLY_SAID: i32 = -2200;
/// The same where lay words explain most of the text, and say no danger.
const UNSAID: i32 = 700;
/// The same where they explain all of it.
const CLEARLY_UNSAID: i32 = 1600;
/// A text that is nearer to another record than this is less of danger.
const OTHER: i32 = -600;

impl Scores {
    /// Whether somebody may be in danger. A word that only looks like it is not kept.
    pub(super) fn is_danger(
        &mut self,
        finder: &Finder,
        nearest: &[Near],
        told: Option<&str>,
        sure: Surety,
    ) -> bool {
        let called = |id: &str| finder.sort_of(id) == Some(Sort::Emergency);
        let first = |wanted: &dyn Fn(&str) -> bool| {
            nearest.iter().find(|(id, _)| wanted(id)).map_or(0, |(_, score)| *score)
        };
        let other = first(&|id| learned::is_record(id) && !called(id));
        let near = first(&|id| id == learned::DANGER) + first(&called) / 2
            - first(&|id| id == learned::NONE) / 4
            - (other - OTHER).max(0);
        let record = nearest.iter().find(|(id, _)| learned::is_record(id));
        let nearest = record.is_some_and(|(id, _)| called(id));
        let word = self.understood.danger;
        let enough = match (word, sure.clear || sure.danger) {
            _ if told.is_some_and(called) => TOLD,
            _ if told.is_some() => i32::MIN,
            (true, true) if sure.full => i32::MIN,
            (true, true) => CLEARLY_SAID,
            (true, false) => SAID,
            (false, true) if sure.full => CLEARLY_UNSAID,
            (false, true) => UNSAID,
            (false, false) if nearest => NEAREST,
            (false, false) => NEAR_DANGER,
        };
        let danger = near > enough;
        if word && !danger {
            self.understood.needs.retain(|need| *need != Need::Safety);
        }
        danger
    }
}
