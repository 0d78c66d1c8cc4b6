//! JSON values that know where they stand in the file, so that a finding can say it.

use crate::values::{Expected, Position};

/// A value and the place of its first character.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its place.
    pub at: Position,
    /// What it is.
    pub value: Value,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it is written; there are no floats here.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object: names with their places, and values.
    Object(Vec<Member>),
}

/// A field of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub at: Position,
    /// Its value.
    pub node: Node,
}

impl Node {
    /// A field of an object, if it is there and not `null`. Of a field that stands twice the last counts, as
    /// in browsers.
    pub fn get(&self, name: &str) -> Option<&Node> {
        let Value::Object(members) = &self.value else { return None };
        members
            .iter()
            .rev()
            .find(|member| member.name == name)
            .map(|member| &member.node)
            .filter(|node| node.value != Value::Null)
    }

    /// The items of a list; a value of itself counts as a list of one.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            Value::Null => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// The items of a list in a field.
    pub fn list(&self, name: &str) -> &[Node] {
        self.get(name).map_or(&[], Node::items)
    }

    /// The text of a text or a number.
    ///
    /// # Errors
    /// Another sort of value.
    pub fn text(&self) -> Result<&str, Expected> {
        match &self.value {
            Value::Text(text) | Value::Number(text) => Ok(text),
            Value::Null => Ok(""),
            Value::Bool(true) => Ok("true"),
            Value::Bool(false) => Ok("false"),
            Value::List(_) | Value::Object(_) => Err(Expected::Text),
        }
    }

    /// The fields of an object; of anything else there are none.
    pub fn members(&self) -> &[Member] {
        if let Value::Object(members) = &self.value { members } else { &[] }
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }
}
