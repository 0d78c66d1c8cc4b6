//! Writes what would change the outcome.

use super::amounts::{range, write_given};
use crate::contribution::{Beyond, Change, Turn, What};
use base::{closed::Closed, money::Money, writer::Writer};

/// Each change, and what follows from it.
pub fn write_changes(w: &mut Writer, changes: &[Change]) {
    w.name("changes").list(changes, |w, change| {
        w.object(|w| {
            w.name("field").text(change.what.field().id());
            match change.what {
                What::Income(turn) | What::Assets(turn) => write_turn(w, turn),
                What::ClientAow | What::PartnerAow => w.name("to").text("aow"),
                What::Household(household) => w.name("to").text(household.id()),
                What::Wheelchair => w.name("to").text("wheelchair"),
                What::OtherContribution => w.name("to").text("wlz"),
            }
            w.name("amount");
            range(w, change.amount, 1);
            write_given(w, change.given);
        });
    });
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
