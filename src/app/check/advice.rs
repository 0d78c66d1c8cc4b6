//! How the hints stand on the page, worked out before it is drawn: in groups, what matters first in full, the
//! rest as titles to open, and each next step once. A person who is tired should see what to do before what
//! is good to know.

use wmo_zelfcheck::selfcheck::{self, Answers, Hint, HintKind, QUESTIONS, Question, Strength};

/// How many hints of a group that can be long stand there in full.
const IN_FULL: usize = 3;

/// The questions about what changes and about a decision.
const WHY_THEY_CAME: [usize; 2] = [Question::CHANGE, Question::DECISION_DOUBT];

/// A hint on the page.
pub struct ShownHint {
    pub hint: &'static Hint,
    pub strength: Strength,
    /// The next steps, as places in the table of steps.
    pub steps: Vec<u8>,
    pub how: How,
}

/// How much of a hint is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// All of it.
    InFull,
    /// Its title, to open.
    Title,
}

/// The hints of one kind.
pub struct HintGroup {
    pub kind: HintKind,
    pub hints: Vec<ShownHint>,
}

/// The hints as they stand on the page.
#[derive(Default)]
pub struct Advice {
    /// Where to turn, what matters first first.
    pub main: Vec<HintGroup>,
    /// What is good to know beside it.
    pub more: Vec<HintGroup>,
    /// Information that may not concern this person.
    pub perhaps: Vec<ShownHint>,
}

/// What these answers lead to.
pub fn advice(answers: &Answers) -> Advice {
    let mut advice = Advice::default();
    let mut told: Vec<u8> = Vec::new();
    for (hint, strength) in selfcheck::hints(answers) {
        if strength == Strength::Perhaps
            && hint.likely.is_none()
            && hint.unlikely.is_none()
            && hint.kind > HintKind::Carer
        {
            advice.perhaps.push(ShownHint {
                hint,
                strength,
                steps: fresh(hint, strength, &told),
                how: How::Title,
            });
            continue;
        }
        let asked = hint.kind == HintKind::Decision && asked_about(hint, answers);
        let groups =
            if hint.kind < HintKind::Community || asked { &mut advice.main } else { &mut advice.more };
        if groups.last().is_none_or(|group| group.kind != hint.kind) {
            groups.push(HintGroup { kind: hint.kind, hints: Vec::new() });
        }
        let Some(group) = groups.last_mut() else { continue };
        let how = how(hint, strength, asked, group.hints.len());
        let steps = fresh(hint, strength, &told);
        if how == How::InFull {
            told.extend(hint.steps);
        }
        group.hints.push(ShownHint { hint, strength, steps, how });
    }
    advice
}

/// The hints about danger, which come before anything else.
pub fn danger(answers: &Answers) -> Vec<ShownHint> {
    let main = advice(answers).main.into_iter();
    main.filter(|group| matches!(group.kind, HintKind::Safety | HintKind::Urgent))
        .flat_map(|group| group.hints)
        .collect()
}

/// Whether a hint stands there in full, as the one at a place in its group. Of danger and of support all that
/// is known does; the rest only where it surely concerns this person.
fn how(hint: &Hint, strength: Strength, asked: bool, place: usize) -> How {
    let in_full = match hint.kind {
        HintKind::Safety | HintKind::Urgent | HintKind::Support => {
            place < IN_FULL || strength != Strength::Perhaps
        }
        HintKind::Carer | HintKind::OwnWays | HintKind::OtherLaw => {
            place < IN_FULL && strength != Strength::Perhaps
        }
        HintKind::Decision => asked,
        HintKind::Community | HintKind::Rights | HintKind::Notice => false,
    };
    if in_full { How::InFull } else { How::Title }
}

/// Whether somebody said that something changes, or that there is something about a decision: then it is why
/// they came.
fn asked_about(hint: &Hint, answers: &Answers) -> bool {
    let told = |place: usize, bits: u16| {
        QUESTIONS
            .get(place)
            .is_some_and(|question| WHY_THEY_CAME.contains(&place) && bits & !question.alone != 0)
    };
    hint.because(answers).into_iter().any(|(place, bits)| told(place, bits))
}

/// The steps that no hint above tells in full, or else the first. A "probably not" has them all: it never
/// ends there.
fn fresh(hint: &Hint, strength: Strength, told: &[u8]) -> Vec<u8> {
    let fresh: Vec<u8> = hint
        .steps
        .iter()
        .copied()
        .filter(|step| strength == Strength::Unlikely || !told.contains(step))
        .collect();
    if fresh.is_empty() { hint.steps.iter().copied().take(1).collect() } else { fresh }
}
