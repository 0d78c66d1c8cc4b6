//! The published populations (`docs/test-pack/population.json`), read back and answered by the contract.

use serde_json::{Value, json};
use wmo_zelfcheck::contract::{PopulationAnswer, PopulationRequest, read_household, write_population};

/// What the contract answers about the households of a case.
fn answer(case: &Value, expected: &Value) -> Value {
    let request =
        json!({"variants": [expected["variant"]], "compared_with": expected["compared_with"]}).to_string();
    let request = PopulationRequest::read_own(&serde_json::from_str(&request).unwrap()).unwrap();
    let mut comparison = request.comparison();
    let households = case["households"].as_array().unwrap();
    for household in households {
        let text = household.to_string();
        comparison.add(&read_household(serde_json::from_str(&text).unwrap()).unwrap());
    }
    let own = Some((households.len() as u64, 0));
    let mut out = Vec::new();
    write_population(&PopulationAnswer { results: comparison.results(), request, own }, &mut out);
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn the_published_populations_come_to_what_was_worked_out() {
    let text = std::fs::read_to_string("docs/test-pack/population.json").unwrap();
    let pack: Value = serde_json::from_str(&text).unwrap();
    let mut count = 0;
    for case in pack["cases"].as_array().unwrap() {
        for expected in case["expected"].as_array().unwrap() {
            let answer = answer(case, expected);
            let result = &answer["results"][0];
            let told = format!("{} {}", case["id"], expected["variant"]);
            for sum in ["paid_before", "paid"] {
                let found = json!([result[format!("{sum}_min")], result[format!("{sum}_max")]]);
                assert_eq!(found, expected[sum], "{told}: {sum}");
            }
            for (name, households) in expected["counts"].as_object().unwrap() {
                let number =
                    |value: &Value| value.as_str().unwrap().parse::<rust_decimal::Decimal>().unwrap();
                assert_eq!(number(&result[name]), number(households), "{told}: {name}");
            }
            count += 1;
        }
    }
    assert_eq!(count, 11, "cases");
}
