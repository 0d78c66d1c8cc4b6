//! The estimate's request, read strictly: unknown fields are refused, and `null` ("I don't know") is not the
//! same as a field left out.

use crate::{
    contribution::{
        Axis, ClientAge, CostPrice, Facts, Form, Household, OtherContribution, PartnerAge, Policy, Started,
        Support,
    },
    rules::{KINDS, Kind, REGIMES, Regime},
};
use base::{date::Month, money::Money};
use base::{
    error::{Code, InputError},
    json::{Field, Json, Object},
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

const FIELDS: [&str; 20] = [
    "month",
    "household",
    "client_age",
    "partner_age",
    "income",
    "assets",
    "support",
    "other_contribution",
    "shelter_nights",
    "started",
    "municipality",
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
pub(super) const HOUSEHOLDS: [(&str, Household); 2] =
    [("single", Household::Single), ("couple", Household::Couple)];
pub(super) const CLIENT_AGES: [(&str, ClientAge); 3] =
    [("minor", ClientAge::Minor), ("adult", ClientAge::Adult), ("aow", ClientAge::Aow)];
pub(super) const PARTNER_AGES: [(&str, PartnerAge); 2] =
    [("adult", PartnerAge::Adult), ("aow", PartnerAge::Aow)];
pub(super) const OTHERS: [(&str, OtherContribution); 3] = [
    ("none", OtherContribution::None),
    ("wlz", OtherContribution::Wlz),
    ("sheltered_living", OtherContribution::ShelteredLiving),
];
pub(super) const FORMS: [(&str, Form); 2] = [("in_kind", Form::InKind), ("pgb", Form::Pgb)];

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
        let object = root.object(&FIELDS)?;
        let month = object.required("month")?.parse()?;
        let household =
            object.required("household")?.known().map(|field| field.one_of(&HOUSEHOLDS)).transpose()?;
        if household == Some(Household::Single)
            && let Some(field) = object.get("partner_age")
        {
            return Err(field.error(Code::Conflict, "a single person has no partner; leave this out"));
        }
        let client = age(
            &object,
            "client_age",
            "client_aow_from",
            month,
            &CLIENT_AGES,
            [ClientAge::Adult, ClientAge::Aow],
        )?;
        let partner = age(
            &object,
            "partner_age",
            "partner_aow_from",
            month,
            &PARTNER_AGES,
            [PartnerAge::Adult, PartnerAge::Aow],
        )?;
        if household == Some(Household::Single)
            && let Some(field) = object.get("partner_aow_from")
        {
            return Err(field.error(Code::Conflict, "a single person has no partner; leave this out"));
        }
        let facts = Facts {
            month,
            household,
            client_age: client.0,
            partner_age: partner.0,
            income: object.answer("income", Money::ZERO, |field| field.parse())?,
            assets: assets(object.get("assets"), household)?,
            support: object.answer("support", vec![Support::of(Kind::HouseholdHelp)], support)?,
            other_contribution: object
                .answer("other_contribution", OtherContribution::None, |field| field.one_of(&OTHERS))?,
            shelter_nights: object.answer("shelter_nights", 0, |field| field.whole())?,
            started: object.answer("started", Started::LongAgo, |field| field.parse().map(Started::On))?,
            notified: object.optional("notified", |field| field.parse())?,
            aow_from: [client.1, partner.1],
            proposals_from: object.optional("proposals_from", |field| field.parse())?,
            policy: object.answer("municipality", Policy::default(), policy)?,
        };
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

/// An age in `month`, and the month in which AOW age is reached; with that month the age follows from it.
fn age<T: Copy + PartialEq>(
    object: &Object,
    age: &'static str,
    aow_from: &'static str,
    month: Month,
    ages: &[(&str, T)],
    [adult, aow]: [T; 2],
) -> Result<(Option<T>, Option<Month>), InputError> {
    let given = object.answer(age, adult, |field| field.one_of(ages))?;
    let Some(field) = object.get(aow_from).and_then(Field::known) else { return Ok((given, None)) };
    let from: Month = field.parse()?;
    let follows = if month < from { adult } else { aow };
    if object.get(age).is_some() && given.is_some_and(|given| given != follows) {
        return Err(field.error(
            Code::Conflict,
            "this gives another age in \"month\" than the age that is given; leave one of them out",
        ));
    }
    Ok((Some(follows), Some(from)))
}

fn regime(field: &Field) -> Result<&'static Regime, InputError> {
    let id = field.text()?;
    Regime::by_id(id).ok_or_else(|| field.not_one_of(&mut REGIMES.iter().map(|regime| regime.id)))
}

/// One or two amounts, the client's and the partner's; each may be unknown.
fn assets(field: Option<Field>, household: Option<Household>) -> Result<[Option<Money>; 2], InputError> {
    let single = household == Some(Household::Single);
    let Some(field) = field else { return Ok([Some(Money::ZERO); 2]) };
    let Some(field) = field.known() else { return Ok([None, single.then_some(Money::ZERO)]) };
    let amounts = field.list(|item| item.known().map(|item| item.parse()).transpose())?;
    match amounts[..] {
        [client] => Ok([client, Some(Money::ZERO)]),
        [_, _] if single => Err(field.error(Code::Conflict, "a single person has one amount of assets")),
        [client, partner] => Ok([client, partner]),
        [] => Err(field.error(Code::InvalidValue, "an empty list; leave it out for no assets")),
        _ => Err(field.error(Code::InvalidValue, "at most two amounts: the client's and the partner's")),
    }
}

fn support(field: Field) -> Result<Vec<Support>, InputError> {
    let support = field.list(|item| {
        let object = item.object(&["kind", "cost_price", "form"])?;
        let kind = object.required("kind")?.one_of(&KINDS)?;
        if let Some(price) = object.get("cost_price").filter(|_| !kind.rule().guarded) {
            return Err(
                price.error(Code::Conflict, "only an aid or a home adaptation has a cost price that counts")
            );
        }
        let cost_price =
            object.answer("cost_price", CostPrice::NotGiven, |field| field.parse().map(CostPrice::Known))?;
        let form = object.optional("form", |field| field.one_of(&FORMS))?;
        Ok(Support {
            kind,
            cost_price: cost_price.unwrap_or(CostPrice::Unknown),
            form: form.unwrap_or(Form::InKind),
        })
    })?;
    if support.is_empty() {
        return Err(field.error(Code::InvalidValue, "an empty list; name at least one kind, or leave it out"));
    }
    Ok(support)
}

fn policy(field: Field) -> Result<Policy, InputError> {
    crate::files::municipality(&field).map(|(_, policy)| policy)
}
