//! Every set of answers that the conditions of a hint tell apart: for each question in full, "I don't know"
//! and "not asked" included; answers that no condition tells apart count as one.
#![allow(dead_code)] // every test file uses a part of it

use wmo_zelfcheck::selfcheck::{Answers, Choice, Condition, Given, Hint, QUESTIONS, Unsure, Verdict};

use crate::common::told;

/// The conditions of a hint.
pub fn conditions(hint: &'static Hint) -> Vec<&'static Condition> {
    let unsure = match &hint.unsure {
        Unsure::Silent => None,
        Unsure::Where(condition) | Unsure::Only(condition) => Some(condition),
    };
    [Some(&hint.about), hint.unlikely.as_ref(), hint.likely.as_ref(), unsure].into_iter().flatten().collect()
}

/// For each question what these conditions look at, and the answers that they tell apart with "I don't know".
pub struct Space {
    masks: Vec<Vec<u16>>,
    pub values: Vec<Vec<Given>>,
}

impl Space {
    /// The space of these conditions and of the questions on which they wait.
    pub fn of(conditions: &[&'static Condition]) -> Space {
        let mut masks: Vec<Vec<u16>> = vec![Vec::new(); QUESTIONS.len()];
        let mut todo: Vec<&Condition> = conditions.to_vec();
        while let Some(condition) = todo.pop() {
            condition.visit(&mut |place, mask| {
                if masks[place].is_empty() {
                    todo.push(&QUESTIONS[place].only_if);
                }
                if !masks[place].contains(&mask) {
                    masks[place].push(mask);
                }
            });
        }
        let values = masks
            .iter()
            .enumerate()
            .map(|(place, masks)| if masks.is_empty() { Vec::new() } else { values(place, masks) })
            .collect();
        Space { masks, values }
    }

    /// The answers that these conditions cannot tell from one of `bits`.
    pub fn alike(&self, place: usize, bits: u16) -> u16 {
        let kind = |bit: u16| (touched(&self.masks[place], bit), bit & QUESTIONS[place].alone == 0);
        let all = (0..QUESTIONS[place].answers.len()).map(|answer| 1u16 << answer);
        all.clone()
            .filter(|bit| all.clone().any(|given| bits & given != 0 && kind(given) == kind(*bit)))
            .fold(0, |found, bit| found | bit)
    }
}

/// Which of these masks the answers touch.
fn touched(masks: &[u16], bits: u16) -> u32 {
    masks.iter().enumerate().filter(|(_, mask)| *mask & bits != 0).fold(0, |set, (at, _)| set | (1 << at))
}

/// One answer for each set of masks that answers can touch: no condition can tell more apart. And "I don't
/// know".
fn values(place: usize, masks: &[u16]) -> Vec<Given> {
    let question = &QUESTIONS[place];
    // What excludes the others is kept apart from what can be chosen beside them.
    let alike = |one: u16, other: u16| {
        touched(masks, one) == touched(masks, other)
            && (one & question.alone == 0) == (other & question.alone == 0)
    };
    let mut found: Vec<u16> = Vec::new();
    for bit in (0..question.answers.len()).map(|answer| 1u16 << answer) {
        let joins = question.choice == Choice::Many && question.alone & bit == 0;
        let with_others: Vec<u16> =
            found.iter().filter(|bits| joins && *bits & question.alone == 0).map(|bits| bits | bit).collect();
        for bits in with_others.into_iter().chain([bit]) {
            if !found.iter().any(|known| alike(*known, bits)) {
                found.push(bits);
            }
        }
    }
    found.into_iter().map(Given::Chosen).chain([Given::Unknown]).collect()
}

/// Visits every set of answers on which `waits` ends: it names a question that still matters, or none.
pub fn every(
    space: &Space,
    answers: Answers,
    waits: &dyn Fn(&Answers) -> Option<usize>,
    visit: &mut dyn FnMut(&Answers),
) {
    let Some(place) = waits(&answers) else { return visit(&answers) };
    assert_eq!(
        answers.given(place),
        Given::Open,
        "{} is waited for in vain: {}",
        QUESTIONS[place].id,
        told(&answers)
    );
    for value in &space.values[place] {
        every(space, answers.with(place, *value), waits, visit);
    }
}

/// The first question that one of these conditions waits for.
pub fn waits_for(conditions: &[&Condition], answers: &Answers) -> Option<usize> {
    let mut first = None;
    for condition in conditions {
        condition.waits_for(answers, &mut |place| first = first.or(Some(place)));
    }
    first
}

/// What it still takes to settle a hint.
pub fn unsettled(hint: &'static Hint, answers: &Answers) -> Option<usize> {
    if hint.verdict(answers) == Verdict::Open { waits_for(&conditions(hint), answers) } else { None }
}
