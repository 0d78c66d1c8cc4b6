//! The estimate's request, read strictly: unknown fields are refused, and `null` ("I don't know") is not the
//! same as a field left out.

use super::household::{aow_from, read_fact};
use crate::{
    contribution::{Axis, Facts, HouseholdFact},
    rules::{REGIMES, Regime},
};
use base::{
    date::Month,
    error::{Code, InputError},
    json::{Field, Json},
    money::Money,
};

/// The request of the contract.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What is known of the household.
    pub facts: Facts,
    /// The regimes asked for; all when left out.
    pub regimes: Vec<&'static Regime>,
    /// Whether the receipt is wanted.
    pub receipt: bool,
    /// The last month of an estimate over months.
    pub until: Option<Month>,
    /// The line that is wanted: over what, and how far.
    pub curve: Option<(Axis, Money)>,
    /// Whether is asked what would change the outcome.
    pub changes: bool,
}

/// The fields beside `month` and the facts of the household.
const FIELDS: [&str; 9] = [
    "regimes",
    "receipt",
    "until",
    "notified",
    "client_aow_from",
    "partner_aow_from",
    "proposals_from",
    "curve",
    "changes",
];
/// The longest period of an estimate over months.
const MOST_MONTHS: u32 = 36;

impl Request {
    /// Reads a request.
    ///
    /// # Errors
    /// [`InputError`] at the first field that is wrong, or where answers contradict each other.
    ///
    /// # Example
    /// ```
    /// use wmo_zelfcheck::contract::Request;
    ///
    /// let json = serde_json::from_str(r#"{"month": "2026-11", "household": "couple", "income": null}"#)?;
    /// let facts = Request::read(&json)?.facts;
    /// // Null is "I don't know"; a field that is left out has its default.
    /// assert_eq!(facts.income, None);
    /// assert_eq!(facts.assets, [Some("0.00".parse()?); 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(json: &Json) -> Result<Request, InputError> {
        let root = Field::root(json);
        let fields: Vec<&str> = ["month"].iter().chain(HouseholdFact::IDS).chain(&FIELDS).copied().collect();
        let object = root.object(&fields)?;
        let mut facts = Facts::in_month(object.required("month")?.parse()?);
        object.required(HouseholdFact::Household.id())?;
        for fact in HouseholdFact::ALL {
            read_fact(*fact, &object, &mut facts)?;
        }
        let month = facts.month;
        facts.notified = object.optional("notified", |field| field.parse())?;
        facts.aow_from = [
            aow_from(&object, "client_aow_from", HouseholdFact::ClientAge, &mut facts)?,
            aow_from(&object, "partner_aow_from", HouseholdFact::PartnerAge, &mut facts)?,
        ];
        facts.proposals_from = object.optional("proposals_from", |field| field.parse())?;
        let regimes = object.optional("regimes", |field| field.list(|item| regime(&item)))?;
        let receipt = object.optional("receipt", |field| field.truth())?;
        let until = object.optional("until", |field| last_month(&field, month))?;
        let curve = object.optional("curve", |field| line(&field, &facts))?;
        let changes = object.optional("changes", |field| field.truth())?.unwrap_or(false);
        Ok(Request {
            facts,
            regimes: regimes.unwrap_or_else(|| REGIMES.iter().collect()),
            receipt: receipt.unwrap_or(true),
            until,
            curve,
            changes,
        })
    }
}

/// A line over income or assets; everything else must be known, or there would be many lines.
fn line(field: &Field, facts: &Facts) -> Result<(Axis, Money), InputError> {
    let object = field.object(&["along", "to"])?;
    let axis = object.required("along")?.one_of(&[("income", Axis::Income), ("assets", Axis::Assets)])?;
    let to = object.required("to")?.parse()?;
    let other = match axis {
        Axis::Income => facts.assets.contains(&None),
        Axis::Assets => facts.income.is_none() || facts.assets[1].is_none(),
    };
    if other || facts.situation().is_none() {
        return Err(field.error(Code::Conflict, "a line needs every other answer to be known"));
    }
    Ok((axis, to))
}

/// The last month of the period that begins with `first`.
fn last_month(field: &Field, first: Month) -> Result<Month, InputError> {
    let last: Month = field.parse()?;
    if last < first {
        return Err(field.error(Code::Conflict, "before the first month, which is \"month\""));
    }
    if first.plus(MOST_MONTHS).is_some_and(|end| end <= last) {
        return Err(field.error(Code::InvalidValue, "a period of more than 36 months; ask for parts of it"));
    }
    Ok(last)
}

/// A regime by its id.
pub(super) fn regime(field: &Field) -> Result<&'static Regime, InputError> {
    let id = field.text()?;
    Regime::by_id(id).ok_or_else(|| field.not_one_of(&mut REGIMES.iter().map(|regime| regime.id)))
}
