//! JSON that is broken somewhere: it costs the offer in which it is broken, and no other.

use crate::files_help::read;
use wmo_zelfcheck::values::Severity;

/// The names of the offers that were read, and how many were refused.
fn survivors(text: &str, names: &str, refused: u32, mistakes: usize) {
    let outcome = read(text.as_bytes());
    let read: Vec<&str> = outcome.offers.iter().map(|offer| offer.name.as_str()).collect();
    let errors = outcome.findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
    assert_eq!(
        (read.concat().as_str(), outcome.counts.refused, errors),
        (names, refused, mistakes),
        "{} {:?}",
        text.chars().take(200).collect::<String>(),
        outcome.findings
    );
}

#[test]
fn broken_json_costs_the_offer_in_which_it_is_broken() {
    let one = |name: &str| format!(r#"{{"id":"{name}","name":"{name}"}}"#);
    let (a, b, c) = (one("a"), one("b"), one("c"));
    survivors(&format!("[{a},{b},{c}]"), "abc", 0, 0);
    survivors(&format!("[{a},{{\"id\":\"x\" \"name\":\"x\"}},{c}]"), "ac", 1, 1);
    survivors(&format!("[{a},{{\"id\":\"x\",\"name\":\"x\",}},{c}]"), "ac", 1, 1);
    survivors(&format!("[{a},{{\"id\":\"x\",\"name\":\"x,\n\"status\":1}},\n{c}]"), "ac", 1, 1);
    survivors(&format!("[{a},{{\"id\":\"x\",\"phones\":[{{}},]}},{c}]"), "ac", 1, 1);
    survivors(&format!("[{a},{{\"id\":\"x\",\"name\":\"x\",{c}]"), "ac", 1, 1);
    survivors(&format!("[{a} {b},{c}]"), "abc", 0, 1);
    survivors(&format!("[{a},{b},{c},]"), "abc", 0, 1);
    survivors(&format!("[{a}}},{b},{c}]"), "abc", 0, 1);
    survivors(&format!("[{a},{b},{{\"id\":\"c\",\"na"), "ab", 1, 1);
    survivors(&format!("[{a},{b}"), "ab", 0, 1);
    survivors(&format!("[{a},{b}] en meer"), "ab", 0, 1);
    survivors(&format!("[{a},5,\"x\",null,[1],{c}]"), "ac", 4, 4);
    survivors(&format!("[{a},NaN,{c}]"), "ac", 1, 1);
    survivors(&format!("[{a},{{\"id\":01}},{c}]"), "ac", 1, 1);
    survivors(&format!("[{a},{{\"id\":\"\\q\"}},{c}]"), "ac", 1, 1);
    survivors("{\"contents\":", "", 1, 1);
    survivors("{", "", 1, 1);
}

#[test]
fn depth_and_size_within_one_offer() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    survivors(
        &format!(
            "[{{\"id\":\"a\",\"name\":\"a\"}},{{\"id\":\"x\",\"name\":\"x\",\"y\":{deep}}},{{\"id\":\"c\",\"name\":\"c\"}}]"
        ),
        "ac",
        1,
        1,
    );
    survivors(&deep, "", 1, 1);
    survivors(&"[".repeat(1_000_000), "", 1, 2);
    survivors(&"{\"a\":".repeat(1_000_000), "", 1, 1);
    survivors(
        &format!("[{{\"id\":\"x\",\"y\":[{}1]}},{{\"id\":\"c\",\"name\":\"c\"}}]", "1,".repeat(1_000_000)),
        "c",
        1,
        1,
    );
}

#[test]
fn text_in_json_is_read_as_it_is_meant() {
    for (text, name) in [
        (r#""caf\u00e9 \ud83d\ude42""#, "café 🙂"),
        (r#""a\n\tb\/c\"d\\""#, "a b/c\"d\\"),
        (r#""\ud83d los""#, "\u{fffd} los"),
        (r#""\ud83d\u0041""#, "\u{fffd}A"),
    ] {
        assert_eq!(
            read(format!("[{{\"id\":\"1\",\"name\":{text}}}]").as_bytes()).offers[0].name,
            name,
            "{text}"
        );
    }
}
