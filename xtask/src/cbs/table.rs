//! The table of what municipalities got from contributions: by year, with the day on which it was had.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::download::RevenueByCode;

/// A year of the table.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// The day on which the figures were had.
    pub had_on: String,
    /// Thousands of euros, by the code of the municipality.
    pub thousands: RevenueByCode,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RevenueTable {
    source: String,
    year: BTreeMap<String, Year>,
}

const HEAD: &str = "\
# What municipalities got from contributions for the Wmo, without stay and shelter, in thousands of euros a year. Written by
# `cargo xtask cbs FILE` from the download of CBS (CC BY 4.0); docs/population.md says how to get it. A municipality without
# a figure is not in it: a part may have been read only. A lower tariff or an exemption of its own is in its figure.
";
const SOURCE: &str = "cbs85967: gemeentelijke inkomsten eigen bijdrage, totaal";

/// The years of the table.
pub fn read(text: &str) -> Result<BTreeMap<u16, Year>> {
    let table: RevenueTable = toml::from_str(text)?;
    anyhow::ensure!(table.source == SOURCE, "another source: {}", table.source);
    let years = table.year.into_iter();
    years.map(|(year, found)| Ok((year.parse().with_context(|| year.clone())?, found))).collect()
}

/// The whole file.
pub fn write(years: &BTreeMap<u16, Year>) -> String {
    let mut out = format!("{HEAD}\nsource = \"{SOURCE}\"\n");
    for (year, Year { had_on, thousands }) in years {
        let _ = writeln!(out, "\n[year.{year}]\nhad_on = \"{had_on}\"\n\n[year.{year}.thousands]");
        for (code, thousands) in thousands {
            let _ = writeln!(out, "{code} = {thousands}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use wmo_zelfcheck::offers::Municipality;

    use super::*;
    use crate::cbs::TABLE;

    /// The table as it is: written as the command writes it, of municipalities that there are, and together
    /// no more than the country's 114,589 in 2023.
    #[test]
    fn the_table_is_as_the_command_writes_it() {
        xtask::to_root().unwrap();
        let text = std::fs::read_to_string(TABLE).unwrap();
        let years = read(&text).unwrap();
        assert_eq!(write(&years), text);
        for code in years.values().flat_map(|year| year.thousands.keys()) {
            let number = code.strip_prefix("GM").and_then(|number| number.parse().ok()).unwrap();
            assert!(Municipality::by_code(number).is_some(), "{code}");
        }
        assert_eq!(years[&2023].thousands["GM0363"], 2803, "Amsterdam");
        assert!(years[&2023].thousands.values().sum::<u32>() <= 114_589);
        for year in years.values() {
            assert!(year.had_on.parse::<base::date::Date>().is_ok(), "{}", year.had_on);
        }
    }

    #[test]
    fn a_year_of_a_download_takes_the_place_of_that_year_only() {
        let year = |thousands| Year {
            had_on: "2026-11-30".to_owned(),
            thousands: RevenueByCode::from([("GM0150".to_owned(), thousands)]),
        };
        let mut years = BTreeMap::from([(2022, year(1)), (2023, year(2))]);
        years.insert(2023, year(3));
        assert_eq!(read(&write(&years)).unwrap(), years);
    }
}
