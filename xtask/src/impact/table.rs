//! The changes as Markdown, amounts as Dutch readers write them.

use std::{collections::BTreeSet, fmt::Write};

use rust_decimal::Decimal;
use wmo_zelfcheck::language::Language;

use super::{
    answers::{Amount, Outcome},
    changes::{Changes, Months, Row},
};

/// A table of every change, and what it comes to.
pub fn write(changes: &Changes, households: &[&str], revision: &str) -> String {
    let mut out =
        format!("## What the tables change, against {revision}\n\n{}\n", summary(changes, households.len()));
    let mut line = |text: String| out.push_str(&format!("\n{text}\n"));
    for (what, regimes) in
        [("Regimes that appear", &changes.regimes_added), ("Regimes that disappear", &changes.regimes_gone)]
    {
        if !regimes.is_empty() {
            line(format!("{what}: {}.", regimes.join(", ")));
        }
    }
    for (what, months) in
        [("Months that appear", &changes.months_added), ("Months that disappear", &changes.months_gone)]
    {
        if !months.is_empty() {
            let each: Vec<String> =
                months.iter().map(|(regime, months)| format!("{regime} {}", span(months))).collect();
            line(format!("{what}: {}.", each.join(", ")));
        }
    }
    for (household, message) in &changes.refused {
        line(format!(
            "Not compared: {}. One of the two refuses it: {message}.",
            name(households, *household)
        ));
    }
    let first = changes.first_amounts.iter().map(|row| {
        let cells = [
            name(households, row.household),
            &row.regimes.join(", "),
            &span(&row.months),
            &shown(&row.after),
        ];
        format!("| {} |", cells.join(" | "))
    });
    let head =
        "What the regimes that appear give:\n\n| Household | Regime | Month | Amount |\n|---|---|---|---:|";
    table(&mut out, head, first.collect());
    let head = "| Household | Regime | Month | Before | After | Difference a month | a year |\n\
                |---|---|---|---:|---:|---:|---:|";
    table(&mut out, head, changes.rows.iter().map(|row| table_row(row, households)).collect());
    out
}

/// The head of a table and its rows; nothing without rows.
fn table(out: &mut String, head: &str, rows: Vec<String>) {
    if !rows.is_empty() {
        let _ = writeln!(out, "\n{head}\n{}", rows.join("\n"));
    }
}

fn name<'a>(households: &[&'a str], index: usize) -> &'a str {
    households.get(index).copied().unwrap_or("?")
}

fn summary(changes: &Changes, of: usize) -> String {
    let changed: BTreeSet<usize> = changes.rows.iter().map(|row| row.household).collect();
    if changed.is_empty() {
        return format!(
            "None of the {of} example households changes. They do not hold every case: `cargo xtask test \
             --native` runs the golden cases."
        );
    }
    let ends: Vec<Decimal> = changes
        .rows
        .iter()
        .filter_map(differences)
        .flat_map(|(_, (low, high))| [Some(low), high])
        .flatten()
        .collect();
    let range = match (ends.iter().min(), ends.iter().max()) {
        (Some(least), Some(most)) if least == most => format!(", by {} a year", signed(*least)),
        (Some(least), Some(most)) => format!(", from {} to {} a year", signed(*least), signed(*most)),
        _ => String::new(),
    };
    format!("{} of the {of} example households change{range}.", changed.len())
}

fn table_row(row: &Row, households: &[&str]) -> String {
    let (month, year) = match (differences(row), &row.before, &row.after) {
        (Some((_, year)), Outcome::Amount(before), Outcome::Amount(after))
            if before.four_weeks != after.four_weeks =>
        {
            ("another period".to_owned(), difference(year))
        }
        (Some((period, year)), Outcome::Amount(before), _) => {
            (difference(period) + unit(before), difference(year))
        }
        (_, Outcome::Amount(_), _) => ("no amount any more".to_owned(), String::new()),
        (_, _, Outcome::Amount(_)) => ("new".to_owned(), String::new()),
        _ => (String::new(), String::new()),
    };
    let cells = [
        name(households, row.household),
        &row.regimes.join(", "),
        &span(&row.months),
        &shown(&row.before),
        &shown(&row.after),
        &month,
        &year,
    ]
    .join(" | ");
    format!("| {cells} |")
}

fn span((from, to): &Months) -> String {
    if from == to { from.clone() } else { format!("{from} to {to}") }
}

fn unit(amount: &Amount) -> &'static str {
    if amount.four_weeks { " each 4 weeks" } else { "" }
}

fn euros(amount: Decimal) -> String {
    Language::Nl.euros(amount)
}

fn shown(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Nothing(code) | Outcome::Refused(code) => code.replace('_', " "),
        Outcome::Amount(amount) => match amount.period {
            (low, Some(high)) if low == high => euros(low) + unit(amount),
            (low, Some(high)) => format!("{} to {}{}", euros(low), euros(high), unit(amount)),
            (low, None) => format!("{} or more{}", euros(low), unit(amount)),
        },
    }
}

/// Lowest and highest amount: how much each rises.
type Difference = (Decimal, Option<Decimal>);

