//! The download of CBS: semicolons between the cells, codes filled up with spaces, a point for what lacks.
//! The other columns are the parts by age, income and kind of household; only their totals are taken.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use base::date::Date;
use wmo_zelfcheck::offers::Municipality;

/// Revenue in thousands of euros, by municipality.
pub type RevenueByCode = BTreeMap<String, u32>;

/// What stands in a download.
#[derive(Debug, Default)]
pub struct Download {
    /// By year.
    pub years: BTreeMap<u16, RevenueByCode>,
    /// Regions with a number that are no municipality of ours, such as those that merged long ago.
    pub unknown: Vec<String>,
}

/// Where the columns are.
struct Columns {
    region: usize,
    period: usize,
    revenue: usize,
    /// The parts, with the cell that means the total.
    parts: Vec<(usize, String)>,
}

struct Row {
    line: usize,
    cells: Vec<String>,
}

/// Reads a download. What stands before the line with the names of the columns is skipped.
pub fn read(text: &str) -> Result<Download> {
    let mut rows = text.trim_start_matches('\u{feff}').lines().zip(1..);
    let names = rows
        .by_ref()
        .map(|(line, _)| cells(line))
        .find(|names| place(names, "regio").is_some() && place(names, "perioden").is_some())
        .context("no line with the columns Regio's and Perioden; is this table 85967NED?")?;
    let mut body = Vec::new();
    for (line, number) in rows.filter(|(line, _)| line.contains(';')) {
        let row = Row { line: number, cells: cells(line) };
        let (found, wanted) = (row.cells.len(), names.len());
        ensure!(found == wanted, "line {number}: {found} cells, and {wanted} columns");
        body.push(row);
    }
    let columns = columns(&names, &body)?;
    let mut found = Download::default();
    for row in &body {
        take(&columns, row, &mut found)?;
    }
    ensure!(!found.years.is_empty(), "no revenue of any municipality in it");
    found.unknown.sort();
    found.unknown.dedup();
    Ok(found)
}

/// The cells of a line, without the spaces that fill them up.
fn cells(line: &str) -> Vec<String> {
    line.split(';').map(|cell| cell.trim().trim_matches('"').trim().to_owned()).collect()
}

/// The column whose name begins so, whatever is between its letters.
fn place(names: &[String], beginning: &str) -> Option<usize> {
    let letters =
        |name: &String| -> String { name.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect() };
    names.iter().position(|name| letters(name).starts_with(beginning))
}

fn columns(names: &[String], body: &[Row]) -> Result<Columns> {
    let region = place(names, "regio").context("no column Regio's")?;
    let period = place(names, "perioden").context("no column Perioden")?;
    let revenue = place(names, "gemeentelijkeinkomsten")
        .context("no column Gemeentelijke inkomsten eigen bijdrage; is this table 85967NED?")?;
    let id = place(names, "id").filter(|place| names.get(*place).is_some_and(|name| name.len() == 2));
    let mut parts = Vec::new();
    for (column, name) in names.iter().enumerate() {
        if ![Some(region), Some(period), Some(revenue), id].contains(&Some(column)) {
            parts.push((column, total(name, column, body)?));
        }
    }
    Ok(Columns { region, period, revenue, parts })
}

