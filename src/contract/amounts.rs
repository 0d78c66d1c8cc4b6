//! Writes an amount that may be a range, and whether support is given at all.

use rust_decimal::Decimal;

use crate::contribution::{Span, SupportGiven};
use base::money::Money;
use base::writer::Writer;

/// Lowest and highest; `max` is null where the rules set no maximum.
pub fn range(w: &mut Writer, amount: Span, times: u8) {
    let money = |value: Decimal| Money::floor(value).times(times);
    w.object(|w| {
        w.name("min").money(money(amount.low));
        match amount.high {
            Some(high) => w.name("max").money(money(high)),
            None => w.name("max").null(),
        }
    });
}

/// Whether support is given, where it is not or need not be; and what is due where it is.
pub fn write_given(w: &mut Writer, given: SupportGiven) {
    match given {
        SupportGiven::Yes => {}
        SupportGiven::No => w.name("given").text("no"),
        SupportGiven::Perhaps(amount) => {
            w.name("given").text("perhaps");
            w.name("amount_if_given");
            range(w, amount, 1);
        }
    }
}
