//! The schema of the contract names every regime: who checks a request with it must be able to ask for each.

use std::{fs, path::Path};

use crate::table::{Faults, Table};

/// The list of regimes in the schema against those of the tables.
pub fn check(path: &Path, regimes: &[String]) -> Faults {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).unwrap_or_default();
    let start = text.find("\"regime_id\"").unwrap_or_default();
    let definition =
        text.get(start..).and_then(|rest| rest.split_once('[')).and_then(|(_, rest)| rest.split_once(']'));
    let listed: Vec<&str> =
        definition.map(|(list, _)| list.split('"').skip(1).step_by(2).collect()).unwrap_or_default();
    let table = Table::of(&name, &text);
    let lacks = regimes.iter().filter(|id| !listed.contains(&id.as_str()));
    let lacks = lacks.map(|id| {
        table.finding(start, format!("regime_id does not have \"{id}\": add it, the contract can ask for it"))
    });
    let more = listed.iter().filter(|id| !regimes.iter().any(|known| known == *id));
    lacks
        .chain(
            more.map(|id| table.finding(start, format!("regime_id has \"{id}\", and regimes.toml does not"))),
        )
        .collect()
}
