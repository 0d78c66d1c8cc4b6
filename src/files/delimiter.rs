//! What stands between the cells of a table, by its first line: what that line has most of, or what a line
//! `sep=;` says, as Excel writes it.

use base::always::Always;

use super::work;

/// The first line while it comes in. What was looked at before is not looked at again, however small the
/// slices are.
#[derive(Debug, Default)]
pub(super) struct FirstLine {
    /// How far blank lines go before it.
    blank: usize,
    /// How far its end was looked for.
    looked: usize,
}

impl FirstLine {
    /// What stands between cells, once the first line that is not blank has ended; or has to be taken as it
    /// is.
    pub fn delimiter(&mut self, bytes: &[u8], as_it_is: bool) -> Option<u8> {
        let rest = bytes.get(self.blank..).always();
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        work::done(blank);
        self.blank += blank;
        let rest = bytes.get(self.blank.max(self.looked)..).always();
        work::done(rest.len());
        self.looked = bytes.len();
        let ended = rest.iter().any(is_end);
        (as_it_is || ended).then(|| between(bytes))
    }
}

fn is_end(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn between(bytes: &[u8]) -> u8 {
    work::done(bytes.len());
    let start = bytes.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r')).count();
    let rest = bytes.get(start..).always();
    let line = rest.split(is_end).next().always();
    let count = |wanted: u8| line.iter().filter(|byte| **byte == wanted).count();
    let (tabs, commas, semicolons) = (count(b'\t'), count(b','), count(b';'));
    let most = if tabs > 0 && tabs >= commas.max(semicolons) {
        b'\t'
    } else if commas > semicolons {
        b','
    } else {
        b';'
    };
    hint(line).unwrap_or(most)
}

/// What a line `sep=;` says; a spreadsheet may have written more delimiters behind it.
pub(super) fn hint(line: &[u8]) -> Option<u8> {
    let (start, rest) = line.split_at_checked(4)?;
    let delimiter = *rest.first()?;
    let fits = start.eq_ignore_ascii_case(b"sep=") && matches!(delimiter, b';' | b',' | b'\t' | b'|');
    (fits && rest.iter().all(|byte| *byte == delimiter)).then_some(delimiter)
}
