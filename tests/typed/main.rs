//! What people type: names of municipalities, days, months and amounts, as the tables in `tests/cases/typed`
//! say what must come of each.

use base::{
    amount::{NotAnAmount, parse_amount},
    date::Date,
    typed_date::{NotTyped, typed_date, typed_month},
};
use toml::{Table, Value};
use wmo_zelfcheck::offers::{
    Municipality,
    municipality::{Unclear, read, suggest},
};

fn table(name: &str) -> Table {
    std::fs::read_to_string(format!("tests/cases/typed/{name}.toml")).unwrap().parse().unwrap()
}

/// What is typed in a section, with what it must be.
fn section<'t>(table: &'t Table, name: &str) -> impl Iterator<Item = (&'t str, &'t Value)> {
    table[name].as_table().unwrap().iter().map(|(typed, expected)| (typed.as_str(), expected))
}

/// What is typed in a list of a section.
fn list<'t>(table: &'t Table, name: &str, list: &str) -> impl Iterator<Item = &'t str> {
    table[name][list].as_array().unwrap().iter().map(|typed| typed.as_str().unwrap())
}

fn code(municipality: &Municipality) -> Value {
    municipality.area().to_string().into()
}

fn today() -> Date {
    "2026-11-28".parse().unwrap()
}

#[test]
fn a_municipality_is_read_by_its_code_and_its_names_or_refused_with_the_choices() {
    let table = table("names");
    let read = |typed: &str| read(typed, today());
    let choices = |typed: &str| match read(typed) {
        Err(Unclear(choices)) => choices.into_iter().map(code).collect::<Vec<Value>>(),
        Ok(one) => panic!("{typed:?} is {}", one.name),
    };
    let mut wrong = Vec::new();
    let mut tell = |right: bool, typed: &str| {
        if !right {
            wrong.push(typed.to_owned());
        }
    };
    for (typed, expected) in section(&table, "is") {
        tell(read(typed).map(code).as_ref() == Ok(expected), typed);
    }
    for (typed, expected) in section(&table, "several") {
        tell(Some(&choices(typed)) == expected.as_array(), typed);
    }
    for (typed, expected) in section(&table, "like") {
        tell(choices(typed).first() == Some(expected), typed);
    }
    for typed in list(&table, "none", "names") {
        tell(choices(typed).is_empty(), typed);
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_field_suggests_what_the_reader_reads() {
    let table = table("names");
    for (typed, expected) in section(&table, "is").filter(|(typed, _)| !typed.trim().ends_with("0344")) {
        let suggested = suggest(typed, today(), 1);
        assert_eq!(suggested.first().map(|one| code(one.municipality)).as_ref(), Some(expected), "{typed:?}");
    }
}

#[test]
fn a_refused_name_is_told_the_choices() {
    let said = |typed: &str| read(typed, today()).unwrap_err().to_string();
    assert_eq!(said("Bergen"), "which municipality? GM0373 Bergen (NH.), GM0893 Bergen (L.)");
    assert_eq!(said("GM3044"), "which municipality? GM0344 Utrecht");
    assert_eq!(
        said("Voorbeeldstad"),
        "there is no such municipality; give its name, or its code as \"GM0344\""
    );
    let later = read("Wijdemeren", "2027-01-01".parse().unwrap());
    assert_eq!(later.map(|one| one.name), Ok("Hilversum"));
}

#[test]
fn an_amount_is_read_or_refused_with_the_reason() {
    let table = table("amounts");
    let read = |typed: &str| parse_amount(typed).map(|amount| Value::String(amount.to_string()));
    let mut wrong = Vec::new();
    for (typed, expected) in section(&table, "is") {
        if read(typed).as_ref() != Ok(expected) {
            wrong.push((typed, read(typed)));
        }
    }
    for (name, reason) in [
        ("empty", NotAnAmount::Empty),
        ("negative", NotAnAmount::Negative),
        ("letters", NotAnAmount::Letters),
        ("decimals", NotAnAmount::Decimals),
        ("grouping", NotAnAmount::Grouping),
        ("too_large", NotAnAmount::TooLarge),
    ] {
        wrong.extend(
            list(&table, name, "typed")
                .map(|typed| (typed, read(typed)))
                .filter(|(_, read)| *read != Err(reason)),
        );
    }
    assert_eq!(wrong, Vec::new());
}

#[test]
fn a_day_or_month_is_read_or_refused_with_the_reason() {
    let table = table("dates");
    let day = |typed: &str| typed_date(typed, 1990..=2099).map(|day| Value::String(day.to_string()));
    let month = |typed: &str| typed_month(typed, 1990..=2099).map(|month| Value::String(month.to_string()));
    let mut wrong = Vec::new();
    for (typed, expected) in section(&table, "day") {
        if day(typed).as_ref() != Ok(expected) {
            wrong.push((typed, day(typed)));
        }
    }
    for (typed, expected) in section(&table, "month") {
        if month(typed).as_ref() != Ok(expected) {
            wrong.push((typed, month(typed)));
        }
    }
    for (name, reason) in [
        ("year", NotTyped::Year),
        ("range", NotTyped::Range),
        ("no_such_day", NotTyped::NoSuchDay),
        ("no", NotTyped::Unreadable),
    ] {
        let days = list(&table, name, "day").map(|typed| (typed, day(typed)));
        wrong.extend(days.filter(|(_, read)| *read != Err(reason)));
        if table[name].get("month").is_some() {
            let months = list(&table, name, "month").map(|typed| (typed, month(typed)));
            wrong.extend(months.filter(|(_, read)| *read != Err(reason)));
        }
    }
    assert_eq!(wrong, Vec::new());
}
