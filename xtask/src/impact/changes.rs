//! Two sets of answers, compared: what changes for which household, under which regimes, in which months.

use std::collections::BTreeMap;

use super::answers::{Answers, Outcome};

/// All that differs.
#[derive(Debug, Default, PartialEq)]
pub struct Changes {
    pub rows: Vec<Row>,
    /// Regimes that only the new tables have, and that only the old ones have.
    pub regimes_added: Vec<String>,
    pub regimes_gone: Vec<String>,
    /// What the regimes give that only the new tables have.
    pub first_amounts: Vec<Row>,
    /// Regimes and months that have amounts only now, and that had them only before.
    pub months_added: Vec<(String, Months)>,
    pub months_gone: Vec<(String, Months)>,
    /// Requests that either engine refuses: household and message.
    pub refused: Vec<(usize, String)>,
}

/// First and last month, in text.
pub type Months = (String, String);

/// The same change under several regimes is one row.
#[derive(Debug, PartialEq)]
pub struct Row {
    /// Number in the list of households.
    pub household: usize,
    pub regimes: Vec<String>,
    pub months: Months,
    pub before: Outcome,
    pub after: Outcome,
}

/// Compares what both engines answered to the same requests: every month of every household.
pub fn changes(before: &Answers, after: &Answers, households: usize, months: &[String]) -> Changes {
    let lacking = |all: &Answers, other: &Answers| {
        all.regimes.iter().filter(|id| !other.regimes.contains(id)).cloned().collect::<Vec<_>>()
    };
    let mut changes = Changes {
        regimes_added: lacking(after, before),
        regimes_gone: lacking(before, after),
        ..Changes::default()
    };
    for household in 0..households {
        let of_household = |answers: &Answers| {
            answers
                .lines
                .iter()
                .skip(household * months.len())
                .take(months.len())
                .cloned()
                .collect::<Vec<_>>()
        };
        let (old, new) = (of_household(before), of_household(after));
        if let Some(message) = old.iter().chain(&new).flatten().find_map(|(_, outcome)| refusal(outcome)) {
            changes.refused.push((household, message));
            continue;
        }
        let mut rows: Vec<Row> = Vec::new();
        for regime in &after.regimes {
            for row in spans(household, regime, &old, &new, months) {
                match rows.iter_mut().find(|other| {
                    other.months == row.months && other.before == row.before && other.after == row.after
                }) {
                    Some(same) => same.regimes.push(regime.clone()),
                    None => rows.push(row),
                }
            }
        }
        let (first, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.before == ABSENT);
        changes.first_amounts.extend(first);
        changes.rows.extend(rows);
    }
    changes.months_added = covered(after, before, households, months);
    changes.months_gone = covered(before, after, households, months);
    changes
}

type Line = Vec<(String, Outcome)>;

/// What tables answer that do not have the regime.
static ABSENT: Outcome = Outcome::Nothing(String::new());

fn refusal(outcome: &Outcome) -> Option<String> {
    if let Outcome::Refused(message) = outcome { Some(message.clone()) } else { None }
}

fn of_regime<'a>(line: &'a Line, regime: &str) -> Option<&'a Outcome> {
    line.iter().find(|(id, _)| id == regime).map(|(_, outcome)| outcome)
}

/// Months in a row in which the same becomes the same other.
fn spans(household: usize, regime: &str, old: &[Line], new: &[Line], months: &[String]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut open = false;
    for ((old, new), month) in old.iter().zip(new).zip(months) {
        let Some(after) = of_regime(new, regime) else { continue };
        let before = of_regime(old, regime).unwrap_or(&ABSENT);
        if before == after || (*before == ABSENT && *after == Outcome::Nothing("not_covered".to_owned())) {
            open = false;
            continue;
        }
        match rows.last_mut().filter(|row| open && row.before == *before && row.after == *after) {
            Some(row) => row.months.1.clone_from(month),
            None => rows.push(Row {
                household,
                regimes: vec![regime.to_owned()],
                months: (month.clone(), month.clone()),
                before: before.clone(),
                after: after.clone(),
            }),
        }
        open = true;
    }
    rows
}

