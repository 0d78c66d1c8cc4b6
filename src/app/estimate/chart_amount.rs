//! What a regime asks at one value of the chart.

use wmo_zelfcheck::contribution::{Assessment, Precision, Span, SupportGiven};

/// What a regime asks at one value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ChartAmount {
    /// Euros a period, and how precisely they are known.
    Due(Span, Precision),
    /// The same, or no help at all.
    Perhaps(Span, Precision),
    /// There is no help, so no amount either.
    NoHelp,
    /// A proposal that does not apply yet.
    NotYet,
    /// There are no rules for it.
    Unknown,
}

impl ChartAmount {
    pub fn of(found: &Assessment) -> ChartAmount {
        match found.given {
            SupportGiven::Yes => ChartAmount::Due(found.amount, found.precision()),
            SupportGiven::Perhaps(amount) => ChartAmount::Perhaps(amount, found.precision()),
            SupportGiven::No => ChartAmount::NoHelp,
        }
    }

    /// The amount, where there is help.
    pub fn amount(self) -> Option<Span> {
        match self {
            ChartAmount::Due(amount, _) | ChartAmount::Perhaps(amount, _) => Some(amount),
            ChartAmount::NoHelp | ChartAmount::NotYet | ChartAmount::Unknown => None,
        }
    }

    /// Whether the amount rests on a figure that we derived.
    pub fn precision(self) -> Precision {
        match self {
            ChartAmount::Due(_, precision) | ChartAmount::Perhaps(_, precision) => precision,
            ChartAmount::NoHelp | ChartAmount::NotYet | ChartAmount::Unknown => Precision::Exact,
        }
    }

    /// Said of a value that is itself only about right: then the amount is what it is there.
    pub fn at(self, value: Precision) -> ChartAmount {
        match self {
            ChartAmount::Due(amount, _) if value == Precision::Derived => {
                ChartAmount::Due(amount, Precision::Exact)
            }
            ChartAmount::Perhaps(amount, _) if value == Precision::Derived => {
                ChartAmount::Perhaps(amount, Precision::Exact)
            }
            cell => cell,
        }
    }
}
