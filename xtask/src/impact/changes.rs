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
    let lacking = |all: &Answers, other: &Answers| all.regimes.iter().filter(|id| !other.regimes.contains(id)).cloned().collect::<Vec<_>>();
    let mut changes = Changes { regimes_added: lacking(after, before), regimes_gone: lacking(before, after), ..Changes::default() };
    for household in 0..households {
        let of_household = |answers: &Answers| answers.lines.iter().skip(household * months.len()).take(months.len()).cloned().collect::<Vec<_>>();
        let (old, new) = (of_household(before), of_household(after));
        if let Some(message) = old.iter().chain(&new).flatten().find_map(|(_, outcome)| refusal(outcome)) {
            changes.refused.push((household, message));
            continue;
        }
        let mut rows: Vec<Row> = Vec::new();
        for regime in before.regimes.iter().filter(|id| after.regimes.contains(id)) {
            for row in spans(household, regime, &old, &new, months) {
                match rows.iter_mut().find(|other| other.months == row.months && other.before == row.before && other.after == row.after) {
                    Some(same) => same.regimes.push(regime.clone()),
                    None => rows.push(row),
                }
            }
        }
        changes.rows.extend(rows);
    }
    changes.months_added = covered(after, before, households, months);
    changes.months_gone = covered(before, after, households, months);
    changes
}

type Line = Vec<(String, Outcome)>;

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
        let (Some(before), Some(after)) = (of_regime(old, regime), of_regime(new, regime)) else { continue };
        if before == after {
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
        let mut lines = (0..households).filter_map(|household| answers.lines.get(household * months.len() + month));
        lines.all(|line| of_regime(line, regime).is_some_and(|outcome| *outcome == Outcome::Nothing("not_covered".to_owned())))
    };
    let mut found: BTreeMap<&String, Vec<(usize, usize)>> = BTreeMap::new();
    for regime in these.regimes.iter().filter(|id| other.regimes.contains(id)) {
        for month in (0..months.len()).filter(|month| not_covered(other, regime, *month) && !not_covered(these, regime, *month)) {
            let spans = found.entry(regime).or_default();
            match spans.last_mut().filter(|(_, last)| last + 1 == month) {
                Some((_, last)) => *last = month,
                None => spans.push((month, month)),
            }
        }
    }
    let text = |index: usize| months.get(index).cloned().unwrap_or_default();
    found.into_iter().flat_map(|(regime, spans)| spans.into_iter().map(move |(from, to)| (regime.clone(), (text(from), text(to))))).collect()
}
