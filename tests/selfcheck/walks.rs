//! Many people walk through the self-check, as it asks them: each walk ends, no question comes twice or in
//! vain, danger comes first, the order of answering does not matter, and one "I don't know" brings a few tips
//! and no more.

use crate::common::{Dice, said, told, walk};
use wmo_zelfcheck::selfcheck::{
    Answer, Answers, Given, HINTS, Hint, HintKind, QUESTIONS, Question, Truth, Verdict, hints, next, open,
    stopped,
};

/// The most questions that half of the people who need something may get.
pub const MEDIAN: usize = 14;

#[test]
fn every_walk_ends_and_few_questions_are_asked() {
    let mut dice = Dice(1);
    let mut counts = [0usize; 33];
    let mut walks = 0;
    for _ in 0..3000 {
        let (answers, asked) = walk(&dice.person(8));
        counts[asked.len()] += 1;
        walks += 1;
        let hints = hints(&answers);
        assert!(hints.iter().any(|(hint, _)| hint.id == Hint::REPORT_FIRST.id), "{}", told(&answers));
        assert!(
            hints.is_sorted_by_key(|(hint, _)| hint.kind),
            "safety and urgent stand first: {}",
            told(&answers)
        );
        assert_eq!(stopped(&answers), None);
    }
    let half = |share: usize| {
        counts
            .iter()
            .scan(0, |sum, count| {
                Some({
                    *sum += count;
                    *sum
                })
            })
            .position(|sum| sum * 100 >= walks * share)
            .unwrap()
    };
    let shown: Vec<String> = counts
        .iter()
        .enumerate()
        .filter(|(_, count)| **count > 0)
        .map(|(asked, count)| format!("{asked}: {count}"))
        .collect();
    println!(
        "questions asked: walks\n{}\nmedian {}, nine in ten at most {}",
        shown.join(", "),
        half(50),
        half(90)
    );
    assert!(half(50) <= MEDIAN, "median {}", half(50));
}

#[test]
fn the_order_of_answering_does_not_matter() {
    let mut dice = Dice(2);
    for _ in 0..600 {
        let person = dice.person(8);
        let (straight, _) = walk(&person);
        let mut answers = Answers::default();
        loop {
            let open = open(&answers);
            let Some(pick) = open.get(dice.below(open.len().max(1) as u32) as usize) else { break };
            answers.set(*pick, person.given(*pick));
        }
        assert_eq!(said(&straight), said(&answers), "{} against {}", told(&straight), told(&answers));
        // Somebody who answers everything hears the same: what does not apply does not count.
        assert_eq!(said(&straight), said(&person), "{} against {}", told(&straight), told(&person));
    }
}

#[test]
fn danger_interrupts_whatever_was_answered() {
    let (go_on, safety) = (Question::GO_ON, Question::SAFETY);
    let mut dice = Dice(3);
    for _ in 0..300 {
        let mut answers = dice.person(5);
        for place in 0..QUESTIONS.len() {
            if dice.percent(50) {
                answers.set(place, Given::Open);
            }
        }
        answers.set(go_on, Given::Open);
        for danger in [
            Answer::SAFETY_VIOLENCE,
            Answer::SAFETY_ACUTE_HEALTH,
            Answer::SAFETY_SUICIDE,
            Answer::SAFETY_NO_BED,
            Answer::SAFETY_CARER_GONE,
        ] {
            answers.set(safety, Given::Chosen(1 << danger.bit));
            assert_eq!((next(&answers), stopped(&answers)), (Some(go_on), Some(go_on)), "{}", told(&answers));
            let first = hints(&answers).first().map(|(hint, _)| hint.kind);
            assert!(first.is_some_and(|kind| kind <= HintKind::Urgent), "{}", told(&answers));
        }
        assert_eq!(next(&Answers::default()), Some(safety), "safety is asked first");
    }
}

/// Whether two answers to this question can still lead to different hints; tried with many completions.
pub fn can_matter(dice: &mut Dice, answers: &Answers, asked: usize) -> bool {
    let waiting: Vec<&Hint> = HINTS.iter().filter(|hint| hint.verdict(answers) == Verdict::Open).collect();
    (0..2000).any(|_| {
        let mut full = dice.person(0);
        answers.answered().for_each(|place| full.set(place, answers.given(place)));
        let (one, other) = (full.with(asked, dice.answer(asked, 0)), full.with(asked, dice.answer(asked, 0)));
        waiting.iter().any(|hint| hint.verdict(&one) != hint.verdict(&other))
    })
}

#[test]
fn no_question_is_asked_in_vain() {
    let mut dice = Dice(4);
    for _ in 0..150 {
        let person = dice.person(5);
        let mut answers = Answers::default();
        while let Some(asked) = next(&answers) {
            let matters = QUESTIONS[asked].stop || can_matter(&mut dice, &answers, asked);
            assert!(matters, "{} changes nothing after {}", QUESTIONS[asked].id, told(&answers));
            answers.set(asked, person.given(asked));
        }
    }
}

/// Where it is known that a hint is about this person, what it says while that is unknown plays no part: not
/// in its reasons either.
#[test]
fn a_hint_rests_only_on_what_decides_it() {
    let mut dice = Dice(6);
    let mut looked = 0;
    for _ in 0..800 {
        let person = dice.person(20);
        let (answers, _) = walk(&person);
        for (hint, _) in hints(&answers) {
            if hint.about.truth(&answers) != Truth::Yes {
                continue;
            }
            let mut decides = Vec::new();
            let deciding = [Some(&hint.about), hint.unlikely.as_ref(), hint.likely.as_ref()];
            for condition in deciding.into_iter().flatten() {
                condition.because(&answers, &mut |place, _| decides.push(place));
            }
            looked += 1;
            for (place, _) in hint.because(&answers) {
                let question = QUESTIONS[place].id;
                assert!(decides.contains(&place), "{} because of {question}: {}", hint.id, told(&answers));
            }
        }
    }
    assert!(looked > 1500, "{looked}");
}

#[test]
fn what_is_settled_stays_settled() {
    let mut dice = Dice(5);
    for _ in 0..400 {
        let full = dice.person(10);
        let mut part = full;
        (0..QUESTIONS.len())
            .filter(|_| dice.percent(40))
            .collect::<Vec<_>>()
            .into_iter()
            .for_each(|place| part.set(place, Given::Open));
        for hint in HINTS {
            let (early, late) = (hint.verdict(&part), hint.verdict(&full));
            assert!(
                early == Verdict::Open || early == late,
                "{}: {} then {}",
                hint.id,
                told(&part),
                told(&full)
            );
            assert!(late != Verdict::Open, "{} waits for nothing", hint.id);
        }
    }
}
