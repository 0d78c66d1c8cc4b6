//! The request about a population, read strictly: which households, compared with what, under which variants;
//! and a household of somebody's own with its weight.

use super::{Request, request::regime};
use crate::{
    contribution::TriedFigures,
    population::{Comparison, MODEL, PolicyVariant, SyntheticPopulation, WeightedHousehold},
    rules::{Formula, Regime},
};
use base::{
    closed::{Closed, List},
    date::Month,
    error::{Code, InputError},
    json::{Field, Json, Object},
    money::Money,
};
use rust_decimal::Decimal;

/// A question about a population.
#[derive(Debug, Clone, PartialEq)]
pub struct PopulationRequest {
    /// The synthetic population; `None` = households of somebody's own.
    pub population: Option<SyntheticPopulation>,
    /// The month whose rules hold for a synthetic population; each household of somebody's own has one.
    pub month: Month,
    /// The rules that the variants are compared with.
    pub compared_with: PolicyVariant,
    /// The variants.
    pub variants: Vec<PolicyVariant>,
    /// Whether the answer has sums by kind of household and class of incomes too.
    pub groups: bool,
}

/// The most variants of a request.
const MOST_VARIANTS: usize = 50;
/// The fields of a variant with a formula that depends on income.
const FIGURES: [&str; 6] = ["base", "rate", "threshold", "wealth_rate", "wealth_exempt", "maximum"];
/// Fields of an estimate's request that a household of a population does not have.
const NOT_OF_A_HOUSEHOLD: [&str; 5] = ["regimes", "receipt", "until", "curve", "changes"];
/// The largest weight of a household.
const LARGEST_WEIGHT: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// The most decimals of a weight.
const WEIGHT_DECIMALS: u32 = 4;

impl PopulationRequest {
    /// Reads a request about a synthetic population.
    ///
    /// # Errors
    /// [`InputError`] at the first field that is wrong, or for a month of which a variant has no rules.
    ///
    /// ```
    /// use wmo_zelfcheck::contract::PopulationRequest;
    ///
    /// let json = serde_json::from_str(r#"{"variants": ["ivb_a", {"name": "dear", "rate": "0.15"}]}"#)?;
    /// let request = PopulationRequest::read(&json)?;
    /// assert_eq!(request.compared_with.name, "ivb_bill");
    /// let json = serde_json::from_str(r#"{"variants": ["ivb_a"], "month": "2031-01"}"#)?;
    /// let error = PopulationRequest::read(&json).unwrap_err();
    /// assert_eq!(error.to_string(), "/month: \"ivb_bill\" has no rules for this month");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(json: &Json) -> Result<PopulationRequest, InputError> {
        let request = read(json, false)?;
        for variant in [&request.compared_with].into_iter().chain(&request.variants) {
            if variant.regime.scheme(request.month).is_none() {
                let message = format!("\"{}\" has no rules for this month", variant.name);
                return Err(InputError::new(Code::InvalidValue, "/month", message));
            }
        }
        Ok(request)
    }

    /// Reads a request about households of somebody's own, which come apart.
    ///
    /// # Errors
    /// [`InputError`] at the first field that is wrong.
    pub fn read_own(json: &Json) -> Result<PopulationRequest, InputError> {
        read(json, true)
    }

    /// The sums, before any household is counted.
    pub fn comparison(&self) -> Comparison {
        Comparison::new(self.compared_with.clone(), self.variants.clone())
    }
}

fn read(json: &Json, own: bool) -> Result<PopulationRequest, InputError> {
    let root = Field::root(json);
    let object = root.object(&["population", "month", "compared_with", "variants", "groups"])?;
    if own && let Some(field) = object.get("population").or_else(|| object.get("month")) {
        let message = "the households are your own, each with a month; leave this out";
        return Err(field.error(Code::Conflict, message));
    }
    let population =
        object.optional("population", |field| field.place_in(List::of::<SyntheticPopulation>()))?;
    let population =
        population.and_then(SyntheticPopulation::at).unwrap_or(SyntheticPopulation::AfterOutflow);
    let population = (!own).then_some(population);
    let compared_with = match population {
        Some(SyntheticPopulation::AfterOutflow) => Regime::IVB_BILL,
        Some(SyntheticPopulation::Today) | None => Regime::IN_FORCE,
    };
    let variants = object.required("variants")?;
    let read = variants.list(|item| variant(&item))?;
    if read.is_empty() || read.len() > MOST_VARIANTS {
        let message = format!("give at least one variant, and at most {MOST_VARIANTS}");
        return Err(variants.error(Code::InvalidValue, message));
    }
    Ok(PopulationRequest {
        population,
        month: object.optional("month", |field| field.parse())?.unwrap_or(MODEL.taken.month),
        compared_with: object
            .optional("compared_with", |field| variant(&field))?
            .unwrap_or_else(|| PolicyVariant::of(compared_with)),
        variants: read,
        groups: object.optional("groups", |field| field.truth())?.unwrap_or(true),
    })
}

