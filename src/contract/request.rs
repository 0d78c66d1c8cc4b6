//! The estimate's request, read strictly: unknown fields are refused, and `null` ("I don't know") is not the same
//! as a field left out.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{self, Error, value::MapAccessDeserializer},
};

use super::{Code, InputError};
use crate::{
    contribution::{ClientAge, CostPrice, Facts, Form, Household, Minima, OtherContribution, PartnerAge, Policy, Started, Support},
    date::{Date, Month},
    money::Money,
    rules::{Kind, REGIMES, Regime},
};

/// A field that may be left out, unknown or given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Answer<T> {
    #[default]
    LeftOut,
    Unknown,
    Given(T),
}

impl<T> Answer<T> {
    fn or(self, default: T) -> Option<T> {
        match self {
            Answer::LeftOut => Some(default),
            Answer::Unknown => None,
            Answer::Given(value) => Some(value),
        }
    }

    fn is_given(&self) -> bool {
        !matches!(self, Answer::LeftOut)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Answer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Answer<T>, D::Error> {
        Option::deserialize(deserializer).map(|value| value.map_or(Answer::Unknown, Answer::Given))
    }
}

/// The request of the contract.
#[derive(Debug)]
pub struct Request(Fields);

impl<'de> Deserialize<'de> for Request {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Request, D::Error> {
        Object::deserialize(deserializer).map(|Object(fields)| Request(fields))
    }
}

/// A JSON object and nothing else: by itself serde would also take a list of values in the order of the fields.
#[derive(Debug, Default)]
struct Object<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object<T>, D::Error> {
        struct OnlyMap<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for OnlyMap<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object between braces")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }

        deserializer.deserialize_map(OnlyMap(PhantomData))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    month: Month,
    #[serde(default)]
    household: Answer<Household>,
    #[serde(default)]
    client_age: Answer<ClientAge>,
    #[serde(default)]
    partner_age: Answer<PartnerAge>,
    #[serde(default)]
    income: Answer<Money>,
    #[serde(default)]
    assets: Answer<Vec<Option<Money>>>,
    #[serde(default)]
    support: Answer<Vec<Object<SupportRequest>>>,
    #[serde(default)]
    other_contribution: Answer<OtherContribution>,
    #[serde(default)]
    shelter_nights: Answer<u32>,
    #[serde(default)]
    started: Answer<Date>,
    #[serde(default)]
    municipality: Answer<Municipality>,
    #[serde(default)]
    regimes: Option<Vec<RegimeId>>,
    #[serde(default)]
    receipt: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SupportRequest {
    kind: Kind,
    #[serde(default)]
    cost_price: Answer<Money>,
    #[serde(default)]
    form: Answer<Form>,
}

/// Local policy as an object, or a municipality's code alone, of which we know no local policy.
#[derive(Debug)]
struct Municipality(Policy);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyRequest {
    #[serde(default)]
    #[expect(dead_code, reason = "checked when read; it changes no amount")]
    code: Option<MunicipalityCode>,
    #[serde(default)]
    #[expect(dead_code, reason = "checked when read; it changes no amount")]
    name: Option<String>,
    #[serde(default)]
    monthly_amount: Option<Money>,
    #[serde(default)]
    minima_limits: Object<MinimaRequest>,
    #[serde(default)]
    transport_own_tariff: bool,
    #[serde(default)]
    no_charge: bool,
    #[serde(default)]
    minor_home_adaptation: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct MinimaRequest {
    #[serde(default)]
    single_under_aow: Option<Money>,
    #[serde(default)]
    single_aow: Option<Money>,
    #[serde(default)]
    couple_aow: Option<Money>,
}

/// `GM` and four digits, as the national statistics office writes it.
#[derive(Debug)]
struct MunicipalityCode;

impl<'de> Deserialize<'de> for MunicipalityCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MunicipalityCode, D::Error> {
        super::text(deserializer, |text| municipality_code(text))
    }
}

fn municipality_code<E: Error>(text: &str) -> Result<MunicipalityCode, E> {
    match text.strip_prefix("GM") {
        Some(digits) if digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) => Ok(MunicipalityCode),
        _ => Err(E::custom("not a municipality code; write it as \"GM0344\"")),
    }
}

impl<'de> Deserialize<'de> for Municipality {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Municipality, D::Error> {
        struct CodeOrPolicy;

