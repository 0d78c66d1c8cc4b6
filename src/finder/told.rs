//! Whether a text tells of danger, by who does what to whom: the patterns of `static/resources/danger.toml`,
//! which says how they are read.

use std::{ops::Range, sync::OnceLock};

use base::words::words;

include!(concat!(env!("OUT_DIR"), "/danger.rs"));

/// So many other words may stand between two items of a pattern, and so many where two dots say so.
const GAP: usize = 3;
const FAR_GAP: usize = 8;
/// What a step is beside the number of its item: it may stand far from the one before, or must not stand in
/// between, or is the last of its pattern. And what a word is beside its number: the last of its phrase, or
/// of its item.
const FAR: u16 = 1 << 15;
const NOT: u16 = 1 << 14;
const LAST: u16 = 1 << 13;
const LAST_OF_ITEM: u16 = 1 << 14;
const NUMBER: u16 = LAST - 1;

/// Rows of one number for danger: what tells of it, and what takes that away.
struct Row {
    number: &'static str,
    say: &'static [u16],
    unless: &'static [u16],
}

/// All words and beginnings of words, sorted, each with the number of a choice that has it; and the phrases
/// of each item.
struct Known {
    whole: Vec<(&'static str, u16)>,
    begin: Vec<(&'static str, u16)>,
    items: Vec<&'static [u16]>,
}

fn known() -> &'static Known {
    static READ: OnceLock<Known> = OnceLock::new();
    READ.get_or_init(|| {
        let lines: Vec<&str> = WORDS.lines().collect();
        let all = || (0..lines.len() as u16).flat_map(|choice| within(&lines, choice.into(), choice));
        let mut whole: Vec<_> = all().filter(|(word, _)| !word.ends_with('*')).collect();
        let mut begin: Vec<_> =
            all().filter_map(|(word, choice)| Some((word.strip_suffix('*')?, choice))).collect();
        whole.sort_unstable();
        begin.sort_unstable();
        let items = ITEMS.split_inclusive(|word| word & LAST_OF_ITEM != 0).collect();
        Known { whole, begin, items }
    })
}

/// The words of a line, those of the lines that it names too, each with a choice.
fn within(lines: &[&'static str], line: usize, choice: u16) -> Vec<(&'static str, u16)> {
    let words = lines.get(line).into_iter().flat_map(|line| line.split(' '));
    let one = |word: &'static str| match word.strip_prefix('@').and_then(|line| line.parse().ok()) {
        Some(line) => within(lines, line, choice),
        None => vec![(word, choice)],
    };
    words.flat_map(one).collect()
}

/// The choices of a sorted list that have a word.
fn choices<'a>(list: &'a [(&'static str, u16)], word: &'a str) -> impl Iterator<Item = u16> + 'a {
    let from = list.partition_point(|(other, _)| *other < word);
    let rest = list.get(from..).unwrap_or_default();
    rest.iter().take_while(move |(other, _)| *other == word).map(|(_, choice)| *choice)
}

/// A word of a text: the choices that have it, its sentence, and whether it is of a harmless saying.
struct Word {
    choices: Vec<u16>,
    sentence: usize,
    harmless: bool,
}

struct Text(Vec<Word>);

/// The number for the danger that a text tells of.
///
/// ```
/// use wmo_zelfcheck::finder::danger_told;
///
/// assert_eq!(danger_told("mijn man slaat me"), Some("nl-veilig-thuis"));
/// assert_eq!(danger_told("ik sla een cursus over"), None);
/// assert_eq!(danger_told("Ik schaam me dood."), None);
/// ```
pub fn danger_told(text: &str) -> Option<&'static str> {
    let mut text = Text::read(text);
    let harmless: Vec<usize> = patterns(HARMLESS).flat_map(|steps| text.all(steps)).collect();
    for place in harmless {
        if let Some(word) = text.0.get_mut(place) {
            word.harmless = true;
        }
    }
    let says = |rows: &'static [u16], any| patterns(rows).any(|steps| text.says(steps, any));
    ROWS.iter().find(|row| says(row.say, false) && !says(row.unless, true)).map(|row| row.number)
}

