//! A link that keeps the answers: in the fragment only, which a browser never sends, with the version of the
//! form and of the rules. A link made by hand or by another version is refused by field, and nothing of it is
//! used.

use std::{fmt::Display, str::FromStr};

use base::{
    amount::parse_amount,
    closed::Closed,
    date::{Date, Month},
    money::Money,
    typed_date::{typed_date, typed_month},
};
use wmo_zelfcheck::{
    contribution::{ClientAge, OtherContribution, PartnerAge},
    rules::{self, KINDS, Kind},
};

use crate::app::model::{EstimateAnswers, LivesWith, Local, Typed, Which, YEARS, as_typed};

/// The version of the form of a link.
const FORM: &str = "1";

const HOUSEHOLDS: [(&str, LivesWith); 4] = [
    ("single", LivesWith::Nobody),
    ("couple", LivesWith::Partner),
    ("other", LivesWith::SomeoneElse),
    ("unknown", LivesWith::Unknown),
];
const OTHERS: [(&str, Option<OtherContribution>); 4] = [
    ("none", Some(OtherContribution::None)),
    ("wlz", Some(OtherContribution::Wlz)),
    ("sheltered_living", Some(OtherContribution::ShelteredLiving)),
    ("unknown", None),
];
const UNKNOWN: &str = "unknown";
/// What every link has.
const NEEDED: [&str; 3] = ["wmo", "rules", "month"];

/// What a link held.
#[derive(Debug, PartialEq)]
pub struct Shared {
    pub answers: EstimateAnswers,
    /// The version of the rules with which the amounts were computed: a date.
    pub rules: String,
    /// The month for which they were.
    pub month: Month,
}

/// The part of a link that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLink {
    /// A name of ours; none where a link has another, because anybody can make a link and the page would say
    /// what stands in it.
    pub field: Option<String>,
}

/// A field of a link: what it says of the answers, nothing where it is left out; and how it is taken in,
/// `None` where it cannot have that value.
struct LinkField<A> {
    name: &'static str,
    write: fn(&A) -> String,
    read: fn(&mut A, &str) -> Option<()>,
}

/// One of a few names.
macro_rules! one {
    ($name:literal, $names:expr, $field:ident) => {
        LinkField {
            name: $name,
            write: |answers: &EstimateAnswers| name_of($names, answers.$field).to_owned(),
            read: |answers, value| value_of($names, value).map(|value| answers.$field = Some(value)),
        }
    };
}
/// An amount that may be unknown.
macro_rules! typed {
    ($name:literal, $field:ident) => {
        LinkField {
            name: $name,
            write: |answers: &EstimateAnswers| match &answers.$field {
                Typed { unknown: true, .. } => UNKNOWN.to_owned(),
                Typed { text, .. } => amount(text),
            },
            read: |answers, value| typed(value).map(|typed| answers.$field = typed),
        }
    };
}
/// An amount.
macro_rules! amount {
    ($name:literal, $field:ident) => {
        LinkField {
            name: $name,
            write: |answers| amount(&answers.$field),
            read: |answers, value| text(value).map(|text| answers.$field = text),
        }
    };
}
/// A day or a month, in the contract's form.
macro_rules! time {
    ($name:literal, $time:ty, $field:ident, $typed:ident) => {
        LinkField {
            name: $name,
            write: |answers: &EstimateAnswers| {
                $typed(&answers.$field, YEARS).map(|time| time.to_string()).unwrap_or_default()
            },
            read: |answers, value| {
                let written = written::<$time>(value).filter(|time| $typed(time, YEARS).is_ok());
                written.map(|time| answers.$field = time)
            },
        }
    };
}
/// Whether something is so: `1`, or left out.
macro_rules! truth {
    ($name:literal, $field:ident) => {
        LinkField {
            name: $name,
            write: |local: &Local| if local.$field { "1".to_owned() } else { String::new() },
            read: |local, value| (value == "1").then(|| local.$field = true),
        }
    };
}

/// The fields, in the order in which they are written. Cost prices come after them, as `price.<kind>`.
static FIELDS: [LinkField<EstimateAnswers>; 11] = [
    one!("household", &HOUSEHOLDS, household),
    one!("client_age", ClientAge::IDS, client_age),
    one!("partner_age", PartnerAge::IDS, partner_age),
    LinkField {
        name: "support",
        write: |answers| {
            let kinds: Vec<&str> = answers.support.iter().map(|kind| kind.id()).collect();
            if answers.support_unknown { UNKNOWN.to_owned() } else { kinds.join(",") }
        },
        read: |answers, value| {
            answers.support_unknown = value == UNKNOWN;
            if !answers.support_unknown {
                answers.support =
                    value.split(',').map(|id| value_of(&KINDS, id)).collect::<Option<Vec<Kind>>>()?;
            }
            Some(())
        },
    },
    one!("other_contribution", &OTHERS, other_contribution),
    typed!("income", income),
    typed!("assets", assets),
    amount!("assets_partner", assets_partner),
    time!("started", Date, started, typed_date),
    time!("client_aow_from", Month, client_aow, typed_month),
    time!("partner_aow_from", Month, partner_aow, typed_month),
];
/// The rules of a municipality, after `own.` or `other.`.
static LOCAL: [LinkField<Local>; 4] = [
    amount!("amount", amount),
    amount!("limit", limit),
    truth!("transport", transport),
    truth!("no_charge", no_charge),
];
const SIDES: [(&str, Which); 2] = [("own", Which::Own), ("other", Which::Other)];

