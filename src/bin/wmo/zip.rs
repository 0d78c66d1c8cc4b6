//! How much a zip file holds, by its own directory, before anything of it is unzipped.

use crate::sheet::NoSheet;

/// The most files in it.
const MOST_FILES: usize = 2_000;
/// The most bytes that they are together.
const MOST_BYTES: u64 = 200_000_000;

/// Refuses a zip file without a directory, or with one that says that it holds far more than a spreadsheet.
pub fn check(bytes: &[u8]) -> Result<(), NoSheet> {
    let end = bytes.windows(4).rposition(|sign| sign == b"PK\x05\x06").ok_or(NoSheet::Other)?;
    let mut at = number(bytes, end + 16, 4).ok_or(NoSheet::Other)?;
    let (mut files, mut size) = (0, 0_u64);
    while bytes.get(at..).is_some_and(|rest| rest.starts_with(b"PK\x01\x02")) {
        let field = |offset, length| number(bytes, at + offset, length).ok_or(NoSheet::Other);
        files += 1;
        size = size.saturating_add(field(24, 4)? as u64);
        if files > MOST_FILES || size > MOST_BYTES {
            return Err(NoSheet::TooLarge);
        }
        at += 46 + field(28, 2)? + field(30, 2)? + field(32, 2)?;
    }
    if files == 0 { Err(NoSheet::Other) } else { Ok(()) }
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
