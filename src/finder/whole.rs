//! What a text as a whole is about, beside what its words mean: the records that it is nearest to, in order,
//! and whether there is danger.

use base::{always::Always, lists::Need};

use crate::finder::{
    index::{Finder, OfferFacts},
    learned,
    score::{Scores, WHOLE, points},
};
use crate::offers::Sort;

/// From here on a text of one, two or more words is taken to be about a record, in thousandths.
const NEAR: [i32; 3] = [1000, 0, -700];
/// The same for a word by itself that is long enough to be made of several.
const NEAR_COMPOUND: i32 = -400;
const COMPOUND: usize = 9;
/// The others that are near too.
const ALSO_NEAR: i32 = -750;
/// From here on a number for danger comes first.
const DANGER: i32 = -500;
/// The same where a word says danger too.
const WORD_OF_DANGER: i32 = -700;

impl Scores {
    /// Adds what the text as a whole is about, where no offer is asked for by its name: its needs go before
    /// those of single words, and a word that only looks like danger is none.
    pub(super) fn whole(&mut self, finder: &Finder, text: &str) {
        let empty = (self.needs | self.words | self.softs) == 0;
        if empty || self.clear || (0..finder.facts.len()).any(|number| self.is_named(number)) {
            return;
        }
        let nearest = learned::nearest(text);
        let sort = |id: &str| finder.offer(id).map(|offer| offer.sort);
        let score = |wanted: &dyn Fn(&str) -> bool| {
            nearest.iter().find(|(id, _)| wanted(id)).map_or(i32::MIN, |(_, score)| *score)
        };
        let is_danger = |id: &str| sort(id) == Some(Sort::Emergency);
        let (danger, none) = (score(&is_danger), score(&|id| id == learned::NONE));
        let word = self.understood.danger;
        let first = nearest.first().map_or("", |(id, _)| id);
        let sure = if word { WORD_OF_DANGER } else { DANGER };
        let in_danger = danger > sure && danger > none && (word || is_danger(first));
        if word && !in_danger {
            self.understood.record = None;
            self.understood.danger = false;
            self.understood.needs.retain(|need| *need != Need::Safety);
        }
        let place = |id: &str| finder.offers.iter().position(|offer| offer.id == id);
        let near: Vec<(&'static str, usize, &OfferFacts)> = nearest
            .iter()
            .filter(|(id, score)| *score > ALSO_NEAR && *id != learned::NONE && (in_danger || !is_danger(id)))
            .filter_map(|(id, _)| place(id).and_then(|number| Some((*id, number, finder.facts.get(number)?))))
            .take(points::NEAREST.len())
            .collect();
        let words: Vec<&str> = text.split_whitespace().take(NEAR.len()).collect();
        let enough = match words[..] {
            [only] if only.len() >= COMPOUND => NEAR_COMPOUND,
            _ => NEAR.get(words.len().saturating_sub(1)).copied().always(),
        };
        let about = nearest.iter().any(|(id, score)| *id != learned::NONE && *score > enough);
        let Some((id, _, facts)) = near.first().copied().filter(|_| about) else { return };
        self.understood.danger = in_danger;
        if !word || !in_danger || facts.needs.contains(Need::Safety) {
            self.understood.record = Some(id);
        }
        // What the nearest is for first, then the others in turn.
        let mut needs: Vec<Need> = Vec::new();
        let firsts = near.iter().filter_map(|(_, _, facts)| facts.needs.iter().next());
        for need in firsts.chain(facts.needs.iter()) {
            if !needs.contains(&need) {
                needs.push(need);
            }
        }
        self.understood.needs.retain(|need| !needs.contains(need));
        self.understood.needs.splice(0..0, needs);
        self.understood.forms = facts.forms;
        self.meant.extend(near.iter().map(|(_, number, _)| *number));
        self.needs |= WHOLE;
        for (number, other) in finder.facts.iter().enumerate() {
            let at = near.iter().position(|(_, near, _)| *near == number);
            let same = facts.needs.iter().next().is_some_and(|need| other.needs.contains(need))
                && (facts.forms.is_empty() || facts.forms.iter().any(|form| other.forms.contains(form)));
            let added = match at {
                Some(place) => points::NEAREST.get(place).copied().always(),
                None if same && other.sort == Sort::Local => points::LIKE_NEAREST,
                None if same => points::OTHER_NEED,
                None => continue,
            };
            if let (Some(points), Some(met)) = (self.points.get_mut(number), self.met.get_mut(number)) {
                *points = points.saturating_add(added);
                *met |= WHOLE;
            }
        }
    }
}
