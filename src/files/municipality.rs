//! A municipality as the contract has it: its rules, read strictly. A request names it, and its own file is
//! made of it.

use base::{
    date::Date,
    error::{Code, InputError},
    json::Field,
};

use crate::{
    contribution::{Minima, Policy},
    offers::municipality,
};

/// What a municipality may say of itself. Its offers are for the finder; an estimate does not look at them.
/// What is only for its page (from `contact` on) is accepted, so that its whole file fits here, and is not
/// looked at: see [`crate::files`].
pub const MUNICIPALITY_FIELDS: [&str; 15] = [
    "code",
    "name",
    "monthly_amount",
    "minima_limits",
    "transport_own_tariff",
    "no_charge",
    "minor_home_adaptation",
    "offers",
    "contact",
    "operator",
    "links",
    "parts",
    "languages",
    "offers_file",
    "keep_answers",
];

/// Local policy as an object, with the name of the municipality if it has one; or a municipality's code or
/// name alone on a day, of which we know no local policy. A code may be that of one which is no more.
///
/// # Errors
/// [`InputError`] at the first field that is wrong.
pub fn municipality(field: &Field, date: Date) -> Result<(String, Policy), InputError> {
    if field.is_text() {
        is_named(field, date)?;
        return Ok((String::new(), Policy::default()));
    }
    let object = field.object(&MUNICIPALITY_FIELDS)?;
    object.optional("code", |field| code(&field))?;
    let name = object.optional("name", |field| field.text().map(str::to_owned))?.unwrap_or_default();
    let truth = |name| object.optional(name, |field| field.truth()).map(|truth| truth.unwrap_or(false));
    let policy = Policy {
        monthly_amount: object.optional("monthly_amount", |field| field.parse())?,
        minima: object.optional("minima_limits", minima)?.unwrap_or_default(),
        transport_own_tariff: truth("transport_own_tariff")?,
        no_charge: truth("no_charge")?,
        minor_home_adaptation: truth("minor_home_adaptation")?,
    };
    Ok((name, policy))
}

/// Reads a municipality's code or name on a day.
///
/// # Errors
/// A name that several have, or none.
pub fn is_named(field: &Field, date: Date) -> Result<(), InputError> {
    code(field).or_else(|_| named(field, date))
}

fn minima(field: Field) -> Result<Minima, InputError> {
    let object = field.object(&["single_under_aow", "single_aow", "couple_aow"])?;
    let limit = |name| object.optional(name, |field| field.parse());
    Ok(Minima {
        single_under_aow: limit("single_under_aow")?,
        single_aow: limit("single_aow")?,
        couple_aow: limit("couple_aow")?,
    })
}

/// `GM` and four digits, as the national statistics office writes it.
fn code(field: &Field) -> Result<(), InputError> {
    let wrong = || field.error(Code::InvalidValue, "not a municipality code; write it as \"GM0344\"");
    municipality::code(field.text()?).map(|_| ()).ok_or_else(wrong)
}

fn named(field: &Field, date: Date) -> Result<(), InputError> {
    let unclear = |unclear: municipality::Unclear| field.error(Code::InvalidValue, unclear.to_string());
    municipality::read(field.text()?, date).map(|_| ()).map_err(unclear)
}
