//! Tables over many incomes, worked out from the articles apart from the engine, and what is not covered.
//! Single households with their sources, published figures among them, are golden cases
//! (`tests/cases/golden`).

use crate::common::{amount, ask, range, reasons, regime};
use serde_json::{Value, json};
use wmo_zelfcheck::rules::{COVERED, Regime};

fn check(request: Value, id: &str, expected: &str) {
    assert_eq!(crate::common::euros(amount(&request, id)), expected, "{id}: {request}");
}

fn single(month: &str, income: &str) -> Value {
    json!({"month": month, "household": "single", "income": income})
}

fn couple(month: &str, ages: [&str; 2], income: &str) -> Value {
    json!({"month": month, "household": "couple", "client_age": ages[0], "partner_age": ages[1],
        "income": income})
}

#[test]
fn the_issue_that_began_it() {
    check(single("2026-11", "30000.00"), "in_force", "21.80");
    check(single("2026-11", "30000.00"), "ivb_bill", "69.43");
    let entry = regime(&couple("2025-11", ["aow", "adult"], "0.00"), "in_force");
    assert_eq!(reasons(&entry), ["couple_under_aow"]);
    assert_eq!(entry["reasons"][0]["source"]["place"], "art. 3.8(3)(f)");
}

#[test]
fn the_contributions_of_2015_to_2018() {
    // Uitvoeringsbesluit art. 3.8(1) of the year; computed apart from this engine, rounded down.
    let years = ["2016-05", "2018-05"];
    let rows = [
        (
            "single",
            ["adult", ""],
            [
                ["19.40", "19.40", "106.10", "221.48", "452.25"],
                ["17.60", "17.60", "86.12", "182.28", "374.59"],
            ],
        ),
        (
            "single",
            ["aow", ""],
            [
                ["19.40", "55.31", "170.70", "286.08", "516.85"],
                ["17.60", "41.88", "138.04", "234.19", "426.50"],
            ],
        ),
        (
            "couple",
            ["adult", "aow"],
            [["27.80", "27.80", "48.83", "164.21", "394.98"], ["0.00", "0.00", "0.00", "46.39", "238.70"]],
        ),
        (
            "couple",
            ["aow", "aow"],
            [
                ["27.80", "27.80", "104.25", "219.63", "450.40"],
                ["17.60", "17.60", "74.06", "170.21", "362.52"],
            ],
        ),
    ];
    for (household, ages, by_year) in rows {
        for (month, expected) in years.iter().zip(by_year) {
            for (income, expected) in
                ["15000.00", "20000.00", "30000.00", "40000.00", "60000.00"].iter().zip(expected)
            {
                let request = if household == "single" {
                    json!({"month": month, "household": household, "client_age": ages[0], "income": income})
                } else {
                    couple(month, ages, income)
                };
                check(request, "in_force", expected);
            }
        }
    }
    // 2015: 27.60 + 15 % of (40,000 - 27,917) / 13.
    check(couple("2015-03", ["adult", "adult"], "40000.00"), "in_force", "167.01");
    check(single("2015-03", "22331.00"), "in_force", "19.40");
}

#[test]
fn the_wlz_for_comparison() {
    // Besluit langdurige zorg art. 3.3.2.2, 2025; rounded down.
    for (income, mpt, low) in [
        ("20000.00", "29.20", "205.00"),
        ("30000.00", "29.20", "250.00"),
        ("40000.00", "95.39", "333.33"),
        ("50000.00", "178.73", "416.66"),
        ("61000.00", "270.39", "508.33"),
        ("80000.00", "428.73", "666.66"),
        ("300000.00", "900.80", "1076.60"),
    ] {
        check(single("2025-06", income), "wlz_mpt", mpt);
        check(single("2025-06", income), "wlz_low", low);
    }
    // Besluit langdurige zorg 2025 art. 3.3.1.2(1)(b): 11,534 more is exempt below AOW age; at AOW age 4 % of
    // it counts.
    for (age, expected) in [("adult", "250.00"), ("aow", "253.84")] {
        check(
            json!({"month": "2025-06", "household": "single", "client_age": age, "income": "30000.00",
                "assets": ["45282.00"]}),
            "wlz_low",
            expected,
        );
    }
    check(single("2026-06", "20000.00"), "wlz_mpt", "30.40");
    check(single("2026-06", "300000.00"), "wlz_mpt", "933.60");
    check(single("2026-06", "300000.00"), "wlz_low", "1115.80");
}

/// What municipalities spend a person a year, prices of 2023: the report, annex 2, option 18, variants A, B
/// and C.
#[test]
fn what_help_costs_a_municipality() {
    let printed =
        [("household_help", "3000.00"), ("aids_and_services", "1000.00"), ("support_at_home", "7000.00")];
    let table = wmo_zelfcheck::rules::OWN_COSTS
        .iter()
        .map(|cost| (cost.id, cost.per_year.value.to_string(), cost.price_level));
    assert_eq!(table.collect::<Vec<_>>(), printed.map(|(id, amount)| (id, amount.to_owned(), 2023)));
}

#[test]
fn what_is_not_covered_says_so() {
    let (before, after) = (COVERED.from.minus(1).unwrap(), COVERED.to.and_then(|last| last.plus(1)).unwrap());
    for month in [before.to_string(), after.to_string(), "2050-01".to_owned()] {
        let entry = regime(&single(&month, "30000.00"), "in_force");
        assert_eq!(entry["applies"], false, "{month}");
        assert_eq!(entry["why_not"]["code"], "not_covered");
        assert!(entry.get("amount").is_none());
    }
    // Of 2017 only two of the four groups have their figures.
    for (request, covered) in [
        (
            json!({"month": "2017-05", "household": "single", "client_age": "adult", "income": "30000.00"}),
            false,
        ),
        (json!({"month": "2017-05", "household": "single", "client_age": "aow", "income": "30000.00"}), true),
        (couple("2017-05", ["aow", "adult"], "30000.00"), true),
        (couple("2017-05", ["aow", "aow"], "30000.00"), false),
    ] {
        let entry = regime(&request, "in_force");
        assert_eq!(entry["applies"], covered, "{request}");
        assert!(
            covered
                || (entry["why_not"]["code"] == "not_covered" && entry["why_not"]["field"] == "/household"),
            "{request}"
        );
    }
    let last = Regime::IVB_BILL.schemes.last().unwrap().valid.to.unwrap();
    assert_eq!(
        range(&json!({"month": last.to_string(), "household": "single"}), "ivb_bill"),
        (2360, Some(2360))
    );
    assert_eq!(ask(&single(&last.plus(1).unwrap().to_string(), "1.00"))["results"][1]["applies"], false);
}
