//! Values of the tables as Rust writes them: amounts, months, kinds of support, and figures with their
//! sources.

use rust_decimal::Decimal;
use toml::Spanned;

use crate::names::{constant, variant};
use crate::records::{ByGroupRecord, ParamRecord};

/// A kind of support by its id.
pub fn kind(id: &str) -> String {
    format!("Kind::{}", variant(id))
}

pub fn kind_list(kinds: &[Spanned<String>]) -> String {
    let kinds: Vec<String> = kinds.iter().map(|name| kind(name.get_ref())).collect();
    format!("&[{}]", kinds.join(", "))
}

pub fn by_group(group: &ByGroupRecord) -> String {
    let one = |value: &Spanned<String>, once: bool| {
        format!(
            "Param {{ value: {}, source: {}, derived: {:?}, once: {once} }}",
            decimal(value.get_ref()),
            source(&group.source),
            group.derived
        )
    };
    let groups = group.groups().into_iter().zip(group.once);
    let groups: Vec<String> = groups
        .map(|((name, value), once)| format!("{name}: {}", option(value, |value| one(value, once))))
        .collect();
    format!("ByGroup {{ {} }}", groups.join(", "))
}

pub fn param(param: &ParamRecord) -> String {
    let (value, source) = (decimal(param.value.get_ref()), source(&param.source));
    format!(
        "Param {{ value: {value}, source: {source}, derived: {:?}, once: {} }}",
        param.derived, param.once
    )
}

pub fn option<T>(value: Option<&T>, write: impl Fn(&T) -> String) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({})", write(value)))
}

/// A source as a constant.
pub fn source(source: &Spanned<String>) -> String {
    let (document, place) = source.get_ref().split_once(": ").unwrap_or_default();
    format!("Source {{ document: &{}, place: {place:?} }}", document_name(document))
}

pub fn document_name(key: &str) -> String {
    format!("DOCUMENT_{}", constant(key))
}

pub fn decimal(text: &str) -> String {
    let value = Decimal::from_str_exact(text).unwrap_or_default().unpack();
    format!(
        "Decimal::from_parts({}, {}, {}, {}, {})",
        value.lo, value.mid, value.hi, value.negative, value.scale
    )
}

pub fn month_number(text: &Spanned<String>) -> u32 {
    text.get_ref()
        .split_once('-')
        .and_then(|(year, month)| Some(year.parse::<u32>().ok()? * 12 + month.parse::<u32>().ok()? - 1))
        .unwrap_or(0)
}

pub fn month(number: u32) -> String {
    format!("Month::from_number({number})")
}

/// A span of months as a constant.
pub fn validity(from: u32, to: Option<u32>) -> String {
    format!("Validity {{ from: {}, to: {} }}", month(from), option(to.as_ref(), |to| month(*to)))
}
