//! Offers that come with a question or with the options of a page: the same reader and checks as of a
//! municipality's file. The contract refuses what costs an offer its place in a file; what a file only warns
//! of is taken over as there.

use crate::{
    files,
    offers::Offer,
    values::{Expected, Finding, Problem, Severity},
};
use base::date::Date;
use base::{
    error::{Code, InputError},
    json::Field,
};

/// Reads a list of offers, as of a day, with what a file would warn of.
///
/// # Errors
/// [`InputError`] at the first field that is wrong.
pub fn read_offers(field: &Field, today: Date) -> Result<(Vec<Offer>, Vec<Finding>), InputError> {
    let mut warnings = Vec::new();
    let offers = field.list(|item| {
        let (offer, findings) = files::own_offer(item.json(), today);
        for finding in findings {
            if finding.severity() == Severity::Error {
                return Err(refused(&item, &finding));
            }
            warnings.push(finding);
        }
        Ok(offer)
    })?;
    Ok((offers, warnings))
}

/// The contract's own sentence, at the field.
fn refused(offer: &Field, finding: &Finding) -> InputError {
    let (code, message) = match &finding.problem {
        Problem::Missing => (Code::MissingField, "this field must be there".to_owned()),
        Problem::UnknownField(near) => (
            Code::UnknownField,
            near.map_or("there is no such field".to_owned(), |near| {
                format!("there is no such field; is it \"{near}\"?")
            }),
        ),
        Problem::NotAllowed(written, _, all) => {
            (Code::InvalidValue, format!("\"{}\" is not one of {}", written.as_str(), all.join(", ")))
        }
        other => (Code::InvalidValue, sentence(other).to_owned()),
    };
    let InputError { field, .. } = offer.error(code, "");
    InputError::new(code, format!("{field}/{}", finding.field).trim_end_matches('/'), message)
}

fn sentence(problem: &Problem) -> &'static str {
    match problem {
        Problem::WrongType(Expected::Text) => "expected a text between quotes",
        Problem::WrongType(Expected::Number) => "expected a whole number of 0 or more",
        Problem::WrongType(Expected::List) => "expected a list between brackets",
        Problem::WrongType(Expected::Object) => "expected an object between braces",
        Problem::DoubleField => "this field stands twice",
        Problem::NotAPhone(_) => "not a phone number",
        Problem::NotAWebAddress(_) | Problem::Scheme(_) | Problem::UnsafeAddress(_) => {
            "not the address of a page; it begins with https://"
        }
        Problem::NotAnEmail(_) => "not an e-mail address",
        Problem::NotAPostcode(_) => "not a postal code; write it as \"1234 AB\"",
        Problem::NotAnArea(..) | Problem::TwoAreas(..) | Problem::Namesakes(..) => {
            "not an area; write it as \"NL\", \"PV26\", \"VR09\" or \"GM0344\""
        }
        Problem::NoMunicipality(..) => "there is no municipality with this code",
        Problem::NotHours(_) => "not a time; write it as \"09:30\"",
        Problem::NotADate(_) => "not a date; write it as \"2026-11-22\"",
        Problem::NotAnAge(_) => "expected an age of at most 120",
        Problem::AgesReversed => "the oldest age is below the youngest",
        Problem::NotACost(_) => "not an amount, or not of the kind \"amount\"",
        Problem::NotAnIwmo(_) => "expected a category of 1 to 18",
        _ => "not as the contract has it",
    }
}
