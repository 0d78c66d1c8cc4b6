//! The request of a golden case, read strictly by the rows of the household's facts.

use std::collections::BTreeMap;

use anyhow::{Context, Error, Result, ensure};
use serde::{Deserialize, Serialize, Serializer, de::DeserializeOwned, ser::SerializeMap};
use toml::Table;
use wmo_zelfcheck::contribution::{HouseholdFact, household_facts::FactContent};

/// The request of the contract without `regimes` and `receipt`: the facts that it has, in the order of the
/// contract.
#[derive(Deserialize)]
#[serde(try_from = "Table")]
pub struct Request {
    pub month: String,
    pub facts: Vec<(HouseholdFact, Answer<Content>)>,
}

/// What a fact holds. All values are text except the few that are not.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Content {
    Text(String),
    Whole(u32),
    /// Client, then partner.
    Assets(Vec<Answer<String>>),
    Support(Vec<Support>),
    Municipality(Municipality),
}

impl TryFrom<Table> for Request {
    type Error = Error;

    fn try_from(mut table: Table) -> Result<Request> {
        let month = table.remove("month").context("no month")?.try_into()?;
        let mut facts = Vec::new();
        for fact in HouseholdFact::ALL {
            if let Some(value) = table.remove(fact.id()) {
                facts.push((*fact, content(*fact, value).with_context(|| fact.id())?));
            }
        }
        let unknown = table.keys().next();
        ensure!(unknown.is_none(), "a request has no {unknown:?}");
        Ok(Request { month, facts })
    }
}

/// A value as it is written, by the row of its fact.
fn content(fact: HouseholdFact, value: toml::Value) -> Result<Answer<Content>> {
    fn read<T: DeserializeOwned>(value: toml::Value, of: fn(T) -> Content) -> Result<Answer<Content>> {
        Ok(match value.try_into::<Answer<T>>()? {
            Answer::Unknown(unknown) => Answer::Unknown(unknown),
            Answer::Known(value) => Answer::Known(of(value)),
        })
    }
    match &fact.row().content {
        FactContent::One(..) | FactContent::Income | FactContent::Started => read(value, Content::Text),
        FactContent::Whole(_) => read(value, Content::Whole),
        FactContent::Assets => read(value, Content::Assets),
        FactContent::Support => read(value, Content::Support),
        FactContent::Policy => read(value, Content::Municipality),
    }
}

impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("month", &self.month)?;
        for (fact, answer) in &self.facts {
            map.serialize_entry(fact.id(), answer)?;
        }
        map.end()
    }
}

/// What is known, or "unknown", which the contract writes as `null`.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Answer<T> {
    Unknown(Unknown),
    Known(T),
}

/// The word itself.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unknown {
    Unknown,
}

impl<T> Answer<T> {
    pub fn known(&self) -> Option<&T> {
        match self {
            Answer::Unknown(Unknown::Unknown) => None,
            Answer::Known(value) => Some(value),
        }
    }
}

impl<T: Serialize> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.known().serialize(serializer)
    }
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_price: Option<Answer<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
}

/// A code alone, or what is known of the local policy.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
pub enum Municipality {
    Code(String),
    Policy(Policy),
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_amount: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub minima_limits: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub transport_own_tariff: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub no_charge: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub minor_home_adaptation: bool,
}

impl Policy {
    /// The yes-or-no fields by their name in the contract.
    pub fn truths(&self) -> [(&'static str, bool); 3] {
        [
            ("transport_own_tariff", self.transport_own_tariff),
            ("no_charge", self.no_charge),
            ("minor_home_adaptation", self.minor_home_adaptation),
        ]
    }
}

fn is_false(truth: &bool) -> bool {
    !truth
}
