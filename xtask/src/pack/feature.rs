//! `wmo.feature`: the cases in Gherkin. Cases that differ only in values are one Scenario Outline.

use std::fmt::Write;

use anyhow::Result;

use super::{
    cases::{Case, Topic},
    steps::{Step, Words, steps},
};

/// The whole file.
pub fn write(topics: &[Topic], rules: &str, words: &Words) -> Result<String> {
    let mut out = String::from("# language: en\nFeature: Own contribution under the Wmo 2015\n");
    writeln!(
        out,
        "  Amounts are euros with two decimals, rounded down to the cent once at the end. Rules: {rules}. \
         Licence: EUPL-1.2."
    )?;
    for topic in topics {
        write!(out, "\n  Rule: {}\n", topic.title)?;
        for alike in grouped(&topic.cases, words)? {
            match alike.as_slice() {
                [(case, steps)] => scenario(&mut out, case, steps)?,
                several => outline(&mut out, several)?,
            }
        }
    }
    Ok(out)
}

type Written<'a> = (&'a Case, Vec<Step>);

/// Cases with the same steps but for their values, in the order of the first of each.
fn grouped<'c>(cases: &'c [Case], words: &Words) -> Result<Vec<Vec<Written<'c>>>> {
    let mut groups: Vec<Vec<Written>> = Vec::new();
    for case in cases {
        let steps = steps(case, words)?;
        let alike = |group: &&mut Vec<Written>| {
            group.first().is_some_and(|(first, others)| {
                first.published == case.published
                    && others.len() == steps.len()
                    && others.iter().zip(&steps).all(|(a, b)| a.template() == b.template())
            })
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push((case, steps)),
            None => groups.push(vec![(case, steps)]),
        }
    }
    Ok(groups)
}

fn scenario(out: &mut String, case: &Case, steps: &[Step]) -> Result<()> {
    tags(out, case)?;
    writeln!(out, "    Scenario: {}: {}", case.id, case.title)?;
    writeln!(out, "      {}\n      Source: {}", case.how, case.source)?;
    for step in steps {
        writeln!(out, "      {}", step.with_value())?;
    }
    Ok(())
}

fn outline(out: &mut String, alike: &[Written]) -> Result<()> {
    let Some((first, steps)) = alike.first() else { return Ok(()) };
    tags(out, first)?;
    writeln!(out, "    Scenario Outline: <case>: <title>\n      <how>\n      Source: <source>")?;
    let mut table: Vec<Vec<String>> = vec![vec!["case".to_owned()]];
    table.extend(alike.iter().map(|(case, _)| vec![case.id.clone()]));
    for (index, step) in steps.iter().enumerate() {
        let values: Vec<&str> =
            alike.iter().filter_map(|(_, steps)| steps.get(index)?.value.as_deref()).collect();
        if values.windows(2).all(|pair| pair[0] == pair[1]) {
            writeln!(out, "      {}", step.with_value())?;
            continue;
        }
        writeln!(out, "      {}", step.template())?;
        for (row, cell) in table.iter_mut().zip([step.name.as_str()].into_iter().chain(values)) {
            row.push(cell.to_owned());
        }
    }
    for (row, name) in table.iter_mut().take(1).zip([["title", "how", "source"]]) {
        row.extend(name.map(str::to_owned));
    }
    for (row, (case, _)) in table.iter_mut().skip(1).zip(alike) {
        row.extend([case.title.clone(), case.how.clone(), case.source.to_string()]);
    }
    writeln!(out, "      Examples:")?;
    let widths: Vec<usize> = (0..table[0].len())
        .map(|column| table.iter().map(|row| escaped(&row[column]).chars().count()).max().unwrap_or(0))
        .collect();
    for row in &table {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{:<width$}", escaped(cell))).collect();
        writeln!(out, "        | {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn tags(out: &mut String, case: &Case) -> Result<()> {
    let origin = if case.published { "published" } else { "derived" };
    Ok(write!(out, "\n    @{} @{origin}\n", case.regime)?)
}

fn escaped(cell: &str) -> String {
    cell.replace('\\', "\\\\").replace('|', "\\|")
}
