//! That every text is used: a sentence that no view shows any more is taken out of the tables too.

use std::{collections::BTreeSet, fs, path::Path};

use tables::{emit_texts, names};
use wmo_zelfcheck::{contribution::HouseholdFact, rules::EXEMPTIONS, text::KEYS, values::Problem};

/// Texts that are found by the id of a question, an answer, a hint or a step; the build refuses one without
/// its words.
const BY_ID_OF_THE_SELF_CHECK: [&str; 6] =
    ["check_block.", "check_question.", "check_answer.", "check_hint.", "check_lead.", "check_step."];

/// The names of `Key::Name` in the Rust files below a folder.
fn named(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            named(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let name = |rest: &str| {
                rest.chars().take_while(|letter| letter.is_ascii_alphanumeric()).collect::<String>()
            };
            names.extend(text.split("Key::").skip(1).map(name));
        }
    }
}

#[test]
fn every_text_is_used_somewhere() {
    let mut names = BTreeSet::new();
    named(Path::new("src"), &mut names);
    named(Path::new("tables/src"), &mut names);
    named(Path::new("xtask/src"), &mut names);
    // The pages and the script of the widget, before or without the app.
    let page =
        ["index.html", "static/widget/frame.html"].map(|file| fs::read_to_string(file).unwrap()).concat();
    let by_id = |key: &str| {
        let sections = emit_texts::BY_ID.iter().map(|(section, ..)| *section).chain(BY_ID_OF_THE_SELF_CHECK);
        let exemption = key
            .strip_prefix("reason.")
            .is_some_and(|id| EXEMPTIONS.iter().any(|exemption| exemption.id.id() == id));
        let row = [("field.", HouseholdFact::IDS), ("finding.", Problem::IDS)]
            .iter()
            .any(|(section, ids)| key.strip_prefix(section).is_some_and(|id| ids.contains(&id)));
        exemption || row || sections.into_iter().any(|section| key.starts_with(section))
    };
    let unused: Vec<&str> = KEYS
        .iter()
        .map(|(key, _)| *key)
        .filter(|key| {
            !names.contains(&names::variant(key)) && !by_id(key) && !page.contains(&format!("{{{{{key}}}}}"))
        })
        .collect();
    assert!(unused.is_empty(), "texts that nothing shows: {unused:?}");
}
