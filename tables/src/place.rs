//! Where a text stands, as file and line: looked up only when there is something to say about it.

use std::{fs, path::Path};

use toml::de::{DeTable, DeValue};

use crate::table::Table;

/// The first of these files in which something stands at these steps: names of tables and keys, ids of
/// records in a list, numbers in a list of texts.
pub fn first<'p>(files: impl IntoIterator<Item = &'p Path>, steps: &[&str]) -> Option<String> {
    files.into_iter().find_map(|file| {
        let text = fs::read_to_string(file).ok()?;
        let at = below(DeTable::parse(&text).ok()?.get_ref(), steps)?;
        Some(Table::of(&file.display().to_string(), &text).at(at))
    })
}

fn below(table: &DeTable, steps: &[&str]) -> Option<usize> {
    let (step, rest) = steps.split_first()?;
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == step)?;
    if rest.is_empty() { Some(key.span().start) } else { within(value.get_ref(), rest) }
}

fn within(value: &DeValue, steps: &[&str]) -> Option<usize> {
    match value {
        DeValue::Table(table) => below(table, steps),
        DeValue::Array(list) => {
            let (step, rest) = steps.split_first()?;
            let numbered =
                || step.parse().ok().and_then(|number: usize| list.get(number)).filter(|_| rest.is_empty());
            match list
                .iter()
                .find_map(|item| item.get_ref().as_table().filter(|table| is_called(table, step)))
            {
                Some(record) => below(record, rest),
                None => Some(numbered()?.span().start),
            }
        }
        _ => None,
    }
}

fn is_called(record: &DeTable, id: &str) -> bool {
    ["id", "number"].iter().filter_map(|name| record.get(*name)).any(|value| match value.get_ref() {
        DeValue::String(text) => text == id,
        DeValue::Integer(number) => number.as_str() == id,
        _ => false,
    })
}
