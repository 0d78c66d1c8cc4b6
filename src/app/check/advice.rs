//! How the tips stand on the page, worked out before it is drawn: one in the box on top, at most three open
//! below it, the rest folded by subject, and each next step once. A person who is tired sees one thing to do
//! before what is good to know.

use wmo_zelfcheck::selfcheck::{self, Answers, HINTS, Hint, HintKind, Lead, Strength, Tip};

/// How many tips stand open below the box. In danger all that is about danger does.
const OPEN: usize = 3;

/// How many next steps an open tip tells.
const STEPS: usize = 2;

/// A tip on the page.
pub struct ShownTip {
    pub hint: &'static Hint,
    pub strength: Strength,
    /// The next steps to tell, as places in the table of steps.
    pub steps: Vec<u8>,
    /// Steps behind "Waarom?": those that another tip tells, and those beyond the first.
    pub other_steps: Vec<u8>,
}

/// What stands in the box.
pub struct First {
    /// The place of its words.
    pub place: usize,
    pub lead: &'static Lead,
    pub tip: Tip,
}

/// A subject under "Meer".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Help that may fit.
    Help,
    /// The decision of the municipality.
    Decision,
    Rights,
    /// Good to know.
    Notice,
}

impl Subject {
    pub const ALL: [Subject; 4] = [Subject::Help, Subject::Decision, Subject::Rights, Subject::Notice];

    fn of(kind: HintKind) -> Subject {
        match kind {
            HintKind::Decision => Subject::Decision,
            HintKind::Rights => Subject::Rights,
            HintKind::Notice => Subject::Notice,
            _ => Subject::Help,
        }
    }
}

/// The tips as they stand on the page.
pub struct Advice {
    /// None only where no lead counts, which the tables forbid.
    pub first: Option<First>,
    pub open: Vec<ShownTip>,
    pub more: Vec<(Subject, Vec<ShownTip>)>,
}

/// What these answers lead to.
pub fn advice(answers: &Answers) -> Advice {
    let tips = selfcheck::tips(answers);
    let mut below = selfcheck::leads(answers, &tips);
    let first = below.iter().position(|(_, lead, _)| lead.says).map(|place| below.remove(place));
    let first = first.map(|(place, lead, tip)| First { place, lead, tip });
    let mut told: Vec<u8> = first.iter().flat_map(|first| first.steps()).collect();
    let danger = |hint: &Hint| hint.kind <= HintKind::Urgent;
    // What decides the case goes before the rest, and danger before all.
    let decides = |lead: &Lead, tip: &Tip| danger(tip.hint) || lead.open;
    let before = below.iter().filter(|(_, lead, tip)| decides(lead, tip));
    let rest = below.iter().filter(|(_, lead, tip)| !decides(lead, tip) && worth_opening(tip));
    // A tip with a strength says below the box how sure it is, and on what that depends.
    let own = first.iter().map(|first| first.tip).filter(|tip| weighed(tip.hint));
    let mut open: Vec<ShownTip> = Vec::new();
    let chosen = own.chain(before.chain(rest).map(|(_, _, tip)| *tip));
    let in_danger = first.as_ref().is_some_and(|first| first.tip.hint.kind == HintKind::Safety);
    for tip in chosen {
        if open.len() < OPEN || danger(tip.hint) {
            if in_danger && !danger(tip.hint) {
                break;
            }
            open.push(shown(&tip, &mut told));
        }
    }
    let is_open = |hint: &Hint| {
        open.iter().any(|shown| std::ptr::eq(shown.hint, hint))
            || first.as_ref().is_some_and(|first| std::ptr::eq(first.tip.hint, hint))
    };
    let folded: Vec<&Tip> = tips.iter().filter(|tip| !is_open(tip.hint)).collect();
    let mut more = Vec::new();
    for subject in Subject::ALL {
        let of: Vec<ShownTip> = folded
            .iter()
            .filter(|tip| Subject::of(tip.hint.kind) == subject)
            .map(|tip| shown(tip, &mut told))
            .collect();
        if !of.is_empty() {
            more.push((subject, of));
        }
    }
    Advice { first, open, more }
}

impl First {
    /// The steps that the box tells.
    pub fn steps(&self) -> impl Iterator<Item = u8> {
        [Some(self.lead.call), self.lead.beside].into_iter().flatten()
    }

    /// Whether it is about danger or about what cannot wait.
    pub fn presses(&self) -> bool {
        HINTS.get(self.lead.hint).is_some_and(|hint| hint.kind <= HintKind::Urgent)
    }
}

/// Whether a hint says how sure it is.
fn weighed(hint: &Hint) -> bool {
    hint.likely.is_some() || hint.unlikely.is_some()
}

/// What may not concern this person at all is not opened by itself.
fn worth_opening(tip: &Tip) -> bool {
    tip.strength != Strength::Perhaps || weighed(tip.hint) || tip.hint.kind <= HintKind::Support
}

/// A tip with the steps that none above it tells. A "probably not" has them all: it never ends there.
fn shown(tip: &Tip, told: &mut Vec<u8>) -> ShownTip {
    let Tip { hint, strength, .. } = *tip;
    let (mut steps, mut other_steps): (Vec<u8>, Vec<u8>) =
        hint.steps.iter().partition(|step| strength == Strength::Unlikely || !told.contains(step));
    if strength != Strength::Unlikely && steps.len() > STEPS {
        other_steps.extend(steps.drain(STEPS..));
    }
    told.extend(&steps);
    ShownTip { hint, strength, steps, other_steps }
}
