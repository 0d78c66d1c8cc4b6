//! Reads `wmo.feature`: the part of Gherkin that it uses, strictly. A line that is none of it fails, and so
//! does a step without a meaning.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::source::{Case, sort_reasons};

/// Every scenario, and every row of every outline.
pub fn read(text: &str) -> Vec<Case> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    assert_eq!(lines.next(), Some("# language: en"));
    assert!(lines.next().is_some_and(|line| line.starts_with("Feature: ")));
    let mut cases = Vec::new();
    while let Some(line) = lines.next() {
        let Some(title) = line.strip_prefix("Scenario: ").or(line.strip_prefix("Scenario Outline: ")) else {
            assert!(
                line.starts_with("Rule: ") || line.starts_with('@') || line.starts_with("Amounts are euros"),
                "unexpected: {line}"
            );
            continue;
        };
        let mut steps = Vec::new();
        let mut rows: Vec<Vec<&str>> = Vec::new();
        while let Some(line) =
            lines.next_if(|line| !["@", "Rule: ", "Scenario"].iter().any(|next| line.starts_with(next)))
        {
            match line {
                "Examples:" => {}
                row if row.starts_with('|') => {
                    rows.push(row.trim_matches('|').split(" | ").map(str::trim).collect())
                }
                step if ["Given ", "And ", "When ", "Then "].iter().any(|word| step.starts_with(word)) => {
                    steps.push(step.to_owned())
                }
                // How the values follow, and the source.
                description => assert!(steps.is_empty(), "unexpected: {description}"),
            }
        }
        if rows.is_empty() {
            cases.push(case(title, &steps));
            continue;
        }
        let (names, rows) = rows.split_first().unwrap();
        assert!(!rows.is_empty(), "an outline without examples: {title}");
        for row in rows {
            assert_eq!(row.len(), names.len(), "{row:?}");
            let filled = |text: &str| {
                names
                    .iter()
                    .zip(row)
                    .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("<{name}>"), value))
            };
            cases.push(case(&filled(title), &steps.iter().map(|step| filled(step)).collect::<Vec<_>>()));
        }
    }
    cases
}

fn case(title: &str, steps: &[String]) -> Case {
    let mut case = Case {
        id: title.split(": ").next().unwrap().to_owned(),
        regime: String::new(),
        request: json!({}),
        expected: json!({}),
    };
    for step in steps {
        let (_, words) = step.split_once(' ').unwrap();
        let found = given(&mut case, words) || when_then(&mut case, words);
        assert!(found, "no meaning for the step: {step}");
    }
    sort_reasons(&mut case.expected);
    case
}

/// A value, or `null` for what is not known. The only numbers without a point are whole ones.
fn value(text: &str) -> Value {
    match text.parse::<u32>() {
        Ok(number) => json!(number),
        Err(_) if text == "unknown" => Value::Null,
        Err(_) => json!(text),
    }
}

/// The steps that have one value, with their fields: `tests/cases/fields.toml`.
static FIELDS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let fields: toml::Table = std::fs::read_to_string("tests/cases/fields.toml").unwrap().parse().unwrap();
    let steps = fields["steps"].as_table().unwrap().iter().filter(|(field, _)| !field.starts_with("assets"));
    steps.map(|(field, words)| (format!("{} ", words[0].as_str().unwrap()), field.clone())).collect()
});

fn given(case: &mut Case, words: &str) -> bool {
    let request = &mut case.request;
    if let Some((rest, field)) =
        FIELDS.iter().find_map(|(start, field)| Some((words.strip_prefix(start.as_str())?, field)))
    {
        request[field] = value(rest);
    } else if words == "the support is unknown" {
        request["support"] = Value::Null;
    } else if let Some(amount) = words.strip_prefix("the local amount a month is ") {
        request["municipality"]["monthly_amount"] = value(amount);
    } else if let Some(assets) = words.strip_prefix("the assets of the client are ") {
        request["assets"] = json!([value(assets)]);
    } else if let Some(assets) = words.strip_prefix("the assets of the partner are ") {
        request["assets"].as_array_mut().expect("the client's assets first").push(value(assets));
    } else if let Some(support) = words.strip_prefix("the client gets ") {
        let with = |field: &str, (kind, found): (&str, &str)| json!({"kind": kind, field: value(found)});
        let price = support.split_once(" with a cost price of ").map(|parts| with("cost_price", parts));
        let form = support.split_once(" in the form ").map(|parts| with("form", parts));
        let list = request.as_object_mut().unwrap().entry("support").or_insert(json!([]));
        list.as_array_mut().unwrap().push(price.or(form).unwrap_or_else(|| json!({"kind": support})));
    } else if let Some(limit) = words.strip_prefix("the local income limit for ") {
        let (group, limit) = limit.split_once(" is ").unwrap();
        request["municipality"]["minima_limits"][group] = json!(limit);
    } else if let Some(policy) = words.strip_prefix("the local policy has ") {
        request["municipality"][policy] = json!(true);
    } else {
        return false;
    }
    true
}

fn when_then(case: &mut Case, words: &str) -> bool {
    let expected = &mut case.expected;
    let period = |words: &str| {
        let months = words.strip_suffix(" euros a month").map(|amount| (amount.to_owned(), "month"));
        months
            .or_else(|| {
                words.strip_suffix(" euros each four weeks").map(|amount| (amount.to_owned(), "four_weeks"))
            })
            .expect("a period")
    };
    if let Some(regime) = words.strip_prefix("the contribution is computed under ") {
        case.regime = regime.to_owned();
    } else if let Some(code) = words.strip_prefix("there is no amount because of ") {
        *expected = json!({"applies": false, "why_not": code});
    } else if let Some(least) = words.strip_prefix("the contribution is at least ") {
        let (amount, period) = period(least);
        *expected =
            json!({"applies": true, "period": period, "amount": {"min": amount, "max": null}, "reasons": []});
    } else if let Some(most) = words.strip_prefix("the contribution is at most ") {
        let (amount, _) = period(most);
        expected["amount"]["max"] = if amount == "unlimited" { Value::Null } else { json!(amount) };
    } else if let Some(exactly) = words.strip_prefix("the contribution is ") {
        let (amount, period) = period(exactly);
        *expected = json!({"applies": true, "period": period, "amount": {"min": amount, "max": amount},
            "reasons": []});
    } else if let Some(last) = words.strip_prefix("the last month in which something is collected is ") {
        expected["last_period"] = json!(last);
    } else if let Some(reason) = words.strip_prefix("a reason is ") {
        expected["reasons"].as_array_mut().unwrap().push(json!(reason));
    } else {
        return words == "no reason is given";
    }
    true
}
