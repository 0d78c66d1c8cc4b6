//! What every file keeps to: opening lines, lengths, and one meaning for a name.

use std::{collections::BTreeMap, path::PathBuf};

use syn::{Item, Visibility};

use crate::sources::files;

/// Where our own code stands.
const CODE: [&str; 6] = ["base/src", "src", "static", "tables", "tests", "xtask/src"];
const RUST: [&str; 5] = ["base/src", "src", "tables/src", "tests", "xtask/src"];

/// The most lines of a file of code.
const MOST_LINES: usize = 300;

pub fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn a_rust_file_says_what_it_is() {
    let silent = files(&RUST, &[".rs"]).into_iter().filter(|(_, text)| !text.starts_with("//!"));
    assert_none(
        "files without opening lines",
        &silent.map(|(file, _)| file.display().to_string()).collect::<Vec<_>>(),
    );
}

/// Each room of the library says what it may not know.
#[test]
fn a_room_says_what_it_may_not_know() {
    let rooms =
        files(&["src"], &["/mod.rs"]).into_iter().chain(files(&["base/src", "tables/src"], &["lib.rs"]));
    let rooms = rooms.filter(|(file, _)| file.components().count() == 3 && !file.starts_with("src/app"));
    let silent = rooms.filter(|(_, text)| !text.contains("//! It may not know"));
    assert_none("rooms", &silent.map(|(file, _)| file.display().to_string()).collect::<Vec<_>>());
}

#[test]
fn no_file_is_long() {
    let code = files(&CODE, &[".rs", ".mjs", ".js", ".css"]).into_iter().chain(files(&["xtask"], &[".mjs"]));
    let long = code.map(|(file, text)| (file, text.lines().count())).filter(|(_, lines)| *lines > MOST_LINES);
    assert_none(
        "long files",
        &long.map(|(file, lines)| format!("{}: {lines} lines", file.display())).collect::<Vec<_>>(),
    );
}

#[test]
fn no_public_type_stands_twice() {
    let mut types: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (file, text) in files(&["base/src", "src", "tables/src"], &[".rs"]) {
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for item in &parsed.items {
            let (name, visibility) = match item {
                Item::Enum(item) => (&item.ident, &item.vis),
                Item::Struct(item) => (&item.ident, &item.vis),
                Item::Trait(item) => (&item.ident, &item.vis),
                Item::Type(item) => (&item.ident, &item.vis),
                _ => continue,
            };
            if matches!(visibility, Visibility::Public(_)) {
                types.entry(name.to_string()).or_default().push(file.clone());
            }
        }
    }
    let twice = types.into_iter().filter(|(_, files)| files.len() > 1);
    assert_none(
        "types of one name",
        &twice.map(|(name, files)| format!("{name}: {files:?}")).collect::<Vec<_>>(),
    );
}