/// The cell of a column that means the total: the only one that there is, or the one that says so. Codes of
/// totals begin with T; the total of the kinds of household is called Huishoudens.
fn total(name: &str, column: usize, body: &[Row]) -> Result<String> {
    let all: BTreeSet<&str> =
        body.iter().filter_map(|row| row.cells.get(column)).map(String::as_str).collect();
    let says = |cell: &&str| {
        cell.starts_with("Totaal")
            || *cell == "Huishoudens"
            || cell.strip_prefix('T').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let totals: Vec<&str> =
        if all.len() == 1 { all.into_iter().collect() } else { all.into_iter().filter(says).collect() };
    match totals.as_slice() {
        [total] => Ok((*total).to_owned()),
        [] => bail!("column {name} has no total; choose it at CBS, or only the total"),
        several => bail!("column {name} has more than one total: {}", several.join(", ")),
    }
}

/// Takes the number of a row that is about a municipality, a whole year, and all together.
fn take(columns: &Columns, row: &Row, found: &mut Download) -> Result<()> {
    let cell = |column: usize| row.cells.get(column).map_or("", String::as_str);
    if columns.parts.iter().any(|(column, total)| cell(*column) != total) {
        return Ok(());
    }
    let (region, revenue) = (cell(columns.region), cell(columns.revenue));
    if revenue.is_empty() || revenue == "." {
        return Ok(());
    }
    let Some(year) = year(cell(columns.period)) else {
        bail!("line {}: \"{}\" is not a year", row.line, cell(columns.period));
    };
    let thousands = revenue
        .parse()
        .ok()
        .with_context(|| format!("line {}: \"{revenue}\" is not a whole number of thousands", row.line))?;
    match code(region) {
        Some(code) => {
            let before = found.years.entry(year).or_default().insert(code, thousands);
            ensure!(before.is_none(), "line {}: {region} stands twice in {year}", row.line);
        }
        None if region.starts_with("GM") || !region.starts_with("NL") && !region.starts_with("Nederland") => {
            found.unknown.push(region.to_owned());
        }
        None => {}
    }
    Ok(())
}

/// `2023JJ00`, or `2023` with a star for a provisional figure.
fn year(period: &str) -> Option<u16> {
    period.strip_suffix("JJ00").unwrap_or(period.trim_end_matches('*')).parse().ok()
}

/// The code of a municipality that we know, by its code or its official name.
fn code(region: &str) -> Option<String> {
    let known = match region.strip_prefix("GM").map(str::parse) {
        Some(Ok(number)) => Municipality::by_code(number),
        _ => Municipality::all(Date::LAST)
            .chain(Municipality::all(Date::new(2023, 1, 1)?))
            .find(|one| one.name == region),
    };
    known.map(|municipality| format!("GM{:04}", municipality.code))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made up, in the shape of a download with codes.
    const CODES: &str = "\u{feff}\"ID\";\"Leeftijd\";\"BrutoHuishoudinkomen\";\"RegioS\";\"Perioden\";\"GemeentelijkeInkomstenEigenBijdrage_1\"\r\n\
        0;\"52020   \";\"T001234 \";\"NL01    \";\"2024JJ00\";   120000\r\n\
        1;\"52020   \";\"T001234 \";\"GM0150  \";\"2024JJ00\";      537\r\n\
        2;\"52020   \";\"2021010 \";\"GM0150  \";\"2024JJ00\";       41\r\n\
        3;\"52020   \";\"T001234 \";\"GM0150  \";\"2023JJ00\";      501\r\n\
        4;\"52020   \";\"T001234 \";\"GM0370  \";\"2024JJ00\";        .\r\n\
        5;\"52020   \";\"T001234 \";\"GM9999  \";\"2024JJ00\";       12\r\n";

    #[test]
    fn a_download_with_codes_is_read() {
        let found = read(CODES).unwrap();
        let deventer = |thousands| RevenueByCode::from([("GM0150".to_owned(), thousands)]);
        assert_eq!(found.years, BTreeMap::from([(2023, deventer(501)), (2024, deventer(537))]));
        assert_eq!(found.unknown, ["GM9999"]);
    }

    /// Made up, in the shape of a download with names.
    #[test]
    fn a_download_with_names_is_read() {
        let text = "\"Inkomsten uit eigen bijdragen Wmo\"\n\n\
            \"Leeftijd\";\"Samenstelling huishouden\";\"Regio's\";\"Perioden\";\"Gemeentelijke inkomsten eigen bijdrage (1 000 euro)\"\n\
            \"Totaal 18 jaar of ouder\";\"Huishoudens\";\"Beek (L.)\";\"2023*\";\"131\"\n\
            \"Totaal 18 jaar of ouder\";\"Eenpersoonshuishouden\";\"Beek (L.)\";\"2023*\";\"90\"\n\
            \"Totaal 18 jaar of ouder\";\"Huishoudens\";\"Nederland\";\"2023*\";\"114589\"\n\
            \"Totaal 18 jaar of ouder\";\"Huishoudens\";\"Slochteren\";\"2023*\";\"\"\n\
            \"Bron: CBS\"\n";
        let found = read(text).unwrap();
        assert_eq!(found.years, BTreeMap::from([(2023, RevenueByCode::from([("GM0888".to_owned(), 131)]))]));
        assert!(found.unknown.is_empty(), "{:?}", found.unknown);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (old, new, expected) in [
            ("\"RegioS\"", "\"Plaats\"", "no line with the columns"),
            ("\"GemeentelijkeInkomstenEigenBijdrage_1\"", "\"Cliënten_1\"", "is this table 85967NED?"),
            ("      537", "     53,7", "line 3: \"53,7\" is not a whole number of thousands"),
            ("\"2024JJ00\";      537", "\"2024KW01\";      537", "line 3: \"2024KW01\" is not a year"),
            ("\"2024JJ00\";      537", "\"2024JJ00\"", "line 3: 5 cells, and 6 columns"),
            ("\"2021010 \"", "\"T009002 \"", "BrutoHuishoudinkomen has more than one total"),
            ("\"2023JJ00\"", "\"2024JJ00\"", "line 5: GM0150 stands twice in 2024"),
        ] {
            let message = read(&CODES.replacen(old, new, 1)).unwrap_err().to_string();
            assert!(message.contains(expected), "{new}: {message}");
        }
        let parts = CODES.replace("\"T001234 \"", "\"2021020 \"");
        assert!(read(&parts).unwrap_err().to_string().contains("BrutoHuishoudinkomen has no total"));
    }
}
