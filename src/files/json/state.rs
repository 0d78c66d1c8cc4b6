//! Where a reader of JSON is: what is open around it, and what must come.

use super::text::Escape;
use crate::{files::tree::Node, values::Position};

#[derive(Debug)]
pub(super) struct Frame {
    pub(super) node: Node,
    /// The name of the field whose value comes.
    pub(super) name: Option<(String, Position)>,
    /// Whether it is an item of a list that can hold offers.
    pub(super) unit: bool,
    /// Whether its items are units.
    pub(super) holds: bool,
    /// The units in it so far.
    pub(super) units: u32,
    /// Values outside it.
    pub(super) values: usize,
    /// Its column if it is the first on its line, else 0.
    pub(super) column: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// A value must come; in a list that has just begun it may also end.
    Value {
        or_end: bool,
    },
    /// A name must come; in an object that has just begun it may also end.
    Name {
        or_end: bool,
    },
    Colon,
    /// A comma or the end of the list or object.
    After,
    Text {
        name: bool,
        escape: Escape,
    },
    Number,
    Word,
    /// Behind a mistake in a unit, until it ends: how many brackets are open, in a text or not, what came
    /// last, and the column in which the unit began.
    Lost {
        depth: u32,
        text: bool,
        escaped: bool,
        last: char,
        column: u32,
    },
    /// Behind a mistake between units, until the next begins: in a text or not, and how many stray lists are
    /// open.
    Between {
        text: bool,
        lists: u32,
    },
    /// Behind the end of the file's value.
    End,
    /// Behind a mistake that cannot be mended.
    Dead,
}

/// Whether this is a number as JSON has it.
pub(super) fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (number, exponent) =
        text.split_once(['e', 'E']).map_or((text, None), |(number, exponent)| (number, Some(exponent)));
    let (whole, fraction) =
        number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    let exponent = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}
