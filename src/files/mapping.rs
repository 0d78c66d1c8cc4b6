//! What a person said that the columns of a table are: made by hand on the page `inbouwen.html`, kept in a
//! small file, and used again for the next table of the same make.

use super::{fields::FIELDS, headers::Head};
use base::{
    error::{Code, InputError},
    json::{Field, Json},
    words::only_letters,
};

/// The version of the file that we read.
pub const MAPPING_VERSION: u32 = 1;

/// For the heads of columns which of our columns each is, or that it is left out.
///
/// ```
/// use base::json::Json;
/// use wmo_zelfcheck::files::Mapping;
///
/// let columns = Json::Object(vec![("Soort hulp".into(), Json::Text("omschrijvin".into()))]);
/// let file = Json::Object(vec![("mapping".into(), Json::Number(Some(1))), ("columns".into(), columns)]);
/// let error = Mapping::read(&file).unwrap_err();
/// assert_eq!(error.field, "/columns/Soort hulp");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping(Vec<(String, Head)>);

impl Mapping {
    /// Reads `{"mapping": 1, "columns": {"head in the file": "our column" or null}}`.
    ///
    /// # Errors
    /// Another version, a field that is not there, or a column that we do not have.
    pub fn read(json: &Json) -> Result<Mapping, InputError> {
        let root = Field::root(json);
        let object = root.object(&["mapping", "columns"])?;
        let version = object.required("mapping")?;
        if version.whole()? != MAPPING_VERSION {
            let message = format!("only version {MAPPING_VERSION} can be read");
            return Err(version.error(Code::InvalidValue, message));
        }
        let columns = object.required("columns")?;
        let Json::Object(entries) = columns.json() else {
            return Err(columns.error(Code::InvalidValue, "expected an object between braces"));
        };
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_ref()).collect();
        let columns = columns.object(&names)?;
        let read = |name: &&str| {
            let head = columns.optional(name, column)?.map_or(Head::Left, Head::Own);
            Ok((only_letters(name), head))
        };
        Ok(Mapping(names.iter().map(read).collect::<Result<_, InputError>>()?))
    }

    /// What it says of a head; `None` when it says nothing.
    pub fn of(&self, head: &str) -> Option<Head> {
        let name = only_letters(head);
        self.0.iter().find(|(known, _)| *known == name).map(|(_, head)| *head)
    }
}

fn column(field: Field) -> Result<usize, InputError> {
    let text = field.text()?;
    let place = FIELDS.iter().position(|row| row.column == text);
    place.ok_or_else(|| field.not_one_of(&mut FIELDS.iter().map(|row| row.column)))
}
