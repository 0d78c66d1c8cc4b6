//! What would change a hint: for each question that it rests on, the one other answer that makes it say
//! something else. Worked out by trying, so it is never out of date.

use super::{Answers, Choice, Given, Hint, QUESTIONS, Unsure, Verdict};

/// One other answer and what the hint comes to with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flip {
    /// The question.
    pub place: usize,
    /// The answer, as its place among the answers.
    pub answer: u32,
    /// Whether it would be chosen, or taken back.
    pub on: bool,
    /// What the hint comes to.
    pub verdict: Verdict,
}

/// The single other answers with which the hint would say something else.
pub fn flips(hint: &Hint, answers: &Answers) -> Vec<Flip> {
    // That any known answer ends a hint on not knowing needs no saying.
    if matches!(hint.unsure, Unsure::Only(_)) {
        return Vec::new();
    }
    let mut looked_at: Vec<(usize, u16)> = Vec::new();
    for condition in hint.conditions() {
        condition.visit(&mut |place, mask| match looked_at.iter_mut().find(|(known, _)| *known == place) {
            Some((_, bits)) => *bits |= mask,
            None => looked_at.push((place, mask)),
        });
    }
    let now = hint.verdict(answers);
    let mut found = Vec::new();
    for (place, mask) in looked_at {
        let given = answers.given(place);
        let Some(question) = QUESTIONS.get(place).filter(|_| given != Given::Open && !answers.idle(place))
        else {
            continue;
        };
        let bits = answers.bits(place);
        for answer in (0..question.answers.len() as u32).filter(|answer| mask & (1 << answer) != 0) {
            let on = bits & (1 << answer) == 0;
            // Taking back the only answer is no answer; with one answer, another one takes its place.
            if !on && (question.choice == Choice::One || bits == 1 << answer) {
                continue;
            }
            let mut other = *answers;
            other.choose(place, answer, on);
            let verdict = hint.verdict(&other);
            if verdict != now && verdict != Verdict::Open {
                found.push(Flip { place, answer, on, verdict });
            }
        }
    }
    found
}
