//! What a text as a whole is about, beside what its words mean: the records that it is nearest to, in order.
//! Figures are in thousandths; those of the blind sets are in docs/performance.md.

use base::{always::Always, date::Date, lists::Need};

use crate::finder::{
    index::{Finder, OfferFacts},
    learned::{self, Near},
    score::{Scores, Surety, WHOLE},
    told::danger_told,
    worth::points,
};
use crate::offers::{Offer, Sort, municipality::named};

/// From here on a text is taken to be about the record that it is nearest to.
const ENOUGH: i32 = -680;
/// The same of a text of fewer letters than this.
const SHORT: usize = 4;
const ENOUGH_SHORT: i32 = 0;
/// The same beside offers of a municipality, of which the words are looked for too: of a text of one, two or
/// more words.
const ENOUGH_BESIDE: [i32; 3] = [1000, 0, -700];
/// From here on the nearest is no guess.
const SURE: i32 = -400;
/// From here on a text is about those after the nearest too.
const ALSO: i32 = -850;
/// And so much less near than the nearest at most.
const SPREAD: i32 = 1100;
/// So many points for the words of a record make it nearer by one: where lay words explain all of the text,
/// most of it, or less.
const POINTS: [u32; 3] = [1, 2, 4];
/// What a record is nearer by that words of danger mean.
const MEANT: i32 = 1000;
/// From here on a record for safety is one that is called in danger.
const CLEAR: i32 = 500;
/// What a number is nearer by that a pattern of danger calls.
const TOLD: i32 = 1500;
/// A text of so many words that asks for a breather, in whatever form, shows every form.
const GENERAL: usize = 6;

impl Scores {
    /// Adds what the text as a whole is about, where no offer is asked for by its name: its needs go before
    /// those of single words, and a word that only looks like danger is none.
    pub(super) fn whole(&mut self, finder: &Finder, text: &str, date: Date, sure: Surety) {
        let empty = (self.needs | self.words | self.softs) == 0 || !text.contains(char::is_alphabetic);
        if empty || (0..finder.facts.len()).any(|number| self.is_named(number)) {
            return;
        }
        if self.needs == 0 && !named(text, date).is_empty() {
            // Nothing but where somebody lives: the desk that knows the way there.
            self.about(finder, finder.place_of_record(Offer::NL_WMO_LOKET).into_iter().collect());
            return;
        }
        let nearest = learned::nearest(text);
        let told = danger_told(text);
        let danger = self.is_danger(finder, &nearest, told, sure);
        let words = text.split_whitespace().count();
        if sure.full && self.asks_for_a_breather() && !danger && words <= GENERAL {
            return;
        }
        self.understood.danger = danger;
        let near = self.nearest(finder, &nearest, told, sure);
        let score_of = |place: usize| near.get(place).map_or(i32::MIN, |(_, score)| *score);
        let first = score_of(0);
        let enough = match text.trim().len() {
            _ if danger => i32::MIN,
            _ if finder.local => ENOUGH_BESIDE.get(words.clamp(1, ENOUGH_BESIDE.len()) - 1).copied().always(),
            ..SHORT => ENOUGH_SHORT,
            _ => ENOUGH,
        };
        let nothing = nearest.first().is_some_and(|(id, score)| *id == learned::NONE && *score > first);
        if first <= enough || (nothing && first < SURE && !danger) {
            return;
        }
        self.understood.unsure = first < SURE && !danger;
        let least = ALSO.max(first.saturating_sub(SPREAD));
        let also = (1..near.len()).take_while(|place| score_of(*place) > least).count();
        self.about(finder, near.iter().take(1 + also).map(|(number, _)| *number).collect());
    }

    /// Whether lay words say respite, and no form of it.
    fn asks_for_a_breather(&self) -> bool {
        self.understood.needs.first() == Some(&Need::Respite) && self.understood.forms.is_empty()
    }

    /// The records that the text is nearest to, counted what their words are worth, as places and scores: in
    /// danger the numbers for it and what words of danger mean ("ik ben verkracht"), and else all others.
    fn nearest(
        &self,
        finder: &Finder,
        nearest: &[Near],
        told: Option<&str>,
        sure: Surety,
    ) -> Vec<(usize, i32)> {
        let danger = self.understood.danger;
        let worth = if sure.full { 0 } else { 2 - usize::from(sure.clear) };
        let worth = POINTS.get(worth).copied().always();
        let fits = |(id, score): &Near| {
            let number = finder.place_of_record(id)?;
            let points = self.points.get(number).copied().always() / worth;
            let score = score.saturating_add_unsigned(points) + if told == Some(*id) { TOLD } else { 0 };
            let safety = finder.facts.get(number)?.needs.contains(Need::Safety);
            match (danger, finder.sort_of(id) == Some(Sort::Emergency)) {
                (true, _) if safety && self.meant.contains(&number) => Some((number, score + MEANT)),
                (true, _) if safety && score > CLEAR => Some((number, score)),
                (true, true) | (false, false) => Some((number, score)),
                _ => None,
            }
        };
        let records = nearest.iter().filter(|(id, _)| learned::is_record(id));
        let mut near: Vec<(usize, i32)> = records.filter_map(fits).collect();
        near.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        near.truncate(points::NEAREST.len());
        near
    }

    /// Takes the text to be about some records, the nearest first.
    fn about(&mut self, finder: &Finder, near: Vec<usize>) {
        let facts = |number: &usize| finder.facts.get(*number);
        let Some(first) = near.first().and_then(facts) else { return };
        // What the nearest is for first, then the others in turn.
        let mut needs: Vec<Need> = Vec::new();
        let in_turn = near.iter().filter_map(facts).filter_map(OfferFacts::first_need);
        for need in in_turn.chain(first.needs.iter()) {
            if !needs.contains(&need) {
                needs.push(need);
            }
        }
        self.understood.needs.retain(|need| !needs.contains(need));
        self.understood.needs.splice(0..0, needs);
        self.understood.forms = first.forms;
        self.meant.extend(&near);
        self.needs |= WHOLE;
        for (number, other) in finder.facts.iter().enumerate() {
            let added = match near.iter().position(|near| *near == number) {
                Some(place) => points::NEAREST.get(place).copied().always(),
                None if !gives_the_same(first, other) => continue,
                None if other.sort == Sort::Local => points::LIKE_NEAREST,
                None => points::OTHER_NEED,
            };
            if let (Some(points), Some(met)) = (self.points.get_mut(number), self.met.get_mut(number)) {
                *points = points.saturating_add(added);
                *met |= WHOLE;
            }
        }
        self.nearest = near;
    }
}

/// Whether an offer is for what another is for first of all, in a form that it has.
fn gives_the_same(first: &OfferFacts, other: &OfferFacts) -> bool {
    let form = || first.forms.is_empty() || first.forms.iter().any(|form| other.forms.contains(form));
    first.first_need().is_some_and(|need| other.needs.contains(need)) && form()
}
