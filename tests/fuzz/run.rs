//! A short run, as a test; and a long one, which also looks at time and memory and keeps what went wrong.

use std::{
    fs::{self, File},
    io::{Seek, Write},
    panic::{AssertUnwindSafe, catch_unwind, set_hook},
    path::PathBuf,
    sync::{Mutex, atomic::Ordering},
    time::{Duration, Instant},
};

use crate::{
    MEMORY,
    parsers::{Parser, TAKEN},
};

/// The longest that an input may take.
const LONGEST: Duration = Duration::from_secs(1);
/// Memory may be so many times the input, ...
const TIMES: usize = 4;
/// ... and so many bytes.
const CONSTANT: usize = 4 << 20;
/// So many inputs that went wrong are kept.
const KEPT: u64 = 20;

/// Reads the first inputs of a parser.
pub fn short(parser: &Parser, count: u64) {
    let seeds = (parser.seeds)();
    for number in 0..count {
        let input = seeds.input(number);
        if catch_unwind(|| (parser.read)(&input)).is_err() {
            panic!("{} fails on input {number}: {:?}", parser.name, String::from_utf8_lossy(&input));
        }
    }
}

/// What went wrong last.
static PANICKED: Mutex<String> = Mutex::new(String::new());

/// Reads so many inputs of a parser, from a number on; how many went wrong.
pub fn long(parser: &Parser, from: u64, count: u64) -> u64 {
    set_hook(Box::new(|info| *PANICKED.lock().unwrap() = info.to_string()));
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/fuzzed");
    fs::create_dir_all(&folder).unwrap();
    // When an input ends the whole program, or never ends, it is here.
    let path = folder.join(format!("{}-current", parser.name));
    let mut current = File::create(&path).unwrap();
    let seeds = (parser.seeds)();
    // What is made once is no memory of an input.
    for number in 0..100 {
        read(parser, &seeds.input(number));
    }
    TAKEN.store(0, Ordering::Relaxed);
    let (start, mut most, mut slowest, mut wrong) = (Instant::now(), 0, Duration::ZERO, 0);
    for number in from..from + count {
        let input = seeds.input(number);
        current.rewind().unwrap();
        current.write_all(&input).unwrap();
        current.set_len(input.len().try_into().unwrap()).unwrap();
        let mut one = read(parser, &input);
        if one.took > LONGEST {
            // On a busy machine anything may take a second; not twice.
            one.took = read(parser, &input).took;
        }
        (most, slowest) = (most.max(one.beyond), slowest.max(one.took));
        if let Some(reason) = one.wrong() {
            wrong += 1;
            if wrong <= KEPT {
                let kept = folder.join(format!("{}-{number}", parser.name));
                fs::write(&kept, &input).unwrap();
                println!("{}: {reason}", kept.display());
            }
        }
        if (number + 1 - from).is_multiple_of(100_000) || number + 1 == from + count {
            println!(
                "{}: {} inputs in {} s, {} not refused, {wrong} went wrong; slowest {} ms, \
                 memory beyond {TIMES} times the input {} kB",
                parser.name,
                number + 1 - from,
                start.elapsed().as_secs(),
                TAKEN.load(Ordering::Relaxed),
                slowest.as_millis(),
                most / 1024
            );
        }
    }
    fs::remove_file(path).unwrap();
    wrong
}

/// How an input was read.
struct OneRead {
    took: Duration,
    /// The memory at the highest moment, less so many times the input.
    beyond: usize,
    panicked: bool,
}

impl OneRead {
    fn wrong(&self) -> Option<String> {
        if self.panicked {
            Some(PANICKED.lock().unwrap().clone())
        } else if self.took > LONGEST {
            Some(format!("took {} ms", self.took.as_millis()))
        } else if self.beyond > CONSTANT {
            Some(format!("{} bytes of memory beyond {TIMES} times the input", self.beyond))
        } else {
            None
        }
    }
}

fn read(parser: &Parser, input: &[u8]) -> OneRead {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let start = Instant::now();
    let panicked = catch_unwind(AssertUnwindSafe(|| (parser.read)(input))).is_err();
    let took = start.elapsed();
    let beyond = MEMORY.peak_usage().saturating_sub(before + TIMES * input.len());
    OneRead { took, beyond, panicked }
}
