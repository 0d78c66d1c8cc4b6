//! An input made of the seeds: one of them, changed in a few places.

use crate::{
    chance::Chance,
    pieces::{DAYS, NUMBERS, PAIRS, SIGNS, WORDS},
    tree,
};
use std::ops::Range;

/// The most bytes of most inputs.
const MOST: usize = 16_384;
/// The most of a few.
const MOST_OF_FEW: usize = 262_144;
/// One in so many inputs is large, or deep.
const FEW: usize = 4_096;

/// The input of this number.
pub fn input(seeds: &[Vec<u8>], number: u64) -> Vec<u8> {
    let mut chance = Chance::of(number);
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    let json = bytes.starts_with(b"{") || bytes.starts_with(b"[");
    if json && !chance.once_in(3) {
        let other = chance.below(seeds.len());
        bytes = tree::mutated(bytes, &seeds[other], &mut chance);
        if !chance.once_in(4) {
            return bytes;
        }
    }
    mutate(&mut bytes, seeds, &mut chance);
    bytes
}

/// Changes bytes in a few places.
pub fn mutate(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], chance: &mut Chance) {
    let few = chance.once_in(FEW);
    for _ in 0..=chance.below(6) {
        change(bytes, seeds, chance);
    }
    if few {
        if chance.once_in(2) { deep(bytes, chance) } else { large(bytes, chance) }
    }
    bytes.truncate(if few { MOST_OF_FEW } else { MOST });
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], chance: &mut Chance) {
    let place = chance.below(bytes.len() + 1);
    let part = part(bytes, chance);
    match chance.below(14) {
        0 | 1 => flip(bytes, chance),
        2 => bytes.truncate(place),
        3 => drop(bytes.drain(part)),
        4 => {
            let copy = bytes[part].repeat(1 + chance.below(8));
            bytes.splice(place..place, copy);
        }
        5 => {
            let other = &seeds[chance.below(seeds.len())];
            let copy = other[self::part(other, chance)].to_vec();
            bytes.splice(part, copy);
        }
        6 => {
            let other = &seeds[chance.below(seeds.len())];
            bytes.truncate(place);
            bytes.extend_from_slice(&other[chance.below(other.len() + 1)..]);
        }
        7 => put(bytes, part, chance.one(&NUMBERS).as_bytes()),
        8 => number(bytes, place, chance),
        9 => put(bytes, place..place, chance.one(&SIGNS)),
        10 => put(bytes, place..place, chance.one(&WORDS).as_bytes()),
        11 => value(bytes, place, chance),
        12 => put(bytes, part, chance.one(&DAYS).as_bytes()),
        _ => {
            let copy: Vec<u8> = bytes.drain(part).collect();
            let place = place.min(bytes.len());
            bytes.splice(place..place, copy);
        }
    }
}

/// A part of some bytes, short ones more often.
fn part(bytes: &[u8], chance: &mut Chance) -> Range<usize> {
    let start = chance.below(bytes.len() + 1);
    let most = [4, 16, 64, bytes.len()][chance.below(4)];
    start..bytes.len().min(start + chance.below(most + 1))
}

fn put(bytes: &mut Vec<u8>, place: Range<usize>, text: &[u8]) {
    bytes.splice(place, text.iter().copied());
}

fn flip(bytes: &mut [u8], chance: &mut Chance) {
    let place = chance.below(bytes.len());
    if let Some(byte) = bytes.get_mut(place) {
        *byte ^= 1 << chance.below(8);
    }
}

/// Another number in the place of the next.
fn number(bytes: &mut Vec<u8>, from: usize, chance: &mut Chance) {
    let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|start| from + start) else {
        return;
    };
    let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    put(bytes, start..start + length, chance.one(&NUMBERS).as_bytes());
}

/// Something else in the place of what stands between the next two quotes, or the quotes as well.
fn value(bytes: &mut Vec<u8>, from: usize, chance: &mut Chance) {
    let quote = |from: usize, bytes: &[u8]| {
        bytes[from..].iter().position(|byte| *byte == b'"').map(|place| from + place)
    };
    let Some(start) = quote(from, bytes) else { return };
    let Some(end) = quote(start + 1, bytes) else { return };
    let text = match chance.below(4) {
        0 => chance.one(&NUMBERS).as_bytes(),
        1 => chance.one(&DAYS).as_bytes(),
        2 => chance.one(&WORDS).as_bytes(),
        _ => chance.one(&SIGNS),
    };
    let within = if chance.once_in(3) { start..end + 1 } else { start + 1..end };
    put(bytes, within, text);
}

/// Something within itself, up to many thousands of times.
fn deep(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let (open, close) = PAIRS[chance.below(PAIRS.len())];
    let times = 1 << chance.below(15);
    let part = part(bytes, chance);
    let closes = if chance.once_in(3) { 0 } else { times };
    put(bytes, part.end..part.end, close.repeat(closes).as_bytes());
    put(bytes, part.start..part.start, open.repeat(times).as_bytes());
}

/// A part of it so often that it is a large file.
fn large(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let part = part(bytes, chance);
    let times = MOST_OF_FEW / part.len().max(1);
    let copy = bytes[part.clone()].repeat(times);
    put(bytes, part.end..part.end, &copy);
}
