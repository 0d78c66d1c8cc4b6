//! The finder's request, read strictly: `{"date", "query"?, "filters"?, "municipality"?, "postcode"?,
//! "limit"?}`.

use super::offer::read_offers;
use crate::files::MUNICIPALITY_FIELDS;
use crate::{
    finder::{FACETS, Facet, MOST_RESULTS, Query, Wanted},
    offers::{Municipality, Offer, municipality::read},
    values::postcode_area,
};
use base::date::Date;
use base::{
    closed::Closed,
    error::{Code, InputError},
    json::{Field, Json, Object},
    lists::Audience,
};

/// The most characters of a query.
const LONGEST_QUERY: usize = 500;
/// The most offers in one request; more go in as a file, once.
const MOST_OFFERS: usize = 2_000;
/// How many offers an answer has when nothing is said.
const LIMIT: usize = 5;

/// The request of `find`.
#[derive(Debug, Clone)]
pub struct FindRequest {
    /// The day on which it is asked.
    pub date: Date,
    /// What was typed.
    pub query: String,
    /// The values asked for.
    pub wanted: Wanted,
    /// The age asked for.
    pub age: Option<u8>,
    /// Where the person lives, on that day.
    pub municipality: Option<&'static Municipality>,
    /// The four digits of a postal code.
    pub postcode: Option<u16>,
    /// The municipality's own offers; `None`: those that are loaded already.
    pub offers: Option<Vec<Offer>>,
    /// The most offers wanted.
    pub limit: usize,
}

impl FindRequest {
    /// Reads a request.
    ///
    /// # Errors
    /// [`InputError`] at the first field that is wrong.
    pub fn read(json: &Json) -> Result<FindRequest, InputError> {
        let root = Field::root(json);
        let object = root.object(&["date", "query", "filters", "municipality", "postcode", "limit"])?;
        let date = object.required("date")?.parse()?;
        let query = object.optional("query", |field| query(&field))?.unwrap_or_default();
        let (wanted, age) = object.optional("filters", |field| filters(&field))?.unwrap_or_default();
        let (municipality, offers) =
            object.optional("municipality", |field| municipality(&field, date))?.unwrap_or_default();
        let postcode = object.optional("postcode", |field| postcode(&field))?;
        let limit = object.optional("limit", |field| limit(&field))?.unwrap_or(LIMIT);
        Ok(FindRequest { date, query, wanted, age, municipality, postcode, offers, limit })
    }

    /// As a question to a finder.
    pub fn query(&self) -> Query<'_> {
        Query {
            date: self.date,
            text: &self.query,
            wanted: self.wanted,
            age: self.age,
            municipality: self.municipality,
            postcode: self.postcode,
            carer: self.wanted.has(Facet::Audience, Audience::Carer.number()),
            limit: self.limit,
        }
    }
}

fn query(field: &Field) -> Result<String, InputError> {
    let text = field.text()?;
    if text.chars().count() > LONGEST_QUERY {
        return Err(field.error(Code::InvalidValue, format!("longer than {LONGEST_QUERY} characters")));
    }
    Ok(text.to_owned())
}

fn postcode(field: &Field) -> Result<u16, InputError> {
    postcode_area(field.text()?)
        .ok_or_else(|| field.error(Code::InvalidValue, "expected a postal code such as \"7411\""))
}

fn limit(field: &Field) -> Result<usize, InputError> {
    let limit = field.whole()? as usize;
    if (1..=MOST_RESULTS).contains(&limit) {
        Ok(limit)
    } else {
        Err(field.error(Code::InvalidValue, format!("expected 1 to {MOST_RESULTS}")))
    }
}

/// The values of each facet of which one will do, `"unknown"` among them, and the age.
fn filters(field: &Field) -> Result<(Wanted, Option<u8>), InputError> {
    let names: Vec<&str> = FACETS.iter().map(|facet| facet.name).chain(["age"]).collect();
    let object: Object = field.object(&names)?;
    let mut wanted = Wanted::default();
    for facet in &FACETS {
        object.optional(facet.name, |field| {
            field.list(|item| {
                let id = item.text()?;
                let ids = || (0..).map_while(facet.values);
                if id == "unknown" {
                    wanted.unknown(facet.facet);
                } else if let Some((number, _)) = (0u8..).zip(ids()).find(|(_, other)| *other == id) {
                    wanted.value(facet.facet, number);
                } else {
                    return Err(item.not_one_of(&mut ids().chain(["unknown"])));
                }
                Ok(())
            })
        })?;
    }
    let age = object.optional("age", |field| {
        let age = u8::try_from(field.whole()?).ok().filter(|age| *age <= 120);
        age.ok_or_else(|| field.error(Code::InvalidValue, "expected an age of at most 120"))
    })?;
    Ok((wanted, age))
}

type Local = (Option<&'static Municipality>, Option<Vec<Offer>>);

/// A code or a name, or an object with the code and what the municipality offers. The rules on the
/// contribution may stand beside it, as in an estimate; they are checked and change nothing here.
fn municipality(field: &Field, date: Date) -> Result<Local, InputError> {
    if field.is_text() {
        return named(field, date).map(|municipality| (Some(municipality), None));
    }
    crate::files::municipality(field, date)?;
    let object = field.object(&MUNICIPALITY_FIELDS)?;
    let municipality = object.optional("code", |field| named(&field, date))?;
    let offers = object.optional("offers", |field| {
        let (offers, _) = read_offers(&field, date)?;
        if offers.len() > MOST_OFFERS {
            return Err(field.error(Code::InvalidValue, format!("at most {MOST_OFFERS} offers in a request")));
        }
        Ok(offers)
    })?;
    Ok((municipality, offers))
}

/// A municipality by its code or its name, on a date.
fn named(field: &Field, date: Date) -> Result<&'static Municipality, InputError> {
    read(field.text()?, date).map_err(|unclear| field.error(Code::InvalidValue, unclear.to_string()))
}
