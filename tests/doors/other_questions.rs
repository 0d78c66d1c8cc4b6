//! `wmo find` and `wmo check` as a user runs them.

#![cfg(feature = "cli")]

use std::process::Command;

use crate::command_line::*;
use serde_json::{Value, json};

#[test]
fn a_question_to_the_finder_is_answered_with_one_line() {
    let input = r#"{"date":"2026-11-25","query":"oppas voor mijn man met dementie","municipality":"Den Haag"}
{"date":"2026-11-25","filters":{"form":["presnt"]}}
{"date":"2026-11-25","municipality":{"offers":[{"id":"a","name":"x","url":"javascript:alert(1)"}]}}
{"date":"2026-11-25","query":"zzzzqqqq"}"#;

    let output = command("find", input.as_bytes());
    let answers: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!((answers.len(), output.status.code()), (4, Some(1)));
    assert_eq!(answers[0]["municipality"], json!({"code": "GM0518", "name": "'s-Gravenhage"}));
    assert_eq!(answers[0]["groups"][0]["form"], "present");
    assert_eq!(
        answers[0]["understood"],
        json!({"need": ["respite"], "form": ["present"], "audience": ["dementia"]})
    );
    assert_eq!(answers[0]["emergency"].as_array().map(Vec::len), Some(3));
    assert_eq!(answers[1]["error"]["field"], "/filters/form/0");
    assert_eq!(answers[2]["error"]["field"], "/municipality/offers/0/url");
    assert_eq!(answers[3]["widened"], json!(["desks"]));
}

#[test]
fn a_postal_code_says_what_is_near_and_is_refused_where_it_is_none() {
    let questions = std::fs::read_to_string("tests/cases/find.jsonl").unwrap();
    let asked: Vec<&str> = questions.lines().filter(|line| line.contains("\"postcode\":")).collect();
    let asked = asked.into_iter().filter(|line| line.contains("koffie")).collect::<Vec<_>>().join("\n");
    let output = command("find", asked.as_bytes());
    let answers: Vec<Value> = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter_map(|line| serde_json::from_slice(line).ok())
        .collect();
    assert_eq!((answers.len(), output.status.code()), (4, Some(1)));
    let near =
        |place: usize| (&answers[0]["results"][place]["id"], &answers[0]["results"][place]["near_postcode"]);
    assert_eq!(near(0), (&json!("here"), &json!("area")));
    assert_eq!(near(1), (&json!("town"), &json!("town")));
    assert_eq!(near(2), (&json!("alike"), &json!("digits")));
    assert_eq!(near(3), (&json!("far"), &Value::Null));
    assert!(answers[1]["error"].is_null());
    for answer in &answers[2..] {
        assert_eq!(answer["error"]["field"], "/postcode");
    }
}

#[test]
fn an_offer_comes_out_as_it_went_in() {
    let question = std::fs::read_to_string("tests/cases/find.jsonl").unwrap();
    let question = question.lines().find(|line| line.contains("het nest")).unwrap();
    let offer = &serde_json::from_str::<Value>(question).unwrap()["municipality"]["offers"][0];
    let output = command("find", question.as_bytes());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = answer["results"][0].as_object().unwrap();
    for (name, value) in offer
        .as_object()
        .unwrap()
        .iter()
        .filter(|(name, _)| !["former_names", "status"].contains(&name.as_str()))
    {
        // Texts are plain and on one line, as from every file.
        let plain = match name.as_str() {
            "summary" => "Een nacht of een weekend logeren .".into(),
            "description" => "Met tuin. Bel voor een plek.".into(),
            _ => value.clone(),
        };
        assert_eq!(found.get(name), Some(&plain), "{name}");
    }
}

fn checked(input: &str) -> (Vec<Value>, i32) {
    let output = command("check", input.as_bytes());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).expect("UTF-8 out");
    (
        text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect(),
        output.status.code().unwrap(),
    )
}

