//! That the first stage of the app says nothing whose words come later: a text of another part would be
//! empty until that part is there.

use std::path::Path;

use tables::{emit_texts::FIRST_STAGE, names};
use wmo_zelfcheck::text::KEYS;

use crate::{sources::files, tidy::assert_none};

/// The folders of which the files themselves are in the first stage, and those below them in another part.
const FOLDERS: [&str; 4] = ["src/app/view", "src/app/model", "src/app/state", "src/app/page"];
/// What is in the first stage of the estimate.
const FILES: [&str; 10] = [
    "src/app/estimate/facts.rs",
    "src/app/estimate/questions.rs",
    "src/app/view/estimate/amount.rs",
    "src/app/view/estimate/amounts.rs",
    "src/app/view/estimate/answer_choices.rs",
    "src/app/view/estimate/cards.rs",
    "src/app/view/estimate/money_fields.rs",
    "src/app/view/estimate/next_steps.rs",
    "src/app/view/estimate/notes.rs",
    "src/app/view/estimate/question.rs",
];

#[test]
fn the_first_stage_says_only_its_own_texts() {
    let own = |path: &Path| {
        let folder = path.parent().unwrap_or(path);
        FOLDERS.iter().any(|known| folder.ends_with(known)) || FILES.iter().any(|known| path.ends_with(known))
    };
    let first = |key: &str| FIRST_STAGE.iter().any(|known| key.starts_with(known));
    let mut later = Vec::new();
    for (path, text) in files(&["src/app"], &["rs"]).into_iter().filter(|(path, _)| own(path)) {
        for (key, _) in KEYS.iter().filter(|(key, _)| !first(key)) {
            let name = format!("Key::{}", names::variant(key));
            let ends =
                |at: usize| !text[at + name.len()..].starts_with(|sign: char| sign.is_ascii_alphanumeric());
            if text.match_indices(&name).any(|(at, _)| ends(at)) {
                later.push(format!("{}: {key}", path.display()));
            }
        }
    }
    assert_none("texts of the first stage that come behind it", &later);
}
