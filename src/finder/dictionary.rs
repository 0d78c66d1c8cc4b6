//! The distinct words of all offers. Each has a number; a mark of its letters and pairs of letters makes
//! looking for a part of a word, or for a word with typing errors, a comparison of numbers for nearly all of
//! them.

use base::always::Always;
use base::words::{allowed_typos, distance_within, stem};

/// Words with their numbers, in the order in which they came.
#[derive(Debug, Default)]
pub struct WordTable {
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// An open hash table. Its length is a power of two.
    table: Vec<Slot>,
}

/// A place in the table: the hash, so that nearly no other word is compared, and the number + 1; 0 is free.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u32,
    number: u32,
}

impl WordTable {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word with a number.
    pub fn word(&self, number: u32) -> &str {
        self.text.get(self.range(number)).always()
    }

    fn range(&self, number: u32) -> std::ops::Range<usize> {
        let end = |number: usize| self.ends.get(number).map(|end| *end as usize).always();
        (number as usize).checked_sub(1).map_or(0, end)..end(number as usize)
    }

    /// The number of a word that is there.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.table.get(self.place(word, hash(word))?)?.number.checked_sub(1)
    }

    /// The number of a word, which is added if need be.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let hash = hash(word);
        let Some(place) = self.place(word, hash) else { return 0 };
        let next = self.ends.len() as u32 + 1;
        match self.table.get_mut(place) {
            Some(slot) if slot.number == 0 => *slot = Slot { hash, number: next },
            Some(slot) => return slot.number - 1,
            None => return 0,
        }
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        next - 1
    }

    /// Where the word stands in the table, or where it would.
    fn place(&self, word: &str, hash: u32) -> Option<usize> {
        let mask = self.table.len().checked_sub(1)?;
        let mut place = hash as usize & mask;
        loop {
            let slot = self.table.get(place)?;
            // Comparing bytes needs no look at where letters begin.
            let same = || {
                slot.hash == hash
                    && self.text.as_bytes().get(self.range(slot.number - 1)) == Some(word.as_bytes())
            };
            if slot.number == 0 || same() {
                return Some(place);
            }
            place = (place + 1) & mask;
        }
    }

    /// Twice the room; every word goes to its new place.
    fn grow(&mut self) {
        let mask = (self.table.len() * 2).max(1024) - 1;
        let mut table = vec![Slot::default(); mask + 1];
        for slot in self.table.iter().filter(|slot| slot.number != 0) {
            let mut place = slot.hash as usize & mask;
            while table.get(place).is_some_and(|other| other.number != 0) {
                place = (place + 1) & mask;
            }
            if let Some(free) = table.get_mut(place) {
                *free = *slot;
            }
        }
        self.table = table;
    }
}

/// A quick hash over four bytes at a time, mixed at the end so that the low bits depend on all of them.
fn hash(word: &str) -> u32 {
    let mix = |hash: u32, part: u32| (hash.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b1);
    let (fours, rest) = word.as_bytes().as_chunks::<4>();
    let hash = fours.iter().fold(word.len() as u32, |hash, four| mix(hash, u32::from_le_bytes(*four)));
    let hash = rest.iter().fold(hash, |hash, byte| mix(hash, u32::from(*byte)));
    let hash = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
    hash ^ hash >> 13
}

/// How a word of a query meets a word of the offers; better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same stem.
    Exact,
    /// The word begins so: `oppas` and `oppasservice`.
    Begin,
    /// A compound ends so: `oppas` and `thuisoppas`.
    End,
    /// Somewhere in a compound.
    Within,
    /// With a typing error.
    OneTypo,
    /// With two.
    TwoTypos,
}

impl Match {
    /// What it counts for, in sixteenths.
    pub const fn weight(self) -> u32 {
        match self {
            Match::Exact => 16,
            Match::Begin => 10,
            Match::End => 9,
            Match::Within => 5,
            Match::OneTypo => 3,
            Match::TwoTypos => 2,
        }
    }

    /// Whether it needed forgiving.
    pub const fn is_typo(self) -> bool {
        matches!(self, Match::OneTypo | Match::TwoTypos)
    }
}

/// Words with marks, for looking inside them.
#[derive(Debug, Default)]
pub struct Dictionary {
    words: WordTable,
    marks: Vec<Mark>,
}

/// The letters of a word, and the pairs of neighbouring letters, as bits.
#[derive(Debug, Clone, Copy)]
struct Mark {
    letters: u32,
    pairs: u64,
}

impl Mark {
    fn of(word: &str) -> Mark {
        let mut mark = Mark { letters: 0, pairs: 0 };
        let mut before = 0u8;
        for byte in word.bytes() {
            mark.letters |= 1 << (byte & 31);
            if before != 0 {
                mark.pairs |= 1 << ((before.wrapping_mul(31) ^ byte.wrapping_mul(7)) & 63);
            }
            before = byte;
        }
        mark
    }
}

/// Parts shorter than this are not looked for inside words.
const PART: usize = 4;
/// From this length a part may stand in the middle of a compound; shorter ones would find `rust` in
/// `frustratie`.
const MIDDLE: usize = 5;

impl Dictionary {
    /// Makes the marks of finished words.
    pub fn new(words: WordTable) -> Dictionary {
        let marks = (0..words.len() as u32).map(|number| Mark::of(words.word(number))).collect();
        Dictionary { words, marks }
    }

    /// The words.
    pub fn words(&self) -> &WordTable {
        &self.words
    }

    /// Whether a folded word stands in an offer or among the lay words, in any form.
    pub fn knows(&self, word: &str) -> bool {
        let mut word = word.to_owned();
        stem(&mut word);
        self.words.get(&word).is_some()
    }

    /// The words that a query's word meets. Typing errors are forgiven only where no word is or begins so.
    pub fn matches(&self, wanted: &str) -> Vec<(u32, Match)> {
        let mut found = Vec::new();
        let mark = Mark::of(wanted);
        for (number, other) in (0u32..).zip(&self.marks) {
            if mark.letters & !other.letters == 0 && mark.pairs & !other.pairs == 0 {
                found.extend(part(wanted, self.words.word(number)).map(|how| (number, how)));
            }
        }
        if !found.iter().any(|(_, how)| matches!(how, Match::Exact | Match::Begin)) {
            self.typos(wanted, mark, &mut found);
        }
        found
    }

    fn typos(&self, wanted: &str, mark: Mark, found: &mut Vec<(u32, Match)>) {
        let allowed = allowed_typos(wanted);
        if allowed == 0 {
            return;
        }
        let mut best = allowed;
        let start = found.len();
        for (number, other) in (0u32..).zip(&self.marks) {
            // Each error changes at most one letter on either side.
            let most = u32::from(best);
            if (mark.letters & !other.letters).count_ones() > most
                || (other.letters & !mark.letters).count_ones() > most
            {
                continue;
            }
            let word = self.words.word(number);
            if allowed_typos(word) == 0 {
                continue;
            }
            if let Some(distance) = distance_within(wanted, word, best) {
                if distance < best {
                    best = distance;
                    found.truncate(start);
                }
                found.push((number, if distance <= 1 { Match::OneTypo } else { Match::TwoTypos }));
            }
        }
    }
}

fn part(wanted: &str, word: &str) -> Option<Match> {
    if word == wanted {
        Some(Match::Exact)
    } else if word.starts_with(wanted) {
        (wanted.len() >= 2).then_some(Match::Begin)
    } else if wanted.len() >= PART && word.ends_with(wanted) {
        Some(Match::End)
    } else {
        (wanted.len() >= MIDDLE && word.contains(wanted)).then_some(Match::Within)
    }
}
