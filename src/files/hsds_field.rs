//! Reads one field of an object in HSDS.

use crate::{
    files::tree::Node,
    values::{self, Problem, Say},
};

/// The plain text of a field.
pub fn text(node: &Node, name: &'static str, limit: usize, say: &mut Say) -> Option<String> {
    raw(node, name, say, |text, say| values::text(text, limit, say))
}

/// Reads a field that is a text or number.
pub fn raw<T>(
    node: &Node,
    name: &'static str,
    say: &mut Say,
    read: impl FnOnce(&str, &mut Say) -> Option<T>,
) -> Option<T> {
    let field = node.get(name)?;
    let mut say = say.field(field.at, name);
    match field.text() {
        Ok(text) => read(text, &mut say),
        Err(expected) => {
            say.say(Problem::WrongType(expected));
            None
        }
    }
}
