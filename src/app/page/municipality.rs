//! The municipality of the page, as its option says it.

use base::{date::Date, error::InputError, json::Field};
use wmo_zelfcheck::{
    contract::read_offers,
    files::MUNICIPALITY_FIELDS,
    offers::{
        Municipality, Offer,
        municipality::{code, read},
    },
    values::Finding,
};

use crate::app::{
    doors,
    model::{Index, Residence},
};

/// The municipality of the page, as its option says it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PageMunicipality {
    pub code: Option<u16>,
    pub name: String,
    /// Its offers, in the shape of the contract.
    pub offers: Vec<Offer>,
}

impl PageMunicipality {
    /// Reads the code, the name and the offers, with what a file would warn of; the rules beside them are the
    /// estimate's.
    ///
    /// # Errors
    /// A name that is no text, or an offer that is not right. What is wrong with a code the estimate's
    /// reading says.
    pub fn read(field: &Field, today: Date) -> Result<(PageMunicipality, Vec<Finding>), InputError> {
        if field.is_text() {
            return Ok((PageMunicipality::named(field, today)?, Vec::new()));
        }
        let object = field.object(&MUNICIPALITY_FIELDS)?;
        let text = |name| {
            object.optional(name, |field| field.text().map(str::to_owned)).map(Option::unwrap_or_default)
        };
        let (offers, warnings) =
            object.optional("offers", |field| read_offers(&field, today))?.unwrap_or_default();
        Ok((PageMunicipality { code: code(&text("code")?), name: text("name")?, offers }, warnings))
    }

    /// Reads a code or a name alone.
    ///
    /// # Errors
    /// What is no text.
    pub fn named(field: &Field, today: Date) -> Result<PageMunicipality, InputError> {
        let text = field.text()?;
        let code = code(text).or_else(|| read(text, today).ok().map(|one| one.code));
        Ok(PageMunicipality { code, ..PageMunicipality::default() })
    }

    /// The bundled records with its offers, if it gives any.
    pub fn index(&self) -> Option<Index> {
        let part = doors::find().filter(|_| !self.offers.is_empty())?;
        Some((part.index)(&self.offers))
    }

    /// The municipality that this is on a day. One that we do not know keeps its name, and every offer is in
    /// its reach.
    pub fn place(&self, today: Date) -> Residence {
        // A name that several have is nobody's.
        let by_name = || read(&self.name, today).ok();
        let municipality = self.code.map_or_else(by_name, |code| Municipality::on(code, today));
        let name = if self.name.is_empty() {
            municipality.map(|known| known.everyday().to_owned())
        } else {
            Some(self.name.clone())
        };
        Residence { municipality, given: name, ..Residence::default() }
    }
}
