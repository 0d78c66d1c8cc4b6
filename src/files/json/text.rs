//! Texts between quotes, with their escapes.

use crate::{
    files::{
        json::{Event, JsonReader, State},
        tree::{Node, Value},
    },
    values::Problem,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    No,
    Begun,
    /// `\u` with so many digits read, their value, and the first half of a pair before it.
    Unicode {
        digits: u8,
        value: u32,
        high: u32,
    },
    /// A first half of a pair was read.
    Half {
        high: u32,
    },
    HalfBegun {
        high: u32,
    },
}

impl JsonReader {
    pub(super) fn text(&mut self, char: char, name: bool, escape: Escape, give: &mut dyn FnMut(Event)) {
        let lone = |json: &mut JsonReader| json.keep(char::REPLACEMENT_CHARACTER);
        let next = match (escape, char) {
            (Escape::Half { .. } | Escape::No, '"') => {
                if escape != Escape::No {
                    lone(self);
                }
                let text = std::mem::take(&mut self.token);
                if !name {
                    return self.add(Node { at: self.begun, value: Value::Text(text) }, give);
                }
                if let Some(frame) = self.stack.last_mut() {
                    frame.name = Some((text, self.begun));
                }
                self.state = State::Colon;
                return;
            }
            (Escape::No, '\\') => Escape::Begun,
            (Escape::Half { high }, '\\') => Escape::HalfBegun { high },
            (Escape::No | Escape::Half { .. }, '\0'..='\u{1f}') => {
                return self.mistake(Problem::NotJson, Some(char), give);
            }
            (Escape::No, _) => {
                self.keep(char);
                return;
            }
            (Escape::Half { .. }, _) => {
                lone(self);
                self.keep(char);
                Escape::No
            }
            (Escape::Begun, 'u') => Escape::Unicode { digits: 0, value: 0, high: 0 },
            (Escape::HalfBegun { high }, 'u') => Escape::Unicode { digits: 0, value: 0, high },
            (Escape::Begun | Escape::HalfBegun { .. }, _) => {
                if escape != Escape::Begun {
                    lone(self);
                }
                match char {
                    '"' | '\\' | '/' => self.keep(char),
                    'n' | 't' | 'r' => self.keep(if char == 'n' { '\n' } else { '\t' }),
                    'b' | 'f' => {}
                    _ => return self.mistake(Problem::NotJson, Some(char), give),
                }
                Escape::No
            }
            (Escape::Unicode { digits, value, high }, _) => {
                let Some(digit) = char.to_digit(16) else {
                    return self.mistake(Problem::NotJson, Some(char), give);
                };
                let value = value * 16 + digit;
                if digits < 3 {
                    Escape::Unicode { digits: digits + 1, value, high }
                } else {
                    self.unicode(value, high)
                }
            }
        };
        self.state = State::Text { name, escape: next };
    }

    /// A character written as `\u....`, or the second half of a pair of them.
    fn unicode(&mut self, value: u32, high: u32) -> Escape {
        let low = (0xdc00..0xe000).contains(&value);
        if high > 0 && low {
            self.keep(
                char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (value - 0xdc00))
                    .unwrap_or(char::REPLACEMENT_CHARACTER),
            );
            return Escape::No;
        }
        if high > 0 {
            self.keep(char::REPLACEMENT_CHARACTER);
        }
        if (0xd800..0xdc00).contains(&value) {
            return Escape::Half { high: value };
        }
        self.keep(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER));
        Escape::No
    }
}
