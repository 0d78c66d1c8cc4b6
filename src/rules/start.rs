//! From when a contribution is due, and the age that rules ask for.

use super::{Source, Validity};

/// From when a contribution is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartFrom {
    /// From the period in which support began.
    PeriodOfStart,
    /// From the month after; the same month if it began on the 1st.
    NextMonth,
}

/// How far before the decision a contribution can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// Periods of four weeks before the one in which the decision was sent.
    Periods(u16),
    /// Months before the one in which the decision was sent.
    Months(u16),
    /// Months before the day on which the decision was sent.
    MonthsFromDay(u16),
}

/// The dated rule on the first period due.
#[derive(Debug, PartialEq)]
pub struct StartRule {
    /// The months in which it holds.
    pub valid: Validity,
    /// The rule.
    pub from: StartFrom,
    /// How far before the decision a contribution can be asked for at most.
    pub back: Back,
    /// The article.
    pub source: Source,
}

/// The AOW age (*pensioengerechtigde leeftijd*) of people who reach it in these years.
#[derive(Debug, PartialEq)]
pub struct AowAge {
    /// First year.
    pub from: u16,
    /// Last year.
    pub to: u16,
    /// Years of age.
    pub years: u8,
    /// Months beside them.
    pub months: u8,
    /// Where it is published.
    pub source: Source,
}
