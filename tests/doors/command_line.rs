//! `wmo estimate`, `wmo check` and `wmo find` as a user runs them: what goes in, what comes out, and the exit status.
#![cfg(feature = "cli")]

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

fn run(input: &[u8]) -> Output {
    command("estimate", input)
}

fn command(name: &str, input: &[u8]) -> Output {
    let mut child =
        Command::new(env!("CARGO_BIN_EXE_wmo")).arg(name).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    output
}

fn lines(input: &[u8]) -> (Vec<Value>, i32) {
    let output = run(input);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).expect("UTF-8 out");
    (text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect(), output.status.code().unwrap())
}

fn refused(request: &str) -> (String, String) {
    let (answers, status) = lines(request.as_bytes());
    assert_eq!((answers.len(), status), (1, 1), "{request}");
    let error = &answers[0]["error"];
    assert!(!error["message"].as_str().unwrap().is_empty());
    (error["code"].as_str().unwrap().to_owned(), error["field"].as_str().unwrap().to_owned())
}

#[test]
fn one_line_in_one_line_out() {
    let (answers, status) = lines(br#"{"month":"2026-11","household":"single","income":"30000.00"}"#);
    assert_eq!((answers.len(), status), (1, 0));
    assert_eq!(answers[0]["results"][0]["amount"], json!({"min": "21.80", "max": "21.80"}));
    assert_eq!(answers[0]["results"][1]["amount"], json!({"min": "69.43", "max": "69.43"}));
}

#[test]
fn one_object_over_several_lines() {
    let pretty = serde_json::to_string_pretty(&json!({"month": "2026-11", "household": "single", "support": [{"kind": "wheelchair"}]})).unwrap();
    let (answers, status) = lines(pretty.as_bytes());
    assert_eq!((answers.len(), status, &answers[0]["results"][0]["amount"]["max"]), (1, 0, &json!("0.00")));
}

#[test]
fn a_bad_line_does_not_stop_the_rest() {
    let good = r#"{"month":"2026-11","household":"single","receipt":false}"#;
    let input = format!("{{\"month\":\n{good}\n\nnonsense\r\n{good}\n{{\"month\":\"2026-11\"}}\n{good}");
    let (answers, status) = lines(input.as_bytes());
    let ok: Vec<bool> = answers.iter().map(|answer| answer.get("results").is_some()).collect();
    assert_eq!((ok, status), (vec![false, true, false, true, false, true], 1));
}

#[test]
fn bad_input_names_the_field() {
    let with = |fields: &str| format!(r#"{{"month":"2026-11","household":"single",{fields}}}"#);
    let couple = |fields: &str| format!(r#"{{"month":"2026-11","household":"couple",{fields}}}"#);
    for (request, code, field) in [
        (with(r#""income":"-1.00""#), "invalid_value", "/income"),
        (with(r#""income":"1000000000.00""#), "invalid_value", "/income"),
        (with(r#""income":30000"#), "invalid_value", "/income"),
        (with(r#""income":"30.000,00""#), "invalid_value", "/income"),
        (with(r#""assets":["1e9"]"#), "invalid_value", "/assets/0"),
        (with(r#""assets":["1.00","1.00"]"#), "conflict", "/assets"),
        (with(r#""assets":[]"#), "invalid_value", "/assets"),
        (couple(r#""assets":["1.00","1.00","1.00"]"#), "invalid_value", "/assets"),
        (with(r#""partner_age":"aow""#), "conflict", "/partner_age"),
        (with(r#""client_age":"old""#), "invalid_value", "/client_age"),
        (with(r#""support":[{"kind":"bicycle"}]"#), "invalid_value", "/support/0/kind"),
        (with(r#""support":[{"kind":"household_help","cost_price":"5.00"}]"#), "conflict", "/support/0/cost_price"),
        (with(r#""support":[{"cost_price":"5.00"}]"#), "missing_field", "/support/0/kind"),
        (with(r#""support":[]"#), "invalid_value", "/support"),
        (with(r#""support":[["wheelchair"]]"#), "invalid_value", "/support/0"),
        (with(r#""regimes":["in_force","ivb_z"]"#), "invalid_value", "/regimes/1"),
        (with(r#""shelter_nights":-1"#), "invalid_value", "/shelter_nights"),
        (with(r#""shelter_nights":1.5"#), "invalid_value", "/shelter_nights"),
        (with(r#""started":"2026-02-30""#), "invalid_value", "/started"),
        (with(r#""municipality":"Utrecht""#), "invalid_value", "/municipality"),
        (with(r#""municipality":{"minima_limits":{"single_adult":"1.00"}}"#), "unknown_field", "/municipality/minima_limits/single_adult"),
        (with(r#""income":"1.00","income":"2.00""#), "invalid_value", "/income"),
        (with(r#""a/b~c":1"#), "unknown_field", "/a~1b~0c"),
        (with(r#""receipt":"no""#), "invalid_value", "/receipt"),
        (r#"{"month":"2026-13","household":"single"}"#.into(), "invalid_value", "/month"),
        (r#"{"month":"november","household":"single"}"#.into(), "invalid_value", "/month"),
        (r#"{"household":"single"}"#.into(), "missing_field", "/month"),
        (r#"{"month":"2026-11"}"#.into(), "missing_field", "/household"),
        (r#"{"month":"2026-11","household":"family"}"#.into(), "invalid_value", "/household"),
        ("[]".into(), "invalid_value", ""),
        ("\"text\"".into(), "invalid_value", ""),
        ("{".into(), "invalid_json", ""),
        ("<html>".into(), "invalid_json", ""),
    ] {
        assert_eq!(refused(&request), (code.to_owned(), field.to_owned()), "{request}");
    }
}

#[test]
fn bytes_that_are_not_text_and_lines_without_end() {
    let good = br#"{"month":"2026-11","household":"single","receipt":false}"#;
    let mut input = good.to_vec();
    input.extend_from_slice(b"\n{\"month\":\"2026-11\",\"household\":\"\xff\xfe\"}\n");
    input.extend(std::iter::repeat_n(b'x', 10 << 20));
    input.push(b'\n');
    input.extend_from_slice(good);
    input.extend_from_slice(b"\n");
    input.extend_from_slice(&b"[".repeat(100_000));
    let (answers, status) = lines(&input);
    let codes: Vec<&str> = answers.iter().map(|answer| answer["error"]["code"].as_str().unwrap_or("answered")).collect();
    assert_eq!((codes, status), (vec!["answered", "invalid_json", "too_long", "answered", "invalid_json"], 1));
}

#[test]
fn a_byte_order_mark_and_nothing_at_all() {
    let (answers, status) = lines(b"\xef\xbb\xbf{\"month\":\"2026-11\",\"household\":\"single\"}\r\n");
    assert_eq!((answers.len(), status), (1, 0));
    assert_eq!(lines(b""), (vec![], 0));
    assert_eq!(lines(b"\n  \n\r\n"), (vec![], 0));
}

#[test]
fn help_has_examples_that_work() {
    let output = Command::new(env!("CARGO_BIN_EXE_wmo")).args(["estimate", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let examples: Vec<&str> = help.lines().filter_map(|line| line.trim().strip_prefix("echo '")?.split_once('\'').map(|(json, _)| json)).collect();
    assert!(examples.len() >= 3, "{help}");
    for example in examples {
        assert_eq!(lines(example.as_bytes()).1, 0, "{example}");
    }
}

#[test]
fn a_question_to_the_finder_is_answered_with_one_line() {
    let input = r#"{"date":"2026-11-25","query":"oppas voor mijn man met dementie","municipality":"Den Haag"}
{"date":"2026-11-25","filters":{"form":["presnt"]}}
{"date":"2026-11-25","municipality":{"offers":[{"id":"a","name":"x","url":"javascript:alert(1)"}]}}
{"date":"2026-11-25","query":"zzzzqqqq"}"#;
    let output = command("find", input.as_bytes());
    let answers: Vec<Value> = String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((answers.len(), output.status.code()), (4, Some(1)));
    assert_eq!(answers[0]["municipality"], json!({"code": "GM0518", "name": "'s-Gravenhage"}));
    assert_eq!(answers[0]["groups"][0]["form"], "present");
    assert_eq!(answers[0]["understood"], json!({"need": ["respite"], "form": ["present"], "audience": ["dementia"]}));
    assert_eq!(answers[0]["emergency"].as_array().map(Vec::len), Some(3));
    assert_eq!(answers[1]["error"]["field"], "/filters/form/0");
    assert_eq!(answers[2]["error"]["field"], "/municipality/offers/0/url");
    assert_eq!(answers[3]["widened"], json!(["desks"]));
}

#[test]
fn an_offer_comes_out_as_it_went_in() {
    let question = std::fs::read_to_string("tests/cases/find.jsonl").unwrap();
    let question = question.lines().find(|line| line.contains("het nest")).unwrap();
    let offer = &serde_json::from_str::<Value>(question).unwrap()["municipality"]["offers"][0];
    let output = command("find", question.as_bytes());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = answer["results"][0].as_object().unwrap();
    for (name, value) in offer.as_object().unwrap().iter().filter(|(name, _)| !["former_names", "status"].contains(&name.as_str())) {
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
    (text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect(), output.status.code().unwrap())
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
    let ids = |answer: &Value| answer["hints"].as_array().unwrap().iter().map(|hint| hint["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!((&answers[0]["next"], ids(&answers[0])), (&json!("safety"), vec!["report_first".to_owned()]));
    assert_eq!((&answers[1]["next"], &answers[1]["stopped"], ids(&answers[1])[0].as_str()), (&Value::Null, &json!("go_on"), "violence"));
    let steps: Vec<&Value> = answers[1]["hints"][0]["next_steps"].as_array().unwrap().iter().map(|step| &step["phone"]).collect();
    assert_eq!(steps[..2], [&json!("112"), &json!("0800-2000")]);
    // All answered; the cause does not count where nothing is asked for.
    assert_eq!((&answers[2]["next"], &answers[2]["open"], &answers[2]["idle"]), (&Value::Null, &json!([]), &json!(["cause"])));
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
        assert_eq!((found[0]["error"]["code"].as_str(), found[0]["error"]["field"].as_str()), (Some(code), Some(field)), "{answers}");
        assert_eq!(found[1]["next"], "for_whom", "the rest still runs");
    }
    for (request, field) in
        [(r#"{"date":"2026-02-30"}"#, "/date"), (r#"{"municipality":"Utrecht"}"#, "/municipality"), (r#"{"answer":{}}"#, "/answer")]
    {
        assert_eq!(checked(request).0[0]["error"]["field"], field, "{request}");
    }
}

#[test]
fn the_help_of_the_self_check_has_examples_that_work() {
    let output = Command::new(env!("CARGO_BIN_EXE_wmo")).args(["check", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let examples: Vec<&str> = help.lines().filter_map(|line| line.trim().strip_prefix("echo '")?.split_once('\'').map(|(json, _)| json)).collect();
    assert!(examples.len() >= 2, "{help}");
    examples.iter().for_each(|example| assert_eq!(checked(example).1, 0, "{example}"));
}
