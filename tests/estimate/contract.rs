//! The contract beyond amounts: what is taken along can be asked again, and what lies around an outcome.

use crate::common::{ask, regime};
use base::json::Json;
use serde_json::{Value, json};
use wmo_zelfcheck::contract::{Request, estimate_file};

/// Every request of the published cases that is accepted: its file holds a request that gives the very same
/// answer.
#[test]
fn what_is_taken_along_gives_the_same_answer_again() {
    let mut read = 0;
    for line in include_str!("../cases/requests.jsonl").lines() {
        let json: Json = serde_json::from_str(line).expect("a case is JSON");
        let Ok(request) = Request::read(&json) else { continue };
        let file: Value =
            serde_json::from_str(&estimate_file(&request.facts, &request.regimes, request.until))
                .expect("the file is JSON");
        assert_eq!(ask(&file["request"]), file["answer"], "{line}");
        let mut plain: Value = serde_json::from_str(line).expect("a case is JSON");
        for more in ["curve", "changes", "receipt"] {
            plain.as_object_mut().expect("an object").remove(more);
        }
        assert_eq!(ask(&plain), file["answer"], "{line}");
        read += 1;
    }
    assert!(read > 300, "{read}");
}

#[test]
fn the_line_and_the_changes() {
    let request = json!({"month": "2026-11", "household": "single", "client_age": "aow", "income": "30000.00",
        "curve": {"along": "income", "to": "90000.00"}, "changes": true});
    let entry = regime(&request, "ivb_bill");
    let point = |at: &str, amount: &str| json!({"at": at, "amount": {"min": amount, "max": amount}});
    assert_eq!(
        entry["curve"],
        json!([
            point("0.00", "23.60"),
            point("24500.00", "23.60"),
            point("61028.00", "328.00"),
            point("90000.00", "328.00")
        ])
    );
    assert_eq!(
        entry["changes"][0],
        json!({"field": "income", "at": "61028.00", "side": "above", "beyond": "stays",
            "amount": {"min": "328.00", "max": "328.00"}})
    );
    let last = entry["changes"].as_array().unwrap().last().unwrap();
    assert_eq!(
        last,
        &json!({"field": "other_contribution", "to": "wlz", "amount": {"min": "0.00", "max": "0.00"}})
    );
    // Only where it is asked for.
    let plain = regime(&json!({"month": "2026-11", "household": "single"}), "ivb_bill");
    assert!(plain.get("curve").is_none() && plain.get("changes").is_none());
}

#[test]
fn a_line_with_unknowns_is_refused() {
    for (request, field) in [
        (
            json!({"month": "2026-11", "household": null, "curve": {"along": "income", "to": "90000.00"}}),
            "/curve",
        ),
        (
            json!({"month": "2026-11", "household": "single", "assets": null,
                "curve": {"along": "income", "to": "90000.00"}}),
            "/curve",
        ),
        (
            json!({"month": "2026-11", "household": "single", "income": null,
                "curve": {"along": "assets", "to": "90000.00"}}),
            "/curve",
        ),
        (
            json!({"month": "2026-11", "household": "single",
                "curve": {"along": "height", "to": "90000.00"}}),
            "/curve/along",
        ),
        (json!({"month": "2026-11", "household": "single", "curve": {"along": "income"}}), "/curve/to"),
        (json!({"month": "2026-11", "household": "single", "changes": "yes"}), "/changes"),
    ] {
        assert_eq!(ask(&request)["error"]["field"], field, "{request}");
    }
    // The income itself may be unknown: the line runs over it.
    let request = json!({"month": "2026-11", "household": "single", "income": null,
        "curve": {"along": "income", "to": "90000.00"}});
    assert!(regime(&request, "ivb_bill")["curve"].is_array());
}