/// The fragment of a link, without `#`. Amounts that cannot be read are left out.
pub fn fragment(answers: &EstimateAnswers, month: Month) -> String {
    let mut out = format!("wmo={FORM}&rules={}&month={month}", rules::VERSION);
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(&format!("&{name}={value}"));
        }
    };
    for field in &FIELDS {
        add(field.name, &(field.write)(answers));
    }
    for (kind, price) in &answers.prices {
        add(&format!("price.{}", kind.id()), &amount(price));
    }
    for (side, which) in SIDES {
        for field in &LOCAL {
            add(&format!("{side}.{}", field.name), &(field.write)(answers.local(which)));
        }
    }
    out
}

/// Reads a fragment; `None` where it is not one of ours, such as the anchor of a page.
pub fn read(fragment: &str) -> Option<Result<Shared, BadLink>> {
    fragment.starts_with("wmo=").then(|| read_fields(fragment))
}

fn read_fields(fragment: &str) -> Result<Shared, BadLink> {
    let mut shared =
        Shared { answers: EstimateAnswers::default(), rules: String::new(), month: Month::default() };
    let mut seen: Vec<&str> = Vec::new();
    for pair in fragment.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let bad = || BadLink { field: known(name).then(|| name.to_owned()) };
        if seen.contains(&name) {
            return Err(bad());
        }
        seen.push(name);
        field(&mut shared, name, value).ok_or_else(bad)?;
    }
    match NEEDED.into_iter().find(|needed| !seen.contains(needed)) {
        Some(missing) => Err(BadLink { field: Some(missing.to_owned()) }),
        None => Ok(shared),
    }
}

/// Whether a name is that of a field.
fn known(name: &str) -> bool {
    match name.split_once('.') {
        None => NEEDED.contains(&name) || FIELDS.iter().any(|field| field.name == name),
        Some(("price", kind)) => value_of(&KINDS, kind).is_some(),
        Some((side, rest)) => {
            value_of(&SIDES, side).is_some() && LOCAL.iter().any(|field| field.name == rest)
        }
    }
}

/// Takes one field in; `None` where the field or its value does not exist.
fn field(shared: &mut Shared, name: &str, value: &str) -> Option<()> {
    let answers = &mut shared.answers;
    match name {
        "wmo" => (value == FORM).then_some(())?,
        "rules" => {
            value.parse::<Date>().ok()?;
            shared.rules = value.to_owned();
        }
        "month" => shared.month = value.parse().ok()?,
        _ => match name.split_once('.') {
            None => (FIELDS.iter().find(|field| field.name == name)?.read)(answers, value)?,
            Some(("price", kind)) => answers.prices.push((value_of(&KINDS, kind)?, text(value)?)),
            Some((side, rest)) => {
                let local = answers.local_mut(value_of(&SIDES, side)?);
                (LOCAL.iter().find(|field| field.name == rest)?.read)(local, value)?;
            }
        },
    }
    Some(())
}

/// A day or a month in the contract's form; `None` where it is none.
fn written<T: FromStr + Display>(typed: &str) -> Option<String> {
    typed.parse::<T>().ok().map(|time| time.to_string())
}

/// The name of an answer; nothing where there is none yet.
fn name_of<T: PartialEq>(names: &[(&'static str, T)], wanted: Option<T>) -> &'static str {
    names.iter().find(|(_, value)| Some(value) == wanted.as_ref()).map_or("", |(name, _)| name)
}

fn value_of<T: Copy>(names: &[(&str, T)], wanted: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
}

/// What was typed, in the contract's form.
fn amount(typed: &str) -> String {
    parse_amount(typed).map(|money| money.to_string()).unwrap_or_default()
}

fn typed(value: &str) -> Option<Typed> {
    if value == UNKNOWN {
        Some(Typed { text: String::new(), unknown: true })
    } else {
        Some(Typed { text: text(value)?, unknown: false })
    }
}

/// An amount as a person would type it, of one in the contract's form or in whole euros, as a link made by
/// hand has it.
fn text(value: &str) -> Option<String> {
    value.parse::<Money>().or_else(|_| format!("{value}.00").parse()).ok().map(as_typed)
}
