//! Writes JSON text. A few lines of our own instead of a serialiser: both doors use the same, the command
//! line writes millions of lines with it, and in the browser it weighs a fifth of what the derived one did.

use crate::always::Always;
use rust_decimal::Decimal;

use crate::money::Money;

/// JSON text in the making. Commas come by themselves.
///
/// ```
/// use base::writer::Writer;
///
/// let mut writer = Writer::default();
/// writer.object(|w| {
///     w.name("amount").text("21.80");
///     w.name("years").list([2025u16, 2026], |w, year| w.whole(year));
/// });
/// assert_eq!(writer.into_bytes(), br#"{"amount":"21.80","years":[2025,2026]}"#);
/// ```
#[derive(Debug, Default)]
pub struct Writer {
    out: Vec<u8>,
    /// Whether the next value in the open object or list needs a comma before it.
    comma: bool,
}

impl Writer {
    /// Continues in a buffer.
    pub fn new(out: Vec<u8>) -> Writer {
        Writer { out, comma: false }
    }

    /// The text.
    pub fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    #[inline(never)]
    fn separate(&mut self) {
        if self.comma {
            self.out.push(b',');
        }
        self.comma = true;
    }

    #[inline(never)]
    fn raw(&mut self, text: &str) {
        self.separate();
        self.out.extend_from_slice(text.as_bytes());
    }

    /// The name of the value that follows.
    #[inline(never)]
    pub fn name(&mut self, name: &str) -> &mut Writer {
        self.text(name);
        self.out.push(b':');
        self.comma = false;
        self
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.separate();
        self.out.push(b'"');
        let bytes = text.as_bytes();
        let mut clean = 0;
        for (index, byte) in bytes.iter().enumerate() {
            if *byte >= 0x20 && *byte != b'"' && *byte != b'\\' {
                continue;
            }
            self.out.extend_from_slice(bytes.get(clean..index).always());
            clean = index + 1;
            match byte {
                b'"' => self.out.extend_from_slice(b"\\\""),
                b'\\' => self.out.extend_from_slice(b"\\\\"),
                b'\n' => self.out.extend_from_slice(b"\\n"),
                control => self.out.extend_from_slice(&escape(*control)),
            }
        }
        self.out.extend_from_slice(bytes.get(clean..).always());
        self.out.push(b'"');
    }

    /// `true` or `false`.
    pub fn truth(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// `null`
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// A whole number.
    pub fn whole(&mut self, value: impl Into<u32>) {
        self.raw(&value.into().to_string());
    }

    /// An amount of money, as text.
    #[inline(never)]
    pub fn money(&mut self, value: Money) {
        self.text(value.write(&mut [0; 24]));
    }

    /// A decimal in full, as text, with at least `decimals` decimals.
    #[inline(never)]
    pub fn decimal(&mut self, value: Decimal, decimals: u32) {
        let mut value = value.normalize();
        if value.scale() < decimals {
            value.rescale(decimals);
        }
        self.text(&value.to_string());
    }

    /// An object, whose fields `fields` writes.
    pub fn object(&mut self, fields: impl FnOnce(&mut Writer)) {
        self.open(b'{');
        fields(self);
        self.close(b'}');
    }

    /// A list, whose items `item` writes one by one.
    pub fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut item: impl FnMut(&mut Writer, T)) {
        self.open(b'[');
        for each in items {
            item(self, each);
        }
        self.close(b']');
    }

    #[inline(never)]
    fn open(&mut self, bracket: u8) {
        self.separate();
        self.out.push(bracket);
        self.comma = false;
    }

    #[inline(never)]
    fn close(&mut self, bracket: u8) {
        self.out.push(bracket);
        self.comma = true;
    }
}

fn escape(control: u8) -> [u8; 6] {
    let hex = |digit: u8| if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
    [b'\\', b'u', b'0', b'0', hex(control >> 4), hex(control & 15)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_json_that_a_reader_reads_back() {
        let nasty = "quote \" backslash \\ line\nend tab\t nul\u{0} euro € emoji 🙂 <script>";
        let mut writer = Writer::default();
        writer.object(|w| {
            w.name("a").text(nasty);
            w.name(nasty).list([true, false], |w, value| w.truth(value));
            w.name("empty").list([(); 0], |_, ()| ());
            w.name("b").object(|w| w.name("n").null());
            w.name("y").whole(2026u16);
            w.name("d").decimal(Decimal::new(6_500_800, 4), 2);
        });
        let read: serde_json::Value = serde_json::from_slice(&writer.into_bytes()).unwrap();
        assert_eq!(
            read,
            serde_json::json!({"a": nasty, nasty: [true, false], "empty": [], "b": {"n": null}, "y": 2026,
                "d": "650.08"})
        );
    }
}
