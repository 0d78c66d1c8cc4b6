//! Writes the line over income or assets.

use super::amounts::{range, write_given};
use crate::contribution::Point;
use base::money::Money;
use base::writer::Writer;

/// Writes the points of a line; between two of them the amount runs straight.
pub fn write_curve(w: &mut Writer, points: &[Point]) {
    w.name("curve").list(points, |w, point| {
        w.object(|w| {
            w.name("at").money(Money::floor(point.at));
            w.name("amount");
            range(w, point.amount, 1);
            write_given(w, point.given);
        });
    });
}
