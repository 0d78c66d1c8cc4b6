//! Reads an amount as people in the Netherlands type it: `31.250`, `31250,50`, `€ 31.250`, `31.250,--`.

use crate::{money::Money, words::seen};

/// Why a typed text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnAmount {
    /// Nothing typed.
    Empty,
    /// Below zero.
    Negative,
    /// Something that is not a digit.
    Letters,
    /// Cents that are not two digits.
    Decimals,
    /// Points or commas in places that leave the amount open.
    Grouping,
    /// More than any household has.
    TooLarge,
}

/// Reads the amount in euros that a person typed.
///
/// A point or a space separates thousands and a comma cents. Where both signs are there the last one
/// separates cents. A point before exactly two last digits is read as cents where the number before it has
/// four digits or more, as on a bank statement in English; `31.25` may as well be a slip.
///
/// # Errors
/// [`NotAnAmount`] says why the text cannot be an amount. What is in doubt is refused, never guessed.
///
/// # Example
/// ```
/// use base::amount::{NotAnAmount, parse_amount};
///
/// for typed in ["31.250", "31250,00", "€ 31.250,-"] {
///     assert_eq!(parse_amount(typed).map(|amount| amount.to_string()), Ok("31250.00".to_owned()));
/// }
/// // 31 euros and 25 cents, or a slip for 31,250? Nobody knows, so it is refused.
/// assert_eq!(parse_amount("31.25"), Err(NotAnAmount::Grouping));
/// ```
pub fn parse_amount(typed: &str) -> Result<Money, NotAnAmount> {
    let text = seen(typed);
    let text = without_cents(without_currency(&text)).replace(" ,", ",");
    if text.is_empty() {
        return Err(NotAnAmount::Empty);
    }
    if text.starts_with('-') {
        return Err(NotAnAmount::Negative);
    }
    let digits = text.trim_end_matches('-');
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ')) {
        return Err(NotAnAmount::Letters);
    }
    let (whole, cents, thousands) = match (digits.rsplit_once(','), digits.rsplit_once('.')) {
        // Of two signs the last one separates cents.
        (Some((whole, cents)), _) if !cents.contains('.') => (whole, Some(cents), '.'),
        (Some(_), Some((whole, cents))) => (whole, Some(cents), ','),
        (None, Some((whole, last))) if last.len() < 3 && (whole.len() > 3 || whole == "0") => {
            (whole, Some(last), '.')
        }
        _ => (digits, None, '.'),
    };
    let cents = cents.map_or(Ok(0), two_digits)?;
    let euros = grouped(whole, thousands)?;
    if digits.len() < text.len() {
        // Below zero, as books have it, or without cents.
        return Err(NotAnAmount::Grouping);
    }
    euros
        .checked_mul(100)
        .and_then(|whole| whole.checked_add(cents))
        .and_then(Money::from_cents)
        .ok_or(NotAnAmount::TooLarge)
}

fn two_digits(cents: &str) -> Result<u64, NotAnAmount> {
    match cents.len() {
        2 => cents.parse().map_err(|_| NotAnAmount::Grouping),
        3 => Err(NotAnAmount::Grouping),
        _ => Err(NotAnAmount::Decimals),
    }
}

/// `31250`, `31.250` or `31 250`, not `3.12.50`.
fn grouped(whole: &str, thousands: char) -> Result<u64, NotAnAmount> {
    let mut digits = String::new();
    for (place, group) in whole.split([thousands, ' ']).enumerate() {
        // Of several groups the first has at most three digits, and the others have just as many.
        let fits = match place {
            0 => !group.is_empty(),
            _ => group.len() == 3 && (place > 1 || digits.len() <= 3),
        };
        if !fits || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnAmount::Grouping);
        }
        digits.push_str(group);
    }
    digits.parse().map_err(|_| NotAnAmount::TooLarge)
}

/// Without the sign or word for euros on either side.
fn without_currency(text: &str) -> &str {
    const BEFORE: [&str; 4] = ["€", "euro", "eur.", "eur"];
    const AFTER: [&str; 5] = ["€", "euro's", "euros", "euro", "eur"];
    let text = BEFORE.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    AFTER.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text).trim()
}

/// Without what people write in the place of no cents: `,-`, `,--`, `,=`.
fn without_cents(text: &str) -> &str {
    let bare = text.trim_end_matches(['-', '=', ' ']);
    match bare.strip_suffix([',', '.']) {
        Some(whole) if bare.len() < text.len() => whole.trim_end(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: Result<&str, NotAnAmount>) {
        assert_eq!(
            parse_amount(typed).map(|money| money.to_string()),
            expected.map(str::to_owned),
            "{typed}"
        );
    }

    #[test]
    fn reads_what_people_type() {
        for typed in [
            "31250",
            "31.250",
            "€ 31.250",
            "31 250",
            "31.250,00",
            "31250,00",
            "€31250,-",
            "31.250,-",
            "31250.00",
            " 31.250 euro",
            "EUR 31\u{a0}250",
        ] {
            check(typed, Ok("31250.00"));
        }
        check("31250,50", Ok("31250.50"));
        check("31.250,50", Ok("31250.50"));
        check("1.234.567,89", Ok("1234567.89"));
        check("0", Ok("0.00"));
        check("0,05", Ok("0.05"));
        check("0.05", Ok("0.05"));
    }

    #[test]
    fn refuses_what_cannot_be_an_amount() {
        check("", Err(NotAnAmount::Empty));
        check("€", Err(NotAnAmount::Empty));
        check("-500", Err(NotAnAmount::Negative));
        check("−500", Err(NotAnAmount::Negative));
        check("veel", Err(NotAnAmount::Letters));
        check("30k", Err(NotAnAmount::Letters));
        check("1e5", Err(NotAnAmount::Letters));
        check("31250,5", Err(NotAnAmount::Decimals));
        check("31250,", Err(NotAnAmount::Decimals));
        check("31,250", Err(NotAnAmount::Grouping));
        check("31.25", Err(NotAnAmount::Grouping));
        check("125.50", Err(NotAnAmount::Grouping));
        check("3.12.500", Err(NotAnAmount::Grouping));
        check("3125.500", Err(NotAnAmount::Grouping));
        check("31.250,50,20", Err(NotAnAmount::Grouping));
        check(",50", Err(NotAnAmount::Grouping));
        check("1000000000", Err(NotAnAmount::TooLarge));
        check("99999999999999999999999999", Err(NotAnAmount::TooLarge));
        check("٣١٢٥٠", Err(NotAnAmount::Letters));
    }
}
