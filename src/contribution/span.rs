//! A number that may be unknown: from a lowest value to a highest, or without a highest.
//!
//! Unknown income and assets are independent of each other, and the rules rise with them, so computing with
//! spans gives the exact lowest and highest outcome. Where a rule does not only rise (the relief of 2018, a
//! cost price, a limit on access) the code that applies it looks at the points where it turns.

use rust_decimal::Decimal;

/// From `low` to `high`; `high` = `None` has no upper limit.
///
/// ```
/// use rust_decimal::Decimal;
/// use wmo_zelfcheck::contribution::Span;
///
/// // With an unknown income the bill asks from 23.60 to 328.00: 10 % of what is above 24,500, in 12 months.
/// let increase = Span::UNKNOWN.above(Decimal::from(24_500)).share(Decimal::new(10, 2));
/// let amount = increase.map(|year| Decimal::new(2360, 2) + year / Decimal::from(12));
/// let amount = amount.at_most(Decimal::from(328));
/// assert_eq!(amount, Span { low: Decimal::new(2360, 2), high: Some(Decimal::from(328)) });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The lowest value possible.
    pub low: Decimal,
    /// The highest value possible.
    pub high: Option<Decimal>,
}

impl Span {
    /// Zero.
    pub const ZERO: Span = Span::point(Decimal::ZERO);
    /// Anything from zero.
    pub const UNKNOWN: Span = Span { low: Decimal::ZERO, high: None };

    /// A known value.
    pub const fn point(value: Decimal) -> Span {
        Span { low: value, high: Some(value) }
    }

    /// The value, if it is known.
    pub fn known(self) -> Option<Decimal> {
        (self.high == Some(self.low)).then_some(self.low)
    }

    /// Applies a function that never falls. It is computed once for a known value.
    pub fn map(self, rising: impl Fn(Decimal) -> Decimal) -> Span {
        let low = rising(self.low);
        let high = if self.high == Some(self.low) { Some(low) } else { self.high.map(rising) };
        Span { low, high }
    }

    /// The sum of two independent numbers.
    pub fn plus(self, other: Span) -> Span {
        Span { low: self.low + other.low, high: self.high.zip(other.high).map(|(a, b)| a + b) }
    }

    /// What lies above a known amount, at least zero.
    pub fn above(self, amount: Decimal) -> Span {
        self.map(|value| (value - amount).max(Decimal::ZERO))
    }

    /// A known fraction of it.
    pub fn share(self, rate: Decimal) -> Span {
        self.map(|value| value * rate)
    }

    /// At most a known amount.
    pub fn at_most(self, amount: Decimal) -> Span {
        Span { low: self.low.min(amount), high: Some(self.high.map_or(amount, |high| high.min(amount))) }
    }

    /// The smallest span that holds both.
    pub fn hull(self, other: Span) -> Span {
        Span { low: self.low.min(other.low), high: self.high.zip(other.high).map(|(a, b)| a.max(b)) }
    }

    /// Whether its highest value is higher than that of another; none at all is the highest.
    pub fn ends_above(self, other: Span) -> bool {
        match (self.high, other.high) {
            (None, Some(_)) => true,
            (Some(high), Some(other)) => high > other,
            _ => false,
        }
    }

    /// Highest minus lowest; `None` without a highest.
    pub fn width(self) -> Option<Decimal> {
        self.high.map(|high| high - self.low)
    }
}
