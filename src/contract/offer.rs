//! Reads an offer in JSON: what a municipality's own page gives to `find` in `municipality.offers`, in the shape in which
//! an answer holds it. Strictly, like everything in the contract.

use super::{
    Code, InputError,
    json::{Field, Object},
};
use crate::resources::{Area, Closed, Cost, CostKind, CostUnit, Hours, Municipality, Offer, Phone, Place, Set, Status, YesNo};

/// The most characters of a name or another short text.
const SHORT: usize = 200;
/// The most characters of a description.
const LONG: usize = 4_000;
/// The most items of a list.
const MOST: usize = 50;

const FIELDS: [&str; 30] = [
    "id",
    "name",
    "former_names",
    "organisation",
    "summary",
    "description",
    "need",
    "form",
    "audience",
    "age_from",
    "age_to",
    "who",
    "moment",
    "frequency",
    "access",
    "funding",
    "cost",
    "area",
    "place",
    "hours",
    "phone",
    "url",
    "email",
    "languages",
    "iwmo",
    "upl",
    "source",
    "checked_on",
    "status",
    "successor",
];

/// Reads an offer.
///
/// # Errors
/// [`InputError`] at the first field that is wrong.
pub fn read_offer(field: &Field) -> Result<Offer, InputError> {
    let object = field.object(&FIELDS)?;
    let mut offer = Offer::named(text(&object.required("id")?, SHORT)?, text(&object.required("name")?, SHORT)?);
    for name in FIELDS {
        if let Some(field) = object.get(name).and_then(Field::known) {
            read_field(&mut offer, name, &field)?;
        }
    }
    Ok(offer)
}

/// Reads one known field into an offer. One function with one way out weighs a fifth of an expression for each field.
fn read_field(offer: &mut Offer, name: &str, field: &Field) -> Result<(), InputError> {
    match name {
        "former_names" => offer.former_names = texts(field)?,
        "organisation" => offer.organisation = Some(text(field, SHORT)?),
        "summary" => offer.summary = Some(text(field, LONG)?),
        "description" => offer.description = Some(text(field, LONG)?),
        "need" => offer.needs = set(field)?,
        "form" => offer.forms = set(field)?,
        "audience" => offer.audience = set(field)?,
        "age_from" => offer.age_from = Some(small(field, 120)?),
        "age_to" => offer.age_to = Some(small(field, 120)?),
        "who" => offer.who = set(field)?,
        "moment" => offer.moments = set(field)?,
        "frequency" => offer.frequency = set(field)?,
        "access" => offer.access = one(field)?,
        "funding" => offer.funding = set(field)?,
        "cost" => offer.cost = Some(cost(field)?),
        "area" => offer.areas = list(field, |field| area(&field))?,
        "place" => offer.place = place(field)?,
        "hours" => offer.hours = list(field, hours)?,
        "phone" => offer.phones = list(field, phone)?,
        "url" => offer.url = Some(web_address(field)?),
        "email" => offer.email = Some(text(field, SHORT)?),
        "languages" => offer.languages = texts(field)?,
        "iwmo" => offer.iwmo = Some(small(field, 99)?),
        "upl" => offer.upl = Some(text(field, SHORT)?),
        "source" => offer.source = Some(text(field, LONG)?),
        "checked_on" => offer.checked_on = Some(field.parse()?),
        "status" => offer.status = one(field)?.unwrap_or(Status::Active),
        "successor" => offer.successor = Some(text(field, SHORT)?),
        _ => {}
    }
    Ok(())
}

#[inline(never)]
fn text(field: &Field, most: usize) -> Result<String, InputError> {
    let text = field.text()?.trim();
    if text.is_empty() || text.chars().count() > most || text.chars().any(|letter| letter.is_control() && letter != '\n') {
        return Err(field.error(Code::InvalidValue, format!("expected a text of 1 to {most} characters without control characters")));
    }
    Ok(text.to_owned())
}

fn small(field: &Field, most: u8) -> Result<u8, InputError> {
    let number = u8::try_from(field.whole()?).ok().filter(|number| *number <= most);
    number.ok_or_else(|| field.error(Code::InvalidValue, format!("expected a whole number of at most {most}")))
}

fn list<T>(field: &Field, read: impl FnMut(Field) -> Result<T, InputError>) -> Result<Vec<T>, InputError> {
    let items = field.list(read)?;
    if items.len() > MOST { Err(field.error(Code::InvalidValue, format!("at most {MOST} items"))) } else { Ok(items) }
}

fn texts(field: &Field) -> Result<Vec<String>, InputError> {
    list(field, |field| text(&field, SHORT))
}

fn set<T: Closed>(field: &Field) -> Result<Set<T>, InputError> {
    Ok(Set::from_bits(list(field, |field| number(&field, id_of::<T>))?.into_iter().fold(0, |bits, number| bits | 1 << number)))
}

