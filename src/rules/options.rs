//! The 25 policy options of annex 2 of the report on the sustainability of the Wmo 2015
//! (*Houdbaarheidsonderzoek*), told to residents. The report explores; none of the options is law. The texts
//! stand in `static/options.toml`, Dutch only, and are checked by the build.

use super::*;

include!(concat!(env!("OUT_DIR"), "/options.rs"));

/// One option of the report.
#[derive(Debug, PartialEq)]
pub struct PolicyOption {
    /// Its number in the report, 1 to 25.
    pub number: u8,
    /// What it is about, in plain words.
    pub title: &'static str,
    /// Its title in the report.
    pub report_title: &'static str,
    /// What it would mean for a resident.
    pub for_you: &'static str,
    /// What the report concludes, and what it would take.
    pub report_says: &'static str,
    /// Published figures, each with what it counts and at which price level.
    pub figures: &'static [&'static str],
    /// How far the report takes it.
    pub status: OptionStatus,
    /// What the association of municipalities (VNG) says of it in its reaction to the report; `None` where it
    /// is silent.
    pub vng: Option<Remark>,
    /// What happened since the report, where a source says so.
    pub since: Option<Remark>,
    /// Where it stands.
    pub source: Source,
    /// The regimes that compute it.
    pub regimes: &'static [&'static str],
}

/// What another document than the report says.
#[derive(Debug, PartialEq)]
pub struct Remark {
    /// What it says.
    pub text: &'static str,
    /// Where.
    pub source: Source,
}

/// How far the report takes an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionStatus {
    /// Worked out as a measure.
    WorkedOut,
    /// Explored.
    Explored,
    /// Only put on the agenda.
    Agenda,
    /// A reflection without a measure.
    Reflection,
    /// Found to be no real option.
    NoRealOption,
    /// Not worked out because of objections.
    Dropped,
    /// Advised against.
    AdvisedAgainst,
}
