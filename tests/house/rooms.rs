//! A room may know only what stands above it, and no two files know each other. docs/architecture.md says
//! what each room is for. `cargo test --test house rooms -- --nocapture` prints the arrows.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{Source, sources};

/// The rooms of the library, the lowest first. Below them lies the crate `base`; above them the app and the
/// command line, which are programs of their own.
const ROOMS: [&str; 12] = [
    "language",
    "values",
    "rules",
    "contribution",
    "population",
    "selfcheck",
    "offers",
    "finder",
    "files",
    "upkeep",
    "text",
    "contract",
];

/// The rooms of the app, in the same way; `mod.rs` joins them.
const APP: [&str; 9] = ["model", "estimate", "check", "find", "browser", "page", "state", "keep", "view"];

/// Which room names which, and how often.
fn arrows(sources: &[Source], rooms: &[&str], within: usize) -> BTreeMap<(usize, usize), usize> {
    let place =
        |names: &[String]| rooms.iter().position(|room| names.get(within).is_some_and(|name| name == room));
    let mut arrows = BTreeMap::new();
    for source in sources {
        let Some(from) = place(&source.module) else { continue };
        for to in source.names.iter().filter_map(|names| place(names)).filter(|to| *to != from) {
            *arrows.entry((from, to)).or_default() += 1;
        }
    }
    arrows
}

/// Prints the arrows; those that go up.
fn upward(sources: &[Source], rooms: &[&str], within: usize) -> Vec<String> {
    let arrows = arrows(sources, rooms, within);
    for (from, room) in rooms.iter().enumerate() {
        let to = arrows
            .iter()
            .filter(|((one, _), _)| *one == from)
            .map(|((_, to), count)| format!("{} ({count})", rooms[*to]));
        println!("{room} -> {}", to.collect::<Vec<_>>().join(", "));
    }
    arrows
        .keys()
        .filter(|(from, to)| to > from)
        .map(|(from, to)| format!("{} -> {}", rooms[*from], rooms[*to]))
        .collect()
}

#[test]
fn no_room_of_the_library_knows_a_higher_one() {
    let library = sources("src", "crate");
    let strange: BTreeSet<&str> = library
        .iter()
        .filter_map(|source| source.module.first())
        .map(String::as_str)
        .filter(|room| !ROOMS.contains(room) && !["app", "bin", "javascript"].contains(room))
        .collect();
    assert!(strange.is_empty(), "rooms that stand in no list: {strange:?}");
    let up = upward(&library, &ROOMS, 0);
    assert!(up.is_empty(), "arrows up: {up:?}");
}

#[test]
fn no_room_of_the_app_knows_a_higher_one() {
    let up = upward(&sources("src", "crate"), &APP, 1);
    assert!(up.is_empty(), "arrows up: {up:?}");
}

/// The files that a file names, by module path.
fn neighbours(sources: &[Source]) -> BTreeMap<String, BTreeSet<String>> {
    let modules: BTreeSet<String> = sources.iter().map(|source| source.module.join("::")).collect();
    let file_of = |names: &[String]| {
        (1..=names.len()).rev().map(|length| names[..length].join("::")).find(|name| modules.contains(name))
    };
    let of = |source: &Source| {
        let here = source.module.join("::");
        let there =
            source.names.iter().filter_map(|names| file_of(names)).filter(|name| *name != here).collect();
        (here, there)
    };
    sources.iter().map(of).collect()
}

/// All files that can be reached from one.
fn reached<'a>(from: &'a str, next: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(file) = open.pop() {
        open.extend(
            next.get(file).into_iter().flatten().map(String::as_str).filter(|file| seen.insert(*file)),
        );
    }
    seen
}

#[test]
fn no_two_files_know_each_other() {
    let sources = sources("src", "crate");
    let next = neighbours(&sources);
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        next.keys().map(|file| (file.as_str(), reached(file, &next))).collect();
    let mut circles = BTreeSet::new();
    for (file, there) in &reach {
        let circle: BTreeSet<&str> = there
            .iter()
            .copied()
            .filter(|other| reach.get(other).is_some_and(|back| back.contains(file)))
            .collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    assert!(circles.is_empty(), "{} circles of files: {circles:#?}", circles.len());
}
