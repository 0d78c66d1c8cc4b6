//! First things first: the few questions before the first tips, what can be said so far, which tip stands on
//! top, and what further questions could still decide.

use super::{
    Answers, FIRST_QUESTIONS, Given, HINTS, Hint, LEADS, Lead, MOST_FIRST, QUESTIONS, Question, Strength,
    Truth, Verdict, open,
};

/// What a hint says so far.
#[derive(Debug, Clone, Copy)]
pub struct Tip {
    /// The hint.
    pub hint: &'static Hint,
    /// How sure it is.
    pub strength: Strength,
    /// It is known to be about this person, and how sure it is waits for an answer. It says "perhaps" until
    /// then.
    pub waits: bool,
}

/// The question to ask before the first tips; `None` when it is time for them. Danger interrupts, as ever.
///
/// ```
/// use wmo_zelfcheck::selfcheck::{Answer, Answers, QUESTIONS, next_first};
///
/// let mut answers = Answers::default();
/// assert_eq!(next_first(&answers).map(|place| QUESTIONS[place].id), Some("safety"));
/// // Who is safe, asks for themselves and needs nothing is done.
/// for answer in [Answer::SAFETY_NONE, Answer::FOR_WHOM_SELF, Answer::AGE_ADULT, Answer::TASKS_NONE] {
///     answers.choose(answer.question, answer.bit, true);
/// }
/// assert_eq!(next_first(&answers), None);
/// ```
pub fn next_first(answers: &Answers) -> Option<usize> {
    let open = open(answers);
    if let Some(stop) = open.first().copied().filter(|place| stops(*place)) {
        return Some(stop);
    }
    if asked(answers) >= MOST_FIRST {
        return None;
    }
    FIRST_QUESTIONS
        .iter()
        .find(|ask| open.contains(&ask.question) && ask.when.truth(answers) == Truth::Yes)
        .map(|ask| ask.question)
}

fn stops(place: usize) -> bool {
    QUESTIONS.get(place).is_some_and(|question| question.stop)
}

/// Whether a question counts as one: not the page that interrupts in danger, and not what stands on the page
/// of another.
pub fn counts(place: usize) -> bool {
    !stops(place) && !FIRST_QUESTIONS.iter().any(|ask| ask.question == place && ask.with.is_some())
}

/// How many questions were answered.
fn asked(answers: &Answers) -> usize {
    answers.answered().filter(|place| counts(*place)).count()
}

/// How many questions may come before the first tips in all: never fewer than come, and never more after an
/// answer.
pub fn most_first(answers: &Answers) -> usize {
    let may_come = FIRST_QUESTIONS.iter().filter(|ask| {
        let question = QUESTIONS.get(ask.question).filter(|_| answers.given(ask.question) == Given::Open);
        question.is_some_and(|question| {
            counts(ask.question)
                && question.applies(answers) != Truth::No
                && ask.when.truth(answers) != Truth::No
        })
    });
    (asked(answers) + may_come.count()).min(MOST_FIRST)
}

/// What these answers settle, and what is known to be about this person while its strength waits for an
/// answer. More answers take none of it away.
pub fn tips(answers: &Answers) -> Vec<Tip> {
    let tip = |hint: &'static Hint| match hint.verdict(answers) {
        Verdict::Says(strength) => Some(Tip { hint, strength, waits: false }),
        Verdict::Open if hint.about.truth(answers) == Truth::Yes => {
            Some(Tip { hint, strength: Strength::Perhaps, waits: true })
        }
        Verdict::Open | Verdict::Absent => None,
    };
    HINTS.iter().filter_map(tip).collect()
}

/// The leads that count among these tips, each hint once, first things first; with the place of its words.
pub fn leads(answers: &Answers, tips: &[Tip]) -> Vec<(usize, &'static Lead, Tip)> {
    let mut found: Vec<(usize, &'static Lead, Tip)> = Vec::new();
    for (place, lead) in LEADS.iter().enumerate() {
        let Some(hint) = HINTS.get(lead.hint) else { continue };
        let tip = tips.iter().find(|tip| std::ptr::eq(tip.hint, hint));
        let again = found.iter().any(|(_, _, known)| std::ptr::eq(known.hint, hint));
        if let Some(tip) = tip.filter(|_| !again && lead.when.truth(answers) == Truth::Yes) {
            found.push((place, lead, *tip));
        }
    }
    found
}

/// Further questions of one block of the conversation, that could still change a tip.
#[derive(Debug)]
pub struct Further {
    /// The block.
    pub block: u8,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<usize>,
    /// How many questions it can become at most: an answer may open another one.
    pub most: usize,
    /// The hints that wait for one of them, what matters first first.
    pub decides: Vec<&'static Hint>,
}

/// What further questions could still decide, block by block.
pub fn further(answers: &Answers) -> Vec<Further> {
    let mut blocks: Vec<Further> = Vec::new();
    for place in open(answers) {
        let Some(question) = QUESTIONS.get(place) else { continue };
        match blocks.iter_mut().find(|other| other.block == question.block) {
            Some(block) => block.questions.push(place),
            None => blocks.push(Further {
                block: question.block,
                questions: vec![place],
                most: 0,
                decides: Vec::new(),
            }),
        }
    }
    for block in &mut blocks {
        block.most = block.questions.len() + may_follow(block, answers);
    }
    for hint in HINTS.iter().filter(|hint| hint.verdict(answers) == Verdict::Open) {
        let mut waits: Vec<usize> = Vec::new();
        for condition in hint.counting(answers) {
            condition.waits_for(answers, &mut |place| waits.push(place));
        }
        let on = |block: &&mut Further| block.questions.iter().any(|place| waits.contains(place));
        blocks.iter_mut().filter(on).for_each(|block| block.decides.push(hint));
    }
    blocks
}

/// How many more questions of a block may come, once those of now are answered.
fn may_follow(block: &Further, answers: &Answers) -> usize {
    let follows = |(place, question): (usize, &Question)| {
        question.block == block.block
            && answers.given(place) == Given::Open
            && !block.questions.contains(&place)
            && question.applies(answers) != Truth::No
    };
    QUESTIONS.iter().enumerate().filter(|row| follows(*row)).count()
}
