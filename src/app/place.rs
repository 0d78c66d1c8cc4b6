//! Where a person lives: as the page says it, or as they chose it.

use wmo_zelfcheck::{
    contract::{InputError, MUNICIPALITY_FIELDS, json::Field},
    date::Date,
    resources::{
        Municipality,
        municipality::{Fit, suggest},
    },
};

/// Where the person lives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    pub municipality: Option<&'static Municipality>,
    /// What the page calls the municipality: then nothing is asked.
    pub given: Option<String>,
    /// Whether it is being chosen, and what was typed.
    pub choosing: bool,
    pub typed: String,
}

/// The municipality of the page, as its option says it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Given {
    code: Option<u16>,
    name: String,
}

impl Given {
    /// Reads the code and the name; the rules beside them are the estimate's.
    ///
    /// # Errors
    /// A value that is no text. What is wrong with a code the estimate's reading says.
    pub fn read(field: &Field) -> Result<Given, InputError> {
        if field.is_text() {
            return Ok(Given { code: code(field.text()?), name: String::new() });
        }
        let object = field.object(&MUNICIPALITY_FIELDS)?;
        let text = |name| object.optional(name, |field| field.text().map(str::to_owned)).map(Option::unwrap_or_default);
        Ok(Given { code: code(&text("code")?), name: text("name")? })
    }

    /// The municipality that this is on a day. One that we do not know keeps its name, and every offer is in its reach.
    pub fn place(&self, today: Date) -> Place {
        let named = || suggest(&self.name, today, 1).into_iter().find(|one| one.fit == Fit::Exact).map(|one| one.municipality);
        let municipality = self.code.map_or_else(named, |code| Municipality::on(code, today));
        let name = if self.name.is_empty() { municipality.map(|known| known.name.to_owned()) } else { Some(self.name.clone()) };
        Place { municipality, given: name, ..Place::default() }
    }
}

/// The number in `GM0344`.
fn code(text: &str) -> Option<u16> {
    text.strip_prefix("GM")?.parse().ok()
}
