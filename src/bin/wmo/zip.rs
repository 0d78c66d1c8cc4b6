//! How much a zip file holds, before anything of it is kept: what its directory says, and whether that is so.

use std::io::{self, Read};

use flate2::read::DeflateDecoder;

use crate::sheet::NoSheet;

/// The most files in it.
const MOST_FILES: usize = 2_000;
/// The most bytes that they are together.
const MOST_BYTES: u64 = 200_000_000;

/// Refuses a zip file without a directory, with one that says that it holds far more than a spreadsheet, or
/// with a file in it that holds more than is said.
pub fn check(bytes: &[u8]) -> Result<(), NoSheet> {
    let end = bytes.windows(4).rposition(|sign| sign == b"PK\x05\x06").ok_or(NoSheet::Other)?;
    let mut at = number(bytes, end + 16, 4).ok_or(NoSheet::Other)?;
    let (mut files, mut size) = (0, 0_u64);
    while bytes.get(at..).is_some_and(|rest| rest.starts_with(b"PK\x01\x02")) {
        let field = |offset, length| number(bytes, at + offset, length).ok_or(NoSheet::Other);
        files += 1;
        let said = field(24, 4)? as u64;
        size = size.saturating_add(said);
        if files > MOST_FILES || size > MOST_BYTES {
            return Err(NoSheet::TooLarge);
        }
        if field(10, 2)? == DEFLATED && holds_more(bytes, field(42, 4)?, said) {
            return Err(NoSheet::TooLarge);
        }
        at += 46 + field(28, 2)? + field(30, 2)? + field(32, 2)?;
    }
    if files == 0 { Err(NoSheet::Other) } else { Ok(()) }
}

/// The file of this name in a zip file that was checked; `None` where it is not there or broken.
pub fn file(bytes: &[u8], name: &[u8]) -> Option<Vec<u8>> {
    let end = bytes.windows(4).rposition(|sign| sign == b"PK\x05\x06")?;
    let mut at = number(bytes, end + 16, 4)?;
    while bytes.get(at..)?.starts_with(b"PK\x01\x02") {
        let field = |offset, length| number(bytes, at + offset, length);
        let named = at + 46..at + 46 + field(28, 2)?;
        if bytes.get(named)? == name {
            let packed = bytes.get(content(bytes, field(42, 4)?)?..)?;
            if field(10, 2)? != DEFLATED {
                return packed.get(..field(20, 4)?).map(<[u8]>::to_vec);
            }
            let mut unpacked = Vec::new();
            DeflateDecoder::new(packed).take(MOST_BYTES).read_to_end(&mut unpacked).ok()?;
            return Some(unpacked);
        }
        at += 46 + field(28, 2)? + field(30, 2)? + field(32, 2)?;
    }
    None
}

/// Where the content of the file that begins at a place begins.
fn content(bytes: &[u8], start: usize) -> Option<usize> {
    Some(start + 30 + number(bytes, start + 26, 2)? + number(bytes, start + 28, 2)?)
}

/// The usual way to pack a file.
const DEFLATED: usize = 8;

/// Whether the file that begins at a place holds more bytes than its directory said. A broken one does
/// not: whoever reads it tells.
fn holds_more(bytes: &[u8], start: usize, said: u64) -> bool {
    let Some(packed) = content(bytes, start).and_then(|start| bytes.get(start..)) else { return false };
    let mut unpacked = DeflateDecoder::new(packed).take(said + 1);
    io::copy(&mut unpacked, &mut io::sink()).is_ok_and(|length| length > said)
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &[u8] = include_bytes!("../../../tests/cases/tables/oneven.xlsx");

    #[test]
    fn a_size_that_is_not_so() {
        assert!(check(WHOLE).is_ok());
        let entry = WHOLE.windows(4).position(|sign| sign == b"PK\x01\x02").unwrap();
        for (size, fine) in [(1_u32, false), (100_000, true), (4_000_000_000, false)] {
            let mut bytes = WHOLE.to_vec();
            bytes[entry + 24..entry + 28].copy_from_slice(&size.to_le_bytes());
            assert_eq!(check(&bytes).is_ok(), fine, "{size}");
        }
        for cut in [0, 4, 100, WHOLE.len() - 10] {
            assert!(check(&WHOLE[..cut]).is_err(), "{cut}");
        }
    }
}
