//! Where something stands in a file, and what stands there, as it may be shown.

use base::always::Always;

/// A place in a file, as an editor shows it: both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

impl Position {
    /// The first character of a file.
    pub const START: Position = Position { line: 1, column: 1 };

    /// The place after `text`, which stands here.
    #[must_use]
    pub fn after(self, text: &str) -> Position {
        // A "\r" of itself ends a line too, as old spreadsheets write them.
        let bytes = text.as_bytes();
        let ends = |(index, byte): &(usize, &u8)| {
            **byte == b'\n' || (**byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'))
        };
        let lines = bytes.iter().enumerate().filter(ends).count();
        let last = text.rsplit(['\n', '\r']).next().always().chars().count();
        let before = if lines == 0 { self.column } else { 1 };
        Position { line: self.line.saturating_add(clamp(lines)), column: before.saturating_add(clamp(last)) }
    }
}

fn clamp(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Text from the file in a finding: short, and without control characters that a terminal would obey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted(String);

impl Quoted {
    /// The first 60 characters that can be seen.
    pub fn new(text: &str) -> Quoted {
        let mut out: String = text.chars().filter(|char| Quoted::shows(*char)).take(61).collect();
        if let Some((cut, _)) = out.char_indices().nth(60) {
            out.truncate(cut);
            out.push('…');
        }
        Quoted(out)
    }

    /// Whether a character can be seen: no control character, and none that hides or turns text around.
    pub fn shows(char: char) -> bool {
        !base::words::is_hidden(char)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