/// The patterns of rows, one after the other.
fn patterns(rows: &'static [u16]) -> impl Iterator<Item = &'static [u16]> {
    rows.split_inclusive(|step| step & LAST != 0)
}

impl Text {
    fn read(text: &str) -> Text {
        let known = known();
        let joined: String = text.chars().filter(|letter| !"'’‘`´ʼ".contains(*letter)).collect();
        let (mut read, mut buffer) = (Vec::new(), String::new());
        for (sentence, part) in joined.split(['.', '?', '\n']).enumerate() {
            words(part, &mut buffer, |word| {
                let begins = (0..=word.len()).filter_map(|end| word.get(..end));
                let whole = choices(&known.whole, word);
                let choices = whole.chain(begins.flat_map(|begin| choices(&known.begin, begin))).collect();
                read.push(Word { choices, sentence, harmless: false });
            });
        }
        Text(read)
    }

    /// Where an item that begins at a place may have ended. `any`: with words of harmless sayings too.
    fn ends(&self, step: u16, place: usize, any: bool) -> impl Iterator<Item = usize> {
        let item = known().items.get(usize::from(step & NUMBER)).copied().unwrap_or_default();
        let here = self.0.get(place).map(|word| word.sentence);
        let is = move |word: &Word, choice: u16| {
            Some(word.sentence) == here
                && (any || !word.harmless)
                && word.choices.contains(&(choice & NUMBER))
        };
        let rest = self.0.get(place..).unwrap_or_default();
        let phrases = item.split_inclusive(|word| word & LAST != 0);
        let found = phrases.filter(move |phrase| {
            phrase.len() <= rest.len() && rest.iter().zip(*phrase).all(|(word, choice)| is(word, *choice))
        });
        found.map(move |phrase| place + phrase.len())
    }

    /// Whether what must not stand there begins at one of these places of a sentence.
    fn bars(&self, nots: &[u16], mut places: Range<usize>, sentence: usize) -> bool {
        let within = |place: &usize| self.0.get(*place).is_some_and(|word| word.sentence == sentence);
        let begins = |place: usize| nots.iter().any(|not| self.ends(*not, place, true).next().is_some());
        !nots.is_empty() && places.any(|place| within(&place) && begins(place))
    }

    /// Whether the text has a pattern.
    fn says(&self, steps: &[u16], any: bool) -> bool {
        (0..self.0.len()).any(|start| self.from(steps, start, any, &mut Vec::new()))
    }

    /// The places of all words that are of a pattern.
    fn all(&self, steps: &[u16]) -> Vec<usize> {
        let mut places = Vec::new();
        for start in 0..self.0.len() {
            self.from(steps, start, true, &mut places);
        }
        places
    }

    /// Whether a pattern begins at a place; its words are added.
    fn from(&self, steps: &[u16], start: usize, any: bool, places: &mut Vec<usize>) -> bool {
        let (nots, steps) = nots(steps);
        let sentence = self.0.get(start).map_or(0, |word| word.sentence);
        !self.bars(nots, start.saturating_sub(GAP)..start, sentence) && self.step(steps, start, any, places)
    }

    /// Whether the first of some steps begins at a place and the others are found after it.
    fn step(&self, steps: &[u16], place: usize, any: bool, places: &mut Vec<usize>) -> bool {
        let Some((step, rest)) = steps.split_first() else { return false };
        let sentence = self.0.get(place).map_or(0, |word| word.sentence);
        let (nots, rest) = nots(rest);
        let after = |end: usize, places: &mut Vec<usize>| match rest.first() {
            None => !self.bars(nots, end..end + GAP, sentence),
            Some(next) => {
                let most = if next & FAR != 0 { FAR_GAP } else { GAP };
                let there = |next: &usize| self.0.get(*next).is_some_and(|word| word.sentence == sentence);
                let mut open = true;
                (end..=end + most).take_while(there).any(|next| {
                    let found = open && self.step(rest, next, any, places);
                    open &= !self.bars(nots, next..next + 1, sentence);
                    found
                })
            }
        };
        let found = self.ends(*step, place, any).find(|end| after(*end, places));
        found.into_iter().for_each(|end| places.extend(place..end));
        found.is_some()
    }
}

/// What must not stand at the beginning of some steps, and the others.
fn nots(steps: &[u16]) -> (&[u16], &[u16]) {
    steps.split_at(steps.iter().take_while(|step| **step & NOT != 0).count())
}
