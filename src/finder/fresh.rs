//! How long ago an offer was checked. After six months a card says "check this"; after a year the offer
//! sinks and says why; one of which no day is known stands behind its equals. The date to compare with comes
//! from outside.

use base::date::{Date, Month};

/// How fresh what is known of an offer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Checked in the last six months.
    Fresh,
    /// Longer ago.
    Check,
    /// Longer ago than a year: it sinks.
    Old,
    /// No day is known, or one that has still to come: it stands behind its equals.
    Unknown,
}

impl Freshness {
    /// Of an offer checked on a day, as seen on another.
    pub fn of(checked: Option<Date>, date: Date) -> Freshness {
        match checked {
            Some(checked) if checked <= date => {
                let before = |months| {
                    before(date, months).is_some_and(|limit| (checked.month(), checked.day()) < limit)
                };
                if before(12) {
                    Freshness::Old
                } else if before(6) {
                    Freshness::Check
                } else {
                    Freshness::Fresh
                }
            }
            _ => Freshness::Unknown,
        }
    }

    /// The id in JSON; a fresh offer has none.
    pub const fn id(self) -> Option<&'static str> {
        match self {
            Freshness::Fresh => None,
            Freshness::Check => Some("check"),
            Freshness::Old => Some("old"),
            Freshness::Unknown => Some("unknown"),
        }
    }

    /// What is left of its points: less when it was checked longer than a year ago.
    pub const fn sunk(self, points: u32) -> u32 {
        match self {
            Freshness::Old => points / 4 * 3,
            _ => points,
        }
    }

    /// Whether it was not checked within a year, as far as is known.
    pub const fn is_stale(self) -> bool {
        matches!(self, Freshness::Old | Freshness::Unknown)
    }
}

/// The same day some months before, even where that month is shorter: for comparing only.
fn before(date: Date, months: u32) -> Option<(Month, u8)> {
    Some((date.month().minus(months)?, date.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_and_twelve_months() {
        for (checked, date, expected) in [
            ("2026-11-22", "2026-11-22", Freshness::Fresh),
            ("2026-05-22", "2026-11-22", Freshness::Fresh),
            ("2026-05-21", "2026-11-22", Freshness::Check),
            ("2025-11-22", "2026-11-22", Freshness::Check),
            ("2025-11-21", "2026-11-22", Freshness::Old),
            ("2026-02-28", "2026-08-31", Freshness::Check),
            ("2024-02-29", "2025-02-28", Freshness::Check),
            ("2026-11-23", "2026-11-22", Freshness::Unknown),
        ] {
            assert_eq!(
                Freshness::of(checked.parse().ok(), date.parse().unwrap()),
                expected,
                "{checked} seen on {date}"
            );
        }
        assert_eq!(Freshness::of(None, "2026-11-22".parse().unwrap()), Freshness::Unknown);
    }
}
