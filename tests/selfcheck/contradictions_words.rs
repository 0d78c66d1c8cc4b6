//! No hint contradicts an answer by the words above it. Which words contradict which stands in
//! `static/selfcheck/contradictions_words.toml`. The words of every answer of every question are laid beside
//! the hints that rest on it.

use std::{collections::BTreeMap, fs, sync::LazyLock};

use serde::Deserialize;
use wmo_zelfcheck::selfcheck::{HINTS, QUESTIONS};

use crate::contradictions::{SAID, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    opposite: Vec<Opposite>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Opposite {
    language: String,
    answer: Vec<String>,
    title: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| read("contradictions_words"));

/// The words of the self-check in a language, in small letters, by their key.
fn words(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(format!("static/texts/{language}")).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap().to_string_lossy().starts_with("check") {
            flatten("", &toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap(), &mut found);
        }
    }
    found
}

fn flatten(key: &str, value: &toml::Value, found: &mut BTreeMap<String, String>) {
    match value {
        toml::Value::Table(table) => {
            table.iter().for_each(|(name, value)| flatten(&format!("{key}.{name}"), value, found))
        }
        value => {
            drop(found.insert(key.trim_start_matches('.').to_owned(), value.as_str().unwrap().to_lowercase()))
        }
    }
}

/// Hints whose words above them contradict the words of an answer on which they rest.
fn word_against_word(opposites: &[Opposite]) -> Vec<String> {
    let mut wrong = Vec::new();
    for opposite in opposites {
        let words = words(&opposite.language);
        let has = |text: &str, parts: &[String]| parts.iter().any(|part| text.contains(&part.to_lowercase()));
        for hint in HINTS {
            let above = format!(
                "{}: {}",
                words.get(&format!("check_lead.{}", hint.id)).map_or("", String::as_str),
                words[&format!("check_hint.{}.title", hint.id)]
            );
            if !has(&above, &opposite.title) {
                continue;
            }
            for ((place, bit), (strength, answers)) in &SAID[hint.id].reasons {
                let question = &QUESTIONS[*place];
                let answer = question.answers[bit.trailing_zeros() as usize];
                let key = format!("check_answer.{}.{answer}", question.id);
                let label = [&key, &format!("{key}_help")]
                    .into_iter()
                    .filter_map(|key| words.get(key))
                    .fold(String::new(), |label, text| label + text + ". ");
                if has(&label, &opposite.answer) {
                    wrong.push(format!(
                        "\"{label}\" leads to \"{above}\" ({}, {strength}): {answers}",
                        hint.id
                    ));
                }
            }
        }
    }
    wrong
}

#[test]
fn no_words_above_a_hint_contradict_an_answer_on_which_it_rests() {
    let wrong = word_against_word(&WORDS.opposite);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for language in ["nl", "en"] {
        assert!(
            WORDS.opposite.iter().any(|opposite| opposite.language == language),
            "no words of {language}"
        );
    }
}

/// Words that stand in no answer or in no title guard nothing.
#[test]
fn every_word_stands_in_an_answer() {
    for opposite in &WORDS.opposite {
        let words = words(&opposite.language);
        for part in &opposite.answer {
            let part = part.to_lowercase();
            let stands =
                words.iter().any(|(key, text)| key.starts_with("check_answer.") && text.contains(&part));
            assert!(stands, "no answer says \"{part}\" in {}", opposite.language);
        }
    }
}

/// A check that finds nothing proves nothing: what is said is found.
#[test]
fn what_words_say_is_found() {
    let planted = |answer: &str, title: &str| {
        word_against_word(&[Opposite {
            language: "nl".into(),
            answer: vec![answer.into()],
            title: vec![title.into()],
        }])
    };
    assert!(!planted("langzaam", "wacht niet").is_empty());
    assert!(
        !planted("zelf ziek", "gezondheid").is_empty(),
        "also an answer that no condition tells from another"
    );
}
