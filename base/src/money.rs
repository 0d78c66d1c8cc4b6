//! Euros, exact. The one place that rounds.

use crate::always::Always;
use std::{fmt, str::FromStr};

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount of whole cents, from 0 to 999,999,999.99 euros when read from outside.
///
/// ```
/// use base::money::Money;
///
/// let tariff: Money = "21.80".parse()?;
/// assert_eq!(tariff.times(12).to_string(), "261.60");
/// assert!("21,80".parse::<Money>().is_err(), "the contract writes a point");
/// # Ok::<(), base::money::NotMoney>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(Decimal);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(Decimal::ZERO);

    /// The largest amount accepted from outside: beyond any household, far from any overflow.
    pub const LARGEST: Money =
        Money(Decimal::from_parts(99_999_999_999u64 as u32, (99_999_999_999u64 >> 32) as u32, 0, false, 2));

    /// So many cents.
    pub fn from_cents(cents: u64) -> Option<Money> {
        let money = Money(Decimal::from_i128_with_scale(i128::from(cents), 2));
        (money <= Money::LARGEST).then_some(money)
    }

    /// Rounds down to the cent. No law prescribes how the ivb is rounded, so this is our rule, and the
    /// receipt says so.
    ///
    /// ```
    /// use base::money::Money;
    /// use rust_decimal::Decimal;
    ///
    /// // The bill for 30,000 euros: 23.60 + 10 % of (30,000 - 24,500), divided over 12 months = 69.4333...
    /// let share = Decimal::new(10, 2) * Decimal::from(30_000 - 24_500) / Decimal::from(12);
    /// assert_eq!(Money::floor(Decimal::new(2360, 2) + share).to_string(), "69.43");
    /// ```
    pub fn floor(value: Decimal) -> Money {
        Money(value.trunc_with_scale(2))
    }

    /// A total or an average as people read it, which may be below zero: to the nearest cent, half away from
    /// zero. No law says how such a figure is rounded.
    ///
    /// ```
    /// use base::money::Money;
    /// use rust_decimal::Decimal;
    ///
    /// assert_eq!(Money::nearest(Decimal::new(-12_345, 3)).to_string(), "-12.35");
    /// ```
    pub fn nearest(value: Decimal) -> Decimal {
        value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
    }

    /// In euros.
    pub const fn euros(self) -> Decimal {
        self.0
    }

    /// `count` times the amount.
    pub fn times(self, count: u8) -> Money {
        Money(self.0 * Decimal::from(count))
    }
}

impl FromStr for Money {
    type Err = NotMoney;

    /// Reads the contract's form: digits, a point, two decimals.
    fn from_str(text: &str) -> Result<Money, NotMoney> {
        if text.starts_with('-') {
            return Err(NotMoney::Negative);
        }
        let (euros, cents) = text.split_once('.').ok_or(NotMoney::Form)?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(euros) || !digits(cents) || cents.len() != 2 {
            return Err(NotMoney::Form);
        }
        let euros: u64 = euros.parse().map_err(|_| NotMoney::TooLarge)?;
        let cents: u64 = cents.parse().map_err(|_| NotMoney::Form)?;
        euros
            .checked_mul(100)
            .and_then(|whole| whole.checked_add(cents))
            .and_then(Money::from_cents)
            .ok_or(NotMoney::TooLarge)
    }
}

/// A text that is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotMoney {
    /// Not in the contract's form.
    #[error("not an amount; write euros as text with a point and two decimals, like \"30000.00\"")]
    Form,
    /// Below zero.
    #[error("an amount cannot be negative; use \"0.00\" for a negative income")]
    Negative,
    /// Above the largest amount we accept.
    #[error("an amount above 999999999.99 cannot be right")]
    TooLarge,
}

impl Money {
    /// Writes the contract's form into `buffer` and returns it. Amounts are written millions of times by bulk
    /// estimates, where the general formatting of decimals costs more than the estimate itself.
    pub fn write(self, buffer: &mut [u8; 24]) -> &str {
        let mut value = self.0;
        value.rescale(2);
        let mut cents = value.mantissa().unsigned_abs();
        let mut start = buffer.len();
        for (written, slot) in buffer.iter_mut().rev().enumerate() {
            if cents == 0 && written > 3 {
                break;
            }
            *slot = if written == 2 {
                b'.'
            } else {
                let digit = b'0' + (cents % 10) as u8;
                cents /= 10;
                digit
            };
            start -= 1;
        }
        buffer.get(start..).and_then(|digits| std::str::from_utf8(digits).ok()).always()
    }
}

impl fmt::Display for Money {
    /// The contract's form: a point and two decimals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.write(&mut [0; 24]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, NotMoney>) {
        assert_eq!(
            text.parse::<Money>().map(|money| money.to_string()),
            expected.map(str::to_owned),
            "{text}"
        );
    }

    #[test]
    fn reads_the_contracts_form_only() {
        check("0.00", Ok("0.00"));
        check("30000.00", Ok("30000.00"));
        check("999999999.99", Ok("999999999.99"));
        check("1000000000.00", Err(NotMoney::TooLarge));
        check("99999999999999999999999999.00", Err(NotMoney::TooLarge));
        check("-1.00", Err(NotMoney::Negative));
        for wrong in
            ["", ".", "1", "1.0", "1.000", "1,00", " 1.00", "1e3", "+1.00", "1.00€", "１.00", "0x1.00"]
        {
            check(wrong, Err(NotMoney::Form));
        }
    }

    #[test]
    fn rounds_down_once() {
        let share = Decimal::new(55_280, 2) / Decimal::from(12);
        assert_eq!(Money::floor(Decimal::new(2360, 2) + share).to_string(), "69.66");
        assert_eq!(Money::floor(Decimal::new(6_999_999, 5)).to_string(), "69.99");
        assert_eq!(Money::floor(Decimal::from(328)).to_string(), "328.00");
        assert_eq!(Money::floor(Decimal::new(5, 2)).to_string(), "0.05");
        assert_eq!(Money::floor(Decimal::new(50, 2)).to_string(), "0.50");
        assert_eq!(Money::LARGEST.times(13).to_string(), "12999999999.87");
    }
}
