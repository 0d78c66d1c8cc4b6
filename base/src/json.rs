//! A JSON value, and reading fields from it with errors that name the field. Both doors come down to this:
//! the command line parses text into it, the web module turns a JavaScript object into it. Reading is written
//! out once, without generics over the format, because the browser pays for every copy that a format makes of
//! a reader.

use std::{borrow::Cow, fmt};

use crate::{
    closed::List,
    error::{Code, InputError},
};

/// A JSON value; text is borrowed from the input where it can be.
#[derive(Debug, Clone, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number: the whole number from 0 that it is, or nothing for any other. The contract has no other
    /// numbers.
    Number(Option<u32>),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object, in the order of its fields.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// Where a value stands, as a JSON pointer.
#[derive(Debug, Clone, Copy)]
enum Path<'p> {
    Root,
    Field(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Field(parent, name) => write!(f, "{parent}/{}", name.replace('~', "~0").replace('/', "~1")),
            Path::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

/// A value at its place.
///
/// ```
/// use base::json::{Field, Json};
///
/// let json: Json = serde_json::from_str(r#"{"support": [{"kind": "weelchair"}]}"#)?;
/// let root = Field::root(&json);
/// let support = root.object(&["support"]).and_then(|object| object.required("support"));
/// let kinds = |item: Field| item.object(&["kind"])?.required("kind")?.one_of(&[("wheelchair", 1)]);
/// let error = support.and_then(|list| list.list(kinds)).unwrap_err();
/// assert_eq!(error.to_string(), r#"/support/0/kind: "weelchair" is not one of wheelchair"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Field<'p> {
    value: &'p Json<'p>,
    path: Path<'p>,
}

impl<'p> Field<'p> {
    /// The whole input.
    pub fn root(value: &'p Json<'p>) -> Field<'p> {
        Field { value, path: Path::Root }
    }

    /// An error at this place.
    pub fn error(&self, code: Code, message: impl Into<String>) -> InputError {
        InputError::new(code, self.path.to_string(), message)
    }

    fn invalid(&self, message: impl Into<String>) -> InputError {
        self.error(Code::InvalidValue, message)
    }

    /// The value unless it is `null`.
    pub fn known(self) -> Option<Field<'p>> {
        (*self.value != Json::Null).then_some(self)
    }

    /// A text.
    ///
    /// # Errors
    /// Anything else.
    pub fn text(&self) -> Result<&'p str, InputError> {
        match self.value {
            Json::Text(text) => Ok(text),
            _ => Err(self.invalid("expected a text between quotes")),
        }
    }

    /// A text that says something, such as an amount or a date.
    ///
    /// # Errors
    /// The parser's own sentence.
    pub fn parse<T: std::str::FromStr<Err: fmt::Display>>(&self) -> Result<T, InputError> {
        self.text()?.parse().map_err(|error: T::Err| self.invalid(error.to_string()))
    }

    /// One of a list of names.
    ///
    /// # Errors
    /// Another name; the message lists those there are.
    pub fn one_of<T: Copy>(&self, names: &[(&str, T)]) -> Result<T, InputError> {
        let text = self.text()?;
        let found = names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        found.ok_or_else(|| self.not_one_of(&mut names.iter().map(|(name, _)| *name)))
    }

    /// The place of an id in a closed list.
    ///
    /// # Errors
    /// Another id; the message lists those there are.
    pub fn place_in(&self, list: List) -> Result<u8, InputError> {
        let text = self.text()?;
        let ids = || (0..).map_while(list.id);
        let place = (0..).zip(ids()).find(|(_, id)| *id == text);
        place.map(|(place, _)| place).ok_or_else(|| self.not_one_of(&mut ids()))
    }

    /// An error that lists the names there are.
    #[inline(never)]
    pub fn not_one_of(&self, names: &mut dyn Iterator<Item = &str>) -> InputError {
        let mut message = match self.value {
            Json::Text(text) => format!("\"{text}\" is not one of"),
            _ => "there is no such field; there are".to_owned(),
        };
        for (index, name) in names.enumerate() {
            message.push_str(if index == 0 { " " } else { ", " });
            message.push_str(name);
        }
        self.invalid(message)
    }

    /// `true` or `false`.
    ///
    /// # Errors
    /// Anything else.
    pub fn truth(&self) -> Result<bool, InputError> {
        match self.value {
            Json::Bool(value) => Ok(*value),
            _ => Err(self.invalid("expected true or false")),
        }
    }

    /// A whole number from 0.
    ///
    /// # Errors
    /// Anything else.
    pub fn whole(&self) -> Result<u32, InputError> {
        match self.value {
            Json::Number(Some(value)) => Ok(*value),
            _ => Err(self.invalid("expected a whole number of 0 or more")),
        }
    }

    /// The items of a list, each read by `read`.
    ///
    /// # Errors
    /// Not a list, or what `read` refuses.
    pub fn list<T>(
        &self,
        mut read: impl FnMut(Field) -> Result<T, InputError>,
    ) -> Result<Vec<T>, InputError> {
        let Json::List(items) = self.value else {
            return Err(self.invalid("expected a list between brackets"));
        };
        items
            .iter()
            .enumerate()
            .map(|(index, value)| read(Field { value, path: Path::Item(&self.path, index) }))
            .collect()
    }

    /// An object whose fields are exactly among `fields`, each at most once.
    ///
    /// # Errors
    /// Not an object, an unknown field, or a field that stands twice.
    pub fn object(&'p self, fields: &[&str]) -> Result<Object<'p>, InputError> {
        let Json::Object(entries) = self.value else {
            return Err(self.invalid("expected an object between braces"));
        };
        for (index, (name, _)) in entries.iter().enumerate() {
            let here = Field { value: self.value, path: Path::Field(&self.path, name) };
            if !fields.contains(&&**name) {
                return Err(InputError {
                    code: Code::UnknownField,
                    ..here.not_one_of(&mut fields.iter().copied())
                });
            }
            if entries.iter().take(index).any(|(other, _)| other == name) {
                return Err(here.invalid("this field stands twice"));
            }
        }
        Ok(Object { entries, path: &self.path })
    }

    /// The value as it is.
    pub fn json(&self) -> &'p Json<'p> {
        self.value
    }

    /// Whether it is a text, where an object would do too.
    pub fn is_text(&self) -> bool {
        matches!(self.value, Json::Text(_))
    }
}

