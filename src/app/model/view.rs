//! What is on screen, and what takes the focus there.

use base::date::Month;
use wmo_zelfcheck::rules::FigurePart;

use super::{EstimateQuestion, ModulePart, Search, Spot};

/// What is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    Start,
    Question(EstimateQuestion),
    Result,
    /// All rules, perhaps at one of them.
    Rules(Option<RulePlace>),
    /// What changed per year.
    Changes,
    /// The options of the report.
    Options,
    /// The question of the self-check at this place.
    Check(usize),
    /// The hints that the answers lead to.
    Hints,
    /// The sheet for the talk with the municipality.
    Sheet,
    /// What to expect after a report, and when.
    Expect,
    /// The rules behind the hints.
    Traces,
    /// The finder: what is looked for.
    Find(Search),
    /// The offers on the list.
    List,
}

impl View {
    /// The part of the module that has it; of the outcome the first stage has the amount.
    pub fn part(self) -> Option<ModulePart> {
        match self {
            View::Start | View::Question(_) | View::Result => None,
            View::Rules(_) | View::Changes | View::Options => Some(ModulePart::Outcome),
            View::Check(_) | View::Hints | View::Sheet | View::Expect | View::Traces => {
                Some(ModulePart::Check)
            }
            View::Find(_) | View::List => Some(ModulePart::Find),
        }
    }
}

/// A place among the rules: the scheme of a regime in a month, or one figure of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RulePlace {
    pub regime: &'static str,
    pub month: Month,
    pub part: Option<FigurePart>,
}

/// What runs along the bottom of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Along {
    Income,
    Assets,
    Months,
}

/// What takes the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The title of the view, or what was refused, or the place that was asked for.
    Title,
    /// The panel in which things are tried out.
    TryOut,
    /// Where the municipality stands or is asked.
    Place(Spot),
    /// How many offers were found.
    Results,
    /// The fold with what offers can be narrowed down by.
    Filters,
    /// An offer, by the place of its group and in its group.
    Card(usize, usize),
    /// What was saved on the device.
    Saved,
}
