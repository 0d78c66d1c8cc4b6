//! An offer: what there is, for whom, where and how to reach it. The fields follow a small part of Open
//! Referral HSDS 3.0 (service, organisation, location, schedule, cost, phone, service area, attributes),
//! merged into one record, with Dutch additions. Most fields of real offers are empty: `None` or an empty
//! list says "unknown", and nothing may be concluded from it.

use base::{
    closed::Set,
    date::Date,
    lists::{Access, Audience, Frequency, Funding, Need, OfferStatus, PartOfDay, RespiteForm, Who, YesNo},
};

use crate::values::{Area, Cost, Hours};

/// One offer. Texts are plain text without markup, as people read them.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Unique among the records loaded together; ours begin with `nl-`.
    pub id: String,
    /// The name, at most 120 characters.
    pub name: String,
    /// Names it had: found by, never shown as its name.
    pub former_names: Vec<String>,
    /// The organisation, where it has another name.
    pub organisation: Option<String>,
    /// One sentence.
    pub summary: Option<String>,
    /// More than that.
    pub description: Option<String>,
    /// What it is for.
    pub needs: Set<Need>,
    /// Of a record of ours: what it is for first of all. A municipality's file does not say that.
    pub first: Option<Need>,
    /// Of a line that can be rung: the needs for which it helps on, though it does not give that help itself.
    pub helps: Set<Need>,
    /// The forms of respite. Empty for an offer that gives respite: unknown; for any other: does not apply.
    pub forms: Set<RespiteForm>,
    /// For whom.
    pub audience: Set<Audience>,
    /// The youngest age, in years.
    pub age_from: Option<u8>,
    /// The oldest age, in years.
    pub age_to: Option<u8>,
    /// By whom.
    pub who: Set<Who>,
    /// When it is there.
    pub moments: Set<PartOfDay>,
    /// How often.
    pub frequency: Set<Frequency>,
    /// How one gets in.
    pub access: Option<Access>,
    /// Who pays.
    pub funding: Set<Funding>,
    /// What the person pays.
    pub cost: Option<Cost>,
    /// Where it reaches. Empty: unknown.
    pub areas: Vec<Area>,
    /// Where it is.
    pub place: OfferPlace,
    /// When it is open. Empty: unknown, never "closed".
    pub hours: Vec<Hours>,
    /// Numbers to ring.
    pub phones: Vec<Phone>,
    /// Its page: `http` or `https` only.
    pub url: Option<String>,
    /// A general e-mail address, never one of a person.
    pub email: Option<String>,
    /// Languages, as codes such as `nl`, `ar`. Empty: unknown.
    pub languages: Vec<String>,
    /// The iWmo product category that goes further, such as 4 for a stay (kortdurend verblijf).
    pub iwmo: Option<u8>,
    /// The product in the government's list of product names (UPL), such as `logeerhuis`.
    pub upl: Option<String>,
    /// Who says so: a name or an address.
    pub source: Option<String>,
    /// When somebody last checked it.
    pub checked_on: Option<Date>,
    /// Whether it exists.
    pub status: OfferStatus,
    /// What the municipality says in words of its own.
    pub notes: OfferNotes,
    /// The id of the offer that came in its place.
    pub successor: Option<String>,
    /// What sort of record it is. A municipality's file has `Local` only.
    pub sort: Sort,
}

impl Offer {
    /// An offer of which only its id and name are known.
    pub fn named(id: impl Into<String>, name: impl Into<String>) -> Offer {
        Offer {
            id: id.into(),
            name: name.into(),
            former_names: Vec::new(),
            organisation: None,
            summary: None,
            description: None,
            needs: Set::EMPTY,
            first: None,
            helps: Set::EMPTY,
            forms: Set::EMPTY,
            audience: Set::EMPTY,
            age_from: None,
            age_to: None,
            who: Set::EMPTY,
            moments: Set::EMPTY,
            frequency: Set::EMPTY,
            access: None,
            funding: Set::EMPTY,
            cost: None,
            areas: Vec::new(),
            place: OfferPlace::default(),
            hours: Vec::new(),
            phones: Vec::new(),
            url: None,
            email: None,
            languages: Vec::new(),
            iwmo: None,
            upl: None,
            source: None,
            checked_on: None,
            status: OfferStatus::Active,
            notes: OfferNotes::default(),
            successor: None,
            sort: Sort::Local,
        }
    }
}

impl Offer {
    /// Whether it is there, open or closed for some time; what has stopped is not shown.
    pub fn is_there(&self) -> bool {
        !matches!(self.status, OfferStatus::Inactive | OfferStatus::Defunct)
    }

    /// Whether it is a line of ours that can be rung.
    pub fn is_line(&self) -> bool {
        matches!(self.sort, Sort::National | Sort::Emergency) && !self.phones.is_empty()
    }
}

/// What sort of record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A number for danger and need (112, 113, Veilig Thuis): always in view, apart from the results.
    Emergency,
    /// An offer that exists somewhere, from a municipality's file.
    Local,
    /// What most municipalities have in some form: "ask your municipality for ...". It says nothing of any
    /// one municipality.
    Ask,
    /// A national desk, line or organisation.
    National,
}

/// Where it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferPlace {
    /// Street and number.
    pub address: Option<String>,
    /// The postal code, as `1234` or `1234 AB`.
    pub postcode: Option<String>,
    /// The town.
    pub town: Option<String>,
    /// Latitude and longitude in millionths of a degree.
    pub position: Option<(i32, i32)>,
    /// Whether a wheelchair can get in.
    pub wheelchair: Option<YesNo>,
    /// Whether it is there online or by phone.
    pub online: Option<YesNo>,
}

/// What helps who reads it and fits no field: plain text, as the municipality wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferNotes {
    /// What it costs.
    pub cost: Option<String>,
    /// When it is open.
    pub hours: Option<String>,
    /// For whom it is.
    pub for_whom: Option<String>,
    /// How one gets in.
    pub access: Option<String>,
    /// How long one waits.
    pub waiting: Option<String>,
    /// What one must know first.
    pub alert: Option<String>,
}

/// A number to ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// As people write it: `0800-2000`, `088 0767 000`.
    pub number: String,
    /// What it costs or for whom it is, if that is known.
    pub note: Option<String>,
}
