//! What stands first: what is called by its name, what fits best, and in a group the few who can be rung.

use crate::finder::{
    groups::OfferGroup,
    index::Finder,
    lines::Lines,
    pass::Pass,
    rank::{is_elsewhere, number_in},
    score::Scores,
    worth::points,
};
use crate::offers::Sort;

/// So many lines stand before what to ask the municipality for; the others come after that.
const BEFORE: usize = 3;

impl Finder {
    fn sort_at(&self, number: usize) -> Option<Sort> {
        self.facts.get(number).map(|facts| facts.sort)
    }

    /// Puts in a group of its own what is called by its name, or else what fits best what was typed: offers
    /// of a municipality that have the words for all that was meant, or where none is known the records that
    /// are nearest. In danger nothing but a name stands before the numbers for it.
    pub(super) fn best_first(&self, pass: &mut Pass, scores: &Scores, lines: &Lines) {
        let called = !scores.called.is_empty();
        let is_best = |key: &u64| {
            let number = number_in(*key);
            match (called, lines.danger, lines.first) {
                (true, ..) => scores.called.contains(&number),
                (_, true, _) => false,
                (.., true) => scores.nearest.contains(&number),
                _ => !is_elsewhere(*key) && self.sort_at(number) == Some(Sort::Local) && scores.fits(number),
            }
        };
        let mut first: Vec<u64> = pass.best.iter().flatten().filter(|key| is_best(key)).copied().collect();
        first.sort_by_key(|key| {
            let nearest = scores.nearest.iter().position(|number| *number == number_in(*key));
            (nearest.filter(|_| lines.first && !called), *key)
        });
        first.truncate(if called { usize::MAX } else { points::NEAREST.len() });
        // A guess is no answer: somebody to ring stands with it.
        let is_line = |key: &u64| self.facts.get(number_in(*key)).is_some_and(|facts| facts.line);
        if scores.understood.unsure && lines.first && !called && !first.iter().any(is_line) {
            first.truncate(points::NEAREST.len() - 1);
            first.extend(pass.best.iter().flatten().filter(|key| is_line(key)).min());
        }
        for (group, total) in pass.best.iter_mut().zip(&mut pass.totals) {
            let before = group.len();
            group.retain(|key| !first.contains(key));
            *total -= before - group.len();
        }
        let place = OfferGroup::Best.place();
        if let (Some(total), Some(best)) = (pass.totals.get_mut(place), pass.best.get_mut(place)) {
            (*total, *best) = (first.len(), first);
        }
    }

    /// Puts the best lines of a group first, then what to ask the municipality for, then the other lines: the
    /// first page shows both.
    pub(super) fn few_lines_first(&self, lines: &Lines, best: &mut [u64]) {
        let asks = |key: &u64| self.sort_at(number_in(*key)) == Some(Sort::Ask);
        let (Some(first), Some(last)) = (best.iter().position(asks), best.iter().rposition(asks)) else {
            return;
        };
        if lines.first
            && !lines.danger
            && let Some(after) = first.checked_sub(BEFORE)
            && let Some(rest) = best.get_mut(BEFORE..=last)
        {
            rest.rotate_left(after);
        }
    }
}
