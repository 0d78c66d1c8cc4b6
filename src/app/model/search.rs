//! What is looked for in the finder: the two ways in, and the needs.

use base::{
    closed::{Closed, Set},
    lists::Need,
};

/// Who comes in: a carer, or anyone. The same search with other first words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Carer,
    Everyone,
}

impl Way {
    /// The needs that are asked about, in order.
    pub const fn needs(self) -> &'static [Need] {
        match self {
            // The eight question areas of carers, a breather first.
            Way::Carer => &[
                Need::Respite,
                Need::EmotionalSupport,
                Need::PracticalHelp,
                Need::Guidance,
                Need::Information,
                Need::Education,
                Need::Money,
                Need::Aids,
            ],
            Way::Everyone => &[
                Need::Meeting,
                Need::PracticalHelp,
                Need::Transport,
                Need::Information,
                Need::EmotionalSupport,
                Need::Guidance,
                Need::Money,
                Need::Aids,
                Need::Prevention,
                Need::Living,
                Need::Safety,
                Need::Education,
                Need::GiveHelp,
            ],
        }
    }
}

/// What is looked for: nothing chosen yet, or these needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Search {
    pub way: Way,
    pub needs: Set<Need>,
}

impl Search {
    /// Where a way in begins.
    pub const fn begin(way: Way) -> Search {
        Search { way, needs: Set::EMPTY }
    }

    /// For one need.
    pub fn of(way: Way, need: Need) -> Search {
        Search { way, needs: [need].into_iter().collect() }
    }

    /// For the needs that a hint names by their ids; who needs a breather comes in as a carer.
    pub fn of_ids(ids: &[&str]) -> Option<Search> {
        let needs: Set<Need> =
            Need::IDS.iter().filter(|(id, _)| ids.contains(id)).map(|(_, need)| *need).collect();
        let way = if needs.contains(Need::Respite) { Way::Carer } else { Way::Everyone };
        (!needs.is_empty()).then_some(Search { way, needs })
    }
}
