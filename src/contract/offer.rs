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
    let short = |name| object.optional(name, |field| text(&field, SHORT));
    Ok(Offer {
        former_names: texts(&object, "former_names")?,
        organisation: short("organisation")?,
        summary: object.optional("summary", |field| text(&field, LONG))?,
        description: object.optional("description", |field| text(&field, LONG))?,
        needs: set(&object, "need")?,
        forms: set(&object, "form")?,
        audience: set(&object, "audience")?,
        age_from: object.optional("age_from", |field| small(&field, 120))?,
        age_to: object.optional("age_to", |field| small(&field, 120))?,
        who: set(&object, "who")?,
        moments: set(&object, "moment")?,
        frequency: set(&object, "frequency")?,
        access: one(&object, "access")?,
        funding: set(&object, "funding")?,
        cost: object.optional("cost", cost)?,
        areas: list(&object, "area", |field| area(&field))?,
        place: object.optional("place", place)?.unwrap_or_default(),
        hours: list(&object, "hours", hours)?,
        phones: list(&object, "phone", phone)?,
        url: object.optional("url", |field| web_address(&field))?,
        email: short("email")?,
        languages: texts(&object, "languages")?,
        iwmo: object.optional("iwmo", |field| small(&field, 99))?,
        upl: short("upl")?,
        source: object.optional("source", |field| text(&field, LONG))?,
        checked_on: object.optional("checked_on", |field| field.parse())?,
        status: one(&object, "status")?.unwrap_or(Status::Active),
        successor: short("successor")?,
        ..Offer::named(text(&object.required("id")?, SHORT)?, text(&object.required("name")?, SHORT)?)
    })
}

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

fn list<'p, T>(object: &Object<'p>, name: &'p str, read: impl FnMut(Field) -> Result<T, InputError>) -> Result<Vec<T>, InputError> {
    let Some(field) = object.get(name).and_then(Field::known) else { return Ok(Vec::new()) };
    let items = field.list(read)?;
    if items.len() > MOST { Err(field.error(Code::InvalidValue, format!("at most {MOST} items"))) } else { Ok(items) }
}

fn texts<'p>(object: &Object<'p>, name: &'p str) -> Result<Vec<String>, InputError> {
    list(object, name, |field| text(&field, SHORT))
}

fn set<'p, T: Closed>(object: &Object<'p>, name: &'p str) -> Result<Set<T>, InputError> {
    Ok(list(object, name, |field| field.one_of(T::IDS))?.into_iter().collect())
}

fn one<'p, T: Closed>(object: &Object<'p>, name: &'p str) -> Result<Option<T>, InputError> {
    object.optional(name, |field| field.one_of(T::IDS))
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

fn cost(field: Field) -> Result<Cost, InputError> {
    let object = field.object(&["kind", "amount", "per"])?;
    let kind = object.required("kind")?.one_of(CostKind::IDS)?;
    match (kind, object.get("amount")) {
        (CostKind::Amount, _) => Ok(Cost::Amount(object.required("amount")?.parse()?, one::<CostUnit>(&object, "per")?)),
        (_, Some(amount)) => Err(amount.error(Code::Conflict, "only the kind \"amount\" has an amount")),
        (CostKind::Free, None) => Ok(Cost::Free),
        (CostKind::Contribution, None) => Ok(Cost::Contribution),
        (CostKind::IncomeDependent, None) => Ok(Cost::IncomeDependent),
    }
}

fn place(field: Field) -> Result<Place, InputError> {
    let object = field.object(&["address", "postcode", "town", "wheelchair", "online"])?;
    let short = |name| object.optional(name, |field| text(&field, SHORT));
    Ok(Place {
        address: short("address")?,
        postcode: short("postcode")?,
        town: short("town")?,
        position: None,
        wheelchair: one::<YesNo>(&object, "wheelchair")?,
        online: one::<YesNo>(&object, "online")?,
    })
}

fn hours(field: Field) -> Result<Hours, InputError> {
    let object = field.object(&["days", "from", "to", "valid_from", "valid_to", "note"])?;
    Ok(Hours {
        days: set(&object, "days")?,
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
