//! Text of a field: plain, and no longer than the field allows.

use super::{Problem, Say, clean::clean, email::is_of_person, pieces::bare};
use base::always::Always;

/// The most characters of a note.
pub const MOST_OF_NOTE: usize = 300;

/// Plain text of at most `limit` characters.
pub fn text(raw: &str, limit: usize, say: &mut Say) -> Option<String> {
    let mut clean = clean(raw);
    if say.of_file && say.is_unknown(&clean.text) {
        return None;
    }
    if clean.markup {
        say.say(Problem::Markup);
    }
    if clean.unreadable {
        say.say(Problem::Unreadable);
    }
    if let Some((end, _)) = clean.text.char_indices().nth(limit) {
        say.say(Problem::Shortened(limit));
        clean.text.truncate(end);
        // At a space, unless that would take a lot more away.
        let cut = clean.text.rfind(' ').filter(|cut| *cut * 10 > end * 8).unwrap_or(clean.text.len());
        clean.text.truncate(cut);
    }
    (!clean.text.is_empty()).then_some(clean.text)
}

/// Whether a cell says that something is not known.
pub fn is_unknown(text: &str) -> bool {
    text.is_empty() || text.eq_ignore_ascii_case("onbekend") || text.eq_ignore_ascii_case("unknown")
}

/// Whether a cell of a table says no more than that there is nothing to say: `n.v.t.`, `-`, `geen`, `?`.
pub fn says_nothing(text: &str) -> bool {
    /// None of them is longer, in bytes.
    const LONGEST: usize = 24;
    const WORDS: [&str; 8] =
        ["n.v.t", "nvt", "geen", "n.b", "n.n.b", "niet bekend", "niet van toepassing", "nog onbekend"];
    if text.len() > LONGEST {
        return false;
    }
    let text = text.to_lowercase();
    let word = text.trim().trim_end_matches('.');
    WORDS.contains(&word) || !text.contains(|char: char| char.is_alphanumeric() || char == '+')
}

/// A text that was written for something else, as it may stand beside an offer: without addresses of people.
pub fn note(raw: &str, say: &mut Say) -> Option<String> {
    let text = text(raw, MOST_OF_NOTE, say)?;
    let mut kept: Vec<&str> = Vec::new();
    for word in text.split(' ') {
        let address = bare(word);
        if address.contains('@') && is_of_person(address) {
            say.say(Problem::PersonalEmail);
        } else {
            kept.push(word);
        }
    }
    (!kept.is_empty()).then(|| kept.join(" "))
}

/// How much of a text is a sentence of itself: a short text is one; of a long one the first sentence, if it
/// is short.
pub fn first_sentence(text: String) -> (Option<String>, Option<String>) {
    /// Characters of a summary.
    const SHORT: usize = 200;
    if text.chars().count() <= SHORT {
        return (Some(text), None);
    }
    let end = text.char_indices().take(SHORT).map(|(index, _)| index).filter(|index| {
        let here = text.get(*index..).always();
        here.starts_with(". ") || here.starts_with("! ") || here.starts_with("? ")
    });
    // The shortest beginning that says something: "O.a. " does not.
    let end = end.into_iter().find(|end| *end >= 30);
    match end.and_then(|end| text.split_at_checked(end + 1)) {
        Some((first, rest)) => (Some(first.to_owned()), Some(rest.trim_start().to_owned())),
        None => (None, Some(text)),
    }
}
