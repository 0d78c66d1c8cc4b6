//! `cargo xtask cbs FILE`: the revenue from contributions of each municipality, as CBS gives it for download
//! (table 85967NED), into a table of ours with the day on which it was had. Each year of the file takes the
//! place of that year in the table; other years stay.

mod download;
mod table;

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result};
use base::date::Date;
use xtask::say;

use crate::files;

const TABLE: &str = "static/population/municipal_revenue.toml";

/// The years of our table.
pub fn revenue() -> Result<BTreeMap<u16, table::Year>> {
    table::read(&fs::read_to_string(TABLE).with_context(|| format!("cannot read {TABLE}"))?)
}

/// Reads the download and writes the table.
pub fn cbs(file: &str) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {file}"))?;
    let text = String::from_utf8(bytes).with_context(|| format!("{file} is not UTF-8"))?;
    let day = saved_on(Path::new(file))?;
    let found = download::read(&text).with_context(|| file.to_owned())?;
    let mut years = revenue()?;
    for (year, revenue) in found.years {
        say(&format!("{year}: {} municipalities", revenue.len()));
        years.insert(year, table::Year { had_on: day.to_string(), thousands: revenue });
    }
    if !found.unknown.is_empty() {
        say(&format!("Left out, for we do not know them: {}", found.unknown.join(", ")));
    }
    files::write(TABLE.as_ref(), table::write(&years).as_bytes())?;
    say(&format!("Written: {TABLE}, as had on {day}"));
    Ok(())
}

/// The day on which a file was last saved.
fn saved_on(file: &Path) -> Result<Date> {
    let saved: SystemTime = fs::metadata(file)?.modified()?;
    let days = saved.duration_since(UNIX_EPOCH)?.as_secs() / 86_400;
    let first = Date::new(1970, 1, 1).context("no calendar")?;
    first.plus_days(u32::try_from(days)?).context("a day that is not in the calendar")
}
