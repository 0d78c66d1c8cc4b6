//! People whom somebody wrote who saw neither the tables nor the code (`tests/cases/blind_people.toml`): what
//! the box says to them first. Another who saw only the stories and these sentences judged them; the
//! judgement stands in the file. `cargo test --test selfcheck blind -- --nocapture` prints what is said.

use std::{collections::BTreeMap, fs};

use crate::common::{bit, place};
use serde::Deserialize;
use wmo_zelfcheck::{
    language::Language,
    selfcheck::{Answers, Given, HINTS, QUESTIONS, STEPS, counts, leads, next_first, tips},
    text::{lead_words, step_words},
};

#[derive(Deserialize)]
struct File {
    person: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    answers: BTreeMap<String, Vec<String>>,
    /// What the judge found good to hear first: ids of hints.
    #[serde(default)]
    good: Vec<String>,
}

const SETS: [&str; 3] =
    ["tests/cases/blind_people.toml", "tests/cases/blind_people_2.toml", "tests/cases/blind_people_3.toml"];

/// The answers of the first questions; what the story does not tell, the person does not know.
fn to_first_tips(person: &Person) -> (usize, Answers) {
    let (mut answers, mut asked) = (Answers::default(), 0);
    while let Some(at) = next_first(&answers) {
        let question = &QUESTIONS[at];
        asked += usize::from(counts(at));
        let given = person.answers.get(question.id).map(|ids| ids.iter().map(|id| bit(at, id)).sum());
        let given = if question.stop { Some(1) } else { given };
        answers.set(at, given.map_or(Given::Unknown, Given::Chosen));
    }
    (asked, answers)
}

/// The people of both sets.
fn people() -> Vec<Person> {
    let read = |name: &&str| toml::from_str::<File>(&fs::read_to_string(name).unwrap()).unwrap().person;
    SETS.iter().flat_map(read).collect()
}

/// What each of them has answered when the first tips come.
pub fn early() -> Vec<Answers> {
    people().iter().map(|person| to_first_tips(person).1).collect()
}

#[test]
fn the_box_says_what_a_stranger_expects() {
    let text = |key| Language::Nl.text(key);
    let (mut good, mut judged) = (0, 0);
    for person in people() {
        assert!(person.answers.keys().all(|id| place(id) < QUESTIONS.len()), "{}", person.name);
        let (asked, answers) = to_first_tips(&person);
        let found = leads(&answers, &tips(&answers));
        let (at, lead, _) = found.iter().find(|(_, lead, _)| lead.says).expect("a lead");
        let step = &STEPS[usize::from(lead.call)];
        let others: Vec<&str> = found.iter().map(|(_, lead, _)| HINTS[lead.hint].id).collect();
        println!(
            "{} ({asked} questions)\n  {}: {}\n  calls: {} [{}]\n  beside: {}",
            person.name,
            HINTS[lead.hint].id,
            lead_words(*at).map_or("", text),
            step_words(lead.call).map_or("", text),
            step.contact.map_or("the municipality", |contact| contact.name),
            others.join(", ")
        );
        judged += usize::from(!person.good.is_empty());
        good += usize::from(person.good.iter().any(|id| id == HINTS[lead.hint].id));
    }
    println!("{good} of {judged}");
    assert!(judged >= 65 && good * 10 >= judged * 9, "{good} of {judged}");
}
