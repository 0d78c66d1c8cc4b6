//! First things first: few questions before the first tips, the tip that matters is there by then, and what
//! was said is not taken back. Over the people of `tests/cases/selfcheck` and over random people.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    blind,
    common::{Dice, bit, place, told},
    scenarios,
};
use wmo_zelfcheck::selfcheck::{
    Answer, Answers, FIRST_QUESTIONS, Given, HINTS, LEADS, Lead, QUESTIONS, Question, Truth, counts, further,
    leads, most_first, next, next_first, tips,
};

/// Half of the people have their first tips after so many questions, and nobody after more than [`MOST`].
const MEDIAN: usize = 7;
const MOST: usize = 9;

/// What a person of a case answers to a question that the case is silent on.
fn silent() -> BTreeMap<String, String> {
    toml::from_str(&std::fs::read_to_string("tests/cases/silent.toml").unwrap()).unwrap()
}

/// The people of the cases, with an answer to every question. Who has something about a decision or a move
/// says so when asked what it is about.
fn people() -> Vec<(String, Answers)> {
    let silent = silent();
    let full = |(name, mut answers): (String, Answers)| {
        let told = |question: usize, silent: u16, answers: &Answers| answers.bits(question) & !silent != 0;
        let none = |question: &str| bit(place(question), "none");
        let letter = told(Question::DECISION, none("decision"), &answers)
            || told(Question::DECISION_DOUBT, none("decision_doubt"), &answers);
        let moves = told(Question::CHANGE, none("change"), &answers);
        for (said, answer) in [(letter, Answer::TASKS_LETTER), (moves, Answer::TASKS_MOVE)] {
            if said {
                answers.choose(answer.question, answer.bit, true);
            }
        }
        for (place, question) in QUESTIONS.iter().enumerate() {
            if answers.given(place) == Given::Open {
                let given = silent.get(question.id);
                let given = given.map_or(Given::Unknown, |answer| Given::Chosen(bit(place, answer)));
                answers.set(place, given);
            }
        }
        (name, answers)
    };
    scenarios::people().into_iter().map(full).collect()
}

/// The questions that this person gets before the first tips, and the answers by then.
fn to_first_tips(person: &Answers) -> (usize, Answers) {
    let (mut answers, mut asked) = (Answers::default(), 0);
    while let Some(place) = next_first(&answers) {
        assert_eq!(answers.given(place), Given::Open, "{} again: {}", QUESTIONS[place].id, told(&answers));
        asked += usize::from(counts(place));
        answers.set(place, person.given(place));
    }
    (asked, answers)
}

/// The same with all further questions answered too.
fn to_the_end(person: &Answers) -> Answers {
    let (_, mut answers) = to_first_tips(person);
    while let Some(place) = next(&answers) {
        answers.set(place, person.given(place));
    }
    answers
}

fn main_lead(answers: &Answers) -> &'static Lead {
    leads(answers, &tips(answers)).into_iter().find(|(_, lead, _)| lead.says).expect("a lead").1
}

#[test]
fn few_questions_come_before_the_first_tips() {
    let mut asked: Vec<usize> = people().iter().map(|(_, person)| to_first_tips(person).0).collect();
    asked.sort_unstable();
    let median = asked[asked.len() / 2];
    println!("{} people: median {median}, most {:?}", asked.len(), asked.last());
    assert!(median <= MEDIAN, "median {median}");
    assert!(asked.last().is_some_and(|most| *most <= MOST), "{:?}", asked.last());
    let mut dice = Dice(11);
    for _ in 0..800 {
        let (asked, answers) = to_first_tips(&dice.person(8));
        assert!(asked <= MOST, "{asked}: {}", told(&answers));
    }
}

#[test]
fn the_tip_that_matters_is_there_by_then() {
    let people = people();
    let mut missing = Vec::new();
    for (name, person) in &people {
        let main = &HINTS[main_lead(&to_the_end(person)).hint];
        let (_, early) = to_first_tips(person);
        if !tips(&early).iter().any(|tip| tip.hint.id == main.id) {
            missing.push(format!("{name}: {} instead of {}", HINTS[main_lead(&early).hint].id, main.id));
        }
    }
    println!("{} of {} lack it:\n{}", missing.len(), people.len(), missing.join("\n"));
    assert!(missing.len() * 10 <= people.len(), "{}", missing.join("\n"));
}

