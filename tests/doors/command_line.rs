//! `wmo estimate`, `wmo check` and `wmo find` as a user runs them: what goes in, what comes out, and the exit
//! status.
#![cfg(feature = "cli")]

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

pub fn run(input: &[u8]) -> Output {
    command("estimate", input)
}

pub fn command(name: &str, input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wmo"))
        .arg(name)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    output
}

pub fn lines(input: &[u8]) -> (Vec<Value>, i32) {
    let output = run(input);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).expect("UTF-8 out");
    (
        text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect(),
        output.status.code().unwrap(),
    )
}

pub fn refused(request: &str) -> (String, String) {
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
    let pretty = serde_json::to_string_pretty(
        &json!({"month": "2026-11", "household": "single", "support": [{"kind": "wheelchair"}]}),
    )
    .unwrap();
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
        (
            with(r#""support":[{"kind":"household_help","cost_price":"5.00"}]"#),
            "conflict",
            "/support/0/cost_price",
        ),
        (with(r#""support":[{"cost_price":"5.00"}]"#), "missing_field", "/support/0/kind"),
        (with(r#""support":[]"#), "invalid_value", "/support"),
        (with(r#""support":[["wheelchair"]]"#), "invalid_value", "/support/0"),
        (with(r#""regimes":["in_force","ivb_z"]"#), "invalid_value", "/regimes/1"),
        (with(r#""shelter_nights":-1"#), "invalid_value", "/shelter_nights"),
        (with(r#""shelter_nights":1.5"#), "invalid_value", "/shelter_nights"),
        (with(r#""started":"2026-02-30""#), "invalid_value", "/started"),
        (with(r#""municipality":"Bergen""#), "invalid_value", "/municipality"),
        (
            with(r#""municipality":{"minima_limits":{"single_adult":"1.00"}}"#),
            "unknown_field",
            "/municipality/minima_limits/single_adult",
        ),
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
    let codes: Vec<&str> =
        answers.iter().map(|answer| answer["error"]["code"].as_str().unwrap_or("answered")).collect();
    assert_eq!(
        (codes, status),
        (vec!["answered", "invalid_json", "too_long", "answered", "invalid_json"], 1)
    );
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
    let examples: Vec<&str> = help
        .lines()
        .filter_map(|line| line.trim().strip_prefix("echo '")?.split_once('\'').map(|(json, _)| json))
        .collect();
    assert!(examples.len() >= 3, "{help}");
    for example in examples {
        assert_eq!(lines(example.as_bytes()).1, 0, "{example}");
    }
}