#[test]
fn the_self_check_asks_and_says() {
    let input = [
        r#"{"answers":{}}"#,
        r#"{"answers":{"safety":["violence"]}}"#,
        r#"{"answers":{"safety":["none"],"for_whom":"self","age":"adult","tasks":["none"],"decision":"none","cause":["physical"]}}"#,
        r#"{"answers":{"safety":null}}"#,
    ];
    let (answers, status) = checked(&input.join("\n"));
    assert_eq!((answers.len(), status), (4, 0));
    let ids = |answer: &Value| {
        answer["hints"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hint| hint["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!((&answers[0]["next"], ids(&answers[0])), (&json!("safety"), vec!["report_first".to_owned()]));
    assert_eq!(
        (&answers[1]["next"], &answers[1]["stopped"], ids(&answers[1])[0].as_str()),
        (&Value::Null, &json!("go_on"), "violence")
    );
    let steps: Vec<&Value> =
        answers[1]["hints"][0]["next_steps"].as_array().unwrap().iter().map(|step| &step["phone"]).collect();
    assert_eq!(steps[..2], [&json!("112"), &json!("0800-2000")]);
    // All answered; the cause does not count where nothing is asked for.
    assert_eq!(
        (&answers[2]["next"], &answers[2]["open"], &answers[2]["idle"]),
        (&Value::Null, &json!([]), &json!(["cause"]))
    );
    assert!(answers[2].get("stopped").is_none());
    // "I don't know" is an answer: the next question comes, with a tip that says so.
    assert_eq!(answers[3]["hints"][0]["because"], json!([{ "question": "safety", "answer": null }]));
    assert_ne!(answers[3]["next"], "safety");
}

#[test]
fn the_self_check_refuses_what_it_does_not_know() {
    for (answers, code, field) in [
        (r#"{"weather":"sun"}"#, "unknown_field", "/answers/weather"),
        (r#"{"tasks":["cooking"]}"#, "invalid_value", "/answers/tasks/0"),
        (r#"{"tasks":"household"}"#, "invalid_value", "/answers/tasks"),
        (r#"{"tasks":[]}"#, "invalid_value", "/answers/tasks"),
        (r#"{"age":["adult"]}"#, "invalid_value", "/answers/age"),
        (r#"{"age":18}"#, "invalid_value", "/answers/age"),
        (r#"{"tasks":["none","household"]}"#, "conflict", "/answers/tasks"),
        (r#"{"age":"adult","age":"adult"}"#, "invalid_value", "/answers/age"),
        ("[]", "invalid_value", "/answers"),
    ] {
        let good = r#"{"answers":{"safety":["none"]}}"#;
        let (found, status) = checked(&format!("{{\"answers\":{answers}}}\n{good}"));
        assert_eq!((found.len(), status), (2, 1), "{answers}");
        assert_eq!(
            (found[0]["error"]["code"].as_str(), found[0]["error"]["field"].as_str()),
            (Some(code), Some(field)),
            "{answers}"
        );
        assert_eq!(found[1]["next"], "for_whom", "the rest still runs");
    }
    for (request, field) in [
        (r#"{"date":"2026-02-30"}"#, "/date"),
        (r#"{"municipality":"Bergen"}"#, "/municipality"),
        (r#"{"answer":{}}"#, "/answer"),
    ] {
        assert_eq!(checked(request).0[0]["error"]["field"], field, "{request}");
    }
}

#[test]
fn the_help_of_the_self_check_has_examples_that_work() {
    let output = Command::new(env!("CARGO_BIN_EXE_wmo")).args(["check", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let examples: Vec<&str> = help
        .lines()
        .filter_map(|line| line.trim().strip_prefix("echo '")?.split_once('\'').map(|(json, _)| json))
        .collect();
    assert!(examples.len() >= 2, "{help}");
    examples.iter().for_each(|example| assert_eq!(checked(example).1, 0, "{example}"));
}
