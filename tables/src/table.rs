//! Reading one table file: where a value stands in it, and what every table has in common
//! (months, decimals, `source = "document: place"`).

use std::{fmt, fs, path::Path};

use base::date::{Date, Month};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::mistakes;

/// What is wrong, as `file:line: message`.
pub type Faults = Vec<String>;

/// A record with its months, first and last, as months since year 0.
pub struct Dated<R> {
    pub from: u32,
    pub to: Option<u32>,
    pub record: R,
}

/// A record that people read by name: its words stand in the texts, in this section, under its id.
pub struct Spoken {
    pub section: &'static str,
    pub id: String,
    /// File and line of the record.
    pub at: String,
}

impl Spoken {
    pub fn new(section: &'static str, id: &str, table: &Table, position: usize) -> Spoken {
        Spoken { section, id: id.to_owned(), at: table.at(position) }
    }
}

/// A file that has been read, kept to turn byte positions into lines.
pub struct Table {
    pub name: String,
    text: String,
}

impl Table {
    pub fn read<T: DeserializeOwned>(path: &Path) -> Result<(Table, T), Faults> {
        let name = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| vec![format!("{name}: {error}")])?;
        Table::parse(&name, &text)
    }

    pub fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<(Table, T), Faults> {
        let table = Table::of(name, text);
        match toml::from_str(text) {
            Ok(value) => Ok((table, value)),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                Err(vec![table.finding(at, mistakes::told(error.message(), text, error.span()))])
            }
        }
    }

    pub fn of(name: &str, text: &str) -> Table {
        Table { name: name.to_owned(), text: text.to_owned() }
    }

    /// A finding at a byte position of this file.
    pub fn finding(&self, at: usize, message: impl fmt::Display) -> String {
        format!("{}: {message}", self.at(at))
    }

    /// File and line of a byte position.
    pub fn at(&self, position: usize) -> String {
        let line = self.text.get(..position).map_or(1, |before| before.matches('\n').count() + 1);
        format!("{}:{line}", self.name)
    }

    /// A month `YYYY-MM` as months since the year 0.
    pub fn month(&self, month: &Spanned<String>, findings: &mut Faults) -> u32 {
        let parsed = month
            .get_ref()
            .parse()
            .ok()
            .filter(|month: &Month| (1900..2200).contains(&month.year()))
            .map(Month::number);
        parsed.unwrap_or_else(|| {
            findings.push(
                self.finding(month.span().start, format!("\"{}\" is not a month (YYYY-MM)", month.get_ref())),
            );
            0
        })
    }

    /// A date `YYYY-MM-DD` that exists; a finding if it is not.
    pub fn date(&self, date: &Spanned<String>, findings: &mut Faults) {
        if parse_date(date.get_ref()).is_none() {
            findings.push(
                self.finding(date.span().start, format!("\"{}\" is not a date (YYYY-MM-DD)", date.get_ref())),
            );
        }
    }

    /// A decimal that is not negative.
    pub fn decimal(&self, value: &Spanned<String>, findings: &mut Faults) -> Decimal {
        match Decimal::from_str_exact(value.get_ref()) {
            Ok(decimal) if !decimal.is_sign_negative() => decimal,
            _ => {
                let text = value.get_ref();
                let message = mistakes::with_comma(text)
                    .or_else(|| mistakes::percent(text))
                    .unwrap_or_else(|| format!("\"{text}\" is not an amount or rate of 0 or more"));
                findings.push(self.finding(value.span().start, message));
                Decimal::ZERO
            }
        }
    }
}

/// Months since year 0 as `YYYY-MM`, for messages.
pub fn month_text(month: u32) -> String {
    Month::from_number(month).to_string()
}

/// A date that exists, from 1900.
pub fn parse_date(text: &str) -> Option<Date> {
    text.parse().ok().filter(|date: &Date| date.month().year() >= 1900)
}

/// A date as a constant.
pub fn date_constant(text: &str) -> String {
    let date = parse_date(text).unwrap_or(Date::LAST);
    format!("Date::from_numbers({}, {})", date.month().number(), date.day())
}