/// The fields of an object.
#[derive(Debug, Clone, Copy)]
pub struct Object<'p> {
    entries: &'p [(Cow<'p, str>, Json<'p>)],
    path: &'p Path<'p>,
}

impl<'p> Object<'p> {
    /// A field, if it is there.
    pub fn get(&self, name: &'p str) -> Option<Field<'p>> {
        let (_, value) = self.entries.iter().find(|(other, _)| other == name)?;
        Some(Field { value, path: Path::Field(self.path, name) })
    }

    /// A field that must be there.
    ///
    /// # Errors
    /// It is not.
    pub fn required(&self, name: &'p str) -> Result<Field<'p>, InputError> {
        self.get(name).ok_or_else(|| {
            InputError::new(
                Code::MissingField,
                Path::Field(self.path, name).to_string(),
                "this field must be there",
            )
        })
    }

    /// A field that may be left out or `null`, read by `read`.
    ///
    /// # Errors
    /// What `read` refuses.
    pub fn optional<T>(
        &self,
        name: &'p str,
        read: impl FnOnce(Field<'p>) -> Result<T, InputError>,
    ) -> Result<Option<T>, InputError> {
        self.get(name).and_then(Field::known).map(read).transpose()
    }

    /// A field that may be unknown: left out gives `default`, `null` gives `None`.
    ///
    /// # Errors
    /// What `read` refuses.
    pub fn answer<T>(
        &self,
        name: &'p str,
        default: T,
        read: impl FnOnce(Field<'p>) -> Result<T, InputError>,
    ) -> Result<Option<T>, InputError> {
        match self.get(name) {
            None => Ok(Some(default)),
            Some(field) => field.known().map(read).transpose(),
        }
    }
}
