//! `wmo population` as a user runs it.
#![cfg(feature = "cli")]

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

/// Runs it with a request, and with households of one's own.
fn ask(request: &str, households: Option<&str>, csv: bool) -> Output {
    let file = households.map(|lines| {
        let thread = std::thread::current();
        let name =
            format!("wmo-{}-{}.jsonl", std::process::id(), thread.name().unwrap_or("one").replace("::", "-"));
        let path: PathBuf = std::env::temp_dir().join(name);
        fs::write(&path, lines).unwrap();
        path
    });
    let mut command = Command::new(env!("CARGO_BIN_EXE_wmo"));
    command.arg("population").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    if csv {
        command.arg("--csv");
    }
    if let Some(path) = &file {
        command.arg("--households").arg(path);
    }
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(request.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    file.map(fs::remove_file).transpose().unwrap();
    output
}

fn answer(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("a line of JSON")
}

#[test]
fn every_answer_says_that_the_households_are_made_up_and_what_was_held_out() {
    let output = ask(r#"{"variants": ["ivb_a", "ivb_e8", "ivb_wheelchair"]}"#, None, false);
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
    let answer = answer(&output);
    let population = &answer["population"];
    assert_eq!((&population["id"], &population["synthetic"]), (&json!("after_outflow"), &json!(true)));
    assert_eq!(population["held_out"], json!(["ivb_e8", "ivb_e12"]));
    let limits: Vec<&str> =
        population["limits"].as_array().unwrap().iter().map(|limit| limit["id"].as_str().unwrap()).collect();
    assert!(limits.contains(&"synthetic") && limits.contains(&"no_behaviour"), "{limits:?}");
    assert_eq!(population["contradictions"].as_array().map(Vec::len), Some(3));
    let results = &answer["results"];
    assert_eq!(results[0]["printed"]["use"], "fitted");
    assert_eq!(results[1]["printed"]["use"], "held_out");
    // The behavioural effect stands beside as the report's own.
    assert_eq!(results[1]["printed"]["behaviour"], 442);
    assert_eq!(results[2].get("printed"), None);
    assert!(results[0]["groups"].as_array().unwrap().len() > 10);
}

/// The printed effects are about who is left under the bill, compared with the bill: nothing else has them.
#[test]
fn figures_of_one_population_do_not_stand_beside_those_of_the_other() {
    for request in [
        r#"{"population": "today", "variants": ["ivb_a"]}"#,
        r#"{"population": "today", "compared_with": "ivb_bill", "variants": ["ivb_a"]}"#,
        r#"{"compared_with": "in_force", "variants": ["ivb_a"]}"#,
        r#"{"variants": [{"name": "ivb_a", "base": "29.20"}]}"#,
    ] {
        let answer = answer(&ask(request, None, false));
        assert_eq!(answer["results"][0].get("printed"), None, "{request}");
    }
}

#[test]
fn a_wrong_request_names_the_field() {
    let half = r#"{"variants":["ivb_a"],"compared_with":{"rate":"12.5"}}"#;
    for (request, field, code) in [
        ("nonsense", "", "invalid_json"),
        ("{}", "/variants", "missing_field"),
        (r#"{"variants":[]}"#, "/variants", "invalid_value"),
        (r#"{"variants":["ivb_x"]}"#, "/variants/0", "invalid_value"),
        (r#"{"variants":[{}]}"#, "/variants/0", "missing_field"),
        (r#"{"variants":[{"tariff":"30.00","rate":"0.1"}]}"#, "/variants/0/rate", "conflict"),
        (
            r#"{"variants":[{"threshold":{"single":"1.00"}}]}"#,
            "/variants/0/threshold/couple",
            "missing_field",
        ),
        (r#"{"variants":[{"base":"400.00"}]}"#, "/variants/0/base", "conflict"),
        (r#"{"variants":[{"colour":"1.00"}]}"#, "/variants/0/colour", "unknown_field"),
        (r#"{"variants":["ivb_a"],"month":"2030-01"}"#, "/month", "invalid_value"),
        (r#"{"variants":["ivb_a"],"population":"own"}"#, "/population", "invalid_value"),
        (half, "/compared_with/rate", "invalid_value"),
    ] {
        let output = ask(request, None, false);
        assert_eq!(output.status.code(), Some(2), "{request}");
        let error = &answer(&output)["error"];
        assert_eq!((&error["field"], &error["code"]), (&json!(field), &json!(code)), "{request}");
    }
    let output = ask(r#"{"variants":["ivb_a"],"population":"today"}"#, Some(""), false);
    assert_eq!(answer(&output)["error"]["field"], "/population");
}

#[test]
fn a_wrong_line_of_households_is_named_and_the_rest_counts() {
    let lines = [
        r#"{"month":"2025-01","household":"single","weight":"2.5"}"#,
        "",
        r#"{"month":"2025-01","household":"single","income":"12,00"}"#,
        r#"{"month":"2025-01","household":"single","weight":0}"#,
        "nonsense",
        r#"{"month":"2025-01","household":"single","receipt":false}"#,
        r#"{"month":"2025-01","household":"single"}"#,
    ];
    let output = ask(r#"{"variants":["ivb_bill"]}"#, Some(&lines.join("\n")), false);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    let places: Vec<&str> = told.lines().map(|line| line.split_once(".jsonl:").unwrap().1).collect();
    assert!(places[0].starts_with("3: /income: not an amount"), "{told}");
    assert!(places[1].starts_with("4: /weight: expected a number above 0"), "{told}");
    assert!(places[2].starts_with("5: not JSON"), "{told}");
    assert!(places[3].starts_with("6: /receipt: "), "{told}");
    let answer = answer(&output);
    assert_eq!(answer["population"]["id"], "own");
    assert_eq!(
        (&answer["population"]["lines"], &answer["population"]["refused"]),
        (&json!("6"), &json!("4"))
    );
    assert_eq!(answer["population"]["limits"][0]["id"], "no_behaviour");
    assert_eq!(answer["results"][0]["households"], "3.50");
    // 3.5 x 2.60 x 12
    assert_eq!(answer["results"][0]["financing_min"], "109.20");
}

#[test]
fn the_table_has_the_figures_of_the_answer() {
    let request = r#"{"variants":["ivb_e12",{"name":"=1+1","rate":"0.11"}]}"#;
    let (json, csv) = (ask(request, None, false), ask(request, None, true));
    let text = String::from_utf8(csv.stdout).unwrap();
    let rows: Vec<Vec<&str>> =
        text.lines().map(|line| line.split(';').map(|cell| cell.trim_matches('"')).collect()).collect();
    let place = |name: &str| rows[0].iter().position(|cell| *cell == name).expect("a column");
    let all: Vec<&Vec<&str>> = rows.iter().filter(|row| row[place("household")] == "all").collect();
    let results = &answer(&json)["results"];
    assert_eq!(all.len(), 2);
    for name in ["households", "paid_min", "financing_max", "more", "income_share"] {
        let number = |text: &str| text.parse::<rust_decimal::Decimal>().unwrap();
        assert_eq!(number(all[0][place(name)]), number(results[0][name].as_str().unwrap()), "{name}");
    }
    assert_eq!((all[0][place("use")], all[0][place("printed")]), ("held_out", "121"));
    // A spreadsheet carries nothing out.
    assert_eq!(all[1][place("variant")], " =1+1");
    let told = String::from_utf8(csv.stderr).unwrap();
    assert!(told.contains("The households are made up."), "{told}");
}

#[test]
fn a_file_that_is_not_there_is_said() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wmo"))
        .args(["population", "--households", "no-such-file.jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(br#"{"variants":["ivb_a"]}"#).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("wmo: cannot read no-such-file.jsonl"));
}
