//! The self-check in the contract: the published ids are those of the tables and stay, and what an answer
//! says of itself.

use crate::common::{Dice, walk};
use base::json::Json;
use serde_json::{Value, json};
use wmo_zelfcheck::{
    contract::{self},
    selfcheck::{Answers, Choice, Given, HINTS, QUESTIONS, STEPS, TRACES},
};

/// What the schema publishes of the tables, by the name of the definition.
fn published() -> Vec<(&'static str, Value)> {
    let list = |ids: Vec<&str>| json!({ "enum": ids });
    let answers = QUESTIONS.iter().map(|question| {
        let mut given: Vec<Value> = question.answers.iter().map(|answer| json!(answer)).collect();
        let shape = match question.choice {
            Choice::One => {
                given.push(Value::Null);
                json!({ "enum": given })
            }
            Choice::Many => json!({ "type": ["array", "null"], "minItems": 1, "items": { "enum": given } }),
        };
        (question.id.to_owned(), shape)
    });
    vec![
        ("check_answers", Value::Object(answers.collect())),
        ("check_question", list(QUESTIONS.iter().map(|question| question.id).collect())),
        ("check_hint", list(HINTS.iter().map(|hint| hint.id).collect())),
        ("check_step", list(STEPS.iter().map(|step| step.id).collect())),
        ("check_rule", list(TRACES.iter().map(|trace| trace.id).collect())),
    ]
}

#[test]
fn the_schema_publishes_the_ids_of_the_tables() {
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string("static/contract.schema.json").unwrap()).unwrap();
    for (name, expected) in published() {
        let definition = &schema["$defs"][name];
        let found = definition.get("properties").unwrap_or(definition);
        assert!(
            *found == expected,
            "{name} in static/contract.schema.json is not as the tables are; put there:\n{expected:#}"
        );
    }
}

fn ask(answers: &Answers) -> Value {
    let mut request = serde_json::Map::new();
    for place in answers.answered() {
        let question = &QUESTIONS[place];
        let chosen = question
            .answers
            .iter()
            .enumerate()
            .filter(|(bit, _)| answers.bits(place) & (1 << bit) != 0)
            .map(|(_, answer)| json!(answer));
        let chosen: Vec<Value> = chosen.collect();
        let value = match (answers.given(place), question.choice) {
            (Given::Chosen(_), Choice::One) => chosen[0].clone(),
            (Given::Chosen(_), Choice::Many) => Value::Array(chosen),
            _ => Value::Null,
        };
        request.insert(question.id.to_owned(), value);
    }
    answer(&json!({ "answers": request }))
}

fn answer(request: &Value) -> Value {
    let text = request.to_string();
    let json: Json = serde_json::from_str(&text).unwrap();
    let mut out = Vec::new();
    contract::check(&json, &mut out).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn what_is_said_is_complete_and_rests_on_what_was_answered() {
    let mut dice = Dice(8);
    for _ in 0..150 {
        let (answers, asked) = walk(&dice.person(10));
        let answer = ask(&answers);
        assert_eq!(
            (&answer["next"], &answer["open"], &answer["idle"]),
            (&Value::Null, &json!([]), &json!([]))
        );
        for hint in answer["hints"].as_array().unwrap() {
            for words in ["title", "text"] {
                assert!(!hint[words].as_str().unwrap().is_empty(), "{} has no {words}", hint["id"]);
            }
            for reason in hint["because"].as_array().unwrap() {
                let place = crate::common::place(reason["question"].as_str().unwrap());
                assert!(
                    asked.contains(&place),
                    "{} rests on {}, which was not asked",
                    hint["id"],
                    reason["question"]
                );
                let unknown = answers.given(place) == Given::Unknown;
                assert_eq!(reason["answer"].is_null(), unknown, "{} on {}", hint["id"], reason["question"]);
            }
            let always = ["report_first", "nothing_needed"].map(Value::from).contains(&hint["id"]);
            assert!(
                always || !hint["because"].as_array().unwrap().is_empty(),
                "{} gives no reason: {}",
                hint["id"],
                crate::common::told(&answers)
            );
        }
    }
}

/// Each change that a hint names comes true when that answer is given, or taken back.
#[test]
fn what_would_change_a_hint_does_change_it() {
    let mut dice = Dice(9);
    let mut tried = 0;
    for _ in 0..60 {
        let (answers, _) = walk(&dice.person(0));
        for hint in ask(&answers)["hints"].as_array().unwrap() {
            for change in hint["changes"].as_array().unwrap() {
                let place = crate::common::place(change["question"].as_str().unwrap());
                let bit = crate::common::bit(place, change["answer"].as_str().unwrap()).trailing_zeros();
                let mut other = answers;
                other.choose(place, bit, change["chosen"].as_bool().unwrap());
                let said = crate::common::said(&other);
                let found = said.iter().find(|(id, _)| *id == hint["id"]).map(|(_, strength)| strength.id());
                assert_eq!(found, change["strength"].as_str(), "{} with {change}", hint["id"]);
                tried += 1;
            }
        }
    }
    assert!(tried > 1000, "{tried}");
}

/// With a date come the steps after a report on that day; what cannot wait adds the temporary support of art.
/// 2.3.3.
#[test]
fn with_a_date_comes_what_to_expect() {
    let steps = |request: Value| -> Vec<(String, Option<String>)> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        answer(&request)["expect"]
            .as_array()
            .unwrap()
            .iter()
            .map(|step| (text(&step["id"]).unwrap(), text(&step["date"])))
            .collect()
    };
    let calm = steps(json!({"date": "2026-11-25", "answers": {"safety": ["none"]}}));
    let dates: Vec<(&str, &str)> =
        calm.iter().filter_map(|(id, date)| Some((id.as_str(), date.as_deref()?))).collect();
    // 25 November 2026 is a Wednesday: a week on is 2 December, six weeks on 6 January. Then a day, two
    // weeks, six weeks.
    let expected = [
        ("report", "2026-11-25"),
        ("plan", "2026-12-02"),
        ("investigation", "2027-01-06"),
        ("apply", "2027-01-07"),
        ("decision", "2027-01-21"),
        ("objection", "2027-03-04"),
    ];
    assert_eq!(dates, expected);
    let urgent = steps(json!({"date": "2026-11-25", "answers": {"safety": ["carer_gone"]}}));
    assert!(
        urgent.iter().any(|(id, date)| id == "urgent" && date.is_none())
            && !calm.iter().any(|(id, _)| id == "urgent")
    );
    assert_eq!(answer(&json!({"answers": {}}))["expect"], Value::Null, "only with a date");
}
