//! What an answer may not change, and what one unknown answer brings.

use crate::common::{Dice, told, walk};
use wmo_zelfcheck::selfcheck::{
    Answer, Answers, Choice, Given, HINTS, Hint, HintKind, QUESTIONS, Question, Strength, Truth, Verdict,
    hints,
};

#[test]
fn one_unknown_answer_brings_a_few_tips() {
    let mut dice = Dice(6);
    let mut most = 0;
    for round in 0..4000 {
        let unknown = round % QUESTIONS.len();
        let person = dice.person(0).with(unknown, Given::Unknown);
        if QUESTIONS[unknown].stop {
            continue;
        }
        let (answers, asked) = walk(&person);
        if !asked.contains(&unknown) {
            continue;
        }
        let unsure = |hint: &Hint, strength: Strength| {
            strength == Strength::Perhaps && hint.about.truth(&answers) == Truth::Unknown
        };
        // What somebody named as a need keeps its own tip, once for each; the rest is at most three.
        let tips: Vec<&Hint> = hints(&answers)
            .into_iter()
            .filter(|(hint, strength)| unsure(hint, *strength))
            .map(|(hint, _)| hint)
            .collect();
        let named = tips.iter().filter(|hint| hint.kind == HintKind::Support).count();
        assert!(
            tips.len() - named <= 3,
            "{}: {:?}",
            told(&answers),
            tips.iter().map(|hint| hint.id).collect::<Vec<_>>()
        );
        assert!(
            tips.len() <= 6,
            "{}: {:?}",
            told(&answers),
            tips.iter().map(|hint| hint.id).collect::<Vec<_>>()
        );
        most = most.max(tips.len());
    }
    println!("at most {most} tips for one unknown answer");
}

/// Choosing one more answer, or not: what the hints of these kinds say with and without it.
fn with_and_without(answer: Answer, compare: impl Fn(&Answers, &Answers)) {
    let (place, bit) = (answer.question, 1 << answer.bit);
    let mut dice = Dice(7);
    for _ in 0..1500 {
        let person = dice.person(5);
        let rest = person.bits(place) & !bit;
        // Another answer remains, so that the question itself is answered either way.
        if rest != 0 && rest & QUESTIONS[place].alone == 0 && QUESTIONS[place].choice == Choice::Many {
            compare(&person.with(place, Given::Chosen(rest)), &person.with(place, Given::Chosen(rest | bit)));
        }
    }
}

#[test]
fn getting_older_and_money_never_change_a_hint_on_the_wmo() {
    for answer in [Answer::CAUSE_AGEING, Answer::TASKS_MONEY] {
        with_and_without(answer, |without, with| {
            for hint in HINTS
                .iter()
                .filter(|hint| [HintKind::Support, HintKind::Carer, HintKind::Urgent].contains(&hint.kind))
            {
                assert_eq!(hint.verdict(without), hint.verdict(with), "{}: {}", hint.id, told(with));
            }
        });
    }
}

#[test]
fn a_reason_why_a_housemate_cannot_never_makes_help_less_sure() {
    let rank = |verdict: Verdict| match verdict {
        Verdict::Says(Strength::Unlikely) => 0,
        Verdict::Says(Strength::Perhaps) => 1,
        Verdict::Says(Strength::Likely) => 2,
        _ => 3,
    };
    for limit in [
        Answer::HOUSEMATE_LIMITS_HEALTH,
        Answer::HOUSEMATE_LIMITS_OVERLOADED,
        Answer::HOUSEMATE_LIMITS_BEYOND_NORMAL,
        Answer::HOUSEMATE_LIMITS_ABSENT,
        Answer::HOUSEMATE_LIMITS_SKILLS,
        Answer::HOUSEMATE_LIMITS_OLD,
        Answer::HOUSEMATE_LIMITS_SHORT_LIFE,
        Answer::HOUSEMATE_LIMITS_PARENT_LOST,
        Answer::HOUSEMATE_LIMITS_REFUSED,
    ] {
        with_and_without(limit, |without, with| {
            for hint in [Hint::HOUSEHOLD_HELP, Hint::SUPPORT_GUIDANCE, Hint::SUPPORT_PERSONAL_CARE] {
                assert!(
                    rank(hint.verdict(without)) <= rank(hint.verdict(with)),
                    "{}: {}",
                    hint.id,
                    told(with)
                );
            }
        });
    }
}

#[test]
fn sex_culture_income_and_age_among_adults_are_not_asked() {
    assert_eq!(QUESTIONS[Question::AGE].answers, ["under_16", "16_17", "adult"]);
    let ids = QUESTIONS.iter().flat_map(|question| question.answers.iter().chain([&question.id]));
    let words: Vec<&str> = ids.flat_map(|id| id.split('_')).collect();
    for word in [
        "sex",
        "gender",
        "man",
        "woman",
        "culture",
        "religion",
        "faith",
        "nationality",
        "origin",
        "income",
        "salary",
        "savings",
        "assets",
        "aow",
        "65",
        "67",
    ] {
        assert!(!words.contains(&word), "{word}");
    }
    let texts = std::fs::read_to_string("static/texts/nl/check_questions.toml").unwrap()
        + &std::fs::read_to_string("static/texts/nl/check_questions_more.toml").unwrap();
    let asked = texts.lines().filter(|line| !line.starts_with('#') && !line.starts_with("why"));
    for word in [
        "inkomen",
        "salaris",
        "spaargeld",
        "vermogen",
        "geslacht",
        "man of vrouw",
        "cultuur",
        "geloof",
        "nationaliteit",
        "AOW",
    ] {
        let found: Vec<&str> =
            asked.clone().filter(|line| line.to_lowercase().contains(&word.to_lowercase())).collect();
        // One answer names a low income, as the fourth test of the ruling does, and says that nobody is asked
        // for theirs.
        let fine = |line: &&str| line.starts_with("too_dear");
        assert!(found.iter().all(fine), "{word}: {found:?}");
    }
}
