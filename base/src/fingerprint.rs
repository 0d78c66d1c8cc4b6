//! The number by which a language finds its words for a record's Dutch text, so that the Dutch stands in the
//! table alone. The build uses it too, and refuses two texts with one number.

/// FNV-1a of 32 bits.
///
/// ```
/// // The test vector of FNV-1a itself.
/// assert_eq!(base::fingerprint::fingerprint("foobar"), 0xbf9c_f968);
/// ```
pub fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