fn one<T: Closed>(field: &Field) -> Result<Option<T>, InputError> {
    let number = number(field, id_of::<T>)?;
    Ok(T::IDS.get(usize::from(number)).map(|(_, value)| *value))
}

fn maybe_one<'p, T: Closed>(object: &Object<'p>, name: &'p str) -> Result<Option<T>, InputError> {
    object.get(name).and_then(Field::known).map_or(Ok(None), |field| one(&field))
}

/// The id of a value of a closed list by its place.
fn id_of<T: Closed>(number: u8) -> Option<&'static str> {
    T::IDS.get(usize::from(number)).map(|(id, _)| *id)
}

/// The place of a value in a closed list, for all lists alike.
#[inline(never)]
fn number(field: &Field, id: fn(u8) -> Option<&'static str>) -> Result<u8, InputError> {
    let text = field.text()?;
    let ids = || (0..16).map_while(id);
    let found = (0u8..).zip(ids()).find(|(_, other)| *other == text);
    found.map(|(number, _)| number).ok_or_else(|| field.not_one_of(&mut ids()))
}

fn area(field: &Field) -> Result<Area, InputError> {
    let area = field.parse()?;
    match area {
        Area::Municipality(code) if Municipality::by_code(code).is_none() => {
            Err(field.error(Code::InvalidValue, "there is no municipality with this code"))
        }
        area => Ok(area),
    }
}

fn cost(field: &Field) -> Result<Cost, InputError> {
    let object = field.object(&["kind", "amount", "per"])?;
    let kind = one(&object.required("kind")?)?.unwrap_or(CostKind::Amount);
    match (kind, object.get("amount")) {
        (CostKind::Amount, _) => Ok(Cost::Amount(object.required("amount")?.parse()?, maybe_one::<CostUnit>(&object, "per")?)),
        (_, Some(amount)) => Err(amount.error(Code::Conflict, "only the kind \"amount\" has an amount")),
        (CostKind::Free, None) => Ok(Cost::Free),
        (CostKind::Contribution, None) => Ok(Cost::Contribution),
        (CostKind::IncomeDependent, None) => Ok(Cost::IncomeDependent),
    }
}

fn place(field: &Field) -> Result<Place, InputError> {
    let object = field.object(&["address", "postcode", "town", "wheelchair", "online"])?;
    let short = |name| object.optional(name, |field| text(&field, SHORT));
    Ok(Place {
        address: short("address")?,
        postcode: short("postcode")?,
        town: short("town")?,
        position: None,
        wheelchair: maybe_one::<YesNo>(&object, "wheelchair")?,
        online: maybe_one::<YesNo>(&object, "online")?,
    })
}

fn hours(field: Field) -> Result<Hours, InputError> {
    let object = field.object(&["days", "from", "to", "valid_from", "valid_to", "note"])?;
    Ok(Hours {
        days: object.optional("days", |field| set(&field))?.unwrap_or_default(),
        from: clock(&object.required("from")?)?,
        to: clock(&object.required("to")?)?,
        valid_from: object.optional("valid_from", |field| field.parse())?,
        valid_to: object.optional("valid_to", |field| field.parse())?,
        note: object.optional("note", |field| text(&field, SHORT))?,
    })
}

/// `"09:30"` as minutes since midnight; `"24:00"` is the end of the day.
fn clock(field: &Field) -> Result<u16, InputError> {
    let digits = |text: &str| (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse::<u16>().ok()).flatten();
    let minutes = field.text()?.split_once(':').and_then(|(hours, minutes)| Some((digits(hours)?, digits(minutes)?)));
    let minutes = minutes.filter(|(hours, minutes)| *minutes < 60 && hours * 60 + minutes <= 24 * 60).map(|(hours, minutes)| hours * 60 + minutes);
    minutes.ok_or_else(|| field.error(Code::InvalidValue, "not a time; write it as \"09:30\""))
}

fn phone(field: Field) -> Result<Phone, InputError> {
    let object = field.object(&["number", "note"])?;
    let number = object.required("number")?;
    let written = text(&number, 40)?;
    let plain = written.bytes().all(|byte| byte.is_ascii_digit() || b" -+()".contains(&byte));
    if !plain || !written.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(number.error(Code::InvalidValue, "not a phone number"));
    }
    Ok(Phone { number: written, note: object.optional("note", |field| text(&field, SHORT))? })
}

/// A page is on the web: anything else could run.
fn web_address(field: &Field) -> Result<String, InputError> {
    let address = text(field, LONG)?;
    let web = ["https://", "http://"].iter().any(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    if !web || address.contains([' ', '\n', '"', '<', '>']) {
        return Err(field.error(Code::InvalidValue, "not the address of a page; it begins with https://"));
    }
    Ok(address)
}
