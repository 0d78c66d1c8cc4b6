//! What a text as a whole is most probably about: for each bundled record how near the text is to the
//! sentences in `static/resources/sentences`, by a linear model over words and letter groups. Lay words say
//! what a word means; this says what a sentence means of which no word is known.
//!
//! `cargo test --test finder learn` learns the table again from the sentences and compares;
//! docs/resources.md says how.

use std::sync::OnceLock;

use base::{
    always::Always,
    words::{FEATURES, features},
};

/// Classes (id, weight of its own), then of each feature how many weights it has, their classes as steps from
/// one to the next, and the weights, two in a byte.
static TABLE: &[u8] = include_bytes!("../../static/resources/learned.bin");
/// What one step of a weight is, in thousandths.
pub const STEP: i32 = 350;
/// The class of all texts of danger.
pub const DANGER: &str = "danger";
/// The class of what is about none of the records.
pub const NONE: &str = "none";

/// A class and how near a text is to it, in thousandths: from 0 up it is of it.
pub type Near = (&'static str, i32);

/// Whether a class is a record.
pub fn is_record(class: &str) -> bool {
    class != DANGER && class != NONE
}

#[derive(Default)]
struct Table {
    /// Each class: its id, and where its score begins, in thousandths.
    classes: Vec<(&'static str, i32)>,
    /// Where the weights of each feature begin.
    starts: Vec<u32>,
    steps: &'static [u8],
    weights: &'static [u8],
}

fn table() -> &'static Table {
    static READ: OnceLock<Table> = OnceLock::new();
    READ.get_or_init(|| read().always())
}

fn read() -> Option<Table> {
    let (count, mut rest) = TABLE.split_first()?;
    let mut classes = Vec::new();
    for _ in 0..*count {
        let (length, after) = rest.split_first()?;
        let (id, after) = after.split_at_checked(usize::from(*length))?;
        let (bias, after) = after.split_first_chunk::<2>()?;
        classes.push((std::str::from_utf8(id).ok()?, i32::from(i16::from_le_bytes(*bias))));
        rest = after;
    }
    let (counts, rest) = rest.split_at_checked(FEATURES)?;
    let mut starts = vec![0];
    let mut sum = 0;
    for count in counts {
        sum += u32::from(*count);
        starts.push(sum);
    }
    let (steps, weights) = rest.split_at_checked(sum as usize)?;
    Some(Table { classes, starts, steps, weights })
}

/// How near a text is to each class, the nearest first.
pub fn nearest(text: &str) -> Vec<Near> {
    let table = table();
    let mut sums = vec![0i32; table.classes.len()];
    let found = features(text);
    for feature in &found {
        let at = |place: usize| table.starts.get(place).map_or(0, |start| *start as usize);
        let mut class = 0;
        for place in at(usize::from(*feature))..at(usize::from(*feature) + 1) {
            class += usize::from(table.steps.get(place).copied().always());
            let pair = table.weights.get(place / 2).copied().always();
            let four = if place % 2 == 0 { pair & 15 } else { pair >> 4 };
            if let Some(sum) = sums.get_mut(class) {
                *sum += i32::from(four) - 8;
            }
        }
    }
    let length = (found.len() as u32 * 256).isqrt().max(16) as i32;
    let score = |(sum, (id, bias)): (i32, &(&'static str, i32))| (*id, bias + sum * STEP * 16 / length);
    let mut scores: Vec<_> = sums.into_iter().zip(&table.classes).map(score).collect();
    scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    scores
}