/// A period and a year, where both have an amount.
fn differences(row: &Row) -> Option<(Difference, Difference)> {
    let (Outcome::Amount(before), Outcome::Amount(after)) = (&row.before, &row.after) else { return None };
    let less = |after: (Decimal, Option<Decimal>), before: (Decimal, Option<Decimal>)| {
        (after.0 - before.0, after.1.zip(before.1).map(|(after, before)| after - before))
    };
    Some((less(after.period, before.period), less(after.year, before.year)))
}

fn difference((low, high): Difference) -> String {
    match high {
        Some(high) if high != low => format!("{} to {}", signed(low), signed(high)),
        _ => signed(low),
    }
}

fn signed(difference: Decimal) -> String {
    let sign = if difference.is_sign_negative() && !difference.is_zero() { "-" } else { "+" };
    if difference.is_zero() { euros(difference) } else { format!("{sign} {}", euros(difference.abs())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::impact::changes::tests::{euros, nothing};

    fn table(rows: Vec<(usize, Outcome, Outcome)>) -> String {
        let months = ("2026-01".to_owned(), "2026-12".to_owned());
        let row = |(household, before, after)| Row {
            household,
            regimes: vec!["in_force".to_owned()],
            months: months.clone(),
            before,
            after,
        };
        let changes = Changes { rows: rows.into_iter().map(row).collect(), ..Changes::default() };
        write(&changes, &["Een", "Twee", "Drie"], "HEAD").replace('\u{a0}', " ")
    }

    #[test]
    fn a_rise_and_a_fall() {
        let text = table(vec![(0, euros(2180), euros(2220)), (2, euros(123_456), euros(2220))]);
        assert!(
            text.contains(
                "| Een | in_force | 2026-01 to 2026-12 | € 21,80 | € 22,20 | + € 0,40 | + € 4,80 |"
            ),
            "{text}"
        );
        let row =
            "| Drie | in_force | 2026-01 to 2026-12 | € 1.234,56 | € 22,20 | - € 1.212,36 | - € 14.548,32 |";
        assert!(text.contains(row), "{text}");
        assert!(
            text.contains("2 of the 3 example households change, from - € 14.548,32 to + € 4,80 a year."),
            "{text}"
        );
    }

    #[test]
    fn a_new_regime_shows_what_it_gives() {
        let months = ("2026-01".to_owned(), "2026-12".to_owned());
        let row = Row {
            household: 1,
            regimes: vec!["own".to_owned()],
            months,
            before: nothing(),
            after: euros(2220),
        };
        let changes =
            Changes { first_amounts: vec![row], regimes_added: vec!["own".to_owned()], ..Changes::default() };
        let text = write(&changes, &["Een", "Twee"], "HEAD").replace('\u{a0}', " ");
        assert!(
            text.contains("Regimes that appear: own.")
                && text.contains("None of the 2 example households changes."),
            "{text}"
        );
        assert!(
            text.contains("| Household | Regime | Month | Amount |\n|---|---|---|---:|\n| Twee | own | 2026-01 to 2026-12 | € 22,20 |"),
            "{text}"
        );
    }

    #[test]
    fn nothing_changes() {
        let text = table(Vec::new());
        assert!(text.contains("None of the 3 example households changes.") && !text.contains('|'), "{text}");
    }

    #[test]
    fn an_amount_that_comes_or_goes() {
        let text = table(vec![(0, nothing(), euros(2220)), (1, euros(2220), nothing())]);
        assert!(text.contains("| not covered | € 22,20 | new |  |"), "{text}");
        assert!(text.contains("| € 22,20 | not covered | no amount any more |  |"), "{text}");
        assert!(text.contains("2 of the 3 example households change."), "{text}");
    }

    #[test]
    fn ranges_and_periods_of_four_weeks() {
        let range = |four_weeks, low: i64, high: Option<i64>| {
            let both =
                |times: i64| (Decimal::new(low * times, 2), high.map(|high| Decimal::new(high * times, 2)));
            Outcome::Amount(Amount {
                four_weeks,
                period: both(1),
                year: both(if four_weeks { 13 } else { 12 }),
            })
        };
        let text = table(vec![(0, range(false, 2360, Some(32_800)), range(false, 2360, Some(33_000)))]);
        assert!(
            text.contains(
                "| € 23,60 to € 328,00 | € 23,60 to € 330,00 | € 0,00 to + € 2,00 | € 0,00 to + € 24,00 |"
            ),
            "{text}"
        );
        let text = table(vec![(0, range(true, 1940, None), range(true, 1950, None))]);
        let row = "| € 19,40 or more each 4 weeks | € 19,50 or more each 4 weeks | + € 0,10 each 4 weeks | \
                   + € 1,30 |";
        assert!(text.contains(row), "{text}");
        let text = table(vec![(0, range(true, 1750, Some(1750)), range(false, 1900, Some(1900)))]);
        assert!(text.contains("| € 17,50 each 4 weeks | € 19,00 | another period | + € 0,50 |"), "{text}");
    }
}
