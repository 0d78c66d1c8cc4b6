//! Reads `openfisca.yaml` as another engine would: a test a case, variables with one value each.

use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::{Map, Value, json};

use super::source::{Case, sort_reasons};

/// The keys of OpenFisca's own test runner that we use; it refuses others.
const KEYS: [&str; 7] =
    ["name", "description", "keywords", "period", "absolute_error_margin", "input", "output"];

/// Every case of the file.
pub fn read(text: &str) -> Vec<Case> {
    let documents = Yaml::load_from_str(text).expect("openfisca.yaml is YAML");
    assert_eq!(documents.len(), 1);
    documents[0].as_sequence().expect("a list of tests").iter().map(case).collect()
}

fn case(test: &Yaml) -> Case {
    let keys: Vec<&str> = test.as_mapping().unwrap().keys().map(|key| key.as_str().unwrap()).collect();
    assert_eq!(keys, KEYS);
    let text =
        |key: &str| test[key].as_str().unwrap_or_else(|| panic!("no text {key} in {test:?}")).to_owned();
    assert!(text("description").contains("Source: "));
    let (id, _) = test["name"].as_str().and_then(|name| name.split_once(": ")).expect("name: title");
    let mut regime = String::new();
    let mut request = json!({"month": text("period")});
    for (name, value) in variables(&test["input"]) {
        match name.as_str() {
            "regime" => regime = value.as_str().unwrap().to_owned(),
            "assets_client" => request["assets"] = json!([value]),
            "assets_partner" => {
                request["assets"].as_array_mut().expect("the client's assets first").push(value)
            }
            name if name.starts_with("support_") => support(&mut request, name, value),
            name if name.starts_with("municipality_minima_limit_") => {
                request["municipality"]["minima_limits"]
                    [name.trim_start_matches("municipality_minima_limit_")] = value;
            }
            name if name.starts_with("municipality_") => {
                request["municipality"][name.trim_start_matches("municipality_")] = value
            }
            name => request[name] = value,
        }
    }
    Case {
        id: id.to_owned(),
        regime,
        request,
        expected: expected(variables(&test["output"]).into_iter().collect()),
    }
}

/// `support_other_aid: true`, then `support_other_aid_cost_price` and `support_other_aid_form`.
fn support(request: &mut Value, name: &str, value: Value) {
    let name = name.trim_start_matches("support_");
    let list = request.as_object_mut().unwrap().entry("support").or_insert(json!([])).as_array_mut().unwrap();
    match ["cost_price", "form"].into_iter().find(|field| name.ends_with(field)) {
        Some(field) => {
            let last = list.last_mut().expect("the kind comes first");
            assert_eq!(format!("{}_{field}", last["kind"].as_str().unwrap()), name);
            last[field] = value;
        }
        None => {
            assert_eq!(value, true);
            list.push(json!({"kind": name}));
        }
    }
}

fn expected(mut output: Map<String, Value>) -> Value {
    if output["applies"] == false {
        return Value::Object(output);
    }
    let mut take = |name: &str| output.remove(name).unwrap_or_else(|| panic!("no {name}"));
    let (low, high, period) =
        (take("contribution_min"), take("contribution_max"), take("contribution_period"));
    let mut all = json!({"applies": take("applies"), "period": period,
        "amount": {"min": low, "max": if high == "inf" { Value::Null } else { high }}});
    if let Some(last) = output.remove("last_period") {
        all["last_period"] = last;
    }
    assert!(output.values().all(|value| *value == true), "{output:?}");
    all["reasons"] =
        output.keys().map(|name| name.strip_prefix("reason_").unwrap_or_else(|| panic!("{name}?"))).collect();
    sort_reasons(&mut all);
    all
}

/// Variables with their values; numbers with a point are euros.
fn variables(mapping: &Yaml) -> Vec<(String, Value)> {
    let value = |value: &Yaml| match value {
        Yaml::Value(Scalar::Null) => Value::Null,
        Yaml::Value(Scalar::Boolean(truth)) => json!(truth),
        Yaml::Value(Scalar::Integer(number)) => json!(number),
        Yaml::Value(Scalar::FloatingPoint(euros)) if euros.is_infinite() => json!("inf"),
        Yaml::Value(Scalar::FloatingPoint(euros)) => json!(format!("{euros:.2}")),
        Yaml::Value(Scalar::String(text)) => json!(text),
        other => panic!("{other:?} is no value of a variable"),
    };
    mapping
        .as_mapping()
        .expect("variables")
        .iter()
        .map(|(name, found)| (name.as_str().unwrap().to_owned(), value(found)))
        .collect()
}