#[test]
fn what_was_said_is_not_taken_back() {
    let mut dice = Dice(12);
    let random = (0..600).map(|number| (format!("random {number}"), dice.person(8)));
    for (name, person) in people().into_iter().chain(random) {
        let (_, early) = to_first_tips(&person);
        let late = tips(&to_the_end(&person));
        for tip in tips(&early) {
            let still = late.iter().any(|other| other.hint.id == tip.hint.id);
            // That something was not known is over once it is.
            let unsure = matches!(tip.hint.unsure, wmo_zelfcheck::selfcheck::Unsure::Only(_));
            assert!(still || unsure, "{name}: {} is gone: {}", tip.hint.id, told(&early));
        }
    }
}

#[test]
fn the_count_never_grows() {
    let mut dice = Dice(13);
    for _ in 0..500 {
        let person = dice.person(8);
        let mut answers = Answers::default();
        let mut asked = 0;
        let mut most = most_first(&answers);
        while let Some(place) = next_first(&answers) {
            asked += usize::from(counts(place));
            assert!(asked <= most, "{asked} of {most}: {}", told(&answers));
            answers.set(place, person.given(place));
            let now = most_first(&answers);
            assert!(now <= most, "{most} became {now}: {}", told(&answers));
            most = now;
        }
    }
}

#[test]
fn further_questions_keep_their_number_and_can_decide() {
    let mut dice = Dice(14);
    for _ in 0..400 {
        let person = dice.person(8);
        let (_, mut answers) = to_first_tips(&person);
        for round in further(&answers) {
            assert!(!round.decides.is_empty(), "{:?} decides nothing: {}", round.questions, told(&answers));
        }
        while let Some(round) = further(&answers).into_iter().next() {
            let mut asked = 0;
            let in_block =
                |answers: &Answers| further(answers).into_iter().find(|now| now.block == round.block);
            while let Some(now) = in_block(&answers) {
                let place = now.questions[0];
                answers.set(place, person.given(place));
                asked += 1;
            }
            assert!(asked <= round.most, "{asked} of {}: {}", round.most, told(&answers));
        }
    }
}

#[test]
fn every_lead_with_a_sentence_can_stand_first() {
    let mut dice = Dice(15);
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    let random: Vec<Answers> = (0..900).map(|_| dice.person(8)).collect();
    for person in random.iter().chain(people().iter().map(|(_, person)| person)) {
        for answers in [to_first_tips(person).1, to_the_end(person)] {
            seen.insert(main_lead(&answers).hint);
        }
    }
    seen.extend(blind::early().iter().map(|answers| main_lead(answers).hint));
    let says = LEADS.iter().filter(|lead| lead.says && !seen.contains(&lead.hint));
    let never: Vec<&str> = says.map(|lead| HINTS[lead.hint].id).collect();
    assert!(never.is_empty(), "never first: {never:?}");
}

/// How many of the hints that may stand first another answer to a question changes on average, where the
/// question is asked at all.
fn decides(people: &[Answers]) -> Vec<(f64, &'static str)> {
    let said = |answers: &Answers| -> BTreeMap<&'static str, &'static str> {
        let found = tips(answers).into_iter();
        found
            .filter(|tip| LEADS.iter().any(|lead| std::ptr::eq(&HINTS[lead.hint], tip.hint)))
            .map(|tip| (tip.hint.id, tip.strength.id()))
            .collect()
    };
    let of = |place: usize| {
        let (mut changed, mut tried) = (0, 0);
        for person in people.iter().filter(|person| QUESTIONS[place].applies(person) == Truth::Yes) {
            let now = said(person);
            for answer in 0..QUESTIONS[place].answers.len() {
                let other = said(&person.with(place, Given::Chosen(1 << answer)));
                changed += now.iter().filter(|(id, sure)| other.get(*id) != Some(sure)).count();
                changed += other.keys().filter(|id| !now.contains_key(*id)).count();
                tried += 1;
            }
        }
        (changed as f64 / f64::from(tried.max(1)), QUESTIONS[place].id)
    };
    let mut found: Vec<_> = (0..QUESTIONS.len()).filter(|place| counts(*place)).map(of).collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    found
}

#[test]
fn what_decides_most_is_asked_first() {
    let mut dice = Dice(16);
    let random = (0..60).map(|_| dice.person(0));
    let people: Vec<Answers> =
        people().into_iter().step_by(4).map(|(_, person)| person).chain(random).collect();
    let decides = decides(&people);
    for (changes, question) in &decides {
        println!("{changes:.2} {question}");
    }
    // What decides as much as half of the questions do stands among the first ones.
    for (changes, question) in &decides[..QUESTIONS.len() / 2] {
        let first = FIRST_QUESTIONS.iter().any(|ask| QUESTIONS[ask.question].id == *question);
        assert!(first, "{question} changes {changes:.2} tips and is not among the first");
    }
}
