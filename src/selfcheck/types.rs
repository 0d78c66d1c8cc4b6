//! The shapes of the self-check's tables: questions, conditions over their answers, hints, next steps and the
//! rules behind them. The data stand in `static/selfcheck`.

use crate::rules::{Authority, Kind, Source};

/// A question with a closed list of answers. "I don't know" is always possible.
#[derive(Debug, PartialEq)]
pub struct Question {
    /// The published id.
    pub id: &'static str,
    /// The part of the conversation it belongs to; parts come in their order.
    pub block: u8,
    /// Whether several answers can be given.
    pub choice: Choice,
    /// The published ids of the answers; their place is their bit.
    pub answers: &'static [&'static str],
    /// The bits of answers that exclude all others.
    pub alone: u16,
    /// When it makes sense to ask.
    pub only_if: Condition,
    /// A page that interrupts the questions: danger, and whom to call now.
    pub stop: bool,
    /// Why it is asked.
    pub source: Source,
}

/// An answer to a question, as code asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The place of its question.
    pub question: usize,
    /// Its bit.
    pub bit: u32,
}

/// How many answers a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// One.
    One,
    /// One or more.
    Many,
}

/// A condition over the answers.
#[derive(Debug, PartialEq)]
pub enum Condition {
    /// True.
    Always,
    /// The question at this place has one of these answers (bits).
    Chosen(u8, u16),
    /// A condition with a name.
    Named(&'static Condition),
    /// The opposite.
    Not(&'static Condition),
    /// All of them.
    All(&'static [Condition]),
    /// At least one of them.
    Any(&'static [Condition]),
    /// At least so many of them.
    AtLeast(usize, &'static [Condition]),
}

/// What a set of answers suggests: never a decision.
#[derive(Debug, PartialEq)]
pub struct Hint {
    /// The published id.
    pub id: &'static str,
    /// The group it stands in.
    pub kind: HintKind,
    /// The rules of [`TRACES`](super::TRACES) that it carries out.
    pub rules: &'static [&'static str],
    /// When it has anything to say.
    pub about: Condition,
    /// When it says "probably".
    pub likely: Option<Condition>,
    /// When it says "probably not".
    pub unlikely: Option<Condition>,
    /// The rules on which "probably" rests, each of them needed and binding.
    pub likely_by: &'static [&'static str],
    /// The same for "probably not".
    pub unlikely_by: &'static [&'static str],
    /// What it does while `about` rests on an answer that is not known.
    pub unsure: Unsure,
    /// The articles, rulings and reports that it rests on.
    pub sources: &'static [Source],
    /// What to do now, as places in [`STEPS`](super::STEPS).
    pub steps: &'static [u8],
    /// Kinds of support to carry over to the estimate.
    pub support: &'static [Kind],
    /// Needs to carry over to the finder.
    pub needs: &'static [&'static str],
}

/// What a hint does while its `about` rests on "I don't know". Most keep silent, so that one unknown answer
/// does not bring a wall of tips; another hint then says where to begin.
#[derive(Debug, PartialEq)]
pub enum Unsure {
    /// It says nothing.
    Silent,
    /// It says "perhaps" where this holds.
    Where(Condition),
    /// Likewise, and it speaks at no other time.
    Only(Condition),
}

/// The groups of hints, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HintKind {
    /// Danger: whom to call now.
    Safety,
    /// Something that cannot wait.
    Urgent,
    /// For somebody who cares for another.
    Carer,
    /// Support from the municipality under the Wmo.
    Support,
    /// What people can arrange themselves or together.
    OwnWays,
    /// Another law or desk.
    OtherLaw,
    /// The *sociale basis*.
    Community,
    /// About a decision that was made or awaited.
    Decision,
    /// Rights that everybody has.
    Rights,
    /// What may change.
    Notice,
}

impl HintKind {
    /// The id in the contract.
    pub fn id(self) -> &'static str {
        match self {
            HintKind::Safety => "safety",
            HintKind::Urgent => "urgent",
            HintKind::Carer => "carer",
            HintKind::Support => "support",
            HintKind::OwnWays => "own_ways",
            HintKind::OtherLaw => "other_law",
            HintKind::Community => "community",
            HintKind::Decision => "decision",
            HintKind::Rights => "rights",
            HintKind::Notice => "notice",
        }
    }
}

/// A next step.
#[derive(Debug, PartialEq)]
pub struct Step {
    /// The published id.
    pub id: &'static str,
    /// The national desk to reach.
    pub contact: Option<&'static Contact>,
    /// Whom to reach, if that is no national desk.
    pub whom: Option<Whom>,
}

/// Whom a step leads to, if that is no national desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// The municipality.
    Municipality,
    /// Somebody whose number the person has: the GP, an employer, on a card or in a letter.
    Known,
}

/// A national desk.
#[derive(Debug, PartialEq)]
pub struct Contact {
    /// Its name.
    pub name: &'static str,
    /// Its number, as people write it; only if it was seen in an official or in two independent places.
    pub phone: Option<&'static str>,
    /// Its web address, without `https://`.
    pub web: Option<&'static str>,
    /// When that was last compared with public sources, `YYYY-MM-DD`; `None` while nobody could confirm it.
    pub checked_on: Option<&'static str>,
}

/// A question before the first tips.
#[derive(Debug, PartialEq)]
pub struct Ask {
    /// Its place.
    pub question: usize,
    /// When it belongs there.
    pub when: Condition,
    /// The question on whose page it stands, so that it is none of its own.
    pub with: Option<usize>,
}

/// A hint that may stand first on the page.
#[derive(Debug, PartialEq)]
pub struct Lead {
    /// Its place in [`HINTS`](super::HINTS).
    pub hint: usize,
    /// When it counts, beside that the hint speaks.
    pub when: Condition,
    /// The step whose number or desk stands with it, as its place in [`STEPS`](super::STEPS).
    pub call: u8,
    /// A step with a second number.
    pub beside: Option<u8>,
    /// It decides the case: it stands open whatever else there is.
    pub open: bool,
    /// It has a sentence for the box; the others stand below it at most.
    pub says: bool,
}

/// A rule behind the hints: a line of the law, a ruling, a protocol, a report.
#[derive(Debug, PartialEq)]
pub struct Trace {
    /// Its id, such as `G-03`.
    pub id: &'static str,
    /// What it says, in Dutch.
    pub text: &'static str,
    /// Where it stands.
    pub source: Source,
    /// What kind of text says it, or that it is an idea or an older text.
    pub authority: Authority,
    /// It only says where to go or what helps: nobody's right or duty.
    pub advice: bool,
    /// Why no hint carries it out.
    pub note: Option<&'static str>,
}
