//! Bytes to text, in slices. Spreadsheets save as UTF-8 with or without a mark, or as Windows-1252; which of
//! the two a file is shows at its first byte that is not ASCII. What is no text at all is refused by its
//! first bytes.

use crate::values::Problem;
use base::always::Always;

/// The text of bytes that come in slices.
#[derive(Debug, Default)]
pub struct Decoder {
    encoding: Encoding,
    /// The bytes of the last slice that did not yet make a character, or the very first bytes.
    rest: Vec<u8>,
    begun: bool,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    /// Only ASCII so far, which both encodings have.
    #[default]
    Either,
    Utf8,
    Windows1252,
}

/// So many bytes tell what sort of file it is.
const FIRST: usize = 4;

/// First bytes of what is often given another name: zip (also xlsx, docx, ods), gzip, 7z, rar, bzip2, xz,
/// pdf, the old Office formats, and pictures.
const NO_TEXT: [&[u8]; 13] = [
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BZh",
    b"\xfd7zX",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
];

impl Decoder {
    /// Adds the text of a slice to `out`. A byte that is no text becomes U+FFFD.
    ///
    /// # Errors
    /// The file is no text, or in UTF-16; reading on makes no sense.
    pub fn push(&mut self, bytes: &[u8], out: &mut String) -> Result<(), Problem> {
        self.rest.extend_from_slice(bytes);
        if self.begun || self.rest.len() >= FIRST { self.decode(false, out) } else { Ok(()) }
    }

    /// Adds what was left.
    ///
    /// # Errors
    /// As [`Decoder::push`].
    pub fn finish(&mut self, out: &mut String) -> Result<(), Problem> {
        self.decode(true, out)
    }

    /// Whether the text was read as Windows-1252.
    pub fn is_windows_1252(&self) -> bool {
        self.encoding == Encoding::Windows1252
    }

    fn decode(&mut self, last: bool, out: &mut String) -> Result<(), Problem> {
        let bytes = std::mem::take(&mut self.rest);
        let mut bytes = bytes.as_slice();
        if !std::mem::replace(&mut self.begun, true) {
            if NO_TEXT.iter().any(|first| bytes.starts_with(first)) {
                return Err(Problem::NotText);
            }
            if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
                return Err(Problem::Utf16);
            }
            if let Some(text) = bytes.strip_prefix(b"\xef\xbb\xbf") {
                self.encoding = Encoding::Utf8;
                bytes = text;
            }
        }
        let nul = bytes.iter().position(|byte| *byte == 0);
        let last = last || nul.is_some();
        bytes = bytes.get(..nul.unwrap_or(bytes.len())).always();
        while !bytes.is_empty() && self.encoding != Encoding::Windows1252 {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.valid(text, out);
                    bytes = &[];
                }
                Err(error) => {
                    let (valid, bad) = bytes.split_at(error.valid_up_to());
                    self.valid(std::str::from_utf8(valid).always(), out);
                    bytes = bad;
                    match error.error_len() {
                        None if !last => {
                            self.rest.extend_from_slice(bad);
                            return Ok(());
                        }
                        _ if self.encoding == Encoding::Either => self.encoding = Encoding::Windows1252,
                        length => {
                            out.push(char::REPLACEMENT_CHARACTER);
                            bytes = bad.get(length.unwrap_or(bad.len())..).always();
                        }
                    }
                }
            }
        }
        out.extend(bytes.iter().map(|byte| windows_1252(*byte)));
        // What stands before it was text, and is read.
        if nul.is_some() { Err(Problem::NotText) } else { Ok(()) }
    }

    fn valid(&mut self, text: &str, out: &mut String) {
        if self.encoding == Encoding::Either && !text.is_ascii() {
            self.encoding = Encoding::Utf8;
        }
        out.push_str(text);
    }
}

/// A byte of Windows-1252 as a character.
fn windows_1252(byte: u8) -> char {
    /// 0x80-0x9f; the others are as in Unicode. Five bytes have no character.
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text is the same in whatever slices the bytes come.
    fn check(bytes: &[u8], expected: Result<&str, Problem>) {
        let expected = expected.map(str::to_owned);
        for size in 1..=bytes.len().max(1) {
            let mut decoder = Decoder::default();
            let mut out = String::new();
            let read = bytes
                .chunks(size)
                .try_for_each(|slice| decoder.push(slice, &mut out))
                .and_then(|()| decoder.finish(&mut out));
            assert_eq!(read.map(|()| out), expected, "{bytes:?} by {size}");
        }
    }

    #[test]
    fn encodings() {
        check(b"", Ok(""));
        check(b"a", Ok("a"));
        check("café €".as_bytes(), Ok("café €"));
        check(b"\xef\xbb\xbfnaam", Ok("naam"));
        check(b"caf\xe9 \x80 5", Ok("café € 5"));
        check(b"caf\xe9", Ok("café"));
        check(b"na\xc3\xafef en kapot \xff.", Ok("naïef en kapot \u{fffd}."));
        check(b"\xef\xbb\xbfkapot \xe9", Ok("kapot \u{fffd}"));
    }

    #[test]
    fn what_is_no_text() {
        for bytes in
            [&b"PK\x03\x04zip"[..], b"\x1f\x8b\x08\x00", b"naam;\0;", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1"]
        {
            check(bytes, Err(Problem::NotText));
        }
        check(b"\xff\xfen\0a\0", Err(Problem::Utf16));
        check(b"PK;naam", Ok("PK;naam"));
    }
}
