//! Text of a field: plain, and no longer than the field allows.

use super::{Problem, Say, clean::clean};
use base::always::Always;

/// Plain text of at most `limit` characters.
pub fn text(raw: &str, limit: usize, say: &mut Say) -> Option<String> {
    let mut clean = clean(raw);
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
