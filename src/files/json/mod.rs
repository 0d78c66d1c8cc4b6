//! JSON to values with their places, in slices, and without losing the file at a mistake: the offer in which
//! it stands is given up and reading goes on behind it. Nothing recurses, so no nesting can exhaust the
//! stack.
//!
//! A *unit* is an item of a list that can hold offers: the file itself, `contents` of a page (`content` in
//! older feeds), `services` of an organisation; and each further object of a file that has one on each line
//! (JSON Lines). Units are given away as soon as they are complete, so that a large file is never in
//! memory as a whole. Our own reader: the browser's tells no places, and serde_json reads no slices and stops
//! at the first mistake.

mod lost;
mod state;
mod text;

use state::{Frame, State, is_number};
use text::Escape;

use crate::{
    files::tree::{Member, Node, Value},
    values::{Position, Problem},
};

/// What was read.
#[derive(Debug, PartialEq)]
pub enum Event {
    /// A unit, or the file's own value. `level` counts the units around it; `units` those within it, given
    /// before.
    Unit { node: Node, level: usize, units: u32 },
    /// A mistake; `lost` when a unit is given up for it.
    Mistake { at: Position, problem: Problem, lost: bool },
}

/// Lists in lists and objects in objects; an offer needs eight.
const DEEPEST: usize = 32;
/// Values in one unit.
const MOST_VALUES: usize = 100_000;
/// The longest text that is kept, in bytes; far more than any field may have. The rest of it is read over.
const LONGEST_TEXT: usize = 20_000;

/// Reads JSON.
#[derive(Debug)]
pub struct JsonReader {
    stack: Vec<Frame>,
    state: State,
    at: Position,
    /// Where the value or name in the making began.
    begun: Position,
    /// Text, number or word in the making.
    token: String,
    /// Values since the unit began.
    values: usize,
    /// Whether only blanks stand before this place on its line.
    fresh: bool,
}

impl JsonReader {
    /// Nothing read yet.
    pub fn new() -> JsonReader {
        let state = State::Value { or_end: false };
        JsonReader {
            stack: Vec::new(),
            state,
            at: Position::START,
            begun: Position::START,
            token: String::new(),
            values: 0,
            fresh: true,
        }
    }

    /// Reads more text.
    pub fn push(&mut self, text: &str, give: &mut dyn FnMut(Event)) {
        for char in text.chars() {
            if self.state == State::Dead {
                return;
            }
            self.char(char, give);
            self.fresh = char == '\n' || (self.fresh && char.is_whitespace());
            self.at = if char == '\n' {
                Position { line: self.at.line.saturating_add(1), column: 1 }
            } else {
                Position { column: self.at.column.saturating_add(1), ..self.at }
            };
        }
    }

    /// The file ends here.
    pub fn finish(&mut self, give: &mut dyn FnMut(Event)) {
        if matches!(self.state, State::Number | State::Word) {
            self.char(' ', give);
        }
        let lost = match self.state {
            State::End | State::Dead => return,
            // The line that was given up was said.
            State::Lost { .. } if self.stack.is_empty() => return,
            State::Lost { .. } => false,
            _ => self.stack.iter().any(|frame| frame.unit) || self.stack.iter().all(|frame| frame.units == 0),
        };
        give(Event::Mistake { at: self.at, problem: Problem::Unfinished, lost });
        self.state = State::Dead;
    }

    fn char(&mut self, char: char, give: &mut dyn FnMut(Event)) {
        match self.state {
            State::Text { name, escape } => self.text(char, name, escape, give),
            State::Number if matches!(char, '0'..='9' | '+' | '-' | '.' | 'e' | 'E') => self.keep(char),
            State::Number => {
                let value = is_number(&self.token).then(|| Value::Number(std::mem::take(&mut self.token)));
                self.scalar(value, char, give);
            }
            State::Word if char.is_ascii_lowercase() && self.token.len() < 5 => self.token.push(char),
            State::Word => {
                let value = match self.token.as_str() {
                    "null" => Some(Value::Null),
                    "true" => Some(Value::Bool(true)),
                    "false" => Some(Value::Bool(false)),
                    _ => None,
                };
                self.scalar(value, char, give);
            }
            State::Lost { .. } => self.lost(char, give),
            State::Between { text: true, lists } => {
                self.state = State::Between { text: !matches!(char, '"' | '\n'), lists }
            }
            State::Between { lists, .. } => match char {
                '"' => self.state = State::Between { text: true, lists },
                '[' => self.state = State::Between { text: false, lists: lists.saturating_add(1) },
                ']' if lists > 0 => self.state = State::Between { text: false, lists: lists - 1 },
                '{' if lists == 0 => self.open(Value::Object(Vec::new()), give),
                ']' => self.close(give),
                _ => {}
            },
            _ if matches!(char, ' ' | '\t' | '\r' | '\n') => {}
            State::Value { or_end } => match char {
                '{' => self.open(Value::Object(Vec::new()), give),
                '[' => self.open(Value::List(Vec::new()), give),
                ']' if or_end => self.close(give),
                '"' => self.begin(State::Text { name: false, escape: Escape::No }),
                '-' | '0'..='9' => {
                    self.begin(State::Number);
                    self.token.push(char);
                }
                'a'..='z' => {
                    self.begin(State::Word);
                    self.token.push(char);
                }
                _ => self.mistake(Problem::NotJson, Some(char), give),
            },
            State::Name { or_end } => match char {
                '"' => self.begin(State::Text { name: true, escape: Escape::No }),
                '}' if or_end => self.close(give),
                _ => self.mistake(Problem::NotJson, Some(char), give),
            },
            State::Colon if char == ':' => self.state = State::Value { or_end: false },
            State::After => match (char, self.stack.last().map(|frame| frame.node.is_object())) {
                (',', Some(true)) => self.state = State::Name { or_end: false },
                (',', Some(false)) => self.state = State::Value { or_end: false },
                ('}', Some(true)) | (']', Some(false)) => self.close(give),
                _ => self.mistake(Problem::NotJson, Some(char), give),
            },
            // JSON Lines: another object on a line of its own.
            State::End if char == '{' && self.fresh => self.open(Value::Object(Vec::new()), give),
            State::Colon | State::End => self.mistake(Problem::NotJson, Some(char), give),
            State::Dead => {}
        }
    }

