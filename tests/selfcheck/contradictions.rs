//! No hint contradicts an answer: neither one that is given while it is said, nor one on which it rests. What
//! contradicts what stands in `static/selfcheck/contradictions.toml`. Each pair is tried on every set of
//! answers that the conditions of the hint tell apart.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::LazyLock,
};

use crate::common::{bit, hint, place, told};
use crate::space::{Space, conditions, every, unsettled, waits_for};
use serde::Deserialize;
use wmo_zelfcheck::selfcheck::{Answers, Condition, HINTS, Hint, QUESTIONS, Truth, Verdict};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contradictions {
    never: Vec<Pair>,
    rests: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    question: String,
    answers: Vec<String>,
    hints: Vec<String>,
    /// Only with these strengths; none is any.
    #[serde(default)]
    strengths: Vec<String>,
    why: String,
}

pub fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = format!("static/selfcheck/{name}.toml");
    toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

static DATA: LazyLock<Contradictions> = LazyLock::new(|| read("contradictions"));

impl Pair {
    /// The question and the bits of the answers.
    fn given(&self) -> (usize, u16) {
        let place = place(&self.question);
        (place, self.answers.iter().map(|answer| bit(place, answer)).fold(0, |bits, bit| bits | bit))
    }

    /// The strength that the hint has with these answers, if it is one of those.
    fn said(&self, hint: &Hint, answers: &Answers) -> Option<&'static str> {
        let Verdict::Says(strength) = hint.verdict(answers) else { return None };
        (self.strengths.is_empty() || self.strengths.iter().any(|named| named == strength.id()))
            .then_some(strength.id())
    }
}

/// A set of answers with which the hint is said although one of the answers is given.
fn said_beside(pair: &Pair, hint: &'static Hint) -> Option<String> {
    let (place, mask) = pair.given();
    let chosen: &'static Condition = Box::leak(Box::new(Condition::Chosen(place as u8, mask)));
    let parts: Vec<&'static Condition> = conditions(hint).into_iter().chain([chosen]).collect();
    let waits = |answers: &Answers| match chosen.truth(answers) {
        Truth::Open => waits_for(&[chosen], answers),
        Truth::Yes => unsettled(hint, answers),
        Truth::No | Truth::Unknown => None,
    };
    let mut found = None;
    every(&Space::of(&parts), Answers::default(), &waits, &mut |answers| {
        if chosen.truth(answers) == Truth::Yes && found.is_none() {
            found = pair.said(hint, answers).map(|strength| format!("{strength} with {}", told(answers)));
        }
    });
    found
}

/// The answers (question, bits) with which a hint is said.
#[derive(Default)]
pub struct Said {
    strengths: BTreeSet<&'static str>,
    /// Those that are given while it is said.
    given: BTreeMap<usize, u16>,
    /// Those on which it rests, each with its strength and a set of answers.
    pub reasons: BTreeMap<(usize, u16), (&'static str, String)>,
}

fn said(hint: &'static Hint) -> Said {
    let space = Space::of(&conditions(hint));
    let mut said = Said::default();
    every(&space, Answers::default(), &|answers| unsettled(hint, answers), &mut |answers| {
        let Verdict::Says(strength) = hint.verdict(answers) else { return };
        said.strengths.insert(strength.id());
        for place in answers.answered() {
            *said.given.entry(place).or_default() |= space.alike(place, answers.bits(place));
        }
        for (place, bits) in hint.because(answers) {
            let alike = space.alike(place, bits);
            for bit in bits_of(place).filter(|bit| alike & bit != 0) {
                said.reasons.entry((place, bit)).or_insert_with(|| (strength.id(), told(answers)));
            }
        }
    });
    said
}

/// The answers of a question, each as its bit.
fn bits_of(place: usize) -> impl Iterator<Item = u16> {
    (0..QUESTIONS[place].answers.len()).map(|answer| 1 << answer)
}

pub static SAID: LazyLock<BTreeMap<&'static str, Said>> =
    LazyLock::new(|| HINTS.iter().map(|hint| (hint.id, said(hint))).collect());

#[test]
fn no_hint_is_said_against_an_answer() {
    let pairs = DATA.never.iter().flat_map(|pair| pair.hints.iter().map(move |id| (pair, hint(id))));
    let found: Vec<String> = pairs
        .filter_map(|(pair, hint)| {
            Some(format!("{} is {}\n    {}: {}", hint.id, said_beside(pair, hint)?, pair.question, pair.why))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_hint_rests_on_an_answer_that_is_no_reason() {
    let mut wrong = Vec::new();
    for pair in &DATA.rests {
        let (place, mask) = pair.given();
        for id in &pair.hints {
            let on = SAID[hint(id).id]
                .reasons
                .iter()
                .filter(|((question, bit), _)| *question == place && bit & mask != 0);
            wrong.extend(on.map(|(_, (strength, answers))| {
                format!("{id} is {strength} because of {}: {answers}\n    {}", pair.question, pair.why)
            }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_pair_can_fail() {
    for pair in DATA.never.iter().chain(&DATA.rests) {
        assert!(
            pair.why.ends_with('.') && !pair.answers.is_empty() && !pair.hints.is_empty(),
            "{}: {}",
            pair.question,
            pair.why
        );
        for id in &pair.hints {
            let known = &SAID[hint(id).id].strengths;
            assert!(
                pair.strengths.iter().all(|strength| known.contains(strength.as_str())),
                "{id} never has {:?}",
                pair.strengths
            );
        }
    }
}

/// A check that finds nothing proves nothing: what is said is found.
#[test]
fn what_is_said_is_found() {
    let pair = |question: &str, answer: &str, id: &str| {
        let pair = Pair {
            question: question.to_owned(),
            answers: vec![answer.to_owned()],
            hints: vec![id.to_owned()],
            strengths: Vec::new(),
            why: String::new(),
        };
        said_beside(&pair, hint(id))
    };
    assert!(pair("pattern", "stable", "no_hurry").is_some());
    assert!(pair("pattern", "worsening", "slowly_less").is_some());
    assert!(pair("pattern", "worsening", "no_hurry").is_none());
}

#[test]
fn every_answer_is_walked() {
    let mut missed = Vec::new();
    for (place, question) in QUESTIONS.iter().enumerate().filter(|(_, question)| !question.stop) {
        let given =
            SAID.values().filter_map(|said| said.given.get(&place)).fold(0, |given, bits| given | bits);
        missed.extend(
            bits_of(place)
                .filter(|bit| given & bit == 0)
                .map(|bit| format!("{}={}", question.id, question.answers[bit.trailing_zeros() as usize])),
        );
    }
    println!(
        "{} answers as reasons of {} hints",
        SAID.values().map(|said| said.reasons.len()).sum::<usize>(),
        HINTS.len()
    );
    assert!(missed.is_empty(), "{missed:?}");
}
