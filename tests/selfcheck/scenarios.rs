//! People and what they must hear: cases worked out from the law, the rulings and the report
//! (`tests/cases/selfcheck`), each with its source and the rules that it rests on. Every rule on access,
//! usual help, foreseeability, borders, the decision, carers and urgency has a case.

use std::{collections::BTreeMap, fs, path::PathBuf};

use crate::common::{bit, hint, place, said, told};
use serde::Deserialize;
use wmo_zelfcheck::{
    language::Language,
    selfcheck::{Answers, Given, TRACES, hints, next, stopped},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    base: BTreeMap<String, Chosen>,
    case: Vec<Case>,
}

/// Question to answers; the text "unknown" is "I don't know".
type Chosen = BTreeMap<String, OneOrMany>;

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// Document and place, as in the rule tables.
    source: String,
    rules: Vec<String>,
    base: Option<String>,
    answers: Chosen,
    expect: BTreeMap<String, String>,
    #[serde(default)]
    absent: Vec<String>,
    first: Option<String>,
    /// The kind of text that the hint rests on as it is said.
    #[serde(default)]
    authority: BTreeMap<String, String>,
    /// Words that stand in what the hint says, and words that do not.
    #[serde(default)]
    says: BTreeMap<String, String>,
    #[serde(default)]
    never: BTreeMap<String, String>,
}

fn files() -> Vec<(PathBuf, File)> {
    let mut paths: Vec<_> =
        fs::read_dir("tests/cases/selfcheck").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let file = toml::from_str(&fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path, file)
    };
    paths.into_iter().map(read).collect()
}

fn give(answers: &mut Answers, chosen: &Chosen) {
    for (question, given) in chosen {
        let place = place(question);
        let given = match given {
            OneOrMany::One(answer) if answer == "unknown" => Given::Unknown,
            OneOrMany::One(answer) => Given::Chosen(bit(place, answer)),
            OneOrMany::Many(list) => {
                Given::Chosen(list.iter().map(|answer| bit(place, answer)).fold(0, |bits, bit| bits | bit))
            }
        };
        answers.set(place, given);
    }
}

fn answers(file: &File, case: &Case) -> Answers {
    let mut answers = Answers::default();
    if let Some(base) = &case.base {
        give(&mut answers, file.base.get(base).unwrap_or_else(|| panic!("{}: no base {base}", case.name)));
    }
    give(&mut answers, &case.answers);
    answers
}

/// The people of all cases by name, with the answers that their case gives.
pub fn people() -> Vec<(String, Answers)> {
    let of = |(_, file): &(PathBuf, File)| {
        file.case.iter().map(|case| (case.name.clone(), answers(file, case))).collect::<Vec<_>>()
    };
    files().iter().flat_map(of).collect()
}

#[test]
fn everybody_hears_what_the_rules_say() {
    let mut wrong = Vec::new();
    for (path, file) in files() {
        for case in &file.case {
            let answers = answers(&file, case);
            let said = said(&answers);
            let of = |id: &str| {
                said.iter().find(|(known, _)| *known == id).map_or("absent", |(_, strength)| strength.id())
            };
            let mut say = |message: String| {
                wrong.push(format!("{}: {}: {message}\n    {}", path.display(), case.name, told(&answers)))
            };
            for (id, expected) in &case.expect {
                let found = of(hint(id).id);
                if found != expected {
                    say(format!("{id} is {found}, not {expected}"));
                }
            }
            for id in case.absent.iter().filter(|id| of(hint(id).id) != "absent") {
                say(format!("{id} is {}, not absent", of(id)));
            }
            let first = hints(&answers).first().map(|(hint, _)| hint.id);
            if case.first.as_deref().is_some_and(|expected| first != Some(expected)) {
                say(format!("{first:?} stands first"));
            }
            let strength = |id: &str| {
                said.iter()
                    .find(|(known, _)| *known == id)
                    .unwrap_or_else(|| panic!("{}: {id} says nothing", case.name))
                    .1
            };
            for (id, expected) in &case.authority {
                let found = hint(id).authority(strength(id)).map(|(authority, _)| authority.id());
                if found != Some(expected) {
                    say(format!("{id} rests on {found:?}, not on {expected}"));
                }
            }
            for (wanted, words) in [(true, &case.says), (false, &case.never)] {
                for (id, words) in words {
                    let text = Language::Nl.hint(hint(id), strength(id));
                    if text.contains(words) != wanted {
                        say(format!(
                            "{id} {} \"{words}\": {text}",
                            if wanted { "does not say" } else { "says" }
                        ));
                    }
                }
            }
            if case.expect.is_empty() && case.absent.is_empty() {
                say("expects nothing".to_owned());
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let files = files();
    let cases: Vec<&Case> = files.iter().flat_map(|(_, file)| &file.case).collect();
    assert!(cases.len() >= 130, "{} cases", cases.len());
    // Two rows of the table of urgency and the rules of the decision alone are carried out by other rules;
    // their notes say which.
    let own = |id: &str| {
        id.starts_with("option-") || id.starts_with('S') || ["B6-bridging", "B6-effect"].contains(&id)
    };
    for trace in TRACES.iter().filter(|trace| !own(trace.id)) {
        assert!(
            cases.iter().any(|case| case.rules.iter().any(|rule| rule == trace.id)),
            "no case for rule {}",
            trace.id
        );
    }
    for case in cases {
        for rule in &case.rules {
            assert!(TRACES.iter().any(|trace| trace.id == rule), "{}: no rule {rule}", case.name);
            // A case is one of its rule: a hint that it speaks of carries the rule out.
            let ids = case.expect.keys().chain(&case.absent);
            let carried = |id: &String| hint(id).rules.contains(&rule.as_str());
            assert!(
                rule == "R-10" || ids.clone().any(carried),
                "{}: no hint in it carries out {rule}",
                case.name
            );
        }
    }
}

#[test]
fn every_case_names_a_document_that_is_known() {
    let documents: BTreeMap<String, toml::Value> =
        toml::from_str(&fs::read_to_string("static/rules/documents.toml").unwrap()).unwrap();
    for (_, file) in files() {
        for case in &file.case {
            let (document, place) =
                case.source.split_once(": ").unwrap_or_else(|| panic!("{}: {}", case.name, case.source));
            assert!(documents.contains_key(document) && !place.is_empty(), "{}: {}", case.name, case.source);
        }
    }
}

#[test]
fn the_stories_are_told_in_full() {
    let (_, stories) = files().into_iter().find(|(path, _)| path.ends_with("stories.toml")).unwrap();
    assert_eq!(stories.case.len(), 6);
    for case in &stories.case {
        let answers = answers(&stories, case);
        assert_eq!(
            next(&answers),
            None,
            "{}: {:?} is open",
            case.name,
            next(&answers).map(|place| wmo_zelfcheck::selfcheck::QUESTIONS[place].id)
        );
        assert_eq!(stopped(&answers), None);
        let idle: Vec<usize> = answers.answered().filter(|place| answers.idle(*place)).collect();
        assert!(
            idle.is_empty(),
            "{}: {:?} does not count",
            case.name,
            idle.iter().map(|place| wmo_zelfcheck::selfcheck::QUESTIONS[*place].id).collect::<Vec<_>>()
        );
    }
}
