//! A text in pieces. One of each here, because every copy for another sign is downloaded.

/// What stands between signs, without blanks around it; nothing where only blanks stand.
pub fn pieces(text: &str, between: fn(char) -> bool) -> Vec<&str> {
    text.split(between).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Whether a word stands in a list with spaces between its words.
pub fn among(word: &str, list: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// A text without signs around it.
pub fn bare(text: &str) -> &str {
    text.trim_matches(|char: char| !char.is_alphanumeric())
}