        impl<'de> de::Visitor<'de> for CodeOrPolicy {
            type Value = Municipality;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a municipality code or an object with local policy")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Municipality, E> {
                municipality_code(text).map(|MunicipalityCode| Municipality(Policy::default()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Municipality, A::Error> {
                let PolicyRequest { code: _, name: _, monthly_amount, minima_limits, transport_own_tariff, no_charge, minor_home_adaptation } =
                    Deserialize::deserialize(MapAccessDeserializer::new(map))?;
                let Object(MinimaRequest { single_under_aow, single_aow, couple_aow }) = minima_limits;
                Ok(Municipality(Policy {
                    monthly_amount,
                    minima: Minima { single_under_aow, single_aow, couple_aow },
                    transport_own_tariff,
                    no_charge,
                    minor_home_adaptation,
                }))
            }
        }

        deserializer.deserialize_any(CodeOrPolicy)
    }
}

#[derive(Debug, Clone, Copy)]
struct RegimeId(&'static Regime);

impl<'de> Deserialize<'de> for RegimeId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RegimeId, D::Error> {
        super::text(deserializer, |id| {
            Regime::by_id(id).map(RegimeId).ok_or_else(|| {
                let known: Vec<&str> = REGIMES.iter().map(|regime| regime.id).collect();
                Error::custom(format!("unknown regime \"{id}\"; known are {}", known.join(", ")))
            })
        })
    }
}

impl Request {
    /// The regimes asked for; all when left out.
    pub fn regimes(&self) -> Vec<&'static Regime> {
        match &self.0.regimes {
            Some(regimes) => regimes.iter().map(|id| id.0).collect(),
            None => REGIMES.iter().collect(),
        }
    }

    /// Whether the receipt is wanted.
    pub fn receipt(&self) -> bool {
        self.0.receipt.unwrap_or(true)
    }

    /// The facts, with the contract's defaults for what was left out.
    ///
    /// # Errors
    /// [`InputError`] where answers contradict each other.
    pub fn into_facts(self) -> Result<Facts, InputError> {
        let Request(fields) = self;
        let household = match fields.household {
            Answer::LeftOut => return Err(InputError::new(Code::MissingField, "/household", "this field must be there")),
            Answer::Unknown => None,
            Answer::Given(household) => Some(household),
        };
        if household == Some(Household::Single) && fields.partner_age.is_given() {
            return Err(conflict("/partner_age", "a single person has no partner; leave this out"));
        }
        let assets = match fields.assets {
            Answer::LeftOut => [Some(Money::ZERO); 2],
            Answer::Unknown => [None, if household == Some(Household::Single) { Some(Money::ZERO) } else { None }],
            Answer::Given(list) => match list[..] {
                [] => return Err(InputError::new(Code::InvalidValue, "/assets", "an empty list; leave it out for no assets")),
                [client] => [client, Some(Money::ZERO)],
                [_, _] if household == Some(Household::Single) => {
                    return Err(conflict("/assets/1", "a single person has one amount of assets"));
                }
                [client, partner] => [client, partner],
                _ => return Err(InputError::new(Code::InvalidValue, "/assets", "at most two amounts: the client's and the partner's")),
            },
        };
        Ok(Facts {
            month: fields.month,
            household,
            client_age: fields.client_age.or(ClientAge::Adult),
            partner_age: fields.partner_age.or(PartnerAge::Adult),
            income: fields.income.or(Money::ZERO),
            assets,
            support: support(fields.support)?,
            other_contribution: fields.other_contribution.or(OtherContribution::None),
            shelter_nights: fields.shelter_nights.or(0),
            started: match fields.started {
                Answer::LeftOut => Some(Started::LongAgo),
                Answer::Unknown => None,
                Answer::Given(date) => Some(Started::On(date)),
            },
            policy: fields.municipality.or(Municipality(Policy::default())).map(|municipality| municipality.0),
        })
    }
}

fn support(answer: Answer<Vec<Object<SupportRequest>>>) -> Result<Option<Vec<Support>>, InputError> {
    let list = match answer {
        Answer::LeftOut => return Ok(Some(vec![Support::of(Kind::HouseholdHelp)])),
        Answer::Unknown => return Ok(None),
        Answer::Given(list) => list,
    };
    if list.is_empty() {
        return Err(InputError::new(Code::InvalidValue, "/support", "an empty list; name at least one kind, or leave it out"));
    }
    let mut supports = Vec::with_capacity(list.len());
    for (index, Object(SupportRequest { kind, cost_price, form })) in list.into_iter().enumerate() {
        if cost_price.is_given() && !kind.rule().guarded {
            return Err(conflict(&format!("/support/{index}/cost_price"), "only an aid or a home adaptation has a cost price that counts"));
        }
        let cost_price = match cost_price {
            Answer::LeftOut => CostPrice::NotGiven,
            Answer::Unknown => CostPrice::Unknown,
            Answer::Given(price) => CostPrice::Known(price),
        };
        supports.push(Support { kind, cost_price, form: form.or(Form::InKind).unwrap_or(Form::InKind) });
    }
    Ok(Some(supports))
}

fn conflict(field: &str, message: &str) -> InputError {
    InputError::new(Code::Conflict, field, message)
}
