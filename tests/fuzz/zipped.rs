//! Zip files, as far as spreadsheets need: the files in one, and one of files.

use std::io::Read;

use flate2::{Crc, read::DeflateDecoder};

/// The files in a zip file: their names and bytes.
pub type Archive = Vec<(String, Vec<u8>)>;

fn number(bytes: &[u8], at: usize, length: usize) -> usize {
    bytes[at..at + length].iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// The files in a zip file without mistakes.
pub fn unzip(bytes: &[u8]) -> Archive {
    let end = bytes.windows(4).rposition(|sign| sign == b"PK\x05\x06").unwrap();
    let mut at = number(bytes, end + 16, 4);
    let mut files = Archive::new();
    while bytes[at..].starts_with(b"PK\x01\x02") {
        let name = number(bytes, at + 28, 2);
        let start = number(bytes, at + 42, 4);
        let start = start + 30 + number(bytes, start + 26, 2) + number(bytes, start + 28, 2);
        let packed = &bytes[start..start + number(bytes, at + 20, 4)];
        let mut content = packed.to_vec();
        if number(bytes, at + 10, 2) != 0 {
            content.clear();
            DeflateDecoder::new(packed).read_to_end(&mut content).unwrap();
        }
        files.push((String::from_utf8(bytes[at + 46..at + 46 + name].to_vec()).unwrap(), content));
        at += 46 + name + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    }
    files
}

/// A zip file of these, not packed.
pub fn zip(files: &Archive) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let mut sum = Crc::new();
        sum.update(content);
        let (name_length, length) =
            (u16::try_from(name.len()).unwrap(), u32::try_from(content.len()).unwrap());
        let start = u32::try_from(out.len()).unwrap();
        // Version 2.0, no flags, not packed, no time.
        let mut about = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        for four in [sum.sum(), length, length] {
            about.extend(four.to_le_bytes());
        }
        about.extend(name_length.to_le_bytes());
        about.extend([0, 0]);
        out.extend([b"PK\x03\x04", &about[..], name.as_bytes(), content].concat());
        directory.extend(
            [b"PK\x01\x02\x14\x00", &about[..], &[0; 10], &start.to_le_bytes(), name.as_bytes()].concat(),
        );
    }
    let (start, length) = (u32::try_from(out.len()).unwrap(), u32::try_from(directory.len()).unwrap());
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    out.extend(directory);
    out.extend(
        [b"PK\x05\x06\0\0\0\0", &count[..], &count, &length.to_le_bytes(), &start.to_le_bytes(), &[0; 2]]
            .concat(),
    );
    out
}
