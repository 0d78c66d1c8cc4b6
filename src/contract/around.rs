//! What lies around an outcome: the line over income or assets, and what would change it.

use super::{request::HOUSEHOLDS, response::range};
use crate::contribution::{Beyond, Change, Given, Point, Turn, What};
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

/// Writes what would change the outcome.
pub fn write_changes(w: &mut Writer, changes: &[Change]) {
    w.name("changes").list(changes, |w, change| {
        w.object(|w| {
            w.name("field").text(change.what.field().id());
            match change.what {
                What::Income(turn) | What::Assets(turn) => write_turn(w, turn),
                What::ClientAow | What::PartnerAow => w.name("to").text("aow"),
                What::Household(household) => {
                    w.name("to").text(HOUSEHOLDS.iter().find(|(_, other)| *other == household).map_or("", |(name, _)| name));
                }
                What::Wheelchair => w.name("to").text("wheelchair"),
                What::OtherContribution => w.name("to").text("wlz"),
            }
            w.name("amount");
            range(w, change.amount, 1);
            write_given(w, change.given);
        });
    });
}

/// Whether support is given, where it is not or need not be; and what is due where it is.
pub fn write_given(w: &mut Writer, given: Given) {
    match given {
        Given::Yes => {}
        Given::No => w.name("given").text("no"),
        Given::Perhaps(amount) => {
            w.name("given").text("perhaps");
            w.name("amount_if_given");
            range(w, amount, 1);
        }
    }
}

fn write_turn(w: &mut Writer, turn: Turn) {
    w.name("at").money(Money::floor(turn.at));
    w.name("side").text(if turn.above { "above" } else { "below" });
    w.name("beyond").text(match turn.beyond {
        Beyond::Rises => "rises",
        Beyond::Falls => "falls",
        Beyond::Stays => "stays",
        Beyond::Jumps => "jumps",
    });
    if turn.perhaps {
        w.name("perhaps").truth(true);
    }
}