/// A regime by its id, or figures in place of those of the bill or of the tariff.
fn variant(field: &Field) -> Result<PolicyVariant, InputError> {
    if field.is_text() {
        return Ok(PolicyVariant::of(regime(field)?));
    }
    let object = field.object(&[&["name", "tariff"], FIGURES.as_slice()].concat())?;
    let name = object.optional("name", |field| field.text())?.unwrap_or("own").to_owned();
    let tariff = object.optional("tariff", |field| money(&field))?;
    let other = FIGURES.iter().find_map(|name| object.get(name));
    let (like, tried) = match (tariff, other) {
        (Some(_), Some(other)) => {
            let message = "a tariff is one amount for everybody: it goes without the other figures";
            return Err(other.error(Code::Conflict, message));
        }
        (Some(_), None) => (Regime::IN_FORCE, TriedFigures { tariff, ..TriedFigures::default() }),
        (None, Some(_)) => (Regime::IVB_BILL, figures(&object)?),
        (None, None) => {
            let message = format!("give a tariff, or at least one of {}", FIGURES.join(", "));
            return Err(field.error(Code::MissingField, message));
        }
    };
    Ok(PolicyVariant { name, regime: like, tried: Some(tried) })
}

fn figures(object: &Object) -> Result<TriedFigures, InputError> {
    let figures = TriedFigures {
        base: object.optional("base", |field| money(&field))?,
        rate: object.optional("rate", |field| fraction(&field))?,
        threshold: object.optional("threshold", |field| {
            let both = field.object(&["single", "couple"])?;
            Ok([money(&both.required("single")?)?, money(&both.required("couple")?)?])
        })?,
        wealth_rate: object.optional("wealth_rate", |field| fraction(&field))?,
        wealth_exempt: object.optional("wealth_exempt", |field| money(&field))?,
        maximum: object.optional("maximum", |field| money(&field))?,
        tariff: None,
    };
    let bill = Regime::IVB_BILL.scheme(MODEL.taken.month).map(|scheme| figures.within(scheme).formula);
    if let Some(Formula::Ramp { base, maximum: Some(maximum), .. }) = &bill
        && base.single_aow.is_some_and(|base| base.value > maximum.value)
        && let Some(field) = object.get("base").or_else(|| object.get("maximum"))
    {
        return Err(field.error(Code::Conflict, "the lowest amount is above the highest"));
    }
    Ok(figures)
}

fn money(field: &Field) -> Result<Decimal, InputError> {
    field.parse::<Money>().map(Money::euros)
}

/// A fraction from 0 to 1, as text.
fn fraction(field: &Field) -> Result<Decimal, InputError> {
    let wrong =
        || field.error(Code::InvalidValue, "expected a fraction from 0 to 1 as text, such as \"0.125\"");
    let value = Decimal::from_str_exact(field.text()?).map_err(|_| wrong())?;
    let within = value >= Decimal::ZERO && value <= Decimal::ONE && value.scale() <= 6;
    within.then_some(value).ok_or_else(wrong)
}

/// Reads a household of somebody's own: the fields of an estimate's request that are about the household, and
/// `weight`, how many it stands for.
///
/// # Errors
/// [`InputError`] at the first field that is wrong.
///
/// ```
/// use wmo_zelfcheck::contract::read_household;
///
/// let json = r#"{"month": "2025-01", "household": "single", "income": "30000.00", "weight": "12.5"}"#;
/// assert_eq!(read_household(serde_json::from_str(json)?)?.weight.to_string(), "12.5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_household(mut json: Json) -> Result<WeightedHousehold, InputError> {
    let mut given = None;
    if let Json::Object(fields) = &mut json {
        if let Some((name, _)) = fields.iter().find(|(name, _)| NOT_OF_A_HOUSEHOLD.contains(&&**name)) {
            let message = "a household of a population does not have this; it is a field of `wmo estimate`";
            return Err(InputError::new(Code::UnknownField, format!("/{name}"), message));
        }
        if let Some(place) = fields.iter().position(|(name, _)| name == "weight") {
            given = Some(fields.remove(place).1);
        }
    }
    let weight = given.map_or(Ok(Decimal::ONE), |value| weight(&value))?;
    Ok(WeightedHousehold { facts: Request::read(&json)?.facts, weight })
}

fn weight(value: &Json) -> Result<Decimal, InputError> {
    let number = match value {
        Json::Number(Some(whole)) => Some(Decimal::from(*whole)),
        Json::Text(text) => Decimal::from_str_exact(text).ok(),
        _ => None,
    };
    let within = |weight: &Decimal| {
        *weight > Decimal::ZERO && *weight <= LARGEST_WEIGHT && weight.scale() <= WEIGHT_DECIMALS
    };
    number.filter(within).ok_or_else(|| {
        let message =
            "expected a number above 0, at most 1000000, with at most 4 decimals: such as 12 or \"12.5\"";
        InputError::new(Code::InvalidValue, "/weight", message)
    })
}
