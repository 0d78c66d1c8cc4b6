//! The number by which a language finds its words for a record's Dutch text, so that the Dutch stands in the table alone.
//! The build uses it too, and refuses two texts with one number.

/// FNV-1a of 32 bits.
pub fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
