//! Going on behind a mistake. Where the file is laid out, columns show where an offer ends and the next
//! begins; where it is not, brackets must.

use crate::{
    files::{
        json::{Event, JsonReader, State},
        tree::Value,
    },
    values::Problem,
};
use base::always::Always;

impl JsonReader {
    /// Something is wrong at this place, at `char` if it has not been taken yet.
    pub(super) fn mistake(&mut self, problem: Problem, char: Option<char>, give: &mut dyn FnMut(Event)) {
        let at = self.at;
        if let Some(unit) = self.stack.iter().rposition(|frame| frame.unit).or_else(|| self.first_line()) {
            let depth = u32::try_from(self.stack.len() - unit).unwrap_or(u32::MAX);
            let open_text = matches!(self.state, State::Text { .. }) && char != Some('\n');
            let column = self.stack.get(unit).map(|frame| frame.column).always();
            self.values = self.stack.get(unit).map(|frame| frame.values).always();
            self.stack.truncate(unit);
            give(Event::Mistake { at, problem, lost: true });
            if let Some(list) = self.stack.last_mut() {
                list.units += 1;
            }
            let last = if matches!(self.state, State::Name { .. } | State::After) { ',' } else { ' ' };
            self.state = State::Lost { depth, text: open_text, escaped: false, last, column };
            if let Some(char) = char {
                self.lost(char, give);
            }
        } else if self.stack.last().is_some_and(|frame| frame.holds) {
            // Between units; an item that is no value counts as one that is lost.
            let lost = self.state != State::After && !matches!(char, Some(']' | ','));
            give(Event::Mistake { at, problem, lost });
            if let (true, Some(list)) = (lost, self.stack.last_mut()) {
                list.units += 1;
            }
            let open_text = matches!(self.state, State::Text { .. }) && char != Some('\n');
            self.state = State::Between { text: open_text, lists: 0 };
            if let Some(char) = char.filter(|_| !open_text) {
                self.char(char, give);
            }
        } else {
            let lost = self.stack.iter().all(|frame| frame.units == 0) && self.state != State::End;
            let problem = if problem == Problem::NotJson { Problem::Stopped } else { problem };
            give(Event::Mistake { at, problem, lost });
            self.state = State::Dead;
        }
    }

    /// The file's own value where it may be the first of JSON Lines: all of it so far on its one line.
    fn first_line(&self) -> Option<usize> {
        let first = self.stack.first().filter(|first| first.node.is_object() && first.units == 0)?;
        let within = self.stack.iter().any(|frame| frame.holds);
        (first.column == 1 && first.node.at.line == self.at.line && !within).then_some(0)
    }

    /// Looks for the end of a unit that was given up. A text ends at the end of its line at the latest.
    pub(super) fn lost(&mut self, char: char, give: &mut dyn FnMut(Event)) {
        let State::Lost { mut depth, mut text, escaped, last, column } = self.state else { return };
        let mut now = if char.is_whitespace() { last } else { char };
        let mut escape = false;
        // Files that are laid out show by their columns where a unit ends and the next begins; brackets say
        // less there.
        let beside = self.fresh && self.at.column == column;
        let before = self.fresh && self.at.column < column;
        match char {
            '{' if beside => return self.open(Value::Object(Vec::new()), give),
            '}' | ']' if beside => {
                self.state = self.behind_unit();
                return;
            }
            ']' if before => {
                self.state = State::After;
                return self.char(char, give);
            }
            _ if text => {
                escape = char == '\\' && !escaped;
                text = !(char == '\n' || (char == '"' && !escaped));
                now = ' ';
            }
            '"' => text = true,
            // An object that is no value of a field: the unit was not closed, and this is the next one.
            '{' if column == 0 && depth == 1 && matches!(last, ',' | '}') => {
                return self.open(Value::Object(Vec::new()), give);
            }
            '{' | '[' => depth = depth.saturating_add(1),
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        self.state = if depth == 0 && (column == 0 || self.stack.is_empty()) {
            self.behind_unit()
        } else {
            State::Lost { depth, text, escaped: escape, last: now, column }
        };
    }
}