/// Regimes with the months that `these` tables cover and the `other` tables do not.
fn covered(these: &Answers, other: &Answers, households: usize, months: &[String]) -> Vec<(String, Months)> {
    let not_covered = |answers: &Answers, regime: &str, month: usize| {
        let mut lines =
            (0..households).filter_map(|household| answers.lines.get(household * months.len() + month));
        lines.all(|line| {
            of_regime(line, regime)
                .is_some_and(|outcome| *outcome == Outcome::Nothing("not_covered".to_owned()))
        })
    };
    let mut found: BTreeMap<&String, Vec<(usize, usize)>> = BTreeMap::new();
    for regime in these.regimes.iter().filter(|id| other.regimes.contains(id)) {
        for month in (0..months.len())
            .filter(|month| not_covered(other, regime, *month) && !not_covered(these, regime, *month))
        {
            let spans = found.entry(regime).or_default();
            match spans.last_mut().filter(|(_, last)| last + 1 == month) {
                Some((_, last)) => *last = month,
                None => spans.push((month, month)),
            }
        }
    }
    let text = |index: usize| months.get(index).cloned().unwrap_or_default();
    found
        .into_iter()
        .flat_map(|(regime, spans)| {
            spans.into_iter().map(move |(from, to)| (regime.clone(), (text(from), text(to))))
        })
        .collect()
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::impact::answers::Amount;

    pub fn euros(cents: i64) -> Outcome {
        let (month, year) = (rust_decimal::Decimal::new(cents, 2), rust_decimal::Decimal::new(cents * 12, 2));
        Outcome::Amount(Amount { four_weeks: false, period: (month, Some(month)), year: (year, Some(year)) })
    }

    pub fn nothing() -> Outcome {
        Outcome::Nothing("not_covered".to_owned())
    }

    fn months(count: usize) -> Vec<String> {
        (1..=count).map(|month| format!("2026-{month:02}")).collect()
    }

    /// One household; of each regime an outcome a month.
    fn answers(regimes: &[(&str, &[Outcome])]) -> Answers {
        let count = regimes.first().map_or(0, |(_, outcomes)| outcomes.len());
        let line = |month: usize| {
            regimes.iter().map(|(id, outcomes)| ((*id).to_owned(), outcomes[month].clone())).collect()
        };
        Answers {
            regimes: regimes.iter().map(|(id, _)| (*id).to_owned()).collect(),
            lines: (0..count).map(line).collect(),
        }
    }

    fn span(from: &str, to: &str) -> Months {
        (from.to_owned(), to.to_owned())
    }

    #[test]
    fn months_with_the_same_change_are_one_row_and_a_gap_makes_two() {
        let before = answers(&[("law", &[euros(2180), euros(2180), euros(2180), euros(2180)])]);
        let after = answers(&[("law", &[euros(2200), euros(2200), euros(2180), euros(2200)])]);
        let found: Vec<Months> =
            changes(&before, &after, 1, &months(4)).rows.into_iter().map(|row| row.months).collect();
        assert_eq!(found, [span("2026-01", "2026-02"), span("2026-04", "2026-04")]);
    }

    #[test]
    fn regimes_with_the_same_change_are_one_row() {
        let before =
            answers(&[("bill", &[euros(100)]), ("like_it", &[euros(100)]), ("other", &[euros(100)])]);
        let after = answers(&[("bill", &[euros(200)]), ("like_it", &[euros(200)]), ("other", &[euros(300)])]);
        let rows = changes(&before, &after, 1, &months(1)).rows;
        let regimes: Vec<&[String]> = rows.iter().map(|row| row.regimes.as_slice()).collect();
        assert_eq!(regimes, [&["bill".to_owned(), "like_it".to_owned()][..], &["other".to_owned()][..]]);
    }

    #[test]
    fn what_appears_and_disappears_is_said() {
        let before = answers(&[
            ("law", &[nothing(), euros(100), euros(100)]),
            ("old", &[euros(1), euros(1), euros(1)]),
        ]);
        let after = answers(&[
            ("law", &[euros(100), euros(100), nothing()]),
            ("new", &[euros(1), euros(1), nothing()]),
        ]);
        let found = changes(&before, &after, 1, &months(3));
        assert_eq!(
            (found.regimes_added, found.regimes_gone),
            (vec!["new".to_owned()], vec!["old".to_owned()])
        );
        let first: Vec<(&str, &Months, &Outcome)> = found
            .first_amounts
            .iter()
            .map(|row| (row.regimes[0].as_str(), &row.months, &row.after))
            .collect();
        assert_eq!(
            first,
            [("new", &span("2026-01", "2026-02"), &euros(1))],
            "the month that it does not cover is not told"
        );
        assert_eq!(found.months_added, [("law".to_owned(), span("2026-01", "2026-01"))]);
        assert_eq!(found.months_gone, [("law".to_owned(), span("2026-03", "2026-03"))]);
        assert_eq!(found.rows.len(), 2);
    }

    #[test]
    fn each_household_has_its_own_answers() {
        let line = |cents| vec![("law".to_owned(), euros(cents))];
        let all =
            |lines: [i64; 4]| Answers { regimes: vec!["law".to_owned()], lines: lines.map(line).to_vec() };
        let found = changes(&all([1, 2, 3, 4]), &all([1, 2, 3, 5]), 2, &months(2));
        let rows: Vec<(usize, &Months)> = found.rows.iter().map(|row| (row.household, &row.months)).collect();
        assert_eq!(rows, [(1, &span("2026-02", "2026-02"))]);
    }

    #[test]
    fn a_request_that_one_engine_refuses_is_not_compared() {
        let refused = Answers {
            regimes: Vec::new(),
            lines: vec![vec![(String::new(), Outcome::Refused("/support: no".to_owned()))]],
        };
        let found = changes(&refused, &answers(&[("law", &[euros(1)])]), 1, &months(1));
        assert_eq!((found.rows.len(), found.refused), (0, vec![(0, "/support: no".to_owned())]));
    }
}