    fn begin(&mut self, state: State) {
        self.state = state;
        self.begun = self.at;
        self.token.clear();
    }

    fn keep(&mut self, char: char) {
        if self.token.len() < LONGEST_TEXT {
            self.token.push(char);
        }
    }

    /// A number or word is complete, and `char` comes behind it.
    fn scalar(&mut self, value: Option<Value>, char: char, give: &mut dyn FnMut(Event)) {
        match value {
            Some(value) => {
                self.add(Node { at: self.begun, value }, give);
                if self.state != State::Dead {
                    self.char(char, give);
                }
            }
            None => self.mistake(Problem::NotJson, Some(char), give),
        }
    }

    fn open(&mut self, value: Value, give: &mut dyn FnMut(Event)) {
        let list = matches!(value, Value::List(_));
        let parent = self.stack.last();
        // Only behind the file's own value something is opened without a parent once more.
        let unit = parent.map_or(!matches!(self.state, State::Value { .. }), |parent| parent.holds);
        // Of objects only units and the file itself have lists of offers.
        let named = parent.is_some_and(|parent| {
            let name = parent.name.as_ref().map_or("", |(name, _)| name);
            (parent.unit || self.stack.len() == 1) && matches!(name, "contents" | "content" | "services")
        });
        if self.stack.len() >= DEEPEST {
            return self.mistake(Problem::TooDeep, Some(if list { '[' } else { '{' }), give);
        }
        self.state = if list { State::Value { or_end: true } } else { State::Name { or_end: true } };
        let holds = list && (parent.is_none() || named);
        self.stack.push(Frame {
            node: Node { at: self.at, value },
            name: None,
            unit,
            holds,
            units: 0,
            values: self.values,
            column: if self.fresh { self.at.column } else { 0 },
        });
    }

    fn close(&mut self, give: &mut dyn FnMut(Event)) {
        let Some(frame) = self.stack.pop() else { return };
        if frame.unit {
            self.values = frame.values;
            self.unit(frame.node, frame.units, give);
        } else {
            if let (true, Some(parent)) = (frame.holds, self.stack.last_mut()) {
                parent.units += frame.units;
            }
            if self.stack.is_empty() {
                self.state = State::End;
                return give(Event::Unit { node: frame.node, level: 0, units: frame.units });
            }
            self.add(frame.node, give);
        }
    }

    /// An item of a list of units is complete.
    fn unit(&mut self, node: Node, units: u32, give: &mut dyn FnMut(Event)) {
        self.state = self.behind_unit();
        if let Some(list) = self.stack.last_mut() {
            list.units += 1;
        }
        let level = self.stack.iter().filter(|frame| frame.unit).count() + 1;
        give(Event::Unit { node, level, units });
    }

    /// Where a unit has ended: in its list, or on its line.
    fn behind_unit(&self) -> State {
        if self.stack.is_empty() { State::End } else { State::After }
    }

    /// A value is complete.
    fn add(&mut self, node: Node, give: &mut dyn FnMut(Event)) {
        let Some(frame) = self.stack.last_mut() else {
            self.state = State::End;
            return give(Event::Unit { node, level: 0, units: 0 });
        };
        if frame.holds {
            return self.unit(node, 0, give);
        }
        self.state = State::After;
        self.values += 1;
        match &mut frame.node.value {
            Value::List(items) => items.push(node),
            Value::Object(members) => {
                if let Some((name, at)) = frame.name.take() {
                    members.push(Member { name, at, node });
                }
            }
            _ => {}
        }
        if self.values > MOST_VALUES {
            self.mistake(Problem::TooMuch, None, give);
        }
    }
}
